//! What a place says while nothing is in it.

use egui::Align;
use egui::Layout;
use egui::Shape;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use super::button::Button;
use super::paint;
use super::text;
use crate::views::theme;
use crate::views::theme::size;

/// A dashed card with one thing to do.
#[derive(Clone, Copy, Debug)]
pub struct EmptyState<'a> {
    /// The icon over the words.
    pub icon: char,
    /// What to do.
    pub title: &'a str,
    /// What happens then.
    pub line: &'a str,
    /// The button's words, or nothing.
    pub button: &'a str,
    /// The icon on the button.
    pub button_icon: char,
}

impl EmptyState<'_> {
    /// Draws it over the whole width; true when the button was pressed.
    pub fn show(&self, ui: &mut Ui) -> bool {
        let t = theme::tokens(ui);
        let ground = ui.painter().add(Shape::Noop);
        let builder = UiBuilder::new().layout(Layout::top_down(Align::Center));
        let inner = ui.scope_builder(builder, |ui| {
            ui.set_width(ui.available_width());
            ui.add_space(size::PAGE_MARGIN);
            let room = vec2(size::ICON_CARD, size::ICON_CARD);
            let (rect, _) = ui.allocate_exact_size(room, egui::Sense::hover());
            paint::icon(ui.painter(), rect.center(), size::ICON_CARD, self.icon, t.pine);
            ui.add_space(size::CARD_PAD_Y);
            text::text_ui(ui, theme::BODY_MEDIUM, t.ink, self.title);
            ui.add_space(size::LABEL_TO_WHY);
            text::text_ui(ui, theme::SMALL, t.ink_2, self.line);
            let mut pressed = false;
            if !self.button.is_empty() {
                ui.add_space(size::CARD_PAD_Y);
                let button = Button::secondary(self.button).small().left(self.button_icon);
                pressed = ui.add(button).clicked();
            }
            ui.add_space(size::PAGE_MARGIN);
            pressed
        });
        let edge = Stroke::new(size::STROKE, t.line_strong);
        let rect = inner.response.rect.shrink(size::STROKE / 2.0);
        ui.painter().set(ground, paint::dashed_shape(rect, size::RADIUS_CARD, t.surface, edge));
        inner.inner
    }
}
