//! Amazon over a network that fails: cut at every byte, every status with every kind of body, and the rest.

use std::io::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use skill_linker::model::Secret;
use skill_linker::model::Stage;
use skill_linker::services::amazon::Amazon;
use skill_linker::services::amazon::AmazonError;
use skill_linker::services::amazon::Client;
use skill_linker::services::amazon::Endpoints;
use tokio::io::AsyncReadExt as _;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;
use tokio::net::TcpStream;

const TOKEN: &str = "Atza|the-access-token";
const SECRET: &str = "the-client-secret";

/// One question to Amazon.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Question {
    Vendors,
    Skills,
    Manifest,
    Get,
    Put,
    Exchange,
    Refresh,
}

const QUESTIONS: [Question; 7] = [
    Question::Vendors,
    Question::Skills,
    Question::Manifest,
    Question::Get,
    Question::Put,
    Question::Exchange,
    Question::Refresh,
];

impl Question {
    /// A good answer, whole.
    fn answer(self) -> String {
        let body = match self {
            Self::Vendors => r#"{"vendors":[{"id":"M1","name":"One"}]}"#,
            Self::Skills => r#"{"skills":[{"skillId":"s","stage":"development","apis":["custom"],"nameByLocale":{"en-US":"Car-Fu"}}],"isTruncated":false}"#,
            Self::Manifest => r#"{"manifest":{"apis":{"custom":{}},"publishingInformation":{"locales":{"en-US":{"name":"Car-Fu"}}}}}"#,
            Self::Get => r#"{"accountLinkingResponse":{"type":"AUTH_CODE","clientId":"c"}}"#,
            Self::Put => return "HTTP/1.1 204 No Content\r\netag: v2\r\nx-amzn-requestid: r-1\r\ncontent-length: 0\r\n\r\n".to_owned(),
            Self::Exchange | Self::Refresh => r#"{"access_token":"Atza|new","refresh_token":"Atzr|new","token_type":"bearer","expires_in":"3600"}"#,
        };
        answer("200 OK", "application/json", body)
    }

    /// Asks; `true` is a success that is right in every part.
    async fn ask(self, amazon: &Amazon) -> Result<bool, AmazonError> {
        let token = Secret::new(TOKEN);
        let client = Client { id: "c".to_owned(), secret: Secret::new(SECRET) };
        Ok(match self {
            Self::Vendors => amazon.vendors(&token).await?.first().is_some_and(|v| v.id == "M1"),
            Self::Skills => amazon.skills(&token, "M1", None).await?.skills[0].name == "Car-Fu",
            Self::Manifest => {
                amazon.manifest(&token, "s", Stage::Development).await?.name == "Car-Fu"
            }
            Self::Get => {
                let now = amazon.account_linking(&token, "s", Stage::Development).await?;
                now.members.unwrap()["clientId"] == "c"
            }
            Self::Put => {
                let body = Secret::new(format!(
                    r#"{{"accountLinkingRequest":{{"clientSecret":"{SECRET}"}}}}"#
                ));
                let written = amazon.put_account_linking(&token, "s", &body, Some("v1")).await?;
                written.etag.as_deref() == Some("v2") && written.request_id == "r-1"
            }
            Self::Exchange => {
                let code = Secret::new("the-code");
                let verifier = Secret::new("the-verifier");
                let tokens =
                    amazon.exchange(&client, &code, &verifier, "http://127.0.0.1:9090/cb").await?;
                tokens.access.expose() == "Atza|new" && tokens.until.is_some()
            }
            Self::Refresh => {
                let refresh = Secret::new("Atzr|old");
                amazon.refresh(&client, &refresh).await?.refresh.expose() == "Atzr|new"
            }
        })
    }
}

fn answer(status: &str, kind: &str, body: &str) -> String {
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// A server that gives these bytes to everybody and closes.
async fn server(bytes: Vec<u8>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let bytes: Arc<[u8]> = bytes.into();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, Arc::clone(&bytes)));
        }
    });
    address
}

/// Reads a whole request, then writes the bytes and closes.
async fn serve(mut stream: TcpStream, bytes: Arc<[u8]>) {
    let mut request = Vec::new();
    let mut part = [0; 4096];
    while !is_whole(&request) {
        match stream.read(&mut part).await {
            Ok(0) | Err(_) => return,
            Ok(read) => request.extend_from_slice(&part[..read]),
        }
    }
    let _ = stream.write_all(&bytes).await;
    let _ = stream.shutdown().await;
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head
        .lines()
        .find_map(|line| line.to_lowercase().strip_prefix("content-length: ")?.parse().ok())
        .unwrap_or(0);
    body.len() >= length
}

fn amazon(address: SocketAddr) -> Amazon {
    let endpoints = Endpoints::practice(&format!("http://{address}")).unwrap();
    Amazon::new(endpoints).with_patience(Duration::from_secs(20), Duration::ZERO)
}

/// What an error says to people, whole.
fn said(error: &AmazonError) -> String {
    format!("{error} {error:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn cut_at_every_byte_of_every_answer() {
    let mut cuts = tokio::task::JoinSet::new();
    let mut count = 0;
    for question in QUESTIONS {
        let whole = question.answer();
        for end in 0..=whole.len() {
            count += 1;
            let (bytes, is_whole) = (whole.as_bytes()[..end].to_vec(), end == whole.len());
            cuts.spawn(async move {
                let outcome = question.ask(&amazon(server(bytes).await)).await;
                match &outcome {
                    Ok(right) => assert!(is_whole && *right, "{question:?} cut at {end}"),
                    Err(AmazonError::Unclear(_)) => {
                        assert!(!is_whole && question == Question::Put, "{question:?} {end}");
                    }
                    Err(AmazonError::Offline(_)) => {
                        assert!(!is_whole && question != Question::Put, "{question:?} {end}");
                    }
                    Err(error) => panic!("{question:?} cut at {end}: {error:?}"),
                }
            });
            if cuts.len() >= 64 {
                cuts.join_next().await.unwrap().unwrap();
            }
        }
    }
    while let Some(cut) = cuts.join_next().await {
        cut.unwrap();
    }
    assert!(count > 1000, "{count}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_status_with_every_kind_of_body() {
    let bodies = [
        ("application/json", String::new()),
        ("application/json", "{}".to_owned()),
        ("application/json", "[1]".to_owned()),
        ("application/json", "null".to_owned()),
        ("application/json", "{\"message\":".to_owned()),
        ("application/json", r#"{"message":7,"violations":"x","error":[]}"#.to_owned()),
        ("application/json", r#"{"vendors":7,"skills":{},"manifest":[],"accountLinkingResponse":1,"access_token":9}"#.to_owned()),
        ("application/json", format!(r#"{{"message":"no {TOKEN} {SECRET}","violations":[{{"message":"{SECRET}"}}]}}"#)),
        ("application/json", format!(r#"{{"error":"invalid_grant","error_description":"no {SECRET}"}}"#)),
        ("text/html", "<html><body>Hotel</body></html>".to_owned()),
        ("application/octet-stream", "\u{0}\u{1}\u{2}".to_owned()),
        ("application/json", "x".repeat(100_000)),
    ];
    let statuses = [
        200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 408,
        409, 410, 412, 413, 415, 418, 422, 429, 451, 500, 501, 502, 503, 504, 520, 599,
    ];
    let mut tries = tokio::task::JoinSet::new();
    for status in statuses {
        for (kind, body) in &bodies {
            let has_body = !matches!(status, 204 | 304);
            let head = format!(
                "HTTP/1.1 {status} X\r\ncontent-type: {kind}\r\nlocation: http://127.0.0.1:1/trap\r\nconnection: close\r\n"
            );
            let mut bytes = Vec::new();
            if has_body {
                write!(bytes, "{head}content-length: {}\r\n\r\n{body}", body.len()).unwrap();
            } else {
                write!(bytes, "{head}\r\n").unwrap();
            }
            for question in QUESTIONS {
                let bytes = bytes.clone();
                tries.spawn(async move {
                    let outcome = question.ask(&amazon(server(bytes).await)).await;
                    check(question, status, outcome);
                });
                if tries.len() >= 64 {
                    tries.join_next().await.unwrap().unwrap();
                }
            }
        }
    }
    while let Some(tried) = tries.join_next().await {
        tried.unwrap();
    }
}

fn check(question: Question, status: u16, outcome: Result<bool, AmazonError>) {
    let is_lwa = matches!(question, Question::Exchange | Question::Refresh);
    let Err(error) = outcome else {
        // A PUT can be done without a body, and a list of vendors can be bare and empty.
        let can_be = match question {
            Question::Put => matches!(status, 200 | 204),
            Question::Vendors => status == 200,
            _ => false,
        };
        assert!(can_be, "{question:?} {status}");
        return;
    };
    let said = said(&error);
    // What was sent along does not come back in Amazon's words.
    let sends_secret = is_lwa || question == Question::Put;
    assert!(!said.contains(TOKEN), "{question:?} {status}: {said}");
    assert!(!(sends_secret && said.contains(SECRET)), "{question:?} {status}: {said}");
    if is_lwa {
        return;
    }
    let is_right = match (status, &error) {
        (401, AmazonError::SignedOut(_))
        | (403, AmazonError::Forbidden(_))
        | (404, AmazonError::NotFound(_))
        | (412, AmazonError::Changed(_))
        | (429 | 503, AmazonError::Busy(None, _))
        | (400 | 409 | 413 | 415 | 422, AmazonError::Invalid(..)) => true,
        (303, AmazonError::Busy(..)) => question == Question::Manifest,
        (500.., AmazonError::Unclear(_)) => question == Question::Put,
        (_, AmazonError::Unexpected(_)) => {
            !matches!(status, 400 | 401 | 403 | 404 | 409 | 412 | 429 | 503)
        }
        _ => false,
    };
    assert!(is_right, "{question:?} {status}: {error:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_without_an_end_ends() {
    for question in QUESTIONS {
        let head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n".to_vec();
        let endless = [head, vec![b' '; 3 * 1024 * 1024]].concat();
        let outcome = question.ask(&amazon(server(endless).await)).await;
        assert!(
            matches!(outcome, Err(AmazonError::Unexpected(_) | AmazonError::Unclear(_))),
            "{question:?} {outcome:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_there_and_nobody_answering() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent = listener.local_addr().unwrap();
    for question in QUESTIONS {
        let endpoints = Endpoints::practice(&format!("http://{silent}")).unwrap();
        let impatient =
            Amazon::new(endpoints).with_patience(Duration::from_millis(50), Duration::ZERO);
        let outcome = question.ask(&impatient).await;
        let expected = if question == Question::Put {
            matches!(outcome, Err(AmazonError::Unclear(_)))
        } else {
            matches!(outcome, Err(AmazonError::TimedOut))
        };
        assert!(expected, "{question:?} {outcome:?}");
    }
    drop(listener);
    for question in QUESTIONS {
        let outcome = question.ask(&amazon(silent)).await;
        assert!(matches!(outcome, Err(AmazonError::Offline(_))), "{question:?} {outcome:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_is_tried_three_times_and_a_write_once() {
    for (question, tries) in [(Question::Get, 3), (Question::Put, 1), (Question::Exchange, 1)] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let count = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&count);
        tokio::spawn(async move {
            let bytes: Arc<[u8]> = answer("500 X", "application/json", "{}").into_bytes().into();
            while let Ok((stream, _)) = listener.accept().await {
                counted.fetch_add(1, Ordering::SeqCst);
                serve(stream, Arc::clone(&bytes)).await;
            }
        });
        assert!(question.ask(&amazon(address)).await.is_err());
        assert_eq!(count.load(Ordering::SeqCst), tries, "{question:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lwas_refusals_are_told_by_what_to_do() {
    let cases = [
        (401, "invalid_client", "Client authentication failed", "wrong client"),
        (400, "invalid_grant", "The request has an invalid grant parameter : code", "the code"),
        (
            400,
            "invalid_grant",
            "invalid grant parameter : refresh_token. User may have revoked",
            "sign in again",
        ),
        (400, "unauthorized_client", "Not authorized for requested operation", "sign in again"),
        (400, "invalid_scope", "An unknown scope was requested", "unknown scope"),
        (400, "unsupported_grant_type", "x", "unexpected"),
    ];
    for (status, error, description, expected) in cases {
        let body = format!(
            r#"{{"error":"{error}","error_description":"{description}","request_id":"r-9"}}"#
        );
        let bytes = answer(&format!("{status} X"), "application/json", &body).into_bytes();
        let refused = Question::Exchange.ask(&amazon(server(bytes).await)).await.unwrap_err();
        assert!(refused.to_string().starts_with(expected), "{refused}");
        assert_eq!(refused.words().unwrap().request_id, "r-9");
        assert_eq!(refused.words().unwrap().message, description);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_settings_and_no_skill_are_told_apart() {
    // Everything is a 404 here, the skill's manifest too.
    let bytes = answer("404 X", "application/json", r#"{"message":"none"}"#).into_bytes();
    let outcome = Question::Get.ask(&amazon(server(bytes).await)).await;
    assert!(matches!(outcome, Err(AmazonError::NotFound(_))), "{outcome:?}");
}
