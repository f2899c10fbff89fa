//! The rows of a drawn page: pin, what to do there, and the value to paste.

use egui::Color32;
use egui::CornerRadius;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::code_box;
use super::copy_row::CopyWords;
use super::copy_row::copy_button_ui;
use super::marks;
use super::paint;
use crate::views::theme;
use crate::views::theme::size;

/// A value to copy from a tick row.
#[derive(Clone, Copy, Debug)]
pub struct RowValue<'a> {
    /// The value, letter for letter.
    pub text: &'a str,
    /// A line under it, or nothing.
    pub note: &'a str,
    /// Copied within the last two seconds.
    pub copied: bool,
    /// The button's words.
    pub words: CopyWords<'a>,
}

/// One row of the list beside a drawing.
#[derive(Clone, Copy, Debug)]
pub struct TickRow<'a> {
    /// The number of its pin in the drawing.
    pub number: usize,
    /// What to do there, Amazon's label in quotes.
    pub words: &'a str,
    /// Done: the pin is a tick.
    pub done: bool,
    /// The one to do now.
    pub current: bool,
    /// What to paste there, where there is something.
    pub value: Option<RowValue<'a>>,
}

/// What was pressed in a tick row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickRowAnswer {
    /// The row: tick it, or take the tick back.
    Tick,
    /// The button that copies.
    Copy,
}

const INDENT: f32 = 48.0;

impl TickRow<'_> {
    /// Draws the row over the whole width of a card of rows; `ends` says whether it is the first
    /// and the last of them, so that its ground follows the card's corners.
    pub fn show(&self, ui: &mut Ui, ends: (bool, bool)) -> Option<TickRowAnswer> {
        self.show_with(ui, ends, "")
    }

    /// The same with a line under the words that says how.
    pub fn show_with(&self, ui: &mut Ui, ends: (bool, bool), line: &str) -> Option<TickRowAnswer> {
        let t = theme::tokens(ui);
        let ink = if self.done { t.ink_2 } else { t.ink };
        let room = ui.available_width() - INDENT - size::CARD_PAD_X;
        let words = laid_out(ui, ink, self.words, line, room);
        let words_height = words.size().y;
        let note = self.value.filter(|value| !value.note.is_empty());
        let note = note.map(|value| paint::wrapped(ui, theme::CAPTION, t.ink_2, value.note, room));
        let value_height = self.value.map_or(0.0, |_| size::GRID + size::BUTTON_SMALL);
        let note_height = note.as_ref().map_or(0.0, |note| size::TIGHT + note.size().y);
        let height = words_height + value_height + note_height + 2.0 * size::CARD_PAD_Y;
        let (rect, _) = ui.allocate_exact_size(paint::full_width(ui, height), Sense::hover());
        let ground = ui.painter().add(egui::Shape::Noop);
        let response = self.tick_ui(ui, rect, line);
        let fill = match (self.current, response.hovered()) {
            (true, _) => t.pine_soft,
            (false, true) => t.sunken,
            (false, false) => Color32::TRANSPARENT,
        };
        let filled = egui::epaint::RectShape::filled(rect, corners(ends), fill);
        ui.painter().set(ground, filled);
        let top = rect.top() + size::CARD_PAD_Y;
        let pin = pos2(rect.left() + size::CARD_PAD_X + 9.0, top + theme::BODY.line / 2.0);
        let share = theme::motion::progress(ui, response.id, self.done, theme::motion::TICK);
        marks::pin(ui, pin, size::PIN, self.number, share, Color32::TRANSPARENT);
        let start = pos2(rect.left() + INDENT, top);
        ui.painter().galley(start, words, ink);
        let below = start.y + words_height + value_height;
        if let Some(note) = note {
            ui.painter().galley(pos2(start.x, below + size::TIGHT), note, t.ink_2);
        }
        let right = rect.right() - size::CARD_PAD_X;
        let place =
            Rect::from_min_max(pos2(start.x, below - size::BUTTON_SMALL), pos2(right, below));
        let copied = self.value.is_some_and(|value| self.value_ui(ui, place, &value));
        paint::focus(ui, &response, rect.shrink(size::TIGHT), size::RADIUS_FIELD);
        if copied {
            return Some(TickRowAnswer::Copy);
        }
        response.clicked().then_some(TickRowAnswer::Tick)
    }

    fn tick_ui(&self, ui: &Ui, rect: Rect, line: &str) -> Response {
        let id = ui.make_persistent_id(("tick row", self.number));
        let response = ui.interact(rect, id, Sense::click());
        let (on, words) = (self.done, self.words);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, words));
        let (text, note) = self.value.map_or(("", ""), |value| (value.text, value.note));
        let more = [line, text, note].join(" ").trim().to_owned();
        if !more.is_empty() {
            ui.ctx().accesskit_node_builder(id, |node| node.set_description(more));
        }
        response
    }

    fn value_ui(&self, ui: &mut Ui, place: Rect, value: &RowValue<'_>) -> bool {
        let button = Rect::from_min_max(
            pos2(place.right() - value.words.width(ui), place.top()),
            place.right_bottom(),
        );
        let code = Rect::from_min_max(place.min, button.left_bottom() - vec2(size::GRID, 0.0));
        code_box::paint_line(ui, code, theme::SMALL, value.text);
        copy_button_ui(ui, button, value.words, self.words, value.copied)
    }
}

/// What to do, and how where that is said.
fn laid_out(
    ui: &Ui,
    ink: Color32,
    words: &str,
    line: &str,
    room: f32,
) -> std::sync::Arc<egui::Galley> {
    let style = if line.is_empty() { theme::BODY } else { theme::BODY_MEDIUM };
    let under = if line.is_empty() { String::new() } else { format!("\n{line}") };
    let second = theme::tokens(ui).ink_2;
    let mut job = theme::job(&[(style, ink, words), (theme::SMALL, second, &under)]);
    job.wrap.max_width = room;
    ui.painter().layout_job(job)
}

fn corners((first, last): (bool, bool)) -> CornerRadius {
    let radius =
        |round: bool| if round { paint::whole(size::RADIUS_CARD - size::STROKE) } else { 0 };
    CornerRadius { nw: radius(first), ne: radius(first), sw: radius(last), se: radius(last) }
}

/// A short row of a list beside a close-up: pin of 20 and words, 30 high. The caller ticks it
/// when it is `clicked()`.
pub fn pin_line_ui(ui: &mut Ui, number: usize, words: &str, done: bool) -> Response {
    let t = theme::tokens(ui);
    let ink = if done { t.ink_2 } else { t.ink };
    let indent = size::PIN_LIST + size::GRID;
    let words_room = (ui.available_width() - indent).max(size::TARGET);
    let galley = paint::wrapped(ui, theme::SMALL, ink, words, words_room);
    let room = vec2(indent + galley.size().x, galley.size().y.max(size::TARGET) + 6.0);
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, done, words));
    let center = pos2(rect.left() + size::PIN_LIST / 2.0, rect.center().y);
    let share = theme::motion::progress(ui, response.id, done, theme::motion::TICK);
    marks::pin(ui, center, size::PIN_LIST, number, share, Color32::TRANSPARENT);
    paint::from_left(ui.painter(), pos2(rect.left() + indent, center.y), galley);
    paint::focus(ui, &response, rect, size::RADIUS_FIELD);
    response
}
