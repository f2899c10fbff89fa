//! `GET` and `PUT /v1/skills/{skillId}/stages/{stage}/interactionModel/locales/{locale}`.

use std::time::Duration;

use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;
use serde_json::Value;

use super::Refusal;
use super::caller;
use super::caller::Need;
use super::found;
use super::status;
use super::violation::Violation;
use crate::model::InvocationName;
use crate::model::Locale;
use crate::practice::asked::Asked;
use crate::practice::skill::Model;
use crate::practice::skill::Stage;
use crate::practice::state::State;

/// The steps of a build, with how long after the sending each is done.
pub(super) const STEPS: &[(&str, Duration)] = &[
    ("DIALOG_MODEL_BUILD", Duration::from_secs(1)),
    ("LANGUAGE_MODEL_QUICK_BUILD", Duration::from_secs(3)),
    ("LANGUAGE_MODEL_FULL_BUILD", Duration::from_secs(5)),
];

const NOT_VALID: &str = "Interaction model is not valid.";

/// Whether its last step is done.
pub(super) fn is_built(state: &State, model: &Model) -> bool {
    !model.fails && STEPS.iter().all(|(_, work)| state.is_past(model.stored_at, *work))
}

/// The model as it was sent; 404 when there is none.
pub(super) fn read(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::ReadModels)?;
    let (skill, _) = caller::own_stage(state, asked)?;
    let model = skill.models.get(asked.path("locale")).ok_or_else(|| {
        Refusal::missing("The interaction model does not exist for this locale and stage.")
    })?;
    Ok(found(model.body.clone(), Some(&model.etag)))
}

/// Takes a model in, if it is the version `If-Match` names, and begins to build it.
pub(super) fn write(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::WriteModels)?;
    let (skill, at) = caller::own_stage(state, asked)?;
    if at.stage != Stage::Development {
        let message = "Interaction models can only be changed in the development stage.";
        return Err(Refusal::invalid(message, Vec::new()));
    }
    if skill.api != "custom" {
        let message = "Interaction models can only be changed for custom skills.";
        return Err(Refusal::invalid(message, Vec::new()));
    }
    if !status::is_made(state, skill) {
        let message = "The skill is being changed by another request.";
        return Err(Refusal::new(StatusCode::CONFLICT, message));
    }
    let tag = asked.path("locale").to_owned();
    let locale = Locale::parse(&tag)
        .filter(|locale| locale.tag() == tag)
        .ok_or_else(|| Refusal::invalid(&format!("\"{tag}\" is not a locale."), Vec::new()))?;
    let wanted = asked.header(header::IF_MATCH.as_str());
    let is = skill.models.get(&tag).map(|model| model.etag.as_str());
    if !wanted.is_empty() && is != Some(wanted) {
        let message = "The resource version does not match the version given in If-Match.";
        return Err(Refusal::new(StatusCode::PRECONDITION_FAILED, message));
    }
    let body = checked(&asked.body, locale)?;
    let etag = state.ids.hex(32);
    let model =
        Model { body, etag: etag.clone(), fails: false, stored_at: Some(state.clock.now()) };
    let skill = caller::own_skill_mut(state, asked)?;
    skill.models.insert(tag, model);
    let status = format!("/v1/skills/{}/status?resource=interactionModel", skill.id);
    let answer = [(header::LOCATION, status), (header::ETAG, etag)];
    Ok((StatusCode::ACCEPTED, answer).into_response())
}

/// Lets the build of the model at that address fail.
pub(crate) fn let_build_fail(state: &mut State, path: &str) {
    let parts: Vec<&str> = path.split('/').collect();
    let skill = state.skills.iter_mut().find(|skill| parts.contains(&skill.id.as_str()));
    let model = skill.zip(parts.last()).and_then(|(skill, tag)| skill.models.get_mut(*tag));
    if let Some(model) = model {
        model.fails = true;
    }
}

fn checked(bytes: &[u8], locale: Locale) -> Result<Value, Refusal> {
    const PATH: &str = "$.interactionModel.languageModel";
    let body: Value = serde_json::from_slice(bytes).map_err(|_unreadable| {
        let message = "Error parsing the requested content. Please validate the input\n.";
        let violation = Violation::at("CONTENT_PARSE_FAILURE", "$", message);
        Refusal::invalid("Request is not valid.", vec![violation])
    })?;
    let mut found = Vec::new();
    let name = body.pointer("/interactionModel/languageModel/invocationName");
    if let Err(problem) =
        InvocationName::parse(name.and_then(Value::as_str).unwrap_or_default(), locale)
    {
        let path = format!("{PATH}.invocationName");
        let message = format!(
            "Invalid invocation name at \"{path}\". {}",
            crate::i18n::invocation_problem(&problem)
        );
        found.push(Violation::at("INVALID_STRING_PATTERN", &path, &message));
    }
    let intents = body.pointer("/interactionModel/languageModel/intents").and_then(Value::as_array);
    let has_own = intents.into_iter().flatten().any(|intent| {
        let name = intent.get("name").and_then(Value::as_str).unwrap_or_default();
        let samples = intent.get("samples").and_then(Value::as_array);
        !name.starts_with("AMAZON.") && samples.is_some_and(|samples| !samples.is_empty())
    });
    if !has_own {
        let path = format!("{PATH}.intents");
        let message = format!("At least one sample utterance is needed at \"{path}\".");
        found.push(Violation::at("INVALID_ARRAY_SIZE", &path, &message));
    }
    if found.is_empty() { Ok(body) } else { Err(Refusal::invalid(NOT_VALID, found)) }
}
