//! What the wizard does with each answer.

mod walks;

use super::*;
use crate::model::Field;
use crate::model::GrantType;
use crate::model::SkillKind;

const ID: &str = "amzn1.application-oa2-client.8f3a1c7be2d94560a1b2c3d4e5f60718";
const SECRET: &str =
    "amzn1.oa2-cs.v1.5b1c0e9d8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c";
const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
const LINK: &str = "https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I";

fn paste(wizard: &mut Wizard, input: Input, text: &str) {
    wizard.update(Message::Pasted(input, text.to_owned()));
}

fn answer(wizard: &mut Wizard, input: Input) {
    wizard.update(Message::Recognised(input, RecogniserAnswer::MoveIt));
}

/// The way of somebody who has everything at hand.
fn filled() -> Wizard {
    let mut wizard = Wizard::new();
    paste(&mut wizard, Input::SkillId, SKILL);
    paste(&mut wizard, Input::Vendor, LINK);
    paste(&mut wizard, Input::ClientId, ID);
    paste(&mut wizard, Input::ClientSecret, SECRET);
    wizard
}

#[test]
fn four_pasted_values_lead_from_the_first_step_to_sending() {
    let mut wizard = filled();
    for step in STEPS {
        assert_eq!(wizard.step, step);
        assert_eq!(wizard.problems(step), [], "{step:?}");
        wizard.update(Message::Next);
    }
    assert!(wizard.is_ready_to_send());
}

#[test]
fn next_is_never_off_and_says_what_is_missing() {
    let mut wizard = Wizard::new();
    wizard.update(Message::Next);
    assert_eq!(wizard.step, Step::Skill);
    assert!(wizard.shows_problems);
    assert_eq!(wizard.focus_wanted, Some(Focus::Problems));
    let boxes: Vec<Input> = wizard.problems(Step::Skill).iter().map(|p| p.input).collect();
    assert_eq!(boxes, [Input::SkillId, Input::Vendor]);
}

#[test]
fn steps_not_yet_reached_stay_shut_and_say_which_comes_first() {
    let mut wizard = Wizard::new();
    wizard.update(Message::GoTo(Step::Scopes));
    assert_eq!(wizard.step, Step::Skill);
    assert_eq!(wizard.step_in_the_way(Step::Scopes), Some(Step::Skill));
    assert_eq!(wizard.step_in_the_way(Step::Skill), None);
}

#[test]
fn change_leads_to_the_box_and_straight_back_to_the_summary() {
    let mut wizard = filled();
    while wizard.step != Step::Check {
        wizard.update(Message::Next);
    }
    wizard.update(Message::Change(Input::ClientId));
    assert_eq!(
        (wizard.step, wizard.focus_wanted),
        (Step::Credentials, Some(Focus::Input(Input::ClientId)),)
    );
    wizard.update(Message::Next);
    assert_eq!(wizard.step, Step::Check);
}

#[test]
fn a_secret_in_a_wrong_box_is_nowhere_until_its_question_is_answered() {
    for input in Input::ALL.into_iter().filter(|input| !input.is_secret()) {
        let mut wizard = Wizard::new();
        paste(&mut wizard, input, SECRET);
        assert_eq!(wizard.questions.get(&input), Some(&Recogniser::SecretElsewhere), "{input:?}");
        assert!(!wizard.text(input).contains("amzn1.oa2-cs"), "{input:?}");
        assert!(!format!("{:?}", wizard.to_draft()).contains("amzn1.oa2-cs"), "{input:?}");
        answer(&mut wizard, input);
        let home = if input == Input::SignInClientId {
            Input::SignInClientSecret
        } else {
            Input::ClientSecret
        };
        assert_eq!(wizard.text(home), SECRET, "{input:?}");
        wizard.update(Message::Undo(home));
        assert_eq!(wizard.text(home), "", "{input:?}");
        assert!(wizard.held.contains_key(&input), "{input:?}");
    }
}

#[test]
fn a_typed_secret_leaves_a_wrong_box_as_well() {
    let mut wizard = Wizard::new();
    SECRET.clone_into(wizard.text_mut(Input::ClientId));
    wizard.update(Message::Edited(Input::ClientId));
    assert_eq!(wizard.text(Input::ClientId), "");
    wizard.update(Message::Recognised(Input::ClientId, RecogniserAnswer::KeepHere));
    assert_eq!(wizard.text(Input::ClientId), SECRET);
    wizard.update(Message::Edited(Input::ClientId));
    assert_eq!(wizard.text(Input::ClientId), SECRET, "it is not asked twice");
}

#[test]
fn every_value_in_every_other_box_is_asked_about() {
    let values = [(Input::ClientId, ID), (Input::SkillId, SKILL), (Input::Vendor, LINK)];
    let boxes = [
        Input::SkillId,
        Input::Vendor,
        Input::ClientId,
        Input::ClientSecret,
        Input::NewScope,
        Input::AuthorizationUrl,
        Input::AccessTokenUrl,
        Input::DefaultTokenExpiration,
    ];
    for (home, value) in values {
        for input in boxes.into_iter().filter(|input| *input != home) {
            let mut wizard = Wizard::new();
            let before = wizard.text(input).to_owned();
            paste(&mut wizard, input, value);
            let question = wizard.questions.get(&input);
            assert_eq!(question, Some(&Recogniser::BelongsTo(home)), "{value} in {input:?}");
            answer(&mut wizard, input);
            assert_eq!(wizard.text(home), value, "{input:?}");
            assert_eq!(wizard.text(input), before, "{input:?}");
            assert_eq!(wizard.notes.get(&home), Some(&Note::MovedFrom(input)));
        }
    }
}

#[test]
fn swapped_values_are_one_question_whichever_came_first() {
    for first in [Input::ClientId, Input::ClientSecret] {
        let mut wizard = Wizard::new();
        let wrong = |input| if input == Input::ClientId { SECRET } else { ID };
        let second = if first == Input::ClientId { Input::ClientSecret } else { Input::ClientId };
        paste(&mut wizard, first, wrong(first));
        paste(&mut wizard, second, wrong(second));
        let questions: Vec<_> = wizard.questions.iter().collect();
        assert_eq!(questions, [(&second, &Recogniser::Swapped)]);
        answer(&mut wizard, second);
        assert_eq!(wizard.text(Input::ClientId), ID);
        assert_eq!(wizard.text(Input::ClientSecret), SECRET);
    }
}

#[test]
fn every_branch_has_the_same_nine_steps() {
    let services = crate::model::PROVIDERS.iter().map(|service| SignInWith::Provider(service.id));
    for branch in services.chain([SignInWith::Amazon, SignInWith::Own]) {
        let mut wizard = Wizard::new();
        wizard.update(Message::ChooseSignInWith(branch));
        wizard.visited.extend(STEPS);
        for step in STEPS {
            wizard.update(Message::GoTo(step));
            assert_eq!((wizard.step, wizard.step.number()), (step, step.number()), "{branch:?}");
        }
        for step in STEPS.into_iter().rev().skip(1) {
            wizard.update(Message::Back);
            assert_eq!(wizard.step, step, "{branch:?}");
        }
    }
}

#[test]
fn answers_that_a_kind_of_skill_cannot_have_are_changed_and_named() {
    let mut wizard = filled();
    wizard.update(Message::ToggleVoice);
    wizard.update(Message::ChooseGrant(GrantType::Implicit));
    let before = wizard.settings.client_id.clone();
    wizard.update(Message::ChooseKind(SkillKind::SmartHome));
    let named = [Field::SkipOnEnablement, Field::Type, Field::VoiceForwardAccountLinking];
    assert_eq!(wizard.changed_with_kind, named);
    assert_eq!(wizard.settings.client_id, before, "what still applies stays");
    wizard.update(Message::ChooseKind(SkillKind::SmartHome));
    assert_eq!(wizard.changed_with_kind, [], "nothing changed now");
    wizard.update(Message::ChooseKind(SkillKind::Custom));
    wizard.update(Message::Next);
    assert_eq!(wizard.changed_with_kind, [], "another page");
}

#[test]
fn a_secret_that_is_kept_in_a_list_is_told_before_sending() {
    let mut wizard = filled();
    assert_eq!(wizard.secrets_in_the_open(), [], "in its own box it is at home");
    paste(&mut wizard, Input::NewScope, SECRET);
    wizard.update(Message::Recognised(Input::NewScope, RecogniserAnswer::KeepHere));
    wizard.update(Message::Add(Input::NewScope));
    assert!(wizard.settings.scopes.iter().any(|scope| scope == SECRET));
    assert_eq!(wizard.secrets_in_the_open(), [Input::NewScope]);
    wizard.update(Message::Remove(Input::NewScope, 1));
    assert_eq!(wizard.secrets_in_the_open(), []);
}

#[test]
fn several_values_fill_their_boxes_after_asking_and_can_be_taken_back() {
    let mut wizard = Wizard::new();
    let row = format!("Client ID\n{ID}\nClient Secret\nShow Secret\n{SECRET}");
    paste(&mut wizard, Input::ClientId, &row);
    assert_eq!(wizard.text(Input::ClientId), "");
    assert_eq!(wizard.questions.get(&Input::ClientId), Some(&Recogniser::Several));
    answer(&mut wizard, Input::ClientId);
    assert_eq!((wizard.text(Input::ClientId), wizard.text(Input::ClientSecret)), (ID, SECRET));
    assert_eq!(wizard.filled.as_ref().map(|filled| filled.count), Some(2));
    wizard.update(Message::UndoFilled);
    assert_eq!((wizard.text(Input::ClientId), wizard.text(Input::ClientSecret)), ("", ""));
}

#[test]
fn several_values_can_stay_where_they_were_put() {
    let mut wizard = Wizard::new();
    paste(&mut wizard, Input::ClientId, &format!("{ID} and {SECRET}"));
    wizard.update(Message::Recognised(Input::ClientId, RecogniserAnswer::KeepHere));
    assert_eq!(wizard.text(Input::ClientId), format!("{ID} and {SECRET}"));
    assert!(wizard.questions.is_empty() && wizard.held.is_empty());
}

#[test]
fn lists_take_fifteen_and_say_why_not_more() {
    let mut wizard = Wizard::new();
    for number in 0..20 {
        wizard.update(Message::ToggleScope(format!("scope{number}")));
    }
    assert_eq!(wizard.settings.scopes.len(), MOST_ENTRIES);
    "one.more".clone_into(&mut wizard.new_scope);
    wizard.update(Message::Add(Input::NewScope));
    assert_eq!(wizard.settings.scopes.len(), MOST_ENTRIES);
    assert_eq!(wizard.new_scope, "one.more");
    let problem = wizard.problem_of(Input::NewScope).unwrap();
    assert_eq!(problem.cause, "wizard-problem-list-full");
}

#[test]
fn the_secret_shows_for_thirty_seconds_and_hides_on_leaving_the_page() {
    let mut wizard = filled();
    let mut effects = wizard.update(Message::ShowSecret);
    for left in (0..30).rev() {
        let [Effect::After(1000, message)] = &effects[..] else { panic!("no clock at {left}") };
        effects = wizard.update(message.clone());
        assert_eq!(wizard.secret_shown, left);
    }
    assert!(effects.is_empty());
    wizard.update(Message::ShowSecret);
    wizard.update(Message::Next);
    assert_eq!(wizard.secret_shown, 0);
}

#[test]
fn an_old_clock_does_not_end_a_new_copied() {
    let mut wizard = filled();
    wizard.update(Message::CopyDone(Copied::RedirectUrl(0), true));
    let old = wizard.copied.unwrap().1;
    wizard.update(Message::CopyDone(Copied::RedirectUrl(1), true));
    wizard.update(Message::TimeUp(old));
    assert!(wizard.copied.is_some());
    assert!(wizard.ticked(Copied::RedirectUrl(0)) && !wizard.ticked(Copied::AllRedirectUrls));
}

#[test]
fn switching_the_branch_and_back_restores_the_same_values() {
    let mut wizard = filled();
    wizard.update(Message::ToggleScope("profile".to_owned()));
    let before = wizard.request();
    wizard.update(Message::ChooseSignInWith(SignInWith::Own));
    assert_ne!(wizard.request(), before);
    "https://login.tidewater-lights.com/a".clone_into(wizard.text_mut(Input::AuthorizationUrl));
    wizard.update(Message::ChooseSignInWith(SignInWith::Provider("auth0")));
    wizard.update(Message::ChooseSignInWith(SignInWith::Own));
    let own = wizard.text(Input::AuthorizationUrl);
    assert_eq!(own, "https://login.tidewater-lights.com/a");
    wizard.update(Message::ChooseSignInWith(SignInWith::Amazon));
    assert_eq!(wizard.request(), before);
}

#[test]
fn smart_home_takes_the_code_grant_and_must_link() {
    let mut wizard = Wizard::new();
    wizard.update(Message::ChooseGrant(GrantType::Implicit));
    assert_eq!(wizard.grant_type(), GrantType::Implicit);
    wizard.update(Message::ChooseKind(SkillKind::SmartHome));
    wizard.update(Message::ChooseGrant(GrantType::Implicit));
    wizard.update(Message::ToggleSkipOnEnablement);
    assert_eq!(wizard.grant_type(), GrantType::AuthCode);
    assert_eq!(wizard.settings.skip_on_enablement, Some(false));
}

#[test]
fn an_address_at_home_may_be_rehearsed_and_is_not_sent() {
    let mut wizard = filled();
    wizard.sign_in_with = SignInWith::Own;
    wizard.step = Step::Addresses;
    wizard.settings.authorization_url = "https://localhost:8443/authorize".to_owned();
    wizard.settings.access_token_url = "not an address".to_owned();
    wizard.update(Message::Next);
    assert_eq!((wizard.step, wizard.shows_problems), (Step::Addresses, true));
    wizard.settings.access_token_url = "https://localhost:8443/token".to_owned();
    wizard.update(Message::Next);
    assert_eq!(wizard.step, Step::Check);
    wizard.update(Message::Next);
    assert_eq!((wizard.step, wizard.shows_problems), (Step::Check, true));
    assert!(!wizard.is_ready_to_send());
}
