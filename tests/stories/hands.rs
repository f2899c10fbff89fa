//! Somebody's hands at a window: they press, type and tab, and let the outside answer.

use egui::Key;
use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use skill_linker::session::Session;

use crate::pages::window::Sitting;
use crate::stories::person::Person;

/// A window whose wishes wait until they are handed to the outside.
pub(crate) type Window = Harness<'static, Sitting>;

/// More stops than a page has.
const MOST_STOPS: usize = 80;

/// Hands what the window wants to the outside, and what came back to the window, until it is so.
pub(crate) fn until(
    window: &mut Window,
    person: &mut Person,
    what: &str,
    so: impl Fn(&Session) -> bool,
) {
    let sitting = window.state_mut();
    person.session = sitting.session.clone();
    let effects = std::mem::take(&mut sitting.effects);
    person.perform(effects);
    person.wait_until(what, so);
    window.state_mut().session = person.session.clone();
    window.run();
}

/// Presses a button. What it begins is not waited for.
pub(crate) fn press(window: &mut Window, label: &str) {
    window.get_by_role_and_label(Role::Button, label).click();
    window.run_steps(2);
}

/// Strikes a key. What it begins is not waited for.
pub(crate) fn strike(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run_steps(2);
}

/// Strikes a key at what has that name.
pub(crate) fn strike_at(window: &mut Window, label: &str, key: Key) {
    window.get_by_label(label).focus();
    window.run();
    strike(window, key);
}

/// Types into a box.
pub(crate) fn type_into(window: &mut Window, label: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, label).focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, label).type_text(text);
    window.run();
}

/// Tabs until that one has the focus.
pub(crate) fn tab_to(window: &mut Window, role: Role, label: &str) {
    for _ in 0..MOST_STOPS {
        if window.query_by_role_and_label(role, label).is_some_and(|node| node.is_focused()) {
            return;
        }
        window.key_press(Key::Tab);
        window.run();
    }
    panic!("“{label}” is never reached");
}
