//! `GET /v1/skills/{skillId}/stages/{stage}/manifest`.

use axum::response::Response;
use serde_json::json;

use super::Refusal;
use super::caller;
use super::caller::Need;
use super::found;
use crate::practice::asked::Asked;
use crate::practice::ids;
use crate::practice::skill::Stage;
use crate::practice::state::State;

/// The manifest as it was sent, or a small one: enough to learn the skill's name and kind from it.
pub(super) fn read(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::Read)?;
    let (skill, at) = caller::own_stage(state, asked)?;
    let manifest = skill.manifest.clone().unwrap_or_else(|| {
        json!({
            "manifestVersion": "1.0",
            "publishingInformation": {
                "locales": {"en-US": {"name": skill.name}},
                "isAvailableWorldwide": true
            },
            "apis": {skill.api: {}}
        })
    });
    let etag = version(&skill.id, at.stage);
    Ok(found(json!({ "manifest": manifest }), Some(&etag)))
}

/// The manifest's version. No one changes manifests here, so there is one.
pub(super) fn version(skill_id: &str, stage: Stage) -> String {
    ids::hex_of(&format!("manifest {skill_id} {}", stage.name()))
}
