//! What a run shows → the codes it gets, and nothing that a server sends breaks the judge.

mod rare;
mod token_address;

use proptest::prelude::*;
use url::Url;

use crate::model::AccountLinking;
use crate::model::Called;
use crate::model::Comeback;
use crate::model::Encoding;
use crate::model::Exchange;
use crate::model::Manner;
use crate::model::RunSeen;
use crate::model::Scheme;
use crate::model::Secret;
use crate::model::Silence;
use crate::model::Twist;
use crate::model::Way;
use crate::rules::Checked;
use crate::rules::NotChecked;
use crate::rules::Severity;
use crate::rules::probe::STATIONS;
use crate::rules::probe::Standing;
use crate::rules::probe::StationResult;
use crate::rules::rehearsal::answer::tests::exchange;
use crate::rules::rehearsal::judge;
use crate::rules::rehearsal::stations;

const BACK: &str = "http://127.0.0.1:9090/cb";
const STATE: &str = "s+/=%&";
const SENT: &str = "s%2B%2F%3D%25%26";
const GOOD: &str =
    r#"{"access_token":"a","token_type":"bearer","expires_in":360,"refresh_token":"r"}"#;

fn settings() -> AccountLinking {
    AccountLinking {
        grant_type: "AUTH_CODE".to_owned(),
        authorization_url: "https://login.tidewater-lights.com/authorize".to_owned(),
        access_token_scheme: "HTTP_BASIC".to_owned(),
        ..AccountLinking::default()
    }
}

fn came(address: &str) -> RunSeen {
    let mut run =
        RunSeen::new(Way::Loopback(9090), Twist::AsAlexa, BACK.to_owned(), Secret::new(STATE));
    run.came = Some(Comeback::requested(&Url::parse(address).unwrap(), false, ""));
    run
}

fn home() -> RunSeen {
    came(&format!("{BACK}?code=c&state={SENT}"))
}

fn json(status: u16, body: &str) -> Exchange {
    exchange(status, "application/json", body.as_bytes())
}

fn exchanged(body: &str) -> RunSeen {
    let mut run = home();
    run.calls.push((Called::Exchange, json(200, body)));
    run
}

/// Everything went well.
pub(in crate::rules) fn linked() -> RunSeen {
    let mut run = exchanged(GOOD);
    run.calls.push((Called::Refresh, json(200, GOOD)));
    run.calls.push((Called::RefreshAgain, json(200, GOOD)));
    run
}

fn found(run: &RunSeen) -> Vec<(&'static str, &'static str)> {
    let judged = judge(&settings(), std::slice::from_ref(run));
    complete(&judged);
    judged.findings.iter().map(|finding| (finding.code, finding.variant)).collect()
}

/// Every finding has its four texts, with every value in its place.
fn complete(judged: &Checked) {
    for finding in &judged.findings {
        for text in [finding.title(), finding.why(), finding.who(), finding.fix()] {
            assert!(!text.is_empty() && !text.contains("{$"), "{finding:?}: {text}");
        }
        let own = format!("rule-{}-why-{}", finding.code.to_lowercase(), finding.variant);
        let known = finding.variant.is_empty() || crate::i18n::Key::find(&own).is_some();
        assert!(known, "{own}");
    }
}

#[test]
fn a_good_link_is_left_in_peace() {
    assert_eq!(found(&linked()), []);
    let judged = judge(&settings(), &[linked()]);
    assert!(!judged.not_checked.iter().any(|not| not.code == "AL-305"));
}

#[test]
fn without_a_run_nothing_is_fine() {
    let judged = judge(&settings(), &[]);
    assert!(judged.findings.is_empty());
    for code in ["AL-301", "AL-305", "AL-308", "AL-323", "AL-326"] {
        assert!(judged.not_checked.iter().any(|not| not.code == code), "{code}");
    }
}

#[test]
fn wrong_returns_are_named() {
    for (query, expected) in [
        ("?code=c".to_owned(), ("AL-301", "missing")),
        ("?code=c&state=s".to_owned(), ("AL-301", "cut")),
        ("?code=c&state=x".to_owned(), ("AL-301", "changed")),
        (format!("?code=c&state={SENT}&state=x"), ("AL-301", "twice")),
        (String::new(), ("AL-302", "nothing")),
        (format!("?state={SENT}"), ("AL-302", "no-code")),
        (format!("?code=&state={SENT}"), ("AL-302", "empty")),
        (format!("?code=a&code=b&state={SENT}&state=x"), ("AL-302", "twice")),
        (format!("?code=a&error=e&state={SENT}"), ("AL-302", "both")),
        (format!("?access_token=a&state={SENT}"), ("AL-302", "token")),
        (format!("/?code=c&state={SENT}"), ("AL-303", "")),
        (format!("?error=invalid_scope&state={SENT}"), ("AL-304", "scope")),
        ("?error=access_denied".to_owned(), ("AL-321", "state")),
        (format!("?code={}&state={SENT}", "c".repeat(2_048)), ("AL-326", "code")),
        (
            format!(
                "?error=invalid_request&error_description=code_challenge+required&state={SENT}"
            ),
            ("AL-313", "wanted"),
        ),
    ] {
        assert_eq!(found(&came(&format!("{BACK}{query}"))), [expected], "{query}");
    }
    let localhost = came(&format!("http://localhost:9090/cb?code=c&state={SENT}"));
    assert_eq!(found(&localhost), [("AL-303", "localhost")]);
}

#[test]
fn the_last_questions_tell_who_accepts_anything() {
    let refused = || json(400, r#"{"error":"invalid_grant"}"#);
    for (calls, expected) in [
        (vec![(Called::WrongSecret, json(200, GOOD))], vec![("AL-222", "secret")]),
        (vec![(Called::CodeAgain, json(200, GOOD))], vec![("AL-222", "code")]),
        (vec![(Called::WrongSecret, refused()), (Called::CodeAgain, refused())], vec![]),
        (vec![(Called::OldRefresh, refused()), (Called::NewestRefresh, json(200, GOOD))], vec![]),
        (
            vec![(Called::OldRefresh, refused()), (Called::NewestRefresh, refused())],
            vec![("AL-309", "all")],
        ),
        (vec![(Called::OldRefresh, refused())], vec![("AL-309", "alone")]),
    ] {
        let mut run = linked();
        run.calls.extend(calls);
        assert_eq!(found(&run), expected);
    }
}

/// A link with that answer of the token address, and those of Login with Amazon.
fn amazon(body: &str, info: &str, profile: Exchange) -> RunSeen {
    let mut run = linked();
    run.calls[0].1 = json(200, body);
    run.calls.push((Called::TokenInfo, json(200, info)));
    run.calls.push((Called::Profile, profile));
    run
}

#[test]
fn what_a_token_is_good_for_is_told() {
    let ours = r#"{"aud":"voice-7"}"#;
    let scoped = |scope: &str| format!("{{\"scope\":\"{scope}\",{}", &GOOD[1..]);
    let opened = || json(200, r#"{"user_id":"amzn1.account.A"}"#);
    let mut settings = settings();
    settings.client_id = "voice-7".to_owned();
    settings.scopes = vec!["profile".to_owned(), "openid".to_owned()];
    for (run, expected) in [
        (amazon(GOOD, ours, opened()), None),
        (amazon(&scoped("profile"), ours, opened()), None),
        (amazon(&scoped("https://x.example/userinfo.profile"), ours, opened()), None),
        (amazon(&scoped("postal_code"), ours, opened()), Some("scopes")),
        (amazon(GOOD, r#"{"aud":"amzn1.other"}"#, opened()), Some("client")),
        (amazon(GOOD, "[]", json(401, r#"{"error":"insufficient_scope"}"#)), Some("")),
        (amazon(GOOD, ours, json(403, "")), Some("")),
    ] {
        let judged = judge(&settings, &[run]);
        complete(&judged);
        let variant = judged.findings.first().map(|finding| (finding.code, finding.variant));
        assert_eq!(variant, expected.map(|variant| ("AL-318", variant)));
        assert!(!judged.not_checked.iter().any(|not| not.code == "AL-318"));
    }
    let on_return = format!("{BACK}?code=c&scope=postal_code&state={SENT}");
    let run = RunSeen { came: came(&on_return).came, ..linked() };
    let judged = judge(&settings, &[run]);
    assert_eq!(judged.findings[0].variant, "scopes");
    for unknown in [linked(), amazon(GOOD, ours, json(503, ""))] {
        let judged = judge(&settings, &[unknown]);
        assert!(judged.findings.is_empty());
        let not = judged.not_checked.iter().find(|not| not.code == "AL-318").unwrap();
        assert!(matches!(not.reason, crate::rules::Reason::CannotTell(_)));
    }
}

#[test]
fn a_login_that_was_forgotten_is_named_and_a_slow_one_is_fine() {
    let lost =
        format!("{BACK}?error=server_error&error_description=Login+session+expired.&state={SENT}");
    assert!(found(&came(&lost)).contains(&("AL-316", "")));
    let mut stuck = RunSeen { came: None, ..home() };
    let page = b"<p>ForbiddenError: Unable to load OAuth 2.0 transaction";
    stuck.page = Some(exchange(403, "text/html", page));
    assert_eq!(found(&stuck), [("AL-316", "page")]);
    let is_open = |run: &RunSeen| {
        let judged = judge(&settings(), std::slice::from_ref(run));
        judged.not_checked.iter().any(|not| not.code == "AL-316")
    };
    assert!(is_open(&linked()));
    assert!(!is_open(&RunSeen { was_slow: true, ..linked() }));
}

#[test]
fn slow_answers_and_one_region_alone_are_named() {
    let mut slow = linked();
    if let Some((_, Exchange { came: Ok(answer), .. })) = slow.calls.get_mut(1) {
        answer.took = 5_200;
    }
    assert_eq!(found(&slow), [("AL-213", "")]);
    let [na, eu, _] = crate::model::REGIONS;
    let good = RunSeen { way: Way::Alexa(na), ..linked() };
    let bad = RunSeen { way: Way::Alexa(eu), calls: Vec::new(), ..home() };
    let judged = judge(&settings(), &[good.clone(), bad]);
    complete(&judged);
    assert_eq!(judged.findings[0].code, "AL-312");
    assert_eq!(judged.findings[0].severity, Severity::Error);
    assert!(
        judge(&settings(), &[good.clone(), RunSeen { way: Way::Alexa(eu), ..good }])
            .findings
            .is_empty()
    );
}

#[test]
fn no_token_or_code_gets_into_a_finding() {
    let token = "tok-0123456789-secret";
    for body in [
        format!("{{\"access_token\":\"{token}\\n\",\"refresh_token\":\"{token}\"}}"),
        format!("{{\"data\":{{\"access_token\":\"{token}\"}}}}"),
        format!("access_token={token}"),
    ] {
        let mut run = exchanged(&body);
        run.came = came(&format!("{BACK}?code={token}&state={SENT}")).came;
        let judged = judge(&settings(), &[run]);
        assert!(!judged.findings.is_empty() && !format!("{judged:?}").contains(token), "{body}");
    }
}

proptest! {
    /// Any answer to any question, any return address.
    #[test]
    fn hostile_answers_are_judged_without_harm(
        body in proptest::collection::vec(any::<u8>(), 0..200),
        status in 100_u16..600,
        query in "[a-z=&%+#?]{0,40}",
        kind in "[ -~]{0,30}",
    ) {
        let mut run = came(&format!("{BACK}?{query}"));
        let calls = [Called::Exchange, Called::Refresh, Called::CodeAgain];
        run.calls.extend(calls.map(|called| (called, exchange(status, &kind, &body))));
        run.page = Some(exchange(status, &kind, &body));
        complete(&judge(&settings(), &[run]));
    }

    /// JSON of any shape in place of the tokens.
    #[test]
    fn json_of_any_shape_is_judged(
        access in "null|7|\"\"|\"a\"|\\[\\]|\\{\\}|true",
        kind in "null|7|\"\"|\"Bearer\"|\"mac\"|\\[1\\]",
        expires in "null|-1|0|1e308|360|\"x\"|\\{\\}|3600.5",
        refresh in "null|7|\"\"|\"r\"|\\[\\]",
    ) {
        let body = format!(
            "{{\"access_token\":{access},\"token_type\":{kind},\"expires_in\":{expires},\"refresh_token\":{refresh}}}"
        );
        let mut run = exchanged(&body);
        run.calls.push((Called::Refresh, json(200, &body)));
        found(&run);
    }
}

#[test]
fn whoever_came_back_with_a_code_was_let_in_for_this_client_and_with_this_state() {
    let denied = came(&format!("{BACK}?error=access_denied&state={SENT}"));
    let cut = came(&format!("{BACK}?code=c&state=s"));
    for (run, open, standing) in [
        (home(), &[][..], "fine"),
        (cut, &["AL-219"], "fine"),
        (denied, &["AL-209"], "unknown"),
        (RunSeen { came: None, ..home() }, &["AL-209", "AL-219"], "unknown"),
    ] {
        let unknown = crate::rules::Reason::CannotTell(crate::i18n::key::PROBE_UNKNOWN_LOGIN_FIRST);
        let not_checked = ["AL-209", "AL-219"].map(|code| NotChecked { code, reason: unknown });
        let mut checked = Checked { not_checked: not_checked.to_vec(), ..Checked::default() };
        checked.add_rehearsal(&judge(&settings(), std::slice::from_ref(&run)));
        let left = checked.not_checked.iter().filter(|not| not.reason == unknown);
        assert_eq!(left.map(|not| not.code).collect::<Vec<_>>(), open);
        let page = STATIONS.into_iter().find(|station| station.name == "sign-in-page").unwrap();
        let probed = StationResult {
            station: page,
            standing: Standing::Unknown,
            took: None,
            found: Vec::new(),
        };
        let after = stations(vec![probed], &[run], &Checked::default());
        assert_eq!(after[0].standing.as_str(), standing);
    }
}
