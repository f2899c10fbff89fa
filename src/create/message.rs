//! What is asked of making a skill, and what the world answers it.

use crate::model::CreateIntent;
use crate::model::CurrentModel;
use crate::model::Locale;
use crate::model::NewSkill;
use crate::model::SkillPage;
use crate::model::SkillStatus;
use crate::services::amazon::AmazonError;

/// A wish of the person or an answer from outside. Answers carry the number they were asked under.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The button “Create the skill”: looks for one of that name first, and makes it when there is none.
    Create(Order),
    /// Makes one all the same, though there are skills of that name.
    CreateAnyway,
    /// Takes the skill of that name that is there, and looks at its model.
    Use(String),
    /// Looks what became of the making of an earlier run. Writes nothing.
    Resume(CreateIntent),
    /// The button that goes on where an earlier run, or a build, ended: sends the model.
    GoOn,
    /// Looks at the model of a skill that is there.
    Open {
        skill_id: String,
        locale: Locale,
    },
    /// The button that builds the model of an opened skill again, with this invocation name.
    Rebuild(String),
    /// Looks again, after waiting was given up or the outcome is unknown.
    Look,
    /// Stops. What was asked of Amazon already stays there, see [`crate::create::Create::stays`].
    Cancel,
    /// Whether there is a new token, after [`crate::create::Effect::RenewSignIn`].
    Renewed(bool),

    Listed(u64, Result<SkillPage, AmazonError>),
    /// The intent was written down, or not.
    Kept {
        id: u64,
        time: String,
        is_kept: bool,
    },
    /// The ID of the new skill.
    Created(u64, Result<String, AmazonError>),
    StatusDone(u64, Result<SkillStatus, AmazonError>),
    ModelRead(u64, Result<CurrentModel, AmazonError>),
    ModelWritten(u64, Result<(), AmazonError>),
    Rested(u64),
    /// A second has gone by.
    Tick(u64),
}

/// What is to be made, for whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Order {
    pub vendor_id: String,
    pub skill: NewSkill,
}
