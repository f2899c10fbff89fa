//! A word one can press: “Change”, “Undo”.

use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::Widget;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::paint;
use super::tone::Tone;
use crate::views::theme;
use crate::views::theme::size;

/// Pine words that answer to at least 24 by 24 points and are underlined under the pointer.
#[must_use = "a link shows only when it is added"]
pub struct WordLink<'a> {
    text: &'a str,
    icon: Option<char>,
    name: Option<&'a str>,
    tone: Tone,
}

impl<'a> WordLink<'a> {
    /// A link with these words.
    pub fn new(text: &'a str) -> Self {
        Self { text, icon: None, name: None, tone: Tone::Pine }
    }

    /// An icon before the words.
    pub fn left(mut self, icon: char) -> Self {
        self.icon = Some(icon);
        self
    }

    /// In another colour than pine, on a ground of that colour's own.
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// What a screen reader calls it (“Change: client ID”); the words have to be part of it.
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }
}

impl Widget for WordLink<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let ink = self.tone.ink(ui);
        let words = paint::line(ui, theme::SMALL_MEDIUM, ink, self.text);
        let before = self.icon.map_or(0.0, |_| size::ICON + size::GRID);
        let room = vec2(before + words.size().x, 0.0).max(vec2(size::TARGET, size::TARGET));
        let (rect, response) = ui.allocate_exact_size(room, Sense::click());
        let name = self.name.unwrap_or(self.text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
        if ui.is_rect_visible(rect) {
            let y = rect.center().y;
            if let Some(glyph) = self.icon {
                let center = pos2(rect.left() + size::ICON / 2.0, y);
                paint::icon(ui.painter(), center, size::ICON, glyph, ink);
            }
            let start = pos2(rect.left() + before, y);
            if response.hovered() {
                let under = start.y + size::GRID;
                let stroke = Stroke::new(size::STROKE, ink);
                ui.painter().hline(start.x..=start.x + words.size().x, under, stroke);
            }
            paint::from_left(ui.painter(), start, words);
            paint::focus(ui, &response, rect, size::RADIUS_FIELD);
        }
        response
    }
}
