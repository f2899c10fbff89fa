//! The window by keyboard alone.

use egui::Key;
use egui::Modifiers;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use skill_linker::account;
use skill_linker::model::Pause;
use skill_linker::push;
use skill_linker::push::Phase;
use skill_linker::session::Message;
use skill_linker::session::Screen;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use super::sets;
use super::states;
use super::window;
use super::window::Sitting;

const SIZE: (f32, f32) = (1180.0, 780.0);

fn press(harness: &mut Harness<'_, Sitting>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn step(harness: &Harness<'_, Sitting>) -> Step {
    harness.state().session.wizard.step
}

#[test]
fn enter_goes_on_from_the_heading_and_from_a_box() {
    let mut harness = window::open(sets::at(Step::Skill), SIZE, false);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(step(&harness), Step::Profile);
    let mut harness = window::open(sets::at(Step::Skill), SIZE, false);
    harness.get_by_label("Skill ID").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(step(&harness), Step::Profile);
}

#[test]
fn enter_on_a_button_presses_the_button() {
    let mut harness = window::open(sets::at(Step::RedirectUrls), SIZE, false);
    harness.get_by_label("Copy: America").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(step(&harness), Step::RedirectUrls);
    let copy = Message::Wizard(wizard::Message::Copy(wizard::Copied::RedirectUrl(0)));
    assert!(harness.state().messages.contains(&copy));
}

#[test]
fn enter_in_a_box_of_several_lines_begins_a_line() {
    let mut harness = window::open(sets::at(Step::RedirectUrls), SIZE, false);
    harness.get_by_label_contains("Paste back what").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(step(&harness), Step::RedirectUrls);
    assert_eq!(harness.state().session.wizard.pasted_back, "\n");
}

#[test]
fn alt_and_the_arrows_turn_pages() {
    let mut harness = window::open(sets::at(Step::RedirectUrls), SIZE, false);
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(step(&harness), Step::Profile);
    press(&mut harness, Modifiers::ALT, Key::ArrowRight);
    assert_eq!(step(&harness), Step::RedirectUrls);
    let mut harness = window::open(sets::at(Step::Skill), SIZE, false);
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(harness.state().session.screen, Screen::Start);
}

#[test]
fn the_other_keys_do_what_they_say() {
    let mut harness = window::open(sets::at(Step::Skill), SIZE, false);
    press(&mut harness, Modifiers::NONE, Key::F1);
    assert!(harness.query_by_label("Close the help").is_some());
    press(&mut harness, Modifiers::NONE, Key::F1);
    assert!(harness.query_by_label("Close the help").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::Plus);
    assert_eq!(harness.state().session.preferences.zoom, 110);
    press(&mut harness, Modifiers::COMMAND, Key::Minus);
    press(&mut harness, Modifiers::COMMAND, Key::Minus);
    assert_eq!(harness.state().session.preferences.zoom, 90);
    press(&mut harness, Modifiers::COMMAND, Key::Num0);
    assert_eq!(harness.state().session.preferences.zoom, 100);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    assert!(harness.query_by_label("Saved. You can carry on later.").is_some());
}

#[test]
fn single_letters_and_digits_do_nothing() {
    for step in [Step::Skill, Step::RedirectUrls, Step::Check, Step::Send] {
        let mut harness = window::open(sets::at(step), SIZE, false);
        let before = harness.state().messages.len();
        let letters = Key::ALL.iter().filter(|key| key.name().len() == 1);
        for key in letters {
            press(&mut harness, Modifiers::NONE, *key);
            press(&mut harness, Modifiers::SHIFT, *key);
        }
        assert_eq!(harness.state().messages.len(), before, "{step:?}");
    }
}

#[test]
fn escape_closes_one_thing_at_a_time_and_never_the_window() {
    let mut session = sets::at(Step::Credentials);
    *session.wizard.text_mut(Input::ClientSecret) = "a secret of some kind".to_owned();
    let mut harness = window::open(session, SIZE, false);
    harness.get_by_label("Copy the JSON").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Space);
    assert!(harness.query_by_label("Copy with the secret").is_some());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Copy with the secret").is_none());
    assert!(harness.get_by_label("Copy the JSON").is_focused());
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!harness.get_by_label("Copy the JSON").is_focused());
    let mut harness = window::open(sets::car_fu(), SIZE, false);
    harness.get_by_label("Settings").click();
    harness.run();
    assert_eq!(harness.state().session.screen, Screen::Settings);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(harness.state().session.screen, Screen::Wizard);
}

#[test]
fn a_new_page_has_the_focus_on_its_heading_and_tab_comes_round() {
    let mut harness = window::open(sets::at(Step::Skill), SIZE, false);
    harness.get_by_label("Next: Security profile").click();
    harness.run();
    assert!(harness.get_by_label("Make a security profile at Amazon").is_focused());
    let mut seen = Vec::new();
    for _ in 0..80 {
        press(&mut harness, Modifiers::NONE, Key::Tab);
        let focused = harness.ctx.memory(egui::Memory::focused).expect("a focus");
        if seen.contains(&focused) {
            break;
        }
        seen.push(focused);
    }
    assert!(seen.len() > 10 && seen.len() < 80, "{} stops", seen.len());
}

#[test]
fn what_gets_the_focus_is_scrolled_into_view() {
    let mut harness = window::open(sets::at(Step::Skill), (450.0, 450.0), false);
    harness.get_by_label_contains("Vendor ID, or any one").focus();
    harness.run();
    harness.run();
    let rect = harness.get_by_label_contains("Vendor ID, or any one").rect();
    let bar = harness.get_by_label("Next: Security profile").rect();
    assert!(rect.bottom() < bar.top() && rect.top() > 92.0, "{rect}");
}

#[test]
fn focus_and_choice_alone_turn_no_page_and_send_nothing() {
    for page in &skill_linker::views::pages::PAGES {
        let mut harness = window::open(sets::at(page.step), SIZE, false);
        for _ in 0..40 {
            press(&mut harness, Modifiers::NONE, Key::Tab);
        }
        assert_eq!(step(&harness), page.step);
        let quiet = |message: &Message| {
            matches!(
                message,
                Message::Wizard(wizard::Message::Focused(_) | wizard::Message::Left(_))
            )
        };
        assert!(harness.state().messages.iter().all(quiet), "step {}", page.step.number());
    }
}

#[test]
fn esc_ends_the_wait_of_a_sign_in_and_of_sending() {
    let ends_sign_in = Message::Account(account::Message::Cancel);
    let ends_sending = Message::Push(push::Message::Cancel);
    let mut waits: Vec<(Session, &Message)> = states::pages()
        .into_iter()
        .filter(|(name, _)| ["waiting", "opening", "completing"].contains(&name.as_str()))
        .map(|(_, session)| (session, &ends_sign_in))
        .collect();
    assert_eq!(waits.len(), 3);
    let pause = Pause { id: 1, what: push::Work::Read, seconds: Some(8) };
    for phase in [Phase::Reading(1), Phase::Keeping(1), Phase::Sending(1), Phase::Waiting(pause)] {
        waits.push((states::in_phase(phase), &ends_sending));
    }
    for (session, end) in waits {
        let mut harness = window::open(session, SIZE, false);
        harness.key_press(Key::Escape);
        harness.step();
        assert!(harness.state().messages.contains(end));
        let viewports = harness.output().viewport_output.values();
        let commands: Vec<_> = viewports.flat_map(|viewport| &viewport.commands).collect();
        assert!(!commands.contains(&&egui::ViewportCommand::Close));
    }
}

#[test]
fn esc_leaves_the_box_before_it_ends_the_wait() {
    let (_, session) = states::pages().into_iter().find(|(name, _)| name == "waiting").unwrap();
    let mut harness = window::open(session, SIZE, false);
    let ends = Message::Account(account::Message::Cancel);
    harness.get_by_label("Address the browser stopped at").focus();
    harness.step();
    harness.step();
    harness.key_press(Key::Escape);
    harness.step();
    assert!(!harness.state().messages.contains(&ends));
    harness.key_press(Key::Escape);
    harness.step();
    assert!(harness.state().messages.contains(&ends));
}
