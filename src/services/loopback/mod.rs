//! The address the browser comes back to after signing in: a server on this computer that takes one answer.
//!
//! Source: RFC 8252 section 7.3; RFC 9700 sections 4.2, 4.3 and 4.7.

mod answer;
mod desk;
mod door;
mod error;
mod limits;
mod pages;
mod reception;

use std::sync::Arc;

pub use answer::Callback;
pub use answer::CallbackProblem;
pub use answer::parse_pasted_address;
pub(in crate::services) use door::Door;
pub use error::LoopbackError;
pub use limits::Limits;
pub use pages::Pages;
pub(in crate::services) use reception::Desk;
pub(in crate::services) use reception::Received;
pub(in crate::services) use reception::Reception;
pub(in crate::services) use reception::Visit;
use tokio::time::timeout;

use crate::model::Secret;
use crate::services::loopback::desk::SignInDesk;

/// The port of the return URL that people register. Sign-in listens nowhere else.
pub const PORT: u16 = 9090;

/// An open listener. Dropping it, or the future of [`Loopback::wait`], closes it at once.
pub struct Loopback {
    door: Door,
    limits: Limits,
}

impl Loopback {
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

    /// Waits for the one request that carries `state`, and shows the person a page that says how it went.
    /// Anything else is refused and changes nothing.
    pub async fn wait(self, state: &Secret, pages: Pages) -> Result<Callback, LoopbackError> {
        let desk = Arc::new(SignInDesk::new(state.clone()));
        let reception = Reception::new(desk.clone(), self.door.port(), pages);
        let served = timeout(self.limits.whole, self.door.serve(&reception, self.limits)).await;
        served.map_err(|_elapsed| LoopbackError::TimedOut)??;
        desk.take_answer().ok_or(LoopbackError::TimedOut)
    }
}

/// The redirect URI for a port, as it has to be registered.
pub fn redirect_uri(port: u16) -> String {
    format!("http://127.0.0.1:{port}/cb")
}
