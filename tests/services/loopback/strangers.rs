//! The listener for the browser, asked by strangers: none of them ends it, or gets anything out of it.

use std::io::Write as _;
use std::net::SocketAddr;
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

use proptest::prelude::*;
use skill_linker::services::loopback::Limits;
use skill_linker::services::loopback::LoopbackError;

use super::DEADLINE;
use super::STATE;
use super::Waiting;
use super::ask;
use super::header;
use super::is_code;

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
