//! AL-036: Auth0 asked without saying for which API.
//!
//! Bad: `https://tidewater.eu.auth0.com/authorize`. Good: the same with `?audience=…`. Source: Auth0's own pages.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::lists::service;
use crate::rules::query;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(page) = sight.address(Field::AuthorizationUrl) else { return Vec::new() };
    let is_auth0 = service(sight).is_some_and(|service| service.id == "auth0");
    if !is_auth0 || query::names(page).any(|name| name == "audience") {
        return Vec::new();
    }
    vec![Said::new(Severity::Note, Place::of(Field::AuthorizationUrl))]
}
