//! `REGIONS`: which of Alexa's hosts serves which language. Source: Amazon's page on regions; who belongs where is
//! partly derived, so nothing graver than a warning rests on it.

use crate::model::Region;

const NORTH_AMERICA: [&str; 6] = ["en-US", "en-CA", "es-US", "es-MX", "fr-CA", "pt-BR"];
const EUROPE: [&str; 9] =
    ["en-GB", "en-IN", "hi-IN", "de-DE", "fr-FR", "it-IT", "es-ES", "nl-NL", "ar-SA"];
const FAR_EAST: [&str; 2] = ["ja-JP", "en-AU"];

/// The region of a locale such as `de-DE`; `None` when it is not known.
pub(in crate::rules) fn region_of(locale: &str) -> Option<Region> {
    let is_in = |locales: &[&str]| locales.iter().any(|known| known.eq_ignore_ascii_case(locale));
    if is_in(&NORTH_AMERICA) {
        Some(Region::NorthAmerica)
    } else if is_in(&EUROPE) {
        Some(Region::Europe)
    } else if is_in(&FAR_EAST) {
        Some(Region::FarEast)
    } else {
        None
    }
}

/// `ALEXA_ORIGINS`: what Home Assistant wants as client ID, with the slash.
pub(in crate::rules) fn origin(region: Region) -> String {
    format!("https://{}/", region.host())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_locale_has_its_host() {
        for (locale, host) in [
            ("en-US", "pitangui.amazon.com"),
            ("pt-BR", "pitangui.amazon.com"),
            ("de-DE", "layla.amazon.com"),
            ("hi-IN", "layla.amazon.com"),
            ("ja-JP", "alexa.amazon.co.jp"),
            ("en-AU", "alexa.amazon.co.jp"),
        ] {
            assert_eq!(region_of(locale).map(Region::host), Some(host), "{locale}");
        }
        assert_eq!(region_of("xx-XX"), None);
        assert_eq!(origin(Region::Europe), "https://layla.amazon.com/");
    }
}
