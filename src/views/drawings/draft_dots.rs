//! How far a draft is: nine dots on a line.

use egui::Response;
use egui::Stroke;
use egui::Ui;
use egui::vec2;

use super::pins::Pins;
use super::sheet::draw;
use crate::views::theme::size;

const GAP: f32 = 14.0;
const RADIUS: f32 = 4.0;

/// Draws `steps` dots; `current` is counted from 1 and is a ring, those before it are done.
pub fn draft_dots_ui(ui: &mut Ui, current: u8, steps: u8, description: &str) -> Response {
    let place = |step: u8| RADIUS + 1.0 + GAP * f32::from(step - 1);
    let width = place(steps.max(1)) + RADIUS + 1.0;
    draw(ui, vec2(width, 2.0 * RADIUS + 2.0), description, Pins::default(), |sheet| {
        let y = sheet.rect.height() / 2.0;
        let painter = sheet.ui.painter();
        for step in 2..=steps {
            let color = if step <= current { sheet.t.pine } else { sheet.t.line_strong };
            let ends = [sheet.at(place(step - 1), y), sheet.at(place(step), y)];
            painter.line_segment(ends, Stroke::new(size::STROKE_STRONG, color));
        }
        for step in 1..=steps {
            let center = sheet.at(place(step), y);
            if step < current {
                painter.circle_filled(center, RADIUS + 1.0, sheet.t.pine);
            } else {
                let color = if step == current { sheet.t.pine } else { sheet.t.line_strong };
                let width = if step == current { size::STROKE_STRONG } else { size::STROKE_PIN };
                painter.circle(center, RADIUS, sheet.t.surface, Stroke::new(width, color));
            }
        }
    })
}
