//! What Amazon told, put into the wizard: a skill that was picked, its manifest.

use crate::model::ManifestFacts;
use crate::model::SkillKind;
use crate::model::SkillSummary;
use crate::wizard::Wizard;

impl Wizard {
    /// A skill of the person's list.
    pub fn take_skill(&mut self, skill: &SkillSummary, vendor: Option<&str>) {
        self.skill_id.clone_from(&skill.id);
        self.skill_name.clone_from(&skill.name);
        if let Some(vendor) = vendor {
            vendor.clone_into(&mut self.vendor);
        }
        if let Some(kind) = skill.kind {
            self.set_kind(kind);
        }
    }

    /// What the manifest of the picked skill says.
    pub fn take_manifest(&mut self, facts: &ManifestFacts) {
        if !facts.name.is_empty() {
            self.skill_name.clone_from(&facts.name);
        }
        self.set_kind(facts.kind.unwrap_or(SkillKind::Other));
    }
}
