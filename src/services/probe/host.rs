//! One server, from its name to its certificate.

use std::net::IpAddr;
use std::net::SocketAddr;

use rustls::SupportedProtocolVersion;
use rustls::pki_types::ServerName;
use rustls::version::TLS12;
use rustls::version::TLS13;

use crate::model::Connected;
use crate::model::Connection;
use crate::model::Hello;
use crate::model::HelloFault;
use crate::model::HostPort;
use crate::model::HostSeen;
use crate::model::Names;
use crate::model::Reach;
use crate::services::probe::Roots;
use crate::services::probe::connect;
use crate::services::probe::hello::greet;
use crate::services::probe::names::addresses;
use crate::services::probe::plain::first_line;

/// What Alexa's servers may talk.
const BOTH: &[&SupportedProtocolVersion] = &[&TLS13, &TLS12];
/// What all of them talk.
const OLD: &[&SupportedProtocolVersion] = &[&TLS12];

/// More addresses of one kind are not tried.
const MOST: usize = 4;

/// Looks at a server that was ticked; at another one not at all.
pub async fn look_at(server: &HostPort, reach: &Reach, roots: &Roots) -> HostSeen {
    let mut seen = not_looked_at(server);
    if !reach.allows(server) {
        return seen;
    }
    seen.names = addresses(server, reach).await;
    if seen.names.fault.is_some() {
        return seen;
    }
    seen.connections = connections(&seen.names, server.port).await;
    let Some(address) = answering(&seen.connections) else { return seen };
    let bare = server.host.trim_start_matches('[').trim_end_matches(']').to_owned();
    let Ok(name) = ServerName::try_from(bare) else { return seen };
    let address = SocketAddr::new(address, server.port);
    let (both, only_12) = tokio::join!(greet(address, &name, BOTH), greet(address, &name, OLD));
    let chain = if both.1.is_empty() { only_12.1 } else { both.1 };
    seen.trust = roots.judge(&chain, &name);
    if is_not_tls(&both.0) {
        seen.plain = first_line(address, &server.host).await;
    }
    seen.hello = Some(both.0);
    seen.hello_12 = Some(only_12.0);
    seen
}

/// A server that a practice Amazon stands in for: its name and its certificate are nobody's to look at.
pub(super) fn practised(server: &HostPort) -> HostSeen {
    HostSeen { is_practice: true, ..not_looked_at(server) }
}

fn not_looked_at(server: &HostPort) -> HostSeen {
    HostSeen { server: server.clone(), ipv6_here: connect::ipv6_here(), ..HostSeen::default() }
}

async fn connections(names: &Names, port: u16) -> Vec<Connection> {
    let addresses = names.v4.iter().take(MOST).chain(names.v6.iter().take(MOST));
    let tries: Vec<_> =
        addresses.map(|address| tokio::spawn(connect::connect(*address, port))).collect();
    let mut connections = Vec::with_capacity(tries.len());
    for attempt in tries {
        // A try that ended early saw nothing.
        connections.extend(attempt.await.ok());
    }
    connections
}

/// The first address that answered, IPv4 before IPv6.
fn answering(connections: &[Connection]) -> Option<IpAddr> {
    let answered = |c: &&Connection| matches!(c.outcome, Connected::After(_));
    connections.iter().find(answered).map(|connection| connection.address)
}

fn is_not_tls(hello: &Hello) -> bool {
    matches!(&hello.outcome, Err(HelloFault::NotTls | HelloFault::CutOff | HelloFault::TimedOut))
}
