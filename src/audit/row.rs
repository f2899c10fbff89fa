//! One line of the table: a skill at a stage.

use serde_json::Map;
use serde_json::Value;

use crate::model::SkillKind;
use crate::model::Stage;
use crate::rules::Severity;
use crate::services::amazon::AmazonError;

/// The rule that finds linking missing though the kind of skill needs it.
pub const LINKING_MISSING: &str = "AL-103";

/// The rule that finds another skill of the same name.
const SAME_NAME: &str = "AL-119";

/// A skill at a stage, and how it is set up there.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub skill_id: String,
    /// The name in English when there is one, else the first; empty when Amazon told none.
    pub name: String,
    /// The kind, when the list named exactly one.
    pub kind: Option<SkillKind>,
    pub stage: Stage,
    pub reading: Reading,
}

/// How far the reading of one row is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Reading {
    #[default]
    Waiting,
    Read(Judged),
    /// Why nobody knows.
    Unread(AmazonError),
}

/// What Amazon has, and what the rules say about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judged {
    /// The members as Amazon told them, the secret not among them; `None` when nothing is set up.
    pub settings: Option<Map<String, Value>>,
    /// Code and severity of each finding, in the order of the rules.
    pub findings: Vec<(&'static str, Severity)>,
    /// The members that are otherwise in the live version. Only in the row of the development version.
    pub differs: Vec<String>,
}

impl Row {
    /// What was read, once it was.
    pub fn judged(&self) -> Option<&Judged> {
        if let Reading::Read(judged) = &self.reading { Some(judged) } else { None }
    }

    /// Whether Amazon has settings, so that there is something to look at.
    pub fn has_settings(&self) -> bool {
        self.judged().is_some_and(|judged| judged.settings.is_some())
    }

    pub fn must_fix(&self) -> usize {
        self.count(Severity::Error)
    }

    pub fn worth_a_look(&self) -> usize {
        self.count(Severity::Warning)
    }

    /// Whether nothing is set up though this kind of skill needs it.
    pub fn lacks_linking(&self) -> bool {
        self.findings().iter().any(|(code, _)| *code == LINKING_MISSING)
    }

    /// Whether another skill in development has the same name, so that it may answer instead.
    pub fn shares_its_name(&self) -> bool {
        self.findings().iter().any(|(code, _)| *code == SAME_NAME)
    }

    pub fn is_unread(&self) -> bool {
        matches!(self.reading, Reading::Unread(_))
    }

    pub fn differs(&self) -> &[String] {
        self.judged().map_or(&[], |judged| &judged.differs)
    }

    pub fn findings(&self) -> &[(&'static str, Severity)] {
        self.judged().map_or(&[], |judged| &judged.findings)
    }

    fn count(&self, severity: Severity) -> usize {
        self.findings().iter().filter(|(_, of)| *of == severity).count()
    }
}
