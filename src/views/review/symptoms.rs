//! “Customer saw: …”, which lifts the likely causes.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::review;
use crate::review::Review;
use crate::review::SYMPTOMS;
use crate::session::Message;
use crate::views::icons;
use crate::views::menu;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;

const WIDTH: f32 = 380.0;

/// Draws the button and, while it is open, the list.
pub(super) fn button_ui(ui: &mut Ui, review: &Review, outbox: &mut Vec<Message>) {
    let saw = review.symptom().map(|symptom| text(symptom.words));
    let words = text(key::REVIEW_SAW);
    let name = saw.as_ref().map(|saw| text_with(key::REVIEW_SAW_WHAT, &[("what", saw)]));
    let name = name.unwrap_or_else(|| words.clone());
    let shown = if saw.is_some() { text(key::REVIEW_SAW_CHANGE) } else { words };
    let button = Button::secondary(&shown).small().right(icons::CARET_DOWN).described(&name);
    let response = ui.add(button);
    let width = WIDTH.min(ui.ctx().content_rect().width() - 2.0 * size::PAGE_MARGIN);
    let chosen = menu::menu_ui(&response, width, |ui, just_opened| {
        ui.set_width(width - 2.0 * size::GRID);
        list_ui(ui, review, just_opened)
    });
    if let Some(saw) = chosen {
        egui::Popup::close_all(ui.ctx());
        outbox.push(Message::Review(saw));
    }
}

fn list_ui(ui: &mut Ui, review: &Review, just_opened: bool) -> Option<review::Message> {
    let mut chosen = None;
    let height = ui.ctx().content_rect().height() - 2.0 * size::BOTTOM_BAR;
    egui::ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::TIGHT;
        // Room for the ring of the focus around the first.
        ui.add_space(size::TIGHT);
        let none = std::iter::once((None, text(key::REVIEW_SAW_NOT_KNOWN)));
        let symptoms = SYMPTOMS.iter().enumerate();
        let known = symptoms.map(|(place, symptom)| (Some(place), text(symptom.words)));
        for (place, words) in none.chain(known) {
            let is_chosen = review.saw == place;
            let row = widgets::radio_ui(ui, &words, "", is_chosen);
            if just_opened && is_chosen {
                row.request_focus();
            }
            if row.clicked() {
                chosen = Some(review::Message::Saw(place));
            }
        }
    });
    chosen
}
