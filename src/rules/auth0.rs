//! AL-036: Auth0 asked without saying for which API.
//!
//! Bad: `https://tidewater.eu.auth0.com/authorize`. Good: the same with `?audience=…`. Source: Auth0's own pages.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::lists::service;
use crate::rules::query;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(page) = sight.address(Field::AuthorizationUrl) else { return Vec::new() };
    let is_auth0 = service(sight).is_some_and(|service| service.id == "auth0");
    if !is_auth0 || query::names(page).any(|name| name == "audience") {
        return Vec::new();
    }
    vec![Said::new(Severity::Note, Place::of(Field::AuthorizationUrl))]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    #[test]
    fn auth0_is_told_by_its_host_and_by_its_paths_beside_openid() {
        let of = |page: &str, scope: &str| {
            let changes = json!({"authorizationUrl": page, "scopes": [scope]});
            finding("AL-036", changes).map(|found| found.severity)
        };
        let own = "https://login.tidewater-lights.com/authorize";
        assert_eq!(of("https://t.eu.auth0.com/authorize", "read"), Some(Severity::Note));
        assert_eq!(of(own, "openid"), Some(Severity::Note));
        assert_eq!(of(own, "read"), None);
        assert_eq!(of("https://t.eu.auth0.com/authorize?audience=x", "read"), None);
    }
}
