//! What the audit wants done outside.

use crate::model::Stage;

/// One thing to do. Whoever does it answers with the message of the same number, and puts the access token in.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Asks Amazon; answered by `Answered`.
    Ask(u64, Question),
    /// Sends `TimeUp` after so many milliseconds.
    Wait { id: u64, milliseconds: u64 },
    /// Asks for a new token; answered by `Renewed`.
    RenewSignIn,
    /// Drops whatever is being asked.
    Stop,
}

/// Something that changes nothing at Amazon.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// A page of skills.
    Skills { vendor_id: String, next: Option<String> },
    /// What a skill says of itself.
    Manifest { skill_id: String, stage: Stage },
    /// The settings of a skill that Amazon just named.
    Settings { skill_id: String, stage: Stage },
}
