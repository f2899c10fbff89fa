//! What the rules say about the settings as they stand now, asked anew each frame.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::model::Context;
use crate::model::Facts;
use crate::model::Field;
use crate::model::ListedSkill;
use crate::model::Now;
use crate::model::Purpose;
use crate::model::Stage;
use crate::rules;
use crate::rules::Checked;
use crate::rules::Finding;
use crate::rules::Severity;
use crate::wizard::Effect;
use crate::wizard::Input;
use crate::wizard::Wizard;

impl Wizard {
    /// Everything the rules find in what would be sent.
    pub fn check(&self) -> Checked {
        rules::check(&self.request(), &self.secret, &self.context())
    }

    /// What is known about the skill around its settings.
    fn context(&self) -> Context {
        let pasted = self.compare_pasted_urls().lines;
        let allowed: Vec<String> = pasted.into_iter().map(|line| line.text).collect();
        Context {
            skill_type: Some(self.kind.as_str().to_owned()),
            vendor_id: self.vendor_id(),
            stage: Some(Stage::Development.as_str().to_owned()),
            purpose: Some(Purpose::Send),
            allowed_return_urls: Some(allowed).filter(|allowed| !allowed.is_empty()),
            manifest: self.known_manifest(),
            facts: self.facts(),
            ..Context::default()
        }
    }

    /// What Amazon told of the versions of this skill and of the others.
    fn facts(&self) -> Facts {
        let skill_id = self.skill_id.trim();
        let live = self.live.as_ref().filter(|(about, _)| about == skill_id);
        Facts {
            now: live.map(|(_, settings)| Now {
                stage: Stage::Live.as_str().to_owned(),
                settings: settings.clone(),
            }),
            skills: self.namesakes(skill_id),
            test_request: self
                .test_request
                .as_ref()
                .filter(|(about, _)| about == skill_id)
                .map(|(_, request)| *request),
            skill_id: Some(skill_id.to_owned()).filter(|id| !id.is_empty()),
            ..Facts::default()
        }
    }

    /// That skill and those that share a name with it, once the account's skills are known. The rest of the list is
    /// left behind in every frame.
    pub fn namesakes(&self, skill_id: &str) -> Option<Vec<ListedSkill>> {
        let own = self.skills.iter().find(|skill| skill.skill_id == skill_id)?;
        let shares = |skill: &&ListedSkill| {
            let mut names = skill.name_by_locale.values();
            names.any(|name| own.name_by_locale.values().any(|own| own.trim() == name.trim()))
        };
        Some(self.skills.iter().filter(shares).cloned().collect())
    }

    /// The manifest, as long as it is about the skill whose ID stands here.
    pub(super) fn known_manifest(&self) -> Option<Value> {
        let (skill_id, members) = self.manifest.as_ref()?;
        (skill_id == self.skill_id.trim()).then(|| Value::Object(members.clone()))
    }

    /// Puts the corrected value of a finding in its field.
    pub(super) fn apply_fix(&mut self, code: &str) -> Vec<Effect> {
        let findings = self.check().findings;
        let Some(finding) = findings.iter().find(|finding| finding.code == code) else {
            return Vec::new();
        };
        let finding = finding.clone();
        self.mend(&finding)
    }

    /// The same for a finding that is at hand.
    pub fn mend(&mut self, finding: &Finding) -> Vec<Effect> {
        let mut settings = self.request();
        if rules::apply_fix(finding, &mut settings, &mut self.secret) {
            self.take_settings(settings);
            self.forget_talk(home(finding));
        }
        vec![Effect::SaveDraft]
    }

    /// The corrected value of a finding, to be copied.
    pub(super) fn suggestion(&self, code: &str) -> String {
        let findings = self.check().findings;
        let found = findings.iter().find(|finding| finding.code == code);
        found.and_then(Finding::suggested_text).unwrap_or_default()
    }
}

/// The heaviest finding of each field, for the marks in the preview.
pub fn weights(checked: &Checked) -> BTreeMap<Field, Severity> {
    let mut weights = BTreeMap::new();
    for finding in &checked.findings {
        let Some(field) = finding.field else { continue };
        let weight = weights.entry(field).or_insert(finding.severity);
        *weight = finding.severity.min(*weight);
    }
    weights
}

/// The box to go to for a finding.
pub fn home(finding: &Finding) -> Input {
    match finding.field {
        Some(field) => Input::of(field),
        // What is about no field is about the addresses that the profile lists.
        None => Input::PastedBack,
    }
}
