//! AL-015: a sign-in page address that looks like a plain login page.
//!
//! Bad: `https://www.tidewater-lights.com/login`, a front page. Good: `/oauth/authorize`; Cognito's `/login`; a login
//! page that is given questions already. Source: Amazon's troubleshooting page.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::lists::ends_in_login;
use crate::rules::lists::service;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(page) = sight.address(Field::AuthorizationUrl) else { return Vec::new() };
    let has_query = page.url.query().is_some_and(|query| !query.is_empty());
    if has_query || !ends_in_login(page) {
        return Vec::new();
    }
    if service(sight).is_some_and(|service| service.id == "cognito") {
        return Vec::new();
    }
    let place = Place::of(Field::AuthorizationUrl);
    let said = Said::new(Severity::Note, place);
    vec![said.value("value", Sight::quoted(place, &page.text))]
}
