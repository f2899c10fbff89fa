//! The letter to the customer: shown, and copied as it is.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::review;
use crate::review::Copied;
use crate::review::Review;
use crate::session::Message;
use crate::views::review::bars;
use crate::views::review::findings;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;

/// Draws the pane.
pub(super) fn page_ui(ui: &mut Ui, review: &Review, outbox: &mut Vec<Message>) {
    let Some(letter) = review.reply() else { return };
    let t = theme::tokens(ui);
    bars::back_ui(ui, outbox);
    let heading = text(key::REVIEW_REPLY);
    widgets::heading_ui(ui, theme::HEADING, 1, &heading);
    ui.add_space(size::TIGHT);
    widgets::text_ui(ui, theme::BODY, t.ink_2, &text(key::REVIEW_REPLY_WHAT));
    ui.add_space(size::CARD_PAD_Y);
    if findings::copy_ui(ui, review, Copied::Reply, &heading).clicked() {
        outbox.push(Message::Review(review::Message::Copy(Copied::Reply)));
    }
    ui.add_space(size::CARD_PAD_Y);
    widgets::card_ui(ui, |ui| {
        for line in letter.lines() {
            if line.is_empty() {
                ui.add_space(size::CARD_PAD_Y);
            } else {
                widgets::text_ui(ui, theme::BODY, t.ink, line);
            }
        }
    });
}
