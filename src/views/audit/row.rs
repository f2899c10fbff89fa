//! One row: a skill at a stage, what is to be said about it, and its counts. A press opens it at the desk.

use egui::Pos2;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use crate::audit::Row;
use crate::session::Message;
use crate::views::audit::words;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets::Weight;
use crate::views::widgets::paint;

/// The height of a row: two lines and their padding.
pub(super) const HEIGHT: f32 = 56.0;

/// The width of a count with its icon, so that the heads have room.
const COUNT: f32 = 96.0;
const STAGE: f32 = 120.0;

/// From this width on the stage has a column of its own.
const FROM_STAGE: f32 = 640.0;

/// Where the columns stand, from the window's left edge.
pub(super) struct Columns {
    pub(super) name: f32,
    /// Where the stage begins, when it has room.
    pub(super) stage: Option<f32>,
    /// Where the count ends.
    pub(super) must_fix: f32,
    /// Where the count ends.
    pub(super) worth_a_look: f32,
    caret: f32,
}

impl Columns {
    pub(super) fn of(card: Rect) -> Self {
        let caret = card.right() - size::CARD_PAD_X - size::ICON / 2.0;
        let worth_a_look = caret - size::ICON - size::GRID;
        let must_fix = worth_a_look - COUNT;
        let stage = (card.width() >= FROM_STAGE).then_some(must_fix - COUNT - STAGE);
        Self { name: card.left() + size::CARD_PAD_X, stage, must_fix, worth_a_look, caret }
    }

    /// Where the name and the remark end.
    fn words_end(&self) -> f32 {
        self.stage.unwrap_or(self.must_fix - COUNT / 2.0) - size::CARD_PAD_X
    }
}

/// Draws the row; gives the wish when it was pressed.
pub(super) fn row_ui(ui: &mut Ui, rect: Rect, columns: &Columns, row: &Row) -> Option<Message> {
    let can_open = row.has_settings();
    let id = ui.scope_id().with((&row.skill_id, row.stage.as_str()));
    let response = ui.interact(rect, id, if can_open { Sense::click() } else { Sense::hover() });
    let role = if can_open { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, words::spoken(row)));
    paint_row(ui, rect, columns, row, can_open, &response);
    let (skill_id, stage) = (row.skill_id.clone(), row.stage);
    response.clicked().then_some(Message::OpenAudited(skill_id, stage))
}

fn paint_row(
    ui: &Ui,
    rect: Rect,
    columns: &Columns,
    row: &Row,
    can_open: bool,
    response: &Response,
) {
    let t = theme::tokens(ui);
    let is_pointed_at = can_open && response.hovered();
    if is_pointed_at {
        ui.painter().rect_filled(rect, 0.0, t.pine_soft);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), (size::STROKE, t.line));
    let room = columns.words_end() - columns.name;
    let upper = rect.top() + size::ROW_PAD_Y + theme::BODY_MEDIUM.line / 2.0 - 1.0;
    let lower = upper + f32::midpoint(theme::BODY_MEDIUM.line, theme::SMALL.line);
    let name = paint::cut(ui, theme::BODY_MEDIUM, t.ink, &words::name(row), room);
    paint::from_left(ui.painter(), pos2(columns.name, upper), name);
    let mut remark = words::remark(row);
    let stage = words::stage(row.stage);
    match columns.stage {
        Some(x) => {
            let stage = paint::line(ui, theme::SMALL, t.ink_2, &stage);
            paint::from_left(ui.painter(), pos2(x, rect.center().y), stage);
        }
        None => remark = format!("{stage} · {remark}"),
    }
    let is_brick = row.lacks_linking() || row.is_unread();
    let ink = if is_brick { t.brick } else { t.ink_2 };
    let remark = paint::cut(ui, theme::SMALL, ink, &remark, room);
    paint::from_left(ui.painter(), pos2(columns.name, lower), remark);
    let y = rect.center().y;
    let is_known = row.judged().is_some();
    count(ui, pos2(columns.must_fix, y), Weight::MustFix, is_known.then(|| row.must_fix()));
    let looks = is_known.then(|| row.worth_a_look());
    count(ui, pos2(columns.worth_a_look, y), Weight::WorthALook, looks);
    if can_open {
        let caret = pos2(columns.caret, y);
        paint::icon(ui.painter(), caret, size::ICON, icons::CARET_RIGHT, t.ink_3);
    }
    let ring = rect.shrink(size::TIGHT);
    paint::focus(ui, response, ring, size::RADIUS_FIELD);
}

/// A count that ends at a place: with its icon where there is something, quiet where there is nothing.
fn count(ui: &Ui, right: Pos2, weight: Weight, count: Option<usize>) {
    let t = theme::tokens(ui);
    let (words, ink) = match count {
        None => ("–".to_owned(), t.ink_3),
        Some(0) => ("0".to_owned(), t.ink_3),
        Some(some) => (some.to_string(), weight.tone().ink(ui)),
    };
    let galley = paint::line(ui, theme::SMALL_MEDIUM, ink, &words);
    let left = right.x - galley.size().x;
    if count.is_some_and(|count| count > 0) {
        let center = pos2(left - size::GRID - size::ICON / 2.0, right.y);
        paint::icon(ui.painter(), center, size::ICON, weight.icon(), ink);
    }
    ui.painter().galley(pos2(left, right.y) - vec2(0.0, galley.size().y / 2.0), galley, ink);
}
