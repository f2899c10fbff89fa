//! The stretches of the way that the stories share.

use skill_linker::account;
use skill_linker::account::SignIn;
use skill_linker::model::Receipt;
use skill_linker::model::Secret;
use skill_linker::push::Phase;
use skill_linker::rules::probe::Standing;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use crate::stories::person::Person;

/// Goes from the start to the page before sending, on the way of Login with Amazon, with a skill that has no settings.
pub(crate) fn fill_in(person: &mut Person) -> String {
    fill_in_for(person, 0)
}

/// The same with that one of the skills there are: the second and third have settings already.
pub(crate) fn fill_in_for(person: &mut Person, skill: usize) -> String {
    let (skill_id, _name) = person.practice.skills()[skill].clone();
    person.press(Message::SetUp);
    person.type_into(Input::SkillId, &skill_id);
    let vendor = person.practice.vendor_id();
    person.paste(Input::Vendor, &format!("https://layla.amazon.com/api/skill/link/{vendor}"));
    person.wizard(wizard::Message::Next);
    assert_eq!(person.session.wizard.step, Step::Profile);
    person.wizard(wizard::Message::Next);
    person.wizard(wizard::Message::Copy(Copied::AllRedirectUrls));
    let urls = person.session.wizard.copy_text(Copied::AllRedirectUrls);
    let urls: Vec<&str> = urls.lines().collect();
    assert_eq!(urls.len(), 3);
    let (client_id, client_secret) = person.practice.create_profile("Car-Fu", &urls);
    person.wizard(wizard::Message::Next);
    person.paste(Input::ClientId, &format!("  {client_id}\n"));
    person.paste(Input::ClientSecret, &client_secret);
    assert_eq!(person.session.wizard.settings.client_id, client_id);
    for _ in 0..4 {
        person.wizard(wizard::Message::Next);
    }
    assert_eq!(person.session.wizard.step, Step::Send);
    client_secret
}

/// Presses "Sign in" and waits for the browser to be asked, whether there is one or not.
pub(crate) fn begin_sign_in(person: &mut Person) {
    person.press(Message::SignIn);
    person.wait_until("the browser was asked", browser_was_asked);
}

/// Whether it is known if the browser opened Amazon's page.
pub(crate) fn browser_was_asked(session: &Session) -> bool {
    matches!(&session.account.sign_in, SignIn::Waiting(waiting) if waiting.browser_opened.is_some())
}

/// Signs in with the browser, and with the return URL added that everybody forgets at first.
pub(crate) fn sign_in(person: &mut Person) {
    begin_sign_in(person);
    assert_eq!(person.allow_in_browser(), 400, "the return URL for signing in here is missing");
    person.add_return_url();
    assert_eq!(person.allow_in_browser(), 200);
    confirm(person);
}

/// Signs in with a token that has every right.
pub(crate) fn use_token(person: &mut Person) {
    person.session.wizard.access_token = Secret::new(person.practice.ready_access_token());
    person.press(Message::UseToken);
    say_it_is_mine(person);
}

/// "Is this yours?" "Yes."
pub(crate) fn say_it_is_mine(person: &mut Person) {
    person.wait_until("the vendor is told", vendor_is_told);
    person.press(Message::Account(account::Message::ItIsMine));
}

/// The same, until what Amazon has is read.
pub(crate) fn confirm(person: &mut Person) {
    say_it_is_mine(person);
    person.wait_until("what Amazon has is read", is_read);
}

/// Whether it is asked whose vendor account this is.
pub(crate) fn vendor_is_told(session: &Session) -> bool {
    matches!(session.account.sign_in, SignIn::Confirming(_))
}

/// Whether now → after can be shown.
pub(crate) fn is_read(session: &Session) -> bool {
    matches!(session.push.phase, Phase::Read(_))
}

/// Presses the one button, or the other where there are settings, and waits for what comes of it.
pub(crate) fn send(person: &mut Person, button: Message) {
    person.press(button);
    person.wait_until("the outcome is known", |session| {
        matches!(
            session.push.phase,
            Phase::Done(_) | Phase::Failed(_) | Phase::Unknown(_) | Phase::Conflict(_)
        ) || is_read(session)
    });
}

/// The receipt, which has to be there.
pub(crate) fn receipt(person: &Person) -> Receipt {
    person.session.receipt().cloned().expect("a receipt")
}

/// Whether the asking and the rehearsing of step 7 have come to an end.
pub(crate) fn asking_is_over(session: &Session) -> bool {
    !session.probing.job.is_running()
}

/// How a station of what was asked at step 7 stands. It has to be there.
pub(crate) fn standing(session: &Session, name: &str) -> Standing {
    let stations = session.probing.stations();
    stations.iter().find(|lit| lit.result.station.name == name).unwrap().result.standing
}
