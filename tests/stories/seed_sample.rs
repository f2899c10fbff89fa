//! The sample request of Amazon's schema page: checked, its problems named, repaired in the wizard, and sent.

use skill_linker::import::Form;
use skill_linker::model::Certainty;
use skill_linker::model::Field;
use skill_linker::model::Secret;
use skill_linker::review;
use skill_linker::rules::Severity;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Input;
use skill_linker::wizard::SignInWith;
use skill_linker::wizard::Step;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;

const SAMPLE: &str = include_str!("../fixtures/schema-sample.json");
const SECRET: &str = "the-secret-of-our-own-server-0123";

fn check(person: &mut Person) {
    person.press(Message::OpenCheck);
    person.session.review.text = Secret::new(SAMPLE);
    person.press(Message::Review(review::Message::Check));
    let shown = person.session.review.shown.as_ref().expect("it is read");
    assert!(shown.imported.form == Form::Request && shown.had_secret());
    let must_fix: Vec<Option<Field>> = shown
        .checked
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.field)
        .collect();
    for field in [Field::AuthorizationUrl, Field::AccessTokenUrl, Field::ClientId] {
        assert!(must_fix.contains(&Some(field)), "{field:?} holds “string”: {must_fix:?}");
    }
    person.press(Message::ReviewInWizard);
}

fn repair(person: &mut Person) {
    let (skill_id, _) = person.practice.skills()[0].clone();
    let vendor = person.practice.vendor_id();
    assert!(person.session.wizard.sign_in_with == SignInWith::Own);
    let values = [
        (Input::SkillId, skill_id.as_str()),
        (Input::Vendor, vendor),
        (Input::ClientId, "alexa-skill"),
        (Input::ClientSecret, SECRET),
        (Input::AuthorizationUrl, "https://login.tidewater-lights.com/authorize"),
        (Input::AccessTokenUrl, "https://login.tidewater-lights.com/token"),
        (Input::ReciprocalAccessTokenUrl, ""),
    ];
    for (input, value) in values {
        person.type_into(input, value);
    }
    for list in [Input::NewScope, Input::NewDomain, Input::NewRedirectUrl] {
        assert_eq!(person.session.wizard.list(list).unwrap().as_slice(), ["string"]);
        person.wizard(wizard::Message::Remove(list, 0));
    }
    person.type_into(Input::NewScope, "profile");
    person.wizard(wizard::Message::Add(Input::NewScope));
    for _ in 0..7 {
        person.wizard(wizard::Message::Next);
    }
}

#[test]
fn it_is_checked_repaired_and_sent() {
    let mut person = Person::new();
    check(&mut person);
    assert!(!person.session.wizard.is_ready_to_send());
    repair(&mut person);
    let left: Vec<String> =
        person.session.wizard.problems(Step::Check).iter().map(wizard::Problem::words).collect();
    assert!(left.is_empty(), "{left:?}");
    assert_eq!(person.session.wizard.step, Step::Send);

    way::use_token(&mut person);
    person.wait_until("what Amazon has is read", way::is_read);
    way::send(&mut person, Message::Send);
    assert!(way::receipt(&person).certainty == Certainty::Confirmed);
    let sent = String::from_utf8(person.practice.writes()[0].body.clone()).unwrap();
    assert!(!sent.contains("\"string\""), "{sent}");
    assert!(sent.contains("\"skipOnEnablement\": true"), "{sent}");
    leaves_no_trace(person, SECRET);
}
