//! What the token address answers.

use super::*;

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
