//! Somebody else changed the settings: what was there, what is there now, and ours, side by side.

use egui::Ui;
use serde_json::Map;
use serde_json::Value;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::FIELDS;
use crate::model::Field;
use crate::push::Conflict;
use crate::views::theme;
use crate::views::theme::Type;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::paint;
use crate::views::wizard::send::changes::member_name;
use crate::views::wizard::words;

/// Draws the three columns, one row a member that is not the same in all of them.
pub(super) fn page_ui(ui: &mut Ui, conflict: &Conflict) {
    widgets::rows_card_ui(ui, |ui| {
        let heads = [
            key::SEND_COLUMN_PART,
            key::SEND_COLUMN_BEFORE,
            key::SEND_COLUMN_THEIRS,
            key::SEND_COLUMN_YOURS,
        ]
        .map(text);
        let t = theme::tokens(ui);
        columns_ui(
            ui,
            &heads.each_ref().map(|head| (theme::CAPTION_MEDIUM, t.ink_2, head.as_str())),
            None,
        );
        for name in names(conflict) {
            widgets::hairline_ui(ui);
            row_ui(ui, conflict, &name);
        }
    });
}

fn row_ui(ui: &mut Ui, conflict: &Conflict, name: &str) {
    let t = theme::tokens(ui);
    let part = member_name(name);
    let [before, theirs, yours] = columns(conflict).map(|members| cell(members, name));
    let told = text_with(
        key::SEND_CHANGED_TO,
        &[("part", &part), ("before", &before.1), ("theirs", &theirs.1), ("yours", &yours.1)],
    );
    let theirs_ink = if theirs == before { t.ink_2 } else { t.amber };
    columns_ui(
        ui,
        &[
            (theme::SMALL_MEDIUM, t.ink, part.as_str()),
            (before.0, t.ink_2, before.1.as_str()),
            (theirs.0, theirs_ink, theirs.1.as_str()),
            (yours.0, t.ink, yours.1.as_str()),
        ],
        Some(&told),
    );
}

fn columns(conflict: &Conflict) -> [Option<&Map<String, Value>>; 3] {
    [conflict.before.as_ref(), conflict.now.members.as_ref(), conflict.ours.as_ref()]
}

fn cell(members: Option<&Map<String, Value>>, name: &str) -> (Type, String) {
    match members.and_then(|members| members.get(name)) {
        None => (theme::SMALL, text(key::SEND_VALUE_NONE)),
        Some(value) => {
            let (words, code) = words::member(name, value);
            (if code { theme::CODE_SMALL } else { theme::SMALL }, words)
        }
    }
}

/// The names of the members that differ, the known ones in their order.
fn names(conflict: &Conflict) -> Vec<String> {
    let columns = columns(conflict);
    let known = FIELDS.into_iter().map(|field| field.name().to_owned());
    let other = columns
        .into_iter()
        .flatten()
        .flat_map(Map::keys)
        .filter(|name| Field::named(name).is_none())
        .cloned();
    let mut names = Vec::new();
    for name in known.chain(other) {
        let [first, second, third] = columns.map(|members| members.and_then(|m| m.get(&name)));
        if (first != second || second != third) && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Four texts in four columns; one under the other where there is little room.
fn columns_ui(ui: &mut Ui, cells: &[(Type, egui::Color32, &str); 4], told: Option<&str>) {
    const SHARES: [f32; 4] = [0.19, 0.27, 0.27, 0.27];
    const LEAST: f32 = 560.0;
    let inside = ui.available_width() - 2.0 * size::CARD_PAD_X;
    let beside = inside >= LEAST;
    let galleys: Vec<_> = cells
        .iter()
        .zip(SHARES)
        .map(|((style, ink, words), share)| {
            let room = if beside { inside * share - size::CARD_GAP } else { inside };
            let mut job = theme::job(&[(*style, *ink, *words)]);
            job.wrap.max_width = room;
            let is_code = *style == theme::CODE_SMALL;
            job.wrap.break_anywhere = is_code && !paint::is_address(words);
            ui.painter().layout_job(job)
        })
        .collect();
    let heights = galleys.iter().map(|galley| galley.size().y);
    let height = if beside { heights.fold(0.0, f32::max) } else { heights.sum() };
    let room = paint::full_width(ui, height + 2.0 * size::ROW_PAD_Y);
    let (rect, response) = ui.allocate_exact_size(room, egui::Sense::hover());
    let words: Vec<&str> = cells.iter().map(|(_, _, words)| *words).collect();
    let told = told.map_or_else(|| words.join(", "), str::to_owned);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, told.as_str()));
    let mut at = rect.min + egui::vec2(size::CARD_PAD_X, size::ROW_PAD_Y);
    for (galley, share) in galleys.into_iter().zip(SHARES) {
        let step = galley.size().y;
        ui.painter().galley(at, galley, theme::tokens(ui).ink);
        if beside {
            at.x += inside * share;
        } else {
            at.y += step;
        }
    }
}
