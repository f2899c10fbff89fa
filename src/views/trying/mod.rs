//! Step 9, trying the skill from here: the right for it, enabling it, speaking to it, and what the answers mean.

mod conversation;
mod enabling;
mod means;
mod saying;
mod sign_in;

use egui::Id;
use egui::Rect;
use egui::Ui;
use egui::style::ScrollAnimation;

use crate::i18n::key;
use crate::i18n::text;
use crate::model::LinkSeen;
use crate::session::Message;
use crate::session::Session;
use crate::trying::ByHand;
use crate::trying::Trying;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Tone;

pub use saying::say_id;

/// Draws what comes before the Alexa app: enabling, and the first words up to “link your account”.
pub fn before_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    if session.wizard.skill_id.trim().is_empty() {
        let words = text(key::TRY_NO_SKILL);
        widgets::note_box_ui(ui, Tone::Slate, icons::INFO, "", &words);
        return;
    }
    if by_hand(session) == Some(ByHand::Everything) {
        let words = text(ByHand::Everything.text_key());
        widgets::note_box_ui(ui, Tone::Slate, icons::INFO, "", &words);
        return;
    }
    if !session.may_try() {
        sign_in::page_ui(ui, session, outbox);
        return;
    }
    widgets::card_ui(ui, |ui| {
        enabling::part_ui(ui, session, outbox);
        if let Some(by_hand) = by_hand(session) {
            ui.add_space(size::CARD_PAD_Y);
            let ink = theme::tokens(ui).ink_2;
            widgets::text_ui(ui, theme::SMALL, ink, &text(by_hand.text_key()));
            return;
        }
        ui.add_space(size::CARD_PAD_Y);
        widgets::hairline_ui(ui);
        ui.add_space(size::CARD_PAD_Y);
        widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(key::TRY_SAY));
        ui.add_space(size::LABEL_TO_WHY);
        let ink = theme::tokens(ui).ink_2;
        widgets::text_ui(ui, theme::SMALL, ink, &text(key::TRY_SAY_WHAT));
        ui.add_space(size::GRID);
        let first = asked_for_linking(&session.trying);
        let turns = session.trying.turns.get(..=first.unwrap_or(usize::MAX - 1));
        let turns = turns.unwrap_or(&session.trying.turns).to_vec();
        newest_ui(ui, session, turns.len(), |ui| {
            conversation::turns_ui(ui, &turns, 0);
            means::first_ui(ui, session, turns.last());
        });
        if first.is_none() {
            saying::part_ui(ui, &mut session.trying, key::TRY_SAY_IT, outbox);
        }
    });
}

/// Draws what comes after the Alexa app: the same words again, and what the answer means now.
pub fn after_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let Some(first) = asked_for_linking(&session.trying).filter(|_| session.may_try()) else {
        return;
    };
    ui.add_space(size::CARD_GAP);
    widgets::card_ui(ui, |ui| {
        widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(key::TRY_AGAIN));
        ui.add_space(size::LABEL_TO_WHY);
        let ink = theme::tokens(ui).ink_2;
        widgets::text_ui(ui, theme::SMALL, ink, &text(key::TRY_AGAIN_WHAT));
        ui.add_space(size::GRID);
        let turns = session.trying.turns.get(first + 1..).unwrap_or_default().to_vec();
        newest_ui(ui, session, first + 1 + turns.len(), |ui| {
            conversation::turns_ui(ui, &turns, first + 1);
            means::second_ui(ui, session, turns.last(), outbox);
        });
        saying::part_ui(ui, &mut session.trying, key::TRY_ASK_AGAIN, outbox);
    });
}

/// Draws answers up to that count and what the last means. The newest is brought into sight when it comes: it is longer
/// than the button that asked for it.
fn newest_ui(ui: &mut Ui, session: &Session, count: usize, content: impl FnOnce(&mut Ui)) {
    let top = ui.cursor().min;
    content(ui);
    if count != session.trying.turns.len() {
        return;
    }
    let id = Id::unique("answers of the skill");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<usize>(id);
        data.insert_temp(id, count);
        before
    });
    if before.is_some_and(|before| before < count) {
        let end = ui.min_rect().right_bottom();
        // Of a long conversation as much of its end as there is room for.
        let room = ui.clip_rect().height() - 2.0 * size::PAGE_MARGIN;
        let from = egui::pos2(top.x, top.y.max(end.y - room));
        // At once: the way there would be seen in place of the answer.
        let whole = Rect::from_min_max(from, end);
        ui.scroll_to_rect_animation(whole, None, ScrollAnimation::none());
    }
}

/// What has to be done by hand for the kind of skill that is set up.
fn by_hand(session: &Session) -> Option<ByHand> {
    crate::trying::by_hand(session.wizard.kind)
}

/// The place of the first answer that asked for linking while nobody was linked.
fn asked_for_linking(trying: &Trying) -> Option<usize> {
    trying.turns.iter().position(|turn| turn.answer.link() == LinkSeen::NotLinked)
}
