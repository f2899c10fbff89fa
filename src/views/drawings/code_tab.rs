//! The page “Code” of the developer console: the tab, the file, and the two buttons, with the pins 1 to 4.

use egui::Response;
use egui::Ui;
use egui::vec2;

use super::pins::Pins;
use super::sheet::BOX;
use super::sheet::HEAD;
use super::sheet::Sheet;
use super::sheet::draw;
use crate::model::labels::code as labels;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets::paint;

const WIDTH: f32 = 432.0;
const LEAST: f32 = 260.0;
const HEIGHT: f32 = 232.0;
const INSET: f32 = 18.0;
/// How wide the list of files is.
const FILES: f32 = 150.0;
const ADDRESS: &str = "developer.amazon.com/alexa/console/ask";

/// Draws the page. `file` is the one to paste into; `description` tells the same to those who do not see it.
pub fn code_tab_ui(ui: &mut Ui, pins: Pins<'_>, file: &str, description: &str) -> Response {
    let width = ui.available_width().clamp(LEAST, WIDTH);
    draw(ui, vec2(width, HEIGHT), description, pins, |sheet| {
        sheet.window(sheet.rect, ADDRESS);
        tabs(sheet);
        buttons(sheet, width);
        editor(sheet, width, file);
    })
}

/// The tabs of a skill; the one for its code is underlined.
fn tabs(sheet: &Sheet<'_>) {
    let middle = HEAD + 24.0;
    let mut x = INSET;
    for (index, words) in labels::TABS.into_iter().enumerate() {
        let here = index == 1;
        let ink = if here { sheet.t.ink } else { sheet.t.ink_2 };
        let galley = paint::line(sheet.ui, theme::CAPTION_MEDIUM, ink, words);
        let width = galley.size().x;
        let pad = size::CARD_PAD_X;
        let tab = sheet.area(x - pad, middle - BOX / 2.0, width + 2.0 * pad, BOX);
        if here {
            sheet.part(tab, sheet.now(1), sheet.t.surface);
        }
        paint::from_left(sheet.ui.painter(), sheet.at(x, middle), galley);
        if here {
            sheet.pin(1, tab);
        }
        x += width + 5.0 * size::GRID;
    }
}

fn buttons(sheet: &Sheet<'_>, width: f32) {
    let top = HEAD + 48.0;
    let mut right = width - INSET;
    for (number, words) in [(4, labels::DEPLOY), (3, labels::SAVE)] {
        let long = sheet.button_width(words);
        let button = sheet.area(right - long, top, long, BOX);
        sheet.button(button, sheet.now(number), words);
        sheet.pin(number, button);
        right -= long + size::CARD_GAP;
    }
}

/// The list of files at the left, with the one to paste into, and the lines of code beside it.
fn editor(sheet: &Sheet<'_>, width: f32, file: &str) {
    let top = HEAD + 84.0;
    let chosen = sheet.area(INSET, top + 28.0, FILES, BOX);
    sheet.sand(sheet.at(INSET + size::GRID, top + 12.0), 52.0);
    sheet.field(chosen, sheet.now(2), theme::CODE_SMALL, file);
    sheet.sand(sheet.at(INSET + size::GRID, top + 70.0), 74.0);
    sheet.pin(2, chosen);
    let left = INSET + FILES + size::CARD_GAP;
    let code = sheet.area(left, top, width - INSET - left, HEIGHT - top - INSET);
    sheet.part(code, false, sheet.t.sunken);
    let room = code.width() - 4.0 * size::GRID;
    for (row, (indent, share)) in
        [(0.0, 0.5), (0.0, 0.8), (14.0, 0.6), (14.0, 0.7), (0.0, 0.3)].into_iter().enumerate()
    {
        let y = top + 16.0 + 18.0 * f32::from(u8::try_from(row).unwrap_or_default());
        sheet.sand(sheet.at(left + size::GRID + indent, y), room * share);
    }
}
