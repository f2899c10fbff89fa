//! AL-035: a service that gives lasting access only when a scope asks for it.
//!
//! Bad: Okta with `["openid", "profile"]`. Good: the same with `offline_access`; Cognito, Keycloak and own servers
//! without it. Source: Auth0, get refresh tokens.

use crate::model::Field;
use crate::model::GrantType;
use crate::rules::Place;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::service;
use crate::rules::query;
use crate::rules::said::Said;
use crate::rules::scopes;
use crate::rules::sight::Sight;

/// The services whose pair of paths others may have too, even beside `openid`.
const UNSURE_BY_PATHS: [&str; 2] = ["auth0", "ory"];

pub(super) fn check(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let Some(page) = sight.address(Field::AuthorizationUrl) else { return Ok(Vec::new()) };
    let Some(service) = service(sight) else { return Ok(Vec::new()) };
    let Some(word) = service.offline.first() else { return Ok(Vec::new()) };
    if query::names(page).any(|name| name == "scope") || sight.is_any_stopped(Field::Scopes) {
        return Ok(Vec::new());
    }
    let mut wanted = scopes::parts(sight);
    let is_there = wanted.iter().any(|part| service.offline.contains(part));
    if is_there || sight.grant()? == GrantType::Implicit {
        return Ok(Vec::new());
    }
    let unsure = service.by_paths && UNSURE_BY_PATHS.contains(&service.id);
    let severity = if unsure { Severity::Note } else { Severity::Warning };
    wanted.push(word);
    let fits = wanted.len() <= scopes::MOST;
    let said = Said::new(severity, Place::of(Field::Scopes))
        .variant(if unsure { "unsure" } else { "" })
        .value("scope", *word)
        .suggest(fits.then_some(wanted));
    Ok(vec![said])
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    fn of(page: &str, token: &str, scopes: &[&str]) -> Option<(Severity, Option<String>)> {
        let found = finding(
            "AL-035",
            json!({
                "authorizationUrl": format!("https://{page}"),
                "accessTokenUrl": format!("https://{token}"), "scopes": scopes,
            }),
        )?;
        Some((found.severity, found.suggested_text()))
    }

    #[test]
    fn each_service_has_its_word() {
        let own = "id.tidewater-lights.com";
        for (page, token, word) in [
            ("t.okta.com/oauth2/v1/authorize", "t.okta.com/oauth2/v1/token", "offline_access"),
            ("t.eu.auth0.com/authorize", "t.eu.auth0.com/oauth/token", "offline_access"),
            ("login.live.com/oauth20_authorize.srf", "login.live.com/x", "wl.offline_access"),
            ("t.my.salesforce.com/authorize", "t.my.salesforce.com/token", "refresh_token"),
            ("t.projects.oryapis.com/oauth2/auth", "t.projects.oryapis.com/x", "offline_access"),
        ] {
            let meant = Some((Severity::Warning, Some(format!("openid\n{word}"))));
            assert_eq!(of(page, token, &["openid"]), meant, "{page}");
            assert_eq!(of(page, token, &["openid", word]), None, "{page}");
            assert_eq!(of(page, token, &[&format!("openid {word}")]), None, "{page}");
        }
        let ory = of("t.projects.oryapis.com/oauth2/auth", "b.example/y", &["offline"]);
        assert_eq!(ory, None);
        let salesforce = of("login.salesforce.com/x", "b.example/y", &["offline_access"]);
        assert_eq!(salesforce, None);
        let pair =
            of(&format!("{own}/oauth/v2/authorize"), &format!("{own}/oauth/v2/token"), &["openid"]);
        assert_eq!(pair.map(|(severity, _)| severity), Some(Severity::Warning));
    }

    #[test]
    fn paths_that_others_have_too_are_a_note() {
        let own = "id.tidewater-lights.com";
        for (page, token) in [("/authorize", "/oauth/token"), ("/oauth2/auth", "/oauth2/token")] {
            let (page, token) = (format!("{own}{page}"), format!("{own}{token}"));
            let found = of(&page, &token, &["openid"]).map(|(severity, _)| severity);
            assert_eq!(found, Some(Severity::Note), "{page}");
            assert_eq!(of(&page, &token, &["read"]), None, "{page}");
        }
    }

    #[test]
    fn services_without_such_a_word_are_left_alone() {
        for (page, token) in [
            ("www.amazon.com/ap/oa", "api.amazon.com/auth/o2/token"),
            ("accounts.google.com/o/oauth2/v2/auth", "oauth2.googleapis.com/token"),
            ("t.auth.eu-west-1.amazoncognito.com/oauth2/authorize", "t.example/oauth2/token"),
            ("sso.tidewater.com/realms/x/protocol/openid-connect/auth", "sso.tidewater.com/x"),
            ("ha.tidewater.com/auth/authorize", "ha.tidewater.com/auth/token"),
            ("myopenhab.org/oauth2/authorize", "myopenhab.org/oauth2/token"),
            ("login.tidewater.com/oauth2/authorize", "login.tidewater.com/oauth2/token"),
            ("login.microsoftonline.com/x/oauth2/authorize", "login.microsoftonline.com/y"),
        ] {
            assert_eq!(of(page, token, &["openid"]), None, "{page}");
        }
    }

    #[test]
    fn sixteen_scopes_are_not_suggested() {
        let many: Vec<String> = (0..15).map(|n| format!("read{n}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        let (page, token) = ("t.okta.com/oauth2/v1/authorize", "t.okta.com/oauth2/v1/token");
        assert_eq!(of(page, token, &many), Some((Severity::Warning, None)));
        let (_, fewer) = many.split_first().unwrap();
        assert!(of(page, token, fewer).is_some_and(|(_, meant)| meant.is_some()));
    }

    #[test]
    fn it_is_silent_where_something_else_decides() {
        let page = "https://t.okta.com/oauth2/v1/authorize";
        let with_scope = json!({ "authorizationUrl": format!("{page}?scope=openid") });
        assert_eq!(finding("AL-035", with_scope), None);
        let template = json!({"authorizationUrl": page, "scopes": ["openid", "<scope>"]});
        assert_eq!(finding("AL-035", template), None);
        let implicit = json!({
            "type": "IMPLICIT", "authorizationUrl": page, "accessTokenUrl": null,
            "clientSecret": null, "accessTokenScheme": null,
        });
        assert_eq!(finding("AL-035", implicit), None);
    }
}
