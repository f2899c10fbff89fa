//! Every question with its words, and where its answer stands.

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::Context;
use crate::model::Field;
use crate::model::Simulation;
use crate::model::TestRequest;
use crate::model::Tester;
use crate::rules::question::Answer;
use crate::rules::question::Ask;
use crate::rules::question::Question;
use crate::rules::question::choices::ENABLEMENTS;
use crate::rules::question::choices::LOCALES;
use crate::rules::question::choices::SKILL_TYPES;
use crate::rules::question::choices::STAGES;
use crate::rules::question::choices::TESTERS;

/// The type of the card that asks a person to link.
pub(in crate::rules) const LINK_CARD: &str = "LinkAccount";

/// Everything about one question.
pub(super) struct Row {
    pub(super) words: Key,
    pub(super) ask: Ask,
    pub(super) given: fn(&Context) -> Option<Answer>,
    pub(super) put: fn(&mut Context, Option<Answer>),
}

impl Question {
    #[expect(clippy::too_many_lines, reason = "a table: one row a question")]
    pub(super) fn row(self) -> Row {
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
