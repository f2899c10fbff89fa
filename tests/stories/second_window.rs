//! Two windows on one draft: the second may look, and gets it when the first is closed.

use skill_linker::services::drafts::Access;
use skill_linker::session::Message;
use skill_linker::wizard::Input;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

fn carry_on(person: &mut Person) {
    person.press(Message::OpenStart);
    person.wait_until("drafts are listed", |session| session.drafts.entries.len() == 1);
    let id = person.session.drafts.entries[0].id.clone();
    person.session.wizard.skill_id.clear();
    person.press(Message::CarryOn(id));
    person.wait_until("the draft is open", |session| !session.wizard.skill_id.is_empty());
}

#[test]
fn the_second_says_so_and_saves_nothing() {
    let mut first = Person::new();
    let secret = way::fill_in(&mut first);
    first.wait_until("it is saved", |session| session.saved_at.is_some());

    let mut second = first.second_window();
    carry_on(&mut second);
    assert_eq!(second.session.read_only, Some(Access::InUse));
    assert!(second.session.drafts.entries[0].in_use);
    assert_eq!(second.session.wizard.skill_id, first.session.wizard.skill_id);
    assert!(second.session.wizard.secret.is_empty(), "a secret is in no draft");
    second.type_into(Input::ProfileName, "From the second");
    second.press(Message::SaveDraft);
    assert!(second.session.toast.is_none(), "nothing was saved, so nothing says so");

    first.type_into(Input::ProfileName, "From the first");
    leaves_no_trace(first, &secret);
    carry_on(&mut second);
    assert_eq!(second.session.read_only, None);
    assert_eq!(second.session.wizard.profile_name, "From the first");
    second.session.saved_at = None;
    second.type_into(Input::ProfileName, "From the second");
    second.wait_until("it is saved", |session| session.saved_at.is_some());
    leaves_no_trace(second, &secret);
}
