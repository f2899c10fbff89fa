//! A box for a secret that is given here and never shown again.

use egui::Rect;
use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::views::pages::Outbox;
use crate::views::widgets;
use crate::views::widgets::SecretAnswer;
use crate::views::widgets::SecretField;
use crate::views::widgets::SecretState;
use crate::views::widgets::SecretWords;
use crate::views::wizard::input_box;
use crate::views::wizard::input_note;
use crate::wizard::Focus;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// Such a box and its words.
#[derive(Clone, Copy)]
pub struct SecretBox {
    pub input: Input,
    pub label: Key,
    pub why: Key,
}

impl SecretBox {
    /// Draws it over the whole width there is, and says where its box stands. At rest it shows the same dots
    /// whatever the length, and a button to type another. The client secret can be shown for half a minute.
    pub fn show(self, ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) -> Rect {
        let id = widgets::field_id(self.input);
        input_box::take_focus(ui, self.input, wizard);
        input_box::take_paste(ui, self.input, wizard, outbox);
        let (label, why) = (text(self.label), text(self.why));
        let (replace, hidden) = (text(key::BOX_REPLACE), text(key::BOX_HIDDEN));
        let (show, hide) = self.show_and_hide(wizard);
        let words = SecretWords { show: &show, hide: &hide, replace: &replace, hidden: &hidden };
        let said = input_note::words(ui, wizard, self.input);
        let field = SecretField::new(self.input, &label, words)
            .why(&why)
            .note(said.as_ref().map(input_note::Words::note));
        let state = self.state(ui, wizard);
        let answer = field.show(ui, state, wizard.text_mut(self.input));
        self.tell(answer, wizard, outbox);
        let response = ui.ctx().read_response(id);
        if response.as_ref().is_some_and(egui::Response::gained_focus) {
            outbox.push(Message::Focused(self.input));
        }
        if response.as_ref().is_some_and(egui::Response::lost_focus) {
            outbox.push(Message::Left(self.input));
        }
        input_note::question_ui(ui, wizard, self.input, outbox);
        response.map_or(Rect::NOTHING, |response| response.rect)
    }

    /// The words of the two buttons; nothing where the value is never shown again.
    fn show_and_hide(self, wizard: &Wizard) -> (String, String) {
        if self.input != Input::ClientSecret {
            return (String::new(), String::new());
        }
        let seconds = wizard.secret_shown.to_string();
        (text(key::BOX_SHOW), text_with(key::BOX_HIDE, &[("seconds", &seconds)]))
    }

    fn state(self, ui: &Ui, wizard: &Wizard) -> SecretState {
        if wizard.text(self.input).is_empty() {
            return SecretState::Editing;
        }
        if self.input == Input::ClientSecret && wizard.secret_shown > 0 {
            return SecretState::Shown;
        }
        let id = widgets::field_id(self.input);
        let focused = ui.memory(|memory| memory.has_focus(id));
        if focused { SecretState::Editing } else { SecretState::Hidden }
    }

    fn tell(self, answer: Option<SecretAnswer>, wizard: &mut Wizard, outbox: &mut Outbox) {
        match answer {
            Some(SecretAnswer::Changed) => outbox.push(Message::Edited(self.input)),
            Some(SecretAnswer::Replace) => {
                wizard.text_mut(self.input).clear();
                outbox.push(Message::Edited(self.input));
                wizard.focus_wanted = Some(Focus::Input(self.input));
            }
            Some(SecretAnswer::Show) => outbox.push(Message::ShowSecret),
            Some(SecretAnswer::Hide) => outbox.push(Message::HideSecret),
            Some(SecretAnswer::Undo) => outbox.push(Message::Undo(self.input)),
            // Told by the box itself, which may be at rest by then.
            Some(SecretAnswer::Left) | None => {}
        }
    }
}
