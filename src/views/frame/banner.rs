//! The banner over everything while practising.

use egui::Rect;
use egui::Ui;
use egui::UiBuilder;

use super::Outbox;
use crate::i18n;
use crate::i18n::key;
use crate::session::Message;
use crate::session::Session;
use crate::views::theme::size;
use crate::views::widgets;

/// Draws the banner while practising; gives what is left of the window.
pub(super) fn banner_ui(ui: &mut Ui, window: Rect, session: &Session, outbox: &mut Outbox) -> Rect {
    if session.practising.is_none() {
        return window;
    }
    let rect = window.with_max_y(window.top() + size::BANNER);
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("practice"));
    let (lead, words) = (i18n::text(key::FRAME_PRACTICE), i18n::text(key::FRAME_PRACTICE_WORDS));
    let leave = i18n::text(key::FRAME_PRACTICE_LEAVE);
    if widgets::practice_banner_ui(&mut ui, &lead, &words, &leave) {
        outbox.push(Message::LeavePractice);
    }
    window.with_min_y(rect.bottom())
}
