//! The bar on top of the screens without a rail: mark and name, help, settings.

use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use crate::i18n;
use crate::i18n::key;
use crate::session::Message;
use crate::session::Screen;
use crate::session::Session;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::paint;

/// From the window's edges to what stands in the bar.
const PAD: f32 = 32.0;

/// Draws the bar; on the start screen with Settings at its right, elsewhere with Close.
pub fn bar_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Vec<Message>) {
    let pad = if rect.width() < size::FROM_RAIL { size::PAGE_MARGIN } else { PAD };
    let inner = rect.shrink2(vec2(pad, 0.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("bar"));
    sides_ui(
        &mut ui,
        rect.height(),
        |ui| widgets::brand_ui(ui, &i18n::text(key::APP_NAME)),
        |ui| {
            ui.spacing_mut().item_spacing.x = size::GRID;
            if session.screen == Screen::Settings {
                if link_ui(ui, icons::X, &i18n::text(key::SETTINGS_CLOSE)).clicked() {
                    outbox.push(Message::CloseSettings);
                }
                return;
            }
            if link_ui(ui, icons::QUESTION, &i18n::text(key::START_HELP)).clicked() {
                outbox.push(Message::ToggleHelp);
            }
            if link_ui(ui, icons::GEAR_SIX, &i18n::text(key::FRAME_SETTINGS)).clicked() {
                outbox.push(Message::OpenSettings);
            }
        },
    );
}

/// Quiet words with an icon before them.
fn link_ui(ui: &mut Ui, icon: char, words: &str) -> Response {
    let t = theme::tokens(ui);
    let galley = paint::line(ui, theme::SMALL, t.ink_2, words);
    let room = vec2(galley.size().x + size::ICON + 3.0 * size::GRID, size::BUTTON);
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    if response.hovered() {
        ui.painter().rect_filled(rect, size::RADIUS_BUTTON, t.sunken);
    }
    let y = rect.center().y;
    let left = rect.left() + size::GRID;
    paint::icon(ui.painter(), pos2(left + size::ICON / 2.0, y), size::ICON, icon, t.ink_2);
    paint::from_left(ui.painter(), pos2(left + size::ICON + size::GRID, y), galley);
    paint::focus(ui, &response, rect, size::RADIUS_BUTTON);
    response
}
