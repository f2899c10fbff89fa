//! The open port: takes connections one request each, until what came is the answer and its page was shown.

use std::convert::Infallible;
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
use tokio::time::sleep;
use tokio::time::sleep_until;
use tokio::time::timeout;

use crate::services::loopback::Limits;
use crate::services::loopback::LoopbackError;
use crate::services::loopback::reception::Reception;

/// After a connection that could not be taken.
const BREATH: Duration = Duration::from_millis(50);

/// A port of this computer that is listened to. Dropping it closes it at once.
pub(in crate::services) struct Door {
    listener: TcpListener,
    port: u16,
}

impl Door {
    /// Listens on 127.0.0.1 alone. Port 0 is any free one.
    pub(in crate::services) async fn bind(port: u16) -> Result<Self, LoopbackError> {
        let told = |error: std::io::Error| LoopbackError::of(&error, port);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(told)?;
        let port = listener.local_addr().map_err(told)?.port();
        Ok(Self { listener, port })
    }

    pub(in crate::services) fn port(&self) -> u16 {
        self.port
    }

    /// Serves until the desk has its answer and the page that says so was written.
    pub(in crate::services) async fn serve(
        &self,
        reception: &Arc<Reception>,
        limits: Limits,
    ) -> Result<(), LoopbackError> {
        let mut connections = JoinSet::new();
        let mut broken = 0;
        while !reception.desk.has_answer() {
            tokio::select! {
                stream = self.accept(), if connections.len() < limits.connections_at_once => {
                    connections.spawn(connection(stream, Arc::clone(reception), limits));
                }
                Some(was_whole) = connections.join_next() => {
                    broken += usize::from(!was_whole.unwrap_or_default());
                    if broken >= limits.broken_connections {
                        return Err(LoopbackError::Flooded);
                    }
                }
                () = until(reception.desk.settles_at()) => reception.desk.settle(),
            }
        }
        // The answer is there; a browser that does not fetch the page keeps nobody waiting for long.
        let _ = timeout(limits.page, self.show_page(reception, limits, &mut connections)).await;
        Ok(())
    }

    /// The next connection. A failure to accept is of that connection, and passes.
    async fn accept(&self) -> TcpStream {
        loop {
            match self.listener.accept().await {
                Ok((stream, _peer)) => return stream,
                Err(_gone) => sleep(BREATH).await,
            }
        }
    }

    async fn show_page(
        &self,
        reception: &Arc<Reception>,
        limits: Limits,
        connections: &mut JoinSet<bool>,
    ) {
        loop {
            tokio::select! {
                stream = self.accept(), if connections.len() < limits.connections_at_once => {
                    connections.spawn(connection(stream, Arc::clone(reception), limits));
                }
                // A connection ends when its answer is written.
                Some(_whole) = connections.join_next() => {
                    if reception.has_shown_page() {
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

/// One request and its answer; whether a whole request came.
async fn connection(stream: TcpStream, reception: Arc<Reception>, limits: Limits) -> bool {
    let served = http1::Builder::new()
        .header_read_timeout(None)
        .keep_alive(false)
        .max_buf_size(limits.head)
        .serve_connection(
            TokioIo::new(stream),
            service_fn(|request| {
                let reception = Arc::clone(&reception);
                async move { Ok::<_, Infallible>(reception.answer(request).await) }
            }),
        );
    // A connection that breaks off, or takes too long, was not the browser's.
    matches!(timeout(limits.connection, served).await, Ok(Ok(())))
}
