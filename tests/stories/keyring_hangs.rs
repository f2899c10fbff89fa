//! A password store that never answers, or is locked, costs nothing but "stay signed in".

use skill_linker::account;
use skill_linker::account::KeptIn;
use skill_linker::account::SignIn;
use skill_linker::effects::World;
use skill_linker::services::secret_store::SecretStore;
use skill_linker::services::secret_store::SecretStoreError;
use skill_linker::session::Message;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

/// A whole set-up with such a store: it is told that nothing was kept, and everything else goes on.
pub(crate) fn goes_on_without(store: SecretStore) {
    let mut person = Person::living_in(|world| World { secrets: store, ..world });
    // What is kept is looked for at the start; nobody waits for the answer.
    person.begin();
    let secret = way::fill_in(&mut person);
    person.session.account.stay_signed_in = true;
    way::sign_in(&mut person);
    way::send(&mut person, Message::Send);
    way::receipt(&person);
    person.wait_until("it is said that it was not kept", |session| {
        let signed_in = session.account.signed_in();
        signed_in.is_some_and(|signed_in| signed_in.kept_in == KeptIn::MemoryAsStoreRefused)
    });
    person.press(Message::Account(account::Message::SignOut));
    assert_eq!(person.session.account.sign_in, SignIn::SignedOut);
    leaves_no_trace(person, &secret);
}

#[test]
fn one_that_hangs_holds_nothing_up() {
    goes_on_without(SecretStore::Hanging);
}

#[test]
fn one_that_is_locked_is_told() {
    goes_on_without(SecretStore::Failing(SecretStoreError::Locked));
}

#[test]
fn none_at_all_is_told() {
    goes_on_without(SecretStore::Failing(SecretStoreError::Absent));
}
