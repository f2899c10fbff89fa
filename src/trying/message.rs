//! What is asked of trying a skill, and what the world answers it.

use crate::model::Locale;
use crate::model::SkillKind;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Simulation;

/// A wish of the person or an answer from outside. Answers carry the number they were asked under.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Begins with a skill: asks whether it is enabled. Another skill than before forgets what was said.
    Begin(Subject),
    /// The button “Enable for testing”.
    Enable,
    /// The button that says something to the skill.
    Say(String),
    /// Stops waiting. What was asked of Amazon stays as it is.
    Cancel,
    /// Whether there is a new token, after [`crate::trying::Effect::RenewSignIn`].
    Renewed(bool),

    Checked(u64, Result<bool, AmazonError>),
    EnableDone(u64, Result<(), AmazonError>),
    Heard(u64, Result<Simulation, AmazonError>),
    Rested(u64),
    /// A second has gone by.
    Tick(u64),
}

/// What is tried.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Subject {
    pub skill_id: String,
    pub kind: SkillKind,
    pub locale: Locale,
}
