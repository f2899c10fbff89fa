//! Boxes on a soft ground: notes inside a page, the recogniser, and “There is a problem”.

use egui::Align;
use egui::CornerRadius;
use egui::Frame;
use egui::Id;
use egui::Layout;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::StrokeKind;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::Live;
use egui::vec2;

use super::button::Button;
use super::card::filled;
use super::card::padding;
use super::paint;
use super::text;
use super::tone::Tone;
use super::word_link::WordLink;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;

/// A note inside a page: icon, an opening in 500 where there is one, and what there is to say.
pub fn note_box_ui(ui: &mut Ui, tone: Tone, icon: char, lead: &str, words: &str) -> Response {
    soft_ui(ui, tone, icon, theme::SMALL.line, |ui| {
        let ink = theme::tokens(ui).ink;
        let gap = if lead.is_empty() || words.is_empty() { "" } else { " " };
        let parts = [
            (theme::SMALL_MEDIUM, ink, lead),
            (theme::SMALL, ink, gap),
            (theme::SMALL, ink, words),
        ];
        let response = text::parts_ui(ui, &parts);
        text::announce(&response);
        response
    })
}

/// A note with one word to press after it: “Filled 3 answers. Undo”. True when it was pressed.
pub fn note_box_with_link_ui(ui: &mut Ui, tone: Tone, icon: char, words: &str, link: &str) -> bool {
    soft_ui(ui, tone, icon, size::TARGET, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::TIGHT;
            let color = theme::tokens(ui).ink;
            text::announce(&text::text_ui(ui, theme::SMALL_BESIDE_LINK, color, words));
            ui.add(WordLink::new(link)).clicked()
        })
        .inner
    })
}

/// A soft box with an icon at its upper left and anything beside it.
pub fn box_ui<R>(ui: &mut Ui, tone: Tone, icon: char, content: impl FnOnce(&mut Ui) -> R) -> R {
    soft_ui(ui, tone, icon, theme::BODY.line, content)
}

fn soft_ui<R>(
    ui: &mut Ui,
    tone: Tone,
    icon: char,
    first_line: f32,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let frame = frame(ui, tone).inner_margin(padding(size::CARD_PAD_Y + 1.0, size::ROW_PAD_Y));
    filled(ui, frame, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = size::ROW_PAD_Y;
            icon_ui(ui, tone, icon, first_line);
            ui.vertical(content).inner
        })
        .inner
    })
}

fn icon_ui(ui: &mut Ui, tone: Tone, icon: char, line: f32) {
    let room = vec2(size::ICON_BOX, line);
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    paint::icon(ui.painter(), rect.center(), size::ICON_BOX, icon, tone.ink(ui));
}

fn frame(ui: &Ui, tone: Tone) -> Frame {
    Frame::new()
        .fill(tone.soft(ui))
        .stroke(Stroke::new(size::STROKE, tone.edge(ui)))
        .corner_radius(CornerRadius::same(paint::whole(size::RADIUS_BUTTON)))
}

/// The answer to a recogniser's question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// The safe answer: leave it as it is.
    Keep,
    /// The likely answer: do what was offered.
    Act,
}

/// A question about what was just typed or pasted, with the safe and the likely answer.
pub fn recogniser_ui(ui: &mut Ui, question: &str, keep: &str, act: &str) -> Option<Recognised> {
    soft_ui(ui, Tone::Amber, icons::SWAP, size::BUTTON_SMALL, |ui| {
        let ink = theme::tokens(ui).ink;
        let words = paint::line(ui, theme::SMALL_MEDIUM, ink, question).size().x;
        let beside = words + size::CARD_PAD_X + answers_width(ui, &[keep, act]);
        if beside <= ui.available_width() {
            let right = Layout::right_to_left(Align::Center);
            ui.horizontal(|ui| {
                ui.set_min_height(size::BUTTON_SMALL);
                text::announce(&text::line_ui(ui, theme::SMALL_MEDIUM, ink, question));
                ui.with_layout(right, |ui| answers_ui(ui, keep, act, false)).inner
            })
            .inner
        } else {
            ui.add_space(size::TIGHT);
            text::announce(&text::text_ui(ui, theme::SMALL_MEDIUM, ink, question));
            ui.add_space(size::GRID);
            ui.horizontal(|ui| answers_ui(ui, keep, act, true)).inner
        }
    })
}

/// The safe answer is the first one read, and the one at the left.
fn answers_ui(ui: &mut Ui, keep: &str, act: &str, keep_first: bool) -> Option<Recognised> {
    ui.spacing_mut().item_spacing.x = size::GRID;
    let answers = [(Recognised::Keep, keep), (Recognised::Act, act)];
    let order = if keep_first { [0, 1] } else { [1, 0] };
    let mut given = None;
    for (answer, words) in order.iter().filter_map(|index| answers.get(*index)) {
        let button = match answer {
            Recognised::Keep => Button::secondary(words),
            Recognised::Act => Button::primary(words),
        };
        if ui.add(button.small()).clicked() {
            given = Some(*answer);
        }
    }
    given
}

fn answers_width(ui: &Ui, words: &[&str]) -> f32 {
    let ink = theme::tokens(ui).ink;
    let width = |text: &&str| paint::line(ui, theme::SMALL_MEDIUM, ink, text).size().x;
    words.iter().map(|text| width(text) + 2.0 * size::ROW_PAD_Y + size::GRID).sum()
}

/// The id of the box at the top of a page, for giving it the focus when there are problems.
pub fn problem_box_id() -> Id {
    Id::unique("there is a problem")
}

/// “There is a problem”: each line jumps to its field. Gives the line that was pressed.
pub fn problem_box_ui(ui: &mut Ui, title: &str, lines: &[&str]) -> Option<usize> {
    let mut pressed = None;
    let response = frame(ui, Tone::Brick)
        .inner_margin(padding(size::CARD_PAD_Y + 1.0, size::CARD_PAD_Y))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = size::ROW_PAD_Y;
                icon_ui(ui, Tone::Brick, icons::WARNING_OCTAGON_FILL, theme::BODY_MEDIUM.line);
                ui.vertical(|ui| {
                    text::heading_ui(ui, theme::BODY_MEDIUM, 2, title);
                    for (index, line) in lines.iter().enumerate() {
                        if underlined_ui(ui, line).clicked() {
                            pressed = Some(index);
                        }
                    }
                });
            });
        })
        .response;
    let rect = response.rect;
    let holder = ui.interact(rect, problem_box_id(), Sense::focusable_noninteractive());
    holder.widget_info(|| WidgetInfo::labeled(Role::Alert, true, title));
    ui.ctx().accesskit_node_builder(holder.id, |node| {
        node.set_description(lines.join(" "));
        node.set_live(Live::Assertive);
    });
    paint::bring_into_view(&holder);
    if holder.has_focus() {
        let edge = Stroke::new(size::STROKE_STRONG, theme::tokens(ui).pine);
        ui.painter().rect_stroke(rect, size::RADIUS_BUTTON, edge, StrokeKind::Inside);
    }
    pressed
}

fn underlined_ui(ui: &mut Ui, words: &str) -> Response {
    let ink = theme::tokens(ui).ink;
    let galley = paint::wrapped(ui, theme::SMALL, ink, words, ui.available_width());
    let room = galley.size().max(vec2(size::TARGET, size::TARGET));
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    let top = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    for row in &galley.rows {
        let row = row.rect().translate(top.to_vec2());
        let stroke = Stroke::new(size::STROKE, ink);
        ui.painter().hline(row.x_range(), row.center().y + size::GRID - 1.0, stroke);
    }
    ui.painter().galley(top, galley, ink);
    paint::focus(ui, &response, rect, size::RADIUS_FIELD);
    response
}
