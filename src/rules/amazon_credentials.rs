//! AL-111: the client ID of a security profile at a login service that is not Amazon's.
//!
//! Bad: `amzn1.application-oa2-client.…` with addresses of an own server. Good: the same with Login with Amazon, or with
//! a token address of one's own behind its sign-in page. Source: Amazon, Alexa.Authorization.

use crate::model::Field;
use crate::model::LwaClientId;
use crate::model::Manifest;
use crate::rules::Place;
use crate::rules::Severity;
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
    sight.context.manifest().is_some_and(Manifest::sends_events)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::testing::finding;
    use crate::rules::testing::finding_with;

    const ID: &str = "amzn1.application-oa2-client.3f6b0c1d9a8e4f72b5c4d3e2f1a09b87";

    #[test]
    fn the_permission_sharpens_the_words() {
        let manifest = json!({"permissions": [{"name": "alexa::async_event:write"}]});
        let own = json!({ "clientId": ID });
        let found = finding_with("AL-111", own.clone(), json!({ "manifest": manifest }));
        assert_eq!(found.unwrap().variant, "events");
        assert_eq!(finding("AL-111", own).unwrap().variant, "");
    }

    #[test]
    fn one_address_of_amazons_is_enough_and_both_must_be_there() {
        for changes in [
            json!({"authorizationUrl": "https://www.amazon.com/ap/oa"}),
            json!({"accessTokenUrl": "https://api.amazon.co.uk/auth/o2/token"}),
            json!({"accessTokenUrl": "https://api.amazon.com/auth/02/token"}),
            json!({"accessTokenUrl": null}),
            json!({"accessTokenUrl": "https://<host>/token"}),
            json!({"type": "IMPLICIT"}),
        ] {
            let mut changes = changes;
            changes["clientId"] = json!(ID);
            assert_eq!(finding("AL-111", changes.clone()), None, "{changes}");
        }
    }

    #[test]
    fn other_ids_are_other_rules() {
        for (id, secret, first) in [
            (ID, "GOCSPX-0123456789abc", None),
            ("amzn1.application.3f6b0c1d9a8e4f72b5c4d3e2f1a09b87", "x", Some("AL-030")),
            ("amzn1.application-ao2-client.3f6b0c1d9a8e4f72b5c4d3e2f1a09b87", "x", Some("AL-029")),
            ("amzn1.oa2-cs.v1.0", ID, Some("AL-051")),
        ] {
            let changes = json!({"clientId": id, "clientSecret": secret});
            assert_eq!(finding("AL-111", changes.clone()).is_none(), first.is_some(), "{id}");
            assert!(first.is_none_or(|code| finding(code, changes).is_some()), "{id}");
        }
    }
}
