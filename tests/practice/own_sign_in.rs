//! The practice Alexa app where people do not sign in with Amazon: a server of one's own, and the implicit grant.

use std::time::Duration;

use reqwest::Method;
use reqwest::StatusCode;
use serde_json::Value;
use serde_json::json;
use url::Url;

use super::account_linking::request;
use super::account_linking::settings;
use super::alexa_app::UNABLE;
use super::alexa_app::page;
use super::alexa_app::return_url;
use super::alexa_app::set_up;
use super::creating::ready;
use super::creating::say;
use super::token_server::CLIENT_ID;
use super::token_server::CODE;
use super::token_server::SECRET;
use super::token_server::TOKEN;
use super::token_server::Takes;
use super::token_server::TokenServer;
use super::trial::Trial;
use super::trial::location;
use super::trial::parameter;

const STATUS_PAGE: &str = "/spa/skill/account-linking-status.html";

async fn store(trial: &Trial, id: &str, settings: &Value) {
    let path = format!("/v1/skills/{id}/stages/development/accountLinkingClient");
    let sent = trial.smapi(Method::PUT, &path).body(request(settings).to_string());
    assert_eq!(sent.send().await.unwrap().status(), StatusCode::NO_CONTENT);
}

/// A skill that is ready, with a sign-in of its own.
async fn own(trial: &Trial, server: &TokenServer, scheme: &str) -> String {
    let id = ready(trial).await;
    let mut settings = settings();
    settings["authorizationUrl"] = json!(server.address("/authorize"));
    settings["accessTokenUrl"] = json!(server.address("/token"));
    settings["accessTokenScheme"] = json!(scheme);
    settings["clientId"] = json!(CLIENT_ID);
    settings["clientSecret"] = json!(SECRET);
    settings["scopes"] = json!(["lights"]);
    store(trial, &id, &settings).await;
    id
}

/// The sign-in page that “Link account” leads to.
async fn begin(trial: &Trial, id: &str) -> Url {
    let begun = trial.get(&format!("/practice/alexa-app/{id}/link/na")).send().await.unwrap();
    assert_eq!(begun.status(), StatusCode::SEE_OTHER);
    location(&begun)
}

/// Presses “Link account”; the server sends the browser back with this code. The last page.
async fn link(trial: &Trial, id: &str, code: &str) -> (StatusCode, String) {
    let sign_in = begin(trial, id).await;
    assert_eq!(parameter(&sign_in, "scope").unwrap(), "lights");
    let back = parameter(&sign_in, "redirect_uri").unwrap();
    let here = format!("{}/api/skill/link/{}", trial.practice.origin(), trial.practice.vendor_id());
    assert_eq!(back, here);
    let state = parameter(&sign_in, "state").unwrap();
    let back = Url::parse_with_params(&back, [("code", code), ("state", &state)]).unwrap();
    page(trial, &format!("{}?{}", back.path(), back.query().unwrap())).await
}

/// The token that the skill gets when somebody speaks to it.
async fn token(trial: &Trial, id: &str) -> Value {
    let heard = say(trial, id, "open do it").await;
    let user =
        "/result/skillExecutionInfo/invocations/0/invocationRequest/body/context/System/user";
    heard.pointer(user).unwrap()["accessToken"].clone()
}

#[tokio::test]
async fn an_own_server_links_with_the_scheme_that_it_takes_and_with_no_other() {
    let rows = [
        (Takes::Basic, "HTTP_BASIC", "REQUEST_BODY_CREDENTIALS"),
        (Takes::Body, "REQUEST_BODY_CREDENTIALS", "HTTP_BASIC"),
    ];
    for (takes, right, wrong) in rows {
        let trial = Trial::start().await;
        let server = TokenServer::start(takes);
        trial.practice.trust(server.reach());
        let id = own(&trial, &server, wrong).await;
        let (status, shown) = link(&trial, &id, CODE).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert!(shown.contains(UNABLE) && shown.contains("other authentication scheme"), "{shown}");
        assert_eq!(token(&trial, &id).await, Value::Null);

        let id = own(&trial, &server, right).await;
        let (status, shown) = link(&trial, &id, CODE).await;
        assert_eq!(status, StatusCode::OK, "{shown}");
        assert!(shown.contains("account has been successfully linked"));
        assert_eq!(token(&trial, &id).await, TOKEN);
        let (_, shown) = link(&trial, &id, "another code").await;
        assert!(shown.contains(UNABLE) && shown.contains("refused with 400 invalid_grant"));
    }
}

#[tokio::test]
async fn an_own_server_is_asked_only_when_the_person_vouched_for_it() {
    let trial = Trial::start().await;
    let server = TokenServer::start(Takes::Basic);
    let id = own(&trial, &server, "HTTP_BASIC").await;
    // Where it stands is not public.
    let shown = link(&trial, &id, CODE).await.1;
    assert!(shown.contains("where Alexa cannot go"), "{shown}");
    let port = Url::parse(&server.address("/")).unwrap().port().unwrap();
    assert!(shown.contains(&format!("practice --resolve localhost:{port}:ADDRESS")), "{shown}");
    let mut reach = server.reach();
    reach.roots.clear();
    trial.practice.trust(reach);
    let shown = link(&trial, &id, CODE).await.1;
    assert!(shown.contains("its certificate is not trusted here"), "{shown}");
    assert!(shown.contains("practice --cacert FILE"), "{shown}");
    trial.practice.trust(server.reach());
    assert_eq!(link(&trial, &id, CODE).await.0, StatusCode::OK);
}

/// A skill with the implicit grant of Login with Amazon.
async fn implicit(trial: &Trial, return_urls: &[&str]) -> String {
    let id = set_up(trial, return_urls, None).await;
    let path = format!("/v1/skills/{id}/stages/development/accountLinkingClient");
    let read = super::trial::json(trial.smapi(Method::GET, &path).send().await.unwrap()).await;
    let read = &read["accountLinkingResponse"];
    let mut settings = json!({"type": "IMPLICIT", "skipOnEnablement": true});
    for name in ["authorizationUrl", "clientId", "scopes"] {
        settings[name] = read[name].clone();
    }
    store(trial, &id, &settings).await;
    id
}

/// Sends on what is behind the `#`, as the page's script does.
async fn send_on(trial: &Trial, behind: &str) -> (StatusCode, String) {
    let path = format!("{STATUS_PAGE}?vendorId={}", trial.practice.vendor_id());
    let (_, shown) = page(trial, &path).await;
    assert!(shown.contains("location.hash") && shown.contains("name=\"came\""));
    let sent = trial.post(&path).form(&[("came", behind)]).send().await.unwrap();
    (sent.status(), sent.text().await.unwrap())
}

#[tokio::test]
async fn the_implicit_grant_links_with_the_token_behind_the_number_sign() {
    let trial = Trial::start().await;
    let registered =
        format!("https://pitangui.amazon.com{STATUS_PAGE}?vendorId={}", trial.practice.vendor_id());
    let id = implicit(&trial, &[&registered]).await;
    let sign_in = begin(&trial, &id).await;
    assert_eq!(parameter(&sign_in, "response_type").unwrap(), "token");
    assert_eq!(parameter(&sign_in, "redirect_uri").unwrap(), registered);
    let path = format!("{}?{}", sign_in.path(), sign_in.query().unwrap());
    let allowed = trial.post(&path).form(&[("answer", "allow")]).send().await.unwrap();
    let back = location(&allowed);
    assert_eq!(back.origin().ascii_serialization(), trial.practice.origin());
    assert_eq!((back.path(), parameter(&back, "vendorId").as_deref()), {
        (STATUS_PAGE, Some(trial.practice.vendor_id()))
    });
    // Typed by hand, the whole address may be given.
    let (status, shown) = send_on(&trial, back.as_str()).await;
    assert_eq!(status, StatusCode::OK, "{shown}");
    assert!(shown.contains("account has been successfully linked"));
    assert!(token(&trial, &id).await.as_str().unwrap().starts_with("Atza|"));
    // Nothing refreshes it.
    trial.practice.advance(Duration::from_hours(2));
    assert_eq!(token(&trial, &id).await, Value::Null);
    // The address was used.
    assert!(send_on(&trial, back.fragment().unwrap()).await.1.contains("used before"));
}

#[tokio::test]
async fn the_implicit_grant_without_its_return_url_stops_at_amazons_page() {
    let trial = Trial::start().await;
    let of_codes = return_url(&trial, "pitangui.amazon.com");
    let id = implicit(&trial, &[&of_codes]).await;
    let sign_in = begin(&trial, &id).await;
    let path = format!("{}?{}", sign_in.path(), sign_in.query().unwrap());
    let (status, shown) = page(&trial, &path).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(shown.contains("has not been whitelisted") && shown.contains(STATUS_PAGE));
}

#[tokio::test]
async fn an_implicit_answer_without_its_parts_is_unable_to_link() {
    let trial = Trial::start().await;
    let server = TokenServer::start(Takes::Basic);
    let id = ready(&trial).await;
    let page_of = server.address("/authorize");
    let own = json!({"type": "IMPLICIT", "authorizationUrl": page_of, "clientId": CLIENT_ID,
        "skipOnEnablement": true});
    store(&trial, &id, &own).await;
    for (behind, reason) in [
        ("access_token=a", "without access_token and token_type"),
        ("access_token=&token_type=Bearer", "without access_token and token_type"),
        ("code=c", "without access_token and token_type"),
        ("error=access_denied", "error=access_denied instead"),
    ] {
        let state = parameter(&begin(&trial, &id).await, "state").unwrap();
        let state = Url::parse_with_params("http://x/", [("state", state)]).unwrap();
        let (status, shown) =
            send_on(&trial, &format!("#{behind}&{}", state.query().unwrap())).await;
        assert_eq!(status, StatusCode::BAD_REQUEST);
        assert!(shown.contains("Linking unsuccessful") && shown.contains(reason), "{shown}");
    }
    // A token before the `#` is not where Alexa looks for it.
    let sign_in = begin(&trial, &id).await;
    let state = parameter(&sign_in, "state").unwrap();
    let back = parameter(&sign_in, "redirect_uri").unwrap();
    let told = [("access_token", "a"), ("token_type", "Bearer"), ("state", state.as_str())];
    let back = Url::parse_with_params(&back, told).unwrap();
    let (_, shown) = page(&trial, &format!("{}?{}", back.path(), back.query().unwrap())).await;
    assert!(shown.contains("without access_token and token_type"));
    assert_eq!(token(&trial, &id).await, Value::Null);

    let sign_in = begin(&trial, &id).await;
    let state = parameter(&sign_in, "state").unwrap();
    let told = [("access_token", TOKEN), ("token_type", "Bearer"), ("state", state.as_str())];
    let behind = Url::parse_with_params("http://x/", told).unwrap();
    assert_eq!(send_on(&trial, behind.query().unwrap()).await.0, StatusCode::OK);
    assert_eq!(token(&trial, &id).await, TOKEN);
}
