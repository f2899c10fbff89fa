//! What is handed to the person after sending.

use serde::Deserialize;
use serde::Serialize;
use serde_json::Value;

/// One member of the settings, as it was and as it is to be. Never the secret's value.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct Change {
    /// The member's name in the JSON.
    pub name: String,
    /// What Amazon has; `None` is "not set" or "never shown".
    pub now: Option<Value>,
    /// What is sent; `None` is "left out".
    pub after: Option<Value>,
}

/// How sure it is that the settings are stored.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Certainty {
    /// What was read back equals what was sent.
    #[default]
    Confirmed,
    /// Sent, and what was read back does not prove it.
    NotConfirmed,
}

/// The receipt of one write.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Receipt {
    pub skill_id: String,
    /// Always `development`.
    pub stage: String,
    pub certainty: Certainty,
    /// When it was sent (RFC 3339, UTC).
    pub time: String,
    /// What was replaced.
    pub changed: Vec<Change>,
    /// Names of the members that Amazon does not show, so that nobody can confirm them; the secret among them.
    pub untold: Vec<String>,
    /// What Amazon tells differently from what was sent: `now` is Amazon's, `after` is ours.
    pub mismatches: Vec<Change>,
    /// The version now, when Amazon gave one.
    pub etag: Option<String>,
    /// Amazon's number of the write; empty when its answer was lost.
    pub request_id: String,
    /// Whether there were earlier settings and they are kept, so that they can be put back.
    pub can_put_back: bool,
}
