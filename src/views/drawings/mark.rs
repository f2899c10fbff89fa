//! The mark: two open links on a pine square.

use std::f32::consts::PI;

use egui::Color32;
use egui::Painter;
use egui::Pos2;
use egui::Rect;
use egui::Stroke;
use egui::pos2;

use crate::views::theme::Tokens;

/// The side the mark is drawn for, in points.
pub const MARK: f32 = 28.0;

const RADIUS: f32 = 7.0;
const STROKE: f32 = 2.2;

/// Paints the mark into a square of any size.
pub fn paint_mark(painter: &Painter, tokens: &Tokens, square: Rect) {
    painter.rect_filled(square, RADIUS * square.width() / MARK, tokens.pine);
    paint_mark_links(painter, square, tokens.on_pine);
}

/// Paints the two links alone.
pub fn paint_mark_links(painter: &Painter, square: Rect, color: Color32) {
    let scale = square.width() / MARK;
    let stroke = Stroke::new(STROKE * scale, color);
    for turned in [false, true] {
        let place = |at: Pos2| {
            let at = if turned { pos2(MARK - at.x, MARK - at.y) } else { at };
            square.min + at.to_vec2() * scale
        };
        let points: Vec<Pos2> = link().into_iter().map(place).collect();
        for end in [points.first(), points.last()].into_iter().flatten() {
            painter.circle_filled(*end, stroke.width / 2.0, color);
        }
        painter.line(points, stroke);
    }
}

/// The left link: from below its middle to the left, round, along the top to the right and a
/// little down.
fn link() -> Vec<Pos2> {
    const ROUND: f32 = 3.9;
    const STEPS: u8 = 16;
    let mut points = vec![pos2(12.2, 17.4)];
    let arc = |center: Pos2, from: f32, to: f32| {
        (0..=STEPS).map(move |step| {
            let angle = from + (to - from) * f32::from(step) / f32::from(STEPS);
            center + ROUND * egui::Vec2::angled(angle)
        })
    };
    points.extend(arc(pos2(9.6, 13.5), PI / 2.0, PI * 1.5));
    points.extend(arc(pos2(13.2, 13.5), -PI / 2.0, -PI / 8.0));
    points
}
