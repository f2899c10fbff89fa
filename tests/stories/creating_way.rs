//! The stretches of the way on which a skill is made at step 8.

use skill_linker::model::Certainty;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

/// Types the answers of step 1 for a skill that is to be made, and goes on to step 8.
pub(super) fn fill_in(person: &mut Person) -> String {
    person.practice.hurry();
    person.press(Message::SetUp);
    person.wizard(wizard::Message::ChooseNewSkill(true));
    person.type_into(Input::NewSkillName, "account linking");
    person.type_into(Input::Invocation, "do it");
    let vendor = person.practice.vendor_id();
    person.type_into(Input::Vendor, vendor);
    to_sending(person)
}

/// From the answers of step 1 to step 8.
pub(super) fn to_sending(person: &mut Person) -> String {
    for step in [Step::Profile, Step::RedirectUrls] {
        person.wizard(wizard::Message::Next);
        assert_eq!(person.session.wizard.step, step);
    }
    let urls = person.session.wizard.copy_text(Copied::AllRedirectUrls);
    let urls: Vec<&str> = urls.lines().collect();
    let (client_id, secret) = person.practice.create_profile("account linking", &urls);
    person.wizard(wizard::Message::Next);
    person.paste(Input::ClientId, &client_id);
    person.paste(Input::ClientSecret, &secret);
    for _ in 0..4 {
        person.wizard(wizard::Message::Next);
    }
    assert_eq!(person.session.wizard.step, Step::Send);
    secret
}

/// Somebody at step 8 who may make the skill.
pub(super) fn ready() -> (Person, String) {
    let mut person = Person::new();
    let secret = fill_in(&mut person);
    way::use_token(&mut person);
    (person, secret)
}

/// The skills that are there beside those of the start.
pub(super) fn made(person: &Person) -> Vec<String> {
    let all = person.practice.skills();
    all.into_iter().filter(|(_, name)| name == "account linking").map(|(id, _)| id).collect()
}

pub(super) fn wait_for_end(person: &mut Person) {
    person.wait_until("it ended", |session| !session.create.is_waited_for());
}

/// The settings are sent, and there is one skill, which has them.
pub(super) fn send_and_end(mut person: Person, secret: &str) {
    assert_eq!(made(&person).len(), 1);
    assert_eq!(made(&person), [person.session.wizard.skill_id.clone()]);
    person.wait_until("what Amazon has is read", way::is_read);
    way::send(&mut person, Message::Send);
    assert!(way::receipt(&person).certainty == Certainty::Confirmed);
    leaves_no_trace(person, secret);
}
