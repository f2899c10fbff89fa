//! The flow strip: a person, Alexa, the sign-in page, the skill.

use std::f32::consts::PI;

use egui::Pos2;
use egui::Rect;
use egui::Response;
use egui::Shape;
use egui::Ui;
use egui::Vec2;
use egui::epaint::EllipseShape;
use egui::vec2;

use super::mark::paint_mark;
use super::pins::Pins;
use super::sheet::Sheet;
use super::sheet::draw;
use super::sheet::stroke;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets::paint;

const TILE: f32 = 72.0;

/// One of the four in the flow.
#[derive(Clone, Copy, Debug)]
pub struct FlowStop<'a> {
    /// Who or what it is.
    pub name: &'a str,
    /// What it does.
    pub line: &'a str,
}

/// Draws the strip over the whole width. `here` stands under the mark: “set up here”.
pub fn flow_ui(ui: &mut Ui, stops: [FlowStop<'_>; 4], here: &str, description: &str) -> Response {
    let column = ui.available_width() / 4.0;
    let room = column - size::GRID;
    let lines = stops.map(|stop| {
        let t = theme::tokens(ui);
        let name = paint::wrapped_centered(ui, theme::BODY_STRONG, t.ink, stop.name, room);
        (name, paint::wrapped_centered(ui, theme::SMALL, t.ink_2, stop.line, room))
    });
    let words = |galley: &egui::Galley| galley.size().y;
    let names = lines.iter().map(|(name, _)| words(name)).fold(0.0, f32::max);
    let sentences = lines.iter().map(|(_, line)| words(line)).fold(0.0, f32::max);
    let top = TILE + size::CARD_PAD_Y - size::LABEL_TO_WHY;
    let height = top + names + size::LABEL_TO_WHY + sentences;
    draw(ui, vec2(column * 4.0, height), description, Pins::default(), |sheet| {
        let people: [fn(&Sheet<'_>, Pos2); 4] = [person, alexa, page, skill];
        let mut x = column / 2.0;
        for (paint_stop, (name, line)) in people.into_iter().zip(lines) {
            let tile = sheet.area(x - TILE / 2.0, 0.0, TILE, TILE);
            sheet.ui.painter().rect_filled(tile, size::RADIUS_TILE, sheet.t.sunken);
            paint_stop(sheet, tile.min);
            sheet.ui.painter().galley(sheet.at(x, top), name, sheet.t.ink);
            let under = sheet.at(x, top + names + size::LABEL_TO_WHY);
            sheet.ui.painter().galley(under, line, sheet.t.ink_2);
            x += column;
        }
        arrows(sheet, column, here);
    })
}

/// Three arrows; the mark sits on the second, because that is what is set up here.
fn arrows(sheet: &Sheet<'_>, column: f32, here: &str) {
    const MARK: f32 = 26.0;
    let y = TILE / 2.0;
    let mut x = column / 2.0;
    for number in 1..=3 {
        let from = x + TILE / 2.0 + size::ROW_PAD_Y;
        let to = x + column - TILE / 2.0 - size::ROW_PAD_Y;
        let middle = f32::midpoint(from, to);
        let line = |from: f32, to: f32| {
            let ends = [sheet.at(from, y), sheet.at(to, y)];
            sheet.ui.painter().line_segment(ends, stroke(sheet.t.pine));
        };
        if number == 2 && to - from > MARK + 2.0 * size::PAGE_MARGIN {
            let gap = MARK / 2.0 + 6.0;
            line(from, middle - gap);
            line(middle + gap, to);
            let square = Rect::from_center_size(sheet.at(middle, y), vec2(MARK, MARK));
            paint_mark(sheet.ui.painter(), sheet.t, square);
            let words = paint::line(sheet.ui, theme::CAPTION_MEDIUM, sheet.t.pine, here);
            paint::centered(sheet.ui.painter(), sheet.at(middle, y + MARK), words);
        } else {
            line(from, to);
        }
        let head = [sheet.at(to - 7.0, y - 5.0), sheet.at(to, y), sheet.at(to - 7.0, y + 5.0)];
        sheet.ui.painter().line(head.to_vec(), stroke(sheet.t.pine));
        x += column;
    }
}

fn person(sheet: &Sheet<'_>, tile: Pos2) {
    let (painter, ink) = (sheet.ui.painter(), stroke(sheet.t.ink));
    let at = |x: f32, y: f32| tile + vec2(x, y);
    let shoulders: Vec<Pos2> = (0..=24_u8)
        .map(|step| {
            let angle = PI + PI * f32::from(step) / 24.0;
            at(36.0, 62.0) + vec2(20.0 * angle.cos(), 19.0 * angle.sin())
        })
        .collect();
    painter.add(Shape::convex_polygon(shoulders.clone(), sheet.t.sand, egui::Stroke::NONE));
    painter.line(shoulders, ink);
    painter.circle(at(36.0, 27.0), 11.0, sheet.t.sand, ink);
}

fn alexa(sheet: &Sheet<'_>, tile: Pos2) {
    let painter = sheet.ui.painter();
    let at = |x: f32, y: f32| tile + vec2(x, y);
    let radius = vec2(14.0, 5.5);
    let foot: Vec<Pos2> = (0..=16_u8)
        .map(|step| {
            let angle = PI * f32::from(step) / 16.0;
            at(36.0, 50.0) + vec2(radius.x * angle.cos(), radius.y * angle.sin())
        })
        .collect();
    let mut body = vec![at(50.0, 22.0)];
    body.extend(foot);
    body.push(at(22.0, 22.0));
    painter.add(Shape::convex_polygon(body.clone(), sheet.t.sand, egui::Stroke::NONE));
    painter.line(body, stroke(sheet.t.ink));
    for (x, y) in
        [(30.0, 36.0), (36.0, 37.0), (42.0, 36.0), (30.0, 44.0), (36.0, 45.0), (42.0, 44.0)]
    {
        painter.circle_filled(at(x, y), 1.0, sheet.t.ink);
    }
    painter.add(EllipseShape {
        center: at(36.0, 22.0),
        radius,
        fill: sheet.t.surface,
        stroke: stroke(sheet.t.pine),
        angle: 0.0,
    });
}

fn page(sheet: &Sheet<'_>, tile: Pos2) {
    let painter = sheet.ui.painter();
    let area = |x: f32, y: f32, size: Vec2| Rect::from_min_size(tile + vec2(x, y), size);
    let frame = area(15.0, 15.0, vec2(42.0, 42.0));
    paint::block(painter, frame, size::TIGHT, sheet.t.surface, stroke(sheet.t.ink));
    painter.hline(frame.x_range(), tile.y + 24.0, stroke(sheet.t.ink));
    for y in [30.0, 39.0] {
        painter.rect_filled(area(21.0, y, vec2(30.0, 6.0)), 3.0, sheet.t.sand);
    }
    painter.rect_filled(area(21.0, 48.0, vec2(16.0, 5.0)), 2.5, sheet.t.pine);
}

fn skill(sheet: &Sheet<'_>, tile: Pos2) {
    let painter = sheet.ui.painter();
    let bubble = Rect::from_min_size(tile + vec2(14.0, 16.0), vec2(44.0, 32.0));
    let tail = [(26.0, 47.0), (26.0, 57.0), (36.0, 47.0)].map(|(x, y)| tile + vec2(x, y));
    let ink = stroke(sheet.t.ink);
    paint::block(painter, bubble, size::RADIUS_FIELD, sheet.t.sand, ink);
    painter.add(Shape::convex_polygon(tail.to_vec(), sheet.t.sand, egui::Stroke::NONE));
    painter.line(tail.to_vec(), ink);
    paint::tick(painter, bubble.center(), 2.0, sheet.t.pine, 1.0);
}
