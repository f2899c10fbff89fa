//! Reading, writing and deleting account linking.

use reqwest::Method;
use reqwest::StatusCode;
use serde_json::Value;
use serde_json::json;

use super::trial::Trial;
use super::trial::json as read;

/// Settings SMAPI takes for any skill.
pub(super) fn settings() -> Value {
    json!({
        "type": "AUTH_CODE",
        "authorizationUrl": "https://www.amazon.com/ap/oa",
        "domains": [],
        "clientId": "amzn1.application-oa2-client.0123456789abcdef0123456789abcdef",
        "scopes": ["profile:user_id"],
        "accessTokenUrl": "https://api.amazon.com/auth/o2/token",
        "clientSecret": "a secret",
        "accessTokenScheme": "HTTP_BASIC",
        "defaultTokenExpirationInSeconds": 3600,
        "reciprocalAccessTokenUrl": "https://example.com/reciprocal",
        "skipOnEnablement": true,
        "somethingNew": {"kept": [1, 2]}
    })
}

pub(super) fn request(settings: &Value) -> Value {
    json!({ "accountLinkingRequest": settings })
}

#[tokio::test]
async fn what_is_written_is_read_back_but_for_what_is_never_told() {
    let trial = Trial::start().await;
    let path = trial.account_linking("Car-Fu", "development");
    let before = trial.smapi(Method::GET, &path).send().await.unwrap();
    assert_eq!(before.status(), StatusCode::NOT_FOUND);

    let body = format!("  {}\n", request(&settings()));
    let written = trial
        .smapi(Method::PUT, &path)
        .header("content-type", "application/json")
        .body(body.clone())
        .send()
        .await
        .unwrap();
    assert_eq!(written.status(), StatusCode::NO_CONTENT);
    let etag = written.headers()["etag"].clone();

    let answer = trial.smapi(Method::GET, &path).send().await.unwrap();
    assert_eq!(answer.headers()["etag"], etag);
    assert_eq!(answer.headers()["content-type"], "application/json");
    let mut expected = settings();
    for name in ["clientSecret", "reciprocalAccessTokenUrl", "skipOnEnablement"] {
        expected.as_object_mut().unwrap().shift_remove(name);
    }
    assert_eq!(read(answer).await, json!({ "accountLinkingResponse": expected }));

    let writes = trial.practice.writes();
    assert_eq!(writes.len(), 1);
    assert_eq!(writes[0].method, "PUT");
    assert_eq!(writes[0].path, path);
    assert_eq!(writes[0].body, body.as_bytes());
    assert_eq!(writes[0].content_type, "application/json");
    assert_eq!(writes[0].if_match, None);
}

#[tokio::test]
async fn a_version_is_replaced_only_by_who_knows_it() {
    let trial = Trial::start().await;
    let path = trial.account_linking("Porch Light", "development");
    let first = trial.smapi(Method::GET, &path).send().await.unwrap().headers()["etag"].clone();
    let write = || trial.smapi(Method::PUT, &path).json(&request(&settings()));

    let answer = write().header("if-match", first.clone()).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::NO_CONTENT);
    let second = answer.headers()["etag"].clone();
    assert_ne!(first, second);

    let answer = write().header("if-match", &first).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::PRECONDITION_FAILED);
    assert!(read(answer).await["message"].is_string());
    let still = trial.smapi(Method::GET, &path).send().await.unwrap().headers()["etag"].clone();
    assert_eq!(still, second);

    assert_eq!(write().send().await.unwrap().status(), StatusCode::NO_CONTENT);
    let writes = trial.practice.writes();
    let sent: Vec<Option<&str>> = writes.iter().map(|write| write.if_match.as_deref()).collect();
    let first = first.to_str().unwrap();
    assert_eq!(sent, [Some(first), Some(first), None]);
}

#[tokio::test]
async fn nothing_matches_where_nothing_is() {
    let trial = Trial::start().await;
    let path = trial.account_linking("Car-Fu", "development");
    let write = trial.smapi(Method::PUT, &path).json(&request(&settings()));
    let answer = write.header("if-match", "*").send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::PRECONDITION_FAILED);
}

#[tokio::test]
async fn what_is_deleted_is_gone() {
    let trial = Trial::start().await;
    let path = trial.account_linking("Tea Timer", "development");
    for status in [StatusCode::NO_CONTENT, StatusCode::NOT_FOUND] {
        let answer = trial.smapi(Method::DELETE, &path).send().await.unwrap();
        assert_eq!(answer.status(), status);
        assert!(answer.headers().contains_key("x-amzn-requestid"));
    }
    let answer = trial.smapi(Method::GET, &path).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_live_stage_is_read_and_never_written() {
    let trial = Trial::start().await;
    let path = trial.account_linking("Tea Timer", "live");
    let answer = trial.smapi(Method::PUT, &path).json(&request(&settings())).send().await.unwrap();
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    let live = read(trial.smapi(Method::GET, &path).send().await.unwrap()).await;
    assert_eq!(live["accountLinkingResponse"]["clientId"], "tea-timer");
    let path = trial.account_linking("Tea Timer", "development");
    let next = read(trial.smapi(Method::GET, &path).send().await.unwrap()).await;
    assert_eq!(next["accountLinkingResponse"]["clientId"], "tea-timer-next");
}

#[tokio::test]
async fn somebody_elses_skill_cannot_be_written() {
    let trial = Trial::start().await;
    let others = trial.practice.somebody_elses_skill().unwrap();
    let path = format!("/v1/skills/{others}/stages/development/accountLinkingClient");
    for method in [Method::PUT, Method::DELETE] {
        let write = trial.smapi(method, &path).json(&request(&settings()));
        let answer = write.send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::FORBIDDEN);
        let message = "User is not authorized to access this operation.";
        assert_eq!(read(answer).await["message"], message);
    }
}
