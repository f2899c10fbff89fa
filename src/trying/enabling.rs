//! Whether a skill is enabled, and enabling it.

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::SkillKind;
use crate::services::amazon::AmazonError;
use crate::trying::ByHand;
use crate::trying::Effect;
use crate::trying::Phase;
use crate::trying::Subject;
use crate::trying::Trying;
use crate::trying::Work;
use crate::trying::state::Enabled;

/// What a refused enablement means (SMAPI: 404, 403 and 409).
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EnableProblem {
    /// 404: no such skill, or it has no development stage.
    NoSuchSkill,
    /// 403: the skill has no place where its code runs.
    NoEndpoint,
    /// 403: the skill is not ready yet, such as a model that is not built.
    NotReady,
    /// 403: another stage of it is enabled for this account, or the account may not.
    OtherStage,
    /// 409: Amazon is changing the skill at this moment.
    InTheMiddle,
    /// 400: Amazon does not enable it, and its words say why.
    Refused,
}

impl EnableProblem {
    /// What a refusal means; `None` when the error is no refusal.
    #[expect(clippy::wildcard_enum_match_arm, reason = "whatever else went wrong is no refusal")]
    pub fn of(error: &AmazonError) -> Option<Self> {
        match error {
            AmazonError::NotFound(_) => Some(Self::NoSuchSkill),
            AmazonError::Forbidden(words) => {
                let said = words.message.to_lowercase();
                Some(match () {
                    () if said.contains("endpoint") => Self::NoEndpoint,
                    () if said.contains("not ready") => Self::NotReady,
                    () => Self::OtherStage,
                })
            }
            AmazonError::Invalid(_, words) if words.status == 409 => Some(Self::InTheMiddle),
            AmazonError::Invalid(..) => Some(Self::Refused),
            _ => None,
        }
    }

    /// The text that says what happened and what to do.
    pub fn text_key(self) -> Key {
        match self {
            Self::NoSuchSkill => key::TRYING_ENABLE_NO_SKILL,
            Self::NoEndpoint => key::TRYING_ENABLE_NO_ENDPOINT,
            Self::NotReady => key::TRYING_ENABLE_NOT_READY,
            Self::OtherStage => key::TRYING_ENABLE_OTHER_STAGE,
            Self::InTheMiddle => key::TRYING_ENABLE_IN_THE_MIDDLE,
            Self::Refused => key::TRYING_ENABLE_REFUSED,
        }
    }
}

impl Trying {
    /// Begins with a skill. What was said to the same skill before stays.
    pub(super) fn begin(&mut self, subject: Subject) -> Vec<Effect> {
        if self.is_waited_for() {
            return Vec::new();
        }
        if self.subject != subject {
            *self = Self { subject, last_id: self.last_id, ..Self::default() };
        }
        if self.by_hand() == Some(ByHand::Everything) {
            return Vec::new();
        }
        self.begin_act();
        self.go_on(Work::Check)
    }

    pub(super) fn enable(&mut self) -> Vec<Effect> {
        let is_possible = self.by_hand() != Some(ByHand::Everything);
        if self.is_waited_for() || self.subject.skill_id.is_empty() || !is_possible {
            return Vec::new();
        }
        self.begin_act();
        self.go_on(Work::Enable)
    }

    pub(super) fn checked(&mut self, id: u64, answer: Result<bool, AmazonError>) -> Vec<Effect> {
        if self.phase != Phase::Checking(id) {
            return Vec::new();
        }
        match answer {
            Ok(is_enabled) => {
                self.enabled = if is_enabled { Enabled::Yes } else { Enabled::No };
                self.phase = Phase::Ready;
                Vec::new()
            }
            Err(error) => self.waits_or_fails(Work::Check, error),
        }
    }

    pub(super) fn enable_done(&mut self, id: u64, answer: Result<(), AmazonError>) -> Vec<Effect> {
        if self.phase != Phase::Enabling(id) {
            return Vec::new();
        }
        let Err(error) = answer else {
            self.enabled = Enabled::Yes;
            self.phase = Phase::Ready;
            return Vec::new();
        };
        if let Some(problem) = EnableProblem::of(&error) {
            self.enabled = Enabled::Refused(problem, error);
            self.phase = Phase::Ready;
            return Vec::new();
        }
        // Whether a lost answer enabled it is a question that can be asked.
        if matches!(error, AmazonError::Unclear(_) | AmazonError::Unexpected(_)) {
            return self.go_on(Work::Check);
        }
        self.waits_or_fails(Work::Enable, error)
    }

    /// Whether something can be said here.
    pub(super) fn may_speak(&self) -> bool {
        self.subject.kind == SkillKind::Custom && !self.subject.skill_id.is_empty()
    }
}
