//! The practice Alexa app: linked, or unable to link, with each trap that causes it.

use std::time::Duration;

use reqwest::Method;
use reqwest::StatusCode;
use serde_json::json;
use skill_linker::practice::Fault;
use skill_linker::practice::Route;

use super::account_linking::request;
use super::account_linking::settings;
use super::creating::ready;
use super::creating::say;
use super::trial::Trial;

pub(super) const UNABLE: &str = "We were unable to link account linking at this time.";

/// A skill that is ready, set up for a security profile that allows these return URLs.
pub(super) async fn set_up(trial: &Trial, return_urls: &[&str], secret: Option<&str>) -> String {
    let id = ready(trial).await;
    let (client, own_secret) = trial.practice.create_profile("Do it", return_urls);
    let mut settings = settings();
    settings["clientId"] = json!(client);
    settings["clientSecret"] = json!(secret.unwrap_or(&own_secret));
    let path = format!("/v1/skills/{id}/stages/development/accountLinkingClient");
    let sent = trial.smapi(Method::PUT, &path).body(request(&settings).to_string());
    assert_eq!(sent.send().await.unwrap().status(), StatusCode::NO_CONTENT);
    id
}

pub(super) fn return_url(trial: &Trial, host: &str) -> String {
    format!("https://{host}/api/skill/link/{}", trial.practice.vendor_id())
}

/// Where an address of this practice leads, without its origin.
fn path(trial: &Trial, place: &str) -> String {
    place.strip_prefix(&trial.practice.origin()).unwrap().to_owned()
}

pub(super) async fn page(trial: &Trial, path: &str) -> (StatusCode, String) {
    let answer = trial.get(path).send().await.unwrap();
    let policy = answer.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    (answer.status(), answer.text().await.unwrap())
}

/// Presses “Link account” and signs in as Pat does. The last page.
async fn link(trial: &Trial, id: &str, region: &str) -> (StatusCode, String) {
    let begun = trial.get(&format!("/practice/alexa-app/{id}/link/{region}")).send().await.unwrap();
    let Some(place) = begun.headers().get("location") else {
        return (begun.status(), begun.text().await.unwrap());
    };
    let place = path(trial, place.to_str().unwrap());
    let (status, shown) = page(trial, &place).await;
    if status != StatusCode::OK {
        return (status, shown);
    }
    let form = [("answer", "allow")];
    let back = trial.post(&place).form(&form).send().await.unwrap();
    let place = path(trial, back.headers()["location"].to_str().unwrap());
    page(trial, &place).await
}

#[tokio::test]
async fn the_account_is_linked_and_the_skill_knows_who_is_speaking() {
    let trial = Trial::start().await;
    let urls = ["pitangui.amazon.com", "layla.amazon.com", "alexa.amazon.co.jp"]
        .map(|host| return_url(&trial, host));
    let id = set_up(&trial, &[&urls[0], &urls[1], &urls[2]], None).await;
    let (_, list) = page(&trial, "/practice/alexa-app").await;
    assert!(list.contains("Enabled, no account linked"));
    for region in ["na", "eu", "fe"] {
        let (status, shown) = link(&trial, &id, region).await;
        assert_eq!(status, StatusCode::OK, "{region}: {shown}");
        assert!(shown.contains("Your account linking account has been successfully linked."));
    }
    let heard = say(&trial, &id, "open do it").await;
    let call = heard.pointer("/result/skillExecutionInfo/invocations/0").unwrap();
    let token = call.pointer("/invocationRequest/body/context/System/user/accessToken").unwrap();
    assert!(token.as_str().unwrap().starts_with("Atza|"));
    assert_eq!(call.pointer("/invocationResponse/body/response/card"), None);
    // An hour later it is refreshed, as Alexa does.
    trial.practice.advance(Duration::from_hours(2));
    let heard = say(&trial, &id, "who am i").await;
    let after = heard.pointer("/result/skillExecutionInfo/invocations/0").unwrap();
    let after = after.pointer("/invocationRequest/body/context/System/user/accessToken").unwrap();
    assert_ne!(after, token);

    // Disabling unlinks.
    let form = [("do", "disable")];
    trial.post(&format!("/practice/alexa-app/{id}")).form(&form).send().await.unwrap();
    let form = [("do", "enable")];
    trial.post(&format!("/practice/alexa-app/{id}")).form(&form).send().await.unwrap();
    let (_, shown) = page(&trial, &format!("/practice/alexa-app/{id}")).await;
    assert!(shown.contains("Enabled, no account linked") && shown.contains("Link account"));
}

#[tokio::test]
async fn a_return_url_that_is_missing_stops_at_amazons_page() {
    let trial = Trial::start().await;
    let only = return_url(&trial, "pitangui.amazon.com");
    let id = set_up(&trial, &[&only], None).await;
    let (status, shown) = link(&trial, &id, "eu").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(shown.contains("has not been whitelisted") && shown.contains("layla.amazon.com"));
    assert_eq!(link(&trial, &id, "na").await.0, StatusCode::OK);
}

#[tokio::test]
async fn a_wrong_secret_is_unable_to_link() {
    let trial = Trial::start().await;
    let only = return_url(&trial, "pitangui.amazon.com");
    let id = set_up(&trial, &[&only], Some("amzn1.oa2-cs.v1.wrong")).await;
    let (status, shown) = link(&trial, &id, "na").await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(shown.contains(UNABLE) && shown.contains("does not know the client ID with this"));
}

#[tokio::test]
async fn a_slow_or_broken_token_answer_is_unable_to_link() {
    let trial = Trial::start().await;
    let only = return_url(&trial, "pitangui.amazon.com");
    let id = set_up(&trial, &[&only], None).await;
    for (fault, reason) in [
        (Fault::Slow(6000), "did not answer within 4.5 seconds"),
        (Fault::Html, "is not JSON"),
        (Fault::Lost, "ended half-way"),
        (Fault::Error, "refused with 500"),
    ] {
        trial.practice.plan_fault(Route::Token, fault, 1);
        let (_, shown) = link(&trial, &id, "na").await;
        assert!(shown.contains(UNABLE) && shown.contains(reason), "{fault}: {shown}");
    }
    assert_eq!(link(&trial, &id, "na").await.0, StatusCode::OK);
}

#[tokio::test]
async fn an_answer_that_nobody_waits_for_links_nobody() {
    let trial = Trial::start().await;
    let only = return_url(&trial, "pitangui.amazon.com");
    let id = set_up(&trial, &[&only], None).await;
    let back = format!("/api/skill/link/{}", trial.practice.vendor_id());
    let (status, shown) = page(&trial, &format!("{back}?code=x&state=y")).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(shown.contains("a state that Alexa did not send"));

    // Cancel on Amazon's page comes back as an error.
    let begun = trial.get(&format!("/practice/alexa-app/{id}/link/na")).send().await.unwrap();
    let place = path(&trial, begun.headers()["location"].to_str().unwrap());
    let denied = trial.post(&place).form(&[("answer", "deny")]).send().await.unwrap();
    let place = path(&trial, denied.headers()["location"].to_str().unwrap());
    let (_, shown) = page(&trial, &place).await;
    assert!(shown.contains("returned with an error parameter") && shown.contains("access_denied"));
    // The same answer again is used.
    assert!(page(&trial, &place).await.1.contains("used before"));
}

#[tokio::test]
async fn who_must_link_first_cannot_be_simulated_before() {
    let trial = Trial::start().await;
    let only = return_url(&trial, "pitangui.amazon.com");
    let id = set_up(&trial, &[&only], None).await;
    let path = format!("/v1/skills/{id}/stages/development/accountLinkingClient");
    let mut forced = settings();
    forced["skipOnEnablement"] = json!(false);
    let sent = trial.smapi(Method::PUT, &path).body(request(&forced).to_string());
    assert_eq!(sent.send().await.unwrap().status(), StatusCode::NO_CONTENT);
    let heard = say(&trial, &id, "open do it").await;
    assert_eq!(heard["status"], "FAILED");
    assert_eq!(heard.pointer("/result/error/message").unwrap(), "An unexpected error occurred.");
}

#[tokio::test]
async fn nothing_from_outside_breaks_out_of_the_pages() {
    let trial = Trial::start().await;
    let mut hostile = super::creating::skill();
    hostile.name = "<script>alert(1)</script>".to_owned();
    let id = super::creating::make(&trial, &hostile).await;
    for path in [
        "/practice/alexa-app".to_owned(),
        format!("/practice/alexa-app/{id}"),
        "/alexa/console/ask".to_owned(),
    ] {
        assert!(!page(&trial, &path).await.1.contains("<script>"), "{path}");
    }
    let stranger = trial.practice.somebody_elses_skill().unwrap();
    let (status, _) = page(&trial, &format!("/practice/alexa-app/{stranger}")).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
}
