//! Boxes to tick, radios, discs and numbered pins, as they are painted.

use egui::Color32;
use egui::Painter;
use egui::Pos2;
use egui::Rect;
use egui::Stroke;
use egui::StrokeKind;
use egui::Ui;

use super::paint;
use crate::views::theme;
use crate::views::theme::Tokens;
use crate::views::theme::size;

/// The box of something to tick; `share` is how far the tick is drawn.
pub(super) fn check_box(ui: &Ui, rect: Rect, hot: bool, share: f32) {
    let t = theme::tokens(ui);
    let radius = size::RADIUS_FIELD - 1.0;
    if share > 0.0 {
        ui.painter().rect_filled(rect, radius, t.pine);
        paint::tick(ui.painter(), rect.center(), 1.0, t.on_pine, share);
    } else {
        let ground = if hot { t.pine_soft } else { t.surface };
        let edge = Stroke::new(size::STROKE_PIN, t.line_strong);
        ui.painter().rect(rect, radius, ground, edge, StrokeKind::Inside);
    }
}

/// The circle of one choice among several.
pub(super) fn radio(ui: &Ui, center: Pos2, hot: bool, chosen: bool) {
    let t = theme::tokens(ui);
    let radius = size::TICK / 2.0 - 1.0;
    let ground = if hot && !chosen { t.pine_soft } else { t.surface };
    let (width, color) =
        if chosen { (size::STROKE_STRONG, t.pine) } else { (size::STROKE_PIN, t.line_strong) };
    ui.painter().circle(center, radius, ground, Stroke::new(width, color));
    if chosen {
        ui.painter().circle_filled(center, 5.0, t.pine);
    }
}

/// A disc with a tick: done.
pub(super) fn done(painter: &Painter, t: &Tokens, center: Pos2, radius: f32, share: f32) {
    painter.circle_filled(center, radius, t.pine);
    paint::tick(painter, center, radius / 10.0, t.on_pine, share);
}

/// A numbered pin, or its tick when it is done; the halo parts it from what it lies on.
pub fn pin(ui: &Ui, center: Pos2, diameter: f32, number: usize, done_share: f32, halo: Color32) {
    let t = theme::tokens(ui);
    let radius = diameter / 2.0;
    ui.painter().circle_filled(center, radius + 2.4, halo);
    if done_share > 0.0 {
        done(ui.painter(), t, center, radius, done_share);
        return;
    }
    let ring = Stroke::new(size::STROKE_PIN, t.pine);
    ui.painter().circle(center, radius - size::STROKE_PIN / 2.0, t.surface, ring);
    let digit = paint::line(ui, theme::CAPTION_MEDIUM, t.pine, &number.to_string());
    paint::centered(ui.painter(), center, digit);
}
