//! AL-035: a service that gives lasting access only when a scope asks for it.
//!
//! Bad: Okta with `["openid", "profile"]`. Good: the same with `offline_access`; Cognito, Keycloak and own servers
//! without it. Source: Auth0, get refresh tokens.

use crate::model::Field;
use crate::model::GrantType;
use crate::rules::Place;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::service;
use crate::rules::query;
use crate::rules::said::Said;
use crate::rules::scopes;
use crate::rules::sight::Sight;

/// The services whose pair of paths others may have too, even beside `openid`.
const UNSURE_BY_PATHS: [&str; 2] = ["auth0", "ory"];

pub(super) fn check(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let Some(page) = sight.address(Field::AuthorizationUrl) else { return Ok(Vec::new()) };
    let Some(service) = service(sight) else { return Ok(Vec::new()) };
    let Some(word) = service.offline.first() else { return Ok(Vec::new()) };
    if query::names(page).any(|name| name == "scope") || sight.is_any_stopped(Field::Scopes) {
        return Ok(Vec::new());
    }
    let mut wanted = scopes::parts(sight);
    let is_there = wanted.iter().any(|part| service.offline.contains(&part.as_str()));
    if is_there || sight.grant()? == GrantType::Implicit {
        return Ok(Vec::new());
    }
    let unsure = service.by_paths && UNSURE_BY_PATHS.contains(&service.id);
    let severity = if unsure { Severity::Note } else { Severity::Warning };
    wanted.push((*word).to_owned());
    let fits = wanted.len() <= scopes::MOST;
    let said = Said::new(severity, Place::of(Field::Scopes))
        .variant(if unsure { "unsure" } else { "" })
        .value("scope", *word)
        .suggest(fits.then_some(wanted));
    Ok(vec![said])
}
