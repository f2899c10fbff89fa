//! Waiting: what is happening in words, then a bar.

use egui::Align;
use egui::Layout;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::vec2;

use super::button::Button;
use super::paint;
use super::text;
use crate::views::theme;
use crate::views::theme::size;

/// Something that takes longer than a moment.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    /// What is happening.
    pub words: &'a str,
    /// How far it is, from 0 to 1; the caller never lets it run back.
    pub share: f32,
    /// How long it may take, or nothing.
    pub caption: &'a str,
    /// “Cancel”, or nothing where it cannot be stopped.
    pub cancel: &'a str,
}

impl Progress<'_> {
    /// Draws it over the whole width; true when Cancel was pressed.
    pub fn show(&self, ui: &mut Ui) -> bool {
        let t = theme::tokens(ui);
        text::status_ui(ui, theme::SMALL, t.ink_2, self.words);
        ui.add_space(size::GRID - size::LABEL_TO_WHY);
        let share = self.share.clamp(0.0, 1.0);
        let (rect, response) =
            ui.allocate_exact_size(paint::full_width(ui, size::BAR), Sense::hover());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, self.words);
            info.value = Some(f64::from(share * 100.0).round());
            info
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
        });
        let edge = Stroke::new(size::STROKE, t.line);
        paint::block(ui.painter(), rect, size::BAR / 2.0, t.sunken, edge);
        let done = egui::Rect::from_min_size(rect.min, vec2(rect.width() * share, size::BAR));
        ui.painter().rect_filled(done, size::BAR / 2.0, t.pine);
        if self.caption.is_empty() && self.cancel.is_empty() {
            return false;
        }
        ui.add_space(size::GRID);
        self.foot_ui(ui)
    }

    fn foot_ui(&self, ui: &mut Ui) -> bool {
        let ink = theme::tokens(ui).ink_3;
        ui.horizontal(|ui| {
            ui.set_min_height(size::BUTTON_SMALL);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let pressed = !self.cancel.is_empty()
                    && ui.add(Button::secondary(self.cancel).small()).clicked();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    text::text_ui(ui, theme::CAPTION, ink, self.caption);
                });
                pressed
            })
            .inner
        })
        .inner
    }
}
