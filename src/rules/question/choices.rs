//! The answers of the questions that have a few.

use crate::i18n::Key;
use crate::i18n::key;
use crate::rules::question::Choice;

pub(super) const SKILL_TYPES: [Choice; 7] = [
    choice("custom", key::QUESTION_SKILL_TYPE_CUSTOM),
    choice("smartHome", key::QUESTION_SKILL_TYPE_SMART_HOME),
    choice("video", key::QUESTION_SKILL_TYPE_VIDEO),
    choice("music", key::QUESTION_SKILL_TYPE_MUSIC),
    choice("flashBriefing", key::QUESTION_SKILL_TYPE_FLASH_BRIEFING),
    choice("householdList", key::QUESTION_SKILL_TYPE_HOUSEHOLD_LIST),
    choice("other", key::QUESTION_SKILL_TYPE_OTHER),
];

pub(super) const STAGES: [Choice; 2] = [
    choice("development", key::QUESTION_STAGE_DEVELOPMENT),
    choice("live", key::QUESTION_STAGE_LIVE),
];

pub(super) const TESTERS: [Choice; 3] = [
    choice("owner", key::QUESTION_TESTER_OWNER),
    choice("betaTester", key::QUESTION_TESTER_BETA),
    choice("other", key::QUESTION_TESTER_OTHER),
];

pub(super) const ENABLEMENTS: [Choice; 5] = [
    choice("201", key::QUESTION_ENABLEMENT_DONE),
    choice("400", key::QUESTION_ENABLEMENT_400),
    choice("401", key::QUESTION_ENABLEMENT_401),
    choice("403", key::QUESTION_ENABLEMENT_403),
    choice("page", key::QUESTION_ENABLEMENT_PAGE),
];

/// One locale of each region stands for its language group.
pub(super) const LOCALES: [Choice; 3] = [
    choice("en-US", key::QUESTION_APP_LOCALE_NA),
    choice("en-GB", key::QUESTION_APP_LOCALE_EU),
    choice("ja-JP", key::QUESTION_APP_LOCALE_FE),
];

const fn choice(value: &'static str, label: Key) -> Choice {
    Choice { value, label }
}
