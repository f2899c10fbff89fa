//! The Alexa developer console: its Account Linking page, and where the two IDs stand.

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
        let hosts = ["pitangui.amazon.com", "layla.amazon.com", "alexa.amazon.co.jp"];
        let mut y = HEAD + 96.0;
        for (index, host) in hosts.into_iter().enumerate() {
            redirect_url(sheet, y, host, vendor_id, index == 0);
            y += 22.0;
        }
    })
}

fn address_with_skill_id(sheet: &Sheet<'_>, width: f32, skill_id: &str) {
    let before = paint::line(sheet.ui, theme::CAPTION, sheet.t.ink_2, "…/ask/build/custom/");
    let id = paint::line(sheet.ui, theme::CODE_SMALL, sheet.t.ink, skill_id);
    let after = paint::line(sheet.ui, theme::CAPTION, sheet.t.ink_2, "/development");
    let left = sheet.at(68.0, HEAD / 2.0);
    let id_left = left + vec2(before.size().x + 4.0, 0.0);
    let room = width - 16.0 - (id_left.x - sheet.rect.left()) - 20.0;
    let ground = egui::Rect::from_min_size(
        id_left - vec2(3.0, 10.0),
        vec2(id.size().x.min(room) + 6.0, 20.0),
    );
    paint::from_left(sheet.ui.painter(), left, before);
    standing_out(sheet, ground, 1);
    let painter = sheet.ui.painter().with_clip_rect(ground);
    let id_width = id.size().x;
    paint::from_left(&painter, id_left, id);
    if id_width + after.size().x < room {
        paint::from_left(sheet.ui.painter(), ground.right_center() + vec2(4.0, 0.0), after);
    }
    sheet.pin_at(1, ground.right_bottom() + vec2(0.0, 2.0));
}

fn redirect_url(sheet: &Sheet<'_>, y: f32, host: &str, vendor_id: &str, pinned: bool) {
    let before = format!("https://{host}/api/skill/link/");
    let before = paint::line(sheet.ui, theme::CODE_SMALL, sheet.t.ink_2, &before);
    let id = paint::line(sheet.ui, theme::CODE_SMALL, sheet.t.ink, vendor_id);
    let left = sheet.at(INSET, y);
    let id_left = left + vec2(before.size().x, 0.0);
    let ground =
        egui::Rect::from_min_size(id_left - vec2(2.0, 10.0), vec2(id.size().x + 4.0, 20.0));
    paint::from_left(sheet.ui.painter(), left, before);
    if pinned {
        standing_out(sheet, ground, 2);
    }
    paint::from_left(sheet.ui.painter(), id_left, id);
    if pinned {
        sheet.pin_at(2, ground.right_center() + vec2(12.0, 0.0));
    }
}

fn standing_out(sheet: &Sheet<'_>, rect: egui::Rect, number: usize) {
    let width = if sheet.now(number) { size::STROKE_STRONG } else { size::STROKE };
    let edge = Stroke::new(width, sheet.t.pine);
    paint::block(sheet.ui.painter(), rect, size::TIGHT, sheet.t.pine_soft, edge);
}
