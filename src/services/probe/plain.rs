//! What stands behind a port that does not talk TLS: one plain line of HTTP, and the first line back.

use std::net::SocketAddr;

use tokio::io::AsyncReadExt as _;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::model::shown;
use crate::services::probe::connect::PATIENCE;

/// More is not read. Bytes.
const LONGEST: usize = 512;

/// The first line that comes back; nothing when none does.
pub(super) async fn first_line(address: SocketAddr, host: &str) -> Option<String> {
    let ask = async {
        let mut stream = TcpStream::connect(address).await.ok()?;
        let question = format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        stream.write_all(question.as_bytes()).await.ok()?;
        let mut bytes = vec![0; LONGEST];
        let read = stream.read(&mut bytes).await.ok()?;
        bytes.truncate(read);
        Some(bytes)
    };
    let bytes = timeout(PATIENCE, ask).await.ok()??;
    let text = String::from_utf8_lossy(&bytes);
    let line = text.lines().next()?.trim();
    (!line.is_empty()).then(|| shown(line))
}
