//! AL-048: linking by voice without Login with Amazon.
//!
//! Bad: `voiceForwardAccountLinking` `ENABLED` with a login of one's own. Good: `ENABLED` with Login with Amazon.
//! Source: Amazon, tutorial on voice-forward account linking.

use crate::model::Field;
use crate::model::is_lwa_authorization;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const PAGE: Field = Field::AuthorizationUrl;

/// The rules whose finding about the sign-in page comes first, where it stays in sight.
const FIRST: [&str; 3] = ["AL-012", "AL-028", "AL-054"];

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    if sight.text(Field::VoiceForwardAccountLinking) != Some("ENABLED") {
        return Vec::new();
    }
    let Some(page) = sight.address(PAGE) else { return Vec::new() };
    if is_lwa_authorization(&page.url) || FIRST.iter().any(|code| sight.has_spoken(code, PAGE)) {
        return Vec::new();
    }
    let said = Said::new(Severity::Warning, Place::of(Field::VoiceForwardAccountLinking));
    vec![said.suggest(Some("DISABLED"))]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rules::testing::finding;
    use crate::rules::testing::finding_with;

    fn of(page: &str, voice: &str) -> Option<serde_json::Value> {
        let changes = json!({"authorizationUrl": page, "voiceForwardAccountLinking": voice});
        finding("AL-048", changes).and_then(|found| found.suggestion)
    }

    #[test]
    fn it_waits_for_a_good_address() {
        let off = Some(json!("DISABLED"));
        assert_eq!(of("https://login.tidewater-lights.com/authorize", "ENABLED"), off);
        assert_eq!(of("http://login.tidewater-lights.com/authorize", "ENABLED"), off);
        for (page, first) in [
            ("", "AL-005"),
            ("\u{200b}https://login.tidewater-lights.com/authorize", "AL-012"),
            ("“https://login.tidewater-lights.com/authorize”", "AL-054"),
            ("https://<host>/authorize", "AL-013"),
            ("https://layla.amazon.com/x", "AL-052"),
            ("login.tidewater-lights.com/authorize", "AL-005"),
            ("https://amazon.com/ap/oa", "AL-028"),
        ] {
            assert_eq!(of(page, "ENABLED"), None, "{page}");
            let changes =
                json!({"authorizationUrl": page, "voiceForwardAccountLinking": "ENABLED"});
            assert!(finding(first, changes).is_some(), "{page} {first}");
        }
    }

    #[test]
    fn amazons_own_sign_in_and_a_switch_that_is_off_are_fine() {
        assert_eq!(of("https://eu.account.amazon.com/ap/oa", "ENABLED"), None);
        assert_eq!(of("https://login.tidewater-lights.com/authorize", "DISABLED"), None);
    }

    #[test]
    fn blanks_around_the_switch_do_not_hide_it() {
        let page = "https://login.tidewater-lights.com/authorize";
        assert_eq!(of(page, "ENABLED "), Some(json!("DISABLED")));
    }

    #[test]
    fn the_kind_of_skill_comes_first() {
        let on = json!({"voiceForwardAccountLinking": "ENABLED"});
        let smart_home = json!({"skillType": "smartHome"});
        assert!(finding_with("AL-124", on.clone(), smart_home.clone()).is_some());
        assert_eq!(finding_with("AL-048", on.clone(), smart_home), None);
        assert!(finding_with("AL-048", on, json!({"skillType": "custom"})).is_some());
    }
}
