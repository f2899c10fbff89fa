//! AL-012: blanks around a value, and characters nobody sees inside it.
//!
//! Bad: `"clientId": "voice-skill-7 "`. Good: `"clientId": "voice skill 7"` (a plain blank inside an ID).

use crate::model::Field;
use crate::model::cleaned;
use crate::model::is_hidden;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    for (place, text) in sight.texts() {
        if text.bytes().all(|byte| byte.is_ascii_graphic()) {
            continue;
        }
        if !holds_no_blank(place) && text.trim().len() == text.len() && !text.chars().any(is_hidden)
        {
            continue;
        }
        let bare = bare(place, text);
        if bare == text || bare.is_empty() {
            continue;
        }
        if let Some(said) = found.iter_mut().find(|said| is_about(said, place.field)) {
            said.places.push(place);
            said.seen_as.push((place, bare));
            continue;
        }
        let mut said = Said::new(severity(place.field), place)
            .value("value", Sight::quoted(place, text))
            .value("hidden", hidden_name(text));
        said.variant = if text.chars().any(is_hidden) { "hidden" } else { "blank" };
        if place.field == Field::ClientSecret {
            said.changes.push(Change::CleanSecret);
        }
        said.seen_as.push((place, bare));
        found.push(said);
    }
    for said in &mut found {
        let field = said.places.first().map(|place| place.field);
        said.suggestion = field.and_then(|field| sight.with(field, &said.seen_as));
    }
    found
}

fn is_about(said: &Said, field: Field) -> bool {
    said.places.iter().any(|place| place.field == field)
}

fn severity(field: Field) -> Severity {
    let mild = matches!(field, Field::Domains | Field::RedirectUrls);
    if mild { Severity::Warning } else { Severity::Error }
}

/// An address holds no blank anywhere, and neither does a host name.
fn holds_no_blank(place: Place) -> bool {
    place.holds_address() || place.field == Field::Domains
}

/// The text as it should be.
fn bare(place: Place, text: &str) -> String {
    let bare = cleaned(text);
    if holds_no_blank(place) { bare.replace(char::is_whitespace, "") } else { bare }
}

/// The number of the first character nobody sees, such as `U+200B`.
fn hidden_name(text: &str) -> String {
    text.chars()
        .find(|c| is_hidden(*c))
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .unwrap_or_default()
}
