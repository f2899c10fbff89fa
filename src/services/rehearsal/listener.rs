//! Waits on this computer for the browser to come back, and tells a wrong answer from noise.
//!
//! The answer that carries the `state` ends the wait at once, wherever it stands. A single answer with another state
//! ends it only after it has stood alone for a while; several different ones never do.

use std::sync::Arc;
use std::time::Duration;

use crate::model::Comeback;
use crate::model::Secret;
use crate::services::loopback;
use crate::services::loopback::Door;
use crate::services::loopback::LoopbackError;
use crate::services::loopback::Pages;
use crate::services::loopback::Reception;
use crate::services::loopback::redirect_uri;
use crate::services::rehearsal::desk::ComebackDesk;

/// How long the browser is waited for once something came.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long a single answer with a wrong state has to stand alone.
    pub alone: Duration,
    /// After the answer came: how long the browser may take to ask for the page that says so.
    pub page: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { alone: Duration::from_secs(8), page: loopback::Limits::default().page }
    }
}

/// An open listener. Dropping it, or the future of [`Listener::wait`], closes it at once.
pub struct Listener {
    door: Door,
    limits: Limits,
}

impl Listener {
    /// Listens on 127.0.0.1 alone. Port 0 is any free one.
    pub async fn bind(port: u16) -> Result<Self, LoopbackError> {
        Ok(Self { door: Door::bind(port).await?, limits: Limits::default() })
    }

    /// The same with other limits.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The redirect URI of the authorization request.
    pub fn redirect_uri(&self) -> String {
        redirect_uri(self.door.port())
    }

    /// Waits, for as long as the caller lets it, for the browser to come back; shows the person a page.
    pub async fn wait(self, state: &Secret, pages: Pages) -> Option<Comeback> {
        let desk = Arc::new(ComebackDesk::new(state.clone(), self.limits.alone));
        let reception = Reception::new(desk.clone(), self.door.port(), pages);
        let limits = loopback::Limits {
            page: self.limits.page,
            // However much noise there is, the person is still signing in.
            broken_connections: usize::MAX,
            // Room for a code of 6,000 letters beside the long state.
            head: 32 * 1024,
            ..loopback::Limits::default()
        };
        self.door.serve(&reception, limits).await.ok()?;
        desk.take_answer()
    }
}
