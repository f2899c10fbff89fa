//! Rows of a summary and of the table “now → after”.

use egui::Color32;
use egui::CornerRadius;
use egui::Rect;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::paint;
use super::word_link::WordLink;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;

/// A value in a row: words, or a code that has to match letter for letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowText<'a> {
    /// In words.
    Words(&'a str),
    /// Letter for letter.
    Code(&'a str),
}

impl<'a> RowText<'a> {
    fn text(self) -> &'a str {
        match self {
            Self::Words(text) | Self::Code(text) => text,
        }
    }

    fn laid_out(self, ui: &Ui, ink: Color32, room: f32) -> std::sync::Arc<egui::Galley> {
        let (style, anywhere) = match self {
            Self::Words(_) => (theme::SMALL, false),
            Self::Code(_) => (theme::CODE_SMALL, true),
        };
        let mut job = theme::job(&[(style, ink, self.text())]);
        job.wrap.max_width = room;
        job.wrap.break_anywhere = anywhere;
        ui.painter().layout_job(job)
    }
}

/// One row of a summary; true when “Change” was pressed. Give no word to have no link.
pub fn summary_row_ui(
    ui: &mut Ui,
    name: &str,
    value: RowText<'_>,
    name_width: f32,
    change: &str,
) -> bool {
    let t = theme::tokens(ui);
    let link = paint::line(ui, theme::SMALL_MEDIUM, t.pine, change).size().x;
    let width = ui.available_width();
    let room = width - name_width - link - size::CARD_PAD_Y;
    let name_words = paint::wrapped(ui, theme::SMALL, t.ink_2, name, name_width - size::GRID);
    let words = value.laid_out(ui, t.ink, room.max(size::TARGET));
    let height = words.size().y.max(name_words.size().y).max(size::TARGET) + 6.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let told = format!("{name}: {}", value.text());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, told.as_str()));
    paint::from_left(ui.painter(), rect.left_center(), name_words);
    paint::from_left(ui.painter(), rect.left_center() + vec2(name_width, 0.0), words);
    if change.is_empty() {
        return false;
    }
    let link = vec2(link.max(size::TARGET), size::TARGET);
    let min = pos2(rect.right() - link.x, rect.center().y - link.y / 2.0);
    let called = format!("{change}: {name}");
    ui.put(Rect::from_min_size(min, link), WordLink::new(change).named(&called)).clicked()
}

/// The shares of the width that the columns of “now → after” begin at.
const NOW: f32 = 0.22;
const ARROW: f32 = 0.585;
const AFTER: f32 = 0.63;
const LEAST_BESIDE: f32 = 560.0;

/// The head of the table “now → after”; none where its rows have the values under each other.
pub fn diff_head_ui(ui: &mut Ui, part: &str, now: &str, after: &str) {
    if ui.available_width() < LEAST_BESIDE {
        return;
    }
    let t = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(paint::full_width(ui, 28.0), Sense::hover());
    let told = [part, now, after].join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, told.as_str()));
    ui.painter().rect_filled(rect, CornerRadius::ZERO, t.sunken);
    let inside = rect.shrink2(vec2(size::CARD_PAD_X, 0.0));
    for (share, words) in [(0.0, part), (NOW, now), (AFTER, after)] {
        let left = pos2(inside.left() + inside.width() * share, rect.center().y);
        let words = paint::line(ui, theme::CAPTION_MEDIUM, t.ink_2, words);
        paint::from_left(ui.painter(), left, words);
    }
}

/// One row of the table “now → after”.
#[derive(Clone, Copy, Debug)]
pub struct DiffRow<'a> {
    /// The part of the settings.
    pub name: &'a str,
    /// What Amazon has.
    pub now: RowText<'a>,
    /// What it will have.
    pub after: RowText<'a>,
}

impl DiffRow<'_> {
    /// Draws the row; the two values stand under each other where there is little room.
    pub fn show(&self, ui: &mut Ui) {
        let t = theme::tokens(ui);
        let inside = ui.available_width() - 2.0 * size::CARD_PAD_X;
        let beside = ui.available_width() >= LEAST_BESIDE;
        let name_room = if beside { inside * NOW - size::GRID } else { inside };
        let value_room =
            if beside { inside * (ARROW - NOW) - size::CARD_PAD_X } else { inside - 24.0 };
        let name = paint::wrapped(ui, theme::SMALL_MEDIUM, t.ink, self.name, name_room);
        let now = self.now.laid_out(ui, t.ink_2, value_room);
        let after = self.after.laid_out(ui, t.ink, value_room);
        let (name_y, now_y, after_y) = (name.size().y, now.size().y, after.size().y);
        let content =
            if beside { name_y.max(now_y).max(after_y) } else { name_y + now_y + after_y };
        let room = paint::full_width(ui, content + 2.0 * size::ROW_PAD_Y - size::LABEL_TO_WHY);
        let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
        let told = format!("{}: {} → {}", self.name, self.now.text(), self.after.text());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, told.as_str()));
        let left = rect.left() + size::CARD_PAD_X;
        let painter = ui.painter();
        if beside {
            let at = |share: f32| pos2(left + inside * share, rect.center().y);
            paint::from_left(painter, at(0.0), name);
            paint::from_left(painter, at(NOW), now);
            paint::icon(painter, at(ARROW), size::ICON, icons::ARROW_RIGHT, t.pine);
            paint::from_left(painter, at(AFTER), after);
        } else {
            let top = pos2(left, rect.top() + size::ROW_PAD_Y - size::STROKE);
            let second = top + vec2(0.0, name_y);
            let third = second + vec2(0.0, now_y);
            painter.galley(top, name, t.ink);
            painter.galley(second + vec2(24.0, 0.0), now, t.ink_2);
            let arrow = third + vec2(size::GRID, theme::SMALL.line / 2.0);
            paint::icon(painter, arrow, size::ICON, icons::ARROW_RIGHT, t.pine);
            painter.galley(third + vec2(24.0, 0.0), after, t.ink);
        }
    }
}
