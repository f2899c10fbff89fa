//! Menus that open from a button.

use egui::Frame;
use egui::Popup;
use egui::Response;
use egui::Stroke;
use egui::Ui;

use super::card::padding;
use super::paint;
use crate::views::theme;
use crate::views::theme::size;

/// Opens a menu under a button when that is pressed, and closes it when one of its items is.
pub fn menu_ui<R>(button: &Response, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let open = Popup::is_id_open(&button.ctx, Popup::default_response_id(button));
    button.ctx.accesskit_node_builder(button.id, |node| {
        node.set_expanded(open);
        node.set_has_popup(egui::accesskit::HasPopup::Menu);
    });
    let dark = button.ctx.global_style().visuals.dark_mode;
    let t = theme::of(dark);
    let frame = Frame::new()
        .fill(t.surface)
        .stroke(Stroke::new(size::STROKE, t.line))
        .corner_radius(egui::CornerRadius::same(paint::whole(size::RADIUS_BUTTON)))
        .shadow(theme::pop_up_shadow(t))
        .inner_margin(padding(size::TIGHT, size::TIGHT));
    Popup::menu(button).frame(frame).gap(size::TIGHT).show(content).map(|shown| shown.inner)
}
