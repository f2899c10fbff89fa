//! What trying a skill wants done outside.

use crate::model::Locale;

/// One thing to do. Whoever does it answers with the message of the same number, and puts the access token in.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Asks whether the skill is enabled; answered by `Checked`.
    Check { id: u64, skill_id: String },
    /// Enables it; answered by `EnableDone`.
    Enable { id: u64, skill_id: String },
    /// Says that; answered by `Heard`.
    Say { id: u64, skill_id: String, locale: Locale, content: String },
    /// Asks for the answer of a simulation; answered by `Heard`.
    Listen { id: u64, skill_id: String, simulation: String },
    /// Sends `Rested` after so many milliseconds.
    Rest { id: u64, milliseconds: u64 },
    /// Sends `Tick` after one second.
    Tick(u64),
    /// Asks for a new token; answered by `Renewed`.
    RenewSignIn,
    /// Drops whatever runs under that number.
    Stop(u64),
}
