//! The short word at the edge of the window for what outlives the page.

use egui::Id;
use egui::Sense;
use egui::Ui;

use super::Outbox;
use crate::session::Message;
use crate::session::Session;
use crate::views::theme::size;
use crate::views::widgets;

/// Draws the toast over the bottom bar; a press takes it away.
pub(super) fn toast_ui(ui: &Ui, session: &Session, outbox: &mut Outbox) {
    let Some(toast) = &session.toast else { return };
    let body = widgets::toast_ui(ui.ctx(), &toast.text, size::BOTTOM_BAR);
    if ui.interact(body.rect, Id::unique("press on the toast"), Sense::CLICK).clicked() {
        outbox.push(Message::CloseToast);
    }
}
