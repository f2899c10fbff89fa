//! What Amazon has now, and what it will have after.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::counted;
use crate::i18n::field_name;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Change;
use crate::model::CurrentSettings;
use crate::model::Field;
use crate::model::GrantType;
use crate::push::Comparison;
use crate::push::Phase;
use crate::push::Said;
use crate::push::compare;
use crate::push::is_hidden_at_times;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::DiffRow;
use crate::views::widgets::EmptyState;
use crate::views::widgets::FoldRow;
use crate::views::widgets::RowText;
use crate::views::widgets::Tone;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::fold::fold_ui;
use crate::views::wizard::open_secrets::open_secrets_ui;
use crate::views::wizard::words;
use crate::wizard;
use crate::wizard::Input;
use crate::wizard::Wizard;

/// Two notes stand beside each other from this width on.
const TWO_NOTES: f32 = 620.0;

/// What this page is for: the first settings, or replacing some.
pub(super) fn heading(session: &Session) -> (Key, Option<Key>) {
    match &session.push.phase {
        Phase::Read(current) if current.members.is_some() => (key::SEND_HEADING_REPLACE, None),
        Phase::Conflict(_) => (key::SEND_CHANGED, Some(key::SEND_CHANGED_WHAT)),
        Phase::Idle
        | Phase::Reading(_)
        | Phase::Read(_)
        | Phase::Keeping(_)
        | Phase::Sending(_)
        | Phase::ReadingBack(_)
        | Phase::Waiting(_)
        | Phase::Done(_)
        | Phase::Unknown(_)
        | Phase::Failed(_) => (key::SEND_HEADING, None),
    }
}

/// What sending would change.
pub(super) fn comparison(wizard: &Wizard, current: &CurrentSettings) -> Comparison {
    let has_secret = wizard.grant_type() == GrantType::AuthCode && !wizard.secret.is_empty();
    compare(current, &wizard.request(), has_secret)
}

/// Nothing was read yet: the skill ID is missing, or one press reads.
pub(super) fn idle_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    said_ui(ui, session);
    let (no_id, no_id_go) = (text(key::SEND_NO_SKILL_ID), text(key::SEND_NO_SKILL_ID_GO));
    let (read, read_what) = (text(key::SEND_NOT_READ), text(key::SEND_NOT_READ_WHAT));
    let again = text(key::SEND_READ_WHAT_IS_THERE);
    if session.wizard.skill_id.trim().is_empty() {
        let empty = EmptyState {
            icon: icons::LINK,
            title: &no_id,
            line: &read_what,
            button: &no_id_go,
            button_icon: icons::ARROW_LEFT,
        };
        if empty.show(ui) {
            outbox.push(Message::Wizard(wizard::Message::Change(Input::SkillId)));
        }
        return;
    }
    let empty = EmptyState {
        icon: icons::STOREFRONT,
        title: &read,
        line: &read_what,
        button: &again,
        button_icon: icons::ARROW_CLOCKWISE,
    };
    if empty.show(ui) {
        outbox.push(Message::ReadAmazon);
    }
}

/// Draws now → after, and what else there is to know before the button is pressed.
pub(super) fn page_ui(
    ui: &mut Ui,
    session: &Session,
    current: &CurrentSettings,
    outbox: &mut Vec<Message>,
) {
    said_ui(ui, session);
    must_fix_ui(ui, session, outbox);
    open_secrets_ui(ui, &session.wizard, &mut |message| outbox.push(Message::Wizard(message)));
    let comparison = comparison(&session.wizard, current);
    if comparison.is_equal() {
        let words = text(key::SEND_NOTHING_TO_SEND);
        widgets::note_box_ui(ui, Tone::Pine, icons::CHECK_CIRCLE_FILL, "", &words);
        ui.add_space(size::CARD_GAP);
    }
    table_ui(ui, &comparison);
    ui.add_space(size::CARD_GAP);
    notes_ui(ui, session, &comparison);
}

/// What was said about the last act.
fn said_ui(ui: &mut Ui, session: &Session) {
    let Some(said) = session.push.said else { return };
    let (tone, icon, words) = match said {
        Said::AlreadySent => (Tone::Pine, icons::CHECK_CIRCLE_FILL, key::SEND_SAID_ALREADY_SENT),
        Said::NotStored => (Tone::Amber, icons::EYE, key::SEND_SAID_NOT_STORED),
        Said::EarlierNotKept => (Tone::Amber, icons::FLOPPY_DISK, key::SEND_SAID_EARLIER_NOT_KEPT),
        Said::IntentNotKept => (Tone::Slate, icons::FLOPPY_DISK, key::SEND_SAID_INTENT_NOT_KEPT),
        Said::LookAgain => (Tone::Amber, icons::EYE, key::SEND_SAID_LOOK_AGAIN),
        Said::StoredEarlier => {
            (Tone::Pine, icons::CHECK_CIRCLE_FILL, key::SEND_SAID_STORED_EARLIER)
        }
        Said::NotConfirmedEarlier => (Tone::Amber, icons::EYE, key::SEND_SAID_NOT_CONFIRMED),
    };
    widgets::note_box_ui(ui, tone, icon, "", &text(words));
    ui.add_space(size::CARD_GAP);
}

fn must_fix_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let count = super::must_fix(session);
    if count == 0 {
        return;
    }
    let words = counted(key::SEND_MUST_FIX, count);
    let go = text(key::SEND_MUST_FIX_GO);
    let icon = icons::WARNING_OCTAGON_FILL;
    if widgets::note_box_with_link_ui(ui, Tone::Brick, icon, &words, &go) {
        outbox.push(Message::Wizard(wizard::Message::GoTo(wizard::Step::Check)));
    }
    ui.add_space(size::CARD_GAP);
}

fn table_ui(ui: &mut Ui, comparison: &Comparison) {
    widgets::rows_card_ui(ui, |ui| {
        let t = theme::tokens(ui);
        widgets::row_ui(ui, |ui| {
            let count = comparison.changed.len() + comparison.untold.len();
            let many = if comparison.is_first_time {
                counted(key::SEND_PARTS_NEW, count)
            } else {
                counted(key::SEND_PARTS_CHANGE, count)
            };
            widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &many);
            if comparison.is_first_time {
                widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SEND_NONE_YET));
            }
        });
        let [part, now, after] =
            [key::SEND_COLUMN_PART, key::SEND_COLUMN_NOW, key::SEND_COLUMN_AFTER].map(text);
        let changes = ordered(comparison);
        if !changes.is_empty() {
            widgets::hairline_ui(ui);
            widgets::diff_head_ui(ui, &part, &now, &after);
        }
        for change in changes {
            widgets::hairline_ui(ui);
            row_ui(ui, change, comparison.is_first_time);
        }
        // Where nothing was, nothing stays.
        if comparison.equal.is_empty() || comparison.is_first_time {
            return;
        }
        widgets::hairline_ui(ui);
        let same = counted(key::SEND_PARTS_SAME, comparison.equal.len());
        let row = FoldRow { weight: None, title: &same, count: "", open: false };
        fold_ui(ui, "parts that stay", row, |ui| {
            for change in &comparison.equal {
                widgets::hairline_ui(ui);
                row_ui(ui, change, false);
            }
        });
    });
}

/// The changes and what Amazon does not show, in the order of the fields.
fn ordered(comparison: &Comparison) -> Vec<&Change> {
    let mut changes: Vec<&Change> = comparison.changed.iter().chain(&comparison.untold).collect();
    changes.sort_by_key(|change| Field::named(&change.name).is_none());
    changes.sort_by_key(|change| Field::named(&change.name));
    changes
}

fn row_ui(ui: &mut Ui, change: &Change, first_time: bool) {
    let (now, now_code) = now(change, first_time);
    let (after, after_code) = after(change);
    DiffRow {
        name: &member_name(&change.name),
        now: row_text(&now, now_code),
        after: row_text(&after, after_code),
    }
    .show(ui);
}

/// What people call a member; one we do not know by its name in the JSON.
pub(in crate::views) fn member_name(name: &str) -> String {
    Field::named(name).map_or_else(|| name.to_owned(), field_name)
}

fn row_text(text: &str, code: bool) -> RowText<'_> {
    if code { RowText::Code(text) } else { RowText::Words(text) }
}

fn now(change: &Change, first_time: bool) -> (String, bool) {
    let secret = change.name == Field::ClientSecret.name();
    match &change.now {
        Some(value) => words::member(&change.name, value),
        None if first_time => (text(key::SEND_VALUE_NONE), false),
        None if secret => (text(key::SEND_VALUE_SECRET_NOW), false),
        None if change.after.is_some() && is_hidden_at_times(&change.name) => {
            (text(key::SEND_VALUE_NOT_TOLD), false)
        }
        None => (text(key::SEND_VALUE_NONE), false),
    }
}

fn after(change: &Change) -> (String, bool) {
    if change.name == Field::ClientSecret.name() {
        return (text(key::SEND_VALUE_SECRET_AFTER), false);
    }
    change.after.as_ref().map_or_else(
        || (text(key::SEND_VALUE_NONE), false),
        |value| words::member(&change.name, value),
    )
}

fn notes_ui(ui: &mut Ui, session: &Session, comparison: &Comparison) {
    let live = super::is_live(session);
    let keeps = !comparison.is_first_time && !comparison.is_equal();
    let width = ui.available_width();
    if live && keeps && width >= TWO_NOTES {
        let half = (width - size::CARD_GAP) / 2.0;
        columns_ui(ui, |ui| {
            column_ui(ui, half, |ui| live_ui(ui, session));
            column_ui(ui, half, put_back_ui);
        });
        return;
    }
    if live {
        live_ui(ui, session);
        ui.add_space(size::CARD_GAP_FULL);
    }
    if keeps {
        put_back_ui(ui);
    }
}

fn live_ui(ui: &mut Ui, session: &Session) {
    let name = super::skill_name(&session.wizard);
    let lead = text_with(key::SEND_LIVE, &[("name", &name)]);
    let words = text(key::SEND_LIVE_WHAT);
    widgets::note_box_ui(ui, Tone::Slate, icons::BROADCAST, &lead, &words);
}

fn put_back_ui(ui: &mut Ui) {
    let lead = text(key::SEND_PUT_BACK_NOTE);
    let words = text(key::SEND_PUT_BACK_NOTE_WHAT);
    widgets::note_box_ui(ui, Tone::Pine, icons::CLOCK_COUNTER_CLOCKWISE, &lead, &words);
}
