//! The rows in sight, under their heads.

use egui::Align2;
use egui::Rangef;
use egui::Rect;
use egui::ScrollArea;
use egui::Sense;
use egui::Ui;
use egui::pos2;
use egui::vec2;

use crate::audit::Audit;
use crate::audit::Row;
use crate::i18n::key;
use crate::i18n::text;
use crate::session::Message;
use crate::views::audit::row;
use crate::views::audit::row::Columns;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets::paint;

/// The height of the heads.
const HEAD: f32 = 32.0;

/// Draws the table into what is left of the page.
pub(super) fn table_ui(ui: &mut Ui, audit: &Audit, outbox: &mut Vec<Message>) {
    let rows = audit.rows();
    if rows.is_empty() {
        return;
    }
    let area = ui.available_rect_before_wrap();
    let area = area.with_max_y(area.bottom() - size::CARD_GAP);
    let t = theme::tokens(ui);
    let edge = egui::Stroke::new(size::STROKE, t.line);
    let used = HEAD + row::HEIGHT * steps(rows.len());
    let card = area.with_max_y(area.bottom().min(area.top() + used));
    paint::block(ui.painter(), card, size::RADIUS_CARD, t.surface, edge);
    let columns = Columns::of(card);
    heads_ui(ui, card.with_max_y(card.top() + HEAD), &columns);
    let below = card.with_min_y(card.top() + HEAD).shrink(size::STROKE);
    let mut list = ui.new_child(egui::UiBuilder::new().max_rect(below).id_salt("rows"));
    list.set_clip_rect(below.intersect(list.clip_rect()));
    ScrollArea::vertical().auto_shrink(false).show_viewport(&mut list, |ui, sight| {
        ui.set_height(row::HEIGHT * steps(rows.len()));
        let (left, top) = (ui.max_rect().left(), ui.max_rect().top());
        for place in drawn(&rows, sight.y_range()) {
            let Some(row) = rows.get(place) else { continue };
            let corner = pos2(left, top + row::HEIGHT * steps(place));
            let room = vec2(below.width(), row::HEIGHT);
            outbox.extend(row::row_ui(ui, Rect::from_min_size(corner, room), &columns, row));
        }
    });
    ui.allocate_rect(card, Sense::hover());
}

/// The places of the rows in sight, and of the next one above and below that can be pressed: Tab goes there, which
/// brings it into sight.
fn drawn(rows: &[&Row], sight: Rangef) -> Vec<usize> {
    let first = whole(sight.min / row::HEIGHT).min(rows.len());
    let end = (whole(sight.max / row::HEIGHT) + 1).min(rows.len()).max(first);
    let can_open = |row: &&Row| row.has_settings();
    let above = rows.iter().take(first).rposition(can_open);
    let below = rows.iter().skip(end).position(can_open).map(|further| end + further);
    above.into_iter().chain(first..end).chain(below).collect()
}

fn heads_ui(ui: &Ui, rect: Rect, columns: &Columns) {
    let t = theme::tokens(ui);
    let ground = rect.shrink(size::STROKE);
    let radius = egui::CornerRadius { sw: 0, se: 0, ..paint::whole(size::RADIUS_CARD).into() };
    ui.painter().rect_filled(ground, radius, t.sunken);
    ui.painter().hline(rect.x_range(), rect.bottom(), (size::STROKE, t.line));
    let y = rect.center().y;
    let head = |x: f32, align: Align2, words: &str| {
        let galley = paint::line(ui, theme::SMALL, t.ink_2, words);
        let place = align.anchor_size(pos2(x, y), galley.size());
        ui.painter().galley(place.min, galley, t.ink_2);
    };
    head(columns.name, Align2::LEFT_CENTER, &text(key::AUDIT_SKILL));
    if let Some(stage) = columns.stage {
        head(stage, Align2::LEFT_CENTER, &text(key::AUDIT_STAGE));
    }
    head(columns.must_fix, Align2::RIGHT_CENTER, &text(key::AUDIT_MUST_FIX));
    head(columns.worth_a_look, Align2::RIGHT_CENTER, &text(key::AUDIT_WORTH_A_LOOK));
}

#[expect(clippy::cast_precision_loss, reason = "far fewer rows than a float can count")]
fn steps(rows: usize) -> f32 {
    rows as f32
}

#[expect(clippy::cast_possible_truncation, reason = "far fewer rows than a number can count")]
#[expect(clippy::cast_sign_loss, reason = "what is above the first row counts as the first")]
fn whole(rows: f32) -> usize {
    rows.max(0.0) as usize
}
