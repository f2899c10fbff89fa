//! AL-023 and AL-024: many domains, and entries that are more than a name.
//!
//! Bad: `["https://login.tidewater-lights.com/oauth"]`, `["*.tidewater-lights.com"]`. Good: `["tidewater-lights.com"]`.

use crate::model::Domain;
use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// What Amazon's API page says.
const FEW: usize = 15;
/// What Amazon's console says.
const MOST: usize = 30;

pub(super) fn many(sight: &Sight<'_>) -> Vec<Said> {
    if sight.settings.domains.len() <= FEW {
        return Vec::new();
    }
    let mut distinct: Vec<String> = sight
        .settings
        .domains
        .iter()
        .map(|entry| entry.trim().to_lowercase())
        .filter(|entry| !entry.is_empty())
        .collect();
    distinct.sort_unstable();
    distinct.dedup();
    let count = distinct.len();
    if count <= FEW {
        return Vec::new();
    }
    let (severity, variant) =
        if count > MOST { (Severity::Error, "too-many") } else { (Severity::Warning, "many") };
    let said = Said::new(severity, Place::of(Field::Domains)).variant(variant);
    vec![said.value("count", count.to_string())]
}

pub(super) fn more_than_a_name(sight: &Sight<'_>) -> Vec<Said> {
    let domains = &sight.settings.domains;
    if !domains.iter().any(|entry| Domain::is_more_than_a_name(entry)) {
        return Vec::new();
    }
    let mut names: Vec<&str> = Vec::new();
    let mut places = Vec::new();
    let mut quoted = String::new();
    for (index, entry) in domains.iter().enumerate() {
        let place = Place::entry(Field::Domains, index);
        if !Domain::is_more_than_a_name(entry) || sight.is_stopped(place) {
            names.push(entry);
            continue;
        }
        if places.is_empty() {
            quoted = Sight::quoted(place, entry);
        }
        places.push(place);
        names.extend(Domain::split(entry));
    }
    let Some(first) = places.first() else { return Vec::new() };
    let said = Said::new(Severity::Warning, *first).value("value", quoted).suggest(Some(names));
    vec![Said { places, ..said }]
}
