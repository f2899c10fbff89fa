//! From a skill that is there to a model that is built.

use serde_json::Value;

use crate::create::Create;
use crate::create::Effect;
use crate::create::Made;
use crate::create::Phase;
use crate::create::Stop;
use crate::create::Work;
use crate::model::AmazonWords;
use crate::model::BuildState;
use crate::model::CurrentModel;
use crate::model::Patience;
use crate::model::SkillStatus;
use crate::model::Violation;
use crate::services::amazon::AmazonError;

/// How often the status is asked before a version that did not change counts as the new one: the same model again
/// can keep its version.
const OLD_VERSIONS: u32 = 4;

impl Create {
    /// The button after a stop: sends the model, whose leave is given by this press.
    pub(super) fn go_on_halfway(&mut self) -> Vec<Effect> {
        if self.phase != Phase::Halfway {
            return Vec::new();
        }
        self.begin_act();
        self.may_write = true;
        self.read_model()
    }

    pub(super) fn begin_act(&mut self) {
        self.patience = Patience::default();
        self.polls = 0;
        self.again = 0;
        self.trouble = None;
    }

    pub(super) fn read_model(&mut self) -> Vec<Effect> {
        let Some(skill_id) = self.skill_id.clone() else { return Vec::new() };
        let id = self.next_id();
        self.phase = Phase::ReadingModel(id);
        vec![Effect::ReadModel { id, skill_id, locale: self.locale }]
    }

    pub(super) fn model_read(
        &mut self,
        id: u64,
        answer: Result<CurrentModel, AmazonError>,
    ) -> Vec<Effect> {
        if self.phase != Phase::ReadingModel(id) {
            return Vec::new();
        }
        let model = match answer {
            Ok(model) => model,
            Err(error) => {
                return self
                    .waits_for(Work::ReadModel, &error)
                    .unwrap_or_else(|| self.give_up(Work::ReadModel, error));
            }
        };
        if self.model_sent || !self.may_write {
            return self.judge(model);
        }
        self.before = model;
        self.write_model()
    }

    /// Whether the model that is there is the one that was sent, or is to be sent.
    fn judge(&mut self, model: CurrentModel) -> Vec<Effect> {
        let is_old = model.etag.is_some() && model.etag == self.before.etag;
        if model.is_like(&self.wanted()) && !is_old {
            self.model_sent = true;
            return self.poll(Work::BuildStatus);
        }
        self.model_sent = false;
        if self.is_existing && !self.may_write {
            self.before = model.clone();
            model.invocation().clone_into(&mut self.invocation);
            self.phase = Phase::Opened(model);
            return Vec::new();
        }
        if !self.may_write {
            self.phase = Phase::Halfway;
            return Vec::new();
        }
        if self.again > 0 {
            let error = self.trouble.take().unwrap_or(AmazonError::TimedOut);
            return self.give_up(Work::WriteModel, error);
        }
        self.again += 1;
        self.before = model;
        self.write_model()
    }

    /// The model that is to be there.
    fn wanted(&self) -> Value {
        self.body.clone().unwrap_or_else(|| self.intent.skill.interaction_model())
    }

    pub(super) fn write_model(&mut self) -> Vec<Effect> {
        let Some(skill_id) = self.skill_id.clone() else { return Vec::new() };
        let id = self.next_id();
        self.phase = Phase::SendingModel(id);
        self.steps.clear();
        vec![Effect::WriteModel {
            id,
            skill_id,
            locale: self.locale,
            body: self.wanted(),
            if_match: self.before.etag.clone(),
        }]
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "whatever else went wrong ends it")]
    pub(super) fn model_written(
        &mut self,
        id: u64,
        answer: Result<(), AmazonError>,
    ) -> Vec<Effect> {
        if self.phase != Phase::SendingModel(id) {
            return Vec::new();
        }
        let Err(error) = answer else {
            self.model_sent = true;
            self.polls = 0;
            return self.poll(Work::BuildStatus);
        };
        if let Some(effects) = self.waits_for(Work::WriteModel, &error) {
            return effects;
        }
        match error {
            AmazonError::Invalid(violations, words) => {
                self.phase = Phase::Refused(Stop::Model, violations_of(violations, &words));
                Vec::new()
            }
            AmazonError::Busy(_, ref words) if words.status == 429 => {
                self.give_up(Work::WriteModel, error)
            }
            AmazonError::Unclear(_)
            | AmazonError::TimedOut
            | AmazonError::Unexpected(_)
            | AmazonError::Busy(..) => {
                self.trouble = Some(error);
                self.model_sent = true;
                self.read_model()
            }
            error => self.give_up(Work::WriteModel, error),
        }
    }

    pub(super) fn built(&mut self, status: &SkillStatus) -> Vec<Effect> {
        let Some(progress) = status.models.get(self.locale.tag()) else {
            return self.poll(Work::BuildStatus);
        };
        let is_old = self.polls < OLD_VERSIONS
            && progress.etag.is_some()
            && progress.etag == self.before.etag;
        if is_old {
            return self.poll(Work::BuildStatus);
        }
        self.steps.clone_from(&progress.steps);
        match progress.state {
            BuildState::InProgress => self.poll(Work::BuildStatus),
            BuildState::Failed => {
                self.model_sent = false;
                self.phase = Phase::Refused(Stop::Model, progress.all_errors());
                self.forget()
            }
            BuildState::Succeeded => {
                self.phase = Phase::Done(self.receipt());
                self.forget()
            }
        }
    }

    fn receipt(&self) -> Made {
        let model = CurrentModel { body: Some(self.wanted()), etag: None };
        Made {
            skill_id: self.skill_id.clone().unwrap_or_default(),
            locale: self.locale,
            invocation: model.invocation().to_owned(),
            skill: (!self.is_existing).then(|| self.intent.skill.clone()),
            time: self.intent.time.clone(),
        }
    }

    fn forget(&self) -> Vec<Effect> {
        if self.is_existing { Vec::new() } else { vec![Effect::ForgetIntent] }
    }
}

/// Amazon's errors one by one, or its one sentence when it told no more.
pub(super) fn violations_of(mut all: Vec<Violation>, words: &AmazonWords) -> Vec<Violation> {
    if all.is_empty() && !words.message.is_empty() {
        all.push(Violation { message: words.message.clone(), ..Violation::default() });
    }
    all
}
