//! No browser can be opened: the address is shown and copied, and opened by hand.

use skill_linker::effects::World;
use skill_linker::services::browser::Browser;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Copied;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

#[test]
fn the_address_is_copied_and_the_way_goes_on() {
    let mut person = Person::living_in(|world| World { browser: Browser::Missing, ..world });
    let page = "https://developer.amazon.com/loginwithamazon/console/site/lwa/overview.html";
    person.wizard(wizard::Message::OpenPage(page.to_owned()));
    person.wait_until("it is said", |session| session.toast.is_some());
    let said = &person.session.toast.as_ref().unwrap().text;
    assert!(said.contains("/loginwithamazon/console/site/lwa/overview.html"), "{said}");

    let secret = way::fill_in(&mut person);
    way::begin_sign_in(&mut person);
    assert_eq!(person.waiting().browser_opened, Some(false));
    let address = person.waiting().address.clone();
    person.wizard(wizard::Message::Copy(Copied::SignInAddress));
    person.wait_until("it is copied", |session| {
        session.wizard.copied.is_some_and(|(copied, _)| copied == Copied::SignInAddress)
    });
    let (copied, is_secret) = person.board.lock().unwrap().clone().unwrap();
    assert_eq!((copied.as_str(), is_secret), (address.as_str(), false));
    person.add_return_url();
    assert_eq!(person.allow_at(&copied), 200);
    way::confirm(&mut person);
    way::send(&mut person, Message::Send);
    way::receipt(&person);
    leaves_no_trace(person, &secret);
}
