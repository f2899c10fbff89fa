//! AL-005, AL-008 and AL-039: addresses that are not complete.
//!
//! Bad: `login.tidewater-lights.com/authorize`, `https://https://…`. Good: any absolute https address.

use crate::model::AddressProblem;
use crate::model::Field;
use crate::model::HttpsAddress;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn sign_in_page(sight: &Sight<'_>) -> Vec<Said> {
    not_complete(sight, Field::AuthorizationUrl)
}

pub(super) fn token_address(sight: &Sight<'_>) -> Vec<Said> {
    not_complete(sight, Field::AccessTokenUrl)
}

pub(super) fn two_way_address(sight: &Sight<'_>) -> Vec<Said> {
    not_complete(sight, Field::ReciprocalAccessTokenUrl)
}

fn not_complete(sight: &Sight<'_>, field: Field) -> Vec<Said> {
    let place = Place::of(field);
    let Some(text) = sight.text(field) else { return Vec::new() };
    if sight.address(field).is_some() {
        return Vec::new();
    }
    let Err(problem) = HttpsAddress::parse(text) else { return Vec::new() };
    let variant = match problem {
        AddressProblem::NoScheme => "no-scheme",
        AddressProblem::DoubledScheme => "doubled-scheme",
        AddressProblem::OtherScheme => "other-scheme",
        AddressProblem::Empty | AddressProblem::NoHost => "no-host",
    };
    let said = Said::new(Severity::Error, place)
        .variant(variant)
        .value("value", Sight::quoted(place, text))
        .suggest(HttpsAddress::complete(text));
    vec![said]
}
