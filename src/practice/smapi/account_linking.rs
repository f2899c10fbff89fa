//! `GET`, `PUT` and `DELETE /v1/skills/{skillId}/stages/{stage}/accountLinkingClient`.

use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::response::Response;
use serde_json::json;

use super::Refusal;
use super::caller;
use super::caller::Need;
use super::checks;
use super::found;
use crate::practice::asked::Asked;
use crate::practice::skill::Stage;
use crate::practice::skill::Stored;
use crate::practice::state::State;

/// What a read never tells: the published model of the answer does not have them.
const NEVER_TOLD: &[&str] = &["clientSecret", "reciprocalAccessTokenUrl", "skipOnEnablement"];

/// What is set up, without [`NEVER_TOLD`]; 404 when nothing is.
pub(super) fn read(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::ReadWrite)?;
    let (_, at) = caller::own_stage(state, asked)?;
    let stored = at.account_linking.as_ref().ok_or_else(not_set_up)?;
    let mut told = stored.settings.clone();
    told.retain(|name, _| !NEVER_TOLD.contains(&name.as_str()));
    let body = json!({ "accountLinkingResponse": told });
    Ok(found(body, Some(&stored.etag)))
}

/// Puts these settings in the place of those before, if they are the version `If-Match` names.
pub(super) fn write(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::ReadWrite)?;
    let (skill, at) = caller::own_stage(state, asked)?;
    if at.stage != Stage::Development {
        let message = "Account linking can only be changed in the development stage.";
        return Err(Refusal::invalid(message, Vec::new()));
    }
    if_match(at.account_linking.as_ref(), asked)?;
    let settings = checks::settings(&asked.body, skill.api)?;
    let etag = state.ids.hex(32);
    let answer = [(header::ETAG, etag.clone())];
    let at = caller::own_stage_mut(state, asked)?;
    at.account_linking = Some(Stored { etag, settings });
    Ok((StatusCode::NO_CONTENT, answer).into_response())
}

/// Removes what is set up; 404 when nothing is.
pub(super) fn delete(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::ReadWrite)?;
    let at = caller::own_stage_mut(state, asked)?;
    at.account_linking.take().ok_or_else(not_set_up)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// Somebody else changes the settings that an address names: a new version, and another time
/// after which tokens expire.
pub(crate) fn change_as_somebody_else(state: &mut State, path: &str) {
    let etag = state.ids.hex(32);
    let mut skills = state.skills.iter_mut();
    let skill = skills.find(|skill| path.split('/').any(|part| part == skill.id));
    let Some(at) = skill.and_then(|skill| skill.at_mut(Stage::Development)) else {
        return;
    };
    let stored = at
        .account_linking
        .get_or_insert_with(|| Stored { etag: String::new(), settings: checks::somebody_elses() });
    stored.etag = etag;
    let seconds = stored.settings.get("defaultTokenExpirationInSeconds");
    let seconds = seconds.and_then(serde_json::Value::as_u64).unwrap_or(3600);
    stored
        .settings
        .insert("defaultTokenExpirationInSeconds".to_owned(), json!(seconds.saturating_add(600)));
}

fn if_match(stored: Option<&Stored>, asked: &Asked) -> Result<(), Refusal> {
    let wanted = asked.header(header::IF_MATCH.as_str());
    let is = stored.map(|stored| stored.etag.as_str());
    if wanted.is_empty() || is == Some(wanted) || (wanted == "*" && is.is_some()) {
        return Ok(());
    }
    let message = "The resource version does not match the version given in If-Match.";
    Err(Refusal::new(StatusCode::PRECONDITION_FAILED, message))
}

fn not_set_up() -> Refusal {
    Refusal::missing("Account linking is not set up for this skill and stage.")
}
