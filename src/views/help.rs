//! Help for a page: folded until asked for, always at the same place, on top of the page.

use egui::Ui;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Tone;

/// Draws an open help; true when it is to be closed.
pub fn box_ui(ui: &mut Ui, help: Key) -> bool {
    let words = i18n::text(help);
    let close = widgets::box_ui(ui, Tone::Slate, icons::QUESTION, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let t = theme::tokens(ui);
        let (_, close) = sides_ui(
            ui,
            theme::BODY.line,
            |ui| widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &i18n::text(key::HELP_HEADING)),
            |ui| widgets::icon_button_ui(ui, icons::X, &i18n::text(key::HELP_CLOSE)).clicked(),
        );
        for paragraph in words.split('\n') {
            ui.add_space(size::TIGHT);
            widgets::text_ui(ui, theme::SMALL, t.ink, paragraph);
        }
        close
    });
    ui.add_space(size::CARD_GAP);
    close
}
