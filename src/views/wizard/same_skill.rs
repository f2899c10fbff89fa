//! Says that there is a draft of the same skill already, and asks which of the two goes on.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::services::drafts::DraftEntry;
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
use crate::wizard::Focus;

/// Draws the box; nothing when this is the only draft of its skill.
pub fn note_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let Some(other) = session.other_draft().cloned() else { return };
    let is_asked = session.wizard.focus_wanted == Some(Focus::EarlierDraft);
    if is_asked {
        session.wizard.focus_wanted = None;
    }
    ui.add_space(size::CARD_GAP);
    widgets::box_ui(ui, Tone::Slate, icons::CLOCK_COUNTER_CLOCKWISE, |ui| {
        let t = theme::tokens(ui);
        let happened = text(key::SKILL_SAME_DRAFT);
        widgets::announce(&widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &happened));
        ui.add_space(size::LABEL_TO_WHY);
        let saved = times::saved(other.draft.saved_at);
        let line = format!("{} {saved}", drafts::where_it_is(&other));
        widgets::text_ui(ui, theme::SMALL, t.ink, &line);
        let what =
            if other.in_use { key::SKILL_SAME_DRAFT_IN_USE } else { key::SKILL_SAME_DRAFT_WHAT };
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(what));
        ui.add_space(size::GRID);
        ui.horizontal_wrapped(|ui| acts_ui(ui, &other, is_asked, outbox));
    });
}

/// The safe answer first; it has the focus when somebody wanted to go on without an answer.
fn acts_ui(ui: &mut Ui, other: &DraftEntry, is_asked: bool, outbox: &mut Vec<Message>) {
    ui.spacing_mut().item_spacing.x = size::GRID;
    let name = text_with(key::START_CARRY_ON_NAMED, &[("name", &drafts::name(other))]);
    let words = text(key::START_CARRY_ON_ACT);
    let carry_on = ui.add(Button::secondary(&words).small().named(&name));
    if is_asked {
        carry_on.request_focus();
    }
    if carry_on.clicked() {
        outbox.push(Message::CarryOn(other.id.clone()));
    }
    let over = text(key::SKILL_SAME_DRAFT_OVER);
    if !other.in_use && ui.add(Button::danger(&over).small()).clicked() {
        outbox.push(Message::DeleteDraft(other.id.clone()));
    }
}
