//! AL-114: Amazon refused to take or to tell the settings, in Amazon's own words.
//!
//! Bad: 400 with violations, 403, a PUT with 404. Good: 204; a GET with 404 (nothing saved yet); 429, which passes.

use serde_json::Value;

use crate::i18n;
use crate::i18n::key;
use crate::model::Field;
use crate::model::Purpose;
use crate::model::SmapiAnswer;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// More violations are not shown one by one.
const MOST_VIOLATIONS: usize = 20;

pub(super) fn by_amazon(sight: &Sight<'_>) -> Vec<Said> {
    let Some(answer) = &sight.context.facts.smapi else { return Vec::new() };
    let Some(variant) = meaning(answer, sight.purpose()) else { return Vec::new() };
    let body = answer.body.get("error").filter(|error| error.is_object()).unwrap_or(&answer.body);
    let violations = body.get("violations").and_then(Value::as_array);
    let mut at_fields = Vec::new();
    let mut words: Vec<String> = message(body).into_iter().collect();
    for violation in violations.into_iter().flatten().take(MOST_VIOLATIONS) {
        let Some(said) = message(violation) else { continue };
        match field(violation) {
            Some(field) => at_fields.push((Place::of(field), said)),
            None if words.contains(&said) => {}
            None => words.push(said),
        }
    }
    let said = |place: Option<Place>, words: &str| {
        let mut said = Said::about_nothing(Severity::Error)
            .variant(variant)
            .value("status", answer.status.to_string())
            .value("words", format!("{words}{}", request(answer)));
        said.places.extend(place);
        said
    };
    if at_fields.is_empty() {
        let words =
            if words.is_empty() { i18n::text(key::REFUSED_NO_WORDS) } else { words.join(" ") };
        return vec![said(None, &words)];
    }
    at_fields.into_iter().map(|(place, words)| said(Some(place), &words)).collect()
}

/// What the status means for the person; `None` for what is no refusal, or passes by itself.
fn meaning(answer: &SmapiAnswer, purpose: Purpose) -> Option<&'static str> {
    let reads = match answer.method.as_deref() {
        Some(method) => method.eq_ignore_ascii_case("GET"),
        None => purpose == Purpose::Read,
    };
    if answer.body.get("error").is_some_and(|error| error == "invalid_scope") {
        return Some("scope");
    }
    match answer.status {
        400 => Some("form"),
        401 => Some("signed-out"),
        403 => Some("right"),
        404 if !reads => Some("gone"),
        412 => Some("meanwhile"),
        _ => None,
    }
}

/// The field that a violation is about, by its path or by its sentence.
fn field(violation: &Value) -> Option<Field> {
    let path = violation.pointer("/validationDetails/originalInstance/propertyPath");
    let named = |value: &Value| value.as_str().and_then(Field::named_in);
    path.and_then(named).or_else(|| violation.get("message").and_then(named))
}

/// Amazon's sentence, as a text may quote it.
fn message(value: &Value) -> Option<String> {
    let names = ["message", "error_description"];
    let said = names.into_iter().find_map(|name| value.get(name)?.as_str())?.trim();
    let quoted = Sight::quoted(Place::of(Field::Type), said);
    (!said.is_empty()).then(|| format!("“{quoted}”"))
}

fn request(answer: &SmapiAnswer) -> String {
    let Some(id) = answer.request_id.as_deref().filter(|id| !id.trim().is_empty()) else {
        return String::new();
    };
    let id = Sight::quoted(Place::of(Field::Type), id);
    format!(" {}", i18n::text_with(key::REFUSED_REQUEST, &[("id", &id)]))
}
