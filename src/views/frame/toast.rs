//! The short word at the edge of the window for what outlives the page.

use egui::Align2;
use egui::Area;
use egui::Frame;
use egui::Id;
use egui::Order;
use egui::Rect;
use egui::Ui;
use egui::vec2;

use super::Outbox;
use crate::i18n;
use crate::session::Message;
use crate::session::Session;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::paint;

/// Draws the toast over the bottom bar; a press takes it away.
pub(super) fn toast_ui(ui: &Ui, rect: Rect, session: &Session, outbox: &mut Outbox) {
    let Some(toast) = session.toast else { return };
    let t = theme::tokens(ui);
    let corner = rect.right_bottom() - vec2(size::CARD_GAP, size::BOTTOM_BAR + size::CARD_GAP);
    let area = Area::new(Id::unique("toast"))
        .order(Order::Foreground)
        .pivot(Align2::RIGHT_BOTTOM)
        .fixed_pos(corner);
    let pressed = area.show(ui.ctx(), |ui| {
        let frame = Frame::new()
            .fill(t.ink)
            .corner_radius(paint::whole(size::RADIUS_BUTTON))
            .shadow(ui.visuals().popup_shadow)
            .inner_margin(egui::Margin::symmetric(16, 10));
        let inner = frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                let room = vec2(size::ICON, size::ICON);
                let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
                paint::tick(ui.painter(), place.center(), 1.0, t.canvas, 1.0);
                ui.set_max_width((rect.width() - 4.0 * size::PAGE_MARGIN).min(size::PREVIEW));
                let words = i18n::text(toast.text);
                let label = widgets::text_ui(ui, theme::SMALL, t.canvas, &words);
                widgets::announce(&label);
            });
        });
        inner.response.interact(egui::Sense::click()).clicked()
    });
    if pressed.inner {
        outbox.push(Message::CloseToast);
    }
}
