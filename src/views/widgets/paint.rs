//! Small things that several parts paint: icons, ticks, rings, lines, and text laid out once.

use std::sync::Arc;

use egui::Align;
use egui::Align2;
use egui::Color32;
use egui::FontFamily;
use egui::FontId;
use egui::Galley;
use egui::Painter;
use egui::Pos2;
use egui::Rect;
use egui::Response;
use egui::Shape;
use egui::Stroke;
use egui::StrokeKind;
use egui::Ui;
use egui::Vec2;
use egui::vec2;

use crate::views::fonts::Face;
use crate::views::theme;
use crate::views::theme::Type;
use crate::views::theme::size;

/// Whether a text that has to match letter for letter is an address: that breaks at its signs, an ID anywhere.
pub fn is_address(text: &str) -> bool {
    text.contains("://")
}

/// Paints one icon around a point.
pub fn icon(painter: &Painter, center: Pos2, points: f32, glyph: char, color: Color32) {
    let font = FontId::new(points, FontFamily::from(Face::Icons));
    painter.text(center, Align2::CENTER_CENTER, glyph, font, color);
}

/// Lays text out in one line.
pub fn line(ui: &Ui, style: Type, color: Color32, text: &str) -> Arc<Galley> {
    wrapped(ui, style, color, text, f32::INFINITY)
}

/// Lays text out, broken at this width.
pub fn wrapped(ui: &Ui, style: Type, color: Color32, text: &str, width: f32) -> Arc<Galley> {
    let mut job = theme::job(&[(style, color, text)]);
    job.wrap.max_width = width;
    ui.painter().layout_job(job)
}

/// The same, every line in the middle.
pub fn wrapped_centered(
    ui: &Ui,
    style: Type,
    color: Color32,
    text: &str,
    width: f32,
) -> Arc<Galley> {
    let mut job = theme::job(&[(style, color, text)]);
    job.wrap.max_width = width;
    job.halign = Align::Center;
    ui.painter().layout_job(job)
}

/// Lays text out in one line, ending in “…” where it would pass this width.
pub fn cut(ui: &Ui, style: Type, color: Color32, text: &str, width: f32) -> Arc<Galley> {
    let mut job = theme::job(&[(style, color, text)]);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.painter().layout_job(job)
}

/// Paints laid-out text around a point.
pub fn centered(painter: &Painter, center: Pos2, galley: Arc<Galley>) {
    let pos = Align2::CENTER_CENTER.anchor_size(center, galley.size()).min;
    painter.galley(pos, galley, Color32::PLACEHOLDER);
}

/// Paints laid-out text from a left end, centred on a height.
pub fn from_left(painter: &Painter, left: Pos2, galley: Arc<Galley>) {
    let pos = left - vec2(0.0, galley.size().y / 2.0);
    painter.galley(pos, galley, Color32::PLACEHOLDER);
}

/// Shows that a part has the focus, and brings it into view when it just got it.
pub fn focus(ui: &Ui, response: &Response, rect: Rect, radius: f32) {
    bring_into_view(response);
    if response.has_focus() {
        ring(ui, rect, radius);
    }
}

/// Scrolls to a part that just got the focus.
pub fn bring_into_view(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// The focus ring: two points of whatever is behind, then two of pine.
pub fn ring(ui: &Ui, rect: Rect, radius: f32) {
    let stroke = Stroke::new(size::STROKE_STRONG, theme::tokens(ui).pine);
    let rect = rect.expand(size::STROKE_STRONG);
    let radius = radius + size::STROKE_STRONG;
    ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Outside);
}

/// A filled box with an edge inside it.
pub fn block(painter: &Painter, rect: Rect, radius: f32, fill: Color32, edge: Stroke) {
    painter.rect(rect, radius, fill, edge, StrokeKind::Inside);
}

/// A tick around a point, drawn from the left as far as `share` says; `scale` 1 fits a circle of 20.
pub fn tick(painter: &Painter, center: Pos2, scale: f32, color: Color32, share: f32) {
    let points = [vec2(-4.2, 0.3), vec2(-1.4, 3.1), vec2(4.2, -2.9)];
    let [start, turn, end] = points.map(|offset| center + offset * scale);
    let stroke = Stroke::new(size::STROKE_STRONG * scale.max(0.8), color);
    let first = (start - turn).length() / ((start - turn).length() + (end - turn).length());
    if share <= first {
        let tip = start + (turn - start) * (share / first);
        painter.line_segment([start, tip], stroke);
    } else {
        let tip = turn + (end - turn) * ((share - first) / (1.0 - first));
        painter.line(vec![start, turn, tip], stroke);
    }
}

/// An exclamation mark around a point.
pub fn bang(painter: &Painter, center: Pos2, scale: f32, color: Color32) {
    let stroke = Stroke::new(size::STROKE_STRONG * scale, color);
    let (top, foot) = (vec2(0.0, -4.6), vec2(0.0, 1.2));
    painter.line_segment([center + top * scale, center + foot * scale], stroke);
    painter.circle_filled(center + vec2(0.0, 4.0) * scale, 1.25 * scale, color);
}

/// A dash around a point.
pub fn dash(painter: &Painter, center: Pos2, scale: f32, color: Color32) {
    let half = vec2(4.0, 0.0) * scale;
    let stroke = Stroke::new(size::STROKE_STRONG * scale.min(1.0), color);
    painter.line_segment([center - half, center + half], stroke);
}

/// A dotted line.
pub fn dotted(painter: &Painter, ends: [Pos2; 2], stroke: Stroke) {
    painter.extend(Shape::dashed_line(&ends, stroke, 4.0, 3.0));
}

/// A box whose edge is dashed.
pub fn dashed_shape(rect: Rect, radius: f32, fill: Color32, edge: Stroke) -> Shape {
    let mut path = Vec::new();
    let rounded = egui::epaint::RoundedRect::new(rect, egui::CornerRadius::same(whole(radius)));
    egui::epaint::tessellator::path::rounded_rectangle(&mut path, rounded);
    path.extend(path.first().copied());
    let mut shapes = vec![Shape::rect_filled(rect, radius, fill)];
    shapes.extend(Shape::dashed_line(&path, edge, 3.0, 3.0));
    Shape::Vec(shapes)
}

/// A radius as egui stores it in frames.
#[expect(clippy::cast_possible_truncation, reason = "radii and margins are small")]
#[expect(clippy::cast_sign_loss, reason = "radii and margins are positive")]
pub fn whole(points: f32) -> u8 {
    points.round() as u8
}

/// Room for a thing of this size that takes the whole width, at least this high.
pub fn full_width(ui: &Ui, height: f32) -> Vec2 {
    vec2(ui.available_width(), height)
}
