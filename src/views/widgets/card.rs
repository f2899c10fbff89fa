//! Cards, the rows in them, and the hairlines between rows.

use egui::Color32;
use egui::CornerRadius;
use egui::Frame;
use egui::Margin;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::vec2;

use super::paint::whole;
use crate::views::theme;
use crate::views::theme::size;

/// A card over the whole width there is.
pub fn card_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let fill = theme::tokens(ui).surface;
    let frame = edged(ui, fill).inner_margin(padding(size::CARD_PAD_X, size::CARD_PAD_Y));
    filled(ui, frame, content)
}

/// A card that holds a drawing.
pub fn drawing_card_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let fill = theme::tokens(ui).drawing;
    let frame = edged(ui, fill).inner_margin(padding(size::CARD_PAD_X, size::CARD_PAD_Y));
    filled(ui, frame, content)
}

/// A card made of rows that reach from edge to edge.
pub fn rows_card_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    let fill = theme::tokens(ui).surface;
    let frame = edged(ui, fill);
    filled(ui, frame, content)
}

/// One row of such a card, with the padding of a row.
pub fn row_ui<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    filled(ui, Frame::new().inner_margin(padding(size::CARD_PAD_Y, size::ROW_PAD_Y)), content)
}

/// A hairline over the whole width.
pub fn hairline_ui(ui: &mut Ui) {
    let (rect, _) =
        ui.allocate_exact_size(vec2(ui.available_width(), size::STROKE), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, theme::tokens(ui).line);
}

fn edged(ui: &Ui, fill: Color32) -> Frame {
    Frame::new()
        .fill(fill)
        .stroke(Stroke::new(size::STROKE, theme::tokens(ui).line))
        .corner_radius(CornerRadius::same(whole(size::RADIUS_CARD)))
}

pub(super) fn padding(across: f32, down: f32) -> Margin {
    Margin::symmetric(whole(across).cast_signed(), whole(down).cast_signed())
}

pub(super) fn filled<R>(ui: &mut Ui, frame: Frame, content: impl FnOnce(&mut Ui) -> R) -> R {
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
}
