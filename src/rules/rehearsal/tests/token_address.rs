//! What the token address answers to the code and to the refresh tokens.

use super::*;

#[test]
fn odd_token_answers_are_named() {
    let with = |from: &str, to: &str| GOOD.replace(from, to);
    for (body, expected) in [
        (with("360", "359"), ("AL-307", "short")),
        (with("360", "\"360\""), ("AL-307", "text")),
        (with(",\"expires_in\":360", ""), ("AL-307", "absent")),
        (with(",\"refresh_token\":\"r\"", ""), ("AL-306", "absent")),
        (with("\"r\"", "null"), ("AL-306", "null")),
        (with("\"a\"", "\"a\\n\""), ("AL-325", "access-line")),
        (with("\"a\"", "\"é\""), ("AL-325", "access-signs")),
        (with("\"a\"", "7"), ("AL-325", "access-kind")),
        (with("bearer", "mac"), ("AL-325", "type")),
        (with("bearer", "BearerToken"), ("AL-325", "type-odd")),
        (with("access_token", "accessToken"), ("AL-325", "other-names")),
        (format!("{{\"data\":{GOOD}}}"), ("AL-325", "nested")),
        (format!("[{GOOD}]"), ("AL-325", "list")),
        (format!("\u{feff}{GOOD}"), ("AL-325", "bom")),
        (format!("{GOOD}<!-- x -->"), ("AL-325", "around")),
        (GOOD[..30].to_owned(), ("AL-325", "cut")),
        ("<p>Welcome".to_owned(), ("AL-325", "page")),
        (String::new(), ("AL-325", "nothing")),
        ("access_token=a&token_type=bearer".to_owned(), ("AL-325", "form")),
        (r#"{"error":"bad_verification_code"}"#.to_owned(), ("AL-325", "error")),
        (format!("{{\"access_token\":\"x\",{}", &GOOD[1..]), ("AL-325", "doubled")),
        (with("\"a\"", &format!("{:?}", "k".repeat(2_100))), ("AL-326", "access")),
    ] {
        let mut run = exchanged(&body);
        run.calls.push((Called::Refresh, json(200, GOOD)));
        run.calls.push((Called::RefreshAgain, json(200, GOOD)));
        assert_eq!(found(&run), [expected], "{body}");
    }
}

#[test]
fn refusals_are_told_apart() {
    let body = Manner { scheme: Scheme::Body, encoding: Encoding::Encoded };
    let plain = Manner { scheme: Scheme::Basic, encoding: Encoding::Plain };
    let refused = || json(401, r#"{"error":"invalid_client"}"#);
    let run = |calls: Vec<(Called, Exchange)>| RunSeen { calls, ..home() };
    let grant = || json(400, r#"{"error":"invalid_grant"}"#);
    for (calls, expected) in [
        (vec![(Called::Exchange, grant())], vec![("AL-305", "grant")]),
        (vec![(Called::Exchange, json(503, ""))], vec![("AL-305", "fault")]),
        (vec![(Called::Exchange, json(302, ""))], vec![("AL-305", "redirect")]),
        (vec![(Called::Exchange, exchange(404, "text/html", b"x"))], vec![("AL-305", "address")]),
        (vec![(Called::Exchange, json(429, ""))], vec![]),
        (
            vec![(Called::Exchange, Exchange { came: Err(Silence::CutOff), ..json(200, "") })],
            vec![],
        ),
        (
            vec![(Called::Exchange, refused()), (Called::ExchangeAs(body), json(200, GOOD))],
            vec![("AL-211", "scheme"), ("AL-305", "client")],
        ),
        (
            vec![(Called::Exchange, refused()), (Called::ExchangeAs(body), grant())],
            vec![("AL-211", "scheme"), ("AL-305", "client")],
        ),
        (
            vec![(Called::Exchange, refused()), (Called::ExchangeAs(body), refused())],
            vec![("AL-211", ""), ("AL-305", "client")],
        ),
        (
            vec![(Called::Exchange, refused()), (Called::ExchangeAs(plain), json(200, GOOD))],
            vec![("AL-305", "encoding")],
        ),
    ] {
        let run = run(calls);
        let mut found = found(&run);
        found.sort_unstable();
        assert_eq!(found, expected);
    }
}

#[test]
fn refreshing_is_judged_both_times() {
    for (first, second, expected) in [
        (json(400, r#"{"error":"invalid_grant"}"#), None, ("AL-308", "refused")),
        (json(200, r#"{"token_type":"Bearer"}"#), None, ("AL-308", "no-access")),
        (json(200, &GOOD.replace("\"r\"", "null")), None, ("AL-308", "emptied")),
        (json(200, GOOD), Some(json(400, "{}")), ("AL-308", "second")),
        (json(200, &GOOD.replace("360", "60")), Some(json(200, GOOD)), ("AL-310", "short")),
    ] {
        let mut run = exchanged(GOOD);
        run.calls.push((Called::Refresh, first));
        run.calls.extend(second.map(|second| (Called::RefreshAgain, second)));
        assert_eq!(found(&run), [expected]);
    }
}
