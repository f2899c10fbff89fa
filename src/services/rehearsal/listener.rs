//! Waits on this computer for the browser to come back, and tells a wrong answer from noise.
//!
//! The answer that carries the `state` ends the wait at once, wherever it stands. A single answer with another state
//! ends it only after it has stood alone for a while; several different ones never do.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio::time::sleep_until;
use tokio::time::timeout;

use crate::model::Comeback;
use crate::model::Secret;
use crate::services::loopback::LoopbackError;
use crate::services::loopback::Pages;
use crate::services::loopback::redirect_uri;
use crate::services::rehearsal::desk::Desk;

/// A request line with its headers is no longer: room for a code of 6,000 letters beside the long state. Bytes.
const LONGEST_HEAD: usize = 32 * 1024;

/// How long things may take and how many there may be.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// One connection, from its first byte to its last.
    pub connection: Duration,
    /// How long a single answer with a wrong state has to stand alone.
    pub alone: Duration,
    /// After the answer came: how long the browser may take to ask for the page that says so.
    pub page: Duration,
    pub connections_at_once: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connection: Duration::from_secs(5),
            alone: Duration::from_secs(8),
            page: Duration::from_secs(2),
            connections_at_once: 8,
        }
    }
}

/// An open listener. Dropping it, or the future of [`Listener::wait`], closes it at once.
pub struct Listener {
    door: TcpListener,
    port: u16,
    limits: Limits,
}

impl Listener {
    /// Listens on 127.0.0.1 alone. Port 0 is any free one.
    pub async fn bind(port: u16) -> Result<Self, LoopbackError> {
        let told = |error: std::io::Error| LoopbackError::of(&error, port);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(told)?;
        let port = listener.local_addr().map_err(told)?.port();
        Ok(Self { door: listener, port, limits: Limits::default() })
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

    /// Waits, for as long as the caller lets it, for the browser to come back; shows the person a page.
    pub async fn wait(self, state: &Secret, pages: Pages) -> Option<Comeback> {
        let desk = Arc::new(Desk::new(self.port, state.clone(), pages));
        let mut connections = JoinSet::new();
        while !desk.has_answer() {
            let alone = desk.wrong_since().map(|since| since + self.limits.alone);
            tokio::select! {
                stream = self.accept(), if connections.len() < self.limits.connections_at_once => {
                    connections.spawn(connection(stream, Arc::clone(&desk), self.limits));
                }
                Some(_ended) = connections.join_next() => {}
                () = until(alone) => desk.settle_for_wrong(),
            }
        }
        // The answer is there; a browser that does not fetch the page keeps nobody waiting for long.
        let _ = timeout(self.limits.page, self.show_page(&desk, &mut connections)).await;
        desk.take_answer()
    }

    /// The next connection. A failure to accept is of that connection, and passes.
    async fn accept(&self) -> TcpStream {
        loop {
            match self.door.accept().await {
                Ok((stream, _peer)) => return stream,
                Err(_gone) => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    async fn show_page(&self, desk: &Arc<Desk>, connections: &mut JoinSet<()>) {
        loop {
            tokio::select! {
                stream = self.accept(), if connections.len() < self.limits.connections_at_once => {
                    connections.spawn(connection(stream, Arc::clone(desk), self.limits));
                }
                // A connection ends when its answer is written.
                Some(_ended) = connections.join_next() => {
                    if desk.has_shown_page() {
                        return;
                    }
                }
            }
        }
    }
}

async fn until(moment: Option<Instant>) {
    match moment {
        Some(moment) => sleep_until(moment).await,
        None => std::future::pending().await,
    }
}

/// One request and its answer.
async fn connection(stream: TcpStream, desk: Arc<Desk>, limits: Limits) {
    let served = http1::Builder::new()
        .header_read_timeout(None)
        .keep_alive(false)
        .max_buf_size(LONGEST_HEAD)
        .serve_connection(
            TokioIo::new(stream),
            service_fn(|request| {
                let desk = Arc::clone(&desk);
                async move { Ok::<_, std::convert::Infallible>(desk.answer(request).await) }
            }),
        );
    // A connection that breaks off, or takes too long, was not the browser's.
    let _ = timeout(limits.connection, served).await;
}
