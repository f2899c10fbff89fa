//! A box with a code that must match letter for letter.

use std::ops::Range;

use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::text::LayoutJob;
use egui::vec2;

use super::paint;
use crate::views::theme;
use crate::views::theme::Type;
use crate::views::theme::size;

/// A code box over the whole width there is; it breaks anywhere, so that all of it shows.
/// The letters in `changed` (a range of bytes) stand out.
pub fn code_box_ui(ui: &mut Ui, code: &str, changed: Option<Range<usize>>) -> Response {
    let t = theme::tokens(ui);
    let pad = vec2(size::ROW_PAD_Y, size::GRID - size::STROKE);
    let mut job = marked(ui, code, changed);
    job.wrap.max_width = ui.available_width() - 2.0 * pad.x;
    job.wrap.break_anywhere = true;
    let galley = ui.painter().layout_job(job);
    let room = vec2(ui.available_width(), galley.size().y + 2.0 * pad.y);
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, code));
    ground(ui, rect);
    ui.painter().galley(rect.min + pad, galley, t.ink);
    response
}

fn marked(ui: &Ui, code: &str, changed: Option<Range<usize>>) -> LayoutJob {
    let t = theme::tokens(ui);
    let changed = changed.unwrap_or(code.len()..code.len());
    let (Some(before), Some(new), Some(after)) =
        (code.get(..changed.start), code.get(changed.clone()), code.get(changed.end..))
    else {
        return theme::job(&[(theme::CODE_SMALL, t.ink, code)]);
    };
    let plain = theme::CODE_SMALL.format(t.ink);
    let mut standing_out = plain.clone();
    standing_out.background = t.pine_soft;
    standing_out.underline = Stroke::new(size::STROKE_STRONG, t.pine);
    let mut job = LayoutJob::default();
    job.append(before, 0.0, plain.clone());
    job.append(new, 0.0, standing_out);
    job.append(after, 0.0, plain);
    job
}

fn ground(ui: &Ui, rect: Rect) {
    let t = theme::tokens(ui);
    let edge = Stroke::new(size::STROKE, t.line);
    paint::block(ui.painter(), rect, size::RADIUS_FIELD, t.sunken, edge);
}

/// Paints a code box of one line, cut with “…” where it is too long. It has no node of its own:
/// whoever paints it tells the value.
pub(super) fn paint_line(ui: &Ui, rect: Rect, style: Type, code: &str) {
    ground(ui, rect);
    let room = rect.width() - 2.0 * size::ROW_PAD_Y;
    let galley = paint::cut(ui, style, theme::tokens(ui).ink, code, room);
    paint::from_left(ui.painter(), rect.left_center() + vec2(size::ROW_PAD_Y, 0.0), galley);
}
