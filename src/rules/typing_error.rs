//! AL-041: a mistyped word in an address.
//!
//! Bad: `…/oauth/autorize`, `https://login.tidewater-lights.con/…`. Good: `…/authorise`, `…/author`.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::address_text::AddressText;
use crate::rules::lists::usual_ending;
use crate::rules::lists::usual_segment;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    let mut changes: Vec<(Place, String)> = Vec::new();
    let addresses = sight.all_addresses().filter(|(place, _)| place.field != Field::RedirectUrls);
    for (place, address) in addresses {
        let Some(address) = AddressText::split(&address.text) else { continue };
        let Some((wrong, right)) = first_error(&address) else { continue };
        changes.push((place, corrected(&address)));
        // One finding a field, since its corrected value is that of the whole field.
        match found.iter_mut().find(|said| said.is_about(place.field)) {
            Some(said) => said.places.push(place),
            None => found.push(
                Said::new(Severity::Warning, place)
                    .value("wrong", Sight::quoted(place, wrong))
                    .value("right", right),
            ),
        }
    }
    for said in &mut found {
        let field = said.places.first().map(|place| place.field);
        said.suggestion = field.and_then(|field| sight.with(field, &changes));
    }
    found
}

/// The first mistyped word, and the usual one.
fn first_error<'a>(address: &AddressText<'a>) -> Option<(&'a str, &'static str)> {
    usual_ending(address.host)
        .or_else(|| address.path.split('/').find_map(|part| Some((part, usual_segment(part)?))))
}

fn corrected(address: &AddressText<'_>) -> String {
    let host = address.host;
    let host = match usual_ending(host) {
        Some((wrong, right)) => [host.strip_suffix(wrong).unwrap_or(host), right].concat(),
        None => host.to_owned(),
    };
    let parts = address.path.split('/').map(|part| usual_segment(part).unwrap_or(part));
    address.with(&host, &parts.collect::<Vec<&str>>().join("/"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::testing::finding;

    fn meant(name: &str, address: &str) -> Option<serde_json::Value> {
        finding("AL-041", json!({ name: address })).and_then(|found| found.suggestion)
    }

    #[test]
    fn the_usual_spelling_is_offered_and_the_rest_stays() {
        for (typed, right) in [
            (
                "https://Login.tidewater-lights.COM/Ouath2/autorize/?Next=%2Fautorize",
                "https://Login.tidewater-lights.COM/oauth2/authorize/?Next=%2Fautorize",
            ),
            (
                "https://login.tidewater-lights.cmo:8443/relams/a",
                "https://login.tidewater-lights.com:8443/realms/a",
            ),
        ] {
            for name in ["authorizationUrl", "accessTokenUrl", "reciprocalAccessTokenUrl"] {
                assert_eq!(meant(name, typed), Some(json!(right)), "{name}");
            }
        }
    }

    #[test]
    fn phone_addresses_count_and_those_of_the_own_app_do_not() {
        let entry = |platform: &str, path: &str| {
            let url = format!("https://app.tidewater-lights.com/{path}");
            json!({"platformType": platform, "platformAuthorizationUrl": url})
        };
        let wrong = json!({"authorizationUrlsByPlatform":
            [entry("iOS", "autorize"), entry("Android", "oaut")]});
        let found = finding("AL-041", wrong).unwrap();
        let right = json!([entry("iOS", "authorize"), entry("Android", "oauth")]);
        assert_eq!(found.suggestion, Some(right));
        let app = json!({"redirectUrls": ["https://app.tidewater-lights.com/autorize"]});
        assert_eq!(finding("AL-041", app), None);
    }

    #[test]
    fn other_findings_about_the_same_address_come_first() {
        let swapped = json!({
            "authorizationUrl": "https://login.tidewater-lights.com/ouath/token",
            "accessTokenUrl": "https://login.tidewater-lights.com/exchange",
        });
        assert!(finding("AL-014", swapped.clone()).is_some());
        assert_eq!(finding("AL-041", swapped), None);
        let amazons = json!({
            "authorizationUrl": "https://www.amazon.com/ap/oa",
            "accessTokenUrl": "https://api.amazon.com/auth/o2/tokn",
        });
        assert!(finding("AL-028", amazons.clone()).is_some());
        assert_eq!(finding("AL-041", amazons), None);
    }

    #[test]
    fn a_home_address_can_be_mistyped_too() {
        let both = json!({"authorizationUrl": "https://homeassistant.local/auth/autorize"});
        assert!(finding("AL-019", both.clone()).is_some());
        assert!(finding("AL-041", both).is_some());
    }
}
