//! Making a skill, building its model, enabling it and speaking to it.

use std::time::Duration;

use reqwest::Method;
use reqwest::StatusCode;
use serde_json::Value;
use serde_json::json;
use skill_linker::model::Hosting;
use skill_linker::model::NewSkill;
use skill_linker::practice::Fault;
use skill_linker::practice::Route;

use super::trial::Trial;
use super::trial::json as read;

pub(super) fn skill() -> NewSkill {
    NewSkill {
        name: "account linking".to_owned(),
        invocation: "do it".to_owned(),
        ..NewSkill::default()
    }
}

async fn send(trial: &Trial, method: Method, path: &str, body: &Value) -> reqwest::Response {
    trial.smapi(method, path).body(body.to_string()).send().await.unwrap()
}

/// Makes a skill; its ID.
pub(super) async fn make(trial: &Trial, skill: &NewSkill) -> String {
    let body = skill.creation(trial.practice.vendor_id());
    let made = send(trial, Method::POST, "/v1/skills", &body).await;
    assert_eq!(made.status(), StatusCode::ACCEPTED);
    let place = made.headers()["location"].to_str().unwrap().to_owned();
    let id = read(made).await["skillId"].as_str().unwrap().to_owned();
    assert_eq!(place, format!("/v1/skills/{id}/status?resource=manifest"));
    id
}

fn model_path(id: &str) -> String {
    format!("/v1/skills/{id}/stages/development/interactionModel/locales/en-US")
}

async fn status(trial: &Trial, id: &str) -> Value {
    let path = format!("/v1/skills/{id}/status");
    read(trial.smapi(Method::GET, &path).send().await.unwrap()).await
}

async fn get(trial: &Trial, path: &str) -> StatusCode {
    trial.smapi(Method::GET, path).send().await.unwrap().status()
}

/// Says something; the simulation's answer.
pub(super) async fn say(trial: &Trial, id: &str, content: &str) -> Value {
    let path = format!("/v2/skills/{id}/stages/development/simulations");
    let body = json!({"input": {"content": content}, "device": {"locale": "en-US"}});
    let begun = send(trial, Method::POST, &path, &body).await;
    assert_eq!(begun.status(), StatusCode::OK);
    let begun = read(begun).await;
    assert_eq!(begun["status"], "IN_PROGRESS");
    trial.practice.advance(Duration::from_secs(2));
    let path = format!("{path}/{}", begun["id"].as_str().unwrap());
    read(trial.smapi(Method::GET, &path).send().await.unwrap()).await
}

/// A skill that is made, built and enabled.
pub(super) async fn ready(trial: &Trial) -> String {
    let id = make(trial, &skill()).await;
    trial.practice.advance(Duration::from_secs(5));
    let sent = send(trial, Method::PUT, &model_path(&id), &skill().interaction_model()).await;
    assert_eq!(sent.status(), StatusCode::ACCEPTED);
    trial.practice.advance(Duration::from_secs(10));
    let enablement = format!("/v1/skills/{id}/stages/development/enablement");
    let enabled = send(trial, Method::PUT, &enablement, &Value::Null).await;
    assert_eq!(enabled.status(), StatusCode::NO_CONTENT);
    id
}

#[tokio::test]
async fn a_skill_and_its_model_take_their_time() {
    let trial = Trial::start().await;
    let id = make(&trial, &skill()).await;
    let made = status(&trial, &id).await;
    assert_eq!(made.pointer("/manifest/lastUpdateRequest/status").unwrap(), "IN_PROGRESS");
    let hosting = "/hostedSkillProvisioning/lastUpdateRequest/status";
    assert_eq!(made.pointer(hosting).unwrap(), "IN_PROGRESS");
    let too_early = send(&trial, Method::PUT, &model_path(&id), &skill().interaction_model()).await;
    assert_eq!(too_early.status(), StatusCode::CONFLICT);

    trial.practice.advance(Duration::from_secs(4));
    assert_eq!(status(&trial, &id).await.pointer(hosting).unwrap(), "SUCCEEDED");
    assert_eq!(get(&trial, &model_path(&id)).await, StatusCode::NOT_FOUND);
    let sent = send(&trial, Method::PUT, &model_path(&id), &skill().interaction_model()).await;
    assert_eq!(sent.status(), StatusCode::ACCEPTED);
    let building = status(&trial, &id).await;
    let last = "/interactionModel/en-US/lastUpdateRequest";
    assert_eq!(building.pointer(last).unwrap()["status"], "IN_PROGRESS");
    trial.practice.advance(Duration::from_secs(2));
    let steps = status(&trial, &id).await;
    let steps = steps.pointer(&format!("{last}/buildDetails/steps")).unwrap().clone();
    assert_eq!(
        steps[0],
        json!({"name": "DIALOG_MODEL_BUILD", "status": "SUCCEEDED", "errors": []})
    );
    assert_eq!(steps[1]["status"], "IN_PROGRESS");
    assert_eq!(steps.as_array().unwrap().len(), 2);
    trial.practice.advance(Duration::from_secs(5));
    assert_eq!(status(&trial, &id).await.pointer(last).unwrap()["status"], "SUCCEEDED");

    let told = trial.smapi(Method::GET, &model_path(&id)).send().await.unwrap();
    let etag = told.headers()["etag"].to_str().unwrap().to_owned();
    assert_eq!(read(told).await, skill().interaction_model());
    let changed = trial
        .smapi(Method::PUT, &model_path(&id))
        .header("if-match", format!("not {etag}"))
        .body(skill().interaction_model().to_string())
        .send()
        .await
        .unwrap();
    assert_eq!(changed.status(), StatusCode::PRECONDITION_FAILED);
}

#[tokio::test]
async fn what_smapi_refuses_is_told_by_place() {
    let trial = Trial::start().await;
    let vendor = trial.practice.vendor_id();
    let no_vendor = json!({"manifest": {}});
    let strange = skill().creation("MSOMEBODY");
    let mut long = skill();
    long.name = "n".repeat(51);
    let rows = [
        (no_vendor, StatusCode::BAD_REQUEST, Value::Null),
        (strange, StatusCode::FORBIDDEN, Value::Null),
        (
            long.creation(vendor),
            StatusCode::BAD_REQUEST,
            json!("$.manifest.publishingInformation.locales.en-US.name"),
        ),
        (
            json!({"vendorId": vendor, "manifest": {}}),
            StatusCode::BAD_REQUEST,
            json!("$.manifest.publishingInformation"),
        ),
    ];
    for (body, wanted, place) in rows {
        let refused = send(&trial, Method::POST, "/v1/skills", &body).await;
        assert_eq!(refused.status(), wanted, "{body}");
        let told = read(refused).await;
        let path = "/violations/0/validationDetails/originalInstance/propertyPath";
        assert_eq!(told.pointer(path).unwrap_or(&Value::Null), &place, "{told}");
    }

    let id = ready(&trial).await;
    let mut model = skill();
    model.invocation = "Do It".to_owned();
    let refused = send(&trial, Method::PUT, &model_path(&id), &model.interaction_model()).await;
    assert_eq!(refused.status(), StatusCode::BAD_REQUEST);
    let told = read(refused).await;
    let path = "/violations/0/validationDetails/originalInstance/propertyPath";
    let place = "$.interactionModel.languageModel.invocationName";
    assert_eq!(told.pointer(path).unwrap(), place);
}

#[tokio::test]
async fn a_skill_is_enabled_when_it_is_ready_and_its_code_has_a_place() {
    let trial = Trial::start().await;
    let nowhere = NewSkill { hosting: Hosting::Own(String::new()), ..skill() };
    let id = make(&trial, &nowhere).await;
    let path = format!("/v1/skills/{id}/stages/development/enablement");
    let put = async || send(&trial, Method::PUT, &path, &Value::Null).await;
    assert_eq!(put().await.status(), StatusCode::CONFLICT);
    trial.practice.advance(Duration::from_secs(5));
    let refused = put().await;
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    let told = read(refused).await;
    assert_eq!(told["violations"][0]["message"], "Regionalized endpoints must not be empty.");
    assert_eq!(get(&trial, &path).await, StatusCode::NOT_FOUND);

    let smart_home = trial.skill("Porch Light");
    let other = format!("/v1/skills/{smart_home}/stages/development/enablement");
    let refused = send(&trial, Method::PUT, &other, &Value::Null).await;
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);

    let tea = trial.skill("Tea Timer");
    let live = format!("/v1/skills/{tea}/stages/live/enablement");
    assert_eq!(
        send(&trial, Method::PUT, &live, &Value::Null).await.status(),
        StatusCode::NO_CONTENT
    );
    let draft = format!("/v1/skills/{tea}/stages/development/enablement");
    assert_eq!(
        send(&trial, Method::PUT, &draft, &Value::Null).await.status(),
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        send(&trial, Method::DELETE, &live, &Value::Null).await.status(),
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        send(&trial, Method::PUT, &draft, &Value::Null).await.status(),
        StatusCode::NO_CONTENT
    );
    assert_eq!(get(&trial, &draft).await, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn the_starter_asks_for_linking_and_answers_one_at_a_time() {
    let trial = Trial::start().await;
    let id = ready(&trial).await;
    let heard = say(&trial, &id, "open do it").await;
    assert_eq!(heard["status"], "SUCCESSFUL");
    let call = heard.pointer("/result/skillExecutionInfo/invocations/0").unwrap();
    let card = "/invocationResponse/body/response/card/type";
    assert_eq!(call.pointer(card).unwrap(), "LinkAccount");
    let token = "/invocationRequest/body/context/System/user/accessToken";
    assert_eq!(call.pointer(token), None);
    let endpoint = call.pointer("/invocationRequest/endpoint").unwrap().as_str().unwrap();
    assert!(endpoint.starts_with("arn:aws:lambda:"));

    let heard = say(&trial, &id, "who am i").await;
    assert_eq!(
        heard.pointer("/result/alexaExecutionInfo/consideredIntents/0/name").unwrap(),
        "WhoAmIIntent"
    );
    let heard = say(&trial, &id, "sing a song").await;
    assert_eq!(heard.pointer("/result/skillExecutionInfo/invocations").unwrap(), &json!([]));

    let path = format!("/v2/skills/{id}/stages/development/simulations");
    let body = json!({"input": {"content": "open do it"}, "device": {"locale": "en-US"}});
    assert_eq!(send(&trial, Method::POST, &path, &body).await.status(), StatusCode::OK);
    assert_eq!(send(&trial, Method::POST, &path, &body).await.status(), StatusCode::CONFLICT);
    trial.practice.advance(Duration::from_secs(2));
    let empty = json!({"input": {"content": " "}, "device": {"locale": "xx"}});
    assert_eq!(send(&trial, Method::POST, &path, &empty).await.status(), StatusCode::BAD_REQUEST);
    let car_fu = trial.skill("Car-Fu");
    let path = format!("/v2/skills/{car_fu}/stages/development/simulations");
    assert_eq!(send(&trial, Method::POST, &path, &body).await.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn each_right_is_asked_for() {
    let trial = Trial::start().await;
    let id = ready(&trial).await;
    let program = trial.program();
    let tokens = trial.tokens(&program, "alexa::ask:skills:readwrite").await;
    let token = tokens["access_token"].as_str().unwrap();
    let simulations = format!("/v2/skills/{id}/stages/development/simulations");
    for (method, path) in [(Method::GET, model_path(&id)), (Method::POST, simulations)] {
        let answer = trial.ask(method, &path).bearer_auth(token).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn a_build_fails_on_purpose_and_says_where() {
    let trial = Trial::start().await;
    let id = make(&trial, &skill()).await;
    trial.practice.advance(Duration::from_secs(5));
    trial.practice.plan_fault(Route::PutModel, Fault::BuildFails, 1);
    let model = skill().interaction_model();
    let sent = send(&trial, Method::PUT, &model_path(&id), &model).await;
    assert_eq!(sent.status(), StatusCode::ACCEPTED);
    let first = status(&trial, &id).await;
    let last = "/interactionModel/en-US/lastUpdateRequest";
    assert_eq!(first.pointer(last).unwrap()["status"], "IN_PROGRESS");
    trial.practice.advance(Duration::from_mins(1));
    let told = status(&trial, &id).await;
    let told = told.pointer(last).unwrap();
    assert_eq!(told["status"], "FAILED");
    let path = "/errors/0/validationDetails/originalInstance/propertyPath";
    assert_eq!(told.pointer(path).unwrap(), "$.interactionModel.languageModel.intents");
    let steps = told.pointer("/buildDetails/steps").unwrap().as_array().unwrap();
    let words: Vec<&str> = steps.iter().map(|step| step["status"].as_str().unwrap()).collect();
    assert_eq!(words, ["SUCCEEDED", "FAILED"]);
    // The next one is built.
    let sent = send(&trial, Method::PUT, &model_path(&id), &model).await;
    assert_eq!(sent.status(), StatusCode::ACCEPTED);
    trial.practice.advance(Duration::from_mins(1));
    assert_eq!(status(&trial, &id).await.pointer(last).unwrap()["status"], "SUCCEEDED");
}
