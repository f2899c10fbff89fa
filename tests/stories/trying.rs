//! Trying the skill at step 9 with the practice Amazon and its Alexa app: by label, by keyboard, and with lost answers.

use std::time::Duration;

use egui::Key;
use egui::Role;
use egui_kittest::kittest::Queryable as _;
use skill_linker::model::LinkSeen;
use skill_linker::practice::Fault;
use skill_linker::practice::Route;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::trying;
use skill_linker::trying::Enabled;
use skill_linker::trying::Phase;
use skill_linker::wizard;
use skill_linker::wizard::Step;

use crate::pages::window;
use crate::stories::hands::press;
use crate::stories::hands::strike;
use crate::stories::hands::tab_to;
use crate::stories::hands::until;
use crate::stories::person::Person;
use crate::stories::way;
use crate::support;

/// Everything of the page at once.
const HIGH: (f32, f32) = (1180.0, 2700.0);

/// Somebody whose settings were sent, at step 9.
fn sent() -> Person {
    let mut person = Person::new();
    // The models that are there from the start have been built by now.
    person.practice.advance(Duration::from_mins(1));
    way::fill_in(&mut person);
    way::sign_in(&mut person);
    way::send(&mut person, Message::Send);
    person.wizard(wizard::Message::Next);
    assert!(person.session.is_at_trying());
    person
}

/// The same, signed in with a token that may try.
fn may_try() -> Person {
    let mut person = sent();
    way::use_token(&mut person);
    person.wait_until("it is known whether it is enabled", |session| {
        session.trying.enabled == Enabled::No && !session.trying.is_waited_for()
    });
    person
}

fn has_answers(count: usize) -> impl Fn(&Session) -> bool {
    move |session| session.trying.turns.len() == count && session.trying.phase == Phase::Ready
}

#[test]
fn from_the_receipt_to_a_skill_that_knows_who_is_speaking() {
    let mut person = sent();
    let mut harness = window::open(person.session.clone(), HIGH, false);
    harness.get_by_label_contains("alexa::ask:skills:test");
    press(&mut harness, "Sign in with this right");
    until(&mut harness, &mut person, "the browser was asked", way::browser_was_asked);
    assert!(person.opened().contains("skills%3Atest"), "{}", person.opened());
    person.add_return_url();
    assert_eq!(person.allow_in_browser(), 200);
    // Whose account it is was answered for before.
    until(&mut harness, &mut person, "it is known whether it is enabled", |session| {
        session.trying.enabled == Enabled::No && !session.account.manifest.is_running()
    });
    support::shot(&harness, "story-try-signed-in-light");
    assert!(person.session.receipt().is_some(), "the receipt outlives the sign-in");

    press(&mut harness, "Enable for testing");
    until(&mut harness, &mut person, "it is enabled", |session| {
        session.trying.enabled == Enabled::Yes
    });
    assert_eq!(harness.state().session.trying.text, "open car fu");
    press(&mut harness, "Say it");
    until(&mut harness, &mut person, "the skill answered", has_answers(1));
    harness.get_by_label_contains("This is right: nobody is linked yet.");

    // Asked again too early, it says what the causes are.
    press(&mut harness, "Ask again");
    until(&mut harness, &mut person, "the skill answered again", has_answers(2));
    harness.get_by_label("Your skill still asks for linking");
    let page = person.link_in_the_app();
    assert!(page.contains("successfully linked"), "{page}");
    for tick in ["Open the Alexa app", "Sign in on the page that opens"] {
        harness.get_by_role_and_label(Role::CheckBox, tick).click();
        harness.run();
    }
    press(&mut harness, "Ask again");
    until(&mut harness, &mut person, "the skill knows who is speaking", has_answers(3));
    harness.get_by_label("Your skill knows who is speaking");
    harness.get_by_label("Two rings, joined: the account is linked.");
    assert!(harness.query_by_label_contains("It does not link?").is_none());
    support::shot(&harness, "story-try-linked-light");

    press(&mut harness, "Save report");
    let report = harness.state().effects.iter().find_map(|effect| match effect {
        Effect::SaveReport(text) => Some(text.clone()),
        _ => None,
    });
    let report = report.expect("a report");
    assert!(report.contains("The account was linked"), "{report}");
    assert!(!report.contains("Atza|"), "{report}");
}

#[test]
fn the_whole_of_it_by_keyboard() {
    let mut person = may_try();
    let mut harness = window::open(person.session.clone(), HIGH, false);
    tab_to(&mut harness, Role::Button, "Enable for testing");
    strike(&mut harness, Key::Space);
    until(&mut harness, &mut person, "it is enabled", |session| {
        session.trying.enabled == Enabled::Yes
    });
    tab_to(&mut harness, Role::TextInput, "Words to say");
    strike(&mut harness, Key::Enter);
    until(&mut harness, &mut person, "the skill answered", has_answers(1));
    assert_eq!(person.session.trying.link(), Some(LinkSeen::NotLinked));
    person.link_in_the_app();
    tab_to(&mut harness, Role::Button, "Ask again");
    strike(&mut harness, Key::Space);
    until(&mut harness, &mut person, "the skill knows who is speaking", has_answers(2));
    assert!(person.session.trying.became_linked());
    assert_eq!(person.session.wizard.step, Step::Try);
}

#[test]
fn lost_answers_and_refusals_leave_every_step_open() {
    let mut person = may_try();
    person.practice.plan_fault(Route::Enablement, Fault::Lost, 1);
    person.press(Message::Try(trying::Message::Enable));
    person.wait_until("it is asked what became of it", |session| {
        !session.trying.is_waited_for() && session.trying.enabled != Enabled::No
    });
    assert_eq!(person.session.trying.enabled, Enabled::Yes, "it was enabled all the same");
    person.practice.plan_fault(Route::Simulate, Fault::Error, 1);
    person.press(Message::Try(trying::Message::Say("open car fu".to_owned())));
    person.wait_until("it failed", |session| matches!(session.trying.phase, Phase::Failed(..)));
    person.press(Message::Try(trying::Message::Say("open something else".to_owned())));
    person.wait_until("it answered", has_answers(1));
    assert_eq!(person.session.trying.link(), Some(LinkSeen::NotReached));
    // Another skill knows nothing of it.
    person.press(Message::SetUp);
    assert!(person.session.trying.turns.is_empty());
}
