//! `GET /v1/skills/{skillId}/status`: how far a skill and its models are, by the practice's own clock.

use std::time::Duration;

use axum::response::Response;
use serde_json::Value;
use serde_json::json;

use super::Refusal;
use super::caller;
use super::caller::Need;
use super::found;
use super::interaction_model::STEPS;
use super::interaction_model::is_built;
use super::manifest;
use crate::practice::asked::Asked;
use crate::practice::json;
use crate::practice::skill::Endpoint;
use crate::practice::skill::Model;
use crate::practice::skill::Skill;
use crate::practice::skill::Stage;
use crate::practice::state::State;

/// How long a skill is made.
const MAKING: Duration = Duration::from_secs(2);
/// How long the place for its code is made, from the same moment on.
const PROVISIONING: Duration = Duration::from_secs(3);

/// What is done and what is not, and the errors of what went wrong.
pub(super) fn read(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::Read)?;
    let skill = caller::own_skill(state, asked)?;
    let etag = manifest::version(&skill.id, Stage::Development);
    let mut body = json!({
        "manifest": {"eTag": etag, "lastUpdateRequest": {"status": word(is_done(state, skill, MAKING))}}
    });
    if skill.made_at.is_some() && skill.endpoint == Some(Endpoint::Hosted) {
        let status = word(is_done(state, skill, PROVISIONING));
        let provisioning = json!({"lastUpdateRequest": {"status": status}});
        json::put(&mut body, "hostedSkillProvisioning", provisioning);
    }
    if !skill.models.is_empty() {
        let models: serde_json::Map<String, Value> = skill
            .models
            .iter()
            .map(|(locale, model)| (locale.clone(), of_model(state, model)))
            .collect();
        json::put(&mut body, "interactionModel", Value::Object(models));
    }
    Ok(found(body, None))
}

/// Whether a skill is there, its place for code included.
pub(super) fn is_made(state: &State, skill: &Skill) -> bool {
    is_done(state, skill, PROVISIONING)
}

fn is_done(state: &State, skill: &Skill, work: Duration) -> bool {
    state.is_past(skill.made_at, work)
}

/// The step at which a build fails that is to fail.
const FAILING: &str = "LANGUAGE_MODEL_QUICK_BUILD";

fn of_model(state: &State, model: &Model) -> Value {
    let mut steps = Vec::new();
    let (mut before, mut has_failed) = (true, false);
    for (name, work) in STEPS {
        let is_past = state.is_past(model.stored_at, *work);
        let fails = model.fails && is_past && *name == FAILING;
        if before {
            let (status, errors) =
                if fails { ("FAILED", errors()) } else { (word(is_past), json!([])) };
            steps.push(json!({"name": name, "status": status, "errors": errors}));
        }
        has_failed |= fails;
        before = before && is_past && !fails;
    }
    let status = if has_failed { "FAILED" } else { word(is_built(state, model)) };
    let errors = if has_failed { errors() } else { json!([]) };
    json!({
        "eTag": model.etag,
        "lastUpdateRequest": {
            "status": status,
            "errors": errors,
            "buildDetails": {"steps": steps}
        }
    })
}

/// Why a build failed that was to fail.
fn errors() -> Value {
    json!([{
        "code": "INVALID_SAMPLE_UTTERANCE",
        "message": "The sample utterances at \"$.interactionModel.languageModel.intents\" could not be built.",
        "validationDetails": {
            "originalInstance": {
                "propertyPath": "$.interactionModel.languageModel.intents",
                "type": "BODY"
            }
        }
    }])
}

fn word(is_done: bool) -> &'static str {
    if is_done { "SUCCEEDED" } else { "IN_PROGRESS" }
}
