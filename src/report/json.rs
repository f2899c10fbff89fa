//! The report as JSON, for other programs.

use serde_json::Value;
use serde_json::json;

use crate::report::Report;
use crate::report::Skipped;
use crate::report::Told;
use crate::rules::Severity;

/// One report, or several with what they come to together. Two spaces a level, and a line end.
pub fn to_json(reports: &[Report]) -> String {
    let tool = json!({"name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION")});
    let result = match reports {
        [only] => {
            let mut result = json!({ "tool": tool });
            if let (Some(all), Value::Object(one)) = (result.as_object_mut(), one(only)) {
                all.extend(one);
            }
            result
        }
        several => json!({
            "tool": tool,
            "results": several.iter().map(one).collect::<Vec<_>>(),
            "summary": summary(several),
        }),
    };
    format!("{result:#}\n")
}

fn one(report: &Report) -> Value {
    let input = &report.input;
    let not_checked: Vec<Value> = report.not_checked.iter().map(skipped).collect();
    json!({
        "input": {"name": input.name, "form": input.form.as_str(), "sha256": input.sha256},
        "findings": report.findings.iter().map(finding).collect::<Vec<_>>(),
        "notChecked": not_checked,
        "summary": summary(std::slice::from_ref(report)),
    })
}

fn skipped(one: &Skipped) -> Value {
    let mut value = json!({"code": one.code, "reason": one.reason});
    if one.is_unknown {
        value["kind"] = "unknown".into();
    }
    value
}

fn finding(told: &Told) -> Value {
    json!({
        "code": told.code,
        "severity": told.severity.as_str(),
        "field": told.field.map(crate::model::Field::name),
        "pointer": told.field.map(|_| &told.pointer),
        "title": told.title,
        "why": format!("{} {}", told.why, told.who),
        "fix": told.fix,
        "suggestion": told.suggestion,
        "source": told.source,
    })
}

fn summary(reports: &[Report]) -> Value {
    let count = |severity| reports.iter().map(|report| report.count(severity)).sum::<usize>();
    json!({
        "errors": count(Severity::Error),
        "warnings": count(Severity::Warning),
        "notes": count(Severity::Note),
    })
}
