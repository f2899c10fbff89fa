//! Finishing in Amazon's console, without signing in: nobody is asked anything.

use skill_linker::model::Field;
use skill_linker::model::write_request;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::HandAct;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

fn copy(person: &mut Person, copied: Copied) -> (String, bool) {
    person.session.wizard.copied = None;
    person.wizard(wizard::Message::Copy(copied));
    person.wait_until("it is copied", |session| {
        session.wizard.copied.is_some_and(|(done, _)| done == copied)
    });
    person.board.lock().unwrap().clone().unwrap()
}

#[test]
fn every_box_is_copied_and_the_file_saved() {
    let mut person = Person::new();
    let secret = way::fill_in(&mut person);
    person.wizard(wizard::Message::FinishByHand(true));
    let boxes = person.session.wizard.by_hand_boxes();
    assert!(boxes.len() >= 8);
    for row in boxes {
        let expected = match row.act {
            HandAct::Paste(text) => (text, false),
            HandAct::PasteSecret => (secret.clone(), true),
            HandAct::Tick(_) | HandAct::Choose(_) => continue,
        };
        assert_eq!(copy(&mut person, Copied::ByHand(row.field)), expected);
        assert!(person.session.wizard.ticked(Copied::ByHand(row.field)));
    }
    let (command, _) = copy(&mut person, Copied::Command);
    assert!(command.starts_with("ask smapi update-account-linking-info -s amzn1.ask.skill."));

    person.wizard(wizard::Message::SaveJson);
    person.wait_until("it is saved", |session| session.toast.is_some());
    let path = person.home().join("account-linking.json");
    assert!(person.session.toast.as_ref().unwrap().text.contains(&path.display().to_string()));
    let settings = person.session.wizard.request();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), write_request(&settings, ""));

    person.session.toast = None;
    person.wizard(wizard::Message::SaveJsonWithSecret);
    person.wait_until("it is saved", |session| session.toast.is_some());
    let path = person.home().join("account-linking 2.json");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), write_request(&settings, &secret));
    std::fs::remove_file(path).unwrap();
    assert!(person.practice.requests().is_empty(), "nobody was asked anything");
    assert!(!person.session.wizard.by_hand_boxes().iter().any(|row| {
        matches!(&row.act, HandAct::Paste(text) if text.contains(&secret))
            && row.field != Field::ClientSecret
    }));
    leaves_no_trace(person, &secret);
}
