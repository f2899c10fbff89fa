//! `PROVIDERS`, `OFFLINE_NEEDED` and `CODE_ONLY`: login services told by their addresses, and what they need.
//!
//! The services that the wizard offers are recognised by their own rows; these are the others.

use url::Url;

use crate::model::Field;
use crate::model::PROVIDERS;
use crate::model::host_matches;
use crate::model::is_lwa_authorize_host;
use crate::rules::lists::is_home_assistant;
use crate::rules::sight::Sight;

/// A login service that was recognised.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(in crate::rules) struct Service {
    /// A short name, that of its row among the providers where it has one.
    pub id: &'static str,
    /// The scopes of which one must be there for lasting access; empty when none is needed.
    pub offline: &'static [&'static str],
    /// Whether the paths alone tell, so that the host could be anybody's.
    pub by_paths: bool,
}

/// A service without a row among the providers.
struct Row {
    id: &'static str,
    hosts: &'static [&'static str],
    /// The path of the sign-in page that nobody else has.
    page: Option<&'static str>,
    /// The paths of sign-in page and token address that nobody else has together.
    pair: Option<(&'static str, &'static str)>,
    /// Whether the pair tells only beside the scope `openid`.
    with_openid: bool,
    offline: &'static [&'static str],
}

const NOBODY: Row =
    Row { id: "", hosts: &[], page: None, pair: None, with_openid: false, offline: OFFLINE };

const OFFLINE: &[&str] = &["offline_access"];

const OTHERS: [Row; 12] = [
    Row { id: "atlassian", hosts: &["auth.atlassian.com"], ..NOBODY },
    Row { id: "authelia", page: Some("/api/oidc/authorization"), ..NOBODY },
    Row { id: "authentik", page: Some("/application/o/authorize"), ..NOBODY },
    Row { id: "fusionauth", hosts: &["*.fusionauth.io"], ..NOBODY },
    Row { id: "identity-server", pair: Some(("/connect/authorize", "/connect/token")), ..NOBODY },
    Row {
        id: "logto",
        hosts: &["*.logto.app"],
        pair: Some(("/oidc/auth", "/oidc/token")),
        ..NOBODY
    },
    Row {
        id: "microsoft-account",
        hosts: &["login.live.com"],
        offline: &["wl.offline_access"],
        ..NOBODY
    },
    Row { id: "openhab", hosts: &["myopenhab.org"], offline: &[], ..NOBODY },
    Row {
        id: "ory",
        hosts: &["*.projects.oryapis.com"],
        pair: Some(("/oauth2/auth", "/oauth2/token")),
        with_openid: true,
        offline: &["offline_access", "offline"],
        ..NOBODY
    },
    Row {
        id: "salesforce",
        hosts: &["login.salesforce.com", "test.salesforce.com", "*.my.salesforce.com"],
        offline: &["refresh_token", "offline_access"],
        ..NOBODY
    },
    Row { id: "tesla", hosts: &["auth.tesla.com", "fleet-auth.*.tesla.com"], ..NOBODY },
    Row {
        id: "zitadel",
        hosts: &["*.zitadel.cloud"],
        pair: Some(("/oauth/v2/authorize", "/oauth/v2/token")),
        ..NOBODY
    },
];

/// Services that give out codes only, or tokens only after a switch.
const CODE_ONLY: [&str; 4] = ["atlassian", "entra", "google", "tesla"];

/// The same, for services that are told by the host of their sign-in page and by nothing else.
const CODE_ONLY_HOSTS: [&str; 8] = [
    "accounts.spotify.com",
    "api.netatmo.com",
    "app.todoist.com",
    "github.com",
    "slack.com",
    "todoist.com",
    "www.bungie.net",
    "www.strava.com",
];

/// The service whose addresses these are. Home Assistant is told by [`is_home_assistant`].
pub(in crate::rules) fn service(sight: &Sight<'_>) -> Option<Service> {
    let page = &sight.address(Field::AuthorizationUrl)?.url;
    let token = sight.address(Field::AccessTokenUrl).map(|address| &address.url);
    let scopes = &sight.settings.scopes;
    let known = PROVIDERS
        .iter()
        .find(|row| row.id != "home-assistant" && (row.recognises)(page, token, scopes));
    if let Some(row) = known {
        return Some(Service {
            id: row.id,
            offline: if row.offline_scope.is_some() { OFFLINE } else { &[] },
            by_paths: !is_at(page, row.hosts),
        });
    }
    let row = OTHERS.iter().find(|row| row.recognises(page, token, scopes))?;
    Some(Service { id: row.id, offline: row.offline, by_paths: !is_at(page, row.hosts) })
}

/// Whether the grant IMPLICIT gets no token from this service.
pub(in crate::rules) fn gives_codes_only(sight: &Sight<'_>) -> bool {
    let Some(page) = sight.address(Field::AuthorizationUrl) else { return false };
    CODE_ONLY_HOSTS.contains(&page.host())
        || service(sight).is_some_and(|service| CODE_ONLY.contains(&service.id))
        || is_home_assistant(sight)
}

/// Whether a host in small letters belongs to a service we know, Login with Amazon included.
pub(in crate::rules) fn is_known_host(host: &str) -> bool {
    let mut hosts = PROVIDERS.iter().map(|row| row.hosts).chain(OTHERS.iter().map(|row| row.hosts));
    is_lwa_authorize_host(host)
        || hosts.any(|hosts| hosts.iter().any(|pattern| host_matches(host, pattern)))
}

impl Row {
    fn recognises(&self, page: &Url, token: Option<&Url>, scopes: &[String]) -> bool {
        let is = |url: &Url, path: &str| url.path().trim_end_matches('/') == path;
        is_at(page, self.hosts)
            || self.page.is_some_and(|path| is(page, path))
            || self.pair.is_some_and(|(ours, theirs)| {
                is(page, ours)
                    && token.is_some_and(|token| is(token, theirs))
                    && (!self.with_openid || scopes.iter().any(|scope| scope == "openid"))
            })
    }
}

fn is_at(url: &Url, hosts: &[&str]) -> bool {
    url.host_str().is_some_and(|host| hosts.iter().any(|pattern| host_matches(host, pattern)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AccountLinking;
    use crate::model::Context;
    use crate::model::Secret;

    fn with<T>(page: &str, token: &str, scope: &str, see: impl Fn(&Sight<'_>) -> T) -> T {
        let settings = AccountLinking {
            grant_type: if token.is_empty() { "IMPLICIT" } else { "AUTH_CODE" }.to_owned(),
            authorization_url: format!("https://{page}"),
            access_token_url: format!("https://{token}"),
            scopes: vec![scope.to_owned()],
            ..AccountLinking::default()
        };
        see(&Sight::new(&settings, &Secret::default(), &Context::default()))
    }

    fn id(page: &str, token: &str, scope: &str) -> Option<(&'static str, bool)> {
        with(page, token, scope, |sight| service(sight).map(|found| (found.id, found.by_paths)))
    }

    #[test]
    fn services_are_told_by_host() {
        for (host, expected) in [
            ("accounts.google.com", "google"),
            ("a.eu.auth0.com", "auth0"),
            ("a.okta-emea.com", "okta"),
            ("a.auth.eu-west-1.amazoncognito.com", "cognito"),
            ("auth.atlassian.com", "atlassian"),
            ("a.fusionauth.io", "fusionauth"),
            ("a.logto.app", "logto"),
            ("login.live.com", "microsoft-account"),
            ("myopenhab.org", "openhab"),
            ("a.projects.oryapis.com", "ory"),
            ("a.my.salesforce.com", "salesforce"),
            ("fleet-auth.prd.vn.cloud.tesla.com", "tesla"),
            ("a.zitadel.cloud", "zitadel"),
        ] {
            assert_eq!(id(&format!("{host}/x"), "b.example/y", "z"), Some((expected, false)));
            assert!(is_known_host(host), "{host}");
        }
        assert!(!is_known_host("login.tidewater-lights.com"));
        assert!(is_known_host("api.amazon.co.uk") && is_known_host("oauth2.googleapis.com"));
    }

    #[test]
    fn services_at_their_own_host_are_told_by_path() {
        let own = "login.tidewater-lights.com";
        for (page, token, expected) in [
            ("/authorize", "/oauth/token", "auth0"),
            ("/oauth2/default/v1/authorize", "/oauth2/default/v1/token", "okta"),
            ("/realms/home/protocol/openid-connect/auth", "/x", "keycloak"),
            ("/oidc/auth", "/oidc/token", "logto"),
            ("/connect/authorize", "/connect/token", "identity-server"),
            ("/oauth2/auth", "/oauth2/token", "ory"),
            ("/oauth/v2/authorize", "/oauth/v2/token", "zitadel"),
            ("/application/o/authorize/", "/application/o/token/", "authentik"),
            ("/api/oidc/authorization", "/api/oidc/token", "authelia"),
        ] {
            let found = id(&format!("{own}{page}"), &format!("{own}{token}"), "openid");
            assert_eq!(found, Some((expected, true)), "{page}");
        }
        for (page, token, scope) in [
            ("/authorize", "/oauth/token", "read"),
            ("/oauth2/auth", "/oauth2/token", "read"),
            ("/oauth2/authorize", "/oauth2/token", "openid"),
            ("/connect/authorize", "/token", "openid"),
            ("/auth/authorize", "/auth/token", "openid"),
        ] {
            assert_eq!(
                id(&format!("{own}{page}"), &format!("{own}{token}"), scope),
                None,
                "{page}"
            );
        }
        let (entra, old) = ("/common/oauth2/v2.0/authorize", "/common/oauth2/authorize");
        let microsoft = "login.microsoftonline.com";
        assert_eq!(id(&format!("{microsoft}{entra}"), "b.example", "x"), Some(("entra", false)));
        assert_eq!(id(&format!("{microsoft}{old}"), "b.example", "x"), None);
    }

    #[test]
    fn every_row_with_a_word_for_lasting_access_asks_for_the_same() {
        for row in PROVIDERS {
            assert!(row.offline_scope.is_none_or(|word| word == "offline_access"), "{}", row.id);
        }
    }

    #[test]
    fn who_gives_codes_only_is_known() {
        assert!(CODE_ONLY.is_sorted() && CODE_ONLY_HOSTS.is_sorted());
        let pages = CODE_ONLY_HOSTS.map(|host| format!("{host}/authorize"));
        let others = [
            "accounts.google.com/o/oauth2/v2/auth",
            "login.microsoftonline.com/common/oauth2/v2.0/authorize",
            "auth.tesla.com/oauth2/v3/authorize",
            "auth.atlassian.com/authorize",
            "ha.birchlane-home.net/auth/authorize",
        ];
        for page in pages.iter().map(String::as_str).chain(others) {
            assert!(with(page, "", "x", gives_codes_only), "{page}");
        }
        for page in [
            "www.amazon.com/ap/oa",
            "a.eu.auth0.com/authorize",
            "a.okta.com/oauth2/default/v1/authorize",
            "a.auth.eu-west-1.amazoncognito.com/oauth2/authorize",
            "sso.tidewater-lights.com/realms/x/protocol/openid-connect/auth",
            "www.reddit.com/api/v1/authorize",
            "login.tidewater-lights.com/auth/authorize",
        ] {
            assert!(!with(page, "", "x", gives_codes_only), "{page}");
        }
    }
}
