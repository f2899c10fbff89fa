//! Every skill of an account is read in the window, and one of them opened at the desk.

use skill_linker::account;
use skill_linker::audit;
use skill_linker::audit::Phase;
use skill_linker::model::Secret;
use skill_linker::model::Stage;
use skill_linker::practice::Fault;
use skill_linker::practice::RetryAfter;
use skill_linker::practice::Route;
use skill_linker::session::Message;
use skill_linker::session::Screen;

use crate::stories::person::Person;
use crate::stories::way;

pub(crate) fn signed_in() -> Person {
    let mut person = Person::new();
    person.begin();
    let token = Secret::new(person.practice.ready_access_token());
    person.press(Message::Account(account::Message::UseToken(token)));
    way::say_it_is_mine(&mut person);
    person.press(Message::OpenAudit);
    person
}

#[test]
fn all_skills_are_read_and_one_opens_at_the_desk() {
    let mut person = signed_in();
    person.practice.plan_fault(Route::GetAccountLinking, Fault::Busy(RetryAfter::Seconds(1)), 1);
    person.press(Message::StartAudit);
    person.wait_until("all is read", |session| session.audit.phase == Phase::Done);
    let rows = person.session.audit.rows();
    assert_eq!((rows.len(), person.session.audit.unread()), (4, 0));
    let tea = rows.iter().find(|row| row.name == "Tea Timer" && row.stage == Stage::Live);
    let skill_id = tea.unwrap().skill_id.clone();
    person.press(Message::OpenAudited(skill_id, Stage::Live));
    assert_eq!(person.session.screen, Screen::Check);
    assert!(person.session.review.shown.is_some());
    assert!(person.practice.writes().is_empty());
}

#[test]
fn cancelling_stops_the_asking() {
    let mut person = signed_in();
    person.practice.think(std::time::Duration::from_secs(5));
    person.press(Message::StartAudit);
    person.until("the list is asked for", |person| {
        person.practice.requests().iter().any(|asked| asked.path.ends_with("/skills"))
    });
    person.press(Message::Audit(audit::Message::Cancel));
    assert_eq!(person.session.audit.phase, Phase::Cancelled);
    let before = person.practice.requests().len();
    person.press(Message::OpenStart);
    assert_eq!((person.practice.requests().len(), person.session.audit.known()), (before, 0));
}
