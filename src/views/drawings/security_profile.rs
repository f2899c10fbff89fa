//! Amazon's pages for a new security profile, in three windows with the pins 1 to 6.

use egui::Response;
use egui::Ui;
use egui::vec2;

use super::pins::Pins;
use super::sheet::BOX;
use super::sheet::Sheet;
use super::sheet::draw;
use crate::model::labels::security_profile as labels;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets::paint;

const WIDTH: f32 = 432.0;
const LEAST: f32 = 300.0;
const GAP: f32 = 16.0;
const FIRST: f32 = 84.0;
const SECOND: f32 = 214.0;
const THIRD: f32 = 92.0;
const INSET: f32 = 18.0;
const ADDRESS: &str = "developer.amazon.com/loginwithamazon";

/// Draws the three windows, at most 432 wide. `name` is the one suggested for the profile;
/// `description` tells the same facts to those who do not see the drawing.
pub fn security_profile_ui(ui: &mut Ui, pins: Pins<'_>, name: &str, description: &str) -> Response {
    let width = ui.available_width().clamp(LEAST, WIDTH);
    let room = vec2(width, FIRST + GAP + SECOND + GAP + THIRD);
    draw(ui, room, description, pins, |sheet| {
        list_before(sheet, width);
        form(sheet, width, FIRST + GAP, name);
        list_after(sheet, width, FIRST + GAP + SECOND + GAP);
    })
}

fn list_before(sheet: &Sheet<'_>, width: f32) {
    sheet.window(sheet.area(0.0, 0.0, width, FIRST), ADDRESS);
    sheet.words(sheet.at(INSET, 55.0), theme::SMALL_STRONG, sheet.t.ink, labels::CONSOLE);
    let button = sheet.button_width(labels::CREATE);
    let button = sheet.area(width - 28.0 - button, 44.0, button, BOX);
    sheet.button(button, sheet.now(1), labels::CREATE);
    sheet.pin(1, button);
}

fn form(sheet: &Sheet<'_>, width: f32, top: f32, name: &str) {
    sheet.window(sheet.area(0.0, top, width, SECOND), ADDRESS);
    let long = width - INSET - 26.0;
    let fields = [
        (2, labels::NAME, long, name),
        (3, labels::DESCRIPTION, long, ""),
        (4, labels::PRIVACY_URL, long - 106.0, ""),
    ];
    let mut y = top + 49.0;
    for (number, label, width, words) in fields {
        sheet.label(sheet.at(INSET, y), label);
        let field = sheet.area(INSET, y + BOX / 2.0, width, BOX);
        sheet.field(field, sheet.now(number), theme::CAPTION, words);
        sheet.pin(number, field);
        y += 56.0;
    }
    let save = sheet.area(width - 88.0, y - 56.0 + BOX / 2.0, 62.0, BOX);
    sheet.button(save, sheet.now(5), labels::SAVE);
    sheet.pin(5, save);
}

fn list_after(sheet: &Sheet<'_>, width: f32, top: f32) {
    sheet.window(sheet.area(0.0, top, width, THIRD), ADDRESS);
    let line = top + 63.0;
    let gear = sheet.at(width - 72.0, top + 68.0);
    let ink = sheet.t.ink;
    let manage = paint::line(sheet.ui, theme::CAPTION_MEDIUM, ink, labels::MANAGE);
    paint::centered(sheet.ui.painter(), sheet.at(width - 72.0, top + 46.0), manage);
    let both = paint::line(sheet.ui, theme::CAPTION, sheet.t.ink_2, labels::SHOW_BOTH);
    let both_left = width - 116.0 - both.size().x;
    paint::from_left(sheet.ui.painter(), sheet.at(both_left, line), both);
    sheet.sand(sheet.at(INSET, line), (both_left - INSET - GAP).clamp(0.0, 84.0));
    let ink = if sheet.now(6) { sheet.t.pine } else { sheet.t.ink_2 };
    paint::icon(sheet.ui.painter(), gear, size::ICON_BOX + 2.0, icons::GEAR_SIX, ink);
    sheet.pin_at(6, gear + vec2(28.0, 0.0));
}
