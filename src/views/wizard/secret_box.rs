//! A box for a secret that is given here and never shown again.

use egui::Rect;
use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::views::pages::Outbox;
use crate::views::widgets;
use crate::views::widgets::SecretAnswer;
use crate::views::widgets::SecretField;
use crate::views::widgets::SecretState;
use crate::views::widgets::SecretWords;
use crate::views::wizard::input_box;
use crate::views::wizard::input_note;
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
    /// whatever the length, and a button to type another.
    pub fn show(self, ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) -> Rect {
        let id = widgets::field_id(self.input);
        input_box::take_focus(ui, self.input, wizard);
        input_box::take_paste(ui, self.input, wizard, outbox);
        let (label, why) = (text(self.label), text(self.why));
        let (replace, hidden) = (text(key::BOX_REPLACE), text(key::BOX_HIDDEN));
        let words = SecretWords { show: "", hide: "", replace: &replace, hidden: &hidden };
        let said = input_note::words(wizard, self.input);
        let field = SecretField::new(self.input, &label, words)
            .why(&why)
            .note(said.as_ref().map(input_note::Words::note));
        let focused = ui.memory(|memory| memory.has_focus(id));
        let at_rest = !focused && !wizard.text(self.input).is_empty();
        let state = if at_rest { SecretState::Hidden } else { SecretState::Editing };
        match field.show(ui, state, wizard.text_mut(self.input)) {
            Some(SecretAnswer::Changed) => outbox.push(Message::Edited(self.input)),
            Some(SecretAnswer::Left) => outbox.push(Message::Left(self.input)),
            Some(SecretAnswer::Replace) => {
                wizard.text_mut(self.input).clear();
                outbox.push(Message::Edited(self.input));
                widgets::focus_field(ui, self.input);
            }
            Some(SecretAnswer::Show | SecretAnswer::Hide) | None => {}
        }
        ui.ctx().read_response(id).map_or(Rect::NOTHING, |response| response.rect)
    }
}
