//! A phone that shows roughly what people see when they link.

use egui::Rect;
use egui::Response;
use egui::Ui;
use egui::vec2;

use super::mark::paint_mark_links;
use super::pins::Pins;
use super::sheet::Sheet;
use super::sheet::draw;
use super::sheet::stroke;
use crate::views::theme;
use crate::views::widgets::paint;

const WIDTH: f32 = 160.0;
const HEIGHT: f32 = 236.0;
const INSET: f32 = 18.0;

/// Draws the page people sign in on: the skill's name and “Sign in at Amazon”.
pub fn phone_ui(ui: &mut Ui, skill: &str, line: &str, description: &str) -> Response {
    draw(ui, vec2(WIDTH, HEIGHT), description, Pins::default(), |sheet| {
        body(sheet);
        head(sheet, skill, line);
        let long = WIDTH - 2.0 * INSET;
        for (y, filled) in [(126.0, 52.0), (154.0, 36.0)] {
            let field = sheet.area(INSET, y, long, 22.0);
            sheet.part(field, false, sheet.t.surface);
            sheet.sand(field.left_center() + vec2(8.0, 0.0), filled);
        }
        button(sheet);
    })
}

/// Draws the page people consent on: what the skill will receive, a line each.
pub fn consent_phone_ui(
    ui: &mut Ui,
    skill: &str,
    line: &str,
    receives: &[&str],
    description: &str,
) -> Response {
    draw(ui, vec2(WIDTH, HEIGHT), description, Pins::default(), |sheet| {
        body(sheet);
        head(sheet, skill, line);
        let mut y = 132.0;
        for words in receives {
            paint::tick(sheet.ui.painter(), sheet.at(INSET + 6.0, y), 1.0, sheet.t.pine, 1.0);
            let room = WIDTH - 2.0 * INSET - 18.0;
            let words = paint::cut(sheet.ui, theme::CAPTION, sheet.t.ink, words, room);
            paint::from_left(sheet.ui.painter(), sheet.at(INSET + 18.0, y), words);
            y += 20.0;
        }
        button(sheet);
    })
}

fn body(sheet: &Sheet<'_>) {
    let ink = stroke(sheet.t.ink);
    paint::block(sheet.ui.painter(), sheet.rect, 20.0, sheet.t.surface, ink);
    let speaker = sheet.area(WIDTH / 2.0 - 20.0, 10.0, 40.0, 5.0);
    sheet.ui.painter().rect_filled(speaker, 2.5, sheet.t.sand);
}

fn head(sheet: &Sheet<'_>, skill: &str, line: &str) {
    let middle = WIDTH / 2.0;
    let center = sheet.at(middle, 50.0);
    sheet.ui.painter().circle_filled(center, 18.0, sheet.t.sunken);
    let links = Rect::from_center_size(center, vec2(28.0, 28.0));
    paint_mark_links(sheet.ui.painter(), links, sheet.t.pine);
    let room = WIDTH - 2.0 * INSET;
    let name = paint::cut(sheet.ui, theme::SMALL_STRONG, sheet.t.ink, skill, room);
    paint::centered(sheet.ui.painter(), sheet.at(middle, 87.0), name);
    let line = paint::cut(sheet.ui, theme::CAPTION, sheet.t.ink_2, line, room);
    paint::centered(sheet.ui.painter(), sheet.at(middle, 107.0), line);
}

fn button(sheet: &Sheet<'_>) {
    let rect = sheet.area(INSET, 190.0, WIDTH - 2.0 * INSET, 26.0);
    sheet.ui.painter().rect_filled(rect, 13.0, sheet.t.pine);
    let words = Rect::from_center_size(rect.center(), vec2(44.0, 6.0));
    sheet.ui.painter().rect_filled(words, 3.0, sheet.t.on_pine);
}
