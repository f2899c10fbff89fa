//! Asking the servers in the settings, which nobody does before they were shown and ticked.

use egui::Id;
use egui::Rect;
use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::session::Message;
use crate::session::Session;
use crate::views::probing;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;

/// Whether nothing was open the last time.
const REST: &str = "desk asks nobody";

fn was_at_rest(ui: &Ui) -> bool {
    ui.data(|data| data.get_temp(Id::unique(REST))).unwrap_or(true)
}

/// Draws the heading, the promise and, once there is something to show, the card.
pub(super) fn section_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let practising = session.practising.is_some();
    let Some(subject) = session.review.subject(practising) else { return };
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::REVIEW_ASK));
    let ink = theme::tokens(ui).ink_2;
    widgets::text_ui(ui, theme::SMALL, ink, &text(key::REVIEW_ASK_WHAT));
    ui.add_space(size::GRID);
    let mut asked = Vec::new();
    let probing = &mut session.review.probing;
    let at_rest = probing.is_at_rest();
    if at_rest {
        ui.horizontal_wrapped(|ui| probing::buttons_ui(ui, probing, &mut asked));
    } else {
        let top = ui.next_widget_position();
        probing::card_ui(ui, probing, &subject, &mut asked);
        // What was just opened may lie below what is in sight.
        if was_at_rest(ui) {
            let rect = Rect::from_min_max(top, ui.min_rect().right_bottom());
            ui.scroll_to_rect(rect, None);
        }
    }
    ui.data_mut(|data| data.insert_temp(Id::unique(REST), at_rest));
    outbox.extend(asked.into_iter().map(Message::Probe));
}
