//! `GET /v1/vendors`.

use axum::response::Response;
use serde_json::json;

use super::Refusal;
use super::caller;
use super::caller::Need;
use super::found;
use crate::practice::asked::Asked;
use crate::practice::person;
use crate::practice::state::State;

/// The one vendor the person belongs to.
pub(super) fn list(state: &mut State, asked: &Asked) -> Result<Response, Refusal> {
    caller::admit(state, asked, Need::Read)?;
    let vendor = json!({
        "id": person::VENDOR_ID,
        "name": person::VENDOR_NAME,
        "roles": ["ROLE_ADMINISTRATOR"]
    });
    Ok(found(json!({ "vendors": [vendor] }), None))
}
