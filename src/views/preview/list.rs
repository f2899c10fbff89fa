//! The lines of the preview: colours, marks, the line in focus, and a press that goes to the field.

use std::collections::BTreeMap;
use std::ops::Range;

use egui::Color32;
use egui::Id;
use egui::Rect;
use egui::Role;
use egui::ScrollArea;
use egui::Sense;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::flash;
use super::rows;
use super::rows::Kind;
use super::rows::Row;
use crate::model::Field;
use crate::model::Line;
use crate::model::MASK;
use crate::rules::Checked;
use crate::rules::Severity;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::Tokens;
use crate::views::theme::size;
use crate::views::widgets::Weight;
use crate::views::widgets::paint;
use crate::views::wizard::checked::checked;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;
use crate::wizard::weights;

/// The bar at the left of a marked line.
const BAR: f32 = 3.0;
/// From the last letter to the edge.
const RIGHT: f32 = 12.0;

/// What the lines of a field look like apart from their letters.
struct Look {
    focused: bool,
    flash: f32,
    weight: Option<Weight>,
    secret: bool,
}

/// Draws the lines into the rectangle; only those in sight are laid out.
pub(super) fn list_ui(
    ui: &mut Ui,
    rect: Rect,
    lines: &[Line],
    wizard: &Wizard,
    outbox: &mut Outbox,
) {
    let rows = rows::rows(lines, columns(ui, rect.width()));
    let flashes = flash::flashes(ui, lines);
    let focused = wizard.focused.and_then(Input::field);
    let weights = marks(&checked(ui, wizard));
    let line = theme::CODE_LINE.line;
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("lines"));
    ui.set_clip_rect(rect.intersect(ui.clip_rect()));
    ui.spacing_mut().item_spacing.y = 0.0;
    // A line's worth of room above and below, so that the first and the last do not stick to the edge.
    let count = rows.len() + 1;
    ScrollArea::vertical().auto_shrink(false).show_rows(&mut ui, line, count, |ui, range| {
        let pad = line / 2.0;
        let top = ui.max_rect().top() + pad;
        let place = |index: usize| {
            let y = top + line * steps(index - range.start);
            Rect::from_min_size(pos2(rect.left(), y), vec2(rect.width(), line))
        };
        ui.allocate_space(vec2(ui.available_width(), line * steps(range.len())));
        for group in groups(&rows, range.start..range.end.min(rows.len())) {
            let Some(first) = rows.get(group.start) else { continue };
            let look = first.field.map(|field| Look {
                focused: focused == Some(field),
                flash: flashes.get(&field).copied().unwrap_or_default(),
                weight: weights.get(&field).copied(),
                secret: is_masked(rows.get(group.clone()).unwrap_or_default()),
            });
            let area = place(group.start).union(place(group.end.saturating_sub(1)));
            if let (Some(look), Some(field)) = (&look, first.field) {
                group_ui(
                    ui,
                    area,
                    field,
                    look,
                    rows.get(group.clone()).unwrap_or_default(),
                    outbox,
                );
            }
            for index in group {
                if let Some(row) = rows.get(index) {
                    text_ui(ui, place(index), row);
                }
            }
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "far fewer rows than a float can count")]
fn steps(rows: usize) -> f32 {
    rows as f32
}

#[expect(clippy::cast_possible_truncation, reason = "some dozens of columns")]
#[expect(clippy::cast_sign_loss, reason = "a width is positive")]
fn columns(ui: &Ui, width: f32) -> usize {
    let font = theme::CODE_LINE.font();
    let letter = ui.fonts_mut(|fonts| fonts.glyph_width(&font, '0')).max(1.0);
    ((width - size::CARD_PAD_X - RIGHT) / letter).floor().max(1.0) as usize
}

/// The heaviest finding of each field, as far as it is worth a mark.
fn marks(checked: &Checked) -> BTreeMap<Field, Weight> {
    let mark = |(field, severity)| match severity {
        Severity::Error => Some((field, Weight::MustFix)),
        Severity::Warning => Some((field, Weight::WorthALook)),
        Severity::Note => None,
    };
    weights(checked).into_iter().filter_map(mark).collect()
}

/// Runs of rows of one field.
fn groups(rows: &[Row], range: Range<usize>) -> Vec<Range<usize>> {
    let mut groups: Vec<Range<usize>> = Vec::new();
    for index in range {
        let field = |index: usize| rows.get(index).and_then(|row| row.field);
        match groups.last_mut() {
            Some(group) if field(group.start) == field(index) && field(index).is_some() => {
                group.end = index + 1;
            }
            _ => groups.push(index..index + 1),
        }
    }
    groups
}

fn is_masked(rows: &[Row]) -> bool {
    rows.iter().any(|row| row.text().contains(MASK))
}

fn group_ui(ui: &mut Ui, area: Rect, field: Field, look: &Look, rows: &[Row], outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    let response = ui.interact(area, Id::unique(("preview line", field)), Sense::click());
    let words: Vec<String> = rows.iter().map(|row| row.text().trim().to_owned()).collect();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words.join(" ")));
    ui.painter().rect_filled(area, 0.0, ground(ui, look, response.hovered()));
    let bar = match (look.weight, look.focused) {
        (Some(weight), _) => Some(weight.tone().ink(ui)),
        (None, true) => Some(t.pine),
        (None, false) => None,
    };
    if let Some(color) = bar {
        let bar = area.with_max_x(area.left() + BAR);
        ui.painter().rect_filled(bar, 0.0, color);
    }
    let mark = match look.weight {
        Some(weight) => Some((weight.icon(), weight.tone().ink(ui))),
        None => look.secret.then_some((icons::LOCK_SIMPLE, t.ink_3)),
    };
    if let Some((icon, color)) = mark {
        let center =
            pos2(area.right() - RIGHT - size::TIGHT, area.top() + theme::CODE_LINE.line / 2.0);
        paint::icon(ui.painter(), center, size::ICON - 2.0, icon, color);
    }
    paint::focus(ui, &response, area.shrink(size::TIGHT), 0.0);
    if response.clicked() {
        outbox.push(Message::Jump(Input::of(field)));
    }
}

/// Focus keeps its ground over everything but a flash, which fades back to it.
fn ground(ui: &Ui, look: &Look, hovered: bool) -> Color32 {
    let t = theme::tokens(ui);
    let rest = match (look.focused, look.weight) {
        (true, _) => t.pine_soft,
        (false, Some(weight)) => weight.tone().soft(ui),
        (false, None) if hovered => t.line,
        (false, None) => Color32::TRANSPARENT,
    };
    let rest = if rest == Color32::TRANSPARENT { t.sunken } else { rest };
    rest.lerp_to_gamma(t.flash, look.flash)
}

fn text_ui(ui: &Ui, place: Rect, row: &Row) {
    let t = theme::tokens(ui);
    let pieces: Vec<(theme::Type, Color32, &str)> = row
        .pieces
        .iter()
        .map(|(kind, text)| (theme::CODE_LINE, ink(t, *kind), text.as_str()))
        .collect();
    let mut job = theme::job(&pieces);
    job.wrap.max_width = f32::INFINITY;
    let galley = ui.painter().layout_job(job);
    let left = pos2(place.left() + size::CARD_PAD_X, place.center().y);
    paint::from_left(ui.painter(), left, galley);
}

fn ink(t: &Tokens, kind: Kind) -> Color32 {
    match kind {
        Kind::Name => t.code_key,
        Kind::Text => t.code_text,
        Kind::Word => t.code_word,
        Kind::Mark => t.ink_2,
    }
}
