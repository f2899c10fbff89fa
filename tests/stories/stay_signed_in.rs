//! "Stay signed in" through a whole sign-in: kept, found again by the next start without asking, and gone after
//! signing out.

use skill_linker::account;
use skill_linker::account::KeptIn;
use skill_linker::account::SignIn;
use skill_linker::account::SignedIn;
use skill_linker::effects::World;
use skill_linker::services::secret_store::SecretStore;
use skill_linker::session::Message;
use skill_linker::session::Session;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

/// Goes the whole way with that store. `holds` looks by another way than ours how many entries are in it.
pub(crate) fn kept_until_signed_out(store: SecretStore, holds: impl Fn(usize)) {
    let mut person = Person::living_in(|world| World { secrets: store, ..world });
    person.begin();
    let secret = way::fill_in(&mut person);
    person.session.account.stay_signed_in = true;
    way::begin_sign_in(&mut person);
    assert_eq!(person.allow_in_browser(), 400, "the return URL for signing in here is missing");
    person.add_return_url();
    assert_eq!(person.allow_in_browser(), 200);
    person.wait_until("the vendor is told", way::vendor_is_told);
    assert!(person.kept_sign_in().is_none(), "nothing is kept before “Is this yours?”");
    way::confirm(&mut person);
    person.wait_until("it is kept", is_kept);
    let kept = person.kept_sign_in().unwrap();
    assert_eq!(kept.client_secret.expose(), secret);
    holds(1);
    let asked = person.times_opened();

    person.start_again();
    person.wait_until("one is signed in again", |session| session.account.signed_in().is_some());
    assert!(is_kept(&person.session) && person.session.account.stay_signed_in);
    assert_eq!(signed_in(&person.session).vendor.id, person.practice.vendor_id());
    assert_eq!(person.times_opened(), asked, "no browser, no question");
    // The sign-in is good for something: it reads the skills.
    person.press(Message::Account(account::Message::ListSkills));
    person.wait_until("the skills are told", |session| {
        session.account.found_skills().next().is_some()
    });

    person.press(Message::Account(account::Message::SignOut));
    assert!(person.session.account.sign_in == SignIn::SignedOut);
    person.until("nothing is left of it", |person| person.kept_sign_in().is_none());
    holds(0);

    let questions = person.practice.requests().len();
    person.start_again();
    person.wait_until("it was looked for", |session| session.account.sign_in == SignIn::SignedOut);
    assert_eq!(person.practice.requests().len(), questions, "Amazon is not asked for anything");
    leaves_no_trace(person, &secret);
}

fn is_kept(session: &Session) -> bool {
    session.account.signed_in().is_some_and(|signed_in| signed_in.kept_in == KeptIn::PasswordStore)
}

fn signed_in(session: &Session) -> &SignedIn {
    session.account.signed_in().unwrap()
}

#[test]
fn it_outlives_the_program_and_not_the_signing_out() {
    kept_until_signed_out(SecretStore::memory(), |_| ());
}
