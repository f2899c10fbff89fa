//! What is kept of a set-up between two sittings.

use serde::Deserialize;
use serde::Serialize;

use crate::model::AccountLinking;
use crate::model::NewSkill;
use crate::model::SkillKind;

/// Everything a person typed and ticked, without any secret.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct Draft {
    /// Milliseconds since 1970 in UTC; set by whoever saves it.
    pub saved_at: i64,
    /// 1 to 9: the step that was open.
    pub step: usize,
    /// The steps opened so far, 1 to 9.
    pub visited: Vec<usize>,
    /// `amazon`, `own`, or the ID of a row in the table of providers.
    pub sign_in_with: String,
    pub kind: SkillKind,
    pub skill_id: String,
    /// The name Amazon told, empty when it did not.
    pub skill_name: String,
    /// Whether there is no skill yet, and what it is made of.
    pub makes_skill: bool,
    pub new_skill: NewSkill,
    /// Where its code runs when that is a place of one's own, whatever is chosen.
    pub own_place: String,
    /// The skill that was made of it.
    pub made_skill_id: String,
    /// The skill ID that was given before it was said that there is no skill.
    pub put_by_skill_id: String,
    /// As given: the vendor ID, or one of the Alexa redirect URLs.
    pub vendor: String,
    pub profile_name: String,
    pub profile_description: String,
    pub privacy_url: String,
    /// What was pasted back from the page of return URLs.
    pub pasted_back: String,
    pub provider_part: String,
    /// Which of the provider's regions was chosen, from 0.
    pub region: usize,
    pub issuer: String,
    /// What stands in the boxes of lists and was not added yet.
    pub new_scope: String,
    pub new_domain: String,
    pub new_redirect_url: String,
    pub settings: AccountLinking,
    pub profile_ticks: Vec<bool>,
    pub url_ticks: Vec<bool>,
    pub return_url_ticks: Vec<bool>,
    pub credential_ticks: Vec<bool>,
    pub trying_ticks: Vec<bool>,
    pub by_hand_ticks: Vec<bool>,
    pub code_ticks: Vec<bool>,
    /// `node` or `python`; anything else counts as the first.
    pub code_language: String,
}
