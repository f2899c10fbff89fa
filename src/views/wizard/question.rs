//! A question over choices.

use egui::Ui;

use crate::i18n;
use crate::i18n::Key;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;

/// Draws the question with its why-line, and the gap to the choices.
pub(super) fn question_ui(ui: &mut Ui, label: Key, why: Key) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &i18n::text(label));
    ui.add_space(size::LABEL_TO_WHY);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &i18n::text(why));
    ui.add_space(size::GRID);
}
