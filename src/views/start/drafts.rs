//! Drafts on the first screen: the newest as a card, the others behind it.

use egui::Ui;

use super::card::Card;
use crate::i18n;
use crate::i18n::key;
use crate::services::drafts::DraftEntry;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::pages::PAGES;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::times;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::FoldRow;
use crate::views::widgets::paint;
use crate::views::wizard::fold;

/// The card of the newest draft.
pub(super) fn carry_on(session: &Session) -> Option<(Card, Message)> {
    let entry = session.drafts.entries.first()?;
    let step = u8::try_from(entry.draft.step).unwrap_or(1).max(1);
    let card = Card {
        icon: icons::CLOCK_COUNTER_CLOCKWISE,
        title: i18n::text_with(key::START_CARRY_ON, &[("name", &name(entry))]),
        line: format!("{}\n{}", where_it_is(entry), times::saved(entry.draft.saved_at)),
        act: i18n::text(key::START_CARRY_ON_ACT),
        big: false,
        dots: Some((step, where_it_is(entry))),
    };
    Some((card, Message::CarryOn(entry.id.clone())))
}

/// The other drafts, folded until asked for.
pub(super) fn others_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let others = session.drafts.entries.get(1..).unwrap_or_default();
    if others.is_empty() {
        return;
    }
    let title = i18n::text(key::START_OTHERS);
    let count = others.len().to_string();
    widgets::rows_card_ui(ui, |ui| {
        let row = FoldRow { weight: None, title: &title, count: &count, open: false };
        widgets::row_ui(ui, |ui| {
            fold::fold_ui(ui, "other drafts", row, |ui| {
                for entry in others {
                    entry_ui(ui, entry, outbox);
                }
            });
        });
    });
    ui.add_space(size::CARD_GAP);
}

/// One draft: its name and when, Carry on, and for tidying Delete.
pub fn entry_ui(ui: &mut Ui, entry: &DraftEntry, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let name = name(entry);
    let saved = times::saved(entry.draft.saved_at);
    let line = format!("{} {saved}", where_it_is(entry));
    sides_ui(
        ui,
        size::COPY_ROW,
        |ui| {
            ui.vertical(|ui| {
                let words = theme::BODY_MEDIUM.line + theme::SMALL.line;
                ui.add_space((size::COPY_ROW - words) / 2.0);
                widgets::line_ui(ui, theme::BODY_MEDIUM, t.ink, &name);
                let whole = paint::line(ui, theme::SMALL, t.ink_2, &line).size().x;
                let line = if whole > ui.available_width() { saved } else { line };
                let line = if entry.in_use { i18n::text(key::START_DRAFT_IN_USE) } else { line };
                widgets::line_ui(ui, theme::SMALL, t.ink_2, &line);
            });
        },
        |ui| {
            let values = [("name", name.as_str())];
            let act = i18n::text(key::START_CARRY_ON_ACT);
            let called = i18n::text_with(key::START_CARRY_ON_NAMED, &values);
            if ui.add(Button::secondary(&act).small().named(&called)).clicked() {
                outbox.push(Message::CarryOn(entry.id.clone()));
            }
            let delete = i18n::text(key::SETTINGS_DRAFT_DELETE);
            let called = i18n::text_with(key::SETTINGS_DRAFT_DELETE_NAMED, &values);
            if ui.add(Button::danger(&delete).small().named(&called)).clicked() {
                outbox.push(Message::DeleteDraft(entry.id.clone()));
            }
        },
    );
}

/// What a draft is called: its skill, else its ID, else words in their place.
pub fn name(entry: &DraftEntry) -> String {
    let draft = &entry.draft;
    [&draft.skill_name, &draft.profile_name, &draft.skill_id]
        .into_iter()
        .find(|name| !name.is_empty())
        .cloned()
        .unwrap_or_else(|| i18n::text(key::FRAME_NEW_SKILL))
}

/// “Step 3 of 9, Redirect URLs.”
pub fn where_it_is(entry: &DraftEntry) -> String {
    let step = entry.draft.step;
    let name = PAGES
        .iter()
        .find(|page| page.step.number() == step)
        .map_or_else(String::new, |page| i18n::text(page.name));
    let (number, count) = (step.to_string(), crate::wizard::STEPS.len().to_string());
    let values = [("number", number.as_str()), ("count", count.as_str()), ("name", name.as_str())];
    i18n::text_with(key::START_DRAFT_AT, &values)
}
