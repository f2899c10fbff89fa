//! Real failures that people reported: the rule that is made for them finds them.

use serde_json::Value;
use serde_json::json;

use crate::rules::check_json;
use crate::rules::codes;
use crate::rules::filler::filled;
use crate::rules::lines;

const FAILURES: &str = include_str!("../fixtures/failures.jsonl");

/// One case: what it tells in words beside its settings, the facts around them, and which rules must speak.
struct Case {
    told: Value,
    context: Value,
    rules: &'static [&'static str],
}

#[test]
#[expect(clippy::print_stdout, reason = "says what was added to each example")]
fn every_failure_is_found_by_its_rule() {
    let mut wrong = Vec::new();
    for failure in lines(FAILURES) {
        let id = failure["id"].as_str().unwrap();
        let case = case(id).unwrap_or_else(|| panic!("{id} has no case"));
        let filled = filled(&failure["config"], &case.told);
        println!("{id}: added {}", filled.added.join("; "));
        let found = check_json(&filled.request, &case.context);
        for rule in case.rules {
            if !codes(&found).contains(rule) {
                wrong.push(format!("{id}: {rule} is silent, {:?}", codes(&found)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_rules_of_a_case_are_those_it_names() {
    for failure in lines(FAILURES) {
        let id = failure["id"].as_str().unwrap();
        for rule in case(id).unwrap().rules {
            let named = failure["rules"].as_array().unwrap().iter().any(|name| name == rule);
            assert!(named, "{id} {rule}");
        }
    }
}

fn case(id: &str) -> Option<Case> {
    let lwa = json!({
        "authorizationUrl": "https://www.amazon.com/ap/oa",
        "accessTokenUrl": "https://api.amazon.com/auth/o2/token",
    });
    let none = Value::Null;
    let registered =
        |urls: &[&str]| json!({"vendorId": "M3XW8KQ2TZ7RND", "allowedReturnUrls": urls});
    let speaking = |locale: &str| json!({"manifest": {"apis": {"smartHome": {}}, "publishingInformation": {"locales": {locale: {}}}}});
    let (told, context, rules): (Value, Value, &[&str]) = match id {
        "F001" | "F002" => (none, registered(&[]), &["AL-105"]),
        "F016" => (none, speaking("de-DE"), &["AL-109"]),
        "F018" => (none, speaking("en-US"), &["AL-109"]),
        "F019" => (none.clone(), none, &["AL-044"]),
        "F020" | "F028" => (none.clone(), none, &["AL-020"]),
        "F029" => (none.clone(), none, &["AL-006"]),
        "F035" => {
            let manifest = json!({
                "apis": {"smartHome": {}}, "permissions": [{"name": "alexa::async_event:write"}],
            });
            (none, json!({ "manifest": manifest }), &["AL-110"])
        }
        "F049" => {
            let mut told = lwa;
            told["clientId"] = "amzn1.sellerapps.app.2.made-up-17".into();
            (told, none, &["AL-030"])
        }
        "F051" => (none, json!({"facts": {"lwaEnabled": false}}), &["AL-106"]),
        "F052" => (lwa, none, &["AL-027"]),
        "F054" => (none, json!({"skillType": "smartHome"}), &["AL-102"]),
        "F055" => (none.clone(), none, &["AL-029"]),
        "F057" => (none.clone(), none, &["AL-030"]),
        "F062" => (none.clone(), none, &["AL-012"]),
        "F064" => (json!({"clientId": "\u{200b}<lwa id>"}), none, &["AL-012"]),
        "F066" => (none.clone(), none, &["AL-041", "AL-042"]),
        "F081" => (none.clone(), none, &["AL-016"]),
        "F090" => {
            let told = json!({
                "authorizationUrl": "https://birchlane.logto.app/oidc/auth",
                "accessTokenUrl": "https://birchlane.logto.app/oidc/token",
            });
            (told, none, &["AL-035"])
        }
        "F094" => (none.clone(), none, &["AL-034"]),
        "F099" => (json!({"clientSecret": null}), none, &["AL-010"]),
        "F103" => (none, json!({"skillType": "custom"}), &["AL-104"]),
        // The switch of the case is not among the settings, so no rule can see it.
        "F104" => (none.clone(), none, &[]),
        "F125" => (none.clone(), none, &["AL-002", "AL-038"]),
        _ => return None,
    };
    Some(Case { told, context, rules })
}
