//! Rows of the table “now → after”.

use egui::Color32;
use egui::CornerRadius;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::paint;
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
        let style = match self {
            Self::Words(_) => theme::SMALL,
            Self::Code(_) => theme::CODE_SMALL,
        };
        let mut job = theme::job(&[(style, ink, self.text())]);
        job.wrap.max_width = room;
        job.wrap.break_anywhere = matches!(self, Self::Code(id) if !paint::is_address(id));
        ui.painter().layout_job(job)
    }
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
    let inside = rect.shrink2(vec2(size::CARD_PAD_Y, 0.0));
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
        let inside = ui.available_width() - 2.0 * size::CARD_PAD_Y;
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
        let left = rect.left() + size::CARD_PAD_Y;
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
