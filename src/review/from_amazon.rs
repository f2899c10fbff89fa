//! Reading what Amazon has for a skill, to check it.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::import;
use crate::model::Context;
use crate::model::ListedSkill;
use crate::model::Purpose;
use crate::model::SkillId;
use crate::model::SkillKind;
use crate::model::Stage;
use crate::review::Effect;
use crate::review::Origin;
use crate::review::Reading;
use crate::review::Review;
use crate::review::Shown;
use crate::review::Slot;
use crate::review::Unread;
use crate::services::amazon::AmazonError;

/// What Amazon has for a skill.
#[derive(Clone, Debug, PartialEq)]
pub struct FromAmazon {
    pub skill_id: String,
    pub stage: Stage,
    /// The members of `accountLinkingResponse`; `None` when there are no settings.
    pub settings: Option<Map<String, Value>>,
    /// The kind of skill, when a list told it.
    pub kind: Option<SkillKind>,
    /// The manifest as it was told; `None` when it was not read.
    pub manifest: Option<Map<String, Value>>,
    /// The vendor whose skill it is; empty when not known.
    pub vendor_id: String,
}

impl Review {
    pub(super) fn read_amazon(&mut self) -> Vec<Effect> {
        let Ok(skill_id) = SkillId::parse(self.skill_id.trim()) else {
            return self.unread(self.slot(), Unread::NotASkillId);
        };
        self.ask_amazon(self.slot(), skill_id.as_str().to_owned(), self.stage)
    }

    pub(super) fn read_skill(&mut self, id: String) -> Vec<Effect> {
        self.skill_id = id;
        self.read_amazon()
    }

    pub(super) fn read_other_stage(&mut self) -> Vec<Effect> {
        let shown = self.shown.as_ref().map(|shown| &shown.origin);
        let Some(Origin::Amazon { skill_id, stage }) = shown else { return Vec::new() };
        let other = match stage {
            Stage::Development => Stage::Live,
            Stage::Live => Stage::Development,
        };
        self.ask_amazon(Slot::Second, skill_id.clone(), other)
    }

    fn ask_amazon(&mut self, slot: Slot, skill_id: String, stage: Stage) -> Vec<Effect> {
        self.clock += 1;
        let id = self.clock;
        self.unread = None;
        let asked = Effect::ReadAmazon { id, skill_id: skill_id.clone(), stage };
        self.reading = Reading::Running { id, slot, skill_id, stage, renewed: false };
        vec![asked]
    }

    pub(super) fn amazon_read(
        &mut self,
        answered: u64,
        answer: Result<Box<FromAmazon>, AmazonError>,
    ) -> Vec<Effect> {
        let Reading::Running { id, slot, renewed, .. } = &mut self.reading else {
            return Vec::new();
        };
        if *id != answered {
            return Vec::new();
        }
        let slot = *slot;
        match answer {
            Err(AmazonError::SignedOut(_)) if !*renewed => {
                *renewed = true;
                vec![Effect::RenewSignIn]
            }
            Err(error) => {
                self.reading = Reading::Failed(error);
                Vec::new()
            }
            Ok(told) => self.show(slot, *told),
        }
    }

    /// Asks again with the new sign-in; without one the person has to sign in first, which the screen says.
    pub(super) fn renewed(&mut self, done: bool) -> Vec<Effect> {
        let Reading::Running { id, skill_id, stage, renewed: true, .. } = &self.reading else {
            return Vec::new();
        };
        if done {
            return vec![Effect::ReadAmazon { id: *id, skill_id: skill_id.clone(), stage: *stage }];
        }
        self.reading = Reading::Idle;
        Vec::new()
    }

    /// Whether Amazon is being asked.
    pub fn is_reading(&self) -> bool {
        matches!(self.reading, Reading::Running { .. })
    }

    pub(super) fn cancel(&mut self) -> Vec<Effect> {
        let Reading::Running { id, .. } = self.reading else { return Vec::new() };
        self.reading = Reading::Idle;
        vec![Effect::Stop(id)]
    }

    /// The skill whose development version is shown, when Amazon told it.
    pub fn draft_of(&self) -> Option<&str> {
        match &self.shown.as_ref()?.origin {
            Origin::Amazon { skill_id, stage: Stage::Development } => Some(skill_id),
            Origin::Amazon { .. } | Origin::Pasted | Origin::File(_) => None,
        }
    }

    /// That skill and those that share a name with it, as a list of the account tells them.
    pub fn take_namesakes(&mut self, skills: Vec<ListedSkill>) {
        let skill_id = self.draft_of().map(str::to_owned);
        let Some(shown) = &mut self.shown else { return };
        let facts = &mut shown.context.facts;
        if skill_id.is_none() || facts.skills.as_ref() == Some(&skills) {
            return;
        }
        (facts.skill_id, facts.skills) = (skill_id, Some(skills));
        self.judge_again();
    }

    pub(super) fn show(&mut self, slot: Slot, told: FromAmazon) -> Vec<Effect> {
        self.reading = Reading::Idle;
        let Some(settings) = told.settings else {
            return self.unread(slot, Unread::NothingAtAmazon);
        };
        let bytes = json!({"accountLinkingResponse": settings}).to_string();
        let context = Context {
            purpose: Some(Purpose::Read),
            stage: Some(told.stage.as_str().to_owned()),
            vendor_id: Some(told.vendor_id).filter(|id| !id.is_empty()),
            skill_type: told.kind.map(|kind| kind.as_str().to_owned()),
            manifest: told.manifest.map(Value::Object),
            ..Context::default()
        };
        let imported = match import::read(bytes.as_bytes()) {
            Ok(imported) => imported,
            Err(problem) => return self.unread(slot, Unread::Import(problem)),
        };
        let origin = Origin::Amazon { skill_id: told.skill_id, stage: told.stage };
        self.take(slot, Shown::new(imported, bytes.as_bytes(), origin, context));
        Vec::new()
    }
}
