//! Skills and manifests.

use crate::account::Account;
use crate::account::Effect;
use crate::account::Skills;
use crate::account::state::Asked;
use crate::model::Job;
use crate::model::ManifestFacts;
use crate::model::SkillPage;
use crate::model::add_skill;
use crate::services::amazon::AmazonError;

impl Account {
    pub(super) fn list_skills(&mut self) -> Vec<Effect> {
        self.asked.renewed = false;
        self.ask_skills(None)
    }

    pub(super) fn list_more_skills(&mut self) -> Vec<Effect> {
        let Job::Done(Skills { next: Some(next), loading_more: false, .. }) = &self.skills else {
            return Vec::new();
        };
        let next = next.clone();
        self.asked.renewed = false;
        self.ask_skills(Some(next))
    }

    fn ask_skills(&mut self, next: Option<String>) -> Vec<Effect> {
        let (Some(token), Some(vendor)) = (
            self.access_token().cloned(),
            self.signed_in().map(|signed_in| signed_in.vendor.id.clone()),
        ) else {
            return Vec::new();
        };
        let id = self.next_id();
        self.asked.skills = Some((id, next.clone()));
        match &mut self.skills {
            Job::Done(skills) if next.is_some() => {
                skills.loading_more = true;
                skills.more_failed = None;
            }
            skills @ (Job::Idle | Job::Running(_) | Job::Done(_) | Job::Failed(_)) => {
                *skills = Job::Running(id);
            }
        }
        vec![Effect::ListSkills { id, token, vendor_id: vendor, next }]
    }

    pub(super) fn skills(
        &mut self,
        id: u64,
        answer: Result<SkillPage, AmazonError>,
    ) -> Vec<Effect> {
        let Some((asked, next)) = self.asked.skills.clone() else { return Vec::new() };
        if asked != id {
            return Vec::new();
        }
        if let Err(AmazonError::SignedOut(_)) = answer
            && let Some(effects) = self.renew_for_lists()
        {
            return effects;
        }
        self.asked.skills = None;
        if next.is_none() {
            let answer = answer.map(|page| Skills {
                found: page.skills,
                next: page.next,
                ..Skills::default()
            });
            self.skills.finish(id, answer);
        } else if let Job::Done(skills) = &mut self.skills {
            skills.loading_more = false;
            match answer {
                Ok(page) => {
                    skills.next = page.next;
                    for skill in page.skills {
                        add_skill(&mut skills.found, skill);
                    }
                }
                Err(error) => skills.more_failed = Some(error),
            }
        }
        Vec::new()
    }

    pub(super) fn read_manifest(&mut self, skill_id: String) -> Vec<Effect> {
        self.asked.renewed = false;
        self.ask_manifest(skill_id)
    }

    fn ask_manifest(&mut self, skill_id: String) -> Vec<Effect> {
        let Some(token) = self.access_token().cloned() else { return Vec::new() };
        let id = self.next_id();
        self.manifest = Job::Running(id);
        self.asked.manifest = Some(skill_id.clone());
        vec![Effect::ReadManifest { id, token, skill_id }]
    }

    pub(super) fn manifest(
        &mut self,
        id: u64,
        answer: Result<ManifestFacts, AmazonError>,
    ) -> Vec<Effect> {
        if !self.manifest.is_running_as(id) {
            return Vec::new();
        }
        if let Err(AmazonError::SignedOut(_)) = answer
            && let Some(effects) = self.renew_for_lists()
        {
            return effects;
        }
        self.asked.manifest = None;
        self.manifest.finish(id, answer);
        Vec::new()
    }

    /// Keeps the question open while a new token is got; `None` when that was done before or cannot be done.
    fn renew_for_lists(&mut self) -> Option<Vec<Effect>> {
        if self.renewal.is_some() {
            return Some(Vec::new());
        }
        if self.asked.renewed {
            return None;
        }
        self.asked.renewed = true;
        let effects = self.renew(false);
        (!effects.is_empty()).then_some(effects)
    }

    /// Asks again what was open when the token ran out.
    pub(super) fn ask_again(&mut self) -> Vec<Effect> {
        let Asked { skills, manifest, .. } = self.asked.clone();
        let mut effects = Vec::new();
        if let Some((_, next)) = skills {
            effects.extend(self.ask_skills(next));
        }
        if let Some(skill_id) = manifest {
            effects.extend(self.ask_manifest(skill_id));
        }
        effects
    }

    /// Ends the open questions with that error.
    pub(super) fn fail_lists(&mut self, error: &AmazonError) {
        if let Some((id, next)) = self.asked.skills.take() {
            if let (Some(_), Job::Done(skills)) = (next, &mut self.skills) {
                skills.loading_more = false;
                skills.more_failed = Some(error.clone());
            } else {
                self.skills.finish(id, Err(error.clone()));
            }
        }
        if let (Some(_), Job::Running(_)) = (self.asked.manifest.take(), &self.manifest) {
            self.manifest = Job::Failed(error.clone());
        }
    }

    pub(super) fn forget_lists(&mut self) {
        self.skills = Job::Idle;
        self.manifest = Job::Idle;
        self.asked.skills = None;
        self.asked.manifest = None;
    }
}
