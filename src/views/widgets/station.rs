//! The stations a link passes, strung on one line.

use std::f32::consts::TAU;

use egui::Color32;
use egui::Pos2;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::Vec2;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::marks;
use super::paint;
use crate::views::theme;
use crate::views::theme::size;

/// What is known of a station.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationState {
    /// As it should be.
    Fine,
    /// Being asked now.
    Asking,
    /// Here it breaks.
    Problem,
    /// Asked; the answer says neither yes nor no.
    Unknown,
    /// Not asked.
    NotAsked,
}

/// One station.
#[derive(Clone, Copy, Debug)]
pub struct Station<'a> {
    /// Its name; it may take two lines.
    pub name: &'a str,
    /// A figure or a word: “0.6 s”, “not asked”.
    pub figure: &'a str,
    /// All of it in one line, for whoever does not see the drawing; the name where that says it.
    pub spoken: &'a str,
    /// What is known of it.
    pub state: StationState,
}

const RADIUS: f32 = 13.0;
const LEAST: Vec2 = vec2(90.0, 96.0);
const TOP: f32 = 22.0;

/// Draws the stations over the whole width, in several lines where they do not fit in one.
/// Gives the one that was pressed.
pub fn stations_ui(ui: &mut Ui, stations: &[Station<'_>]) -> Option<usize> {
    let fit = (ui.available_width() / LEAST.x).floor().max(1.0);
    let all = stations.len();
    let most = (1..=all.max(1)).take_while(|n| small(*n) <= fit).last().unwrap_or(1);
    // No station stands alone on a last line where the lines can be equally long.
    let per_line = all.div_ceil(all.div_ceil(most).max(1)).max(1);
    let width = ui.available_width() / small(per_line);
    let mut pressed = None;
    for (line, chunk) in stations.chunks(per_line).enumerate() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (place, station) in chunk.iter().enumerate() {
                let index = line * per_line + place;
                let before = index.checked_sub(1).and_then(|before| stations.get(before));
                let next = stations.get(index + 1);
                if station_ui(ui, station, before, next, width).clicked() {
                    pressed = Some(index);
                }
            }
        });
    }
    pressed
}

fn small(count: usize) -> f32 {
    f32::from(u8::try_from(count).unwrap_or(u8::MAX))
}

fn station_ui(
    ui: &mut Ui,
    station: &Station<'_>,
    before: Option<&Station<'_>>,
    next: Option<&Station<'_>>,
    width: f32,
) -> Response {
    let (name_ink, figure_ink) = inks(ui, station.state);
    let room = width - size::GRID;
    let name = paint::wrapped_centered(ui, theme::CAPTION_MEDIUM, name_ink, station.name, room);
    let figure = paint::wrapped_centered(ui, theme::CAPTION, figure_ink, station.figure, room);
    let words = TOP + RADIUS + size::CARD_PAD_Y;
    let height = words + name.size().y + size::TIGHT;
    let height =
        if station.figure.is_empty() { height } else { (height + figure.size().y).max(LEAST.y) };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, station.spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(station.figure));
    if response.hovered() {
        let ground = theme::tokens(ui).sunken;
        ui.painter().rect_filled(rect, size::RADIUS_BUTTON, ground);
    }
    let center = pos2(rect.center().x, rect.top() + TOP);
    if let Some(before) = before {
        half_line(ui, &response, before.state, station.state, center, -1.0, width);
    }
    if let Some(next) = next {
        half_line(ui, &response, station.state, next.state, center, 1.0, width);
    }
    disc(ui, &response, center, station.state);
    let top = pos2(rect.center().x, rect.top() + words);
    let under = top + vec2(0.0, name.size().y + size::LABEL_TO_WHY);
    ui.painter().galley(top, name, name_ink);
    ui.painter().galley(under, figure, figure_ink);
    paint::focus(ui, &response, rect, size::RADIUS_BUTTON);
    response
}

fn inks(ui: &Ui, state: StationState) -> (Color32, Color32) {
    let t = theme::tokens(ui);
    match state {
        StationState::Problem => (t.brick, t.brick),
        StationState::NotAsked => (t.ink_3, t.ink_3),
        StationState::Fine | StationState::Asking | StationState::Unknown => (t.ink, t.ink_2),
    }
}

/// The half of the line between two stations that lies on this side of a circle.
fn half_line(
    ui: &Ui,
    response: &Response,
    from: StationState,
    to: StationState,
    center: Pos2,
    side: f32,
    width: f32,
) {
    let t = theme::tokens(ui);
    let own = if side < 0.0 { to } else { from };
    let gap = if own == StationState::Problem { 19.0 } else { RADIUS + size::LABEL_TO_WHY };
    let ends = [center + vec2(side * gap, 0.0), center + vec2(side * width / 2.0, 0.0)];
    let solid = |color| Stroke::new(size::STROKE_STRONG, color);
    let dotted = from == StationState::Problem || to == StationState::NotAsked;
    if dotted || from == StationState::NotAsked {
        paint::dotted(ui.painter(), ends, Stroke::new(size::STROKE_PIN, t.line_strong));
    } else if to == StationState::Problem {
        ui.painter().line_segment(ends, solid(t.brick));
    } else if from == StationState::Fine {
        let id = response.id.with(if side < 0.0 { "line before" } else { "line after" });
        let share = theme::motion::progress(ui, id, true, theme::motion::LINE);
        let [near, far] = ends;
        ui.painter().line_segment([near, near + (far - near) * share], solid(t.pine));
    } else {
        paint::dotted(ui.painter(), ends, Stroke::new(size::STROKE_PIN, t.line_strong));
    }
}

fn disc(ui: &Ui, response: &Response, center: Pos2, state: StationState) {
    let t = theme::tokens(ui);
    let painter = ui.painter();
    let ring = |color, ground| {
        painter.circle(center, RADIUS - 1.0, ground, Stroke::new(size::STROKE_STRONG, color));
    };
    match state {
        StationState::Fine => {
            let id = response.id.with("fine");
            let share = theme::motion::progress(ui, id, true, theme::motion::TICK);
            marks::done(painter, t, center, RADIUS, share);
        }
        StationState::Asking => {
            ring(t.line, t.surface);
            arc(ui, center);
        }
        StationState::Problem => {
            let outer = Stroke::new(size::STROKE_PIN, t.brick);
            painter.circle_stroke(center, RADIUS + size::TIGHT, outer);
            painter.circle_filled(center, RADIUS, t.brick);
            paint::bang(painter, center, RADIUS / 10.0, t.surface);
        }
        StationState::Unknown => {
            ring(t.slate, t.slate_soft);
            paint::dash(painter, center, 1.2, t.slate);
        }
        StationState::NotAsked => {
            let edge = Stroke::new(size::STROKE_PIN, t.line_strong);
            painter.circle(center, RADIUS - 1.0, t.surface, edge);
        }
    }
}

/// A quarter of a circle that turns while something is being asked; it is the one thing that loops.
fn arc(ui: &Ui, center: Pos2) {
    const STEPS: u8 = 12;
    let moving = theme::motion(ui.ctx());
    let turn = if moving {
        ui.ctx().request_repaint();
        let turns = ui.input(|input| input.time) / f64::from(theme::motion::ARC_TURN);
        #[expect(clippy::cast_possible_truncation, reason = "between 0 and 1")]
        let share = turns.fract() as f32;
        share
    } else {
        0.0
    };
    let start = turn * TAU - TAU / 4.0;
    let points = (0..=STEPS).map(|step| {
        let angle = start + TAU / 4.0 * f32::from(step) / f32::from(STEPS);
        center + (RADIUS - 1.0) * Vec2::angled(angle)
    });
    let stroke = Stroke::new(size::STROKE_STRONG, theme::tokens(ui).pine);
    ui.painter().line(points.collect(), stroke);
}
