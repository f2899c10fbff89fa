//! Each rule speaks of its fault, says nothing of a good server, and says when it could not tell.

mod servers;
mod sign_in_page;
mod token_address;

use super::*;
use crate::model::AccountLinking;
use crate::model::Answer;
use crate::model::Asked;
use crate::model::Body;
use crate::model::Certificate;
use crate::model::Connected;
use crate::model::Connection;
use crate::model::Ending;
use crate::model::Exchange;
use crate::model::Greeting;
use crate::model::Hello;
use crate::model::HelloFault;
use crate::model::HostPort;
use crate::model::HostSeen;
use crate::model::NO_VENDOR;
use crate::model::NameFault;
use crate::model::Names;
use crate::model::Phone;
use crate::model::ProbeSeen;
use crate::model::PublicKey;
use crate::model::REGIONS;
use crate::model::Region;
use crate::model::Scheme;
use crate::model::Sent;
use crate::model::Silence;
use crate::model::TrustFault;
use crate::rules::Checked;
use crate::rules::Severity;

const NOW: i64 = 1_800_000_000;
const DAY: i64 = 24 * 3600;
const PAGE: &str = "https://login.tidewater-lights.com/authorize";
const FIRST: Asked = Asked::SignIn(Region::NorthAmerica);

fn settings() -> AccountLinking {
    AccountLinking {
        grant_type: "AUTH_CODE".to_owned(),
        authorization_url: PAGE.to_owned(),
        access_token_url: "https://login.tidewater-lights.com/token".to_owned(),
        access_token_scheme: "HTTP_BASIC".to_owned(),
        client_id: "voice-skill-7".to_owned(),
        ..AccountLinking::default()
    }
}

fn certificate() -> Certificate {
    Certificate {
        subject: "login.tidewater-lights.com".to_owned(),
        issuer: "Some Authority".to_owned(),
        names: vec!["login.tidewater-lights.com".to_owned()],
        not_before: NOW - 30 * DAY,
        not_after: NOW + 60 * DAY,
        key: PublicKey::Other,
        weak_signature: false,
        for_servers: Some(true),
        is_authority: false,
        self_issued: false,
    }
}

fn host() -> HostSeen {
    let hello = |version| {
        let chain = vec![certificate(), Certificate { is_authority: true, ..certificate() }];
        Some(Hello { outcome: Ok(Greeting { version, chain }), wants_client_certificate: false })
    };
    HostSeen {
        server: HostPort { host: "login.tidewater-lights.com".to_owned(), port: 443 },
        names: Names { v4: vec![[93, 184, 216, 34].into()], ..Names::default() },
        connections: vec![Connection {
            address: [93, 184, 216, 34].into(),
            outcome: Connected::After(20),
        }],
        ipv6_here: true,
        hello: hello("TLS 1.3"),
        hello_12: hello("TLS 1.2"),
        trust: Some(Ok(())),
        plain: None,
        is_practice: false,
    }
}

fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Answer {
    Answer {
        status,
        headers: headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        body: Body::new(body.as_bytes().to_vec()),
        ending: Ending::Whole,
        took: 100,
    }
}

fn html(status: u16, body: &str) -> Answer {
    answer(status, &[("content-type", "text/html")], body)
}

fn json(status: u16, body: &str) -> Answer {
    answer(status, &[("content-type", "application/json")], body)
}

fn exchange(came: Result<Answer, Silence>) -> Exchange {
    let sent = Sent::get(PAGE.to_owned(), Vec::new());
    Exchange { sent, came }
}

/// A server as it should be, which asks for a login first.
fn good() -> ProbeSeen {
    let page = || html(200, "<meta name=viewport><form action='/in'>Sign in</form>");
    let refused = || json(400, r#"{"error": "invalid_grant"}"#);
    let mut exchanges: Vec<(Asked, Exchange)> = Vec::new();
    let pages = REGIONS.map(Asked::SignIn).into_iter().chain([
        Asked::LongState,
        Asked::PlainReturn,
        Asked::WebView(Phone::Android),
        Asked::WebView(Phone::Ios),
        Asked::SignInAsJava,
        Asked::FrontPage,
    ]);
    exchanges.extend(pages.map(|asked| (asked, exchange(Ok(page())))));
    exchanges.push((Asked::Published, exchange(Ok(html(404, "not found")))));
    let tokens = [
        Asked::Token,
        Asked::TokenAgain,
        Asked::TokenAsBrowser,
        Asked::Credentials(Scheme::Basic),
        Asked::Credentials(Scheme::Body),
    ];
    exchanges.extend(tokens.map(|asked| (asked, exchange(Ok(refused())))));
    ProbeSeen { hosts: vec![host()], exchanges, began: NOW, done: true, ..ProbeSeen::default() }
}

/// The good server with other answers.
fn with(answers: &[(Asked, Answer)]) -> ProbeSeen {
    let mut seen = good();
    for (asked, answer) in answers {
        let place = seen.exchanges.iter_mut().find(|(known, _)| known == asked);
        place.unwrap().1 = exchange(Ok(answer.clone()));
    }
    seen
}

fn with_pages(answer: &Answer) -> ProbeSeen {
    let mut seen = good();
    for (asked, exchange) in &mut seen.exchanges {
        let is_token = matches!(
            asked,
            Asked::Token | Asked::TokenAgain | Asked::TokenAsBrowser | Asked::Credentials(_)
        );
        if !is_token && *asked != Asked::Published {
            exchange.came = Ok(answer.clone());
        }
    }
    seen
}

fn with_tokens(came: &Result<Answer, Silence>) -> ProbeSeen {
    let mut seen = good();
    for (asked, exchange) in &mut seen.exchanges {
        if matches!(asked, Asked::Token | Asked::TokenAgain | Asked::TokenAsBrowser) {
            exchange.came.clone_from(came);
        }
    }
    seen
}

fn with_host(change: impl FnOnce(&mut HostSeen)) -> ProbeSeen {
    let mut seen = good();
    change(&mut seen.hosts[0]);
    seen
}

fn with_certificate(change: impl Fn(&mut Certificate)) -> ProbeSeen {
    with_host(|host| {
        for hello in [&mut host.hello, &mut host.hello_12] {
            let greeting = hello.as_mut().unwrap().outcome.as_mut().unwrap();
            change(&mut greeting.chain[0]);
        }
    })
}

fn failed(fault: HelloFault) -> Hello {
    Hello { outcome: Err(fault), wants_client_certificate: false }
}

fn judged(seen: &ProbeSeen) -> Checked {
    judge(&settings(), seen, &Checked::default())
}

fn codes(checked: &Checked) -> Vec<String> {
    let mut codes: Vec<String> = checked
        .findings
        .iter()
        .map(|finding| format!("{} {}", finding.code, finding.severity.as_str()))
        .collect();
    codes.sort();
    codes
}

#[test]
fn a_good_server_gives_no_finding_and_what_cannot_be_known_is_said_so() {
    let checked = judged(&good());
    assert_eq!(codes(&checked), [""; 0]);
    let unknown: Vec<&str> = checked
        .not_checked
        .iter()
        .filter(|not| not.reason.is_unknown())
        .map(|not| not.code)
        .collect();
    assert_eq!(unknown, ["AL-208", "AL-209", "AL-216"]);
    let standings: Vec<&str> = stations(&settings(), &good(), &checked)
        .iter()
        .map(|result| result.standing.as_str())
        .collect();
    let expected = ["fine", "fine", "unknown", "unknown", "fine", "unknown", "skipped", "skipped"];
    assert_eq!(standings, expected);
}

#[test]
fn what_the_service_publishes_is_compared() {
    let document = |token: &str, methods: &str| {
        json(
            200,
            &format!(
                r#"{{"authorization_endpoint": "{PAGE}", "token_endpoint": "{token}",
                    "token_endpoint_auth_methods_supported": [{methods}]}}"#
            ),
        )
    };
    let ours = "https://login.tidewater-lights.com/token";
    let cases: [(&str, &str, &[&str]); 4] = [
        (ours, r#""client_secret_basic""#, &[]),
        (ours, r#""client_secret_post""#, &["AL-216 warning"]),
        ("https://login.tidewater-lights.com/oauth/token", "", &["AL-216 warning"]),
        ("https://api.other-firm.com/token", "", &["AL-216 note"]),
    ];
    for (token, methods, expected) in cases {
        let seen = with(&[(Asked::Published, document(token, methods))]);
        assert_eq!(codes(&judged(&seen)), expected, "{token} {methods}");
    }
}

#[test]
fn a_document_counts_where_its_issuer_is_the_one_of_its_address() {
    let document = |issuer: &str, place: &str, front: &str| {
        let body = format!(
            r#"{{"issuer": "{issuer}", "token_endpoint": "https://login.tidewater-lights.com{front}/token",
                "authorization_endpoint": "https://login.tidewater-lights.com{front}/authorize",
                "token_endpoint_auth_methods_supported": ["client_secret_basic"]}}"#
        );
        let mut told = exchange(Ok(json(200, &body)));
        told.sent.url = format!("https://login.tidewater-lights.com{place}");
        (Asked::Published, told)
    };
    let root = "/.well-known/openid-configuration";
    let shop = "/.well-known/oauth-authorization-server/shop";
    let own = "https://login.tidewater-lights.com";
    let other = document(&format!("{own}/shop/"), shop, "/shop");
    let cases: [(&str, Vec<_>, &[&str], bool); 4] = [
        ("own", vec![document(own, root, "")], &[], false),
        ("stranger", vec![document("https://a.example", root, "/x")], &[], true),
        (
            "other path",
            vec![document(own, root, "/x")],
            &["AL-216 warning", "AL-216 warning"],
            false,
        ),
        ("one of two", vec![other, document(own, root, "")], &[], false),
    ];
    for (name, documents, expected, unknown) in cases {
        let mut seen = good();
        seen.exchanges.retain(|(asked, _)| *asked != Asked::Published);
        seen.exchanges.extend(documents);
        let checked = judged(&seen);
        assert_eq!(codes(&checked), expected, "{name}");
        let not = checked.not_checked.iter().find(|not| not.code == "AL-216");
        assert_eq!(not.is_some_and(|not| not.reason.is_unknown()), unknown, "{name}");
    }
}

#[test]
fn a_rule_that_stops_leaves_those_below_it_and_nothing_asked_is_not_fine() {
    let checked = judged(&with_host(|h| h.names.fault = Some(NameFault::NoSuchName)));
    assert!(
        checked
            .not_checked
            .iter()
            .all(|not| not.reason == crate::rules::Reason::FixFirst("AL-201"))
    );
    let nothing = judged(&ProbeSeen::default());
    assert!(nothing.findings.is_empty() && nothing.not_checked.len() == 24);
    let standings = stations(&settings(), &ProbeSeen::default(), &nothing);
    assert!(standings.iter().all(|result| result.standing == Standing::Skipped));
}

#[test]
fn every_row_has_its_words() {
    for seen in [
        with_pages(&html(404, "nothing")),
        with_tokens(&Ok(html(404, "nothing"))),
        with_certificate(|certificate| certificate.not_after = NOW - 1),
    ] {
        for finding in judged(&seen).findings {
            let parts = [finding.title(), finding.why(), finding.who(), finding.fix()];
            assert!(parts.iter().all(|text| !text.is_empty() && !text.contains('{')), "{parts:?}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_answer_is_judged_without_harm(
        status in 100_u16..1000,
        name in "(location|content-type|www-authenticate|x)",
        value in "(?s).{0,80}",
        body in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400),
    ) {
        let body = String::from_utf8_lossy(&body).into_owned();
        let answer = answer(status, &[(name.as_str(), value.as_str())], &body);
        let published = serde_json::json!({"token_endpoint": value, "code_challenge_methods_supported": [value],
            "token_endpoint_auth_methods_supported": [value]});
        let published = with(&[(Asked::Published, json(200, &published.to_string()))]);
        for seen in [with_pages(&answer), with_tokens(&Ok(answer.clone())), published] {
            let checked = judged(&seen);
            stations(&settings(), &seen, &checked);
            let shown: String = checked.findings.iter().map(crate::rules::Finding::why).collect();
            proptest::prop_assert!(!shown.chars().any(char::is_control));
        }
    }

    #[test]
    fn any_page_is_judged_without_harm(
        parts in proptest::collection::vec(
            proptest::prelude::prop_oneof![
                proptest::prelude::Just("<form action="), proptest::prelude::Just("<script"),
                proptest::prelude::Just("</script>"), proptest::prelude::Just("\"https://a.example/"),
                proptest::prelude::Just("'"), proptest::prelude::Just(">"), proptest::prelude::Just("<"),
                proptest::prelude::Just("é"), proptest::prelude::Just("http-equiv"), proptest::prelude::Just("%"),
            ],
            0..30,
        ),
    ) {
        judged(&with_pages(&html(200, &parts.concat())));
    }
}
