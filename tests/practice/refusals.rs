//! The settings SMAPI refuses, and in which words.

use reqwest::Method;
use reqwest::StatusCode;
use serde_json::Value;
use serde_json::json;

use super::account_linking::request;
use super::account_linking::settings;
use super::trial::Trial;
use super::trial::json as read;

async fn put(trial: &Trial, skill: &str, body: String) -> (StatusCode, Value) {
    let path = trial.account_linking(skill, "development");
    let answer = trial.smapi(Method::PUT, &path).body(body).send().await.unwrap();
    let status = answer.status();
    let text = answer.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}

/// The settings with one property changed; null takes it away.
fn with(name: &str, value: Value) -> Value {
    let mut changed = settings();
    changed[name] = value;
    changed
}

#[tokio::test]
async fn a_missing_wrapper_is_refused_in_the_very_words_that_are_known() {
    let known = json!({
        "message": "Account linking information is not valid.",
        "violations": [{
            "code": "INVALID_REQUEST_PARAMETER",
            "message": "Parsing error due to empty body.",
            "validationDetails": {
                "originalInstance": {"type": "BODY"},
                "reason": {"type": "EXPECTED_NOT_EMPTY_VALUE"}
            }
        }]
    });
    let trial = Trial::start().await;
    let bodies = [String::new(), "{}".to_owned(), settings().to_string(), "[]".to_owned()];
    for body in bodies {
        let (status, told) = put(&trial, "Car-Fu", body.clone()).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{body}");
        assert_eq!(told, known, "{body}");
    }
}

#[tokio::test]
async fn what_is_no_json_is_refused() {
    let trial = Trial::start().await;
    let cut = request(&settings()).to_string().replace('}', "");
    for body in ["{", "\u{feff}{}", "accountLinkingRequest=1", &cut] {
        let (status, told) = put(&trial, "Car-Fu", body.to_owned()).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{body}");
        assert!(told["message"].as_str().unwrap().starts_with("Error parsing"), "{body}");
    }
}

#[tokio::test]
async fn each_wrong_setting_is_named() {
    let many = json!((0..16).map(|n| format!("scope{n}")).collect::<Vec<_>>());
    let thirty_one = json!((0..31).map(|n| format!("{n}.example")).collect::<Vec<_>>());
    let missing = "MISSING_REQUIRED_PROPERTY";
    let no_url = "INVALID_URL_FORMAT";
    let no_word = "INVALID_ENUM_VALUE";
    let no_type = "INVALID_DATA_TYPE";
    let cases = [
        ("type", Value::Null, missing),
        ("type", json!("auth_code"), no_word),
        ("authorizationUrl", Value::Null, missing),
        ("authorizationUrl", json!(""), "INVALID_STRING_LENGTH"),
        ("authorizationUrl", json!("http://example.com"), no_url),
        ("authorizationUrl", json!("example.com"), no_url),
        ("authorizationUrl", json!(1), no_type),
        ("clientId", Value::Null, missing),
        ("accessTokenUrl", Value::Null, missing),
        ("accessTokenUrl", json!("ftp://example.com"), no_url),
        ("accessTokenScheme", Value::Null, missing),
        ("accessTokenScheme", json!("BASIC"), no_word),
        ("clientSecret", Value::Null, missing),
        ("reciprocalAccessTokenUrl", json!("http://example.com"), no_url),
        ("scopes", many, "INVALID_ARRAY_SIZE"),
        ("scopes", json!("profile"), no_type),
        ("scopes", json!([1]), no_type),
        ("domains", thirty_one, "INVALID_ARRAY_SIZE"),
        ("redirectUrls", json!({}), no_type),
        ("defaultTokenExpirationInSeconds", json!(-1), "INVALID_INTEGER_VALUE"),
        ("defaultTokenExpirationInSeconds", json!("3600"), no_type),
        ("skipOnEnablement", json!("yes"), no_type),
        ("voiceForwardAccountLinking", json!(true), no_word),
        ("pkceConfiguration", json!({"status": "ON"}), no_word),
        ("pkceConfiguration", json!({"codeChallengeMethod": "plain"}), no_word),
        ("pkceConfiguration", json!(true), no_type),
        ("authorizationUrlsByPlatform", json!("https://example.com"), no_type),
        ("authorizationUrlsByPlatform", json!([{"platformType": "iOS"}]), missing),
        (
            "authorizationUrlsByPlatform",
            json!([{"platformType": "ios", "platformAuthorizationUrl": "https://example.com"}]),
            no_word,
        ),
    ];
    let trial = Trial::start().await;
    for (name, value, code) in cases {
        let body = request(&with(name, value.clone())).to_string();
        let (status, told) = put(&trial, "Car-Fu", body).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{name} {value}");
        assert_eq!(told["message"], "Account linking information is not valid.");
        let violations = told["violations"].as_array().unwrap();
        assert_eq!(violations.len(), 1, "{name} {value}: {told}");
        assert_eq!(violations[0]["code"], code, "{name} {value}");
        let words = violations[0]["message"].as_str().unwrap();
        assert!(words.contains(name), "{words}");
        let at = &violations[0]["validationDetails"]["originalInstance"]["propertyPath"];
        assert!(at.as_str().unwrap().starts_with("$.accountLinkingRequest"));
    }
    let path = trial.account_linking("Car-Fu", "development");
    let answer = trial.smapi(Method::GET, &path).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::NOT_FOUND, "nothing refused was kept");
}

#[tokio::test]
async fn several_wrong_settings_are_named_at_once() {
    let trial = Trial::start().await;
    let body = request(&json!({ "type": "AUTH_CODE", "scopes": null })).to_string();
    let (_, told) = put(&trial, "Car-Fu", body).await;
    // Both addresses, client ID, scheme and secret.
    assert_eq!(told["violations"].as_array().unwrap().len(), 5);
}

#[tokio::test]
async fn smart_home_needs_the_code_grant_and_a_scope() {
    let trial = Trial::start().await;
    for (name, value) in
        [("scopes", Value::Null), ("scopes", json!([])), ("type", json!("IMPLICIT"))]
    {
        let body = request(&with(name, value.clone())).to_string();
        let (status, _) = put(&trial, "Porch Light", body.clone()).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{name} {value}");
        let (status, _) = put(&trial, "Car-Fu", body).await;
        assert_eq!(status, StatusCode::NO_CONTENT, "{name} {value}");
    }
}

#[tokio::test]
async fn unusual_settings_pass() {
    let fifteen = json!((0..15).map(|n| format!("scope{n}")).collect::<Vec<_>>());
    let platform = json!([{"platformType": "iOS", "platformAuthorizationUrl": "app://sign-in"}]);
    let trial = Trial::start().await;
    for (name, value) in [
        ("scopes", fifteen),
        ("scopes", Value::Null),
        ("skipOnEnablement", json!("true")),
        ("authorizationUrl", json!("https://example.com:8443/a?b=c")),
        ("pkceConfiguration", json!({"status": "ENABLED", "codeChallengeMethod": "S256"})),
        ("authorizationUrlsByPlatform", platform),
        ("defaultTokenExpirationInSeconds", json!(0)),
    ] {
        let body = request(&with(name, value.clone())).to_string();
        let (status, told) = put(&trial, "Car-Fu", body).await;
        assert_eq!(status, StatusCode::NO_CONTENT, "{name} {value} {told}");
    }
    let implicit = json!({
        "type": "IMPLICIT",
        "authorizationUrl": "https://example.com/sign-in",
        "clientId": "alexa"
    });
    let (status, _) = put(&trial, "Car-Fu", request(&implicit).to_string()).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_refusal_does_not_repeat_the_secret() {
    let trial = Trial::start().await;
    let path = trial.account_linking("Car-Fu", "development");
    for value in [json!("canary-secret"), json!(["canary-secret"]), json!({"a": "canary-secret"})] {
        let mut changed = with("clientSecret", value);
        changed["scopes"] = json!("wrong");
        let write = trial.smapi(Method::PUT, &path).body(request(&changed).to_string());
        let answer = write.send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
        assert!(!read(answer).await.to_string().contains("canary"));
    }
}
