//! What sending wants done outside.

use serde_json::Map;
use serde_json::Value;

use crate::model::Intent;
use crate::model::Secret;

/// One thing to do. Whoever does it answers with the message of the same number, and puts the access token in.
#[derive(Clone, PartialEq)]
pub enum Effect {
    /// Reads the settings of the development stage; answered by `ReadDone`.
    Read { id: u64, skill_id: String },
    /// Writes the intent down with the time, and the earlier settings as a dated file; answered by `Kept`.
    Keep { id: u64, intent: Intent, earlier: Option<Map<String, Value>> },
    /// PUTs the body to the development stage, with `If-Match` when there is a version; answered by `Wrote`.
    Write { id: u64, skill_id: String, body: Secret, if_match: Option<String> },
    /// The outcome is known: the intent is no longer needed.
    ForgetIntent { skill_id: String },
    /// Sends `Tick` after one second.
    Tick(u64),
    /// Asks for a new token; answered by `Renewed`.
    RenewSignIn,
    /// Drops whatever runs under that number.
    Stop(u64),
}
