//! A second set-up of a skill: whichever goes on, one draft of the skill is left on disk.

use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use crate::stories::person::Person;
use crate::stories::way;

fn saved(session: &Session) -> bool {
    session.saved_at.is_some()
}

/// Somebody with a whole draft of a skill, who begins a second set-up and names the same skill.
fn twice() -> Person {
    let mut person = Person::new();
    way::fill_in(&mut person);
    person.wait_until("the first is saved", saved);
    let skill_id = person.session.wizard.skill_id.clone();
    person.press(Message::OpenStart);
    person.press(Message::SetUp);
    person.wait_until("drafts are listed", |session| {
        session.drafts.entries.iter().any(|entry| !entry.in_use)
    });
    person.type_into(Input::SkillId, &skill_id);
    let vendor = person.practice.vendor_id().to_owned();
    person.type_into(Input::Vendor, &vendor);
    person.wizard(wizard::Message::Next);
    assert_eq!(person.session.wizard.step, Step::Skill, "it asks which of the two goes on");
    person
}

/// What the next start finds: the steps of the drafts of any skill, and the drafts there are.
fn left(mut person: Person) -> (Vec<usize>, usize) {
    person.start_again();
    person.wait_until("drafts are listed", |session| !session.drafts.entries.is_empty());
    let entries = &person.session.drafts.entries;
    let of_a_skill = entries.iter().filter(|entry| !entry.draft.skill_id.is_empty());
    (of_a_skill.map(|entry| entry.draft.step).collect(), entries.len())
}

#[test]
fn the_program_that_ends_before_the_answer_leaves_one() {
    let mut person = twice();
    person.wait_until("the second is saved", saved);
    assert_eq!(left(person), (vec![Step::Send.number()], 2));
}

#[test]
fn starting_over_leaves_the_second() {
    let mut person = twice();
    person.wait_until("the second is saved", saved);
    let earlier = person.session.other_draft().unwrap().id.clone();
    person.press(Message::DeleteDraft(earlier));
    person.wait_until("it is gone", |session| session.other_draft().is_none());
    person.wizard(wizard::Message::Next);
    assert_eq!(left(person), (vec![Step::Profile.number()], 1));
}

#[test]
fn carrying_the_first_on_leaves_the_first() {
    // At once, and when the second was saved already.
    for is_saved in [false, true] {
        let mut person = twice();
        if is_saved {
            person.wait_until("the second is saved", saved);
        }
        let earlier = person.session.other_draft().unwrap().id.clone();
        person.press(Message::CarryOn(earlier));
        person.wait_until("the first is open", |session| session.wizard.step == Step::Send);
        assert_eq!(left(person), (vec![Step::Send.number()], 1), "saved before: {is_saved}");
    }
}
