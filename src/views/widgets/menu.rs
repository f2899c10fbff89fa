//! Menus that open from a button.

use egui::Frame;
use egui::Popup;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;

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

/// One item of a menu; the menu closes when it is pressed.
pub fn menu_item_ui(ui: &mut Ui, icon: Option<char>, words: &str) -> Response {
    const LEAST_WIDTH: f32 = 180.0;
    let t = theme::tokens(ui);
    let galley = paint::line(ui, theme::SMALL, t.ink, words);
    let indent = icon.map_or(0.0, |_| size::ICON + size::GRID);
    let width =
        (galley.size().x + indent + 2.0 * size::GRID).max(LEAST_WIDTH).max(ui.min_rect().width());
    let room = egui::vec2(width, size::BUTTON_SMALL + size::TIGHT);
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, words));
    if response.hovered() {
        ui.painter().rect_filled(rect, size::RADIUS_FIELD, t.pine_soft);
    }
    let left = pos2(rect.left() + size::GRID, rect.center().y);
    if let Some(glyph) = icon {
        let center = pos2(left.x + size::ICON / 2.0, left.y);
        paint::icon(ui.painter(), center, size::ICON, glyph, t.ink_2);
    }
    paint::from_left(ui.painter(), pos2(left.x + indent, left.y), galley);
    paint::focus(ui, &response, rect.shrink(size::STROKE_STRONG * 2.0), size::RADIUS_FIELD);
    if response.clicked() {
        ui.close();
    }
    response
}
