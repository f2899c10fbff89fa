//! How far the making of a skill has come.

use serde_json::Value;

use crate::model::BuildStep;
use crate::model::CreateIntent;
use crate::model::CurrentModel;
use crate::model::Locale;
use crate::model::NewSkill;
use crate::model::Patience;
use crate::model::Pause;
use crate::model::SkillSummary;
use crate::model::Violation;
use crate::services::amazon::AmazonError;

/// The making of one skill, or the building of one's model.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Create {
    pub phase: Phase,
    /// The skill that is made or changed, once its ID is known.
    pub skill_id: Option<String>,
    /// The steps of the build, as far as Amazon told them.
    pub steps: Vec<BuildStep>,
    /// Whether the skill was there before and only its model is built.
    pub is_existing: bool,
    /// Why the last write brought no clear answer, when its outcome was found out all the same.
    pub trouble: Option<AmazonError>,
    /// What people say to open a skill that was opened, as it is to be built. Edited in place.
    pub invocation: String,
    /// The intent could not be written to disk; the skill was made all the same.
    pub intent_not_kept: bool,
    /// What is being made; empty names when a model is built for a skill that was there.
    pub(super) intent: CreateIntent,
    pub(super) locale: Locale,
    /// The model that is to be sent, and the one that was there.
    pub(super) body: Option<Value>,
    pub(super) before: CurrentModel,
    pub(super) found: Vec<SkillSummary>,
    /// Whether the person was asked about skills of the same name.
    pub(super) makes_another: bool,
    /// Whether this run has leave to write: a button was pressed.
    pub(super) may_write: bool,
    /// Whether the list is read to find out what became of a write.
    pub(super) looks_back: bool,
    /// Whether a model was written that is not built yet.
    pub(super) model_sent: bool,
    /// How often a write was sent again, after it was seen not to have arrived.
    pub(super) again: u32,
    /// What this act has used up of it.
    pub(super) patience: Patience,
    /// How often Amazon was asked how far it is.
    pub(super) polls: u32,
    pub(super) last_id: u64,
}

/// What is going on.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    #[default]
    Idle,
    /// Looking for a skill of that name.
    Looking(u64),
    /// Skills of that name are there. Nothing was made; the person chooses.
    Found(Vec<SkillSummary>),
    /// Writing down what is about to be made.
    Keeping(u64),
    Creating(u64),
    /// The ID is known and written down.
    KeepingId(u64),
    /// Amazon makes the skill. Asking how far it is, or resting before that.
    Making(u64),
    ReadingModel(u64),
    SendingModel(u64),
    /// Amazon builds the model; [`Create::steps`] tells how far.
    Building(u64),
    /// Amazon asked for a pause, or a new token is on its way.
    Waiting(Pause<Work>),
    /// The model of a skill that is there: its invocation name can be changed and it can be built again.
    Opened(CurrentModel),
    /// The skill is there and its model is not sent yet: [`crate::create::Message::GoOn`] sends it.
    Halfway,
    Done(Made),
    /// Amazon refused to make the skill or to build the model, with its errors by place.
    Refused(Stop, Vec<Violation>),
    /// Amazon still works; asking was given up or stopped. `Look` asks again.
    Unfinished(Stop),
    /// It was asked for, and what became of it cannot be found out yet. `Look` looks again.
    Unknown(Stop, AmazonError),
    /// It did not work, and nothing was made by that. `Look` or the button begins again.
    Failed(Stop, AmazonError),
    /// The answer was lost and the skill is not there: it was not made. The button may be pressed again.
    NotMade,
}

impl Phase {
    /// The number of what is under way, or waits for a pause to end, and what it is; `None` when nothing is.
    pub fn running(&self) -> Option<(u64, Work)> {
        match self {
            Self::Looking(id) => Some((*id, Work::List)),
            Self::Keeping(id) | Self::Creating(id) => Some((*id, Work::Create)),
            Self::KeepingId(id) | Self::Making(id) => Some((*id, Work::Status)),
            Self::ReadingModel(id) => Some((*id, Work::ReadModel)),
            Self::SendingModel(id) => Some((*id, Work::WriteModel)),
            Self::Building(id) => Some((*id, Work::BuildStatus)),
            Self::Waiting(pause) => Some((pause.id, pause.what)),
            Self::Idle
            | Self::Found(_)
            | Self::Opened(_)
            | Self::Halfway
            | Self::Done(_)
            | Self::Refused(..)
            | Self::Unfinished(_)
            | Self::Unknown(..)
            | Self::Failed(..)
            | Self::NotMade => None,
        }
    }
}

/// Which part ended.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Stop {
    /// Looking for a skill of that name.
    #[default]
    Looking,
    /// Making the skill.
    Skill,
    /// Building the model.
    Model,
}

/// What runs, or goes on after a pause.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Work {
    #[default]
    List,
    Create,
    Status,
    ReadModel,
    WriteModel,
    BuildStatus,
}

impl Work {
    /// Which part it belongs to.
    pub(super) fn stop(self) -> Stop {
        match self {
            Self::List => Stop::Looking,
            Self::Create | Self::Status => Stop::Skill,
            Self::ReadModel | Self::WriteModel | Self::BuildStatus => Stop::Model,
        }
    }
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Made {
    pub skill_id: String,
    pub locale: Locale,
    pub invocation: String,
    /// What was made; `None` when the skill was there and its model was built again.
    pub skill: Option<NewSkill>,
    /// When it was begun (RFC 3339, UTC); empty for a skill that was there.
    pub time: String,
}

impl Create {
    /// What stays at Amazon's when it is stopped now: the ID of a skill that is made or whose model is built. `None`
    /// when nothing does; `Some("")` when a skill may be made whose ID is not known.
    pub fn stays(&self) -> Option<&str> {
        match (&self.skill_id, &self.phase) {
            (Some(id), _) if !self.is_existing || self.model_sent => Some(id),
            (None, Phase::Creating(_) | Phase::Unknown(..)) => Some(""),
            _ => None,
        }
    }

    /// Whether something is under way that [`crate::create::Message::Cancel`] ends.
    pub fn is_waited_for(&self) -> bool {
        self.phase.running().is_some()
    }

    /// Whether the list was read to find out what became of a write: a skill that was found may be its.
    pub fn looks_back(&self) -> bool {
        self.looks_back
    }

    /// One that knows nothing, and takes no answer that was asked for this one.
    #[must_use]
    pub fn afresh(&self) -> Self {
        Self { last_id: self.last_id, ..Self::default() }
    }

    /// The intent of what is made, for whoever has to show its names.
    pub fn intent(&self) -> &CreateIntent {
        &self.intent
    }
}
