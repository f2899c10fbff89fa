//! Chips: a word or a count on a soft ground.

use egui::Pos2;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::paint as brush;
use super::tone::Tone;
use super::tone::Weight;
use crate::views::theme;
use crate::views::theme::size;

const PAD: f32 = 10.0;
const ICON: f32 = 14.0;
const ICON_ROOM: f32 = ICON + 6.0;

/// A chip with the icon and colours of a weight: “1 must fix”.
pub fn weight_chip_ui(ui: &mut Ui, weight: Weight, words: &str) -> Response {
    chip_ui(ui, weight.tone(), Some(weight.icon()), words)
}

/// How wide that chip is.
pub fn weight_chip_width(ui: &Ui, weight: Weight, words: &str) -> f32 {
    width(ui, Some(weight.icon()), words)
}

/// A chip.
pub fn chip_ui(ui: &mut Ui, tone: Tone, icon: Option<char>, words: &str) -> Response {
    let room = vec2(width(ui, icon, words), size::CHIP);
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    paint(ui, rect.left_center(), tone, icon, words);
    response
}

pub(super) fn width(ui: &Ui, icon: Option<char>, words: &str) -> f32 {
    let words = brush::line(ui, theme::CAPTION_MEDIUM, Tone::Pine.ink(ui), words).size().x;
    words + icon.map_or(0.0, |_| ICON_ROOM) + 2.0 * PAD
}

pub(super) fn paint(ui: &Ui, left: Pos2, tone: Tone, icon: Option<char>, words: &str) {
    let room = vec2(width(ui, icon, words), size::CHIP);
    let rect = Rect::from_min_size(left - vec2(0.0, room.y / 2.0), room);
    brush::block(ui.painter(), rect, room.y / 2.0, tone.soft(ui), Stroke::NONE);
    let mut x = rect.left() + PAD;
    if let Some(glyph) = icon {
        brush::icon(ui.painter(), pos2(x + ICON / 2.0, left.y), ICON, glyph, tone.ink(ui));
        x += ICON_ROOM;
    }
    let words = brush::line(ui, theme::CAPTION_MEDIUM, tone.ink(ui), words);
    brush::from_left(ui.painter(), pos2(x, left.y), words);
}
