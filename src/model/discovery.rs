//! What an authorization server publishes about itself.

use serde::Deserialize;

use crate::model::AccountLinking;
use crate::model::GrantType;

/// The members we use of `/.well-known/openid-configuration` (`OpenID` Connect Discovery) and of
/// `/.well-known/oauth-authorization-server` (RFC 8414). What is missing is empty.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq)]
#[serde(default)]
pub struct Discovery {
    pub authorization_endpoint: String,
    pub token_endpoint: String,
    pub scopes_supported: Vec<String>,
    /// Empty means `client_secret_basic` (RFC 8414 section 2).
    pub token_endpoint_auth_methods_supported: Vec<String>,
    pub code_challenge_methods_supported: Vec<String>,
}

impl Discovery {
    /// The two places below an issuer where such a document lies.
    pub fn addresses(issuer: &str) -> Vec<String> {
        let issuer = issuer.trim().trim_end_matches('/');
        let scheme = if issuer.contains("://") { "" } else { "https://" };
        ["openid-configuration", "oauth-authorization-server"]
            .map(|name| format!("{scheme}{issuer}/.well-known/{name}"))
            .to_vec()
    }

    /// The scheme to use: the header way when it is offered or nothing is said.
    pub fn scheme(&self) -> Option<&'static str> {
        let methods = &self.token_endpoint_auth_methods_supported;
        let offers = |name: &str| methods.iter().any(|method| method == name);
        if methods.is_empty() || offers("client_secret_basic") {
            Some("HTTP_BASIC")
        } else if offers("client_secret_post") {
            Some("REQUEST_BODY_CREDENTIALS")
        } else {
            None
        }
    }

    /// Fills in addresses and scheme, and the usual scopes where there are none yet.
    pub fn apply(&self, settings: &mut AccountLinking) {
        GrantType::AuthCode.as_str().clone_into(&mut settings.grant_type);
        if !self.authorization_endpoint.is_empty() {
            settings.authorization_url.clone_from(&self.authorization_endpoint);
        }
        if !self.token_endpoint.is_empty() {
            settings.access_token_url.clone_from(&self.token_endpoint);
        }
        if let Some(scheme) = self.scheme() {
            scheme.clone_into(&mut settings.access_token_scheme);
        }
        if settings.scopes.is_empty() {
            settings.scopes = ["openid", "offline_access"]
                .into_iter()
                .filter(|usual| self.scopes_supported.iter().any(|scope| scope == usual))
                .map(str::to_owned)
                .collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_fills_in_the_settings() {
        let document = r#"{"issuer":"https://a.example","authorization_endpoint":"https://a.example/authorize",
            "token_endpoint":"https://a.example/token","scopes_supported":["openid","email","offline_access"],
            "token_endpoint_auth_methods_supported":["client_secret_post"],
            "code_challenge_methods_supported":["plain","S256"],"claims_supported":["sub"]}"#;
        let discovery: Discovery = serde_json::from_str(document).unwrap();
        let mut settings = AccountLinking::default();
        discovery.apply(&mut settings);
        assert_eq!(settings.grant_type, "AUTH_CODE");
        assert_eq!(settings.authorization_url, "https://a.example/authorize");
        assert_eq!(settings.access_token_url, "https://a.example/token");
        assert_eq!(settings.access_token_scheme, "REQUEST_BODY_CREDENTIALS");
        assert_eq!(settings.scopes, ["openid", "offline_access"]);
    }

    #[test]
    fn what_is_not_said_changes_nothing() {
        let mut settings = AccountLinking {
            authorization_url: "https://b.example".to_owned(),
            scopes: vec!["own".to_owned()],
            ..AccountLinking::default()
        };
        Discovery::default().apply(&mut settings);
        assert_eq!(settings.authorization_url, "https://b.example");
        assert_eq!(settings.access_token_scheme, "HTTP_BASIC");
        assert_eq!(settings.scopes, ["own"]);
        let other = Discovery {
            token_endpoint_auth_methods_supported: vec!["private_key_jwt".to_owned()],
            ..Discovery::default()
        };
        assert_eq!(other.scheme(), None);
    }

    #[test]
    fn an_issuer_has_two_places_to_look() {
        assert_eq!(
            Discovery::addresses(" a.example/realms/x/ "),
            [
                "https://a.example/realms/x/.well-known/openid-configuration",
                "https://a.example/realms/x/.well-known/oauth-authorization-server"
            ]
        );
    }
}
