//! AL-053: signs in ID or secret that HTTP Basic may change.
//!
//! Bad: the secret `made+up/only==` with `HTTP_BASIC`. Good: the same with `REQUEST_BODY_CREDENTIALS`, or with a service
//! that is known to get it right. Source: RFC 6749 section 2.3.1 beside RFC 7617.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::lists::is_home_assistant;
use crate::rules::lists::service;
use crate::rules::placeholder;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// The services that are known to read such signs right.
const KNOWN_TO_WORK: [&str; 6] = ["amazon", "auth0", "cognito", "entra", "google", "okta"];

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    if sight.text(Field::AccessTokenScheme) != Some("HTTP_BASIC") {
        return Vec::new();
    }
    let id = sight.text(Field::ClientId).is_some_and(is_odd);
    let secret = sight
        .text(Field::ClientSecret)
        .is_some_and(|text| is_odd(text) && !placeholder::is_masked(text));
    let (place, variant) = match (id, secret) {
        (false, false) => return Vec::new(),
        (true, false) => (Place::of(Field::ClientId), "id"),
        (false, true) => (Place::of(Field::ClientSecret), "secret"),
        (true, true) => (Place::of(Field::ClientId), "both"),
    };
    let works = service(sight).is_some_and(|service| KNOWN_TO_WORK.contains(&service.id));
    if works || is_home_assistant(sight) {
        return Vec::new();
    }
    let mut said = Said::new(Severity::Note, place).variant(variant);
    if id && secret {
        said.places.push(Place::of(Field::ClientSecret));
    }
    vec![said]
}

/// Whether a sign stands in it that a form would write in another way.
fn is_odd(text: &str) -> bool {
    text.bytes().any(|b| !(b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_' | b'~')))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    use crate::rules::testing::finding_with;

    fn basic(id: &str, secret: &str) -> serde_json::Value {
        json!({"accessTokenScheme": "HTTP_BASIC", "clientId": id, "clientSecret": secret})
    }

    #[test]
    fn each_box_is_looked_at() {
        for (id, secret, expected) in [
            ("plain-1.2_3~4", "plain", None),
            ("team:voice", "plain", Some((Field::ClientId, "id"))),
            ("team voice", "plain", Some((Field::ClientId, "id"))),
            ("plain", "a+b/c==", Some((Field::ClientSecret, "secret"))),
            ("plain", "é", Some((Field::ClientSecret, "secret"))),
            ("team:voice", "a+b", Some((Field::ClientId, "both"))),
        ] {
            let found = finding("AL-053", basic(id, secret));
            let found = found.and_then(|found| Some((found.field?, found.variant)));
            assert_eq!(found, expected, "{id} {secret}");
        }
    }

    #[test]
    fn services_that_are_known_to_work_are_left_alone() {
        for (page, token) in [
            ("www.amazon.com/ap/oa", "api.amazon.com/auth/o2/token"),
            ("accounts.google.com/o/oauth2/v2/auth", "oauth2.googleapis.com/token"),
            ("t.auth.eu-west-1.amazoncognito.com/oauth2/authorize", "t.example.net/token"),
            ("login.microsoftonline.com/x/oauth2/v2.0/authorize", "login.microsoftonline.com/y"),
            ("t.eu.auth0.com/authorize", "t.eu.auth0.com/oauth/token"),
            ("t.okta.com/oauth2/v1/authorize", "t.okta.com/oauth2/v1/token"),
            ("ha.birchlane-home.net/auth/authorize", "ha.birchlane-home.net/auth/token"),
        ] {
            let mut changes = basic("plain", "a+b==");
            changes["authorizationUrl"] = json!(format!("https://{page}"));
            changes["accessTokenUrl"] = json!(format!("https://{token}"));
            assert_eq!(finding("AL-053", changes), None, "{page}");
        }
    }

    #[test]
    fn a_mask_and_what_was_cleaned_are_not_judged() {
        let read = json!({"for": "read"});
        assert_eq!(finding_with("AL-053", basic("plain", "••••••••"), read.clone()), None);
        assert_eq!(finding_with("AL-053", basic("plain", "[redacted]"), read), None);
        let blank = basic("plain", "a+b== ");
        assert!(finding("AL-012", blank.clone()).is_some());
        assert_eq!(finding("AL-053", blank), None);
        let quoted = basic("plain", "\"a+b==\"");
        assert!(finding("AL-054", quoted.clone()).is_some());
        assert_eq!(finding("AL-053", quoted), None);
    }
}
