//! `GET /v1/skills/{skillId}/status`.

use axum::response::Response;
use serde_json::json;

use super::Refusal;
use super::caller;
use super::caller::Need;
use super::found;
use super::manifest;
use crate::practice::asked::Asked;
use crate::practice::json;
use crate::practice::skill::Stage;
use crate::practice::state::State;

/// Everything is built: practice skills are never in the middle of something.
pub(super) fn read(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::Read)?;
    let skill = caller::own_skill(state, asked)?;
    let etag = manifest::version(&skill.id, Stage::Development);
    let done = json!({ "status": "SUCCEEDED" });
    let mut body = json!({ "manifest": {"eTag": etag, "lastUpdateRequest": done} });
    if skill.api == "custom" {
        let model = json!({ "en-US": {"eTag": etag, "lastUpdateRequest": done} });
        json::put(&mut body, "interactionModel", model);
    }
    Ok(found(body, None))
}
