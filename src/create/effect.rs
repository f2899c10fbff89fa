//! What making a skill wants done outside.

use serde_json::Value;

use crate::model::CreateIntent;
use crate::model::Locale;

/// One thing to do. Whoever does it answers with the message of the same number, and puts the access token in.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Asks for a page of the vendor's skills; answered by `Listed`.
    List { id: u64, vendor_id: String, next: Option<String> },
    /// Writes the intent down with the time, in place of an earlier one; answered by `Kept`.
    Keep { id: u64, intent: CreateIntent },
    /// `POST /v1/skills`, once; answered by `Created`.
    Create { id: u64, body: Value },
    /// Asks how far Amazon is with a skill; answered by `StatusDone`.
    Status { id: u64, skill_id: String },
    /// Asks for the model of the development stage; answered by `ModelRead`.
    ReadModel { id: u64, skill_id: String, locale: Locale },
    /// PUTs a model, with `If-Match` when there is a version; answered by `ModelWritten`.
    WriteModel { id: u64, skill_id: String, locale: Locale, body: Value, if_match: Option<String> },
    /// The outcome is known: the intent is no longer needed.
    ForgetIntent,
    /// Sends `Rested` after so many milliseconds.
    Rest { id: u64, milliseconds: u64 },
    /// Sends `Tick` after one second.
    Tick(u64),
    /// Asks for a new token; answered by `Renewed`.
    RenewSignIn,
    /// Drops whatever runs under that number.
    Stop(u64),
}
