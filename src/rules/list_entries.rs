//! AL-026: empty and double entries in a list.
//!
//! Bad: `["read", ""]`, domains `["A.com", "a.com"]`. Good: scopes `["Read", "read"]`; a parent domain beside its host.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let settings = &sight.settings;
    let lists = [
        (Field::Domains, &settings.domains),
        (Field::Scopes, &settings.scopes),
        (Field::RedirectUrls, &settings.redirect_urls),
    ];
    lists.into_iter().filter_map(|(field, list)| judged(field, list)).collect()
}

fn judged(field: Field, list: &[String]) -> Option<Said> {
    let mut kept: Vec<&str> = Vec::new();
    let mut seen: BTreeSet<Cow<'_, str>> = BTreeSet::new();
    let mut places = Vec::new();
    let mut empty = false;
    for (index, entry) in list.iter().enumerate() {
        let key = same(field, entry.trim());
        let is_empty = key.is_empty();
        if !is_empty && seen.insert(key) {
            kept.push(entry);
        } else {
            empty |= is_empty;
            places.push(Place::entry(field, index));
        }
    }
    let first = *places.first()?;
    let count = places.len().to_string();
    let said = Said::new(Severity::Warning, first)
        .variant(if empty { "empty" } else { "double" })
        .value("count", count)
        .suggest(Some(kept));
    Some(Said { places, ..said })
}

/// What two equal entries have in common. Capitals do not count in the name of a host.
fn same(field: Field, text: &str) -> Cow<'_, str> {
    if field == Field::Domains && text.chars().any(char::is_uppercase) {
        Cow::Owned(text.to_lowercase())
    } else {
        Cow::Borrowed(text)
    }
}
