//! The listener of a rehearsal, asked by servers that answer wrongly, by strangers and by the real browser.

use std::time::Duration;

use proptest::prelude::*;
use skill_linker::model::Comeback;
use skill_linker::model::Secret;
use skill_linker::services::loopback::Pages;
use skill_linker::services::rehearsal::Limits;
use skill_linker::services::rehearsal::Listener;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::services::loopback::ask;

const STATE: &str = "s7-0123456789+/=%&abcdef";
const SENT: &str = "s7-0123456789%2B%2F%3D%25%26abcdef";
const DEADLINE: Duration = Duration::from_secs(30);

/// A listener on any free port, that waits.
struct Waiting {
    runtime: Runtime,
    port: u16,
    answer: JoinHandle<Option<Comeback>>,
}

impl Waiting {
    fn new(alone: Duration) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        let limits = Limits { alone, page: Duration::from_millis(50) };
        let listener = runtime.block_on(Listener::bind(0)).unwrap().with_limits(limits);
        let address = listener.redirect_uri();
        let port = address["http://127.0.0.1:".len()..].strip_suffix("/cb").unwrap();
        let port = port.parse().unwrap();
        let waits = async move { listener.wait(&Secret::new(STATE), Pages::new()).await };
        let answer = runtime.spawn(waits);
        Self { runtime, port, answer }
    }

    /// Waits for what never settles by itself.
    fn patient() -> Self {
        Self::new(Duration::from_hours(1))
    }

    fn get(&self, target: &str) -> String {
        self.request(&format!("GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n", self.port), "")
    }

    fn request(&self, head: &str, body: &str) -> String {
        ask(self.port, format!("{head}\r\n{body}").as_bytes())
    }

    fn is_waiting(&self) -> bool {
        !self.answer.is_finished()
    }

    fn answer(self) -> Comeback {
        let answer = self.runtime.block_on(async { timeout(DEADLINE, self.answer).await });
        answer.unwrap().unwrap().unwrap()
    }
}

fn value<'a>(back: &'a Comeback, name: &str) -> &'a str {
    back.value(name).map(Secret::expose).unwrap_or_default()
}

#[test]
fn the_answer_with_the_state_ends_the_wait_at_once_wherever_it_stands() {
    for path in ["/cb", "/cb/", "/elsewhere"] {
        let waiting = Waiting::patient();
        let answer = waiting.get(&format!("{path}?code=a%2Bb&state={SENT}"));
        assert!(answer.starts_with("HTTP/1.1 303 "), "{answer}");
        assert!(!answer.contains("a%2Bb") && !answer.contains("a+b"));
        let port = waiting.port;
        let back = waiting.answer();
        assert_eq!(back.address, format!("http://127.0.0.1:{port}{path}"));
        assert_eq!((value(&back, "code"), back.by_post), ("a+b", false));
    }
}

#[test]
fn a_post_and_the_name_localhost_are_answers_that_can_be_named() {
    let waiting = Waiting::patient();
    let form = format!("code=c&state={SENT}");
    let head = format!(
        "POST /cb HTTP/1.1\r\nHost: localhost:{}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {}\r\n",
        waiting.port,
        form.len()
    );
    waiting.request(&head, &form);
    let port = waiting.port;
    let back = waiting.answer();
    assert!(back.by_post && back.form.len() == 2);
    assert_eq!(back.address, format!("http://localhost:{port}/cb"));
}

#[test]
fn a_code_of_6000_letters_has_room() {
    let waiting = Waiting::patient();
    waiting.get(&format!("/cb?code={}&state={SENT}", "c".repeat(6_000)));
    assert_eq!(value(&waiting.answer(), "code").len(), 6_000);
}

#[test]
fn a_thousand_forged_answers_decide_nothing_and_the_real_one_still_works() {
    let waiting = Waiting::new(Duration::from_millis(200));
    for forged in 0..1_000 {
        let answer = waiting.get(&format!("/cb?code=forged{forged}&state=guess{forged}"));
        assert!(!answer.starts_with("HTTP/1.1 303 "), "{answer}");
    }
    assert!(waiting.is_waiting());
    waiting.get(&format!("/cb?code=real&state={SENT}"));
    assert_eq!(value(&waiting.answer(), "code"), "real");
}

#[test]
fn a_single_wrong_answer_that_stands_alone_is_the_answer() {
    for target in ["/cb?code=c", "/cb?code=c&state=other", "/cb?error=access_denied", "/cb"] {
        let waiting = Waiting::new(Duration::from_millis(50));
        // The same page fetched twice is still one answer.
        waiting.get(target);
        let _again = waiting.get(target);
        let back = waiting.answer();
        assert!(!back.carries(&Secret::new(STATE)), "{target}");
    }
}

#[test]
fn noise_is_refused_and_starts_no_clock() {
    let waiting = Waiting::new(Duration::from_millis(50));
    let port = waiting.port;
    let own = format!("Host: 127.0.0.1:{port}\r\n");
    for head in [
        "GET /favicon.ico HTTP/1.1\r\n".to_owned() + &own,
        "GET /other?code=c&state=x HTTP/1.1\r\n".to_owned() + &own,
        "OPTIONS /cb HTTP/1.1\r\n".to_owned() + &own,
        "HEAD /cb?code=c HTTP/1.1\r\n".to_owned() + &own,
        "DELETE /cb?code=c HTTP/1.1\r\n".to_owned() + &own,
        format!("GET /cb?code=c HTTP/1.1\r\nHost: evil.example:{port}\r\n"),
        format!("GET /cb?code=c&state={SENT} HTTP/1.1\r\nHost: evil.example\r\n"),
        format!("GET /cb?code=c&state={SENT} HTTP/1.1\r\n{own}{own}"),
        "GET /cb?code=c HTTP/1.1\r\nSec-Fetch-Dest: image\r\n".to_owned() + &own,
        "GET /cb?code=c HTTP/1.1\r\n".to_owned(),
        "nonsense\r\n".to_owned(),
        format!("GET /cb?{} HTTP/1.1\r\n{own}", "x".repeat(60_000)),
    ] {
        let answer = waiting.request(&head, "");
        assert!(
            !answer.starts_with("HTTP/1.1 303 ") && !answer.starts_with("HTTP/1.1 2"),
            "{head}"
        );
    }
    std::thread::sleep(Duration::from_millis(300));
    assert!(waiting.is_waiting());
    waiting.get(&format!("/cb?code=real&state={SENT}"));
    assert_eq!(value(&waiting.answer(), "code"), "real");
}

#[test]
fn the_port_is_closed_when_nobody_waits_any_more() {
    let waiting = Waiting::patient();
    let port = waiting.port;
    waiting.answer.abort();
    drop(waiting);
    assert_eq!(ask(port, b"GET /cb HTTP/1.1\r\n\r\n"), "");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever bytes come, the real answer still works.
    #[test]
    fn hostile_requests_change_nothing(
        requests in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..400), 1..4),
    ) {
        let waiting = Waiting::patient();
        for request in requests {
            let mut request = request;
            request.extend_from_slice(b"\r\n\r\n");
            ask(waiting.port, &request);
        }
        waiting.get(&format!("/cb?code=real&state={SENT}"));
        let back = waiting.answer();
        prop_assert_eq!(value(&back, "code"), "real");
    }
}
