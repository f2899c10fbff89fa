//! Close-ups of the profile's “Web Settings”: the return URLs, and client ID and secret.

use egui::Response;
use egui::Ui;
use egui::vec2;

use super::pins::Pins;
use super::sheet::BOX;
use super::sheet::Sheet;
use super::sheet::draw;
use crate::model::labels::security_profile as labels;
use crate::views::theme;

const INSET: f32 = 16.0;

/// The close-up of the return URLs, at most 292 wide, with the pins 1 to 4.
pub fn return_urls_ui(ui: &mut Ui, pins: Pins<'_>, description: &str) -> Response {
    let width = ui.available_width().clamp(240.0, 400.0);
    draw(ui, vec2(width, 172.0), description, pins, |sheet| {
        sheet.window(sheet.rect, "developer.amazon.com");
        sheet.words(sheet.at(INSET, 46.0), theme::SMALL_STRONG, sheet.t.ink, labels::WEB_SETTINGS);
        let right = |words: &str, y: f32| {
            let width_of = sheet.button_width(words);
            sheet.area(width - INSET - width_of, y, width_of, BOX)
        };
        let edit = right(labels::EDIT, 36.0);
        sheet.button(edit, sheet.now(1), labels::EDIT);
        sheet.label(sheet.at(INSET, 70.0), labels::ALLOWED_RETURN_URLS);
        return_url_fields(sheet, width);
        let add = sheet.button_width(labels::ADD_ANOTHER);
        let add = sheet.area(INSET, 138.0, add, BOX);
        sheet.button(add, sheet.now(3), labels::ADD_ANOTHER);
        let save = right(labels::SAVE, 138.0);
        sheet.button(save, sheet.now(4), labels::SAVE);
        for (number, target) in [(1, edit), (3, add), (4, save)] {
            sheet.pin(number, target);
        }
    })
}

fn return_url_fields(sheet: &Sheet<'_>, width: f32) {
    let long = width - INSET - 88.0;
    let filled = sheet.area(INSET, 80.0, long, BOX);
    sheet.field(filled, sheet.now(2), theme::CAPTION, "");
    sheet.sand(filled.left_center() + vec2(10.0, 0.0), long * 0.6);
    let open = sheet.area(INSET, 107.0, long, BOX);
    sheet.field(open, sheet.now(3), theme::CAPTION, "");
    sheet.pin_at(2, filled.right_center());
}

/// The close-up of client ID and secret, at most 522 wide, with the pins 1 and 2.
/// `client_id` is an example of what stands there.
pub fn id_and_secret_ui(
    ui: &mut Ui,
    pins: Pins<'_>,
    client_id: &str,
    description: &str,
) -> Response {
    let width = ui.available_width().clamp(280.0, 522.0);
    draw(ui, vec2(width, 152.0), description, pins, |sheet| {
        sheet.window(sheet.rect, "developer.amazon.com/loginwithamazon/console");
        let inset = INSET + 4.0;
        let values = inset + 108.0;
        sheet.words(sheet.at(inset, 51.0), theme::SMALL_STRONG, sheet.t.ink, labels::WEB_SETTINGS);
        sheet.label(sheet.at(inset, 84.0), labels::CLIENT_ID);
        let id = sheet.area(values, 72.0, (width - values - 64.0).max(80.0), BOX);
        sheet.field(id, sheet.now(1), theme::CODE_SMALL, client_id);
        sheet.pin_at(1, id.right_center());
        sheet.label(sheet.at(inset, 120.0), labels::CLIENT_SECRET);
        let show = sheet.area(values, 108.0, sheet.button_width(labels::SHOW_SECRET), BOX);
        sheet.button(show, sheet.now(2), labels::SHOW_SECRET);
        let rest = sheet.rect.right() - show.right() - 60.0;
        sheet.sand(show.right_center() + vec2(28.0, 0.0), rest.clamp(0.0, 150.0));
        sheet.pin(2, show);
    })
}
