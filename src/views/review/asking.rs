//! Asking the servers in the settings, which nobody does before they were shown and ticked.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::session::Message;
use crate::session::Session;
use crate::views::probing;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;

/// Draws the heading, the promise and the card.
pub(super) fn section_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let practising = session.practising.is_some();
    let Some(subject) = session.review.subject(practising) else { return };
    ui.add_space(size::CARD_GAP);
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::REVIEW_ASK));
    let ink = theme::tokens(ui).ink_2;
    widgets::text_ui(ui, theme::SMALL, ink, &text(key::REVIEW_ASK_WHAT));
    ui.add_space(size::GRID);
    let mut asked = Vec::new();
    probing::card_ui(ui, &mut session.review.probing, &subject, &mut asked);
    outbox.extend(asked.into_iter().map(Message::Probe));
}
