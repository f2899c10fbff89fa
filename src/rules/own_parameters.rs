//! AL-016: parameters in the sign-in page's address that Alexa adds itself.
//!
//! Bad: `…/authorize?state=abc123`, `…?response_type=code&redirect_uri=…`. Good: `…?access_type=offline`,
//! `…?audience=…`. Source: Amazon, configure an authorization code grant.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::query;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// What Alexa adds, the gravest first.
const ALEXAS_OWN: [&str; 7] = [
    "state",
    "client_id",
    "response_type",
    "redirect_uri",
    "scope",
    "code_challenge",
    "code_challenge_method",
];

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(page) = sight.address(Field::AuthorizationUrl) else { return Vec::new() };
    let is_there = |own: &&str| query::names(page).any(|name| name == *own);
    let found: Vec<&str> = ALEXAS_OWN.into_iter().filter(is_there).collect();
    if found.is_empty() {
        return Vec::new();
    }
    let place = Place::of(Field::AuthorizationUrl);
    let cleaned = query::without(&page.text, |name| ALEXAS_OWN.contains(&name));
    let said = Said::new(Severity::Warning, place)
        .variant(if found.contains(&"state") { "state" } else { "" })
        .value("names", found.join(", "))
        .suggest(Some(cleaned));
    vec![said]
}
