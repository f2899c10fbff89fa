//! AL-015: a sign-in page address that looks like a plain login page.
//!
//! Bad: `https://www.tidewater-lights.com/login`, a front page. Good: `/oauth/authorize`; Cognito's `/login`; a login
//! page that is given questions already. Source: Amazon's troubleshooting page.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::lists::ends_in_login;
use crate::rules::lists::service;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(page) = sight.address(Field::AuthorizationUrl) else { return Vec::new() };
    let has_query = page.url.query().is_some_and(|query| !query.is_empty());
    if has_query || !ends_in_login(page) {
        return Vec::new();
    }
    if service(sight).is_some_and(|service| service.id == "cognito") {
        return Vec::new();
    }
    let place = Place::of(Field::AuthorizationUrl);
    let said = Said::new(Severity::Note, place);
    vec![said.value("value", Sight::quoted(place, &page.text))]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    #[test]
    fn a_login_page_with_questions_or_at_cognito_is_fine() {
        let of = |page: &str| finding("AL-015", json!({ "authorizationUrl": page }));
        for page in ["https://tidewater-lights.com", "https://tidewater-lights.com/wp-login.php?"] {
            assert_eq!(of(page).map(|found| found.severity), Some(Severity::Note), "{page}");
        }
        for page in [
            "https://tidewater-lights.com/login?next=%2Foauth",
            "https://t.auth.eu-west-1.amazoncognito.com/login",
            "https://tidewater-lights.com/login/oauth",
        ] {
            assert_eq!(of(page), None, "{page}");
        }
    }

    #[test]
    fn the_same_address_twice_is_said_instead() {
        let page = "https://tidewater-lights.com/login";
        let both = json!({"authorizationUrl": page, "accessTokenUrl": page});
        assert!(finding("AL-014", both.clone()).is_some());
        assert_eq!(finding("AL-015", both), None);
    }
}
