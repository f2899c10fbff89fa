//! The address the browser comes back to after signing in: a server on this computer that takes one answer.
//!
//! Source: RFC 8252 section 7.3; RFC 9700 sections 4.2, 4.3 and 4.7.

mod answer;
mod error;
mod pages;
mod request;

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

pub use answer::Callback;
pub use answer::CallbackProblem;
pub use answer::parse_pasted_address;
pub use error::LoopbackError;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
pub use pages::Pages;
pub(in crate::services) use pages::content_security_policy;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio::time::timeout;
use tokio::time::timeout_at;

use crate::model::Secret;
use crate::services::loopback::request::Desk;

/// The port of the return URL that people register. Sign-in listens nowhere else.
pub const PORT: u16 = 9090;

/// A request line with its headers is no longer. Bytes.
const LONGEST_HEAD: usize = 8 * 1024;

/// How long things may take and how many there may be.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// From opening to closing.
    pub whole: Duration,
    /// One connection, from its first byte to its last.
    pub connection: Duration,
    /// After the answer came: how long the browser may take to ask for the page that says so.
    pub page: Duration,
    pub connections_at_once: usize,
    /// Connections on which no whole request arrived. A forged request, quickly refused, is none of these.
    pub broken_connections: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            whole: Duration::from_mins(5),
            connection: Duration::from_secs(5),
            page: Duration::from_secs(2),
            connections_at_once: 8,
            broken_connections: 200,
        }
    }
}

/// An open listener. Dropping it, or the future of [`Loopback::wait`], closes it at once.
pub struct Loopback {
    listener: TcpListener,
    port: u16,
    limits: Limits,
}

impl Loopback {
    /// Listens on 127.0.0.1 alone. Port 0 is any free one.
    pub async fn bind(port: u16) -> Result<Self, LoopbackError> {
        let told = |error: std::io::Error| LoopbackError::of(&error, port);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(told)?;
        let port = listener.local_addr().map_err(told)?.port();
        Ok(Self { listener, port, limits: Limits::default() })
    }

    /// The same with other limits.
    #[must_use]
    pub fn with_limits(self, limits: Limits) -> Self {
        Self { limits, ..self }
    }

    /// The redirect URI of the authorization request.
    pub fn redirect_uri(&self) -> String {
        redirect_uri(self.port)
    }

    /// Waits for the one request that carries `state`, and shows the person a page that says how it went.
    /// Anything else is refused and changes nothing.
    pub async fn wait(self, state: &Secret, pages: Pages) -> Result<Callback, LoopbackError> {
        let desk = Arc::new(Desk::new(self.port, state.clone(), pages));
        let end = Instant::now() + self.limits.whole;
        timeout_at(end, self.serve(&desk)).await.map_err(|_elapsed| LoopbackError::TimedOut)??;
        desk.take_answer().ok_or(LoopbackError::TimedOut)
    }

    /// Serves until there is an answer and its page was written.
    async fn serve(&self, desk: &Arc<Desk>) -> Result<(), LoopbackError> {
        let mut connections = JoinSet::new();
        let mut broken = 0;
        while !desk.has_answer() {
            tokio::select! {
                accepted = self.listener.accept(),
                    if connections.len() < self.limits.connections_at_once =>
                {
                    let (stream, _peer) =
                        accepted.map_err(|error| LoopbackError::of(&error, self.port))?;
                    connections.spawn(connection(stream, Arc::clone(desk), self.limits));
                }
                Some(was_whole) = connections.join_next() => {
                    broken += usize::from(!was_whole.unwrap_or_default());
                    if broken >= self.limits.broken_connections {
                        return Err(LoopbackError::Flooded);
                    }
                }
            }
        }
        // The answer is there; a browser that does not fetch the page keeps nobody waiting for long.
        let _ = timeout(self.limits.page, self.show_page(desk, &mut connections)).await;
        Ok(())
    }

    async fn show_page(&self, desk: &Arc<Desk>, connections: &mut JoinSet<bool>) {
        loop {
            tokio::select! {
                Ok((stream, _peer)) = self.listener.accept(),
                    if connections.len() < self.limits.connections_at_once =>
                {
                    connections.spawn(connection(stream, Arc::clone(desk), self.limits));
                }
                // A connection ends when its answer is written.
                Some(_whole) = connections.join_next() => {
                    if desk.has_shown_page() {
                        return;
                    }
                }
            }
        }
    }
}

/// The redirect URI for a port, as it has to be registered.
pub fn redirect_uri(port: u16) -> String {
    format!("http://127.0.0.1:{port}/cb")
}

/// One request and its answer; whether a whole request came.
async fn connection(stream: TcpStream, desk: Arc<Desk>, limits: Limits) -> bool {
    let served = http1::Builder::new()
        .header_read_timeout(None)
        .keep_alive(false)
        .max_buf_size(LONGEST_HEAD)
        .serve_connection(
            TokioIo::new(stream),
            service_fn(|request| {
                let response = desk.answer(&request);
                async move { Ok::<_, std::convert::Infallible>(response) }
            }),
        );
    matches!(timeout(limits.connection, served).await, Ok(Ok(())))
}
