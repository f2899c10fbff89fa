//! `GET`, `PUT` and `DELETE /v1/skills/{skillId}/stages/{stage}/enablement`, for the person who practises.

use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::response::Response;

use super::Refusal;
use super::caller;
use super::caller::Need;
use super::interaction_model;
use super::status;
use super::violation::Violation;
use crate::practice::asked::Asked;
use crate::practice::skill::Skill;
use crate::practice::state::State;

/// 204 when this stage is enabled, else 404.
pub(super) fn read(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::Read)?;
    let (skill, at) = caller::own_stage(state, asked)?;
    if skill.enabled == Some(at.stage) { Ok(done()) } else { Err(not_enabled()) }
}

/// Enables it, unless another stage is enabled, it is being changed, or there is nothing to enable.
pub(super) fn enable(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::ReadWrite)?;
    let (skill, at) = caller::own_stage(state, asked)?;
    let wanted = at.stage;
    if skill.enabled.is_some_and(|enabled| enabled != wanted) {
        let message = "Another stage of the skill is already enabled for this user.";
        return Err(Refusal::new(StatusCode::FORBIDDEN, message));
    }
    is_ready(state, skill)?;
    caller::own_skill_mut(state, asked)?.enabled = Some(wanted);
    Ok(done())
}

/// Disables it, which also unlinks.
pub(super) fn disable(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::ReadWrite)?;
    let (skill, at) = caller::own_stage(state, asked)?;
    if skill.enabled != Some(at.stage) {
        return Err(not_enabled());
    }
    let skill = caller::own_skill_mut(state, asked)?;
    (skill.enabled, skill.link) = (None, None);
    Ok(done())
}

/// Whether there is something to enable, or why not.
pub(crate) fn is_ready(state: &State, skill: &Skill) -> Result<(), Refusal> {
    let not_ready = |why: &str| {
        let violation = Violation::at("PRECONDITION_NOT_MET", "$", why);
        Refusal::forbidden_since("Skill is not ready for enablement.", violation)
    };
    if !matches!(skill.api, "custom" | "music") {
        return Err(not_ready("Skills of this kind cannot be enabled by this API."));
    }
    if !status::is_made(state, skill) {
        let message = "The skill is being changed by another request.";
        return Err(Refusal::new(StatusCode::CONFLICT, message));
    }
    if skill.endpoint.is_none() {
        return Err(not_ready("Regionalized endpoints must not be empty."));
    }
    let is_built = skill.models.values().any(|model| interaction_model::is_built(state, model));
    if skill.api == "custom" && !is_built {
        return Err(not_ready("Interaction model is not built."));
    }
    Ok(())
}

fn done() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

fn not_enabled() -> Refusal {
    Refusal::missing("The skill is not enabled for this user and stage.")
}
