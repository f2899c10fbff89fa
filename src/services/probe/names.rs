//! A name → its addresses, looked up once and judged before anything is contacted.

use std::io;
use std::net::IpAddr;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::lookup_host;
use tokio::time::timeout;

use crate::model::HostPort;
use crate::model::NameFault;
use crate::model::Names;
use crate::model::Reach;
use crate::rules::is_private;

const PATIENCE: Duration = Duration::from_secs(5);

/// How the systems' resolvers say that a name does not exist. They have no number for it that reaches us.
const NO_SUCH_NAME: [&str; 4] = [
    "Name or service not known",
    "No address associated with hostname",
    "nodename nor servname provided",
    "No such host is known",
];

/// Every address of a server; a fault when one of them is not public and nobody vouched for it.
pub async fn addresses(server: &HostPort, reach: &Reach) -> Names {
    let given = reach.named(server);
    if !given.is_empty() {
        return Names { given: true, ..sorted(given) };
    }
    let bare = server.host.trim_start_matches('[').trim_end_matches(']');
    let mut names = match bare.parse::<IpAddr>() {
        Ok(address) => sorted(vec![address]),
        Err(_name) => look_up(bare, server.port).await,
    };
    let private = names.v4.iter().chain(&names.v6).find(|address| is_private(**address)).copied();
    if let Some(address) = private.filter(|_| !reach.may_be_private(server)) {
        names.fault = Some(NameFault::NotPublic(address));
    }
    names
}

async fn look_up(host: &str, port: u16) -> Names {
    let fault = |fault| Names { fault: Some(fault), ..Names::default() };
    match timeout(PATIENCE, lookup_host((host, port))).await {
        Ok(Ok(found)) => match sorted(found.map(|address: SocketAddr| address.ip()).collect()) {
            none if none.v4.is_empty() && none.v6.is_empty() => fault(NameFault::NoSuchName),
            names => names,
        },
        Ok(Err(error)) => fault(fault_of(&error)),
        Err(_elapsed) => fault(NameFault::Silent),
    }
}

fn fault_of(error: &io::Error) -> NameFault {
    let words = error.to_string();
    if NO_SUCH_NAME.iter().any(|known| words.contains(known)) {
        NameFault::NoSuchName
    } else {
        NameFault::Silent
    }
}

fn sorted(mut found: Vec<IpAddr>) -> Names {
    found.sort_unstable();
    found.dedup();
    let (v4, v6) = found.into_iter().partition(IpAddr::is_ipv4);
    Names { v4, v6, fault: None, given: false }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tokio's test macro waits for its runtime")]
mod tests {
    use super::*;

    fn server(host: &str) -> HostPort {
        HostPort { host: host.to_owned(), port: 443 }
    }

    #[tokio::test]
    async fn numbers_are_not_looked_up_and_private_ones_not_contacted() {
        for private in ["127.0.0.1", "[::1]", "169.254.169.254", "[::ffff:10.0.0.1]", "localhost"] {
            let names = addresses(&server(private), &Reach::default()).await;
            assert!(matches!(names.fault, Some(NameFault::NotPublic(_))), "{private} {names:?}");
            let own = Reach { own_network: true, ..Reach::default() };
            assert_eq!(addresses(&server(private), &own).await.fault, None);
        }
        let names = addresses(&server("8.8.8.8"), &Reach::default()).await;
        assert_eq!((names.v4.len(), names.v6.len(), names.fault), (1, 0, None));
    }

    #[tokio::test]
    async fn a_named_address_is_taken_as_it_is() {
        let at = "127.0.0.9".parse().unwrap();
        let reach = Reach { resolve: vec![(server("a.test"), at)], ..Reach::default() };
        let names = addresses(&server("a.test"), &reach).await;
        assert_eq!(names, Names { v4: vec![at], given: true, ..Names::default() });
    }
}
