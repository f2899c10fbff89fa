//! AL-053: signs in ID or secret that HTTP Basic may change.
//!
//! Bad: the secret `made+up/only==` with `HTTP_BASIC`. Good: the same with `REQUEST_BODY_CREDENTIALS`, or with a service
//! that is known to get it right. Source: RFC 6749 section 2.3.1 beside RFC 7617.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::lists::is_home_assistant;
use crate::rules::lists::service;
use crate::rules::placeholder;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// The services that are known to read such signs right.
const KNOWN_TO_WORK: [&str; 6] = ["amazon", "auth0", "cognito", "entra", "google", "okta"];

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    if sight.text(Field::AccessTokenScheme) != Some("HTTP_BASIC") {
        return Vec::new();
    }
    let id = sight.text(Field::ClientId).is_some_and(is_odd);
    let secret = sight
        .text(Field::ClientSecret)
        .is_some_and(|text| is_odd(text) && !placeholder::is_masked(text));
    let (place, variant) = match (id, secret) {
        (false, false) => return Vec::new(),
        (true, false) => (Place::of(Field::ClientId), "id"),
        (false, true) => (Place::of(Field::ClientSecret), "secret"),
        (true, true) => (Place::of(Field::ClientId), "both"),
    };
    let works = service(sight).is_some_and(|service| KNOWN_TO_WORK.contains(&service.id));
    if works || is_home_assistant(sight) {
        return Vec::new();
    }
    let mut said = Said::new(Severity::Note, place).variant(variant);
    if id && secret {
        said.places.push(Place::of(Field::ClientSecret));
    }
    vec![said]
}

/// Whether a sign stands in it that a form would write in another way.
fn is_odd(text: &str) -> bool {
    text.bytes().any(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~')))
}
