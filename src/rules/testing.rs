//! Whole settings for the rules' own tests: those of a server of one's own, changed where a test needs it.

use serde_json::Value;
use serde_json::json;

use crate::import;
use crate::model::Context;
use crate::rules::Finding;
use crate::rules::check_imported;

/// What a rule says about good settings after some members were changed; `null` takes a member out.
pub(super) fn finding(code: &str, changes: Value) -> Option<Finding> {
    finding_with(code, changes, json!({}))
}

/// The same with facts, as `--context` gives them.
pub(super) fn finding_with(code: &str, changes: Value, context: Value) -> Option<Finding> {
    findings(changes, context).into_iter().find(|finding| finding.code == code)
}

/// What all rules say.
#[expect(clippy::needless_pass_by_value, reason = "the cases are written in place")]
pub(super) fn findings(changes: Value, context: Value) -> Vec<Finding> {
    let mut members = json!({
        "type": "AUTH_CODE",
        "authorizationUrl": "https://login.tidewater-lights.com/oauth/authorize",
        "accessTokenUrl": "https://login.tidewater-lights.com/oauth/token",
        "clientId": "voice-skill-7",
        "clientSecret": "Kq7-made-up-only-2mXv",
        "accessTokenScheme": "REQUEST_BODY_CREDENTIALS",
        "scopes": ["lights:read"],
    });
    for (name, value) in changes.as_object().into_iter().flatten() {
        members[name] = value.clone();
    }
    let text = json!({ "accountLinkingRequest": members }).to_string();
    let context: Context = serde_json::from_value(context).unwrap();
    check_imported(&import::read(text.as_bytes()).unwrap(), &context).findings
}
