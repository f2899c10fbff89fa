//! The keys that work on every page.

use egui::Key;
use egui::KeyboardShortcut;
use egui::Modifiers;
use egui::Popup;
use egui::Role;
use egui::Ui;

use super::Outbox;
use super::focus;
use super::page_area;
use crate::account;
use crate::account::SignIn;
use crate::audit;
use crate::push;
use crate::review;
use crate::session::Message;
use crate::session::Screen;
use crate::session::Session;
use crate::views::pages;
use crate::views::probing;
use crate::views::trying;
use crate::views::widgets;
use crate::wizard;
use crate::wizard::Input;
use crate::wizard::Step;

/// Boxes of several lines, where Enter begins a new one.
const SEVERAL_LINES: [Input; 1] = [Input::PastedBack];

/// Takes the keys that are the window's before anything else sees them.
pub(super) fn keys(ui: &mut Ui, session: &mut Session, outbox: &mut Outbox) {
    for (shortcut, message) in shortcuts() {
        if ui.input_mut(|input| input.consume_shortcut(&shortcut)) {
            outbox.push(message);
        }
    }
    if session.screen == Screen::Wizard {
        wizard_keys(ui, session, outbox);
    }
    escape(ui, session, outbox);
}

fn shortcuts() -> [(KeyboardShortcut, Message); 6] {
    let command = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
    [
        (KeyboardShortcut::new(Modifiers::NONE, Key::F1), Message::ToggleHelp),
        (command(Key::S), Message::SaveDraft),
        (command(Key::Plus), Message::Larger),
        (command(Key::Equals), Message::Larger),
        (command(Key::Minus), Message::Smaller),
        (command(Key::Num0), Message::UsualSize),
    ]
}

fn wizard_keys(ui: &mut Ui, session: &Session, outbox: &mut Outbox) {
    let pressed = |ui: &mut Ui, modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    if pressed(ui, Modifiers::ALT, Key::ArrowLeft) {
        outbox.push(back(session));
    }
    let on = pressed(ui, Modifiers::ALT, Key::ArrowRight);
    if on || enter_goes_on(ui) && pressed(ui, Modifiers::NONE, Key::Enter) {
        outbox.extend(forward(session));
    }
}

/// One step back, and from the first step to the start.
pub(super) fn back(session: &Session) -> Message {
    if session.wizard.step == Step::Skill && !session.wizard.return_to_check {
        return Message::OpenStart;
    }
    Message::Wizard(wizard::Message::Back)
}

fn forward(session: &Session) -> Option<Message> {
    let page = pages::page(session.wizard.step)?;
    let bar = (page.bar)(session);
    // Where a safe button is offered beside the act, Enter presses the safe one.
    let safe = bar.other.filter(|button| button.takes_focus);
    safe.or(bar.forward).map(|button| button.message)
}

/// Whether Enter is the forward button: everywhere but on a button, in a box of several lines and in a menu.
fn enter_goes_on(ui: &Ui) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let standing = focus::standing(ui);
    let is_button = standing.id == focused && standing.role == Some(Role::Button);
    let is_long = SEVERAL_LINES.iter().any(|input| focused == Some(widgets::field_id(*input)));
    let takes_enter = [probing::paste_id(), trying::say_id()].map(Some).contains(&focused);
    !(focused.is_some() && (is_button || is_long || takes_enter) || Popup::is_any_open(ui.ctx()))
}

/// Esc: close what stands over the page, then leave the box, then end the wait or go back from the settings. Never
/// the window.
fn escape(ui: &mut Ui, session: &Session, outbox: &mut Outbox) {
    if !ui.input(|input| input.key_pressed(Key::Escape)) {
        return;
    }
    // A menu closes by itself, and egui has just taken the focus away.
    let was_in_a_box = focus::standing(ui).role.is_some_and(is_box);
    if Popup::is_any_open(ui.ctx()) || page_area::close_over(ui, session) || was_in_a_box {
        return;
    }
    match session.screen {
        Screen::Settings => outbox.push(Message::CloseSettings),
        Screen::Wizard if session.help_open => outbox.push(Message::ToggleHelp),
        Screen::Wizard => outbox.extend(end_of_wait(session)),
        Screen::Audit if session.audit.is_running() => {
            outbox.push(Message::Audit(audit::Message::Cancel));
        }
        Screen::Check if session.review.probing.job.is_running() => {
            outbox.push(Message::Probe(crate::probing::Message::Cancel));
        }
        Screen::Check if session.review.is_reading() => {
            outbox.push(Message::Review(review::Message::Cancel));
        }
        Screen::Start | Screen::Audit | Screen::Check => {}
    }
}

fn is_box(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput | Role::PasswordInput)
}

/// What ends the wait that this step shows: the same as its “Cancel”.
fn end_of_wait(session: &Session) -> Option<Message> {
    if session.wizard.step == Step::Check && session.probing.job.is_running() {
        return Some(Message::Probe(crate::probing::Message::Cancel));
    }
    if session.wizard.step == Step::Skill && session.is_starting() {
        return Some(Message::Push(push::Message::Cancel));
    }
    if !matches!(session.wizard.step, Step::Send | Step::Try) {
        return None;
    }
    if session.create.is_waited_for() {
        return Some(Message::Create(crate::create::Message::Cancel));
    }
    if session.wizard.step == Step::Try && session.trying.is_waited_for() {
        return Some(Message::Try(crate::trying::Message::Cancel));
    }
    match session.account.sign_in {
        SignIn::Opening | SignIn::Waiting(_) | SignIn::Working => {
            Some(Message::Account(account::Message::Cancel))
        }
        SignIn::SignedIn(_)
            if session.wizard.step == Step::Send && session.push.is_waited_for() =>
        {
            Some(Message::Push(push::Message::Cancel))
        }
        SignIn::SignedOut | SignIn::Confirming(_) | SignIn::SignedIn(_) | SignIn::Failed(_) => None,
    }
}
