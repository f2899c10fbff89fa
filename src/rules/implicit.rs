//! AL-031 and AL-113: what the implicit grant means, and what it cannot do.
//!
//! Bad: `IMPLICIT` with `redirectUrls`. Good: `AUTH_CODE`; `IMPLICIT` with `"redirectUrls": []`.

use serde_json::Value;

use crate::model::Field;
use crate::model::GrantType;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::fix::Change;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// What the grant does not use.
const UNUSED: [Field; 5] = [
    Field::AccessTokenUrl,
    Field::ReciprocalAccessTokenUrl,
    Field::ClientSecret,
    Field::AccessTokenScheme,
    Field::DefaultTokenExpirationInSeconds,
];

pub(super) fn without_renewal(sight: &Sight<'_>) -> Vec<Said> {
    if sight.grant() != Ok(GrantType::Implicit) {
        return Vec::new();
    }
    let filled: Vec<Field> = UNUSED.into_iter().filter(|field| !sight.absent(*field)).collect();
    let names: Vec<&str> = filled.iter().map(|field| field.name()).collect();
    let mut said = Said::new(Severity::Note, Place::of(Field::Type))
        .variant(if filled.is_empty() { "" } else { "filled" })
        .value("fields", names.join(", "));
    said.changes.extend(filled.into_iter().map(|field| {
        if field == Field::ClientSecret {
            Change::DropSecret
        } else {
            Change::Set(field, Value::Null)
        }
    }));
    vec![said]
}

pub(super) fn own_app(sight: &Sight<'_>) -> Vec<Said> {
    if sight.grant() != Ok(GrantType::Implicit) || sight.absent(Field::RedirectUrls) {
        return Vec::new();
    }
    let (grant, list) = (Place::of(Field::Type), Place::of(Field::RedirectUrls));
    let said = Said::new(Severity::Warning, grant);
    // The code grant is the answer when the rest of it is there already.
    let mut said = if sight.absent(Field::AccessTokenUrl) {
        let said = Said { places: vec![list], ..said };
        said.variant("list").suggest(Some(Vec::<String>::new()))
    } else {
        said.variant("grant").suggest(Some(GrantType::AuthCode.as_str()))
    };
    said.places.extend([grant, list]);
    vec![said]
}
