//! What gets into a report, and what does not.

use serde_json::Value;

use super::*;
use crate::import;
use crate::model::Context;
use crate::rules;

fn report(text: &str) -> Report {
    let imported = import::read(text.as_bytes()).unwrap();
    let secret = imported.secret.clone().unwrap_or_default();
    let checked = rules::check(&imported.settings, &secret, &Context::default());
    Report::new("x.json", &checksum(text.as_bytes()), &imported, &checked)
}

const HTTP: &str = r#"{"accountLinkingRequest":{"type":"AUTH_CODE","authorizationUrl":"http://login.tidewater-lights.com/a",
    "accessTokenUrl":"https://login.tidewater-lights.com/t","clientId":"c7","clientSecret":"canary-canary",
    "accessTokenScheme":"HTTP_BASIC","newThing":{"inside":"canary-canary"}}}"#;

#[test]
fn the_json_has_the_documented_members() {
    let json: Value = serde_json::from_str(&to_json(&[report(HTTP)])).unwrap();
    let members: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(members, ["tool", "input", "findings", "notChecked", "summary"]);
    assert_eq!(json["tool"]["name"], "skill-linker");
    assert_eq!(json["input"]["form"], "request");
    assert_eq!(json["input"]["sha256"].as_str().unwrap().len(), 64);
    let finding = &json["findings"][0];
    let members: Vec<&String> = finding.as_object().unwrap().keys().collect();
    assert_eq!(
        members,
        ["code", "severity", "field", "pointer", "title", "why", "fix", "suggestion", "source"]
    );
    assert_eq!(finding["code"], "AL-006");
    assert_eq!(finding["pointer"], "/accountLinkingRequest/authorizationUrl");
    assert_eq!(finding["suggestion"], "https://login.tidewater-lights.com/a");
    assert_eq!(json["summary"]["errors"], 1);
}

#[test]
fn several_are_summed_up() {
    let json: Value =
        serde_json::from_str(&to_json(&[report(HTTP), report(r#"{"clientId":"c7"}"#)])).unwrap();
    let members: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(members, ["tool", "results", "summary"]);
    let errors = |value: &Value| value["summary"]["errors"].as_u64().unwrap();
    assert_eq!(errors(&json), errors(&json["results"][0]) + errors(&json["results"][1]));
}

#[test]
fn secrets_and_unknown_values_are_not_told() {
    let elsewhere = HTTP
        .replace("\"c7\"", "\"canary-canary \"")
        .replace("http://login", "http://user:canary-canary@login");
    for text in [HTTP, &elsewhere] {
        let report = report(text);
        for told in [to_text(&report, false, 80), to_json(std::slice::from_ref(&report))] {
            assert!(!told.contains("canary"), "{told}");
        }
        assert_eq!(report.unknown, ["newThing"]);
    }
}

#[test]
fn a_secret_is_masked_however_an_address_would_write_it() {
    for written in ["canary one two", "canary%20one%20two", "canary+one+two"] {
        let text = HTTP
            .replace("canary-canary", "canary one two")
            .replace("\"c7\"", &format!("\"{written}\""));
        let told = to_text(&report(&text), false, 200);
        assert!(!told.contains("canary"), "{told}");
    }
}

#[test]
fn a_secret_is_masked_where_an_address_leaves_a_sign_of_it_off() {
    for (secret, address) in [
        ("canary-canary./", "http://canary-canary./x"),
        ("canary-canary+1", "https://a.example/x?response_type=canary-canary+1"),
    ] {
        let text = format!(r#"{{"accessTokenUrl":"{address}","clientSecret":"{secret}"}}"#);
        let report = report(&text);
        let one = std::slice::from_ref(&report);
        for told in [to_text(&report, false, 200), to_json(one), reply(&report)] {
            assert!(!told.contains("canary"), "{told}");
        }
    }
}

#[test]
fn a_server_of_foreign_letters_is_told_by_its_real_name_too() {
    let told = to_text(&report(&HTTP.replace("login.", "l\u{43e}gin.")), false, 200);
    assert!(told.contains("xn--"), "{told}");
}

#[test]
fn hidden_characters_are_shown() {
    let text = to_text(&report("{\"clientId\":\"a\u{200b}b\u{202e}\"}"), true, 80);
    assert!(text.contains("a⟨U+200B⟩b⟨U+202E⟩"), "{text}");
    assert!(!text.contains(['\u{200b}', '\u{202e}']));
}

#[test]
fn colours_are_only_there_when_asked_for() {
    let report = report(HTTP);
    assert!(to_text(&report, true, 80).contains('\u{1b}'));
    assert!(!to_text(&report, false, 80).contains('\u{1b}'));
}

#[test]
fn a_list_written_entry_by_entry_is_one_document() {
    for count in [0, 2, 3] {
        let reports = vec![report(HTTP); count];
        let json: Value = serde_json::from_str(&to_json(&reports)).unwrap();
        assert_eq!(json["results"].as_array().unwrap().len(), count);
        assert_eq!(format!("{json:#}\n"), to_json(&reports));
    }
}
