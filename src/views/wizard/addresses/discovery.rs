//! Filling the addresses in from what the provider publishes about itself.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::model::Job;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Note;
use crate::views::wizard::input_box::InputBox;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

const ISSUER: InputBox =
    InputBox::new(Input::Issuer, key::ADDRESSES_ISSUER, key::ADDRESSES_ISSUER_WHY).optional();

/// Draws the card that asks where to look.
pub(super) fn card_ui(ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
    widgets::card_ui(ui, |ui| {
        let t = theme::tokens(ui);
        widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(key::ADDRESSES_DISCOVERY));
        ui.add_space(size::LABEL_TO_WHY);
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::ADDRESSES_DISCOVERY_WHAT));
        ui.add_space(size::CARD_PAD_Y);
        if ISSUER.show_with_button(ui, wizard, outbox, &text(key::ADDRESSES_DISCOVER)) {
            outbox.push(Message::Discover);
        }
        match &wizard.discovery {
            Job::Running(_) => {
                ui.add_space(size::GRID);
                let words = text(key::ADDRESSES_DISCOVERING);
                widgets::status_ui(ui, theme::SMALL, t.ink_2, &words);
            }
            Job::Failed(error) => {
                ui.add_space(size::GRID);
                let (lead, words) = (text(key::COMMON_PROBLEM), error.text());
                widgets::note_ui(ui, &Note::Problem { lead: &lead, text: &words });
            }
            Job::Done(_) => {
                ui.add_space(size::GRID);
                widgets::note_ui(ui, &Note::Fine(&text(key::ADDRESSES_DISCOVERED)));
            }
            Job::Idle => {}
        }
        ui.add_space(size::TIGHT);
    });
}
