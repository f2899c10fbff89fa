//! The settings as text, with the lines marked that a finding is about.

use std::collections::BTreeMap;

use egui::Rect;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use crate::model::Field;
use crate::model::MASK;
use crate::model::request_lines;
use crate::review::Shown;
use crate::rules::Finding;
use crate::rules::Severity;
use crate::views::icons;
use crate::views::preview::rows;
use crate::views::preview::rows::Kind;
use crate::views::preview::rows::Row;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::paint;
use crate::views::wizard::findings;

/// The bar at the left of a marked line.
const BAR: f32 = 3.0;
/// Room at the right for the mark.
const MARK: f32 = 34.0;

/// Draws every line; nothing in them can be pressed.
pub(super) fn json_ui(ui: &mut Ui, shown: &Shown) {
    let secret = if shown.had_secret { MASK } else { "" };
    let lines = request_lines(&shown.settings, secret);
    let weights = weights(shown);
    widgets::rows_card_ui(ui, |ui| {
        ui.add_space(size::GRID);
        let letter = paint::line(ui, theme::CODE_LINE, theme::tokens(ui).ink, "0").size().x;
        let room = ui.available_width() - size::CARD_PAD_X - MARK;
        let rows = rows::rows(&lines, columns(room / letter));
        let mut last = None;
        for row in &rows {
            let weight = row.field.and_then(|field| weights.get(&field).copied());
            let is_first = row.field != last;
            last = row.field;
            row_ui(ui, row, weight, is_first);
        }
        ui.add_space(size::GRID);
    });
}

#[expect(clippy::cast_possible_truncation, reason = "a window has few columns")]
#[expect(clippy::cast_sign_loss, reason = "never below one")]
fn columns(columns: f32) -> usize {
    columns.max(1.0) as usize
}

/// The heaviest finding of each field.
fn weights(shown: &Shown) -> BTreeMap<Field, Severity> {
    let mut weights = BTreeMap::new();
    for finding in &shown.checked.findings {
        let Some(field) = finding.field else { continue };
        let weight = weights.entry(field).or_insert(finding.severity);
        *weight = finding.severity.min(*weight);
    }
    weights
}

fn row_ui(ui: &mut Ui, row: &Row, severity: Option<Severity>, is_first: bool) {
    let t = theme::tokens(ui);
    let room = vec2(ui.available_width(), theme::CODE_LINE.line);
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    let words = row.text();
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.trim()));
    if let Some(weight) = severity.filter(|s| *s != Severity::Note).map(findings::weight) {
        let tone = weight.tone();
        ui.painter().rect_filled(rect, 0.0, tone.soft(ui));
        let bar = Rect::from_min_size(rect.min, vec2(BAR, rect.height()));
        ui.painter().rect_filled(bar, 0.0, tone.ink(ui));
        if is_first {
            let center = pos2(rect.right() - MARK / 2.0, rect.center().y);
            paint::icon(ui.painter(), center, size::ICON, weight.icon(), tone.ink(ui));
        }
    } else if row.field == Some(Field::ClientSecret) && is_first {
        let center = pos2(rect.right() - MARK / 2.0, rect.center().y);
        paint::icon(ui.painter(), center, size::ICON, icons::LOCK_SIMPLE, t.ink_3);
    }
    let parts: Vec<_> = row
        .pieces
        .iter()
        .map(|(kind, text)| {
            let ink = match kind {
                Kind::Name => t.code_key,
                Kind::Text => t.code_text,
                Kind::Word => t.code_word,
                Kind::Mark => t.ink_2,
            };
            (theme::CODE_LINE, ink, text.as_str())
        })
        .collect();
    let galley = ui.painter().layout_job(theme::job(&parts));
    let left = pos2(rect.left() + size::CARD_PAD_X, rect.center().y);
    paint::from_left(ui.painter(), left, galley);
}

/// The value a finding is about, as text; empty where it is a list or a secret.
pub(super) fn value(shown: &Shown, finding: &Finding) -> String {
    let settings = &shown.settings;
    match finding.field {
        Some(Field::AuthorizationUrl) => settings.authorization_url.clone(),
        Some(Field::AccessTokenUrl) => settings.access_token_url.clone(),
        Some(Field::ClientId) => settings.client_id.clone(),
        Some(Field::ReciprocalAccessTokenUrl) => settings.reciprocal_access_token_url.clone(),
        _ => String::new(),
    }
}
