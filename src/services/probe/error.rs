//! Why a probe could not be made, or not to its end.

use thiserror::Error;

use crate::i18n::Key;
use crate::i18n::key;

/// Why a probe did not come to its end.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum ProbeError {
    #[error("the system gives no random numbers")]
    NoRandomness,
    #[error("the roots of the system cannot be read")]
    NoRoots,
    #[error("not every answer came in time")]
    TooLong,
    #[error("the port of the return address cannot be had")]
    NoPort,
    #[error("something went wrong here")]
    BrokenOff,
}

impl ProbeError {
    /// What happened and what to do, for people.
    pub fn text_key(self) -> Key {
        match self {
            Self::NoRandomness => key::PROBE_ERROR_RANDOM,
            Self::NoRoots => key::PROBE_ERROR_ROOTS,
            Self::TooLong => key::PROBE_ERROR_LONG,
            Self::NoPort => key::PROBE_ERROR_PORT,
            Self::BrokenOff => key::PROBE_ERROR_BROKEN_OFF,
        }
    }
}
