//! Good settings of every service we know: what is right for one is not asked of another.

use serde_json::Value;
use serde_json::json;

use crate::rules::check_json;
use crate::rules::codes;

const LWA_CLIENT: &str = "amzn1.application-oa2-client.3f6b0c1d9a8e4f72b5c4d3e2f1a09b87";

/// Service, sign-in page, token address, client ID, scheme, scopes.
type Good =
    (&'static str, &'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

const GOOD: [Good; 17] = [
    (
        "Login with Amazon",
        "https://www.amazon.com/ap/oa",
        "https://api.amazon.com/auth/o2/token",
        LWA_CLIENT,
        "HTTP_BASIC",
        &["profile:user_id"],
    ),
    (
        "Login with Amazon, Europe",
        "https://eu.account.amazon.com/ap/oa",
        "https://api.amazon.co.uk/auth/o2/token",
        LWA_CLIENT,
        "REQUEST_BODY_CREDENTIALS",
        &["profile", "postal_code"],
    ),
    (
        "Login with Amazon, two regions",
        "https://www.amazon.com/ap/oa",
        "https://api.amazon.co.uk/auth/O2/token",
        LWA_CLIENT,
        "HTTP_BASIC",
        &["profile"],
    ),
    (
        "Auth0",
        "https://birchlane.eu.auth0.com/authorize?audience=https%3A%2F%2Fapi.birchlane-house.net",
        "https://birchlane.eu.auth0.com/oauth/token",
        "Zq8rT2vLm4Xw9Kd1",
        "REQUEST_BODY_CREDENTIALS",
        &["openid", "offline_access"],
    ),
    (
        "Cognito",
        "https://birchlane.auth.eu-west-1.amazoncognito.com/oauth2/authorize",
        "https://birchlane.auth.eu-west-1.amazoncognito.com/oauth2/token",
        "4kq0r7v2m9c1x8b5n3t6w2z0ya",
        "HTTP_BASIC",
        &["openid", "profile"],
    ),
    (
        "Cognito's own login page",
        "https://birchlane.auth.eu-west-1.amazoncognito.com/login",
        "https://birchlane.auth.eu-west-1.amazoncognito.com/oauth2/token",
        "4kq0r7v2m9c1x8b5n3t6w2z0ya",
        "HTTP_BASIC",
        &["openid"],
    ),
    (
        "Okta",
        "https://birchlane.okta.com/oauth2/default/v1/authorize",
        "https://birchlane.okta.com/oauth2/default/v1/token",
        "0oa7madeup2Vq1",
        "HTTP_BASIC",
        &["openid", "offline_access"],
    ),
    (
        "Google",
        "https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&prompt=consent",
        "https://oauth2.googleapis.com/token",
        "481516234207-madeup0only.apps.googleusercontent.com",
        "HTTP_BASIC",
        &["openid", "email"],
    ),
    (
        "Entra",
        "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
        "https://login.microsoftonline.com/common/oauth2/v2.0/token",
        "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
        "REQUEST_BODY_CREDENTIALS",
        &["openid", "offline_access"],
    ),
    (
        "Entra, older",
        "https://login.microsoftonline.com/common/oauth2/authorize",
        "https://login.microsoftonline.com/common/oauth2/token",
        "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
        "REQUEST_BODY_CREDENTIALS",
        &["openid"],
    ),
    (
        "Keycloak",
        "https://sso.birchlane-house.net/realms/voice/protocol/openid-connect/auth",
        "https://sso.birchlane-house.net/realms/voice/protocol/openid-connect/token",
        "alexa",
        "HTTP_BASIC",
        &["openid"],
    ),
    (
        "Home Assistant",
        "https://ha.birchlane-home.net/auth/authorize",
        "https://ha.birchlane-home.net/auth/token",
        "https://layla.amazon.com/",
        "REQUEST_BODY_CREDENTIALS",
        &["smart_home"],
    ),
    (
        "Nabu Casa",
        "https://abcd1234madeup.ui.nabu.casa/auth/authorize",
        "https://abcd1234madeup.ui.nabu.casa/auth/token",
        "https://pitangui.amazon.com/",
        "REQUEST_BODY_CREDENTIALS",
        &["smart_home"],
    ),
    (
        "openHAB",
        "https://myopenhab.org/oauth2/authorize",
        "https://myopenhab.org/oauth2/token",
        "voice-skill-7",
        "HTTP_BASIC",
        &["alexa"],
    ),
    (
        "own server with Home Assistant's paths",
        "https://login.birchlane-house.net/auth/authorize",
        "https://login.birchlane-house.net/auth/token",
        "voice-skill-7",
        "HTTP_BASIC",
        &["lights:read"],
    ),
    (
        "own server with Auth0's paths",
        "https://login.birchlane-house.net/authorize",
        "https://login.birchlane-house.net/oauth/token",
        "amzn1.ask.skill.6b1f3c52-7a0d-4e4b-9c1e-2f8d5a7b0c93",
        "REQUEST_BODY_CREDENTIALS",
        &["lights:read"],
    ),
    (
        "own server, sign-in and tokens at two hosts",
        "https://app.birchlane-house.net/oauth2/authorize",
        "https://api.birchlane-house.net/oauth2/token",
        "1",
        "REQUEST_BODY_CREDENTIALS",
        &["openid", "Read.All"],
    ),
];

#[test]
fn good_settings_of_every_service_are_met_with_silence() {
    for (service, page, token, client_id, scheme, scopes) in GOOD {
        let request = json!({"accountLinkingRequest": {
            "type": "AUTH_CODE", "authorizationUrl": page, "accessTokenUrl": token,
            "clientId": client_id, "clientSecret": "Kq7-made-up-only-2mXv",
            "accessTokenScheme": scheme, "scopes": scopes,
        }});
        let found = check_json(&request, &Value::Null);
        assert!(found.findings.is_empty(), "{service}: {:?}", codes(&found));
    }
}

#[test]
fn the_implicit_grant_is_right_for_those_who_can_give_tokens() {
    for page in [
        "https://www.amazon.com/ap/oa",
        "https://birchlane.eu.auth0.com/authorize?audience=x",
        "https://birchlane.okta.com/oauth2/default/v1/authorize",
        "https://birchlane.auth.eu-west-1.amazoncognito.com/oauth2/authorize",
        "https://sso.birchlane-house.net/realms/voice/protocol/openid-connect/auth",
        "https://www.reddit.com/api/v1/authorize.compact",
        "https://login.birchlane-house.net/auth/authorize",
    ] {
        let client_id = if page.contains("amazon.com") { LWA_CLIENT } else { "voice-skill-7" };
        let request = json!({"accountLinkingRequest": {
            "type": "IMPLICIT", "authorizationUrl": page, "clientId": client_id,
            "scopes": ["profile"],
        }});
        let found = check_json(&request, &Value::Null);
        let beside: Vec<&str> =
            codes(&found).into_iter().filter(|code| *code != "AL-031").collect();
        assert!(beside.is_empty(), "{page}: {beside:?}");
    }
}
