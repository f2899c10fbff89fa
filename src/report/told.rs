//! A finding, put in words that may be told.

use serde_json::Value;

use crate::model::Field;
use crate::model::shown;
use crate::report::Words;
use crate::report::safe::Safe;
use crate::rules::Finding;
use crate::rules::Part;
use crate::rules::Severity;

/// A finding in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub code: &'static str,
    pub severity: Severity,
    pub field: Option<Field>,
    /// Where it stands in the input (RFC 6901); empty without a field.
    pub pointer: String,
    pub title: Words,
    pub why: Words,
    pub who: Words,
    pub fix: Words,
    pub suggestion: Option<Value>,
    pub source: &'static str,
}

impl Told {
    /// The new value as a person would type it, one entry of a list each.
    pub fn suggested(&self) -> Vec<String> {
        match &self.suggestion {
            None => Vec::new(),
            Some(Value::String(text)) => vec![text.clone()],
            Some(Value::Array(entries)) => entries
                .iter()
                .map(|entry| entry.as_str().map_or_else(|| entry.to_string(), str::to_owned))
                .collect(),
            Some(other) => vec![other.to_string()],
        }
    }
}

pub(super) fn told(safe: &Safe, finding: &Finding, pointer: &str) -> Told {
    let value = |text: &str| safe.text(&shown(text));
    let words = |part| Words::of(finding, part, &value);
    Told {
        code: finding.code,
        severity: finding.severity,
        field: finding.field,
        pointer: finding
            .field
            .map(|_| format!("{pointer}{}", value(&finding.pointer)))
            .unwrap_or_default(),
        title: words(Part::Title),
        why: words(Part::Why),
        who: words(Part::Who),
        fix: words(Part::Fix),
        suggestion: finding.suggestion.as_ref().map(|suggestion| safe.json(suggestion)),
        source: finding.source,
    }
}
