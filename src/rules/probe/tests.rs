//! Each rule speaks of its fault, says nothing of a good server, and says when it could not tell.

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
use crate::model::Method;
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
    let sent = Sent {
        method: Method::Get,
        url: PAGE.to_owned(),
        headers: Vec::new(),
        authorization: None,
        form: Vec::new(),
    };
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
fn each_fault_of_a_server_has_its_code() {
    let none: &[&str] = &[];
    let cases: Vec<(&str, ProbeSeen, &[&str])> = vec![
        ("no name", with_host(|h| h.names.fault = Some(NameFault::NoSuchName)), &["AL-201 error"]),
        ("silent resolver", with_host(|h| h.names.fault = Some(NameFault::Silent)), none),
        (
            "refused",
            with_host(|h| h.connections[0].outcome = Connected::Refused),
            &["AL-202 error"],
        ),
        (
            "refused on IPv4 alone",
            with_host(|h| {
                h.connections[0].outcome = Connected::Refused;
                let address = "2606:2800::1".parse().unwrap();
                h.connections.push(Connection { address, outcome: Connected::After(9) });
            }),
            &["AL-202 error"],
        ),
        (
            "refused behind a proxy",
            ProbeSeen {
                proxy: true,
                ..with_host(|h| h.connections[0].outcome = Connected::Refused)
            },
            none,
        ),
        (
            "ipv6 dead",
            with_host(|h| {
                let address: std::net::IpAddr = "2606:2800::1".parse().unwrap();
                h.names.v6.push(address);
                h.connections.push(Connection { address, outcome: Connected::TimedOut });
            }),
            &["AL-206 warning"],
        ),
        ("plain http", with_host(|h| h.plain = Some("HTTP/1.1 400".to_owned())), &["AL-223 error"]),
        (
            "another protocol",
            with_host(|h| h.plain = Some("SSH-2.0".to_owned())),
            &["AL-223 error"],
        ),
        (
            "only http2",
            with_host(|h| h.hello = Some(failed(HelloFault::NoHttp11))),
            &["AL-223 error"],
        ),
        (
            "client certificate",
            with_host(|h| h.hello_12 = Some(failed(HelloFault::CertificateDemanded))),
            &["AL-223 error"],
        ),
        (
            "only 1.3",
            with_host(|h| h.hello_12 = Some(failed(HelloFault::NoCommonVersion))),
            &["AL-204 error"],
        ),
        (
            "unknown root",
            with_host(|h| h.trust = Some(Err(TrustFault::UnknownIssuer))),
            &["AL-203 error"],
        ),
        ("short key", with_certificate(|c| c.key = PublicKey::Rsa(1024)), &["AL-203 error"]),
        ("long key", with_certificate(|c| c.key = PublicKey::Rsa(2048)), none),
        ("sha1", with_certificate(|c| c.weak_signature = true), &["AL-203 error"]),
        (
            "other name",
            with_host(|h| h.trust = Some(Err(TrustFault::WrongName))),
            &["AL-205 error"],
        ),
        ("expired", with_certificate(|c| c.not_after = NOW - 1), &["AL-205 error"]),
        ("not yet", with_certificate(|c| c.not_before = NOW + 1), &["AL-205 error"]),
        ("soon", with_certificate(|c| c.not_after = NOW + 13 * DAY), &["AL-205 warning"]),
        ("fifteen days", with_certificate(|c| c.not_after = NOW + 15 * DAY), none),
        ("not for servers", with_certificate(|c| c.for_servers = Some(false)), &["AL-205 error"]),
    ];
    for (name, seen, expected) in cases {
        assert_eq!(codes(&judged(&seen)), expected, "{name}");
    }
}

#[test]
fn a_token_address_that_gave_tokens_is_one_whatever_it_says_to_a_made_up_code() {
    for (status, expected) in [(500, "AL-212 error"), (404, "AL-212 error")] {
        let mut seen = with_tokens(&Ok(html(status, "<h1>Oops")));
        assert_eq!(codes(&judged(&seen)), ["AL-210 error"], "{status}");
        seen.gave_tokens = true;
        assert_eq!(codes(&judged(&seen)), [expected], "{status}");
    }
}

#[test]
fn a_server_at_home_that_somebody_vouched_for_is_a_note() {
    let mut settings = settings();
    settings.authorization_url = "https://bridge.local/authorize".to_owned();
    let of_settings = crate::rules::check(
        &settings,
        &crate::model::Secret::default(),
        &crate::model::Context::default(),
    );
    let severity = |checked: &Checked| {
        checked.findings.iter().find(|finding| finding.code == "AL-019").map(|f| f.severity)
    };
    for (fault, expected) in [
        (None, Severity::Note),
        (Some(NameFault::NotPublic("10.0.0.7".parse().unwrap())), Severity::Error),
    ] {
        let mut seen = with_host(|h| h.server.host = "bridge.local".to_owned());
        seen.hosts[0].names.fault = fault;
        let mut checked = of_settings.clone();
        take_their_word(&settings, &seen, &mut checked);
        assert_eq!(severity(&checked), Some(expected));
    }
}

#[test]
fn a_return_address_with_a_made_up_vendor_id_may_be_refused() {
    let mut seen = with_pages(&html(400, "redirect_uri is not registered"));
    for (_, exchange) in &mut seen.exchanges {
        exchange.sent.url = format!("{PAGE}?redirect_uri=https%3A%2F%2Fx%2F{NO_VENDOR}");
    }
    let checked = judged(&seen);
    assert_eq!(codes(&checked), [""; 0]);
    let not = checked.not_checked.iter().find(|not| not.code == "AL-208").unwrap();
    assert!(matches!(not.reason, crate::rules::Reason::CannotTell(_)));
}

#[test]
#[expect(clippy::too_many_lines, reason = "one table")]
fn each_fault_of_the_sign_in_page_has_its_code() {
    let refused = html(400, "redirect_uri is not registered");
    let cases: Vec<(&str, ProbeSeen, &[&str])> = vec![
        ("404", with_pages(&html(404, "nothing")), &["AL-207 error"]),
        ("500", with_pages(&html(500, "oops")), &["AL-207 error"]),
        ("blank", with_pages(&html(200, "<html></html>")), &["AL-207 error"]),
        ("429", with_pages(&html(429, "slow down")), &[]),
        ("all refused", with_pages(&refused), &["AL-208 error"]),
        (
            "one refused",
            with(&[(Asked::SignIn(Region::FarEast), refused.clone())]),
            &["AL-208 error"],
        ),
        ("client", with_pages(&html(400, "Unknown client")), &["AL-209 error"]),
        (
            "scope",
            with_pages(&answer(302, &[("location", "/e?error=invalid_scope")], "")),
            &["AL-209 error"],
        ),
        ("long state", with(&[(Asked::LongState, html(414, "too long"))]), &["AL-219 error"]),
        (
            "web view",
            with(&[(Asked::WebView(Phone::Ios), html(403, "disallowed_useragent"))]),
            &["AL-220 warning"],
        ),
        (
            "encoded",
            with(&[
                (FIRST, refused.clone()),
                (Asked::SignIn(Region::Europe), refused.clone()),
                (Asked::SignIn(Region::FarEast), refused),
            ]),
            &["AL-208 error", "AL-221 warning"],
        ),
        (
            "elsewhere",
            with_pages(&html(
                200,
                "<meta viewport><form action='https://sso.other-firm.com/x'>Sign in</form>",
            )),
            &["AL-217 warning"],
        ),
        (
            "same family",
            with_pages(&html(
                200,
                "<meta viewport><form action='https://sso.tidewater-lights.com/x'>Sign in</form>",
            )),
            &[],
        ),
        (
            "pictures",
            with_pages(&html(
                200,
                "<meta viewport><img src='//cdn.other-firm.com/x'>Sign in <form>",
            )),
            &["AL-217 note"],
        ),
        (
            "alert",
            with_pages(&html(200, "<meta viewport>Hello <script>alert(1)</script>")),
            &["AL-218 warning"],
        ),
        ("no viewport", with_pages(&html(200, "Sign in <form></form>")), &["AL-218 note"]),
        (
            "password box",
            with_pages(&answer(401, &[("www-authenticate", "Basic realm=x")], "no")),
            &["AL-218 warning"],
        ),
        (
            "to http",
            with_pages(&answer(302, &[("location", "http://login.tidewater-lights.com/")], "")),
            &["AL-224 error"],
        ),
        ("robots", with_pages(&html(403, "Just a moment...")), &["AL-214 error"]),
    ];
    for (name, seen, expected) in cases {
        assert_eq!(codes(&judged(&seen)), expected, "{name}");
    }
}

#[test]
fn each_fault_of_the_token_address_has_its_code() {
    let tokens = |answer| with_tokens(&Ok(answer));
    let slow = |took| Answer { took, ..json(400, r#"{"error": "invalid_grant"}"#) };
    let cases: Vec<(&str, ProbeSeen, &[&str])> = vec![
        ("404", tokens(html(404, "nothing")), &["AL-210 error"]),
        ("405", tokens(html(405, "no")), &["AL-210 error"]),
        ("415", tokens(json(415, "{}")), &["AL-210 error"]),
        ("500", tokens(json(500, "{}")), &["AL-210 error"]),
        ("page", tokens(html(200, "Welcome")), &["AL-210 error"]),
        ("429", tokens(json(429, "{}")), &[]),
        (
            "text",
            tokens(answer(400, &[("content-type", "text/plain")], "bad code")),
            &["AL-212 error"],
        ),
        ("no error", tokens(json(400, r#"{"message": "x"}"#)), &["AL-212 warning"]),
        ("error with 404", tokens(json(404, r#"{"error": "invalid_grant"}"#)), &["AL-212 warning"]),
        ("error with 200", tokens(json(200, r#"{"error": "invalid_grant"}"#)), &["AL-212 warning"]),
        ("anything goes", tokens(json(200, r#"{"access_token": "x"}"#)), &["AL-222 warning"]),
        ("redirect", tokens(answer(307, &[("location", "/token/")], "")), &["AL-215 warning"]),
        ("4.6 s", tokens(slow(4_600)), &["AL-213 error"]),
        ("4 s", tokens(slow(4_000)), &["AL-213 warning"]),
        ("first slow", with(&[(Asked::Token, slow(4_600))]), &["AL-213 warning"]),
        ("hangs", with_tokens(&Err(Silence::TimedOut)), &["AL-213 error"]),
        (
            "programs turned away",
            with(&[(Asked::Token, html(403, "Access Denied"))]),
            &["AL-214 error"],
        ),
        (
            "secret refused",
            with(&[
                (Asked::Credentials(Scheme::Basic), json(401, r#"{"error": "invalid_client"}"#)),
                (Asked::Credentials(Scheme::Body), json(401, r#"{"error": "invalid_client"}"#)),
            ]),
            &["AL-211 error"],
        ),
    ];
    for (name, seen, expected) in cases {
        assert_eq!(codes(&judged(&seen)), expected, "{name}");
    }
}

#[test]
fn the_other_scheme_is_suggested_when_only_that_one_is_taken() {
    let refused = json(401, r#"{"error": "invalid_client"}"#);
    let checked = judged(&with(&[(Asked::Credentials(Scheme::Basic), refused)]));
    assert_eq!(checked.findings[0].code, "AL-211");
    assert_eq!(checked.findings[0].suggestion, Some("REQUEST_BODY_CREDENTIALS".into()));
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
