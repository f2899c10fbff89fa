//! The rows of [`PROVIDERS`] and how each service is recognised by its addresses.
//!
//! Sources: each service's own documentation of its OAuth endpoints.

use url::Url;

use crate::model::host_matches;
use crate::model::is_lwa_authorization;
use crate::model::is_lwa_token;
use crate::model::provider::Part;
use crate::model::provider::Provider;
use crate::model::provider::ScopeOffer;
use crate::model::provider::Variant;

const AUTH0: &[&str] = &["*.auth0.com"];
const COGNITO: &[&str] = &["*.amazoncognito.com"];
const ENTRA: &[&str] =
    &["login.microsoftonline.com", "login.microsoftonline.us", "*.b2clogin.com", "*.ciamlogin.com"];
const GOOGLE: &[&str] = &["accounts.google.com", "oauth2.googleapis.com"];
const OKTA: &[&str] = &["*.okta.com", "*.oktapreview.com", "*.okta-emea.com"];

/// The services we know, in the order in which they are offered.
pub const PROVIDERS: &[Provider] = &[
    Provider {
        id: "amazon",
        name: "Login with Amazon",
        variants: &[
            Variant {
                id: "na",
                label_key: "region-na",
                authorization_url: "https://www.amazon.com/ap/oa",
                access_token_url: "https://api.amazon.com/auth/o2/token",
                profile_url: Some("https://api.amazon.com/user/profile"),
            },
            Variant {
                id: "eu",
                label_key: "region-eu",
                authorization_url: "https://eu.account.amazon.com/ap/oa",
                access_token_url: "https://api.amazon.co.uk/auth/o2/token",
                profile_url: Some("https://api.amazon.co.uk/user/profile"),
            },
            Variant {
                id: "fe",
                label_key: "region-fe",
                authorization_url: "https://apac.account.amazon.com/ap/oa",
                access_token_url: "https://api.amazon.co.jp/auth/o2/token",
                profile_url: Some("https://api.amazon.co.jp/user/profile"),
            },
        ],
        part: None,
        scheme: "HTTP_BASIC",
        scopes: &[
            ScopeOffer { scope: "profile:user_id", key: "scope-lwa-user-id", ticked: true },
            ScopeOffer { scope: "profile", key: "scope-lwa-profile", ticked: false },
            ScopeOffer { scope: "postal_code", key: "scope-lwa-postal-code", ticked: false },
        ],
        offline_scope: None,
        pkce: true,
        register_key: "provider-amazon-register",
        credentials_key: "provider-amazon-credentials",
        hosts: &[],
        recognises: is_amazon,
    },
    Provider {
        id: "cognito",
        name: "Amazon Cognito",
        variants: &[Variant {
            id: "all",
            label_key: "provider-everywhere",
            authorization_url: "https://{part}/oauth2/authorize",
            access_token_url: "https://{part}/oauth2/token",
            profile_url: Some("https://{part}/oauth2/userInfo"),
        }],
        part: Some(Part {
            label_key: "provider-cognito-part",
            why_key: "provider-cognito-part-why",
            example: "lights.auth.eu-west-1.amazoncognito.com",
        }),
        scheme: "HTTP_BASIC",
        scopes: &[
            ScopeOffer { scope: "openid", key: "scope-openid", ticked: true },
            ScopeOffer { scope: "profile", key: "scope-profile", ticked: false },
            ScopeOffer { scope: "email", key: "scope-email", ticked: false },
            ScopeOffer { scope: "phone", key: "scope-phone", ticked: false },
        ],
        offline_scope: None,
        pkce: true,
        register_key: "provider-cognito-register",
        credentials_key: "provider-cognito-credentials",
        hosts: COGNITO,
        recognises: is_cognito,
    },
    Provider {
        id: "auth0",
        name: "Auth0",
        variants: &[Variant {
            id: "all",
            label_key: "provider-everywhere",
            authorization_url: "https://{part}/authorize",
            access_token_url: "https://{part}/oauth/token",
            profile_url: Some("https://{part}/userinfo"),
        }],
        part: Some(Part {
            label_key: "provider-auth0-part",
            why_key: "provider-auth0-part-why",
            example: "lights.eu.auth0.com",
        }),
        scheme: "REQUEST_BODY_CREDENTIALS",
        scopes: &[
            ScopeOffer { scope: "openid", key: "scope-openid", ticked: true },
            ScopeOffer { scope: "profile", key: "scope-profile", ticked: false },
            ScopeOffer { scope: "email", key: "scope-email", ticked: false },
            ScopeOffer { scope: "offline_access", key: "scope-offline-access", ticked: true },
        ],
        offline_scope: Some("offline_access"),
        pkce: true,
        register_key: "provider-auth0-register",
        credentials_key: "provider-auth0-credentials",
        hosts: AUTH0,
        recognises: is_auth0,
    },
    Provider {
        id: "okta",
        name: "Okta",
        variants: &[Variant {
            id: "all",
            label_key: "provider-everywhere",
            authorization_url: "https://{part}/oauth2/default/v1/authorize",
            access_token_url: "https://{part}/oauth2/default/v1/token",
            profile_url: Some("https://{part}/oauth2/default/v1/userinfo"),
        }],
        part: Some(Part {
            label_key: "provider-okta-part",
            why_key: "provider-okta-part-why",
            example: "lights.okta.com",
        }),
        scheme: "HTTP_BASIC",
        scopes: &[
            ScopeOffer { scope: "openid", key: "scope-openid", ticked: true },
            ScopeOffer { scope: "profile", key: "scope-profile", ticked: false },
            ScopeOffer { scope: "email", key: "scope-email", ticked: false },
            ScopeOffer { scope: "offline_access", key: "scope-offline-access", ticked: true },
        ],
        offline_scope: Some("offline_access"),
        pkce: true,
        register_key: "provider-okta-register",
        credentials_key: "provider-okta-credentials",
        hosts: OKTA,
        recognises: is_okta,
    },
    Provider {
        id: "google",
        name: "Google",
        variants: &[Variant {
            id: "all",
            label_key: "provider-everywhere",
            authorization_url: "https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&prompt=consent",
            access_token_url: "https://oauth2.googleapis.com/token",
            profile_url: Some("https://openidconnect.googleapis.com/v1/userinfo"),
        }],
        part: None,
        scheme: "HTTP_BASIC",
        scopes: &[
            ScopeOffer { scope: "openid", key: "scope-openid", ticked: true },
            ScopeOffer { scope: "profile", key: "scope-profile", ticked: false },
            ScopeOffer { scope: "email", key: "scope-email", ticked: false },
        ],
        offline_scope: None,
        pkce: true,
        register_key: "provider-google-register",
        credentials_key: "provider-google-credentials",
        hosts: GOOGLE,
        recognises: is_google,
    },
    Provider {
        id: "entra",
        name: "Microsoft Entra",
        variants: &[Variant {
            id: "all",
            label_key: "provider-everywhere",
            authorization_url: "https://login.microsoftonline.com/{part}/oauth2/v2.0/authorize",
            access_token_url: "https://login.microsoftonline.com/{part}/oauth2/v2.0/token",
            profile_url: Some("https://graph.microsoft.com/oidc/userinfo"),
        }],
        part: Some(Part {
            label_key: "provider-entra-part",
            why_key: "provider-entra-part-why",
            example: "common",
        }),
        scheme: "REQUEST_BODY_CREDENTIALS",
        scopes: &[
            ScopeOffer { scope: "openid", key: "scope-openid", ticked: true },
            ScopeOffer { scope: "profile", key: "scope-profile", ticked: false },
            ScopeOffer { scope: "email", key: "scope-email", ticked: false },
            ScopeOffer { scope: "offline_access", key: "scope-offline-access", ticked: true },
        ],
        offline_scope: Some("offline_access"),
        pkce: true,
        register_key: "provider-entra-register",
        credentials_key: "provider-entra-credentials",
        hosts: ENTRA,
        recognises: is_entra,
    },
    Provider {
        id: "keycloak",
        name: "Keycloak",
        variants: &[Variant {
            id: "all",
            label_key: "provider-everywhere",
            authorization_url: "https://{part}/protocol/openid-connect/auth",
            access_token_url: "https://{part}/protocol/openid-connect/token",
            profile_url: Some("https://{part}/protocol/openid-connect/userinfo"),
        }],
        part: Some(Part {
            label_key: "provider-keycloak-part",
            why_key: "provider-keycloak-part-why",
            example: "login.tidewater-lights.com/realms/home",
        }),
        scheme: "HTTP_BASIC",
        scopes: &[
            ScopeOffer { scope: "openid", key: "scope-openid", ticked: true },
            ScopeOffer { scope: "profile", key: "scope-profile", ticked: false },
            ScopeOffer { scope: "email", key: "scope-email", ticked: false },
        ],
        offline_scope: None,
        pkce: true,
        register_key: "provider-keycloak-register",
        credentials_key: "provider-keycloak-credentials",
        hosts: &[],
        recognises: is_keycloak,
    },
    Provider {
        id: "home-assistant",
        name: "Home Assistant",
        variants: &[Variant {
            id: "all",
            label_key: "provider-everywhere",
            authorization_url: "https://{part}/auth/authorize",
            access_token_url: "https://{part}/auth/token",
            profile_url: None,
        }],
        part: Some(Part {
            label_key: "provider-home-assistant-part",
            why_key: "provider-home-assistant-part-why",
            example: "home.tidewater-lights.com",
        }),
        scheme: "REQUEST_BODY_CREDENTIALS",
        scopes: &[ScopeOffer { scope: "smart_home", key: "scope-smart-home", ticked: true }],
        offline_scope: None,
        pkce: false,
        register_key: "provider-home-assistant-register",
        credentials_key: "provider-home-assistant-credentials",
        hosts: &[],
        recognises: is_home_assistant,
    },
];

fn is_amazon(authorization: &Url, token: Option<&Url>, _scopes: &[String]) -> bool {
    is_lwa_authorization(authorization) || token.is_some_and(is_lwa_token)
}

fn is_cognito(authorization: &Url, _token: Option<&Url>, _scopes: &[String]) -> bool {
    is_at(authorization, COGNITO)
}

fn is_auth0(authorization: &Url, token: Option<&Url>, scopes: &[String]) -> bool {
    let by_paths = authorization.path() == "/authorize"
        && token.is_some_and(|token| token.path() == "/oauth/token")
        && scopes.iter().any(|scope| scope == "openid");
    is_at(authorization, AUTH0) || by_paths
}

fn is_okta(authorization: &Url, _token: Option<&Url>, _scopes: &[String]) -> bool {
    let path = authorization.path();
    is_at(authorization, OKTA) || (path.starts_with("/oauth2/") && path.ends_with("v1/authorize"))
}

fn is_google(authorization: &Url, _token: Option<&Url>, _scopes: &[String]) -> bool {
    authorization.host_str() == Some("accounts.google.com")
}

fn is_entra(authorization: &Url, _token: Option<&Url>, _scopes: &[String]) -> bool {
    is_at(authorization, ENTRA) && authorization.path().contains("/oauth2/v2.0/")
}

fn is_keycloak(authorization: &Url, _token: Option<&Url>, _scopes: &[String]) -> bool {
    let path = authorization.path();
    path.contains("/realms/") && path.ends_with("/protocol/openid-connect/auth")
}

/// By its paths alone; other servers have such paths too.
fn is_home_assistant(authorization: &Url, token: Option<&Url>, _scopes: &[String]) -> bool {
    authorization.path() == "/auth/authorize"
        && token.is_none_or(|token| token.path() == "/auth/token")
}

fn is_at(url: &Url, hosts: &[&str]) -> bool {
    url.host_str().is_some_and(|host| hosts.iter().any(|pattern| host_matches(host, pattern)))
}
