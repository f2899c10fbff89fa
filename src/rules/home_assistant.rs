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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    use crate::rules::testing::finding_with;

    const SURE: &str = "https://ha.birchlane-home.net/auth";
    const MAYBE: &str = "https://login.birchlane-home.net/auth";

    fn at(front: &str, client_id: &str, scheme: &str) -> serde_json::Value {
        json!({
            "authorizationUrl": format!("{front}/authorize"),
            "accessTokenUrl": format!("{front}/token"),
            "clientId": client_id, "accessTokenScheme": scheme,
        })
    }

    #[test]
    fn how_sure_it_is_decides_how_grave_it_is() {
        let of = |front, scheme| {
            finding("AL-043", at(front, "voice-skill-7", scheme)).map(|found| found.severity)
        };
        assert_eq!(of(SURE, IN_THE_BODY), Some(Severity::Error));
        assert_eq!(of(SURE, "HTTP_BASIC"), Some(Severity::Error));
        assert_eq!(of(MAYBE, IN_THE_BODY), Some(Severity::Warning));
        assert_eq!(of(MAYBE, "HTTP_BASIC"), None);
        assert_eq!(finding("AL-047", at(MAYBE, "voice-skill-7", "HTTP_BASIC")), None);
        assert!(finding("AL-047", at(SURE, "voice-skill-7", "HTTP_BASIC")).is_some());
    }

    #[test]
    fn the_host_that_was_meant_is_offered() {
        let meant = |id: &str| finding("AL-043", at(SURE, id, IN_THE_BODY)).unwrap().suggestion;
        for (id, origin) in [
            ("https://layla.amazon.com", Some("https://layla.amazon.com/")),
            ("pitangui.amazon.com", Some("https://pitangui.amazon.com/")),
            ("http://alexa.amazon.co.jp/", Some("https://alexa.amazon.co.jp/")),
            ("https://layla.amazon.co.uk/", Some("https://layla.amazon.com/")),
            ("https://layla.amazon.co.uk/api/skill/link/M1", Some("https://layla.amazon.com/")),
            ("https://alexa.amazon.com/", None),
            ("home-assistant", None),
        ] {
            assert_eq!(meant(id), origin.map(|origin| json!(origin)), "{id}");
        }
        for region in REGIONS {
            assert_eq!(finding("AL-043", at(SURE, region.origin(), IN_THE_BODY)), None);
        }
    }

    #[test]
    fn the_languages_of_the_skill_tell_the_region_when_they_agree() {
        let meant = |locales: serde_json::Value| {
            let manifest = json!({"publishingInformation": {"locales": locales}});
            let context = json!({ "manifest": manifest });
            finding_with("AL-043", at(SURE, "ha", IN_THE_BODY), context).unwrap().suggestion
        };
        let europe = Some(json!("https://layla.amazon.com/"));
        assert_eq!(meant(json!({"de-DE": {}, "en-GB": {}})), europe);
        assert_eq!(meant(json!({"de-DE": {}, "en-US": {}})), None);
        assert_eq!(meant(json!({"de-DE": {}, "sv-SE": {}})), None);
        assert_eq!(meant(json!({})), None);
    }

    #[test]
    fn a_whole_return_address_is_one_finding() {
        let id = "https://layla.amazon.com/api/skill/link/M3XW8KQ2TZ7RND";
        for (front, severity) in [(SURE, Severity::Error), (MAYBE, Severity::Error)] {
            let found = finding("AL-044", at(front, id, IN_THE_BODY)).unwrap();
            assert_eq!(found.severity, severity, "{front}");
            assert_eq!(found.suggestion, Some(json!("https://layla.amazon.com/")));
            assert_eq!(finding("AL-043", at(front, id, IN_THE_BODY)), None, "{front}");
        }
        let own = finding("AL-044", json!({ "clientId": id })).map(|found| found.severity);
        assert_eq!(own, Some(Severity::Warning));
        let template = json!({"clientId": "https://layla.amazon.com/api/skill/link/<vendorId>"});
        assert_eq!(finding("AL-044", template), None);
    }

    #[test]
    fn an_unknown_scheme_is_said_once() {
        let odd = at(SURE, "https://layla.amazon.com/", "basic");
        assert!(finding("AL-011", odd.clone()).is_some());
        assert_eq!(finding("AL-047", odd), None);
    }
}
