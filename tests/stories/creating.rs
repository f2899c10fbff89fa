//! From nothing to settings that were sent: the skill is made at step 8 with the practice Amazon, by label, by
//! keyboard, with lost answers, Cancel and a kill in between. There is never a second skill.

use egui::Key;
use egui::Role;
use egui_kittest::kittest::Queryable as _;
use skill_linker::create;
use skill_linker::create::Phase;
use skill_linker::create::Stop;
use skill_linker::model::Certainty;
use skill_linker::practice::Fault;
use skill_linker::practice::Route;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use crate::pages::window;
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

/// Types the answers of step 1 for a skill that is to be made, and goes on to step 8.
fn fill_in(person: &mut Person) -> String {
    person.practice.hurry();
    person.press(Message::SetUp);
    person.wizard(wizard::Message::ChooseNewSkill(true));
    person.type_into(Input::NewSkillName, "account linking");
    person.type_into(Input::Invocation, "do it");
    let vendor = person.practice.vendor_id();
    person.type_into(Input::Vendor, vendor);
    to_sending(person)
}

/// From the answers of step 1 to step 8.
fn to_sending(person: &mut Person) -> String {
    for step in [Step::Profile, Step::RedirectUrls] {
        person.wizard(wizard::Message::Next);
        assert_eq!(person.session.wizard.step, step);
    }
    let urls = person.session.wizard.copy_text(Copied::AllRedirectUrls);
    let urls: Vec<&str> = urls.lines().collect();
    let (client_id, secret) = person.practice.create_profile("account linking", &urls);
    person.wizard(wizard::Message::Next);
    person.paste(Input::ClientId, &client_id);
    person.paste(Input::ClientSecret, &secret);
    for _ in 0..4 {
        person.wizard(wizard::Message::Next);
    }
    assert_eq!(person.session.wizard.step, Step::Send);
    secret
}

/// Somebody at step 8 who may make the skill.
fn ready() -> (Person, String) {
    let mut person = Person::new();
    let secret = fill_in(&mut person);
    way::use_token(&mut person);
    (person, secret)
}

/// The skills that are there beside those of the start.
fn made(person: &Person) -> Vec<String> {
    let all = person.practice.skills();
    all.into_iter().filter(|(_, name)| name == "account linking").map(|(id, _)| id).collect()
}

fn wait_for_end(person: &mut Person) {
    person.wait_until("it ended", |session| !session.create.is_waited_for());
}

/// The settings are sent, and there is one skill, which has them.
fn send_and_end(mut person: Person, secret: &str) {
    assert_eq!(made(&person).len(), 1);
    assert_eq!(made(&person), [person.session.wizard.skill_id.clone()]);
    person.wait_until("what Amazon has is read", way::is_read);
    way::send(&mut person, Message::Send);
    assert!(way::receipt(&person).certainty == Certainty::Confirmed);
    leaves_no_trace(person, secret);
}

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
fn a_lost_answer_makes_no_second_skill() {
    for fault in [Fault::Lost, Fault::StoredError] {
        let (mut person, secret) = ready();
        person.practice.plan_fault(Route::CreateSkill, fault, 1);
        person.press(Message::CreateSkill);
        wait_for_end(&mut person);
        assert!(matches!(person.session.create.phase, Phase::Done(_)), "{fault}");
        send_and_end(person, &secret);
    }
}

#[test]
fn one_of_that_name_is_told_before_another_is_made() {
    let (mut person, _secret) = ready();
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    let first = person.session.wizard.skill_id.clone();

    person.press(Message::SetUp);
    fill_in(&mut person);
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    assert!(matches!(person.session.create.phase, Phase::Found(_)));
    assert_eq!(made(&person).len(), 1, "nothing was made");
    person.press(Message::UseSkill(first.clone()));
    assert_eq!(person.session.wizard.skill_id, first);
    assert!(!person.session.wizard.makes_skill);
    person.wait_until("what Amazon has is read", way::is_read);
    assert_eq!(made(&person).len(), 1);
}

#[test]
fn cancelled_in_the_middle_it_goes_on_from_there() {
    let (mut person, secret) = ready();
    person.press(Message::CreateSkill);
    person
        .wait_until("it is being made", |session| matches!(session.create.phase, Phase::Making(_)));
    person.press(Message::Create(create::Message::Cancel));
    assert_eq!(person.session.create.phase, Phase::Unfinished(Stop::Skill));
    assert!(person.session.wizard.makes_skill, "it is not set up before it is there");
    // The button looks first, and makes nothing again.
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    assert_eq!(person.session.create.phase, Phase::Halfway, "no model is sent without a press");
    person.press(Message::Create(create::Message::GoOn));
    wait_for_end(&mut person);
    send_and_end(person, &secret);
}

#[test]
fn after_a_kill_in_between_the_draft_goes_on_with_the_same_skill() {
    let mut person = Person::new();
    let secret = fill_in(&mut person);
    person.wait_until("it is saved", |session| session.saved_at.is_some());
    way::use_token(&mut person);
    person.practice.plan_fault(Route::CreateSkill, Fault::Lost, 1);
    person.press(Message::CreateSkill);
    person.wait_until("it is on its way", |session| {
        matches!(session.create.phase, Phase::Creating(_))
    });
    person.until("Amazon has it", |person| made(person).len() == 1);
    person.start_again();
    person.wait_until("drafts are listed", |session| !session.drafts.entries.is_empty());
    let id = person.session.drafts.entries[0].id.clone();
    person.press(Message::CarryOn(id));
    person.wait_until("the draft is open", |session| session.wizard.makes_skill);
    assert_eq!(person.session.wizard.new_skill.invocation, "do it");
    person.paste(Input::ClientSecret, &secret);
    person.wizard(wizard::Message::GoTo(Step::Send));
    assert!(person.session.unknown_creation().is_some(), "it is told before the sign-in");
    way::use_token(&mut person);
    wait_for_end(&mut person);
    person.wait_until("it was looked for", |session| {
        session.create.phase != Phase::Idle && !session.create.is_waited_for()
    });
    assert_eq!(person.session.create.phase, Phase::Halfway);
    person.press(Message::Create(create::Message::GoOn));
    wait_for_end(&mut person);
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
fn the_settings_are_sent_without_a_model_when_one_wants_that() {
    let (mut person, secret) = ready();
    person.practice.plan_fault(Route::PutModel, Fault::BuildFails, 1);
    person.press(Message::CreateSkill);
    wait_for_end(&mut person);
    person.press(Message::LeaveModel);
    send_and_end(person, &secret);
}

#[test]
fn back_loses_nothing_and_the_draft_keeps_it() {
    let mut person = Person::new();
    fill_in(&mut person);
    let before = person.session.wizard.new_skill.clone();
    for _ in 0..7 {
        person.wizard(wizard::Message::Back);
    }
    assert_eq!(person.session.wizard.step, Step::Skill);
    assert_eq!(person.session.wizard.new_skill, before);
    // A skill of one's own after all, and back again.
    person.wizard(wizard::Message::ChooseNewSkill(false));
    person.type_into(Input::SkillId, "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    person.wizard(wizard::Message::ChooseNewSkill(true));
    assert_eq!(person.session.wizard.new_skill, before);
    assert_eq!(person.session.wizard.skill_name, "account linking");
    person.wizard(wizard::Message::ChooseNewSkill(false));
    assert!(person.session.wizard.skill_id.starts_with("amzn1.ask.skill.0a1b"));
    person.wizard(wizard::Message::ChooseNewSkill(true));
    let kept = wizard::Wizard::from_draft(&person.session.wizard.to_draft());
    assert!(kept.makes_skill);
    assert_eq!(kept.new_skill, before);
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
