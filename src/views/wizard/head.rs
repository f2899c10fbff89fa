//! What every page begins with: where one is, the one heading, one line of lead.

use egui::Rect;
use egui::Ui;
use egui::UiBuilder;
use egui::Vec2;
use egui::pos2;

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
/// The least room the words keep beside a button.
const LEAST_WORDS: f32 = 420.0;

/// The words at the top of a page.
#[derive(Clone, Copy)]
pub struct Head {
    pub step: Step,
    pub heading: Key,
    pub lead: Option<Key>,
}

/// Draws the head of a page and the gap to what follows.
pub fn head_ui(ui: &mut Ui, head: Head) {
    words_ui(ui, head);
    gap_ui(ui, head);
}

/// The same with a button at its right, on its last line, or under it where there is little room.
/// `room` is what the button needs.
pub fn head_with_ui<R>(ui: &mut Ui, head: Head, room: Vec2, right: impl FnOnce(&mut Ui) -> R) -> R {
    let width = room.x;
    let full = ui.available_width();
    let answer = if full < width + LEAST_WORDS {
        words_ui(ui, head);
        ui.add_space(size::CARD_PAD_Y);
        right(ui)
    } else {
        let top = ui.cursor().min;
        ui.scope(|ui| {
            ui.set_max_width(full - width - size::PAGE_MARGIN);
            words_ui(ui, head);
        });
        let bottom = ui.cursor().min.y;
        let place = Rect::from_min_max(
            pos2(top.x + full - width, bottom - room.y),
            pos2(top.x + full, bottom),
        );
        right(&mut ui.new_child(UiBuilder::new().max_rect(place).id_salt("beside the head")))
    };
    gap_ui(ui, head);
    answer
}

/// A heading alone stands nearer to what follows.
fn gap_ui(ui: &mut Ui, head: Head) {
    let gap = if head.lead.is_some() { size::FIELD_GAP } else { size::CARD_GAP };
    ui.add_space(gap);
}

fn words_ui(ui: &mut Ui, head: Head) {
    let t = theme::tokens(ui);
    if size::FROM_RAIL <= ui.ctx().content_rect().width() {
        widgets::text_ui(ui, theme::CAPTION_MEDIUM, t.ink_2, &where_one_is(head.step));
        ui.add_space(size::TIGHT);
    }
    widgets::heading_ui(ui, theme::HEADING, 1, &i18n::text(head.heading));
    if let Some(lead) = head.lead {
        ui.add_space(HEADING_TO_LEAD);
        widgets::text_ui(ui, theme::BODY, t.ink_2, &i18n::text(lead));
    }
}

/// “Step 3 of 9 · Redirect URLs”.
pub fn where_one_is(step: Step) -> String {
    let name = pages::page(step).map(|page| i18n::text(page.name)).unwrap_or_default();
    let number = step.number().to_string();
    let count = STEPS.len().to_string();
    let values = [("number", number.as_str()), ("count", count.as_str()), ("name", name.as_str())];
    i18n::text_with(key::FRAME_STEP_OF, &values)
}
