//! The answer to the one PUT is lost, late or wrong: what is there is read, and nothing is sent twice.

use skill_linker::model::Certainty;
use skill_linker::practice::Fault;
use skill_linker::practice::Route;
use skill_linker::push::Phase;
use skill_linker::push::Said;
use skill_linker::services::drafts::DraftId;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

#[test]
fn what_arrived_is_confirmed_and_sent_once() {
    for fault in [Fault::Lost, Fault::StoredError, Fault::Cut(10)] {
        let mut person = Person::new();
        let secret = way::fill_in(&mut person);
        way::sign_in(&mut person);
        person.practice.plan_fault(Route::PutAccountLinking, fault, 1);
        way::send(&mut person, Message::Send);
        let receipt = way::receipt(&person);
        assert!(receipt.certainty == Certainty::Confirmed, "{fault}");
        assert!(person.session.push.trouble.is_some(), "{fault}: it is told what happened");
        assert_eq!(person.practice.writes().len(), 1, "{fault}");
        leaves_no_trace(person, &secret);
    }
}

#[test]
fn what_did_not_arrive_is_sent_by_another_press_only() {
    let mut person = Person::new();
    let secret = way::fill_in(&mut person);
    way::sign_in(&mut person);
    person.practice.plan_fault(Route::PutAccountLinking, Fault::Error, 1);
    way::send(&mut person, Message::Send);
    assert_eq!(person.session.push.said, Some(Said::NotStored));
    assert_eq!(person.practice.writes().len(), 1);
    way::send(&mut person, Message::Send);
    way::receipt(&person);
    assert_eq!(person.practice.writes().len(), 2);
    leaves_no_trace(person, &secret);
}

#[test]
fn after_a_kill_in_the_middle_the_next_start_finds_out() {
    let mut person = Person::new();
    let secret = way::fill_in(&mut person);
    person.wait_until("it is saved", |session| session.saved_at.is_some());
    way::sign_in(&mut person);
    person.practice.plan_fault(Route::PutAccountLinking, Fault::Lost, 1);
    person.press(Message::Send);
    person.wait_until("it is on its way", |session| {
        matches!(session.push.phase, Phase::Sending(_) | Phase::ReadingBack(_))
    });
    person.until("Amazon has it", |person| person.practice.writes().len() == 1);

    person.start_again();
    person.wait_until("drafts are listed", |session| !session.drafts.entries.is_empty());
    let asked = person.practice.requests().len();
    let id: DraftId = person.session.drafts.entries[0].id.clone();
    person.press(Message::CarryOn(id));
    person.wait_until("the draft is open", |session| !session.wizard.skill_id.is_empty());
    assert_eq!(person.practice.requests().len(), asked, "nobody is asked before sign-in");
    person.paste(Input::ClientSecret, &secret);
    person.wizard(wizard::Message::GoTo(Step::Send));
    assert_eq!(person.session.wizard.step, Step::Send);
    way::sign_in(&mut person);
    assert_eq!(person.session.push.said, Some(Said::StoredEarlier));
    assert_eq!(person.practice.writes().len(), 1);
    let intents = person.home().join("data/intents");
    person.until("the record is gone", |_| std::fs::read_dir(&intents).unwrap().count() == 0);
    leaves_no_trace(person, &secret);
}
