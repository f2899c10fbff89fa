//! No secret is in any report, wherever it stood; and text is text in every one of them.

use proptest::prelude::*;
use serde_json::Value;
use serde_json::json;
use skill_linker::report::Report;
use skill_linker::report::reply;
use skill_linker::report::to_html;
use skill_linker::report::to_json;
use skill_linker::report::to_markdown;
use skill_linker::report::to_text;

use crate::reports::cases;
use crate::reports::hostile;
use crate::reports::report;

const CANARY: &str = "canary";

/// One report in every format.
fn in_every_format(report: &Report) -> [String; 6] {
    let one = std::slice::from_ref(report);
    [
        to_text(report, false, 80),
        to_text(report, true, 40),
        to_json(one),
        to_markdown(one),
        to_html(one),
        reply(report),
    ]
}

fn is_told(report: &Report, canary: &str) -> bool {
    in_every_format(report).iter().any(|told| told.to_lowercase().contains(canary))
}

/// Every text in a JSON document, names included.
fn texts(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(entries) => entries.iter().for_each(|entry| texts(entry, all)),
        Value::Object(members) => members.iter().for_each(|(name, value)| {
            all.push(name.clone());
            texts(value, all);
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn a_secret_that_a_rule_cuts_or_takes_apart_is_masked() {
    for secret in ["Kq7-made-canary-up".to_owned(), format!("Kq7-made-{}-canary", "x".repeat(200))]
    {
        for place in ["", "http://", "https://a.example/x?y="] {
            let json = json!({"clientSecret": secret, "clientId": format!("{place}{secret} "),
                "scopes": [format!("a,{secret},b"), secret.to_uppercase()], "type": secret});
            assert!(!is_told(&report("x.json", &json.to_string()), CANARY), "{json}");
            assert!(!is_told(&report("x.json", &json.to_string()), "kq7-made"), "{json}");
        }
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_secret_is_in_no_report(
        (name, json) in hostile::configuration(),
        tail in "[!-~ äß⟨\u{200b}]{0,12}",
        before in hostile::text(),
        fill in 0..150_usize,
        places in any::<[bool; 8]>(),
    ) {
        let secret = format!("Kq7-made-{CANARY}{tail}");
        let mut json = json!({"accountLinkingRequest": json.get("accountLinkingRequest").unwrap_or(&json)});
        let settings = &mut json["accountLinkingRequest"];
        if !settings.is_object() {
            *settings = json!({"type": "AUTH_CODE"});
        }
        settings["clientSecret"] = secret.as_str().into();
        let around = format!("{}{before}{secret}{before}", "x".repeat(fill));
        let fields = ["clientId", "type", "authorizationUrl", "accessTokenUrl", "strange", &secret];
        for (field, fills) in fields.iter().zip(places) {
            if fills {
                settings[*field] = around.as_str().into();
            }
        }
        if places[6] {
            settings["scopes"] = json!([around, secret, {"in": secret}]);
        }
        if places[7] {
            settings["domains"] = json!([around, secret]);
        }
        prop_assert!(!is_told(&report(&name, &json.to_string()), CANARY), "{}", json);
    }

    #[test]
    fn what_stands_in_an_address_or_an_unknown_member_is_in_no_report(
        path in "[a-z/]{0,9}",
        before in "[a-z:/ ]{0,9}",
        name in hostile::text(),
        parameter in prop::sample::select(vec!["client_secret", "access_token", "apiKey", "token", "Password"]),
    ) {
        let address = format!("https://jo:{CANARY}@login.tidewater-lights.com/{path}?a=b&{parameter}={CANARY}");
        let json = json!({"authorizationUrl": format!("{before}{address}"), "accessTokenUrl": address, "type": "AUTH_CODE",
            "clientId": address, "redirectUrls": [address], "scopes": [address], "domains": [address],
            "authorizationUrlsByPlatform": [{"platformType": "iOS", "platformAuthorizationUrl": address}],
            name: {"deep": [CANARY]}, "other": CANARY});
        prop_assert!(!is_told(&report("x.json", &json.to_string()), CANARY), "{}", json);
    }

    #[test]
    fn text_and_letter_hold_nothing_that_a_terminal_obeys(one in hostile::configuration()) {
        let report = hostile::reported(&one);
        for told in [to_text(&report, false, 80), reply(&report)] {
            prop_assert!(hostile::is_plain(&told), "{:?}", told);
        }
        let mut coloured = to_text(&report, true, 60);
        for ours in ["\u{1b}[0m", "\u{1b}[1m", "\u{1b}[1;31m", "\u{1b}[1;33m", "\u{1b}[1;34m"] {
            coloured = coloured.replace(ours, "");
        }
        prop_assert_eq!(coloured, to_text(&report, false, 60));
    }

    #[test]
    fn json_is_json_and_plain(one in hostile::configuration()) {
        let told = to_json(&[hostile::reported(&one)]);
        let mut all = Vec::new();
        texts(&serde_json::from_str(&told).unwrap(), &mut all);
        prop_assert!(all.iter().all(|text| hostile::is_plain(text) && !text.contains('\n')));
    }
}
