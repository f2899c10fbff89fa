//! Says that there is a draft of the same skill already, and leads to it.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::start::drafts;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::times;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;

/// Draws the box; nothing when this is the only draft of its skill.
pub fn note_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let Some(other) = session.other_draft() else { return };
    ui.add_space(size::CARD_GAP);
    widgets::box_ui(ui, Tone::Slate, icons::CLOCK_COUNTER_CLOCKWISE, |ui| {
        let t = theme::tokens(ui);
        let happened = text(key::SKILL_SAME_DRAFT);
        widgets::announce(&widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &happened));
        ui.add_space(size::LABEL_TO_WHY);
        let saved = times::saved(other.draft.saved_at);
        let line = format!("{} {saved}", drafts::where_it_is(other));
        widgets::text_ui(ui, theme::SMALL, t.ink, &line);
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SKILL_SAME_DRAFT_WHAT));
        ui.add_space(size::GRID);
        let name = text_with(key::START_CARRY_ON_NAMED, &[("name", &drafts::name(other))]);
        let words = text(key::START_CARRY_ON_ACT);
        if ui.add(Button::secondary(&words).small().named(&name)).clicked() {
            outbox.push(Message::CarryOn(other.id.clone()));
        }
    });
}
