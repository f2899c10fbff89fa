//! The JSON report, member for member.

use serde_json::Value;
use serde_json::json;
use skill_linker::report::Skipped;
use skill_linker::report::to_json;

use crate::reports::report;

/// The document with each text, number and `null` told by its kind; lists by their different entries.
fn shape(value: &Value) -> Value {
    match value {
        Value::Null => "null".into(),
        Value::Bool(_) => "bool".into(),
        Value::Number(_) => "number".into(),
        Value::String(_) => "text".into(),
        Value::Array(entries) => {
            let mut shapes: Vec<Value> = Vec::new();
            for entry in entries.iter().map(shape) {
                if !shapes.contains(&entry) {
                    shapes.push(entry);
                }
            }
            shapes.into()
        }
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), shape(value))).collect()
        }
    }
}

fn one() -> Value {
    json!({
        "input": {"name": "text", "form": "text", "sha256": "text"},
        "findings": [{
            "code": "text", "severity": "text", "field": "text", "pointer": "text",
            "title": "text", "why": "text", "fix": "text", "suggestion": "text", "source": "text"
        }],
        "notChecked": [{"code": "text", "reason": "text", "kind": "text"}],
        "summary": {"errors": "number", "warnings": "number", "notes": "number"}
    })
}

/// With one finding and one rule that could not tell.
fn sample() -> skill_linker::report::Report {
    let mut sample = report(
        "x.json",
        r#"{"accountLinkingRequest":{"type":"AUTH_CODE","authorizationUrl":"http://login.tidewater-lights.com/a"}}"#,
    );
    sample.findings.retain(|told| told.code == "AL-006");
    sample.not_checked =
        vec![Skipped { code: "AL-201", reason: "Nobody knows.".to_owned(), is_unknown: true }];
    sample
}

#[test]
fn one_report_has_exactly_these_members_in_this_order() {
    let told: Value = serde_json::from_str(&to_json(&[sample()])).unwrap();
    let mut expected = json!({"tool": {"name": "text", "version": "text"}});
    expected.as_object_mut().unwrap().extend(one().as_object().unwrap().clone());
    assert_eq!(shape(&told).to_string(), expected.to_string());
    assert_eq!(told["notChecked"][0]["kind"], "unknown");
    assert_eq!(told["findings"][0]["severity"], "error");
    assert_eq!(told["findings"][0]["pointer"], "/accountLinkingRequest/authorizationUrl");
}

#[test]
fn several_reports_have_exactly_these_members_in_this_order() {
    let told: Value = serde_json::from_str(&to_json(&[sample(), sample()])).unwrap();
    let expected = json!({
        "tool": {"name": "text", "version": "text"},
        "results": [one()],
        "summary": {"errors": "number", "warnings": "number", "notes": "number"}
    });
    assert_eq!(shape(&told).to_string(), expected.to_string());
    assert_eq!(told["summary"]["errors"], 2);
}

#[test]
fn a_finding_about_no_field_points_nowhere() {
    let mut sample = sample();
    for told in &mut sample.findings {
        told.field = None;
        told.suggestion = None;
    }
    let told: Value = serde_json::from_str(&to_json(&[sample])).unwrap();
    for member in ["field", "pointer", "suggestion"] {
        assert_eq!(told["findings"][0][member], Value::Null);
    }
}

#[test]
fn what_was_only_not_asked_has_no_kind() {
    let told: Value =
        serde_json::from_str(&to_json(&[report("x", "{\"clientId\":\"c\"}")])).unwrap();
    let first = told["notChecked"][0].as_object().unwrap();
    assert_eq!(first.keys().collect::<Vec<_>>(), ["code", "reason"]);
}
