//! What is written down before a skill is made, so that a lost answer or a crash never makes two.

use serde::Deserialize;
use serde::Serialize;

use crate::model::NewSkill;

/// The record of one making of a skill, kept on disk from before the first write until the model is built.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
pub struct CreateIntent {
    pub vendor_id: String,
    pub skill: NewSkill,
    /// The skills of that name that were there before, by ID.
    pub before: Vec<String>,
    /// The skill that was made; `None` while no answer told it.
    pub skill_id: Option<String>,
    /// When it was written down (RFC 3339, UTC); filled in by whoever writes it.
    pub time: String,
}
