//! What standards forbid or allow and few servers do: the forbidden is named, the allowed left in peace.

use super::*;
use crate::model::Answer;
use crate::model::PkceConfiguration;

/// A link that went well, but for the answer to the exchange.
fn with_answer(answer: Exchange) -> RunSeen {
    let mut run = linked();
    run.calls[0].1 = answer;
    run
}

fn with_headers(body: &[u8], headers: &[(&str, &str)]) -> RunSeen {
    let mut exchange = json(200, "");
    if let Ok(answer) = &mut exchange.came {
        answer.body = crate::model::Body::new(body.to_vec());
        answer.headers = headers.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    }
    with_answer(exchange)
}

/// A run in which nobody came back, with that answer of the page.
fn kept(status: u16, headers: &[(&str, &str)]) -> RunSeen {
    let mut page = exchange(status, "text/html", b"<p>signed in");
    if let Ok(answer) = &mut page.came {
        let headers = headers.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned()));
        answer.headers.extend(headers);
    }
    RunSeen { page: Some(page), came: None, calls: Vec::new(), ..home() }
}

#[test]
fn odd_heads_of_token_answers_are_told_apart() {
    let kind = ("content-type", "application/json");
    let no_store = ("cache-control", "no-store");
    let zlib = b"\x78\x9c\xab\x56\x4a\x4c";
    for (body, headers, expected) in [
        (GOOD.as_bytes(), vec![kind, ("cache-control", "private"), no_store], vec![]),
        (GOOD.as_bytes(), vec![kind, ("pragma", "no-cache")], vec![("AL-325", "stored")]),
        (
            GOOD.as_bytes(),
            vec![("content-type", "application/json; charset=\"UTF-16\""), no_store],
            vec![("AL-325", "content-type")],
        ),
        (
            GOOD.as_bytes(),
            vec![("content-type", "Application/JSON;charset=iso-8859-1"), no_store],
            vec![],
        ),
        (zlib, vec![kind, no_store, ("content-encoding", "deflate")], vec![("AL-325", "gzip")]),
        (
            b"not squeezed",
            vec![kind, no_store, ("content-encoding", "br")],
            vec![("AL-325", "gzip-lie")],
        ),
    ] {
        assert_eq!(found(&with_headers(body, &headers)), expected, "{headers:?}");
    }
    let squeezed = |encoding| {
        let run = with_headers(zlib, &[kind, no_store, ("content-encoding", encoding)]);
        judge(&settings(), &[run]).findings[0].severity
    };
    assert_eq!((squeezed("Deflate"), squeezed("br")), (Severity::Warning, Severity::Error));
}

#[test]
fn json_that_is_none_is_not_called_something_around_it() {
    for (body, expected) in [
        (GOOD.replace("360", "1e400"), ("AL-325", "not-json")),
        (GOOD.replace('}', ",}"), ("AL-325", "not-json")),
        (GOOD.replace('"', "'"), ("AL-325", "not-json")),
        (format!("{GOOD}{GOOD}"), ("AL-325", "around")),
        (format!("callback({GOOD})"), ("AL-325", "around")),
        (format!("<b>Notice</b>: {{x}} {GOOD}"), ("AL-325", "around")),
        (GOOD.replace("\"bearer\"", "[\"Bearer\"]"), ("AL-325", "type")),
        (GOOD.replace("bearer", "Bearer "), ("AL-325", "type-odd")),
    ] {
        assert_eq!(found(&with_answer(json(200, &body))), [expected], "{body}");
    }
}

#[test]
fn a_code_that_a_lost_answer_used_up_is_not_called_too_old() {
    let refused = r#"{"error":"invalid_grant","error_description":"used or expired"}"#;
    let lost = |silence| Exchange { came: Err(silence), ..json(200, "") };
    let mut run = home();
    run.calls.push((Called::Exchange, lost(Silence::NotHttp)));
    run.calls.push((Called::Exchange, json(400, refused)));
    assert_eq!(found(&run), []);
    let judged = judge(&settings(), &[run.clone()]);
    let not = judged.not_checked.iter().find(|not| not.code == "AL-305").unwrap();
    assert!(matches!(not.reason, crate::rules::Reason::CannotTell(_)));
    run.calls.remove(0);
    assert_eq!(found(&run), [("AL-305", "grant"), ("AL-311", "fresh")]);
}

#[test]
fn a_refresh_token_of_another_kind_is_none() {
    for (token, expected) in [("false", "emptied"), ("7", "kind"), ("[]", "kind")] {
        let mut run = linked();
        run.calls[1].1 = json(200, &GOOD.replace("\"r\"", token));
        assert_eq!(found(&run), [("AL-308", expected)], "{token}");
    }
}

#[test]
fn an_error_about_pkce_is_pkces_whether_it_is_on_or_off() {
    let told = "error=invalid_request&error_description=transform+algorithm+not+supported";
    let run = came(&format!("{BACK}?{told}&state={SENT}"));
    let mut settings = settings();
    for (status, expected) in [("ENABLED", "unknown"), ("DISABLED", "wanted")] {
        settings.pkce = Some(PkceConfiguration {
            status: status.to_owned(),
            code_challenge_method: "S256".to_owned(),
        });
        let judged = judge(&settings, std::slice::from_ref(&run));
        complete(&judged);
        let found: Vec<_> = judged.findings.iter().map(|f| (f.code, f.variant)).collect();
        assert_eq!(found, [("AL-313", expected)]);
    }
}

#[test]
fn a_no_by_another_name_is_no_fault_of_the_login() {
    let said_no = |query: &str| RunSeen {
        twist: Twist::SayNo,
        ..came(&format!("{BACK}?{query}&state={SENT}"))
    };
    assert_eq!(found(&said_no("error=access_denied")), []);
    assert_eq!(found(&said_no("error=user_cancelled_login")), [("AL-321", "other")]);
    assert_eq!(found(&said_no("error=server_error")), [("AL-304", "server")]);
}

#[test]
fn a_page_that_sends_the_answer_elsewhere_is_seen_without_a_return() {
    let answer = format!("code=c-0123456789-0123456789&state={SENT}");
    for (place, is_elsewhere) in [
        ("https://127.0.0.1:9090/cb?", true),
        ("/cb?", true),
        ("https://a.example/callback/0123456789abcdef?", true),
        ("http://127.0.0.1:9090/cb?", false),
        ("HTTP://127.0.0.1:9090/cb?", false),
    ] {
        let run = kept(302, &[("location", &format!("{place}{answer}"))]);
        let expected = if is_elsewhere { vec![("AL-303", "")] } else { vec![] };
        assert_eq!(found(&run), expected, "{place}");
        assert_eq!(crate::rules::rehearsal::is_hopeless(&run), is_elsewhere, "{place}");
        let told = format!("{:?}", judge(&settings(), &[run]));
        assert!(!told.contains("0123456789"), "{told}");
    }
    // A page of the service's own that hands the state on.
    let login = kept(302, &[("location", &format!("/login?state={SENT}"))]);
    assert_eq!((found(&login), crate::rules::rehearsal::is_hopeless(&login)), (vec![], false));
}

#[test]
fn a_page_that_keeps_people_or_sends_them_on_by_a_header_is_named() {
    let back = format!("{BACK}?code=c&state={SENT}");
    let stays = kept(200, &[("location", &back)]);
    assert_eq!(found(&stays), [("AL-315", "status")]);
    assert!(crate::rules::rehearsal::is_hopeless(&stays));
    assert_eq!(found(&kept(300, &[("location", &back)])), [("AL-315", "status")]);
    let refreshed = kept(200, &[("refresh", &format!("0; url={back}"))]);
    assert_eq!(found(&RunSeen { came: home().came, ..refreshed.clone() }), [("AL-315", "script")]);
    assert!(!crate::rules::rehearsal::is_hopeless(&refreshed));
    let empty = |answer: Answer| Answer { body: crate::model::Body::default(), ..answer };
    let page = refreshed.page.map(|page| Exchange { came: page.came.map(empty), ..page });
    assert!(!crate::rules::rehearsal::is_hopeless(&RunSeen { page, came: None, ..home() }));
}
