//! The reply to the customer.

use skill_linker::report::reply;

use crate::reports::report;

const THREE: &str = r#"{"accountLinkingRequest":{"type":"AUTH_CODE","clientId":"voice-skill-7 ","clientSecret":"Kq7-made-up-only",
    "authorizationUrl":"http://login.tidewater-lights.com/authorize","accessTokenUrl":"https://api.amazon.com/auth/02/token",
    "accessTokenScheme":"HTTP_BASIC","scopes":["lights:read"],"domains":["https://tidewater-lights.com/"]}}"#;

#[test]
fn the_fixes_come_in_order_with_value_and_place() {
    let letter = reply(&report("sent.json", THREE));
    let mut rest = letter.as_str();
    for words in [
        "sent.json",
        "1. Sign-in page address without https.",
        "    https://login.tidewater-lights.com/authorize\n",
        "“Your Web Authorization URI”",
        "2. ",
        "3. ",
        "“Access Token URI”",
        "worth a look",
        "client secret",
        "ACCOUNT LINKING",
        "Save",
    ] {
        let at = rest
            .find(words)
            .unwrap_or_else(|| panic!("{words} is not there, or too early\n{letter}"));
        rest = &rest[at + words.len()..];
    }
    let count = letter.split_whitespace().count();
    assert!(count < 250, "{count} words\n{letter}");
}

#[test]
fn nobody_needs_to_know_the_trade() {
    let letter = reply(&report("sent.txt", THREE)).to_lowercase();
    for word in ["oauth", "pkce", "smapi", "json", "al-0", "endpoint", "credential", "payload"] {
        assert!(!letter.contains(word), "{word}\n{letter}");
    }
}

#[test]
fn settings_that_are_fine_get_a_letter_too() {
    let letter = reply(&report("sent.json", include_str!("../fixtures/valid.json")));
    assert!(letter.contains("nothing that must be fixed"), "{letter}");
    assert!(!letter.contains("1."), "{letter}");
}
