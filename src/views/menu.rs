//! A menu under a button. Closed again, it gives the focus back to the button.

use egui::Popup;
use egui::Response;
use egui::Ui;

use crate::views::theme::size;

/// Draws what is in the menu while it is open. `content` is told whether it just opened, and gives what was chosen.
pub fn menu_ui<R>(
    button: &Response,
    width: f32,
    content: impl FnOnce(&mut Ui, bool) -> Option<R>,
) -> Option<R> {
    let id = Popup::default_response_id(button);
    let was_open = Popup::is_id_open(&button.ctx, id);
    button.ctx.accesskit_node_builder(button.id, |node| {
        node.set_expanded(was_open);
        node.set_has_popup(egui::accesskit::HasPopup::Menu);
    });
    let menu = Popup::menu(button).width(width).gap(size::TIGHT);
    let pad = egui::Frame::new().inner_margin(size::GRID);
    let shown = menu.show(|ui| pad.show(ui, |ui| content(ui, !was_open)).inner);
    if was_open && !Popup::is_id_open(&button.ctx, id) {
        button.request_focus();
    }
    shown.and_then(|shown| shown.inner)
}
