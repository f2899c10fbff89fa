//! The questions that settle what a rule needs to know: their words, how they are answered, and where the answer goes.

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::Context;
use crate::model::Field;
use crate::model::Simulation;
use crate::model::TestRequest;
use crate::model::Tester;

/// A fact that a rule needs and nobody gave.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Question {
    GrantType,
    SkillType,
    ReturnUrls,
    VendorId,
    Stage,
    ThreeReturnUrls,
    AppLocale,
    SendsEvents,
    TestLogin,
    PrivacyPolicies,
    ForChildren,
    ProfileEnabled,
    Tester,
    LinkCard,
    AcceptGrant,
    Enablement,
    TestRequest,
    WorksInApp,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ask {
    YesNo,
    /// One of these.
    Choice(&'static [Choice]),
    /// A vendor ID, or any one of Alexa's return addresses.
    VendorId,
    /// Addresses, one a line.
    Lines,
    /// A request to the skill, as JSON.
    Request,
    /// In the settings themselves.
    Setting(Field),
}

/// One of several answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choice {
    /// What [`Answer::Text`] holds when it is chosen.
    pub value: &'static str,
    /// Its words.
    pub label: Key,
}

/// What a person answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    YesNo(bool),
    /// A line that was typed, or the value of a choice.
    Text(String),
    Lines(Vec<String>),
}

/// Everything about one question.
struct Row {
    words: Key,
    ask: Ask,
    given: fn(&Context) -> Option<Answer>,
    put: fn(&mut Context, Option<Answer>),
}

impl Question {
    /// All of them, the ones that help most rules first.
    pub const ALL: [Self; 18] = [
        Self::SkillType,
        Self::VendorId,
        Self::ReturnUrls,
        Self::GrantType,
        Self::Stage,
        Self::ThreeReturnUrls,
        Self::ProfileEnabled,
        Self::AppLocale,
        Self::SendsEvents,
        Self::TestLogin,
        Self::PrivacyPolicies,
        Self::ForChildren,
        Self::Tester,
        Self::LinkCard,
        Self::AcceptGrant,
        Self::Enablement,
        Self::TestRequest,
        Self::WorksInApp,
    ];

    /// The question in words.
    pub fn text(self) -> String {
        i18n::text(self.row().words)
    }

    /// How it is answered.
    pub fn ask(self) -> Ask {
        self.row().ask
    }

    /// The answer that the context holds.
    pub fn given(self, context: &Context) -> Option<Answer> {
        (self.row().given)(context)
    }

    /// Puts an answer into the context, or takes the one there away. An answer of another kind counts as none, and
    /// [`Ask::Setting`] changes nothing here.
    pub fn put(self, context: &mut Context, answer: Option<Answer>) {
        (self.row().put)(context, answer);
    }

    #[expect(clippy::too_many_lines, reason = "a table: one row a question")]
    fn row(self) -> Row {
        match self {
            Self::GrantType => Row {
                words: key::QUESTION_GRANT_TYPE,
                ask: Ask::Setting(Field::Type),
                given: |_| None,
                put: |_, _| {},
            },
            Self::SkillType => Row {
                words: key::QUESTION_SKILL_TYPE,
                ask: Ask::Choice(&SKILL_TYPES),
                given: |context| text(context.skill_type.as_deref()),
                put: |context, answer| context.skill_type = typed(answer),
            },
            Self::ReturnUrls => Row {
                words: key::QUESTION_RETURN_URLS,
                ask: Ask::Lines,
                given: |context| context.allowed_return_urls.clone().map(Answer::Lines),
                put: |context, answer| context.allowed_return_urls = lines(answer),
            },
            Self::VendorId => Row {
                words: key::QUESTION_VENDOR_ID,
                ask: Ask::VendorId,
                given: |context| text(context.vendor_id.as_deref()),
                put: |context, answer| context.vendor_id = typed(answer),
            },
            Self::Stage => Row {
                words: key::QUESTION_STAGE,
                ask: Ask::Choice(&STAGES),
                given: |context| text(context.stage.as_deref()),
                put: |context, answer| context.stage = typed(answer),
            },
            Self::ThreeReturnUrls => Row {
                words: key::QUESTION_THREE_RETURN_URLS,
                ask: Ask::YesNo,
                given: |context| context.facts.stores_three_return_urls.map(Answer::YesNo),
                put: |context, answer| context.facts.stores_three_return_urls = yes_no(answer),
            },
            Self::AppLocale => Row {
                words: key::QUESTION_APP_LOCALE,
                ask: Ask::Choice(&LOCALES),
                given: |context| text(context.facts.app_locale.as_deref()),
                put: |context, answer| context.facts.app_locale = typed(answer),
            },
            Self::SendsEvents => Row {
                words: key::QUESTION_SENDS_EVENTS,
                ask: Ask::YesNo,
                given: |context| context.facts.sends_events.map(Answer::YesNo),
                put: |context, answer| context.facts.sends_events = yes_no(answer),
            },
            Self::TestLogin => Row {
                words: key::QUESTION_TEST_LOGIN,
                ask: Ask::YesNo,
                given: |context| context.facts.has_test_login.map(Answer::YesNo),
                put: |context, answer| context.facts.has_test_login = yes_no(answer),
            },
            Self::PrivacyPolicies => Row {
                words: key::QUESTION_PRIVACY_POLICIES,
                ask: Ask::YesNo,
                given: |context| context.facts.has_privacy_policies.map(Answer::YesNo),
                put: |context, answer| context.facts.has_privacy_policies = yes_no(answer),
            },
            Self::ForChildren => Row {
                words: key::QUESTION_FOR_CHILDREN,
                ask: Ask::YesNo,
                given: |context| context.facts.is_for_children.map(Answer::YesNo),
                put: |context, answer| context.facts.is_for_children = yes_no(answer),
            },
            Self::ProfileEnabled => Row {
                words: key::QUESTION_PROFILE_ENABLED,
                ask: Ask::YesNo,
                given: |context| context.facts.lwa_enabled.map(Answer::YesNo),
                put: |context, answer| context.facts.lwa_enabled = yes_no(answer),
            },
            Self::Tester => Row {
                words: key::QUESTION_TESTER,
                ask: Ask::Choice(&TESTERS),
                given: |context| text(context.facts.tester.map(Tester::as_str)),
                put: |context, answer| {
                    context.facts.tester = typed(answer).as_deref().and_then(Tester::parse);
                },
            },
            Self::LinkCard => Row {
                words: key::QUESTION_LINK_CARD,
                ask: Ask::YesNo,
                given: |context| {
                    let simulation = context.facts.simulation.as_ref()?;
                    let shows = simulation.card.as_deref() == Some(LINK_CARD);
                    (!simulation.access_token).then_some(Answer::YesNo(shows))
                },
                put: |context, answer| {
                    context.facts.simulation = yes_no(answer).map(|shows| Simulation {
                        card: shows.then(|| LINK_CARD.to_owned()),
                        needs_account: true,
                        ..Simulation::default()
                    });
                },
            },
            Self::AcceptGrant => Row {
                words: key::QUESTION_ACCEPT_GRANT,
                ask: Ask::YesNo,
                given: |context| context.facts.answers_accept_grant.map(Answer::YesNo),
                put: |context, answer| context.facts.answers_accept_grant = yes_no(answer),
            },
            Self::Enablement => Row {
                words: key::QUESTION_ENABLEMENT,
                ask: Ask::Choice(&ENABLEMENTS),
                given: |context| text(context.facts.enablement.as_deref()),
                put: |context, answer| context.facts.enablement = typed(answer),
            },
            Self::TestRequest => Row {
                words: key::QUESTION_TEST_REQUEST,
                ask: Ask::Request,
                given: |context| {
                    let has_token = context.facts.test_request? == TestRequest::WithToken;
                    Some(Answer::YesNo(has_token))
                },
                put: |context, answer| {
                    context.facts.test_request =
                        typed(answer).map(|request| TestRequest::read(&request));
                },
            },
            Self::WorksInApp => Row {
                words: key::QUESTION_WORKS_IN_APP,
                ask: Ask::YesNo,
                given: |context| context.facts.works_in_alexa_app.map(Answer::YesNo),
                put: |context, answer| context.facts.works_in_alexa_app = yes_no(answer),
            },
        }
    }
}

/// The type of the card that asks a person to link.
pub(super) const LINK_CARD: &str = "LinkAccount";

const SKILL_TYPES: [Choice; 7] = [
    choice("custom", key::QUESTION_SKILL_TYPE_CUSTOM),
    choice("smartHome", key::QUESTION_SKILL_TYPE_SMART_HOME),
    choice("video", key::QUESTION_SKILL_TYPE_VIDEO),
    choice("music", key::QUESTION_SKILL_TYPE_MUSIC),
    choice("flashBriefing", key::QUESTION_SKILL_TYPE_FLASH_BRIEFING),
    choice("householdList", key::QUESTION_SKILL_TYPE_HOUSEHOLD_LIST),
    choice("other", key::QUESTION_SKILL_TYPE_OTHER),
];

const STAGES: [Choice; 2] = [
    choice("development", key::QUESTION_STAGE_DEVELOPMENT),
    choice("live", key::QUESTION_STAGE_LIVE),
];

const TESTERS: [Choice; 3] = [
    choice("owner", key::QUESTION_TESTER_OWNER),
    choice("betaTester", key::QUESTION_TESTER_BETA),
    choice("other", key::QUESTION_TESTER_OTHER),
];

const ENABLEMENTS: [Choice; 5] = [
    choice("201", key::QUESTION_ENABLEMENT_DONE),
    choice("400", key::QUESTION_ENABLEMENT_400),
    choice("401", key::QUESTION_ENABLEMENT_401),
    choice("403", key::QUESTION_ENABLEMENT_403),
    choice("page", key::QUESTION_ENABLEMENT_PAGE),
];

/// One locale of each region stands for its language group.
const LOCALES: [Choice; 3] = [
    choice("en-US", key::QUESTION_APP_LOCALE_NA),
    choice("en-GB", key::QUESTION_APP_LOCALE_EU),
    choice("ja-JP", key::QUESTION_APP_LOCALE_FE),
];

const fn choice(value: &'static str, label: Key) -> Choice {
    Choice { value, label }
}

fn text(value: Option<&str>) -> Option<Answer> {
    value.map(|value| Answer::Text(value.to_owned()))
}

fn typed(answer: Option<Answer>) -> Option<String> {
    match answer? {
        Answer::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Answer::YesNo(_) | Answer::Lines(_) => None,
    }
}

fn lines(answer: Option<Answer>) -> Option<Vec<String>> {
    match answer? {
        Answer::Lines(lines) => Some(lines),
        Answer::YesNo(_) | Answer::Text(_) => None,
    }
}

fn yes_no(answer: Option<Answer>) -> Option<bool> {
    match answer? {
        Answer::YesNo(yes) => Some(yes),
        Answer::Text(_) | Answer::Lines(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::Stage;

    #[test]
    fn every_answer_is_found_again_and_can_be_taken_back() {
        for question in Question::ALL {
            let answers = match question.ask() {
                Ask::YesNo => vec![Answer::YesNo(true), Answer::YesNo(false)],
                Ask::Choice(choices) => {
                    choices.iter().map(|one| Answer::Text(one.value.to_owned())).collect()
                }
                Ask::VendorId => vec![Answer::Text("M2AB3CD4EFGH5I".to_owned())],
                Ask::Lines => vec![Answer::Lines(vec!["https://a".to_owned()])],
                // What was pasted is not kept, so it is not found again.
                Ask::Request | Ask::Setting(_) => Vec::new(),
            };
            for answer in answers {
                let mut context = Context::default();
                question.put(&mut context, Some(answer.clone()));
                assert_eq!(question.given(&context), Some(answer), "{question:?}");
                question.put(&mut context, None);
                assert_eq!(context, Context::default(), "{question:?}");
            }
        }
    }

    #[test]
    fn of_a_request_only_its_token_is_known_afterwards() {
        let mut context = Context::default();
        let request =
            r#"{"version": "1.0", "request": {}, "session": {"user": {"accessToken": "canary"}}}"#;
        Question::TestRequest.put(&mut context, Some(Answer::Text(request.to_owned())));
        assert_eq!(Question::TestRequest.given(&context), Some(Answer::YesNo(true)));
        assert!(!format!("{context:?}").contains("canary"));
        Question::TestRequest.put(&mut context, None);
        assert_eq!(context, Context::default());
    }

    #[test]
    fn no_two_questions_have_the_same_words() {
        let words: BTreeSet<String> = Question::ALL.into_iter().map(Question::text).collect();
        assert_eq!(words.len(), Question::ALL.len());
        assert!(words.iter().all(|words| words.ends_with('?')));
    }

    #[test]
    fn the_stages_are_those_of_amazon() {
        assert!(STAGES.iter().all(|stage| Stage::parse(stage.value).is_some()));
    }
}
