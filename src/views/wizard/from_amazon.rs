//! “Start from what Amazon has now”, once somebody is signed in and the skill is named; and which answers it filled.

use egui::Ui;

use crate::i18n::field_name;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::push;
use crate::push::Phase;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;
use crate::views::wizard::send;

/// Draws the card; nothing while there is no skill to read or nobody to read it for.
pub fn card_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    if session.account.signed_in().is_none() {
        return;
    }
    filled_ui(ui, session);
    if !session.can_start_from_amazon() {
        return;
    }
    ui.add_space(size::CARD_GAP);
    widgets::card_ui(ui, |ui| {
        let t = theme::tokens(ui);
        widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::SKILL_START));
        ui.add_space(size::LABEL_TO_WHY);
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SKILL_START_WHY));
        ui.add_space(size::GRID);
        if session.is_starting() {
            widgets::status_ui(ui, theme::SMALL, t.ink_2, &text(key::SEND_READING));
            ui.add_space(size::GRID);
            if ui.add(Button::secondary(&text(key::COMMON_CANCEL)).small()).clicked() {
                outbox.push(Message::Push(push::Message::Cancel));
            }
            return;
        }
        if let Phase::Failed(error) = &session.push.phase {
            send::error_ui(ui, error, key::SEND_SAFE_NOTHING_SENT, outbox);
            ui.add_space(size::GRID);
        }
        if ui.add(Button::secondary(&text(key::SKILL_START_ACT)).small()).clicked() {
            outbox.push(Message::StartFromAmazon);
        }
    });
}

/// The names of the answers that were filled in. The Undo stands in the bar.
fn filled_ui(ui: &mut Ui, session: &Session) {
    let Some(filled) = &session.wizard.filled else { return };
    let names: Vec<String> = filled.fields.iter().map(|field| field_name(*field)).collect();
    if names.is_empty() {
        return;
    }
    ui.add_space(size::CARD_GAP);
    let words = text_with(key::SKILL_STARTED, &[("names", &names.join(", "))]);
    widgets::note_box_ui(ui, Tone::Pine, icons::MAGIC_WAND, "", &words);
}
