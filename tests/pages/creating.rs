//! Making a skill: what step 1 says without one, step 8 before there is one, and what is said of its model at step 9.

use egui::Key;
use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use skill_linker::create;
use skill_linker::create::Phase;
use skill_linker::model::CreateIntent;
use skill_linker::model::Locale;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Step;

use super::creating_states::SKILL;
use super::creating_states::all;
use super::creating_states::making;
use super::creating_states::models;
use super::creating_states::own_place;
use super::creating_states::skill;
use super::creating_states::state;
use super::window;
use super::window::Sitting;
use crate::support;

const USUAL: (f32, f32) = (1180.0, 780.0);
const SMALL: (f32, f32) = (800.0, 600.0);
/// Everything at once.
const HIGH: (f32, f32) = (1180.0, 1700.0);

/// The part of step 9 opened.
fn unfold(harness: &mut Harness<'_, Sitting>, session: &Session) {
    harness.get_by_label("Change what people say to open it").click();
    harness.step();
    // Opening it looks at the model anew; the state that is to be seen stays.
    harness.state_mut().session.create = session.create.clone();
    harness.run();
}

#[test]
fn every_state_has_names_and_room_in_any_window() {
    for size in [USUAL, SMALL, (450.0, 450.0)] {
        let mut harness = window::open(state("create-plan"), size, false);
        for (name, session) in all() {
            harness.ctx.memory_mut(|memory| *memory = egui::Memory::default());
            window::swap(&mut harness, session, size, false);
            window::assert_whole(&harness, &format!("{name} at {size:?}"));
        }
        for (name, session) in models() {
            harness.ctx.memory_mut(|memory| *memory = egui::Memory::default());
            window::swap(&mut harness, session.clone(), size, false);
            unfold(&mut harness, &session);
            window::assert_whole(&harness, &format!("{name} at {size:?}"));
        }
    }
}

/// Pictures for somebody to look at.
#[test]
fn the_states_that_differ_most_are_drawn() {
    let sizes = [(HIGH, false, "light"), (HIGH, true, "dark"), (SMALL, false, "800x600-light")];
    for name in [
        "new-skill",
        "new-skill-breaches",
        "new-skill-one-word",
        "new-skill-own-place",
        "create-plan",
        "create-sign-in",
        "create-building",
        "create-found",
        "create-halfway",
        "create-refused-model",
    ] {
        for (size, dark, look) in sizes {
            let harness = window::open(state(name), size, dark);
            support::shot(&harness, &format!("{name}-{look}"));
        }
    }
    let wanted = ["model-breach", "model-building", "model-built"];
    for (name, session) in models().into_iter().filter(|(name, _)| wanted.contains(name)) {
        let mut harness = window::open(session.clone(), (1180.0, 1500.0), false);
        unfold(&mut harness, &session);
        support::shot(&harness, &format!("{name}-light"));
    }
}

#[test]
fn each_breach_is_said_by_itself_and_the_suggestion_is_one_press_away() {
    let mut harness = window::open(state("new-skill-breaches"), HIGH, false);
    for words in [
        "Use small letters only.",
        "Write “4” as a word: numbers are spelled out.",
        "“-” cannot be part of it.",
        "“echo” wakes a device",
        "“open” opens or asks a skill",
    ] {
        let told = harness.query_all_by_label_contains(words).count();
        assert_eq!(told, 1, "{words}");
    }
    harness.get_by_role_and_label(Role::Button, "Use “the tea timer four”").click();
    harness.run();
    assert_eq!(harness.state().session.wizard.new_skill.invocation, "the tea timer four");
    harness.get_by_label_contains("People say “open the tea timer four”.");
}

#[test]
fn what_matters_for_publishing_alone_stops_nobody_and_a_brand_may_be_one_word() {
    let mut harness = window::open(state("new-skill-one-word"), HIGH, false);
    harness.get_by_label_contains("Amazon wants two words or more");
    harness.get_by_label_contains("To publish it, Amazon will want another.");
    harness.get_by_role_and_label(Role::CheckBox, "This one word is my brand").click();
    harness.run();
    assert!(harness.query_by_label_contains("Amazon wants two words or more").is_none());
    harness.get_by_label_contains("People say “open timer”.");
}

#[test]
fn an_empty_page_is_not_judged_before_it_is_left() {
    let mut session = state("new-skill-empty");
    session.wizard.left.clear();
    let mut harness = window::open(session, HIGH, false);
    assert!(harness.query_by_label_contains("People need words").is_none());
    harness.get_by_label("Next: Security profile").click();
    harness.run();
    assert!(harness.query_all_by_label_contains("People need words").count() > 0);
    assert!(harness.query_all_by_label_contains("A skill needs a name.").count() > 0);
    assert_eq!(harness.state().session.wizard.step, Step::Skill);
}

#[test]
fn every_language_can_be_chosen_by_keyboard() {
    let mut harness = window::open(state("new-skill"), USUAL, false);
    let button = "Language: English (United States)";
    harness.get_by_role_and_label(Role::Button, button).focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    let names: Vec<_> = skill_linker::model::LOCALES
        .into_iter()
        .filter(|locale| {
            let name = skill_linker::i18n::locale_name(*locale);
            harness.query_by_role_and_label(Role::RadioButton, &name).is_some()
        })
        .collect();
    assert_eq!(names.len(), 17);
    harness.get_by_role_and_label(Role::RadioButton, "German (Germany)").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().session.wizard.new_skill.locale, Locale::parse("de-DE").unwrap());
    harness.get_by_role_and_label(Role::Button, "Language: German (Germany)");
}

#[test]
fn what_will_be_made_can_be_read_before_it_is_made() {
    for name in ["new-skill", "create-plan"] {
        let mut harness = window::open(state(name), HIGH, false);
        harness.get_by_label("Show what will be made").click();
        harness.run();
        harness.get_by_label_contains("\"manifestVersion\": \"1.0\"");
        harness.get_by_label_contains("\"invocationName\": \"tea timer\"");
    }
}

#[test]
fn nothing_is_made_but_by_the_button_and_it_stands_where_one_sends() {
    let create = |session: Session| {
        let harness = window::open(session, USUAL, false);
        harness.query_by_role_and_label(Role::Button, "Create the skill").is_some()
    };
    for (name, session) in all() {
        let begins =
            matches!(name, "create-plan" | "create-refused" | "create-failed" | "create-not-made");
        assert_eq!(create(session), begins, "{name}");
    }
    let mut session = state("create-plan");
    session.practising = Some("http://127.0.0.1:1".to_owned());
    let harness = window::open(session, USUAL, false);
    harness.get_by_role_and_label(Role::Button, "Create the practice skill");
}

#[test]
fn a_wait_says_what_happens_and_what_cancel_leaves_behind() {
    for (name, happens, stays) in [
        ("create-looking", "Looking whether a skill", "Cancel leaves nothing behind."),
        ("create-asking", "Asking Amazon for the skill", "Amazon may be making the skill already."),
        ("create-making", "Amazon makes the skill", "stays at Amazon’s after Cancel"),
        ("create-building", "Amazon builds the model", "stays at Amazon’s after Cancel"),
    ] {
        let mut harness = window::open(state(name), USUAL, false);
        assert!(harness.query_all_by_label_contains(happens).count() > 0, "{name}");
        harness.get_by_label_contains(stays);
        harness.key_press(Key::Escape);
        harness.step();
        let cancel = Message::Create(create::Message::Cancel);
        assert!(harness.state().messages.contains(&cancel), "{name}");
    }
    let harness = window::open(state("create-building"), USUAL, false);
    harness.get_by_label("Dialog model: done");
    harness.get_by_label("Full build: in progress");
}

#[test]
fn what_goes_on_halfway_says_with_which_words() {
    let mut session = making();
    let intent = CreateIntent { skill: skill("Tea Timer", "egg timer"), ..CreateIntent::default() };
    session.create.update(create::Message::Resume(intent));
    session.create.skill_id = Some(SKILL.to_owned());
    session.create.phase = Phase::Halfway;
    let mut harness = window::open(session, USUAL, false);
    harness.get_by_label_contains("people will say “open egg timer”");
    harness.get_by_role_and_label(Role::Button, "Send the model").click();
    harness.step();
    assert!(harness.state().messages.contains(&Message::Create(create::Message::GoOn)));
}

#[test]
fn one_that_is_there_can_be_taken_or_another_made() {
    let mut harness = window::open(state("create-found"), USUAL, false);
    harness.get_by_label(&format!("Use this skill: Tea Timer ({SKILL})")).click();
    harness.step();
    let wish = Message::UseSkill(SKILL.to_owned());
    assert!(harness.state().messages.contains(&wish));
    let mut harness = window::open(state("create-found"), USUAL, false);
    harness.get_by_role_and_label(Role::Button, "Make another one all the same").click();
    harness.step();
    let wish = Message::Create(create::Message::CreateAnyway);
    assert!(harness.state().messages.contains(&wish));
}

#[test]
fn the_summary_says_that_it_is_made_later_and_leads_to_its_name() {
    let mut session = making();
    session.wizard.step = Step::Check;
    let mut harness = window::open(session, HIGH, false);
    harness.get_by_label_contains("Tea Timer, custom, made in step 8");
    harness.get_by_label("Change: Skill").click();
    harness.run();
    assert_eq!(harness.state().session.wizard.step, Step::Skill);
    assert!(harness.get_by_role_and_label(Role::TextInput, "Name of your skill").is_focused());
}

#[test]
fn the_page_with_the_vendor_id_is_one_press_away() {
    let mut harness = window::open(state("new-skill"), HIGH, false);
    harness.get_by_role_and_label(Role::Button, "Open the page “My IDs”").click();
    harness.run();
    let page = "https://developer.amazon.com/settings/console/mycid".to_owned();
    let wish = Message::Wizard(wizard::Message::OpenPage(page));
    assert!(harness.state().messages.contains(&wish));
}

#[test]
fn at_step_9_the_suggestion_is_one_press_away_too_and_a_bad_name_is_not_built() {
    let (_, session) = models().into_iter().find(|(name, _)| *name == "model-breach").unwrap();
    let mut harness = window::open(session.clone(), (1180.0, 2400.0), false);
    unfold(&mut harness, &session);
    harness.get_by_label("Build the model").click();
    harness.run();
    assert!(!harness.state().session.create.is_waited_for());
    harness.get_by_label("Use “the tea timer”").click();
    harness.run();
    assert_eq!(harness.state().session.create.invocation, "the tea timer");
    harness.get_by_label("Build the model").click();
    harness.step();
    harness.step();
    assert!(harness.state().session.create.is_waited_for());
}

#[test]
fn a_place_of_ones_own_is_asked_for_where_it_is_chosen() {
    let label = "Its address";
    let mut harness = window::open(state("new-skill"), HIGH, false);
    assert!(harness.query_by_role_and_label(Role::TextInput, label).is_none());
    harness.get_by_role_and_label(Role::RadioButton, "At a place of my own").click();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, label);
    let mut harness = window::open(state("new-skill-own-place"), HIGH, false);
    harness.get_by_label_contains("Use an https address, or the ARN of a Lambda function.");
    let place = "https://voice.tidewater-lights.com/alexa";
    let mut session = own_place(place);
    session.wizard.step = Step::Send;
    window::swap(&mut harness, session, HIGH, false);
    harness.get_by_label_contains(place);
}
