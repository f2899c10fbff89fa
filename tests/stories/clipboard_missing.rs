//! No clipboard: it is said, nothing is ticked, and everything can be copied by hand.

use skill_linker::effects::World;
use skill_linker::services::clipboard::Board;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Copied;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

#[test]
fn it_is_said_and_the_way_goes_on() {
    let mut person = Person::living_in(|world| World { board: Board::Missing, ..world });
    let secret = way::fill_in(&mut person);
    person.wait_until("it is said", |session| session.wizard.clipboard_missing);
    for copied in [Copied::AllRedirectUrls, Copied::RedirectUrl(0), Copied::JsonWithSecret] {
        person.session.wizard.clipboard_missing = false;
        person.wizard(wizard::Message::Copy(copied));
        person.wait_until("it is said again", |session| session.wizard.clipboard_missing);
        assert!(!person.session.wizard.ticked(copied) && person.session.wizard.copied.is_none());
    }
    assert_eq!(person.session.wizard.copy_text(Copied::AllRedirectUrls).lines().count(), 3);
    way::sign_in(&mut person);
    way::send(&mut person, Message::Send);
    way::receipt(&person);
    leaves_no_trace(person, &secret);
}
