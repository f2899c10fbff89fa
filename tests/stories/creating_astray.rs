//! Making a skill off the straight way: lost answers, Cancel, a kill, second thoughts. There is never a second skill.

use skill_linker::create;
use skill_linker::create::Phase;
use skill_linker::create::Stop;
use skill_linker::practice::Fault;
use skill_linker::practice::Route;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use crate::stories::creating_way::fill_in;
use crate::stories::creating_way::made;
use crate::stories::creating_way::ready;
use crate::stories::creating_way::send_and_end;
use crate::stories::creating_way::wait_for_end;
use crate::stories::person::Person;
use crate::stories::way;

#[test]
fn a_lost_answer_makes_no_second_skill() {
    for fault in [Fault::Lost, Fault::StoredError] {
        let (mut person, secret) = ready();
        person.practice.plan_fault(Route::CreateSkill, fault, 1);
        person.press(Message::CreateSkill);
        wait_for_end(&mut person);
        assert!(matches!(person.session.create.phase, Phase::Done(_)), "{fault}");
        send_and_end(person, &secret);
    }
}

#[test]
fn one_of_that_name_is_told_before_another_is_made() {
    let (mut person, _secret) = ready();
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    let first = person.session.wizard.skill_id.clone();

    person.press(Message::SetUp);
    fill_in(&mut person);
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    assert!(matches!(person.session.create.phase, Phase::Found(_)));
    assert_eq!(made(&person).len(), 1, "nothing was made");
    person.press(Message::UseSkill(first.clone()));
    assert_eq!(person.session.wizard.skill_id, first);
    assert!(!person.session.wizard.makes_skill);
    person.wait_until("what Amazon has is read", way::is_read);
    assert_eq!(made(&person).len(), 1);
}

#[test]
fn cancelled_in_the_middle_it_goes_on_from_there() {
    let (mut person, secret) = ready();
    person.press(Message::CreateSkill);
    person
        .wait_until("it is being made", |session| matches!(session.create.phase, Phase::Making(_)));
    person.press(Message::Create(create::Message::Cancel));
    assert_eq!(person.session.create.phase, Phase::Unfinished(Stop::Skill));
    assert!(person.session.wizard.makes_skill, "it is not set up before it is there");
    // The button looks first, and makes nothing again.
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    assert_eq!(person.session.create.phase, Phase::Halfway, "no model is sent without a press");
    person.press(Message::Create(create::Message::GoOn));
    wait_for_end(&mut person);
    send_and_end(person, &secret);
}

#[test]
fn after_a_kill_in_between_the_draft_goes_on_with_the_same_skill() {
    let mut person = Person::new();
    let secret = fill_in(&mut person);
    person.wait_until("it is saved", |session| session.saved_at.is_some());
    way::use_token(&mut person);
    person.practice.plan_fault(Route::CreateSkill, Fault::Lost, 1);
    person.press(Message::CreateSkill);
    person.wait_until("it is on its way", |session| {
        matches!(session.create.phase, Phase::Creating(_))
    });
    person.until("Amazon has it", |person| made(person).len() == 1);
    person.start_again();
    person.wait_until("drafts are listed", |session| !session.drafts.entries.is_empty());
    let id = person.session.drafts.entries[0].id.clone();
    person.press(Message::CarryOn(id));
    person.wait_until("the draft is open", |session| session.wizard.makes_skill);
    assert_eq!(person.session.wizard.new_skill.invocation, "do it");
    person.paste(Input::ClientSecret, &secret);
    person.wizard(wizard::Message::GoTo(Step::Send));
    assert!(person.session.unknown_creation().is_some(), "it is told before the sign-in");
    way::use_token(&mut person);
    wait_for_end(&mut person);
    person.wait_until("it was looked for", |session| {
        session.create.phase != Phase::Idle && !session.create.is_waited_for()
    });
    assert_eq!(person.session.create.phase, Phase::Halfway);
    person.press(Message::Create(create::Message::GoOn));
    wait_for_end(&mut person);
    send_and_end(person, &secret);
}

#[test]
fn the_settings_are_sent_without_a_model_when_one_wants_that() {
    let (mut person, secret) = ready();
    person.practice.plan_fault(Route::PutModel, Fault::BuildFails, 1);
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    person.press(Message::LeaveModel);
    send_and_end(person, &secret);
}

#[test]
fn back_loses_nothing_and_the_draft_keeps_it() {
    let mut person = Person::new();
    fill_in(&mut person);
    let before = person.session.wizard.new_skill.clone();
    for _ in 0..7 {
        person.wizard(wizard::Message::Back);
    }
    assert_eq!(person.session.wizard.step, Step::Skill);
    assert_eq!(person.session.wizard.new_skill, before);
    // A skill of one's own after all, and back again.
    person.wizard(wizard::Message::ChooseNewSkill(false));
    person.type_into(Input::SkillId, "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    person.wizard(wizard::Message::ChooseNewSkill(true));
    assert_eq!(person.session.wizard.new_skill, before);
    assert_eq!(person.session.wizard.skill_name, "account linking");
    person.wizard(wizard::Message::ChooseNewSkill(false));
    assert!(person.session.wizard.skill_id.starts_with("amzn1.ask.skill.0a1b"));
    person.wizard(wizard::Message::ChooseNewSkill(true));
    let kept = wizard::Wizard::from_draft(&person.session.wizard.to_draft());
    assert!(kept.makes_skill);
    assert_eq!(kept.new_skill, before);
}
