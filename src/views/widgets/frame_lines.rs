//! Lines of the window itself: practice banner, status line, toast, tabs, progress through steps.

use egui::Align;
use egui::Align2;
use egui::Area;
use egui::Color32;
use egui::Context;
use egui::Frame;
use egui::Id;
use egui::Layout;
use egui::Order;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::card::padding;
use super::paint;
use super::text;
use super::tone::Tone;
use super::word_link::WordLink;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;

/// The banner over the whole window while practising; true when “Leave” was pressed.
pub fn practice_banner_ui(ui: &mut Ui, lead: &str, words: &str, leave: &str) -> bool {
    let t = theme::tokens(ui);
    let (rect, _) = ui.allocate_exact_size(paint::full_width(ui, size::BANNER), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, t.amber_soft);
    let edge = Stroke::new(size::STROKE, t.amber_edge);
    ui.painter().hline(rect.x_range(), rect.bottom() - size::STROKE / 2.0, edge);
    let inside = rect.shrink2(vec2(size::CARD_PAD_Y, 0.0));
    let mut row = ui.new_child(
        egui::UiBuilder::new().max_rect(inside).layout(Layout::left_to_right(Align::Center)),
    );
    let (icon, _) = row.allocate_exact_size(vec2(size::ICON_BOX, size::ICON_BOX), Sense::hover());
    paint::icon(row.painter(), icon.center(), size::ICON_BOX, icons::FLASK, t.amber);
    let words = format!("  {words}");
    let parts = [(theme::SMALL_MEDIUM, t.ink, lead), (theme::SMALL, t.ink, words.as_str())];
    row.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let pressed = ui.add(WordLink::new(leave).toned(Tone::Amber)).clicked();
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add(egui::Label::new(theme::job(&parts)).truncate());
        });
        pressed
    })
    .inner
}

/// A toast at the lower right, this far above the lower edge of the window. The caller takes it
/// away after four seconds, not while it is pointed at (`hovered()`).
pub fn toast_ui(ctx: &Context, words: &str, above: f32) -> Response {
    let offset = vec2(-size::CARD_PAD_X, -above - size::CARD_PAD_X);
    Area::new(Id::unique("toast"))
        .order(Order::Foreground)
        .anchor(Align2::RIGHT_BOTTOM, offset)
        .show(ctx, |ui| toast_body_ui(ui, words))
        .inner
}

/// The toast itself, wherever it is put.
pub fn toast_body_ui(ui: &mut Ui, words: &str) -> Response {
    let t = theme::tokens(ui);
    let frame = Frame::new()
        .fill(t.ink)
        .corner_radius(egui::CornerRadius::same(paint::whole(size::RADIUS_BUTTON)))
        .shadow(theme::pop_up_shadow(t))
        .inner_margin(padding(size::CARD_PAD_Y, size::ROW_PAD_Y));
    frame
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                let (rect, _) =
                    ui.allocate_exact_size(vec2(size::ICON, size::ICON), Sense::hover());
                paint::tick(ui.painter(), rect.center(), 1.0, t.canvas, 1.0);
                text::status_ui(ui, theme::SMALL, t.canvas, words);
            });
        })
        .response
}

/// One of several views of the same place, side by side; gives the one that was pressed.
pub fn tabs_ui(ui: &mut Ui, tabs: &[&str], current: usize) -> Option<usize> {
    let t = theme::tokens(ui);
    let frame = Frame::new()
        .fill(t.sunken)
        .stroke(Stroke::new(size::STROKE, t.line))
        .corner_radius(egui::CornerRadius::same(paint::whole(size::RADIUS_BUTTON)))
        .inner_margin(padding(1.0, 1.0));
    frame
        .show(ui, |ui| {
            // A row is put in the middle by the height it begins with.
            ui.spacing_mut().interact_size.y = size::BUTTON_SMALL;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = size::LABEL_TO_WHY;
                let mut pressed = None;
                for (index, words) in tabs.iter().enumerate() {
                    if tab_ui(ui, words, index == current).clicked() {
                        pressed = Some(index);
                    }
                }
                pressed
            })
            .inner
        })
        .inner
}

fn tab_ui(ui: &mut Ui, words: &str, current: bool) -> Response {
    let t = theme::tokens(ui);
    let (style, ink) = if current { (theme::SMALL_MEDIUM, t.ink) } else { (theme::SMALL, t.ink_2) };
    let galley = paint::line(ui, style, ink, words);
    let room = vec2(galley.size().x + 2.0 * size::CARD_PAD_Y, size::BUTTON_SMALL);
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Tab, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(current));
    if current {
        let shadow = egui::Shadow { offset: [0, 1], blur: 2, spread: 0, color: t.shadow };
        ui.painter().add(shadow.as_shape(rect, size::RADIUS_FIELD));
    }
    let ground = match (current, response.hovered()) {
        (true, _) => t.surface,
        (false, true) => t.pine_soft,
        (false, false) => Color32::TRANSPARENT,
    };
    ui.painter().rect_filled(rect, size::RADIUS_FIELD, ground);
    paint::centered(ui.painter(), rect.center(), galley);
    paint::focus(ui, &response, rect, size::RADIUS_FIELD);
    response
}

/// The line under the top bar of a narrow window that shows how far one is; words tell it aloud.
pub fn step_line_ui(ui: &mut Ui, share: f32, words: &str) -> Response {
    const HEIGHT: f32 = 3.0;
    let t = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(paint::full_width(ui, HEIGHT), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, words);
        info.value = Some(f64::from(share * 100.0).round());
        info
    });
    ui.painter().rect_filled(rect, 0.0, t.line);
    let done = pos2(rect.left() + rect.width() * share.clamp(0.0, 1.0), rect.bottom());
    ui.painter().rect_filled(egui::Rect::from_min_max(rect.min, done), 0.0, t.pine);
    response
}
