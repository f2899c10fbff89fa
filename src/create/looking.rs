//! Looking for a skill of that name: before one is made, and after an answer was lost.

use crate::create::Create;
use crate::create::Effect;
use crate::create::Order;
use crate::create::Phase;
use crate::create::Stop;
use crate::create::Work;
use crate::model::CreateIntent;
use crate::model::SkillPage;
use crate::model::SkillSummary;
use crate::model::add_skill;
use crate::services::amazon::AmazonError;

/// How often the list is read before a skill whose answer was lost counts as not made. Lists can lag behind.
const MOST_LOOKS: u32 = 3;

impl Create {
    /// The one press. Whatever is under way, or unknown, has to be cleared up first.
    pub(super) fn create(&mut self, order: Order) -> Vec<Effect> {
        if self.is_open() {
            return self.look();
        }
        if self.is_waited_for() || order.vendor_id.is_empty() || !order.skill.problems().is_empty()
        {
            return Vec::new();
        }
        let locale = order.skill.locale;
        let intent = CreateIntent {
            vendor_id: order.vendor_id,
            skill: order.skill,
            ..CreateIntent::default()
        };
        *self = Self { intent, locale, may_write: true, last_id: self.last_id, ..Self::default() };
        self.list(None)
    }

    /// Whether a skill is made, or may be, and was not seen to its end. A list that lags may not show it yet, so that
    /// no other is made before.
    #[expect(clippy::wildcard_enum_match_arm, reason = "nothing is open elsewhere")]
    pub fn is_open(&self) -> bool {
        match self.phase {
            Phase::Unknown(Stop::Skill, _) => true,
            Phase::Halfway
            | Phase::Refused(Stop::Model, _)
            | Phase::Unfinished(_)
            | Phase::Unknown(..)
            | Phase::Failed(Stop::Model, _) => self.skill_id.is_some() && !self.is_existing,
            _ => false,
        }
    }

    pub(super) fn create_anyway(&mut self) -> Vec<Effect> {
        if !matches!(self.phase, Phase::Found(_)) || self.looks_back {
            return Vec::new();
        }
        self.makes_another = true;
        self.keep()
    }

    /// Takes one of the skills that were found. One that was made by a lost answer is gone on with.
    pub(super) fn use_found(&mut self, skill_id: String) -> Vec<Effect> {
        let Phase::Found(found) = &self.phase else { return Vec::new() };
        if !found.iter().any(|skill| skill.id == skill_id) {
            return Vec::new();
        }
        if self.looks_back {
            return self.know(skill_id);
        }
        let locale = self.locale;
        self.open(skill_id, locale)
    }

    /// Reads the list again to find out what became of a write. Nothing is written afterwards without a press.
    pub(super) fn look_back(&mut self) -> Vec<Effect> {
        self.may_write = false;
        self.looks_back = true;
        self.polls = 0;
        self.list(None)
    }

    pub(super) fn list(&mut self, next: Option<String>) -> Vec<Effect> {
        if next.is_none() {
            self.found.clear();
        }
        let id = self.next_id();
        self.phase = Phase::Looking(id);
        vec![Effect::List { id, vendor_id: self.intent.vendor_id.clone(), next }]
    }

    pub(super) fn listed(
        &mut self,
        id: u64,
        answer: Result<SkillPage, AmazonError>,
    ) -> Vec<Effect> {
        if self.phase != Phase::Looking(id) {
            return Vec::new();
        }
        let page = match answer {
            Ok(page) => page,
            Err(error) => {
                return self
                    .waits_for(Work::List, &error)
                    .unwrap_or_else(|| self.give_up(Work::List, error));
            }
        };
        let name = self.intent.skill.name.trim().to_lowercase();
        for skill in page.skills.into_iter().filter(|skill| has_name(skill, &name)) {
            add_skill(&mut self.found, skill);
        }
        if page.next.is_some() {
            return self.list(page.next);
        }
        if self.looks_back { self.looked_back() } else { self.looked() }
    }

    fn looked(&mut self) -> Vec<Effect> {
        if !self.found.is_empty() && !self.makes_another {
            self.phase = Phase::Found(self.found.clone());
            return Vec::new();
        }
        self.keep()
    }

    fn looked_back(&mut self) -> Vec<Effect> {
        let mut new = self.found.clone();
        new.retain(|skill| !self.intent.before.contains(&skill.id));
        match new.as_slice() {
            [] if self.polls + 1 < MOST_LOOKS => self.poll(Work::List),
            [] => {
                self.phase = Phase::NotMade;
                vec![Effect::ForgetIntent]
            }
            [only] => {
                let skill_id = only.id.clone();
                self.know(skill_id)
            }
            _ => {
                self.phase = Phase::Found(new);
                Vec::new()
            }
        }
    }
}

/// Whether people see that name somewhere; letters' size does not count.
fn has_name(skill: &SkillSummary, name: &str) -> bool {
    let is_name = |other: &String| other.trim().to_lowercase() == name;
    skill.names.values().any(is_name) || is_name(&skill.name)
}
