//! A first link, from an empty window to the receipt, and what must never be seen of it.

use skill_linker::model::Certainty;
use skill_linker::model::MASK;
use skill_linker::model::request_lines;
use skill_linker::model::write_request;
use skill_linker::push::Said;
use skill_linker::session::Message;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

#[test]
fn from_an_empty_window_to_the_receipt() {
    let mut person = Person::new();
    let secret = way::fill_in(&mut person);
    way::sign_in(&mut person);
    assert_eq!(person.practice.writes().len(), 0, "nothing is sent before the button");
    way::send(&mut person, Message::Send);
    assert!(way::receipt(&person).certainty == Certainty::Confirmed, "sent and confirmed");

    let writes = person.practice.writes();
    assert_eq!(writes.len(), 1);
    let sent = String::from_utf8(writes[0].body.clone()).unwrap();
    let settings = person.session.wizard.request();
    assert_eq!(sent, write_request(&settings, &secret), "the body is what the writer writes");
    let shown: Vec<String> =
        request_lines(&settings, MASK).into_iter().map(|line| line.text).collect();
    assert_eq!(shown.join("\n").replace(MASK, &secret), sent, "the preview is what is sent");

    // Sending the same again sends nothing.
    person.press(Message::ReadAmazon);
    person.wait_until("it is read again", way::is_read);
    person.press(Message::Replace);
    assert_eq!(person.session.push.said, Some(Said::AlreadySent));
    assert_eq!(person.practice.writes().len(), 1);
    leaves_no_trace(person, &secret);
}
