//! AL-115: a change that people who linked before will feel.
//!
//! Bad: another client ID, host or set of scopes than the live version has. Good: another lifetime, no live version.

use std::collections::BTreeSet;

use serde_json::Map;
use serde_json::Value;

use crate::i18n;
use crate::model::Field;
use crate::model::HttpsAddress;
use crate::model::Stage;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::ADDRESSES;
use crate::rules::sight::Sight;

pub(super) fn is_felt(sight: &Sight<'_>) -> Vec<Said> {
    let now = sight.context.facts.now.as_ref();
    let Some(now) = now.filter(|now| now.stage == Stage::Live.as_str()) else {
        return Vec::new();
    };
    let fields = [Field::AuthorizationUrl, Field::ClientId, Field::Scopes, Field::AccessTokenUrl];
    let changed: Vec<Field> =
        fields.into_iter().filter(|field| differs(sight, *field, &now.settings)).collect();
    let Some(first) = changed.first() else { return Vec::new() };
    let names: Vec<String> = changed.iter().map(|field| i18n::field_name(*field)).collect();
    let mut said =
        Said::new(Severity::Warning, Place::of(*first)).value("fields", names.join(", "));
    said.places = changed.into_iter().map(Place::of).collect();
    vec![said]
}

/// Whether a field says something else than it does now; what is not there, or cannot be read, is not compared.
fn differs(sight: &Sight<'_>, field: Field, now: &Map<String, Value>) -> bool {
    let now = now.get(field.name());
    let told = now.and_then(Value::as_str);
    if ADDRESSES.contains(&field) {
        let told = told.and_then(|told| HttpsAddress::parse(told).ok());
        let given = sight.address(field);
        return told.is_some_and(|told| given.is_some_and(|given| given.host() != told.host()));
    }
    if field == Field::Scopes {
        let told = now.and_then(Value::as_array).into_iter().flatten();
        let told: BTreeSet<&str> = told.filter_map(Value::as_str).collect();
        return told != sight.settings.scopes.iter().map(String::as_str).collect();
    }
    told.is_some_and(|told| sight.text(field).is_some_and(|given| given != told))
}
