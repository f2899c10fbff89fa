//! Another program has our port: the page does not load, and its address is pasted back.

use std::net::TcpListener;

use skill_linker::effects::World;
use skill_linker::model::Secret;
use skill_linker::services::loopback::CallbackProblem;
use skill_linker::session::Message;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

fn paste_back(person: &mut Person, address: &str) {
    person.session.wizard.paste_back_address = Secret::new(address);
    person.press(Message::PasteBack);
    assert!(person.session.wizard.paste_back_address.is_empty(), "a code is not left in a box");
}

#[test]
fn the_address_is_pasted_back_and_checked_like_any_other() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut person = Person::living_in(|world| World { port, ..world });
    let secret = way::fill_in(&mut person);
    way::begin_sign_in(&mut person);
    assert!(!person.waiting().listens);
    assert_eq!(person.waiting().return_url, format!("http://127.0.0.1:{port}/cb"));
    person.add_return_url();
    let stopped_at = person.allow_and_stop();
    assert!(stopped_at.starts_with(&person.waiting().return_url), "{stopped_at}");

    let forged = format!("http://127.0.0.1:{port}/cb?code=forged&state=forged");
    paste_back(&mut person, &forged);
    assert_eq!(person.waiting().paste_problem, Some(CallbackProblem::OtherState));
    let elsewhere = stopped_at.replace("/cb?", "/elsewhere?");
    paste_back(&mut person, &elsewhere);
    assert_eq!(person.waiting().paste_problem, Some(CallbackProblem::OtherAddress));
    for junk in ["", "no address", "\u{0}\u{1}", "http://127.0.0.1"] {
        paste_back(&mut person, junk);
        assert!(person.waiting().paste_problem.is_some(), "{junk:?}");
    }
    paste_back(&mut person, &stopped_at);
    way::confirm(&mut person);
    way::send(&mut person, Message::Send);
    way::receipt(&person);
    leaves_no_trace(person, &secret);
}
