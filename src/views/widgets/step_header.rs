//! The head of a page: where one is, the heading, one lead line, and room at the right.

use egui::Align;
use egui::Layout;
use egui::Rect;
use egui::Response;
use egui::Ui;
use egui::UiBuilder;
use egui::pos2;

use super::text;
use crate::views::theme;
use crate::views::theme::size;

/// The least width of the words beside the slot.
const LEAST_WORDS: f32 = 280.0;

/// The head of a page.
#[derive(Clone, Copy, Debug)]
pub struct StepHeader<'a> {
    /// “Step 3 of 9 · Redirect URLs”.
    pub eyebrow: &'a str,
    /// What this page is for; no other page has the same.
    pub heading: &'a str,
    /// One line under it, or nothing.
    pub lead: &'a str,
}

impl StepHeader<'_> {
    /// Draws the head; the response is the heading's, so that it can be given the focus.
    pub fn show(&self, ui: &mut Ui) -> Response {
        self.words_ui(ui)
    }

    /// Draws the head with chips or one button at its right, on its last line; under it where
    /// there is little room. Put them in from right to left.
    pub fn show_with(&self, ui: &mut Ui, right: impl FnOnce(&mut Ui)) -> Response {
        // How wide the slot is, is known once it was drawn.
        let id = ui.scope_id().with("room at the right");
        let slot_width: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
        let width = ui.available_width();
        let beside = width - slot_width - size::CARD_GAP;
        let fits = beside >= LEAST_WORDS;
        let top = ui.cursor().min;
        let heading = ui
            .scope(|ui| {
                if slot_width > 0.0 && fits {
                    ui.set_max_width(beside);
                }
                self.words_ui(ui)
            })
            .inner;
        let slot = if fits {
            let bottom = pos2(ui.max_rect().right(), ui.cursor().min.y);
            let room = UiBuilder::new()
                .max_rect(Rect::from_min_max(top, bottom))
                .layout(Layout::right_to_left(Align::Max));
            let mut slot = ui.new_child(room);
            right(&mut slot);
            slot.min_rect().width()
        } else {
            ui.add_space(size::GRID);
            ui.horizontal(right).response.rect.width()
        };
        if (slot - slot_width).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, slot));
            ui.ctx().request_discard("the room beside the heading is known now");
        }
        heading
    }

    fn words_ui(&self, ui: &mut Ui) -> Response {
        let t = theme::tokens(ui);
        text::text_ui(ui, theme::CAPTION_MEDIUM, t.ink_2, self.eyebrow);
        ui.add_space(size::TIGHT);
        let heading = text::heading_ui(ui, theme::HEADING, 1, self.heading);
        if !self.lead.is_empty() {
            ui.add_space(size::LABEL_TO_WHY + size::TIGHT);
            text::text_ui(ui, theme::BODY, t.ink_2, self.lead);
        }
        heading
    }
}
