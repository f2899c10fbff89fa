//! One connection to one address, and how long it took.

use std::io;
use std::net::IpAddr;
use std::net::Ipv6Addr;
use std::net::SocketAddr;
use std::net::UdpSocket;
use std::time::Duration;
use std::time::Instant;

use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::model::Connected;
use crate::model::Connection;

pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// An address on the internet; whether there is a way to it tells whether this computer has IPv6.
const FAR_AWAY: Ipv6Addr = Ipv6Addr::new(0x2606, 0x4700, 0, 0, 0, 0, 0, 1);

/// Connects and lets go at once.
pub(super) async fn connect(address: IpAddr, port: u16) -> Connection {
    let start = Instant::now();
    let outcome = match timeout(PATIENCE, TcpStream::connect(SocketAddr::new(address, port))).await
    {
        Ok(Ok(_stream)) => Connected::After(milliseconds(start)),
        Ok(Err(error)) => fault(&error),
        Err(_elapsed) => Connected::TimedOut,
    };
    Connection { address, outcome }
}

fn fault(error: &io::Error) -> Connected {
    let kind = error.kind();
    let no_route = [
        io::ErrorKind::AddrNotAvailable,
        io::ErrorKind::HostUnreachable,
        io::ErrorKind::NetworkUnreachable,
    ];
    if kind == io::ErrorKind::TimedOut {
        Connected::TimedOut
    } else if no_route.contains(&kind) {
        Connected::NoRoute
    } else {
        Connected::Refused
    }
}

/// Whether this computer has a way to IPv6 addresses. Nothing is sent.
pub(super) fn ipv6_here() -> bool {
    UdpSocket::bind((Ipv6Addr::UNSPECIFIED, 0))
        .is_ok_and(|socket| socket.connect((FAR_AWAY, 443)).is_ok())
}

/// The milliseconds since then.
pub(crate) fn milliseconds(start: Instant) -> u32 {
    u32::try_from(start.elapsed().as_millis()).unwrap_or(u32::MAX)
}
