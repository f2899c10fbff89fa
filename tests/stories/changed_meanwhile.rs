//! Somebody else changes the settings between our reading and our sending.

use skill_linker::practice::Fault;
use skill_linker::practice::Route;
use skill_linker::push::Phase;
use skill_linker::session::Message;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

#[test]
fn it_is_shown_and_overwritten_by_another_press_only() {
    let mut person = Person::new();
    let secret = way::fill_in_for(&mut person, 2);
    way::sign_in(&mut person);
    person.press(Message::Send);
    assert!(
        person.practice.writes().is_empty(),
        "there are settings, so the other button is meant"
    );
    person.practice.plan_fault(Route::PutAccountLinking, Fault::Changed, 1);
    way::send(&mut person, Message::Replace);
    let Phase::Conflict(conflict) = &person.session.push.phase else { panic!("no conflict") };
    assert!(conflict.before.is_some() && conflict.ours.is_some());
    assert_ne!(conflict.before, conflict.now.members, "what they changed is shown");

    way::send(&mut person, Message::Replace);
    assert!(way::receipt(&person).can_put_back);
    let versions: Vec<_> =
        person.practice.writes().into_iter().map(|write| write.if_match).collect();
    assert_eq!(versions.len(), 2);
    assert!(versions.iter().all(Option::is_some), "each write names the version it replaces");
    assert_ne!(versions[0], versions[1]);
    leaves_no_trace(person, &secret);
}

#[test]
fn the_earlier_settings_are_put_back_without_their_secret() {
    let mut person = Person::new();
    let secret = way::fill_in_for(&mut person, 2);
    way::sign_in(&mut person);
    way::send(&mut person, Message::Replace);
    person.press(Message::PutBack);
    person.wait_until("they are back", |session| {
        session.wizard.settings.authorization_url == "https://login.tea.example/authorize"
    });
    assert!(person.session.wizard.secret.is_empty(), "Amazon never tells it");
    assert_eq!(person.practice.writes().len(), 1, "nothing was sent yet");
    leaves_no_trace(person, &secret);
}
