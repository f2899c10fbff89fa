//! What Amazon told: vendors, skills, settings, and its own words about what it refuses.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;
use serde_json::Map;
use serde_json::Value;

use crate::model::Field;
use crate::model::SkillKind;
use crate::model::Stage;

/// A developer account (SMAPI `GET /v1/vendors`).
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Vendor {
    /// The vendor ID, `M` and capitals or digits.
    pub id: String,
    /// The name the developer gave; can be empty.
    pub name: String,
}

/// One skill of a list, its stages put together (SMAPI `GET /v1/skills`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SkillSummary {
    pub id: String,
    /// The name in English when there is one, else the first that was given.
    pub name: String,
    /// The names by locale; those of development when it has them.
    pub names: BTreeMap<String, String>,
    /// The kind, when the list names exactly one.
    pub kind: Option<SkillKind>,
    /// The stages it exists in, development first. A certified copy is not told apart here.
    pub stages: Vec<Stage>,
    /// Whether people have it (a live copy exists).
    pub is_live: bool,
}

/// One page of a list of skills.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SkillPage {
    pub skills: Vec<SkillSummary>,
    /// Where the next page begins; `None` after the last.
    pub next: Option<String>,
}

impl SkillPage {
    /// Adds a skill, or a further stage of one that is there.
    pub fn add(&mut self, skill: SkillSummary) {
        add_skill(&mut self.skills, skill);
    }
}

/// Adds a skill to a list, or a further stage of one that is in it. A skill without an ID is left out.
pub fn add_skill(skills: &mut Vec<SkillSummary>, skill: SkillSummary) {
    if skill.id.is_empty() {
        return;
    }
    let Some(known) = skills.iter_mut().find(|known| known.id == skill.id) else {
        skills.push(skill);
        return;
    };
    if skill.stages.contains(&Stage::Development) || known.names.is_empty() {
        known.names = skill.names;
    }
    for stage in skill.stages {
        if !known.stages.contains(&stage) {
            known.stages.push(stage);
        }
    }
    known.stages.sort_by_key(|stage| *stage != Stage::Development);
    known.is_live |= skill.is_live;
    known.kind = known.kind.or(skill.kind);
    if known.name.is_empty() {
        known.name = skill.name;
    }
}

/// What a manifest tells that matters here (SMAPI `GET …/manifest`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ManifestFacts {
    /// The first of `manifest.apis`, as a kind.
    pub kind: Option<SkillKind>,
    /// The name in English when there is one, else the first that was given.
    pub name: String,
    /// The skill it is about.
    pub skill_id: String,
    /// Whether people have the skill: whether there is a live manifest too.
    pub is_live: bool,
    /// The settings of the live version; `None` when there are none or they were not told.
    pub live_settings: Option<Map<String, Value>>,
    /// The whole answer, for rules that look further.
    pub manifest: Map<String, Value>,
}

/// What Amazon has as account-linking settings of a skill.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CurrentSettings {
    /// The members of `accountLinkingResponse` as they were told; `None` when there are no settings.
    pub members: Option<Map<String, Value>>,
    /// The version, when Amazon gave one. Opaque.
    pub etag: Option<String>,
}

/// What a successful write answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Written {
    /// The new version, when Amazon gave one.
    pub etag: Option<String>,
    /// Amazon's number of the request, empty when there was none.
    pub request_id: String,
}

/// Amazon's own words in an answer that refuses something. Untrusted text, cleaned of secrets and controls.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct AmazonWords {
    /// The status of the answer.
    pub status: u16,
    /// The message, empty when the answer had none.
    pub message: String,
    /// `x-amzn-requestid`, to quote to Amazon's support; empty when there was none.
    pub request_id: String,
}

/// One thing Amazon found wrong in what was sent.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Violation {
    /// Amazon's code, such as `INVALID_URL_FORMAT`; often absent.
    pub code: Option<String>,
    /// Amazon's sentence.
    pub message: String,
    /// The path Amazon named, such as `$.accountLinkingRequest.authorizationUrl`.
    pub path: Option<String>,
    /// The field it is about, when the path or the sentence names one.
    pub field: Option<Field>,
}
