//! The program is killed when the skill is done at Amazon and nothing of that is in the draft: the draft carries on
//! with the same skill.

use skill_linker::create;
use skill_linker::create::Phase;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use crate::stories::creating_way::fill_in;
use crate::stories::creating_way::made;
use crate::stories::creating_way::send_and_end;
use crate::stories::creating_way::wait_for_end;
use crate::stories::person::Person;
use crate::stories::way;

/// What is noted of a making until its end is seen.
const NOTE: &str = "data/intents/creation.json";

/// Killed while it asks how far the model is, which is built by then. The draft knows of no skill.
fn killed_when_it_was_done() -> (Person, String) {
    let mut person = Person::new();
    let secret = fill_in(&mut person);
    person.wait_until("it is saved", |session| session.saved_at.is_some());
    way::use_token(&mut person);
    person.press(Message::CreateSkill);
    person.wait_until("its model is sent", |session| {
        matches!(session.create.phase, Phase::Building(_))
    });
    assert_eq!(made(&person).len(), 1);
    assert!(person.home().join(NOTE).exists());
    (person, secret)
}

/// Starts the program again, opens the draft and goes to where the skill is made.
fn carry_on(person: &mut Person, secret: &str) {
    person.start_again();
    person.wait_until("drafts are listed", |session| !session.drafts.entries.is_empty());
    assert_eq!(person.session.drafts.entries.len(), 1);
    let id = person.session.drafts.entries[0].id.clone();
    person.press(Message::CarryOn(id));
    person.wait_until("the draft is open", |session| session.wizard.makes_skill);
    assert_eq!(person.session.wizard.skill_id, "", "it was not saved");
    person.paste(Input::ClientSecret, secret);
    person.wizard(wizard::Message::GoTo(Step::Send));
    way::use_token(person);
}

#[test]
fn what_is_noted_leads_to_the_skill() {
    let (mut person, secret) = killed_when_it_was_done();
    carry_on(&mut person, &secret);
    person.wait_until("it was looked for", |session| {
        session.create.phase != Phase::Idle && !session.create.is_waited_for()
    });
    if person.session.create.phase == Phase::Halfway {
        person.press(Message::Create(create::Message::GoOn));
        wait_for_end(&mut person);
    }
    assert!(matches!(person.session.create.phase, Phase::Done(_)));
    send_and_end(person, &secret);
}

#[test]
fn without_the_note_it_is_found_by_its_name_and_used() {
    let (mut person, secret) = killed_when_it_was_done();
    std::fs::remove_file(person.home().join(NOTE)).unwrap();
    carry_on(&mut person, &secret);
    assert!(person.session.unknown_creation().is_none());
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    let Phase::Found(found) = &person.session.create.phase else {
        panic!("{:?}", person.session.create.phase)
    };
    assert_eq!(found.len(), 1);
    let skill_id = found[0].id.clone();
    person.press(Message::UseSkill(skill_id));
    send_and_end(person, &secret);
}
