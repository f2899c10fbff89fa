//! AL-040: Amazon's name in the host of an address.
//!
//! Bad: `https://alexa.tidewater-lights.com/…`. Good: `alexandra-hotels.com`, Amazon's own hosts, a word in the path.
//! Source: Amazon's policy requirements for a skill.

use crate::model::Manifest;
use crate::rules::Severity;
use crate::rules::lists::brand_label;
use crate::rules::reach;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    if is_private(sight) {
        return Vec::new();
    }
    let mut places = Vec::new();
    let mut label = "";
    for (place, address) in sight.all_addresses() {
        let Some(found) = brand_label(address.host()) else { continue };
        if reach::is_at_home(address) {
            continue;
        }
        if places.is_empty() {
            label = found;
        }
        places.push(place);
    }
    if places.is_empty() {
        return Vec::new();
    }
    let said = Said::about_nothing(Severity::Warning).value("label", label);
    vec![Said { places, ..said }]
}

fn is_private(sight: &Sight<'_>) -> bool {
    sight.context.manifest().is_some_and(Manifest::is_private)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    use crate::model::Field;
    use crate::rules::testing::finding_with;

    #[test]
    fn all_addresses_are_one_finding() {
        let changes = json!({
            "authorizationUrl": "https://login.tidewater-lights.com/alexa/authorize",
            "accessTokenUrl": "https://alexa.tidewater-lights.com/token",
            "reciprocalAccessTokenUrl": "https://myalexa.tidewater-lights.com/back",
            "redirectUrls": ["https://amazon-app.tidewater-lights.com/x"],
            "authorizationUrlsByPlatform": [
                {"platformType": "iOS", "platformAuthorizationUrl": "https://alexa.example.net/x"},
            ],
        });
        let found = finding("AL-040", changes).unwrap();
        assert_eq!(found.field, Some(Field::AccessTokenUrl));
        assert_eq!(found.values, [("label", "alexa".to_owned())]);
        assert_eq!(found.severity, Severity::Warning);
    }

    #[test]
    fn each_kind_of_address_counts() {
        let url = "https://alexa.tidewater-lights.com/x";
        for changes in [
            json!({ "authorizationUrl": url }),
            json!({ "accessTokenUrl": url }),
            json!({ "reciprocalAccessTokenUrl": url }),
            json!({ "redirectUrls": [url] }),
            json!({"authorizationUrlsByPlatform":
                [{"platformType": "iOS", "platformAuthorizationUrl": url}]}),
        ] {
            assert!(finding("AL-040", changes.clone()).is_some(), "{changes}");
        }
    }

    #[test]
    fn a_private_skill_and_a_home_address_may_keep_it() {
        let named = json!({"authorizationUrl": "https://alexa.tidewater-lights.com/authorize"});
        let mode =
            |mode: &str| json!({"manifest": {"publishingInformation": {"distributionMode": mode}}});
        assert_eq!(finding_with("AL-040", named.clone(), mode("PRIVATE")), None);
        assert!(finding_with("AL-040", named, mode("PUBLIC")).is_some());
        let at_home = json!({"authorizationUrl": "https://alexa.local/authorize"});
        assert!(finding("AL-019", at_home.clone()).is_some());
        assert_eq!(finding("AL-040", at_home), None);
    }
}
