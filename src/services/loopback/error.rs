//! Why no answer came.

use std::io;

use thiserror::Error;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;

/// Why no answer came. After each of them the address can still be pasted by hand.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum LoopbackError {
    #[error("port {0} is taken")]
    PortTaken(u16),
    #[error("port {port}: {kind}")]
    NoPort { port: u16, kind: io::ErrorKind },
    #[error("nobody came back in time")]
    TimedOut,
    /// Another program keeps opening connections.
    #[error("too many connections without a request")]
    Flooded,
}

impl LoopbackError {
    pub(super) fn of(error: &io::Error, port: u16) -> Self {
        let kind = error.kind();
        if kind == io::ErrorKind::AddrInUse {
            Self::PortTaken(port)
        } else {
            Self::NoPort { port, kind }
        }
    }

    /// What happened and what to do, for people.
    pub fn text(&self) -> String {
        match self {
            Self::PortTaken(port) => {
                text_with(key::LOOPBACK_PORT_TAKEN, &[("port", &port.to_string())])
            }
            Self::NoPort { port, kind } => text_with(
                key::LOOPBACK_NO_PORT,
                &[("port", &port.to_string()), ("reason", &kind.to_string())],
            ),
            Self::TimedOut => text(key::LOOPBACK_TIMED_OUT),
            Self::Flooded => text(key::LOOPBACK_FLOODED),
        }
    }
}
