//! What Amazon told, put into the wizard: a skill that was picked, its manifest.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::import;
use crate::model::ListedSkill;
use crate::model::ManifestFacts;
use crate::model::SkillKind;
use crate::model::SkillSummary;
use crate::model::Stage;
use crate::model::TestRequest;
use crate::wizard::Wizard;

/// The members of a manifest that rules look at. It is handed over in every frame, so the rest is left behind.
const LOOKED_AT: [&str; 4] =
    ["apis", "permissions", "privacyAndCompliance", "publishingInformation"];

impl Wizard {
    /// A skill of the person's list.
    pub fn take_skill(&mut self, skill: &SkillSummary, vendor: Option<&str>) {
        self.makes_skill = false;
        self.skill_id.clone_from(&skill.id);
        self.skill_name.clone_from(&skill.name);
        if let Some(vendor) = vendor {
            vendor.clone_into(&mut self.vendor);
        }
        if let Some(kind) = skill.kind {
            self.set_kind(kind);
        }
    }

    /// The members of Amazon's answer become the settings. What Amazon never tells, the secret, stays as it is.
    pub fn take_members(&mut self, members: &Map<String, Value>) {
        let answer = json!({ "accountLinkingResponse": members });
        let Ok(read) = import::read(answer.to_string().as_bytes()) else { return };
        self.take_settings(read.settings);
        self.recognise_service();
        self.branches.clear();
    }

    /// What the manifest of the picked skill says.
    pub fn take_manifest(&mut self, facts: &ManifestFacts) {
        if !facts.name.is_empty() {
            self.skill_name.clone_from(&facts.name);
        }
        self.set_kind(facts.kind.unwrap_or(SkillKind::Other));
        let members = LOOKED_AT.into_iter().filter_map(|name| {
            let value = facts.manifest.get(name)?;
            Some((name.to_owned(), value.clone()))
        });
        let skill_id = self.skill_id.trim();
        self.manifest = Some((skill_id.to_owned(), members.collect()));
        let live = facts.live_settings.clone();
        self.live = live.map(|settings| (skill_id.to_owned(), settings));
    }

    /// What was sent to that skill when it was tried; nothing takes nothing away.
    pub fn take_test_request(&mut self, skill_id: &str, request: Option<TestRequest>) {
        if let Some(request) = request {
            self.test_request = Some((skill_id.to_owned(), request));
        }
    }

    /// The skills of the developer account, for the rule about two of one name.
    pub fn take_skills(&mut self, skills: &[SkillSummary]) {
        let drafts = skills.iter().filter(|skill| skill.stages.contains(&Stage::Development));
        self.skills = drafts
            .map(|skill| ListedSkill {
                skill_id: skill.id.clone(),
                stage: Stage::Development.as_str().to_owned(),
                name_by_locale: skill.names.clone(),
            })
            .collect();
    }
}
