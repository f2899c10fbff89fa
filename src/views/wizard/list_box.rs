//! A list that is filled one entry at a time.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::wizard::input_box::InputBox;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// A list and its words.
#[derive(Clone, Copy)]
pub struct ListBox {
    /// The box for the next entry.
    pub entry: InputBox,
    /// The words of the button that adds it.
    pub add: Key,
    /// What a screen reader calls the button that takes an entry away.
    pub remove: Key,
}

impl ListBox {
    /// Draws the box for the next entry, and the entries under it.
    pub fn show(self, ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox, entries: &[String]) {
        let entries: Vec<(usize, String)> = entries.iter().cloned().enumerate().collect();
        self.show_some(ui, wizard, outbox, &entries);
    }

    /// The same for some of the list's entries, each with its place in the list.
    pub fn show_some(
        self,
        ui: &mut Ui,
        wizard: &mut Wizard,
        outbox: &mut Outbox,
        entries: &[(usize, String)],
    ) {
        let input = self.entry.input;
        if self.entry.show_with_button(ui, wizard, outbox, &text(self.add)) {
            outbox.push(Message::Add(input));
        }
        for (index, entry) in entries {
            ui.add_space(size::TIGHT);
            self.entry_ui(ui, outbox, input, (*index, entry));
        }
    }

    fn entry_ui(
        self,
        ui: &mut Ui,
        outbox: &mut Outbox,
        input: Input,
        (index, entry): (usize, &str),
    ) {
        let ink = theme::tokens(ui).ink;
        let name = text_with(self.remove, &[("value", entry)]);
        let (_, pressed) = sides_ui(
            ui,
            size::BUTTON_SMALL,
            |ui| widgets::line_ui(ui, theme::CODE_SMALL, ink, entry),
            |ui| widgets::icon_button_ui(ui, icons::X, &name).clicked(),
        );
        if pressed {
            outbox.push(Message::Remove(input, index));
        }
    }
}
