//! The steps down the rail, strung on one line.

use egui::Color32;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::accesskit::AriaCurrent;
use egui::pos2;
use egui::vec2;

use super::marks;
use super::paint;
use crate::views::theme;
use crate::views::theme::Tokens;
use crate::views::theme::size;

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RailState {
    /// Filled in, nothing wrong seen.
    Done,
    /// The step on screen.
    Here,
    /// Something in it must be fixed.
    Problem,
    /// What was asked could not be told.
    Unknown,
    /// Not reached.
    NotYet,
}

/// One step in the rail.
#[derive(Clone, Copy, Debug)]
pub struct RailItem<'a> {
    /// The step's short name.
    pub label: &'a str,
    /// What a screen reader calls it: “Step 8: Send to Amazon”.
    pub name: &'a str,
    /// How it stands.
    pub state: RailState,
    /// How it stands in words (“done”), and for one not reached “Not yet: first …”.
    pub description: &'a str,
}

const INSET: f32 = size::ROW_PAD_Y + size::TICK / 2.0;

/// Draws the steps; gives the one that was pressed. One not reached can be pressed too: whether
/// it opens is for the caller.
pub fn rail_ui(ui: &mut Ui, items: &[RailItem<'_>]) -> Option<usize> {
    let mut pressed = None;
    let mut above: Option<RailState> = None;
    for (index, item) in items.iter().enumerate() {
        let next = items.get(index + 1).map(|item| item.state);
        if item_ui(ui, item, above, next).clicked() {
            pressed = Some(index);
        }
        above = Some(item.state);
    }
    pressed
}

fn item_ui(
    ui: &mut Ui,
    item: &RailItem<'_>,
    above: Option<RailState>,
    below: Option<RailState>,
) -> Response {
    let t = theme::tokens(ui);
    let room = paint::full_width(ui, size::RAIL_ITEM);
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    tell(&response, item);
    let here = item.state == RailState::Here;
    if here {
        let shadow = egui::Shadow { offset: [0, 1], blur: 2, spread: 0, color: t.shadow };
        ui.painter().add(shadow.as_shape(rect, size::RADIUS_BUTTON));
        ui.painter().rect_filled(rect, size::RADIUS_BUTTON, t.surface);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, size::RADIUS_BUTTON, t.sunken);
    }
    let center = pos2(rect.left() + INSET, rect.center().y);
    half_line(ui, &response, above, item.state, [pos2(center.x, rect.top()), center], "above");
    half_line(ui, &response, below, item.state, [center, pos2(center.x, rect.bottom())], "below");
    circle(ui, t, center, item.state);
    let style = if here { theme::BODY_STRONG } else { theme::BODY };
    let ink = match item.state {
        RailState::Here => t.ink,
        RailState::NotYet => t.ink_3,
        RailState::Done | RailState::Problem | RailState::Unknown => t.ink_2,
    };
    let left = pos2(center.x + size::TICK / 2.0 + size::CARD_PAD_Y, center.y);
    let words = paint::cut(ui, style, ink, item.label, rect.right() - size::GRID - left.x);
    paint::from_left(ui.painter(), left, words);
    paint::focus(ui, &response, rect, size::RADIUS_BUTTON);
    response
}

fn tell(response: &Response, item: &RailItem<'_>) {
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, item.name));
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_description(item.description);
        if item.state == RailState::Here {
            node.set_aria_current(AriaCurrent::Step);
        }
    });
}

/// The half of the line between two circles that lies in this item; pine when both were reached.
fn half_line(
    ui: &Ui,
    response: &Response,
    other: Option<RailState>,
    own: RailState,
    [from, to]: [egui::Pos2; 2],
    side: &str,
) {
    let Some(other) = other else { return };
    let t = theme::tokens(ui);
    let lit = other != RailState::NotYet && own != RailState::NotYet;
    let id = response.id.with(side);
    let share = theme::motion::progress(ui, id, lit, theme::motion::LINE);
    let unlit = t.line_strong.gamma_multiply(0.45);
    ui.painter().line_segment([from, to], Stroke::new(size::STROKE_STRONG, unlit));
    if share == 0.0 {
        return;
    }
    if share <= 0.0 {
        return;
    }
    let grown = from + (to - from) * share;
    ui.painter().line_segment([from, grown], Stroke::new(size::STROKE_STRONG, t.pine));
}

fn circle(ui: &Ui, t: &Tokens, center: egui::Pos2, state: RailState) {
    let painter = ui.painter();
    let radius = size::TICK / 2.0;
    let ring = |color: Color32, ground: Color32, width: f32| {
        painter.circle(center, radius - 1.0, ground, Stroke::new(width, color));
    };
    // A ground wider than the circle keeps the line from touching it.
    let ground = if state == RailState::Here { t.surface } else { t.rail };
    painter.circle_filled(center, radius + size::LABEL_TO_WHY, ground);
    match state {
        RailState::Done => marks::done(painter, t, center, radius, 1.0),
        RailState::Here => {
            ring(t.pine, t.surface, size::STROKE_STRONG);
            painter.circle_filled(center, 5.0, t.pine);
        }
        RailState::Problem => {
            painter.circle_filled(center, radius, t.brick);
            paint::bang(painter, center, 1.0, t.surface);
        }
        RailState::Unknown => {
            ring(t.slate, t.slate_soft, size::STROKE_STRONG);
            paint::dash(painter, center, 1.0, t.slate);
        }
        RailState::NotYet => ring(t.line_strong, t.rail, size::STROKE_PIN),
    }
}

/// The mark and the program's name, as they stand at the top of the rail.
pub fn brand_ui(ui: &mut Ui, name: &str) -> Response {
    let t = theme::tokens(ui);
    let side = crate::views::drawings::MARK;
    let words = paint::line(ui, theme::BODY_STRONG, t.ink, name);
    let gap = size::ROW_PAD_Y;
    let room = vec2(side + gap + words.size().x, side);
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    let tile = Rect::from_min_size(rect.min, vec2(side, side));
    crate::views::drawings::paint_mark(ui.painter(), t, tile);
    paint::from_left(ui.painter(), pos2(tile.right() + gap, rect.center().y), words);
    response
}
