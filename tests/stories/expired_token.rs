//! The sign-in runs out in the middle: it is renewed once, and then said.

use skill_linker::practice::Fault;
use skill_linker::practice::Route;
use skill_linker::push::Phase;
use skill_linker::services::amazon::AmazonError;
use skill_linker::session::Message;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

fn sent_with(expired: usize) -> (Person, String) {
    let mut person = Person::new();
    let secret = way::fill_in(&mut person);
    way::sign_in(&mut person);
    person.practice.plan_fault(Route::PutAccountLinking, Fault::Expired, expired);
    way::send(&mut person, Message::Send);
    (person, secret)
}

#[test]
fn a_token_that_ran_out_is_renewed_and_nobody_notices() {
    let (person, secret) = sent_with(1);
    way::receipt(&person);
    let writes = person.practice.writes();
    assert_eq!(writes.len(), 2);
    assert_ne!(writes[0].authorization, writes[1].authorization, "another token");
    assert_eq!(writes[0].body, writes[1].body, "the same settings");
    leaves_no_trace(person, &secret);
}

#[test]
fn the_second_time_it_is_said() {
    let (person, secret) = sent_with(9);
    let phase = &person.session.push.phase;
    assert!(matches!(phase, Phase::Failed(AmazonError::SignedOut(_))), "{phase:?}");
    assert_eq!(person.practice.writes().len(), 2);
    leaves_no_trace(person, &secret);
}
