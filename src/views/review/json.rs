//! The settings as text. A line that a finding is about is marked, and a press on it leads to the finding.

use std::hash::Hash;
use std::hash::Hasher;
use std::sync::Arc;

use egui::Color32;
use egui::Id;
use egui::Rect;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;
use egui::cache::ComputerMut;
use egui::cache::FrameCache;
use egui::pos2;
use egui::vec2;

use crate::model::Field;
use crate::review;
use crate::review::Pointed;
use crate::review::Review;
use crate::review::Shown;
use crate::rules::Finding;
use crate::session::Message;
use crate::views::icons;
use crate::views::preview::rows;
use crate::views::preview::rows::Kind;
use crate::views::preview::rows::Row;
use crate::views::theme;
use crate::views::theme::motion;
use crate::views::theme::size;
use crate::views::widgets::Weight;
use crate::views::widgets::paint;
use crate::views::wizard::findings;

/// The bar at the left of a marked line.
const BAR: f32 = 3.0;
/// Room at the right for the mark.
const MARK: f32 = 34.0;

/// A screen reader is told so many rows of those that belong together.
const SPOKEN: usize = 12;

/// Rows that belong together: those of one finding's lines, or of one line without a finding.
struct Group {
    line: usize,
    mark: Option<usize>,
    rows: Vec<Row>,
}

/// Draws every line over the whole width; only those in sight are laid out.
pub(super) fn json_ui(ui: &mut Ui, review: &mut Review, outbox: &mut Vec<Message>) {
    let pointed = review.pointed.take_if(|pointed| matches!(pointed, Pointed::Line(_)));
    let Some(shown) = &review.shown else { return };
    let letter = paint::line(ui, theme::CODE_LINE, theme::tokens(ui).ink, "0").size().x;
    let room = ui.available_width() - size::CARD_PAD_X - MARK;
    pad_ui(ui);
    let groups = ui.memory_mut(|memory| {
        let broken = memory.caches.cache::<FrameCache<Arc<Vec<Group>>, Break>>();
        Arc::clone(broken.get(Lines { shown, columns: columns(room / letter) }))
    });
    let rows = groups.iter().map(|group| group.rows.len()).sum();
    let space = vec2(ui.available_width(), high(rows));
    let (all, _) = ui.allocate_exact_size(space, Sense::hover());
    let mut top = all.top();
    for group in groups.iter() {
        let rect = all.with_min_y(top).with_max_y(top + high(group.rows.len()));
        top = rect.bottom();
        let is_pointed = pointed.is_some_and(|pointed| group.holds(shown, pointed));
        if is_pointed || ui.is_rect_visible(rect) {
            group_ui(ui, rect, shown, group, is_pointed, outbox);
        }
    }
    pad_ui(ui);
}

/// How high so many rows are.
fn high(rows: usize) -> f32 {
    theme::CODE_LINE.line * f32::from(u16::try_from(rows).unwrap_or(u16::MAX))
}

/// What the rows are worked out from.
#[derive(Clone, Copy)]
struct Lines<'a> {
    shown: &'a Shown,
    columns: usize,
}

impl Hash for Lines<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.columns.hash(state);
        self.shown.links.marks.hash(state);
        for line in &self.shown.lines {
            line.text.hash(state);
        }
    }
}

/// Works the rows out; they stand until something of it changes.
#[derive(Default)]
struct Break;

impl ComputerMut<Lines<'_>, Arc<Vec<Group>>> for Break {
    fn compute(&mut self, lines: Lines<'_>) -> Arc<Vec<Group>> {
        Arc::new(groups(lines.shown, lines.columns))
    }
}

/// A little of the lines' ground above the first and below the last.
fn pad_ui(ui: &mut Ui) {
    let space = vec2(ui.available_width(), size::GRID);
    let (rect, _) = ui.allocate_exact_size(space, Sense::hover());
    ui.painter().rect_filled(rect, 0.0, theme::tokens(ui).surface);
}

impl Group {
    /// Whether that line is one of these.
    fn holds(&self, shown: &Shown, pointed: Pointed) -> bool {
        let Pointed::Line(line) = pointed else { return false };
        self.line == line
            || self.mark.is_some() && self.mark == shown.links.marks.get(line).copied().flatten()
    }
}

fn groups(shown: &Shown, columns: usize) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (line, text) in shown.lines.iter().enumerate() {
        let mark = shown.links.marks.get(line).copied().flatten();
        let rows = rows::rows(std::slice::from_ref(text), columns);
        match groups.last_mut().filter(|last| mark.is_some() && last.mark == mark) {
            Some(last) => last.rows.extend(rows),
            None => groups.push(Group { line, mark, rows }),
        }
    }
    groups
}

#[expect(clippy::cast_possible_truncation, reason = "a window has few columns")]
#[expect(clippy::cast_sign_loss, reason = "never below one")]
fn columns(columns: f32) -> usize {
    columns.max(1.0) as usize
}

fn group_ui(
    ui: &mut Ui,
    rect: Rect,
    shown: &Shown,
    group: &Group,
    is_pointed: bool,
    outbox: &mut Vec<Message>,
) {
    let t = theme::tokens(ui);
    let weight = group
        .mark
        .and_then(|place| shown.checked.findings.get(place))
        .map(|finding| findings::weight(finding.severity));
    let id = Id::unique(("desk line", group.line));
    let sense = if weight.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, id, sense);
    let role = if weight.is_some() { Role::Button } else { Role::Label };
    response.widget_info(|| {
        let rows = group.rows.iter().take(SPOKEN);
        let words: Vec<String> = rows.map(|row| row.text().trim().to_owned()).collect();
        WidgetInfo::labeled(role, true, words.join(" "))
    });
    if is_pointed {
        ui.scroll_to_rect(rect, Some(egui::Align::Center));
        let now = ui.input(|input| input.time);
        ui.data_mut(|data| data.insert_temp(id, now));
        if weight.is_some() {
            response.request_focus();
        }
    }
    let ground = weight.map_or(t.surface, |weight| weight.tone().soft(ui));
    let hot = response.hovered() && weight.is_some();
    let ground = if hot { ground.lerp_to_gamma(t.line, 0.5) } else { ground };
    ui.painter().rect_filled(rect, 0.0, ground.lerp_to_gamma(t.flash, flash(ui, id)));
    mark_ui(ui, rect, weight, group);
    for (place, row) in group.rows.iter().enumerate() {
        let y = rect.top() + high(place) + theme::CODE_LINE.line / 2.0;
        let line = rect.with_min_y(y - theme::CODE_LINE.line).with_max_y(y + theme::CODE_LINE.line);
        if ui.is_rect_visible(line) {
            text_ui(ui, pos2(rect.left() + size::CARD_PAD_X, y), row);
        }
    }
    paint::focus(ui, &response, rect.shrink(size::TIGHT), 0.0);
    if response.clicked() {
        outbox.push(Message::Review(review::Message::ShowFinding(group.line)));
    }
}

fn mark_ui(ui: &Ui, rect: Rect, weight: Option<Weight>, group: &Group) {
    let t = theme::tokens(ui);
    let center = pos2(rect.right() - MARK / 2.0, rect.top() + theme::CODE_LINE.line / 2.0);
    if let Some(weight) = weight {
        let ink = weight.tone().ink(ui);
        ui.painter().rect_filled(rect.with_max_x(rect.left() + BAR), 0.0, ink);
        paint::icon(ui.painter(), center, size::ICON, weight.icon(), ink);
    } else if group.rows.first().is_some_and(|row| row.field == Some(Field::ClientSecret)) {
        paint::icon(ui.painter(), center, size::ICON, icons::LOCK_SIMPLE, t.ink_3);
    }
}

/// How strongly a line flashes that was just pointed at.
#[expect(clippy::cast_possible_truncation, reason = "a second or two")]
fn flash(ui: &Ui, id: Id) -> f32 {
    let Some(since) = ui.data(|data| data.get_temp::<f64>(id)) else { return 0.0 };
    let age = (ui.input(|input| input.time) - since) as f32;
    let whole = motion::FLASH_HOLD + motion::FLASH_FADE;
    if age >= whole {
        return 0.0;
    }
    if !motion(ui.ctx()) {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f32(whole - age));
        return 1.0;
    }
    ui.ctx().request_repaint();
    ((whole - age) / motion::FLASH_FADE).clamp(0.0, 1.0)
}

fn text_ui(ui: &Ui, left: egui::Pos2, row: &Row) {
    let t = theme::tokens(ui);
    let parts: Vec<(theme::Type, Color32, &str)> = row
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
    let mut job = theme::job(&parts);
    job.wrap.max_width = f32::INFINITY;
    paint::from_left(ui.painter(), left, ui.painter().layout_job(job));
}

/// The value a finding is about, as text; empty where it is a list or a secret.
pub(super) fn value(shown: &Shown, finding: &Finding) -> String {
    let settings = &shown.imported.settings;
    match finding.field {
        Some(Field::AuthorizationUrl) => settings.authorization_url.clone(),
        Some(Field::AccessTokenUrl) => settings.access_token_url.clone(),
        Some(Field::ClientId) => settings.client_id.clone(),
        Some(Field::ReciprocalAccessTokenUrl) => settings.reciprocal_access_token_url.clone(),
        _ => String::new(),
    }
}
