//! What commands that talk to Amazon say: its words, now → after, receipts.

use serde_json::Map;
use serde_json::Value;

use crate::cli::Console;
use crate::cli::Outcome;
use crate::i18n;
use crate::i18n::key;
use crate::model::Certainty;
use crate::model::Change;
use crate::model::MASK;
use crate::model::Receipt;
use crate::model::looks_like_secret;
use crate::model::shown;
use crate::push::Comparison;
use crate::push::Conflict;
use crate::services::amazon::AmazonError;

/// Tells what happened, what to do, and what Amazon said.
pub(super) fn tell_error(error: &AmazonError, console: &mut Console<'_>) -> Outcome {
    console.problem(&i18n::text(error.happened()));
    for violation in error.violations() {
        let field = violation.field.map(|field| format!("{}: ", field.name())).unwrap_or_default();
        let code = violation.code.as_ref().map(|code| format!(" ({code})")).unwrap_or_default();
        console.problem(&format!("  {field}{}{code}", violation.message));
    }
    if let Some(words) = error.words() {
        let is_said = error.violations().iter().any(|violation| violation.message == words.message);
        if !words.message.is_empty() && !is_said {
            let said = i18n::text(key::AMAZON_WHAT_AMAZON_SAID);
            console.problem(&format!("  {said}: {}", words.message));
        }
        if !words.request_id.is_empty() {
            let number =
                i18n::text_with(key::AMAZON_REQUEST_NUMBER, &[("id", words.request_id.as_str())]);
            console.problem(&format!("  {number}"));
        }
    }
    console.problem(&i18n::text(error.what_to_do()));
    Outcome::NoAnswer
}

/// Now → after, field by field.
pub(super) fn comparison(comparison: &Comparison) -> String {
    let mut lines = Vec::new();
    if comparison.is_first_time {
        lines.push(i18n::text(key::CLI_FIRST_TIME));
    }
    if !comparison.changed.is_empty() {
        lines.push(i18n::counted(key::CLI_CHANGES, comparison.changed.len()));
        lines.extend(comparison.changed.iter().flat_map(now_after));
    }
    if !comparison.untold.is_empty() {
        lines.push(i18n::text(key::CLI_UNTOLD));
        lines.extend(comparison.untold.iter().map(|change| {
            let value = change.after.as_ref().map_or_else(|| MASK.to_owned(), value);
            format!("  {}  {value}", change.name)
        }));
    }
    // Where nothing was, nothing stays.
    if !comparison.equal.is_empty() && !comparison.is_first_time {
        let names: Vec<&str> = comparison.equal.iter().map(|change| change.name.as_str()).collect();
        lines.push(i18n::counted(key::CLI_STAYS, comparison.equal.len()));
        lines.push(format!("  {}", names.join(", ")));
    }
    whole(lines)
}

fn now_after(change: &Change) -> [String; 3] {
    let told =
        |told: &Option<Value>| told.as_ref().map_or_else(|| i18n::text(key::CLI_NOT_SET), value);
    let (now, after) = (i18n::text(key::CLI_NOW), i18n::text(key::CLI_AFTER));
    let width = now.chars().count().max(after.chars().count());
    [
        format!("  {}", change.name),
        format!("    {now:width$}  {}", told(&change.now)),
        format!("    {after:width$}  {}", told(&change.after)),
    ]
}

/// A value on one line, hidden characters told and anything shaped like a secret masked.
fn value(value: &Value) -> String {
    match value {
        Value::String(text) if looks_like_secret(text) => MASK.to_owned(),
        Value::String(text) => shown(text),
        Value::Array(entries) => entries.iter().map(self::value).collect::<Vec<_>>().join(", "),
        Value::Object(members) => members
            .iter()
            .map(|(name, member)| format!("{}: {}", shown(name), self::value(member)))
            .collect::<Vec<_>>()
            .join(", "),
        Value::Null | Value::Bool(_) | Value::Number(_) => value.to_string(),
    }
}

/// The receipt, on a few lines.
pub(super) fn receipt(receipt: &Receipt) -> String {
    let mut lines = vec![i18n::text(match receipt.certainty {
        Certainty::Confirmed => key::CLI_CONFIRMED,
        Certainty::NotConfirmed => key::CLI_NOT_CONFIRMED,
    })];
    if !receipt.mismatches.is_empty() {
        lines.push(i18n::text(key::CLI_MISMATCHES));
        lines.extend(receipt.mismatches.iter().flat_map(now_after));
    }
    if !receipt.untold.is_empty() {
        let names = receipt.untold.join(", ");
        lines.push(i18n::text_with(key::CLI_UNCONFIRMED, &[("names", &names)]));
    }
    if !receipt.request_id.is_empty() {
        let id = receipt.request_id.as_str();
        lines.push(i18n::text_with(key::AMAZON_REQUEST_NUMBER, &[("id", id)]));
    }
    if receipt.can_put_back {
        let skill = receipt.skill_id.as_str();
        lines.push(i18n::text_with(key::CLI_CAN_UNDO, &[("skill", skill)]));
    }
    whole(lines)
}

/// The three columns, one below the other.
pub(super) fn conflict(conflict: &Conflict) -> String {
    let columns = [
        (key::CLI_COLUMN_BEFORE, conflict.before.as_ref()),
        (key::CLI_COLUMN_NOW, conflict.now.members.as_ref()),
        (key::CLI_COLUMN_OURS, conflict.ours.as_ref()),
    ];
    let mut lines = vec![i18n::text(key::CLI_CONFLICT)];
    for name in differing(&columns.map(|(_, members)| members)) {
        lines.push(format!("  {name}"));
        for (column, members) in columns {
            let Some(members) = members else { continue };
            let told = members.get(&name).map_or_else(|| i18n::text(key::CLI_NOT_SET), value);
            lines.push(format!("    {}  {told}", i18n::text(column)));
        }
    }
    whole(lines)
}

/// The names whose values are not the same everywhere they can be seen.
fn differing(columns: &[Option<&Map<String, Value>>]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in columns.iter().flatten().flat_map(|members| members.keys()) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names.retain(|name| {
        let mut values = columns.iter().flatten().map(|members| members.get(name));
        let first = values.next();
        values.any(|value| Some(value) != first)
    });
    names
}

/// The lines with an end each.
fn whole(lines: Vec<String>) -> String {
    lines.into_iter().map(|line| line + "\n").collect()
}
