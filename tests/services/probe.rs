//! Whom a probe contacts, and above all whom not. The servers are traps that count who comes.

use std::io::Read as _;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

use skill_linker::model::HostPort;
use skill_linker::model::NameFault;
use skill_linker::model::Reach;
use skill_linker::model::Sent;
use skill_linker::model::Silence;
use skill_linker::services::probe::Asker;
use skill_linker::services::probe::Roots;
use skill_linker::services::probe::look_at;

/// A port that nobody should come to; it takes every connection, counts it and says nothing.
struct Trap {
    address: SocketAddr,
    visitors: Arc<AtomicUsize>,
}

impl Trap {
    fn new() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let visitors = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&visitors);
        thread::spawn(move || {
            for stream in listener.incoming() {
                counted.fetch_add(1, Ordering::SeqCst);
                let mut stream = stream.unwrap();
                stream.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
                let _whatever = stream.read(&mut [0; 64]);
            }
        });
        Self { address, visitors }
    }

    fn server(&self, host: &str) -> HostPort {
        HostPort { host: host.to_owned(), port: self.address.port() }
    }

    /// The server ticked, and said to be at this address.
    fn vouched_for(&self, server: &HostPort) -> Reach {
        Reach {
            ticked: vec![server.clone()],
            resolve: vec![(server.clone(), self.address.ip())],
            ..Reach::default()
        }
    }

    fn visitors(&self) -> usize {
        self.visitors.load(Ordering::SeqCst)
    }
}

fn roots() -> Roots {
    // A system without any root gets one, which nobody here uses.
    Roots::new(&[]).unwrap_or_else(|words| panic!("{words}"))
}

#[tokio::test]
async fn what_is_private_is_not_contacted_though_it_was_ticked() {
    let trap = Trap::new();
    for host in ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "[::1]"] {
        let server = trap.server(host);
        let reach = Reach { ticked: vec![server.clone()], ..Reach::default() };
        let seen = look_at(&server, &reach, &roots()).await;
        assert!(matches!(seen.names.fault, Some(NameFault::NotPublic(_))), "{host}");
        assert!(Asker::new(&server, &seen.names, &reach).is_none());
    }
    assert_eq!(trap.visitors(), 0);
}

#[tokio::test]
async fn what_was_not_ticked_is_not_contacted_though_it_was_vouched_for() {
    let trap = Trap::new();
    let server = trap.server("bridge.lan");
    let reach = Reach { ticked: Vec::new(), own_network: true, ..trap.vouched_for(&server) };
    let seen = look_at(&server, &reach, &roots()).await;
    assert!(seen.connections.is_empty() && seen.hello.is_none());
    assert!(Asker::new(&server, &seen.names, &reach).is_none());
    assert_eq!(trap.visitors(), 0);
}

#[tokio::test]
async fn what_was_ticked_and_vouched_for_is_looked_at() {
    let trap = Trap::new();
    let server = trap.server("bridge.lan");
    let reach = trap.vouched_for(&server);
    let seen = look_at(&server, &reach, &roots()).await;
    assert!(trap.visitors() > 0);
    assert!(seen.hello.unwrap().outcome.is_err());
    assert!(seen.trust.is_none());
}

#[tokio::test]
async fn an_asker_asks_its_own_server_alone_and_only_by_https() {
    let trap = Trap::new();
    let server = trap.server("bridge.lan");
    let reach = trap.vouched_for(&server);
    let seen = look_at(&server, &reach, &roots()).await;
    let before = trap.visitors();
    let asker = Asker::new(&server, &seen.names, &reach).unwrap();
    let port = trap.address.port();
    for url in [
        format!("http://bridge.lan:{port}/"),
        format!("https://other.lan:{port}/"),
        "https://bridge.lan/".to_owned(),
        format!("https://user:word@bridge.lan:{port}/"),
        "file:///etc/passwd".to_owned(),
        "javascript:alert(1)".to_owned(),
    ] {
        let exchange = asker.ask(Sent::get(url.clone(), Vec::new()), Duration::from_secs(5)).await;
        assert!(matches!(exchange.came, Err(Silence::NotAsked)), "{url}");
    }
    assert_eq!(trap.visitors(), before);
}
