//! The field for a secret gives nothing away.

use egui::Event;
use egui::Key;
use egui::Modifiers;
use egui::OutputCommand;
use egui::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::views::widgets::*;

use crate::support;

const SIZE: [f32; 2] = [500.0, 160.0];
const WORDS: SecretWords<'static> =
    SecretWords { show: "Show", hide: "Hide, 24 s", replace: "Replace", hidden: "hidden" };

struct Held {
    state: SecretState,
    secret: String,
    answers: Vec<SecretAnswer>,
}

fn window(state: SecretState, secret: &str) -> egui_kittest::Harness<'static, Held> {
    let held = Held { state, secret: secret.to_owned(), answers: Vec::new() };
    support::window(SIZE, false).build_ui_state(
        |ui, held: &mut Held| {
            let field = SecretField::new("secret", "Client secret", WORDS);
            held.answers.extend(field.show(ui, held.state, &mut held.secret));
        },
        held,
    )
}

#[test]
fn at_rest_there_are_twelve_dots_whatever_the_length() {
    for secret in ["", "a", "amzn1.oa2-cs.v1.0123456789abcdef"] {
        let mut window = window(SecretState::Hidden, secret);
        window.run();
        let field = window.get_by_role(Role::PasswordInput);
        assert_eq!(field.value().as_deref(), Some("••••••••••••"));
        let tree = format!("{:?}", window.root());
        assert!(secret.len() < 2 || !tree.contains(secret));
    }
}

#[test]
fn the_picture_at_rest_is_the_same_for_every_secret() {
    let pictures = ["a", "a much longer secret than that"].map(|secret| {
        let mut window = window(SecretState::Hidden, secret);
        window.run();
        crate::soft::draw(&window.ctx, window.output()).into_raw()
    });
    assert_eq!(pictures[0], pictures[1]);
}

#[test]
fn show_and_replace_are_named_after_the_field() {
    let mut window = window(SecretState::Hidden, "x");
    window.get_by_label("Show: Client secret").click();
    window.run();
    window.get_by_label("Replace: Client secret").click();
    window.run();
    assert_eq!(window.state().answers, [SecretAnswer::Show, SecretAnswer::Replace]);
}

#[test]
fn hide_is_offered_while_it_is_shown() {
    let mut window = window(SecretState::Shown, "in the open");
    window.run();
    assert_eq!(window.get_by_role(Role::TextInput).value().as_deref(), Some("in the open"));
    window.get_by_label("Hide, 24 s: Client secret").click();
    window.run();
    assert_eq!(window.state().answers, [SecretAnswer::Hide]);
}

#[test]
fn what_is_typed_is_masked_and_cannot_be_copied() {
    let mut window = window(SecretState::Editing, "");
    window.get_by_role(Role::PasswordInput).focus();
    window.run();
    window.get_by_role(Role::PasswordInput).type_text("canary");
    window.run();
    assert_eq!(window.state().secret, "canary");
    assert!(window.state().answers.contains(&SecretAnswer::Changed));
    assert_eq!(window.get_by_role(Role::PasswordInput).value().as_deref(), Some("••••••"));
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    for event in [Event::Copy, Event::Cut] {
        window.event(event);
        window.step();
        let commands = &window.output().platform_output.commands;
        assert!(!commands.iter().any(|command| matches!(command, OutputCommand::CopyText(_))));
    }
    assert_eq!(window.state().secret, "canary");
}

#[test]
fn what_was_cleared_does_not_come_back() {
    let mut window = window(SecretState::Editing, "");
    window.get_by_role(Role::PasswordInput).focus();
    window.run();
    window.get_by_role(Role::PasswordInput).type_text("canary");
    window.run_steps(90);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.key_press(Key::Backspace);
    window.run_steps(90);
    assert_eq!(window.state().secret, "");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(window.state().secret, "");
    assert_eq!(
        window.get_by_role(Role::PasswordInput).accesskit_node().value(),
        Some(String::new())
    );
}

#[test]
fn leaving_the_box_is_told() {
    let mut window = window(SecretState::Editing, "");
    window.get_by_role(Role::PasswordInput).focus();
    window.run();
    window.key_press(Key::Tab);
    window.run();
    assert_eq!(window.state().answers, [SecretAnswer::Left]);
}
