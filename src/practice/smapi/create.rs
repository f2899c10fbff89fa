//! `POST /v1/skills`: a new skill, which takes a few seconds to be there.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;
use serde_json::Value;
use serde_json::json;

use super::Refusal;
use super::caller;
use super::caller::Need;
use super::violation::Violation;
use crate::model::Locale;
use crate::practice::asked::Asked;
use crate::practice::json::Json;
use crate::practice::person;
use crate::practice::skill::Endpoint;
use crate::practice::skill::Skill;
use crate::practice::skill::SkillStage;
use crate::practice::skill::Stage;
use crate::practice::state::State;

/// The kinds that can be made here, as in `manifest.apis`.
const APIS: &[&str] = &["custom", "flashBriefing", "music", "smartHome", "video"];

/// Takes the skill in: 202 with where its status is told.
pub(super) fn make(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::ReadWrite)?;
    let body: Value = serde_json::from_slice(&asked.body).map_err(|_unreadable| {
        let message = "Error parsing the requested content. Please validate the input.";
        Refusal::invalid(message, Vec::new())
    })?;
    let (Some(vendor), Some(manifest)) =
        (body.get("vendorId").and_then(Value::as_str), body.get("manifest"))
    else {
        let message = "Required parameter(s) missing in the request.";
        return Err(Refusal::invalid(message, Vec::new()));
    };
    if vendor != person::VENDOR_ID {
        return Err(Refusal::forbidden());
    }
    let (api, name) = checked(manifest)?;
    let id = format!("amzn1.ask.skill.{}", state.ids.uuid());
    state.skills.push(Skill {
        api,
        endpoint: endpoint(&body, api),
        enabled: None,
        id: id.clone(),
        link: None,
        made_at: Some(state.clock.now()),
        manifest: Some(manifest.clone()),
        models: BTreeMap::new(),
        name,
        stages: vec![SkillStage::empty(Stage::Development)],
        vendor_id: vendor.to_owned(),
    });
    let status = format!("/v1/skills/{id}/status?resource=manifest");
    let answer = ([(header::LOCATION, status)], Json(json!({"skillId": id})));
    Ok((StatusCode::ACCEPTED, answer).into_response())
}

/// The kind and the name, or everything that is wrong with the manifest.
fn checked(manifest: &Value) -> Result<(&'static str, String), Refusal> {
    let mut found = Vec::new();
    let locales = manifest.pointer("/publishingInformation/locales").and_then(Value::as_object);
    let mut name = String::new();
    for (locale, told) in locales.into_iter().flatten() {
        let path = format!("$.manifest.publishingInformation.locales.{locale}");
        if Locale::parse(locale).is_none_or(|known| known.tag() != locale) {
            let message = format!("\"{locale}\" at property path \"{path}\" is not a locale.");
            found.push(Violation::at("INVALID_ENUM_VALUE", &path, &message));
        }
        let told = told.get("name").and_then(Value::as_str).unwrap_or_default();
        if !(2..=50).contains(&told.chars().count()) {
            let path = format!("{path}.name");
            let message = format!(
                "String instance at property path \"{path}\" is outside the allowed range of 2 to 50."
            );
            found.push(Violation::at("INVALID_STRING_LENGTH", &path, &message));
        }
        if name.is_empty() {
            told.clone_into(&mut name);
        }
    }
    if locales.is_none_or(serde_json::Map::is_empty) {
        let path = "$.manifest.publishingInformation";
        let message = format!(
            "Object instance at property path \"{path}\" is missing required property \"locales\"."
        );
        found.push(Violation::at("MISSING_REQUIRED_PROPERTY", path, &message));
    }
    let apis = manifest.get("apis").and_then(Value::as_object);
    let named = apis.and_then(|apis| apis.keys().next().filter(|_| apis.len() == 1));
    let api = named.and_then(|named| APIS.iter().find(|known| *known == named));
    if api.is_none() {
        let message = "Object instance at property path \"$.manifest.apis\" needs one kind.";
        found.push(Violation::at("MISSING_REQUIRED_PROPERTY", "$.manifest.apis", message));
    }
    match api {
        Some(api) if found.is_empty() => Ok((api, name)),
        _ => Err(Refusal::invalid("Skill manifest is not valid.", found)),
    }
}

/// Amazon's own when `hosting` says so, else what the manifest names.
fn endpoint(body: &Value, api: &str) -> Option<Endpoint> {
    if body.pointer("/hosting/alexaHosted").is_some() {
        return Some(Endpoint::Hosted);
    }
    let uri = body.pointer(&format!("/manifest/apis/{api}/endpoint/uri")).and_then(Value::as_str);
    uri.map(|uri| Endpoint::Own(uri.to_owned()))
}
