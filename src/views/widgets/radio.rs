//! One choice among several: a plain row, or a card.

use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::marks;
use super::paint;
use crate::views::theme;
use crate::views::theme::size;

/// A radio with its words, and quieter words after them where there are any.
/// It shows the state it is given; when it is `clicked()`, the caller changes it.
pub fn radio_ui(ui: &mut Ui, label: &str, muted: &str, chosen: bool) -> Response {
    let t = theme::tokens(ui);
    let indent = size::TICK + size::ROW_PAD_Y;
    let spaced = if muted.is_empty() { String::new() } else { format!(" {muted}") };
    let mut job = theme::job(&[(theme::BODY, t.ink, label), (theme::BODY, t.ink_3, &spaced)]);
    job.wrap.max_width = (ui.available_width() - indent).max(size::TARGET);
    let words = ui.painter().layout_job(job);
    let room = vec2(indent + words.size().x, words.size().y.max(size::TARGET));
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    tell(&response, label, muted, chosen);
    let center = pos2(rect.left() + size::TICK / 2.0, rect.center().y);
    marks::radio(ui, center, response.hovered(), chosen);
    paint::from_left(ui.painter(), pos2(rect.left() + indent, center.y), words);
    let circle = egui::Rect::from_center_size(center, vec2(size::TICK, size::TICK));
    paint::focus(ui, &response, circle, size::TICK / 2.0);
    response
}

/// A card to choose: its title and one line under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The choice in a few words.
    pub title: &'a str,
    /// What it means.
    pub line: &'a str,
}

/// Cards beside each other, equally high; one under the other where there is little room.
/// Gives the one that was pressed.
pub fn choice_cards_ui(
    ui: &mut Ui,
    choices: &[Choice<'_>],
    chosen: Option<usize>,
) -> Option<usize> {
    const LEAST_WIDTH: f32 = 150.0;
    let gap = size::CARD_GAP_FULL;
    let columns = f32::from(u8::try_from(choices.len()).unwrap_or(u8::MAX)).max(1.0);
    let beside = (ui.available_width() - gap * (columns - 1.0)) / columns;
    if beside < LEAST_WIDTH {
        return stacked_ui(ui, choices, chosen);
    }
    let height = choices.iter().map(|choice| card_height(ui, choice, beside)).fold(0.0, f32::max);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        let mut pressed = None;
        for (index, choice) in choices.iter().enumerate() {
            if card_ui(ui, choice, chosen == Some(index), vec2(beside, height)).clicked() {
                pressed = Some(index);
            }
        }
        pressed
    })
    .inner
}

fn stacked_ui(ui: &mut Ui, choices: &[Choice<'_>], chosen: Option<usize>) -> Option<usize> {
    let width = ui.available_width();
    let mut pressed = None;
    for (index, choice) in choices.iter().enumerate() {
        if index > 0 {
            ui.add_space(size::GRID);
        }
        let room = vec2(width, card_height(ui, choice, width));
        if card_ui(ui, choice, chosen == Some(index), room).clicked() {
            pressed = Some(index);
        }
    }
    pressed
}

const CARD_INDENT: f32 = size::CARD_PAD_Y + size::TICK + size::CARD_PAD_Y;

fn card_height(ui: &Ui, choice: &Choice<'_>, width: f32) -> f32 {
    let room = width - CARD_INDENT - size::CARD_PAD_Y;
    let ink = theme::tokens(ui).ink;
    let title = paint::wrapped(ui, theme::BODY_MEDIUM, ink, choice.title, room);
    let line = paint::wrapped(ui, theme::SMALL, ink, choice.line, room);
    title.size().y + size::LABEL_TO_WHY + line.size().y + 2.0 * size::CARD_PAD_Y
}

fn card_ui(ui: &mut Ui, choice: &Choice<'_>, chosen: bool, room: egui::Vec2) -> Response {
    let t = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    tell(&response, choice.title, choice.line, chosen);
    let (fill, edge) = match (chosen, response.hovered()) {
        (true, _) => (t.pine_soft, Stroke::new(size::STROKE_STRONG, t.pine)),
        (false, true) => (t.sunken, Stroke::new(size::STROKE, t.line_strong)),
        (false, false) => (t.surface, Stroke::new(size::STROKE, t.line)),
    };
    paint::block(ui.painter(), rect, size::RADIUS_CARD, fill, edge);
    let top = rect.min + vec2(size::CARD_PAD_Y, size::CARD_PAD_Y);
    let center = top + vec2(size::TICK / 2.0, theme::BODY_MEDIUM.line / 2.0);
    marks::radio(ui, center, response.hovered(), chosen);
    let words = rect.width() - CARD_INDENT - size::CARD_PAD_Y;
    let left = pos2(rect.left() + CARD_INDENT, top.y);
    let title = paint::wrapped(ui, theme::BODY_MEDIUM, t.ink, choice.title, words);
    let under = left + vec2(0.0, title.size().y + size::LABEL_TO_WHY);
    let line = paint::wrapped(ui, theme::SMALL, t.ink_2, choice.line, words);
    ui.painter().galley(left, title, t.ink);
    ui.painter().galley(under, line, t.ink_2);
    paint::focus(ui, &response, rect, size::RADIUS_CARD);
    response
}

fn tell(response: &Response, label: &str, more: &str, chosen: bool) {
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, label));
    if !more.is_empty() {
        response.ctx.accesskit_node_builder(response.id, |node| node.set_description(more));
    }
}
