//! AL-022 and AL-025: too many scopes, and several in one entry.
//!
//! Bad: `["lights:read,lights:write"]`, sixteen scopes. Good: `["read", "write"]`; Strava's `["read,activity:read"]`.

use crate::model::Field;
use crate::model::Scope;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::lists::wants_commas;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// The most scopes Amazon takes.
pub(super) const MOST: usize = 15;

pub(super) fn several_in_one(sight: &Sight<'_>) -> Vec<Said> {
    let commas = keeps_commas(sight);
    let mut places = Vec::new();
    let mut quoted = String::new();
    let mut severity = Severity::Note;
    for (place, text) in entries(sight) {
        let with_comma = text.contains([',', ';']) && !commas;
        if !with_comma && !text.trim().contains(char::is_whitespace) {
            continue;
        }
        if with_comma {
            severity = Severity::Warning;
        }
        if places.is_empty() {
            quoted = Sight::quoted(place, text);
        }
        places.push(place);
    }
    let Some(first) = places.first() else { return Vec::new() };
    let mut said = Said::new(severity, *first)
        .variant(if severity == Severity::Warning { "comma" } else { "blank" })
        .value("value", quoted)
        .suggest(Some(parts(sight)));
    said.places = places;
    vec![said]
}

pub(super) fn too_many(sight: &Sight<'_>) -> Vec<Said> {
    let mut distinct = parts(sight);
    if distinct.len() <= MOST {
        return Vec::new();
    }
    distinct.sort_unstable();
    distinct.dedup();
    let count = distinct.len();
    if count <= MOST {
        return Vec::new();
    }
    let place = Place::of(Field::Scopes);
    vec![Said::new(Severity::Error, place).value("count", count.to_string())]
}

/// The scopes one by one, entries that hold several split.
pub(super) fn parts<'a>(sight: &'a Sight<'_>) -> Vec<&'a str> {
    let mut parts = Vec::new();
    if keeps_commas(sight) {
        entries(sight).for_each(|(_, text)| parts.extend(text.split_whitespace()));
    } else {
        entries(sight).for_each(|(_, text)| parts.extend(Scope::split(text)));
    }
    parts
}

fn entries<'a>(sight: &'a Sight<'_>) -> impl Iterator<Item = (Place, &'a str)> {
    let entries = sight.settings.scopes.iter().enumerate();
    entries
        .map(|(index, text)| (Place::entry(Field::Scopes, index), text.as_str()))
        .filter(|(place, text)| !text.trim().is_empty() && !sight.is_stopped(*place))
}

/// Whether the service itself wants commas, so that one entry with them is right.
pub(super) fn keeps_commas(sight: &Sight<'_>) -> bool {
    sight.address(Field::AuthorizationUrl).is_some_and(|address| wants_commas(address.host()))
}
