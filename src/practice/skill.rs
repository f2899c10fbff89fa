//! A skill of the practice Amazon and its stages.

use serde_json::Map;
use serde_json::Value;

/// One skill. The same skill ID stands for all its stages.
pub(crate) struct Skill {
    /// As in `SkillSummary.apis`: `custom`, `smartHome`.
    pub(crate) api: &'static str,
    /// `amzn1.ask.skill.` and a UUID.
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) stages: Vec<SkillStage>,
    pub(crate) vendor_id: String,
}

/// A skill at one stage.
pub(crate) struct SkillStage {
    /// `None` while no account linking is set up.
    pub(crate) account_linking: Option<Stored>,
    pub(crate) stage: Stage,
}

/// Account linking as it was last sent, with the version it is.
#[derive(Clone)]
pub(crate) struct Stored {
    pub(crate) etag: String,
    /// The content of `accountLinkingRequest`, in the order it was sent.
    pub(crate) settings: Map<String, Value>,
}

/// The stages of the address `/v1/skills/{skillId}/stages/{stage}`, case-sensitive.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Certified,
    Development,
    Live,
}

impl Skill {
    /// What is at a stage, if the skill is there.
    pub(crate) fn at(&self, stage: Stage) -> Option<&SkillStage> {
        self.stages.iter().find(|at| at.stage == stage)
    }

    /// The same, to change it.
    pub(crate) fn at_mut(&mut self, stage: Stage) -> Option<&mut SkillStage> {
        self.stages.iter_mut().find(|at| at.stage == stage)
    }
}

impl SkillStage {
    /// A stage without account linking.
    pub(crate) fn empty(stage: Stage) -> Self {
        Self { account_linking: None, stage }
    }
}

impl Stage {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Certified => "certified",
            Self::Development => "development",
            Self::Live => "live",
        }
    }

    pub(crate) fn parse(text: &str) -> Option<Self> {
        [Self::Certified, Self::Development, Self::Live]
            .into_iter()
            .find(|stage| stage.name() == text)
    }

    /// As in `SkillSummary.publicationStatus`.
    pub(crate) fn publication_status(self) -> &'static str {
        match self {
            Self::Certified => "CERTIFIED",
            Self::Development => "DEVELOPMENT",
            Self::Live => "PUBLISHED",
        }
    }
}
