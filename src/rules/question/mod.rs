//! The questions that settle what a rule needs to know: their words, how they are answered, and where the answer goes.

mod choices;
mod rows;

use crate::i18n;
use crate::i18n::Key;
use crate::model::Context;
use crate::model::Field;

pub(super) use rows::LINK_CARD;

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
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::choices::STAGES;
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
