//! AL-043, AL-044 and AL-047: what Home Assistant wants as client ID, and how.
//!
//! Bad: the client ID `home-assistant`, `https://layla.amazon.com`, a whole return address; `HTTP_BASIC`.
//! Good: `https://layla.amazon.com/` with `REQUEST_BODY_CREDENTIALS`; anything with a server that only has the paths.
//! Source: Home Assistant, Amazon Alexa smart home skill.

use crate::model::Field;
use crate::model::HttpsAddress;
use crate::model::REGIONS;
use crate::model::Region;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::lists::HomeAssistant;
use crate::rules::lists::home_assistant;
use crate::rules::lists::is_home_assistant;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const CLIENT_ID: Place = Place::of(Field::ClientId);

const IN_THE_BODY: &str = "REQUEST_BODY_CREDENTIALS";

/// AL-043.
pub(super) fn client_id(sight: &Sight<'_>) -> Vec<Said> {
    let Some(typed) = sight.text(Field::ClientId) else { return Vec::new() };
    if REGIONS.iter().any(|region| region.origin() == typed) {
        return Vec::new();
    }
    let in_the_body = || sight.text(Field::AccessTokenScheme) == Some(IN_THE_BODY);
    let severity = match home_assistant(sight) {
        Some(HomeAssistant::Sure) => Severity::Error,
        Some(HomeAssistant::Maybe) if in_the_body() => Severity::Warning,
        Some(HomeAssistant::Maybe) | None => return Vec::new(),
    };
    let meant = meant(typed).or_else(|| by_language(sight)).map(Region::origin);
    let said = Said::new(severity, CLIENT_ID)
        .variant(if severity == Severity::Error { "" } else { "maybe" })
        .value("value", Sight::quoted(CLIENT_ID, typed))
        .suggest(meant);
    vec![said]
}

/// AL-044.
pub(super) fn whole_return_address(sight: &Sight<'_>) -> Vec<Said> {
    let Some(typed) = sight.text(Field::ClientId) else { return Vec::new() };
    let Ok(address) = HttpsAddress::parse(typed) else { return Vec::new() };
    let Some(region) = Region::of_host(address.host()) else { return Vec::new() };
    if address.url.path() == "/" {
        return Vec::new();
    }
    let severity =
        if home_assistant(sight).is_some() { Severity::Error } else { Severity::Warning };
    let said = Said::new(severity, CLIENT_ID)
        .variant(if severity == Severity::Error { "" } else { "own" })
        .value("value", Sight::quoted(CLIENT_ID, typed))
        .suggest(Some(region.origin()));
    vec![said]
}

/// AL-047.
pub(super) fn scheme(sight: &Sight<'_>) -> Vec<Said> {
    if sight.text(Field::AccessTokenScheme) != Some("HTTP_BASIC") || !is_home_assistant(sight) {
        return Vec::new();
    }
    let place = Place::of(Field::AccessTokenScheme);
    vec![Said::new(Severity::Error, place).suggest(Some(IN_THE_BODY))]
}

/// The region whose host was typed, without its slash or its scheme, or in its older form.
fn meant(typed: &str) -> Option<Region> {
    let address = HttpsAddress::parse(typed)
        .ok()
        .or_else(|| HttpsAddress::parse(&HttpsAddress::complete(typed)?).ok())?;
    if address.host() == "layla.amazon.co.uk" {
        return Some(Region::Europe);
    }
    Region::of_host(address.host())
}

/// The region of all languages of the skill, when they agree and each is known.
fn by_language(sight: &Sight<'_>) -> Option<Region> {
    let manifest = sight.context.manifest()?;
    let mut regions = manifest.locales().map(|(locale, _)| Region::of_locale(locale));
    let first = regions.next()??;
    regions.all(|region| region == Some(first)).then_some(first)
}
