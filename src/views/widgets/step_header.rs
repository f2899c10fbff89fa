//! The head of a page: where one is, the heading, one lead line, and room at the right.

use egui::Align;
use egui::Layout;
use egui::Response;
use egui::Ui;
use egui::UiBuilder;

use super::text;
use crate::views::theme;
use crate::views::theme::size;

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
        self.show_with(ui, |_| {})
    }

    /// Draws the head with chips or one button at its right, on its last line.
    /// Put them in from right to left.
    pub fn show_with(&self, ui: &mut Ui, right: impl FnOnce(&mut Ui)) -> Response {
        let t = theme::tokens(ui);
        let top = ui.cursor().min;
        text::text_ui(ui, theme::CAPTION_MEDIUM, t.ink_2, self.eyebrow);
        ui.add_space(size::TIGHT);
        let heading = text::heading_ui(ui, theme::HEADING, 1, self.heading);
        if !self.lead.is_empty() {
            ui.add_space(size::LABEL_TO_WHY + size::TIGHT);
            text::text_ui(ui, theme::BODY, t.ink_2, self.lead);
        }
        let bottom = ui.cursor().min.y;
        let room = egui::Rect::from_min_max(top, egui::pos2(ui.max_rect().right(), bottom));
        let layout = Layout::right_to_left(Align::Max);
        let mut slot = ui.new_child(UiBuilder::new().max_rect(room).layout(layout));
        right(&mut slot);
        heading
    }
}
