//! The desk in the window, with a real Amazon behind it: by label, and by keyboard alone.

use egui::Event;
use egui::Key;
use egui::Modifiers;
use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use skill_linker::model::Stage;
use skill_linker::review::Copied;
use skill_linker::review::Origin;
use skill_linker::session::Message;
use skill_linker::session::Motion;
use skill_linker::session::Screen;
use skill_linker::views::frame;

use crate::stories::audit;
use crate::stories::person::Person;
use crate::stories::support_person::SECRET;
use crate::stories::support_person::mail;
use crate::stories::sweep::leaves_no_trace;
use crate::support;

type Window = Harness<'static, Person>;

/// More stops than the desk has.
const MOST_STOPS: usize = 200;

fn window(mut person: Person, size: (f32, f32)) -> Window {
    person.session.preferences.motion = Motion::Off;
    let mut window = support::window(size, false).build_ui_state(
        |ui, person: &mut Person| {
            let mut outbox = Vec::new();
            frame::frame_ui(ui, &mut person.session, &mut outbox);
            for message in outbox {
                person.press(message);
            }
        },
        person,
    );
    window.run();
    window
}

fn click(window: &mut Window, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run();
}

/// Goes on with Tab until that control has the focus.
fn tab_to(window: &mut Window, label: &str) {
    for _ in 0..MOST_STOPS {
        window.key_press_modifiers(Modifiers::NONE, Key::Tab);
        window.run();
        if window.query_all_by_label(label).any(|node| node.is_focused()) {
            return;
        }
    }
    panic!("no way to “{label}” by keyboard");
}

fn enter(window: &mut Window, label: &str) {
    tab_to(window, label);
    window.key_press(Key::Enter);
    window.run();
}

/// The letter was copied, it is the right one, and nothing of the secret is left anywhere.
fn is_told(mut window: Window) {
    window
        .state_mut()
        .wait_until("the letter is copied", |session| session.review.is_copied(Copied::Reply));
    window.run();
    window.get_by_label("Copied: Reply to the customer");
    let (letter, _) = window.state().board.lock().unwrap().clone().expect("a letter");
    assert!(letter.contains("https://api.amazon.com/auth/o2/token"), "{letter}");
    let answered = &window.state().session.review.shown.as_ref().unwrap().checked.findings;
    assert!(answered.iter().any(|finding| finding.code == "AL-102"), "the answer counts");
    click(&mut window, "Start");
    assert!(window.state().session.review.shown.is_some(), "going back loses nothing");
    click(&mut window, "Check a configuration");
    click(&mut window, "Put away");
    assert!(window.state().session.review.is_empty());
    assert_eq!(window.state().times_opened(), 0, "no browser was opened");
    assert!(window.state().practice.requests().is_empty(), "nobody was asked");
    leaves_no_trace(window.into_state(), SECRET);
}

#[test]
fn from_the_mail_to_the_letter_by_label() {
    let mut window = window(Person::new(), (1180.0, 2400.0));
    click(&mut window, "Check a configuration");
    window.event(Event::Paste(mail()));
    window.run();
    window.get_by_label_contains("There was a secret in here.");
    window.get_by_role_and_label(Role::DisclosureTriangle, "Not checked").click();
    window.run();
    window.get_by_role_and_label(Role::RadioButton, "Smart home").click();
    window.run();
    click(&mut window, "Repair what can be repaired");
    window.get_by_label("The corrected settings");
    click(&mut window, "Back to the findings");
    click(&mut window, "Reply to the customer");
    click(&mut window, "Copy: Reply to the customer");
    is_told(window);
}

#[test]
fn from_the_mail_to_the_letter_by_keyboard_alone() {
    let mut window = window(Person::new(), (1180.0, 780.0));
    enter(&mut window, "Check a configuration");
    window.event(Event::Paste(mail()));
    window.run();
    enter(&mut window, "Not checked");
    tab_to(&mut window, "Smart home");
    window.key_press(Key::Space);
    window.run();
    enter(&mut window, "Repair what can be repaired");
    assert!(window.state().session.review.repair.is_some());
    enter(&mut window, "Back to the findings");
    enter(&mut window, "Reply to the customer");
    enter(&mut window, "Copy: Reply to the customer");
    is_told(window);
}

#[test]
fn development_and_live_are_read_by_skill_id_and_compared() {
    let mut person = audit::signed_in();
    let skills = person.practice.skills();
    let (skill, _) = skills.into_iter().find(|(_, name)| name == "Tea Timer").unwrap();
    person.press(Message::OpenCheck);
    let mut window = window(person, (1180.0, 2400.0));
    window.get_by_role_and_label(Role::TextInput, "Skill ID").focus();
    window.run();
    window.event(Event::Paste(skill.clone()));
    window.run();
    click(&mut window, "Read its settings");
    let person = window.state_mut();
    person.wait_until("it is read", |session| session.review.shown.is_some());
    let origin = person.session.review.shown.as_ref().unwrap().origin.clone();
    assert_eq!(origin, Origin::Amazon { skill_id: skill, stage: Stage::Development });
    window.run();
    window.get_by_label("Only Amazon was asked.");
    click(&mut window, "Compare…");
    click(&mut window, "Compare with the live version");
    window
        .state_mut()
        .wait_until("the live one is read", |session| session.review.second.is_some());
    window.run();
    let differences = window.state().session.review.differences().unwrap();
    assert!(!differences.changed.is_empty(), "the one in development was changed since");
    window.get_by_label_contains("First: From Amazon, in development");
    window.get_by_label_contains("Second: From Amazon, live");
    assert_eq!(window.state().session.screen, Screen::Check);
    assert!(window.state().practice.writes().is_empty());
}
