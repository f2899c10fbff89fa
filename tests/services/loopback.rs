//! The listener for the browser, asked by friends and by strangers, over real connections.

use std::io::Read as _;
use std::io::Write as _;
use std::net::SocketAddr;
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use proptest::prelude::*;
use skill_linker::model::Secret;
use skill_linker::services::loopback::Callback;
use skill_linker::services::loopback::CallbackProblem;
use skill_linker::services::loopback::Limits;
use skill_linker::services::loopback::Loopback;
use skill_linker::services::loopback::LoopbackError;
use skill_linker::services::loopback::Pages;
use skill_linker::services::loopback::parse_pasted_address;
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
pub(super) fn ask(port: u16, bytes: &[u8]) -> String {
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
fn strangers_neither_complete_nor_cancel() {
    let waiting = Waiting::new(Limits::default());
    let host = waiting.host();
    let port = waiting.port;
    let good = format!("/cb?code=c&state={STATE}");
    let long = format!("/cb?code={}&state={STATE}", "c".repeat(4096));
    let targets = [
        ("/cb", 400),
        ("/cb?code=c", 400),
        ("/cb?code=c&state=", 400),
        ("/cb?code=c&state=s7-0123456789abcdeF", 400),
        ("/cb?code=c&state=s7-0123456789abcdef0", 400),
        ("/cb?error=access_denied", 400),
        ("/cb?error=access_denied&state=other", 400),
        (&format!("/cb?state={STATE}"), 400),
        (&format!("/cb?code=&state={STATE}"), 400),
        (&format!("/cb?code=c&error=e&state={STATE}"), 400),
        (&format!("/cb?code=c&code=d&state={STATE}"), 400),
        (&format!("/cb?code=c&state=x&state={STATE}"), 400),
        (&format!("/cb?a=1&a=2&code=c&state={STATE}"), 400),
        (&long, 400),
        ("/favicon.ico", 404),
        (&good.replace("/cb", "/cb/"), 404),
        (&good.replace("/cb", "/CB"), 404),
        (&good.replace("/cb", "/x/../cb"), 404),
        (&good.replace("/cb", "//cb"), 404),
        ("/", 404),
    ];
    for (target, status) in targets {
        let answer = waiting.get(target);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{target}: {answer}");
    }
    for method in ["POST", "HEAD", "OPTIONS", "PUT", "DELETE", "TRACE", "get"] {
        let request =
            format!("{method} {good} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil\r\n\r\n");
        let answer = ask(port, request.as_bytes());
        assert!(answer.starts_with("HTTP/1.1 405 "), "{method}: {answer}");
        assert_eq!(header(&answer, "access-control-allow-origin"), None);
    }
    let hosts = [
        "Host: localhost:PORT\r\n",
        "Host: 127.0.0.1\r\n",
        "Host: 127.0.0.1:1\r\n",
        "Host: 127.0.0.1:PORT.evil.example\r\n",
        "Host: evil.example:PORT\r\n",
        "Host: [::1]:PORT\r\n",
        "Host: 127.0.0.1:PORT\r\nHost: 127.0.0.1:PORT\r\n",
        "Host:\r\n",
        "",
    ];
    for host in hosts {
        let host = host.replace("PORT", &port.to_string());
        let answer = ask(port, format!("GET {good} HTTP/1.1\r\n{host}\r\n").as_bytes());
        assert!(answer.starts_with("HTTP/1.1 4"), "{host}: {answer}");
    }
    let absolute = format!("GET http://evil.example{good} HTTP/1.1\r\nHost: {host}\r\n\r\n");
    assert!(ask(port, absolute.as_bytes()).starts_with("HTTP/1.1 403 "));
    for junk in [&b"\r\n\r\n"[..], b"\0\xff\xfe", b"GET\r\n\r\n", b"GET /cb HTTP/9.9\r\n\r\n"] {
        ask(port, junk);
    }
    let fat = format!("GET {good} HTTP/1.1\r\nHost: {host}\r\nX: {}\r\n\r\n", "x".repeat(9000));
    assert!(!ask(port, fat.as_bytes()).starts_with("HTTP/1.1 3"));
    assert!(is_code(&waiting.comes_back_with(&format!("code=real&state={STATE}")), "real"));
}

#[test]
fn nothing_of_a_request_is_in_an_answer_and_nothing_may_be_loaded() {
    let waiting = Waiting::new(Limits::default());
    let mark = "%3Cscript%3Ealert(1)%3C/script%3E";
    let raw = "<script>alert(1)</script>";
    assert!(!waiting.get(&format!("/{raw}?{raw}={raw}")).contains("script"));
    let answers = [
        waiting.get(&format!("/cb?code={mark}&state={mark}&error={mark}&error_description={mark}")),
        waiting.get(&format!("/{mark}")),
        waiting.get(&format!("/cb?code={mark}&state={STATE}")),
        waiting.get("/done"),
    ];
    for answer in &answers {
        assert!(!answer.contains("script"), "{answer}");
        assert!(!answer.contains(STATE));
        let expected = [
            ("cache-control", "no-store"),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
        ];
        for (name, value) in expected {
            assert_eq!(header(answer, name).as_deref(), Some(value));
        }
        let policy = header(answer, "content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    }
    assert!(answers[2].starts_with("HTTP/1.1 303 "));
    assert_eq!(header(&answers[2], "location").unwrap(), "/done");
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
fn after_a_thousand_forged_hits_the_real_one_works() {
    let waiting = Waiting::new(Limits::default());
    let (host, port) = (waiting.host(), waiting.port);
    let forgers: Vec<_> = (0..8)
        .map(|forger| {
            let host = host.clone();
            thread::spawn(move || {
                for number in 0..125 {
                    let target = format!("/cb?code=forged&state={forger}-{number}");
                    let request = format!("GET {target} HTTP/1.1\r\nHost: {host}\r\n\r\n");
                    let answer = ask(port, request.as_bytes());
                    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
                }
            })
        })
        .collect();
    for forger in forgers {
        forger.join().unwrap();
    }
    assert!(is_code(&waiting.comes_back_with(&format!("code=real&state={STATE}")), "real"));
}

#[test]
fn slow_strangers_keep_nobody_out() {
    let limits = Limits { connection: Duration::from_millis(100), ..Limits::default() };
    let waiting = Waiting::new(limits);
    let address = SocketAddr::from(([127, 0, 0, 1], waiting.port));
    let idle: Vec<TcpStream> = (0..40)
        .map(|number| {
            let mut stream = TcpStream::connect_timeout(&address, DEADLINE).unwrap();
            if number % 2 == 0 {
                stream.write_all(b"GET /cb?co").unwrap();
            }
            stream
        })
        .collect();
    assert!(is_code(&waiting.comes_back_with(&format!("code=real&state={STATE}")), "real"));
    drop(idle);
}

#[test]
fn too_many_broken_connections_end_it() {
    let limits = Limits { broken_connections: 20, ..Limits::default() };
    let waiting = Waiting::new(limits);
    for _ in 0..20 {
        ask(waiting.port, b"\0\0\r\n\r\n");
    }
    assert!(waiting.answer() == Err(LoopbackError::Flooded));
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

#[test]
fn a_pasted_address_goes_through_the_same_checks() {
    let uri = "http://127.0.0.1:9090/cb";
    let state = Secret::new(STATE);
    let good = format!("{uri}?code=c1&state={STATE}");
    for pasted in [
        good.clone(),
        format!("  {good}\n"),
        format!("{good}#frag"),
        format!("127.0.0.1:9090/cb?state={STATE}&code=c1"),
    ] {
        let read = parse_pasted_address(&pasted, uri, &state);
        assert!(matches!(read, Ok(Callback::Code(code)) if code.expose() == "c1"), "{pasted}");
    }
    let cases = [
        (String::new(), CallbackProblem::OtherAddress),
        ("c1".to_owned(), CallbackProblem::OtherAddress),
        (good.replace("9090", "9091"), CallbackProblem::OtherAddress),
        (good.replace("127.0.0.1", "localhost"), CallbackProblem::OtherAddress),
        (good.replace("http:", "https:"), CallbackProblem::OtherAddress),
        (good.replace("/cb", "/cb/x"), CallbackProblem::OtherAddress),
        (good.replace("127", "u:p@127"), CallbackProblem::OtherAddress),
        (uri.to_owned(), CallbackProblem::OtherState),
        (good.replace("s7", "s8"), CallbackProblem::OtherState),
        (format!("{uri}?state={STATE}"), CallbackProblem::Nothing),
        (format!("{good}&code=c2"), CallbackProblem::Doubled),
        (format!("{good}&x={}", "y".repeat(5000)), CallbackProblem::TooLong),
    ];
    for (pasted, problem) in cases {
        let read = parse_pasted_address(&pasted, uri, &state);
        assert!(read == Err(problem), "{pasted}");
        assert!(!problem.text().is_empty());
    }
    assert!(
        parse_pasted_address(&format!("{uri}?code=c&state="), uri, &Secret::default()).is_err()
    );
}

#[test]
fn random_requests_never_come_back() {
    let waiting = Waiting::new(Limits { broken_connections: usize::MAX, ..Limits::default() });
    let (host, port) = (waiting.host(), waiting.port);
    let method = prop_oneof![Just("GET".to_owned()), "[A-Z]{1,8}"];
    let target = prop_oneof![
        "/cb\\?(code=[a-z]{0,5}&)?(state=[a-z0-9-]{0,20})?(&[a-z]{1,5}=[a-z%0-9]{0,9}){0,4}",
        "/[ -~]{0,60}",
        "\\PC{0,40}",
    ];
    let hosts =
        prop_oneof![Just(format!("Host: {host}\r\n")), "Host: [ -~]{0,30}\r\n", "\\PC{0,30}"];
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(400));
    runner
        .run(&(method, target, hosts), |(method, target, hosts)| {
            prop_assume!(!target.contains(STATE));
            let request = format!("{method} {target} HTTP/1.1\r\n{hosts}\r\n\r\n");
            let answer = ask(port, request.as_bytes());
            prop_assert!(!answer.starts_with("HTTP/1.1 3"), "{}", answer);
            Ok(())
        })
        .unwrap();
    assert!(is_code(&waiting.comes_back_with(&format!("code=real&state={STATE}")), "real"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn no_text_without_the_state_is_taken(pasted in "\\PC{0,200}", query in "[ -~]{0,200}") {
        let uri = "http://127.0.0.1:9090/cb";
        let state = Secret::new(STATE);
        for text in [pasted, format!("{uri}?{query}")] {
            prop_assume!(!text.contains(STATE));
            prop_assert!(parse_pasted_address(&text, uri, &state).is_err());
        }
    }

    #[test]
    fn any_code_is_read_back(code in "\\PC{1,200}") {
        let uri = "http://127.0.0.1:9090/cb";
        let query: String = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("code", &code)
            .append_pair("state", STATE)
            .finish();
        let read = parse_pasted_address(&format!("{uri}?{query}"), uri, &Secret::new(STATE));
        prop_assume!(query.len() <= 4096);
        prop_assert!(matches!(read, Ok(Callback::Code(given)) if given.expose() == code));
    }
}
