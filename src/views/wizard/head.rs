//! What every page begins with: where one is, the one heading, one line of lead.

use egui::Ui;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::views::pages;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::wizard::STEPS;
use crate::wizard::Step;

/// From the eyebrow to the heading, and from the heading to the lead.
const HEADING_TO_LEAD: f32 = 6.0;

/// The words at the top of a page.
#[derive(Clone, Copy)]
pub struct Head {
    pub step: Step,
    pub heading: Key,
    pub lead: Option<Key>,
}

/// Draws the head of a page and the gap to what follows.
pub fn head_ui(ui: &mut Ui, head: Head) {
    let t = theme::tokens(ui);
    if size::FROM_RAIL <= ui.ctx().content_rect().width() {
        widgets::text_ui(ui, theme::CAPTION_MEDIUM, t.ink_3, &where_one_is(head.step));
        ui.add_space(size::TIGHT);
    }
    widgets::heading_ui(ui, theme::HEADING, 1, &i18n::text(head.heading));
    if let Some(lead) = head.lead {
        ui.add_space(HEADING_TO_LEAD);
        widgets::text_ui(ui, theme::BODY, t.ink_2, &i18n::text(lead));
    }
    ui.add_space(size::FIELD_GAP);
}

/// “Step 3 of 9 · Redirect URLs”.
pub fn where_one_is(step: Step) -> String {
    let name = pages::page(step).map(|page| i18n::text(page.name)).unwrap_or_default();
    let number = step.number().to_string();
    let count = STEPS.len().to_string();
    let values = [("number", number.as_str()), ("count", count.as_str()), ("name", name.as_str())];
    i18n::text_with(key::FRAME_STEP_OF, &values)
}
