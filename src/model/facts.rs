//! What people answered or other parts of the program saw, for the rules that the settings alone cannot settle.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Map;
use serde_json::Value;

use crate::model::TestRequest;

/// The member `facts` of a context. Everything can be missing.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, rename_all = "camelCase")]
pub struct Facts {
    /// Whether some folder above the settings' file is under version control.
    pub in_git_work_tree: Option<bool>,
    /// Whether Login with Amazon lists the security profile, with a privacy notice address.
    pub lwa_enabled: Option<bool>,
    /// Whose Amazon account links.
    pub tester: Option<Tester>,
    /// What Amazon answered to reading or writing the settings.
    pub smapi: Option<SmapiAnswer>,
    /// The settings that people use now; `None` when there is no live version.
    pub now: Option<Now>,
    /// The skill's answer to somebody who tried it.
    pub simulation: Option<Simulation>,
    /// The skill that the settings are for.
    pub skill_id: Option<String>,
    /// The skills of the vendor.
    pub skills: Option<Vec<ListedSkill>>,
    /// Whose accounts took part.
    pub account: Option<Accounts>,
    /// The language of the Alexa app of the person who links, such as `de-DE`.
    pub app_locale: Option<String>,
    /// Whether “Send Alexa Events” is on.
    pub sends_events: Option<bool>,
    /// Whether the testing instructions hold a working login.
    pub has_test_login: Option<bool>,
    /// Whether every language has the address of a privacy policy.
    pub has_privacy_policies: Option<bool>,
    /// Whether the skill is made for children.
    pub is_for_children: Option<bool>,
    /// Whether the login service can store three return addresses.
    pub stores_three_return_urls: Option<bool>,
    /// Whether the skill answers `AcceptGrant`.
    pub answers_accept_grant: Option<bool>,
    /// What Amazon answered to the enablement call of the person's own app: a status, or `page`.
    pub enablement: Option<String>,
    /// What a test sent to the skill.
    pub test_request: Option<TestRequest>,
    /// Whether the link works in the Alexa app.
    pub works_in_alexa_app: Option<bool>,
    /// Names that are none of these; their values are not looked at.
    #[serde(flatten)]
    #[expect(clippy::zero_sized_map_values, reason = "serde gathers the rest in a map only")]
    pub unknown: BTreeMap<String, IgnoredAny>,
}

/// Whose Amazon account links.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "camelCase")]
pub enum Tester {
    Owner,
    BetaTester,
    Other,
}

impl Tester {
    /// The word in a context file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::BetaTester => "betaTester",
            Self::Other => "other",
        }
    }

    /// The one of that word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Owner, Self::BetaTester, Self::Other].into_iter().find(|who| who.as_str() == word)
    }
}

/// An answer of Amazon's `accountLinkingClient`, or of its sign-in. Untrusted text.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, rename_all = "camelCase")]
pub struct SmapiAnswer {
    /// The status; 0 when there was none.
    pub status: u16,
    /// `GET` or `PUT`; what the settings are for tells it when it is missing.
    pub method: Option<String>,
    /// The answer as it came, with `message` and `violations`, or `error` of the sign-in.
    pub body: Value,
    /// `x-amzn-requestid`, to quote to Amazon's support.
    pub request_id: Option<String>,
}

/// The settings that Amazon has for one stage.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default)]
pub struct Now {
    /// `live` is the one that people use.
    pub stage: String,
    /// The members of `accountLinkingResponse`.
    pub settings: Map<String, Value>,
}

/// What the skill answered to one request.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, rename_all = "camelCase")]
pub struct Simulation {
    /// Whether the request held an access token, so whether the account was linked.
    pub access_token: bool,
    /// The type of the answer's card, such as `LinkAccount`.
    pub card: Option<String>,
    /// Whether what was said needs an account.
    pub needs_account: bool,
}

/// One stage of one skill of the vendor.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, rename_all = "camelCase")]
pub struct ListedSkill {
    pub skill_id: String,
    /// `development` or `live`.
    pub stage: String,
    /// The skill's name by locale.
    pub name_by_locale: BTreeMap<String, String>,
}

/// Whose accounts took part.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
#[serde(default, rename_all = "camelCase")]
pub struct Accounts {
    /// The account signed in here.
    pub signed_in: Option<String>,
    /// The account of the rehearsal.
    pub rehearsal: Option<String>,
}
