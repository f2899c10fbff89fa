//! Boxes on a soft ground: notes inside a page, the recogniser, and “There is a problem”.

use egui::CornerRadius;
use egui::Frame;
use egui::Id;
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
    box_ui(ui, tone, icon, |ui| {
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
    box_ui(ui, tone, icon, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::TIGHT;
            let ink = theme::tokens(ui).ink;
            text::announce(&text::text_ui(ui, theme::SMALL, ink, words));
            ui.add(WordLink::new(link)).clicked()
        })
        .inner
    })
}

/// A soft box with an icon at its upper left and anything beside it.
pub fn box_ui<R>(ui: &mut Ui, tone: Tone, icon: char, content: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = frame(ui, tone).inner_margin(padding(size::CARD_PAD_Y + 1.0, size::ROW_PAD_Y));
    filled(ui, frame, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = size::ROW_PAD_Y;
            icon_ui(ui, tone, icon);
            ui.vertical(content).inner
        })
        .inner
    })
}

fn icon_ui(ui: &mut Ui, tone: Tone, icon: char) {
    let room = vec2(size::ICON_BOX, theme::BODY.line);
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
    box_ui(ui, Tone::Amber, icons::SWAP, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::ROW_PAD_Y, size::TIGHT);
            let ink = theme::tokens(ui).ink;
            let buttons = buttons_width(ui, &[keep, act]);
            let room = ui.available_width() - buttons;
            let words = text::text_ui(ui, theme::SMALL_MEDIUM, ink, question);
            text::announce(&words);
            ui.add_space((room - words.rect.width() - size::ROW_PAD_Y).max(0.0));
            let kept = ui.add(Button::secondary(keep).small()).clicked();
            let acted = ui.add(Button::primary(act).small()).clicked();
            match (kept, acted) {
                (true, _) => Some(Recognised::Keep),
                (false, true) => Some(Recognised::Act),
                (false, false) => None,
            }
        })
        .inner
    })
}

fn buttons_width(ui: &Ui, words: &[&str]) -> f32 {
    let ink = theme::tokens(ui).ink;
    let width = |text: &&str| paint::line(ui, theme::SMALL_MEDIUM, ink, text).size().x;
    words.iter().map(|text| width(text) + 3.0 * size::ROW_PAD_Y).sum()
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
                icon_ui(ui, Tone::Brick, icons::WARNING_OCTAGON_FILL);
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
    let mut job = (*galley.job).clone();
    for section in &mut job.sections {
        section.format.underline = Stroke::new(size::STROKE, ink);
    }
    paint::from_left(ui.painter(), rect.left_center(), ui.painter().layout_job(job));
    paint::focus(ui, &response, rect, size::RADIUS_FIELD);
    response
}
