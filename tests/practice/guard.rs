//! Who is let in, how much they may send, and how the practice ends.

use std::net::TcpStream;
use std::time::Duration;
use std::time::Instant;

use reqwest::Method;
use reqwest::StatusCode;
use skill_linker::practice::Practice;

use super::trial::Trial;

#[tokio::test]
async fn only_its_own_names_are_answered() {
    let trial = Trial::start().await;
    let port = trial.practice.address().port();
    let cases = [
        (format!("127.0.0.1:{port}"), 200),
        (format!("localhost:{port}"), 200),
        (format!("evil.example:{port}"), 421),
        ("127.0.0.1".to_owned(), 421),
        (format!("127.0.0.1:{}", port.wrapping_add(1)), 421),
        ("api.amazonalexa.com".to_owned(), 421),
    ];
    for (host, status) in cases {
        let answer = trial.get("/").header("host", &host).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), status, "{host}");
    }
}

#[tokio::test]
async fn forms_of_other_sites_are_turned_away() {
    let trial = Trial::start().await;
    let own = trial.practice.origin();
    let form = [("fault", "500")];
    for (origin, status) in [
        (own.as_str(), 303),
        ("https://evil.example", 403),
        ("null", 403),
        ("http://127.0.0.1", 403),
    ] {
        let request = trial.post("/practice/faults").header("origin", origin).form(&form);
        assert_eq!(request.send().await.unwrap().status().as_u16(), status, "{origin}");
    }
    let page = trial.get("/").header("origin", "https://evil.example").send().await.unwrap();
    assert!(!page.headers().contains_key("access-control-allow-origin"));
}

#[tokio::test]
async fn a_body_may_be_a_mebibyte_long() {
    let trial = Trial::start().await;
    let path = trial.account_linking("Car-Fu", "development");
    let mut longest = String::from("{}");
    longest.push_str(&" ".repeat(1024 * 1024 - 2));
    let answer = trial.smapi(Method::PUT, &path).body(longest.clone()).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    longest.push(' ');
    let answer = trial.smapi(Method::PUT, &path).body(longest).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn it_ends_when_it_is_dropped() {
    let trial = Trial::start().await;
    // A connection kept open must not keep it alive.
    trial.get("/").send().await.unwrap();
    let address = trial.practice.address();
    drop(trial.practice);
    let deadline = Instant::now() + Duration::from_secs(20);
    while TcpStream::connect(address).is_ok() {
        assert!(Instant::now() < deadline, "still listening");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test]
async fn a_taken_port_is_an_error_and_two_runs_are_alike() {
    let trial = Trial::start().await;
    assert!(Practice::start(trial.practice.address().port(), 0).await.is_err());
    let other = Trial::start().await;
    assert_eq!(trial.practice.ready_access_token(), other.practice.ready_access_token());
    assert_eq!(trial.practice.skills(), other.practice.skills());
    assert_eq!(trial.program().secret, other.program().secret);
}
