//! What the sign-in page answers.

use super::*;

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
fn a_client_may_be_refused_for_its_return_address() {
    let page = html(403, "AuthorizationError: Unauthorized client");
    assert_eq!(codes(&judged(&with_pages(&page))), ["AL-209 error"]);
    let linked = ProbeSeen { gave_tokens: true, ..with_pages(&page) };
    assert_eq!(codes(&judged(&linked)), ["AL-208 error"]);
    let mut nobodys = with_pages(&page);
    for (_, exchange) in &mut nobodys.exchanges {
        exchange.sent.url = format!("{PAGE}?redirect_uri=https%3A%2F%2Fx%2F{NO_VENDOR}");
    }
    let checked = judged(&nobodys);
    assert_eq!(codes(&checked), [""; 0]);
    let not = checked.not_checked.iter().find(|not| not.code == "AL-209").unwrap();
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
            "boxes of another kind",
            with_pages(&answer(
                401,
                &[("www-authenticate", "Negotiate"), ("www-authenticate", "NTLM")],
                "no",
            )),
            &["AL-218 warning"],
        ),
        (
            "a form that sends itself",
            with_pages(&html(
                200,
                "<meta viewport><body onload='document.forms[0].submit()'><form action=/x></form>",
            )),
            &[],
        ),
        ("a page that says no", with_pages(&html(200, "Error: redirect_uri")), &["AL-208 error"]),
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
