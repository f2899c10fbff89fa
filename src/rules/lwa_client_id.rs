//! AL-029: a Login with Amazon client ID that is not whole.
//!
//! Bad: `amzn1.application-ao2-client.…`, or letters lost at the end. Good: `amzn1.application-oa2-client.` and
//! 32 hex digits; anything at all for a server of one's own.

use crate::model::Field;
use crate::model::LWA_CLIENT_PREFIX;
use crate::model::LwaClientId;
use crate::model::within;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::lwa_addresses::is_amazons;
use crate::rules::said::Said;
use crate::rules::sight::Sight;
use crate::rules::wrong_box;

/// How many letters of the beginning may be wrong to be still meant as it.
const NEAR: usize = 4;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let place = Place::of(Field::ClientId);
    let Some(text) = sight.text(Field::ClientId) else { return Vec::new() };
    let text = text.trim();
    if LwaClientId::parse(text).is_ok() || is_another_kind(text) {
        return Vec::new();
    }
    let beginning = beginning(text);
    let near = within(beginning, LWA_CLIENT_PREFIX, NEAR);
    let severity = if is_amazons(sight) {
        Severity::Error
    } else if near && beginning != LWA_CLIENT_PREFIX {
        Severity::Warning
    } else {
        return Vec::new();
    };
    let said = Said::new(severity, place)
        .variant(if severity == Severity::Error { "amazon" } else { "own" })
        .value("value", Sight::quoted(place, text))
        .suggest(meant(text, near));
    vec![said]
}

/// Other rules name those.
fn is_another_kind(text: &str) -> bool {
    wrong_box::is_secret(text) || wrong_box::another_kind(text).is_some()
}

/// What stands before the hex digits.
fn beginning(text: &str) -> &str {
    let end = text.rfind('.').map_or_else(|| text.len() - hex_tail(text).len(), |dot| dot + 1);
    text.get(..end).unwrap_or_default()
}

/// The last 32 hex digits, when there are so many.
fn hex_tail(text: &str) -> &str {
    text.len()
        .checked_sub(32)
        .and_then(|start| text.get(start..))
        .filter(|tail| tail.bytes().all(|b| b.is_ascii_hexdigit()))
        .unwrap_or_default()
}

fn meant(text: &str, near: bool) -> Option<String> {
    let tail = hex_tail(text);
    let front = text.strip_suffix(tail)?;
    let exact = tail.len() == 32 && (front.is_empty() || (front == beginning(text) && near));
    exact.then(|| format!("{LWA_CLIENT_PREFIX}{tail}"))
}
