//! The Alexa developer console: its Account Linking page, and where the two IDs stand.

use std::sync::Arc;

use egui::Galley;
use egui::Pos2;
use egui::Rect;
use egui::Response;
use egui::Stroke;
use egui::Ui;
use egui::vec2;

use super::pins::Pins;
use super::sheet::BOX;
use super::sheet::HEAD;
use super::sheet::Sheet;
use super::sheet::draw;
use crate::model::labels::account_linking as labels;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets::paint;

const INSET: f32 = 18.0;
const ADDRESS: &str = "developer.amazon.com/alexa/console/ask";

/// One box of the Account Linking page.
#[derive(Clone, Copy, Debug)]
pub struct ConsoleBox<'a> {
    /// Amazon's label.
    pub label: &'a str,
    /// What goes into it.
    pub value: &'a str,
}

/// Draws the Account Linking page with these boxes; box n has the pin n, and “Save” the last one.
pub fn account_linking_ui(
    ui: &mut Ui,
    pins: Pins<'_>,
    boxes: &[ConsoleBox<'_>],
    description: &str,
) -> Response {
    const ROW: f32 = 56.0;
    let width = ui.available_width().clamp(280.0, 522.0);
    let rows = boxes.iter().map(|_| ROW).sum::<f32>();
    draw(ui, vec2(width, HEAD + 32.0 + rows + 44.0), description, pins, |sheet| {
        sheet.window(sheet.rect, ADDRESS);
        let title = sheet.at(INSET, HEAD + 20.0);
        sheet.words(title, theme::SMALL_STRONG, sheet.t.ink, labels::SECURITY_PROVIDER);
        let mut y = HEAD + 48.0;
        for (index, row) in boxes.iter().enumerate() {
            let number = index + 1;
            sheet.label(sheet.at(INSET, y), row.label);
            let field = sheet.area(INSET, y + BOX / 2.0, width - 2.0 * INSET - 8.0, BOX);
            sheet.field(field, sheet.now(number), theme::CODE_SMALL, row.value);
            sheet.pin(number, field);
            y += ROW;
        }
        let save = sheet.button_width(labels::SAVE);
        let save = sheet.area(width - INSET - 8.0 - save, y - 4.0, save, BOX);
        let number = boxes.len() + 1;
        sheet.button(save, sheet.now(number), labels::SAVE);
        sheet.pin(number, save);
    })
}

/// Draws where the skill ID (1, in the page's address) and the vendor ID (2, at the end of the
/// “Alexa Redirect URLs”) stand. The two IDs are examples.
pub fn where_ids_stand_ui(
    ui: &mut Ui,
    pins: Pins<'_>,
    skill_id: &str,
    vendor_id: &str,
    description: &str,
) -> Response {
    let width = ui.available_width().clamp(280.0, 522.0);
    draw(ui, vec2(width, 190.0), description, pins, |sheet| {
        sheet.window(sheet.rect, "");
        address_with_skill_id(sheet, width, skill_id);
        let first = sheet.at(INSET, HEAD + 22.0);
        sheet.words(first, theme::SMALL_STRONG, sheet.t.ink, labels::WAY[2]);
        sheet.sand(sheet.at(INSET, HEAD + 46.0), width * 0.4);
        sheet.label(sheet.at(INSET, HEAD + 74.0), labels::ALEXA_REDIRECT_URLS);
        for (index, y) in [96.0, 118.0, 140.0].into_iter().enumerate() {
            redirect_url(sheet, HEAD + y, vendor_id, index == 0);
        }
    })
}

fn address_with_skill_id(sheet: &Sheet<'_>, width: f32, skill_id: &str) {
    let before = paint::line(sheet.ui, theme::CAPTION, sheet.t.ink_2, "…/build/custom/");
    let left = sheet.at(68.0, HEAD / 2.0);
    let id_left = left + vec2(before.size().x + size::TIGHT, 0.0);
    let room = sheet.rect.left() + width - 3.0 * INSET - id_left.x;
    let id = paint::cut(sheet.ui, theme::CODE_SMALL, sheet.t.ink, skill_id, room);
    paint::from_left(sheet.ui.painter(), left, before);
    let corner = marked(sheet, id_left, id, 1);
    sheet.pin_at(1, corner + vec2(size::CARD_PAD_Y, 0.0));
}

fn redirect_url(sheet: &Sheet<'_>, y: f32, vendor_id: &str, pinned: bool) {
    let left = sheet.at(INSET, y);
    let before = paint::line(sheet.ui, theme::CODE_SMALL, sheet.t.ink_2, "https://…/link/");
    let id = paint::line(sheet.ui, theme::CODE_SMALL, sheet.t.ink, vendor_id);
    let id_left = left + vec2(before.size().x + size::TIGHT, 0.0);
    paint::from_left(sheet.ui.painter(), left, before);
    if pinned {
        let corner = marked(sheet, id_left, id, 2);
        sheet.pin_at(2, corner + vec2(size::CARD_PAD_Y, 0.0));
    } else {
        paint::from_left(sheet.ui.painter(), id_left, id);
    }
}

/// Paints an ID that stands out; gives the middle of its right edge.
fn marked(sheet: &Sheet<'_>, left: Pos2, id: Arc<Galley>, number: usize) -> Pos2 {
    let room = vec2(id.size().x + size::GRID, size::TICK);
    let rect = Rect::from_min_size(left - vec2(size::TIGHT, room.y / 2.0), room);
    standing_out(sheet, rect, number);
    paint::from_left(sheet.ui.painter(), left, id);
    rect.right_center()
}

fn standing_out(sheet: &Sheet<'_>, rect: Rect, number: usize) {
    let width = if sheet.now(number) { size::STROKE_STRONG } else { size::STROKE };
    let edge = Stroke::new(width, sheet.t.pine);
    paint::block(sheet.ui.painter(), rect, size::TIGHT, sheet.t.pine_soft, edge);
}
