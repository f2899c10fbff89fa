//! AL-111: the client ID of a security profile at a login service that is not Amazon's.
//!
//! Bad: `amzn1.application-oa2-client.…` with addresses of an own server. Good: the same with Login with Amazon, or with
//! a token address of one's own behind its sign-in page. Source: Amazon, Alexa.Authorization.

use crate::model::Field;
use crate::model::LwaClientId;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::events::SEND_EVENTS;
use crate::rules::lwa_addresses;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let has_both = sight.address(Field::AuthorizationUrl).is_some()
        && sight.address(Field::AccessTokenUrl).is_some();
    let is_amazons = |id: &str| id.starts_with("amzn1.") && LwaClientId::parse(id).is_ok();
    if !has_both || !sight.text(Field::ClientId).is_some_and(is_amazons) {
        return Vec::new();
    }
    if lwa_addresses::is_amazons_or_near(sight) {
        return Vec::new();
    }
    let said = Said::new(Severity::Warning, Place::of(Field::ClientId));
    vec![said.variant(if sends_events(sight) { "events" } else { "" })]
}

fn sends_events(sight: &Sight<'_>) -> bool {
    sight.context.manifest().is_some_and(|manifest| manifest.has_permission(SEND_EVENTS))
}
