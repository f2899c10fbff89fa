//! `POST` and `GET /v2/skills/{skillId}/stages/{stage}/simulations`: one at a time, answered after a moment.

use std::time::Duration;

use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;
use serde_json::Value;
use serde_json::json;

use super::Refusal;
use super::caller;
use super::caller::Need;
use super::found;
use super::violation::Violation;
use crate::model::Locale;
use crate::practice::asked::Asked;
use crate::practice::json::Json;
use crate::practice::simulation;
use crate::practice::simulation::Simulation;
use crate::practice::state::State;

/// How long Alexa and the code think.
const THINKING: Duration = Duration::from_millis(1500);
/// As many are remembered; the oldest go first.
const REMEMBERED: usize = 100;

/// Takes a sentence in.
pub(super) fn begin(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::Test)?;
    let (skill, at) = caller::own_stage(state, asked)?;
    let (content, locale) = checked(&asked.body)?;
    if skill.api != "custom" {
        let message = "Simulation is supported for custom skills only.";
        return Err(Refusal::invalid(message, Vec::new()));
    }
    if skill.enabled != Some(at.stage) {
        let message = "Skill is not enabled for this user and stage.";
        return Err(Refusal::new(StatusCode::FORBIDDEN, message));
    }
    let skill_id = skill.id.clone();
    let is_busy = state.simulations.iter().any(|one| !state.is_past(Some(one.begun), THINKING));
    if is_busy {
        let message =
            "This request conflicts with another one currently being processed for this user.";
        return Err(Refusal::new(StatusCode::CONFLICT, message));
    }
    let answer = simulation::play(state, &skill_id, locale, &content);
    let (id, begun) = (state.ids.uuid(), state.clock.now());
    if state.simulations.len() == REMEMBERED {
        state.simulations.pop_front();
    }
    let place = format!("{}/{id}", asked.uri.path());
    state.simulations.push_back(Simulation { begun, id: id.clone(), skill_id, answer });
    let body = json!({"id": id, "status": "IN_PROGRESS", "result": null});
    Ok(([(header::LOCATION, place)], Json(body)).into_response())
}

/// The answer, once it is there.
pub(super) fn read(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::Test)?;
    let (skill, _) = caller::own_stage(state, asked)?;
    let id = asked.path("simulation");
    let known = state.simulations.iter().find(|one| one.id == id && one.skill_id == skill.id);
    let one = known.ok_or_else(|| Refusal::missing("The simulation does not exist."))?;
    let is_done = state.is_past(Some(one.begun), THINKING);
    let status = match (is_done, one.answer.is_failed) {
        (false, _) => "IN_PROGRESS",
        (true, false) => "SUCCESSFUL",
        (true, true) => "FAILED",
    };
    let result = if is_done { one.answer.result.clone() } else { Value::Null };
    Ok(found(json!({"id": id, "status": status, "result": result}), None))
}

fn checked(bytes: &[u8]) -> Result<(String, Locale), Refusal> {
    let body: Value = serde_json::from_slice(bytes).unwrap_or_default();
    let text = |pointer: &str| body.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    let (content, tag) = (text("/input/content").trim(), text("/device/locale"));
    let mut found = Vec::new();
    if content.is_empty() {
        let message = "String instance at property path \"$.input.content\" is too short.";
        found.push(Violation::at("INVALID_STRING_LENGTH", "$.input.content", message));
    }
    let locale = Locale::parse(tag).filter(|locale| locale.tag() == tag);
    if locale.is_none() {
        let message = "Instance at property path \"$.device.locale\" is not a locale.";
        found.push(Violation::at("INVALID_ENUM_VALUE", "$.device.locale", message));
    }
    match locale {
        Some(locale) if found.is_empty() => Ok((content.to_owned(), locale)),
        _ => Err(Refusal::invalid("Request is not valid.", found)),
    }
}
