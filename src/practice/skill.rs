//! A skill of the practice Amazon, its stages, and what comes of it for the person who practises.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::Map;
use serde_json::Value;

/// One skill. The same skill ID stands for all its stages.
pub(crate) struct Skill {
    /// As in `SkillSummary.apis`: `custom`, `smartHome`.
    pub(crate) api: &'static str,
    /// `amzn1.ask.skill.` and a UUID.
    pub(crate) id: String,
    /// Where its code runs; `None` is nowhere yet.
    pub(crate) endpoint: Option<Endpoint>,
    /// When it was asked for; `None` for those that were there from the start.
    pub(crate) made_at: Option<Duration>,
    /// As it was sent; made from the name for those that were there from the start.
    pub(crate) manifest: Option<Value>,
    /// The models of the development stage, by locale.
    pub(crate) models: BTreeMap<String, Model>,
    pub(crate) name: String,
    /// The stage that is enabled for the person.
    pub(crate) enabled: Option<Stage>,
    /// What linking brought for the person.
    pub(crate) link: Option<Link>,
    pub(crate) stages: Vec<SkillStage>,
    pub(crate) vendor_id: String,
}

/// Where a skill's code runs.
#[derive(Clone, PartialEq)]
pub(crate) enum Endpoint {
    /// At Amazon's.
    Hosted,
    /// At this address or ARN of the developer's.
    Own(String),
}

/// An interaction model as it was last sent.
pub(crate) struct Model {
    /// The whole body.
    pub(crate) body: Value,
    pub(crate) etag: String,
    /// Whether its build fails, on purpose.
    pub(crate) fails: bool,
    /// When it was sent, by the clock of the practice; nothing when it was there from the start.
    pub(crate) stored_at: Option<Duration>,
}

/// The tokens that Alexa got for the person. They do not print.
#[derive(Clone)]
pub(crate) struct Link {
    pub(crate) access: String,
    /// Empty without one.
    pub(crate) refresh: String,
    pub(crate) client_id: String,
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

impl Model {
    /// The invocation name, in small letters.
    pub(crate) fn invocation(&self) -> String {
        let name = self.body.pointer("/interactionModel/languageModel/invocationName");
        name.and_then(Value::as_str).unwrap_or_default().to_lowercase()
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
