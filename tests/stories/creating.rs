//! From nothing to settings that were sent: the skill is made at step 8 with the practice Amazon, by label and by
//! keyboard.

use egui::Key;
use egui::Role;
use egui_kittest::kittest::Queryable as _;
use skill_linker::create::Phase;
use skill_linker::practice::Fault;
use skill_linker::practice::Route;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use crate::pages::window;
use crate::stories::creating_way::made;
use crate::stories::creating_way::ready;
use crate::stories::creating_way::send_and_end;
use crate::stories::creating_way::to_sending;
use crate::stories::creating_way::wait_for_end;
use crate::stories::hands::press;
use crate::stories::hands::strike;
use crate::stories::hands::tab_to;
use crate::stories::hands::type_into;
use crate::stories::hands::until;
use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;
use crate::stories::way;
use crate::support;

/// Everything of a page at once.
const HIGH: (f32, f32) = (1180.0, 1700.0);

#[test]
fn from_nothing_to_settings_that_were_sent() {
    let mut person = Person::new();
    person.practice.hurry();
    person.press(Message::SetUp);
    let mut harness = window::open(person.session.clone(), HIGH, false);
    harness.get_by_role_and_label(Role::RadioButton, "I have no skill yet").click();
    harness.run();
    harness.get_by_label_contains("Your skill is made in step 8");
    type_into(&mut harness, "Name of your skill", "account linking");
    type_into(&mut harness, "Invocation name", "Do It");
    let vendor = person.practice.vendor_id();
    type_into(&mut harness, "Vendor ID, or any one of the “Alexa Redirect URLs”", vendor);
    // Left, it is judged; the suggestion is one press away.
    harness.get_by_label_contains("Use small letters only.");
    press(&mut harness, "Use “do it”");
    assert_eq!(harness.state().session.wizard.new_skill.invocation, "do it");
    press(&mut harness, "Next: Security profile");
    assert_eq!(harness.state().session.wizard.step, Step::Profile);
    assert_eq!(harness.state().session.wizard.profile_name, "account linking");
    person.session = harness.state().session.clone();
    person.wizard(wizard::Message::Back);
    let secret = to_sending(&mut person);
    harness.state_mut().session = person.session.clone();
    harness.run();

    // The right is asked for, and said why.
    harness.get_by_label_contains("alexa::ask:models:readwrite");
    press(&mut harness, "Sign in at Amazon");
    until(&mut harness, &mut person, "the browser was asked", way::browser_was_asked);
    assert!(person.opened().contains("models%3Areadwrite"), "{}", person.opened());
    person.add_return_url();
    assert_eq!(person.allow_in_browser(), 200);
    until(&mut harness, &mut person, "the vendor is told", way::vendor_is_told);
    press(&mut harness, "Yes, this is mine");
    assert_eq!(person.practice.writes().len(), 0, "nothing is made before the button");
    assert!(harness.query_by_role_and_label(Role::Button, "Send to Amazon").is_none());
    press(&mut harness, "Create the skill");
    until(&mut harness, &mut person, "it is made and read", |session| {
        !session.wizard.makes_skill && way::is_read(session)
    });
    support::shot(&harness, "story-create-made-light");
    harness.get_by_label_contains("Your skill is made and its model is built.");
    assert_eq!(made(&person), [harness.state().session.wizard.skill_id.clone()]);
    press(&mut harness, "Send to Amazon");
    until(&mut harness, &mut person, "it is sent", |session| session.receipt().is_some());
    harness.get_by_label("Sent and confirmed");
    assert_eq!(person.session.wizard.skill_name, "account linking");
    leaves_no_trace(person, &secret);
}

#[test]
fn the_whole_of_it_by_keyboard() {
    let mut person = Person::new();
    person.practice.hurry();
    person.press(Message::SetUp);
    let mut harness = window::open(person.session.clone(), HIGH, false);
    tab_to(&mut harness, Role::RadioButton, "I have no skill yet");
    harness.key_press(Key::Space);
    harness.run();
    for (label, text) in [("Name of your skill", "account linking"), ("Invocation name", "do it")] {
        tab_to(&mut harness, Role::TextInput, label);
        harness.get_by_role_and_label(Role::TextInput, label).type_text(text);
        harness.run();
    }
    tab_to(&mut harness, Role::Button, "Language: English (United States)");
    harness.key_press(Key::Space);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    person.session = harness.state().session.clone();
    let vendor = person.practice.vendor_id();
    person.type_into(Input::Vendor, vendor);
    let secret = to_sending(&mut person);
    way::use_token(&mut person);
    harness.state_mut().session = person.session.clone();
    harness.run();
    tab_to(&mut harness, Role::Button, "Create the skill");
    strike(&mut harness, Key::Space);
    until(&mut harness, &mut person, "it is made", |session| !session.wizard.makes_skill);
    send_and_end(person, &secret);
}

#[test]
fn a_model_that_is_not_built_says_where_and_can_be_built_again() {
    let (mut person, secret) = ready();
    person.practice.plan_fault(Route::PutModel, Fault::BuildFails, 1);
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    let mut harness = window::open(person.session.clone(), HIGH, false);
    harness.get_by_label("Amazon does not build this model");
    harness.get_by_label("$.interactionModel.languageModel.intents");
    harness.get_by_label_contains("Quick build, after which the skill can be tried: failed");
    support::shot(&harness, "story-create-build-failed-light");
    press(&mut harness, "Build it again");
    until(&mut harness, &mut person, "it is built", |session| !session.create.is_waited_for());
    assert!(matches!(person.session.create.phase, Phase::Done(_)));
    send_and_end(person, &secret);
}

#[test]
fn what_people_say_to_open_it_is_changed_afterwards() {
    let (mut person, _secret) = ready();
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    person.wait_until("what Amazon has is read", way::is_read);
    way::send(&mut person, Message::Send);
    person.wizard(wizard::Message::Next);
    assert_eq!(person.session.trying.text, "open do it");
    let mut harness = window::open(person.session.clone(), (1180.0, 2700.0), false);
    harness.get_by_label("Change what people say to open it").click();
    harness.step();
    harness.step();
    until(&mut harness, &mut person, "it is read", |session| {
        matches!(session.create.phase, Phase::Opened(_))
    });
    assert_eq!(harness.state().session.create.invocation, "do it");
    "Open sesame".clone_into(&mut harness.state_mut().session.create.invocation);
    harness.run();
    harness.get_by_label_contains("Use small letters only.");
    press(&mut harness, "Build the model");
    assert!(!harness.state().session.create.is_waited_for(), "such a name is not sent");
    "tea timer".clone_into(&mut harness.state_mut().session.create.invocation);
    harness.run();
    press(&mut harness, "Build the model");
    until(&mut harness, &mut person, "it is built", |session| !session.create.is_waited_for());
    harness.get_by_label_contains("The model is built. People say “open tea timer”.");
    assert_eq!(person.session.trying.text, "open tea timer");
    assert_eq!(person.session.wizard.new_skill.invocation, "tea timer");
    assert_eq!(made(&person).len(), 1);
}
