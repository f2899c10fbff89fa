//! The two rings of a link: joined on the receipt, apart where the link is not confirmed.

use std::f32::consts::PI;

use egui::Color32;
use egui::Pos2;
use egui::Response;
use egui::Stroke;
use egui::Ui;
use egui::Vec2;
use egui::vec2;

use super::pins::Pins;
use super::sheet::Sheet;
use super::sheet::draw;
use super::sheet::stroke;
use crate::views::theme;

const ROOM: Vec2 = vec2(168.0, 88.0);
const ROUND: f32 = 20.0;
const STROKE: f32 = 8.0;
const HALO: f32 = 14.0;
const MIDDLE: f32 = 50.0;
/// How far the rings stand apart while the link is not closed.
const APART: f32 = 16.0;
/// How far the left ring slides when it closes.
const SLIDE: f32 = 8.0;

/// Draws the rings, joined or apart, on this ground. They close once when they become joined.
pub fn rings_ui(ui: &mut Ui, joined: bool, ground: Color32, description: &str) -> Response {
    draw(ui, ROOM, description, Pins::default(), |sheet| {
        if joined {
            let id = egui::Id::unique("rings of the receipt");
            let share = theme::motion::progress(sheet.ui, id, true, theme::motion::RINGS);
            paint_joined(sheet, ground, share);
        } else {
            ring(sheet, 22.0 - APART, 72.0, sheet.t.amber_edge);
            ring(sheet, 78.0 + APART, 68.0, sheet.t.amber_edge);
        }
    })
}

fn paint_joined(sheet: &Sheet<'_>, ground: Color32, share: f32) {
    let left = 22.0 - SLIDE * (1.0 - share);
    let right = 78.0;
    let (front, back) = (sheet.t.pine, sheet.t.pine_edge);
    ring(sheet, left, 72.0, front);
    let lower = cap(sheet.at(right + ROUND, MIDDLE), PI * 0.55, PI * 0.95);
    sheet.ui.painter().line(lower, Stroke::new(HALO, ground));
    ring(sheet, right, 68.0, back);
    let upper = cap(sheet.at(left + 72.0 - ROUND, MIDDLE), -PI * 0.5, -PI * 0.05);
    sheet.ui.painter().line(upper, Stroke::new(HALO, ground));
    // A little longer than its halo, so that no seam shows where it meets the ring.
    let over = cap(sheet.at(left + 72.0 - ROUND, MIDDLE), -PI * 0.55, 0.0);
    sheet.ui.painter().line(over, Stroke::new(STROKE, front));
    if share >= 1.0 {
        rays(sheet, (left + 72.0 + right) / 2.0);
    }
}

/// A lying stadium, its line this wide from its left end.
fn ring(sheet: &Sheet<'_>, left: f32, width: f32, color: Color32) {
    let right_cap = cap(sheet.at(left + width - ROUND, MIDDLE), -PI / 2.0, PI / 2.0);
    let left_cap = cap(sheet.at(left + ROUND, MIDDLE), PI / 2.0, PI * 1.5);
    let points = [right_cap, left_cap].concat();
    sheet.ui.painter().add(egui::Shape::closed_line(points, Stroke::new(STROKE, color)));
}

fn cap(center: Pos2, from: f32, to: f32) -> Vec<Pos2> {
    const STEPS: u8 = 24;
    (0..=STEPS)
        .map(|step| {
            let angle = from + (to - from) * f32::from(step) / f32::from(STEPS);
            center + ROUND * Vec2::angled(angle)
        })
        .collect()
}

fn rays(sheet: &Sheet<'_>, x: f32) {
    let stroke = stroke(sheet.t.pine);
    for (from, to) in
        [((-22.0, 12.0), (-19.0, 18.0)), ((0.0, 8.0), (0.0, 16.0)), ((22.0, 12.0), (19.0, 18.0))]
    {
        let ends = [sheet.at(x + from.0, from.1), sheet.at(x + to.0, to.1)];
        sheet.ui.painter().line_segment(ends, stroke);
    }
}
