//! A skill that is there: its model looked at and built again; and looking again after a stop.

use crate::create::Create;
use crate::create::Effect;
use crate::create::Phase;
use crate::create::Stop;
use crate::create::Work;
use crate::model::InvocationName;
use crate::model::Locale;
use crate::model::NewSkill;

impl Create {
    /// Reads the model of a skill that is there.
    pub(super) fn open(&mut self, skill_id: String, locale: Locale) -> Vec<Effect> {
        if self.is_waited_for() {
            return Vec::new();
        }
        *self = Self {
            skill_id: Some(skill_id),
            locale,
            is_existing: true,
            last_id: self.last_id,
            ..Self::default()
        };
        self.read_model()
    }

    /// Builds the model again with this invocation name: the one that is there, or the starter when there is none.
    pub(super) fn rebuild(&mut self, invocation: &str) -> Vec<Effect> {
        if !matches!(self.phase, Phase::Opened(_) | Phase::Refused(Stop::Model, _)) {
            return Vec::new();
        }
        let Ok(name) = InvocationName::parse(invocation, self.locale) else { return Vec::new() };
        let was_refused = matches!(self.phase, Phase::Refused(..));
        let starter = NewSkill {
            invocation: name.as_str().to_owned(),
            locale: self.locale,
            ..self.intent.skill.clone()
        };
        if !self.is_existing {
            self.intent.skill = starter.clone();
        }
        let renamed = self.before.renamed(name.as_str()).filter(|_| self.is_existing);
        self.body = Some(renamed.unwrap_or_else(|| starter.interaction_model()));
        self.begin_act();
        self.may_write = true;
        if was_refused { self.read_model() } else { self.write_model() }
    }

    /// Asks again where it stopped, and writes nothing.
    #[expect(clippy::wildcard_enum_match_arm, reason = "nothing is open elsewhere")]
    pub(super) fn look(&mut self) -> Vec<Effect> {
        let stop = match &self.phase {
            Phase::Unfinished(stop) | Phase::Unknown(stop, _) => *stop,
            Phase::Failed(Stop::Model, _) => Stop::Model,
            _ => return Vec::new(),
        };
        self.begin_act();
        self.may_write = false;
        match (stop, &self.skill_id) {
            (Stop::Model, _) => self.read_model(),
            (Stop::Skill | Stop::Looking, Some(_)) => self.poll(Work::Status),
            (Stop::Skill | Stop::Looking, None) => self.look_back(),
        }
    }
}
