//! AL-004, AL-005, AL-007, AL-009, AL-010, AL-011: what has to be there and is not.
//!
//! Bad: `{"type": "authcode"}`, no `clientId`, no `accessTokenUrl` with `AUTH_CODE`.
//! Good: `{"type": "AUTH_CODE"}` with every field it needs. Source: Amazon's account-linking schemas page.

use crate::model::Field;
use crate::model::GrantType;
use crate::model::Provider;
use crate::model::Purpose;
use crate::rules::Place;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::is_home_assistant;
use crate::rules::said::Said;
use crate::rules::sight::Sight;
use crate::rules::value_words;

pub(super) fn grant_type(sight: &Sight<'_>) -> Vec<Said> {
    let typed = &sight.settings.grant_type;
    if sight.is_stopped(Place::of(Field::Type)) || GrantType::parse(typed).is_some() {
        return Vec::new();
    }
    let absent = sight.absent(Field::Type);
    let meant = if absent { sight.grant().ok() } else { value_words::grant_type(typed) };
    let place = Place::of(Field::Type);
    let said = Said::new(Severity::Error, place)
        .variant(if absent { "missing" } else { "unknown" })
        .value("value", Sight::quoted(place, typed))
        .suggest(meant.map(GrantType::as_str));
    vec![said]
}

pub(super) fn sign_in_page(sight: &Sight<'_>) -> Vec<Said> {
    missing(sight, Field::AuthorizationUrl)
}

pub(super) fn token_address(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if sight.grant()? == GrantType::Implicit {
        return Ok(Vec::new());
    }
    let said = missing(sight, Field::AccessTokenUrl).into_iter();
    Ok(said.map(|said| said.suggest(token_address_beside(sight))).collect())
}

pub(super) fn client_id(sight: &Sight<'_>) -> Vec<Said> {
    missing(sight, Field::ClientId)
}

pub(super) fn secret(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if sight.purpose() == Purpose::Read || sight.context.secret_elsewhere {
        return Ok(Vec::new());
    }
    match sight.grant()? {
        GrantType::AuthCode => Ok(missing(sight, Field::ClientSecret)),
        GrantType::Implicit => Ok(Vec::new()),
    }
}

pub(super) fn scheme(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if sight.grant()? == GrantType::Implicit {
        return Ok(Vec::new());
    }
    let place = Place::of(Field::AccessTokenScheme);
    let typed = &sight.settings.access_token_scheme;
    if sight.is_stopped(place) || value_words::SCHEMES.contains(&typed.as_str()) {
        return Ok(Vec::new());
    }
    let absent = sight.absent(Field::AccessTokenScheme);
    let meant = if absent { usual_scheme(sight) } else { value_words::scheme(typed) };
    let said = Said::new(Severity::Error, place)
        .variant(if absent { "missing" } else { "unknown" })
        .value("value", Sight::quoted(place, typed))
        .suggest(meant);
    Ok(vec![said])
}

fn missing(sight: &Sight<'_>, field: Field) -> Vec<Said> {
    if sight.absent(field) {
        vec![Said::new(Severity::Error, Place::of(field)).variant("missing")]
    } else {
        Vec::new()
    }
}

fn usual_scheme(sight: &Sight<'_>) -> Option<&'static str> {
    if is_home_assistant(sight) {
        return Some("REQUEST_BODY_CREDENTIALS");
    }
    let provider = Provider::of(&sight.settings)?;
    (provider.id == "amazon").then_some(provider.scheme)
}

/// The token address that belongs to the sign-in page, for services we know.
pub(super) fn token_address_beside(sight: &Sight<'_>) -> Option<String> {
    let page = sight.address(Field::AuthorizationUrl)?;
    let provider = Provider::of(&sight.settings)?;
    if provider.id == "home-assistant" && !is_home_assistant(sight) {
        return None;
    }
    if provider.part.is_none() {
        let host = page.host();
        let country = host.rsplit('.').next().unwrap_or_default();
        let far_east = matches!(country, "jp" | "au") || host.starts_with("apac.");
        let americas = matches!(country, "com" | "ca" | "br" | "mx");
        let region = match (far_east, americas && !host.starts_with("eu.")) {
            (true, _) => "fe",
            (false, true) => "na",
            (false, false) => "eu",
        };
        let variants = provider.variants;
        let variant = variants.iter().find(|v| v.id == region).or_else(|| variants.first())?;
        return Some(variant.access_token_url.to_owned());
    }
    let (ours, theirs) = TOKEN_PATHS.iter().find_map(|(id, from, to)| {
        (*id == provider.id && page.url.path().ends_with(from)).then_some((*from, *to))
    })?;
    let front = page.url.as_str().split(['?', '#']).next()?.strip_suffix(ours)?;
    Some(format!("{front}{theirs}"))
}

/// How the path of the sign-in page ends, and that of the token address.
const TOKEN_PATHS: [(&str, &str, &str); 7] = [
    ("cognito", "/oauth2/authorize", "/oauth2/token"),
    ("cognito", "/login", "/oauth2/token"),
    ("auth0", "/authorize", "/oauth/token"),
    ("okta", "/authorize", "/token"),
    ("entra", "/authorize", "/token"),
    ("keycloak", "/auth", "/token"),
    ("home-assistant", "/auth/authorize", "/auth/token"),
];
