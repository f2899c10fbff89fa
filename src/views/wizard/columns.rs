//! Two columns beside each other, each as wide as it is told.

use egui::Ui;

use crate::views::theme::size;

/// Draws what is put into it from left to right, with the gap between cards.
pub fn columns_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::CARD_GAP;
        content(ui)
    })
    .inner
}

/// One column of this width.
pub fn column_ui<R>(ui: &mut Ui, width: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.x = size::GRID;
        ui.set_width(width);
        ui.set_max_width(width);
        content(ui)
    })
    .inner
}
