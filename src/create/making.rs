//! From the intent on disk to a skill that is there.

use crate::create::Create;
use crate::create::Effect;
use crate::create::Phase;
use crate::create::Stop;
use crate::create::Work;
use crate::create::building::violations_of;
use crate::model::BuildState;
use crate::model::CreateIntent;
use crate::model::SkillStatus;
use crate::services::amazon::AmazonError;

impl Create {
    /// Looks what became of the making of an earlier run.
    pub(super) fn resume(&mut self, intent: CreateIntent) -> Vec<Effect> {
        if self.phase != Phase::Idle {
            return Vec::new();
        }
        let (locale, skill_id) = (intent.skill.locale, intent.skill_id.clone());
        *self = Self { intent, locale, skill_id, last_id: self.last_id, ..Self::default() };
        if self.skill_id.is_none() { self.look_back() } else { self.poll(Work::Status) }
    }

    pub(super) fn keep(&mut self) -> Vec<Effect> {
        self.intent.before = self.found.iter().map(|skill| skill.id.clone()).collect();
        let id = self.next_id();
        self.phase = Phase::Keeping(id);
        vec![Effect::Keep { id, intent: self.intent.clone() }]
    }

    pub(super) fn kept(&mut self, id: u64, time: String, is_kept: bool) -> Vec<Effect> {
        if self.phase == Phase::Keeping(id) {
            self.intent.time = time;
            self.intent_not_kept = !is_kept;
            return self.post();
        }
        if self.phase == Phase::KeepingId(id) {
            self.intent_not_kept |= !is_kept;
            return self.poll(Work::Status);
        }
        Vec::new()
    }

    pub(super) fn post(&mut self) -> Vec<Effect> {
        let id = self.next_id();
        self.phase = Phase::Creating(id);
        vec![Effect::Create { id, body: self.intent.skill.creation(&self.intent.vendor_id) }]
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "whatever else went wrong ends it")]
    pub(super) fn created(&mut self, id: u64, answer: Result<String, AmazonError>) -> Vec<Effect> {
        if self.phase != Phase::Creating(id) {
            return Vec::new();
        }
        let error = match answer {
            Ok(skill_id) => return self.know(skill_id),
            Err(error) => error,
        };
        if let Some(effects) = self.waits_for(Work::Create, &error) {
            return effects;
        }
        match error {
            AmazonError::Invalid(violations, words) => {
                let said = violations_of(violations, &words);
                self.phase = Phase::Refused(Stop::Skill, said);
                vec![Effect::ForgetIntent]
            }
            AmazonError::Busy(seconds, ref words) if words.status != 429 => {
                self.trouble = Some(error);
                self.goes_on_after_looking(seconds)
            }
            AmazonError::Unclear(_) | AmazonError::TimedOut | AmazonError::Unexpected(_) => {
                self.trouble = Some(error);
                self.goes_on_after_looking(None)
            }
            error => self.give_up(Work::Create, error),
        }
    }

    /// The press still holds: a skill that is found was made by it, and its model is sent.
    fn goes_on_after_looking(&mut self, seconds: Option<u64>) -> Vec<Effect> {
        let effects = self.look_back();
        self.may_write = true;
        match seconds {
            Some(_) => self.pause(Work::List, seconds).unwrap_or(effects),
            None => effects,
        }
    }

    /// The skill's ID is known: it is written down before anything else.
    pub(super) fn know(&mut self, skill_id: String) -> Vec<Effect> {
        self.looks_back = false;
        self.polls = 0;
        self.patience.forget_pauses();
        self.intent.skill_id = Some(skill_id.clone());
        self.skill_id = Some(skill_id);
        let id = self.next_id();
        self.phase = Phase::KeepingId(id);
        vec![Effect::Keep { id, intent: self.intent.clone() }]
    }

    pub(super) fn status_done(
        &mut self,
        id: u64,
        answer: Result<SkillStatus, AmazonError>,
    ) -> Vec<Effect> {
        let what = if self.phase == Phase::Making(id) {
            Work::Status
        } else if self.phase == Phase::Building(id) {
            Work::BuildStatus
        } else {
            return Vec::new();
        };
        match answer {
            Ok(status) if what == Work::BuildStatus => self.built(&status),
            Ok(status) => self.made(&status),
            // A skill that is seconds old is not everywhere yet.
            Err(AmazonError::NotFound(_)) if !self.is_existing => self.poll(what),
            Err(error) => self.waits_for(what, &error).unwrap_or_else(|| self.give_up(what, error)),
        }
    }

    fn made(&mut self, status: &SkillStatus) -> Vec<Effect> {
        let parts = [status.manifest.as_ref(), status.hosting.as_ref()];
        let failed = parts.into_iter().flatten().find(|part| part.state == BuildState::Failed);
        if let Some(failed) = failed {
            self.phase = Phase::Refused(Stop::Skill, failed.all_errors());
            return vec![Effect::ForgetIntent];
        }
        let is_there = status.manifest.is_some()
            && parts.into_iter().flatten().all(|part| part.state == BuildState::Succeeded);
        if !is_there {
            return self.poll(Work::Status);
        }
        self.polls = 0;
        self.patience.forget_pauses();
        self.read_model()
    }
}
