//! The report as JSON, for other programs.

use serde_json::Value;
use serde_json::json;

use crate::report::Report;
use crate::report::Skipped;
use crate::report::Summary;
use crate::report::Told;
use crate::rules::probe::StationResult;

/// One report, or several with what they come to together. Two spaces a level, and a line end.
pub fn to_json(reports: &[Report]) -> String {
    if let [only] = reports {
        let mut result = json!({ "tool": tool() });
        if let (Some(all), Value::Object(one)) = (result.as_object_mut(), one(only)) {
            all.extend(one);
        }
        return format!("{result:#}\n");
    }
    let mut list = JsonList::default();
    let entries: String = reports.iter().map(|report| list.entry(&json_entry(report))).collect();
    let summary = reports.iter().map(Report::summary).sum();
    format!("{}{entries}{}", JsonList::start(), list.end(summary))
}

/// One report as an entry of a [`JsonList`].
pub fn json_entry(report: &Report) -> String {
    format!("{:#}", one(report)).replace('\n', "\n    ")
}

/// Several reports, written one after the other, since there may be more of them than memory is to hold.
#[derive(Default)]
pub struct JsonList {
    has_entries: bool,
}

impl JsonList {
    /// What stands before the entries.
    pub fn start() -> String {
        let tool = format!("{:#}", tool()).replace('\n', "\n  ");
        format!("{{\n  \"tool\": {tool},\n  \"results\": [")
    }

    /// A [`json_entry`] with what parts it from the one before.
    pub fn entry(&mut self, entry: &str) -> String {
        let comma = if self.has_entries { "," } else { "" };
        self.has_entries = true;
        format!("{comma}\n    {entry}")
    }

    /// What stands after the entries.
    pub fn end(self, summary: Summary) -> String {
        let end = if self.has_entries { "\n  ]" } else { "]" };
        let summary = format!("{:#}", told_summary(summary)).replace('\n', "\n  ");
        format!("{end},\n  \"summary\": {summary}\n}}\n")
    }
}

fn tool() -> Value {
    json!({"name": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION")})
}

fn one(report: &Report) -> Value {
    let input = &report.input;
    let not_checked: Vec<Value> = report.not_checked.iter().map(skipped).collect();
    let mut result = json!({
        "input": {"name": input.name, "form": input.form.as_str(), "sha256": input.sha256},
        "findings": report.findings.iter().map(finding).collect::<Vec<_>>(),
        "notChecked": not_checked,
        "summary": told_summary(report.summary()),
    });
    if let (Some(members), false) = (result.as_object_mut(), report.stations.is_empty()) {
        members.insert("stations".to_owned(), report.stations.iter().map(station).collect());
    }
    result
}

fn station(result: &StationResult) -> Value {
    json!({
        "name": result.station.name,
        "result": result.standing.as_str(),
        "ms": result.took,
        "codes": result.found,
    })
}

fn skipped(one: &Skipped) -> Value {
    if one.is_unknown {
        json!({"code": one.code, "reason": one.reason, "kind": "unknown"})
    } else {
        json!({"code": one.code, "reason": one.reason})
    }
}

fn finding(told: &Told) -> Value {
    json!({
        "code": told.code,
        "severity": told.severity.as_str(),
        "field": told.field.map(crate::model::Field::name),
        "pointer": told.field.map(|_| &told.pointer),
        "title": told.title.text(),
        "why": format!("{} {}", told.why.text(), told.who.text()),
        "fix": told.fix.text(),
        "suggestion": told.suggestion,
        "source": told.source,
    })
}

fn told_summary(summary: Summary) -> Value {
    json!({
        "errors": summary.errors,
        "warnings": summary.warnings,
        "notes": summary.notes,
    })
}
