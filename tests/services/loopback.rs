//! The listener for the browser, asked by friends over real connections.

mod pasted;
mod strangers;

use std::io::Read as _;
use std::io::Write as _;
use std::net::SocketAddr;
use std::net::TcpStream;
use std::time::Duration;

use skill_linker::model::Secret;
use skill_linker::services::loopback::Callback;
use skill_linker::services::loopback::Limits;
use skill_linker::services::loopback::Loopback;
use skill_linker::services::loopback::LoopbackError;
use skill_linker::services::loopback::Pages;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tokio::time::timeout;

const STATE: &str = "s7-0123456789abcdef";
const DEADLINE: Duration = Duration::from_secs(30);

type Answer = Result<Callback, LoopbackError>;

/// A listener on any free port, that waits.
struct Waiting {
    runtime: Runtime,
    port: u16,
    answer: JoinHandle<Answer>,
}

impl Waiting {
    fn new(limits: Limits) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        let listener = runtime.block_on(Loopback::bind(0)).unwrap().with_limits(limits);
        let port = listener.redirect_uri()["http://127.0.0.1:".len()..]
            .strip_suffix("/cb")
            .unwrap()
            .parse()
            .unwrap();
        let waits = async move { listener.wait(&Secret::new(STATE), Pages::new()).await };
        let answer = runtime.spawn(waits);
        Self { runtime, port, answer }
    }

    fn host(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    fn get(&self, target: &str) -> String {
        let host = self.host();
        ask(self.port, format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes())
    }

    /// The answer, after the browser did what it does.
    fn comes_back_with(self, query: &str) -> Answer {
        let first = self.get(&format!("/cb?{query}"));
        assert!(first.starts_with("HTTP/1.1 303 "), "{first}");
        let page = header(&first, "location").unwrap();
        let shown = self.get(&page);
        assert!(shown.starts_with("HTTP/1.1 200 "), "{shown}");
        self.answer()
    }

    fn answer(self) -> Answer {
        self.runtime.block_on(async { timeout(DEADLINE, self.answer).await }).unwrap().unwrap()
    }
}

/// Sends bytes and reads whatever comes, until the other side ends or hangs up.
pub(crate) fn ask(port: u16, bytes: &[u8]) -> String {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let Ok(mut stream) = TcpStream::connect_timeout(&address, DEADLINE) else {
        return String::new();
    };
    stream.set_read_timeout(Some(DEADLINE)).unwrap();
    stream.set_write_timeout(Some(DEADLINE)).unwrap();
    let _ = stream.write_all(bytes);
    let mut answer = Vec::new();
    let mut chunk = [0; 4096];
    while let Ok(length) = stream.read(&mut chunk) {
        if length == 0 {
            break;
        }
        answer.extend_from_slice(&chunk[..length]);
    }
    String::from_utf8_lossy(&answer).into_owned()
}

fn header(answer: &str, name: &str) -> Option<String> {
    let head = answer.split("\r\n\r\n").next()?;
    head.lines().find_map(|line| {
        let (found, value) = line.split_once(": ")?;
        found.eq_ignore_ascii_case(name).then(|| value.to_owned())
    })
}

fn is_code(answer: &Answer, code: &str) -> bool {
    matches!(answer, Ok(Callback::Code(given)) if given.expose() == code)
}

#[test]
fn the_code_comes_back_and_leaves_the_address_bar() {
    let waiting = Waiting::new(Limits::default());
    let answer = waiting.comes_back_with(&format!("code=ANcode%2B1&scope=x&state={STATE}"));
    assert!(is_code(&answer, "ANcode+1"));
}

#[test]
fn a_refusal_comes_back_with_the_servers_words() {
    let waiting = Waiting::new(Limits::default());
    let query = format!(
        "error=access_denied&error_description=no%0a%1b%5b1m{}&state={STATE}",
        "x".repeat(1000)
    );
    let Ok(Callback::Refused { error, description }) = waiting.comes_back_with(&query) else {
        panic!("no refusal");
    };
    assert_eq!(error, "access_denied");
    assert!(description.starts_with("no[1mxxx") && description.len() == 300, "{description}");
}

#[test]
fn a_state_is_good_once() {
    let limits = Limits { page: DEADLINE, ..Limits::default() };
    let waiting = Waiting::new(limits);
    let first = waiting.get(&format!("/cb?code=first&state={STATE}"));
    assert!(first.starts_with("HTTP/1.1 303 "));
    let second = waiting.get(&format!("/cb?code=second&state={STATE}"));
    assert!(second.starts_with("HTTP/1.1 400 "), "{second}");
    assert!(waiting.get("/done").starts_with("HTTP/1.1 200 "));
    assert!(is_code(&waiting.answer(), "first"));
}

#[test]
fn it_listens_on_this_computer_alone_and_not_for_ever() {
    let limits = Limits { whole: Duration::from_millis(300), ..Limits::default() };
    let waiting = Waiting::new(limits);
    let port = waiting.port;
    for other in [[127, 0, 0, 2], [127, 1, 2, 3]] {
        let other = SocketAddr::from((other, port));
        assert!(TcpStream::connect_timeout(&other, DEADLINE).is_err(), "{other}");
    }
    let v6 = SocketAddr::from((std::net::Ipv6Addr::LOCALHOST, port));
    assert!(TcpStream::connect_timeout(&v6, DEADLINE).is_err());
    assert!(waiting.answer() == Err(LoopbackError::TimedOut));
    let closed = SocketAddr::from(([127, 0, 0, 1], port));
    assert!(TcpStream::connect_timeout(&closed, DEADLINE).is_err());
}

#[tokio::test]
async fn a_taken_port_is_told_and_a_dropped_listener_gives_it_back() {
    let first = Loopback::bind(0).await.unwrap();
    let uri = first.redirect_uri();
    let port: u16 = uri["http://127.0.0.1:".len()..uri.len() - "/cb".len()].parse().unwrap();
    let second = Loopback::bind(port).await.err().unwrap();
    assert_eq!(second, LoopbackError::PortTaken(port));
    assert!(second.text().contains(&format!("port {port}")));
    let state = Secret::new(STATE);
    let waiting = first.wait(&state, Pages::new());
    assert!(timeout(Duration::from_millis(20), waiting).await.is_err());
    assert!(Loopback::bind(port).await.is_ok());
}
