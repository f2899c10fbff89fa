//! Bringing a configuration in: paste, open a file, read from Amazon; and why something could not be read.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::review;
use crate::review::Unread;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::review::TEXT;
use crate::views::review::amazon;
use crate::views::review::bars;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::EmptyState;
use crate::views::widgets::Field;
use crate::views::widgets::Note;

/// Draws the page before anything was read.
pub(super) fn page_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::HEADING, 1, &text(key::REVIEW_HEADING));
    if bars::has_promise(ui) {
        ui.add_space(size::CARD_GAP);
    } else {
        ui.add_space(size::TIGHT);
        widgets::text_ui(ui, theme::BODY, t.ink_2, &text(key::REVIEW_UNTRUSTED));
        ui.add_space(size::FIELD_GAP);
    }
    ways_ui(ui, session, outbox);
}

/// Every way to bring one in.
pub(super) fn ways_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    if !session.review.found.is_empty() {
        several_ui(ui, session, outbox);
        return;
    }
    let (title, line, open) =
        (text(key::REVIEW_EMPTY), text(key::REVIEW_EMPTY_WHAT), text(key::REVIEW_OPEN));
    let empty = EmptyState {
        icon: icons::CLIPBOARD_TEXT,
        title: &title,
        line: &line,
        button: &open,
        button_icon: icons::FOLDER_OPEN,
    };
    if empty.show(ui) {
        outbox.push(Message::Review(review::Message::OpenFile));
    }
    ui.add_space(size::FIELD_GAP);
    path_ui(ui, session, outbox);
    let problem = session.review.unread_here().map(why);
    let lead = text(key::COMMON_PROBLEM);
    let note = problem.as_ref().map(|words| Note::Problem { lead: &lead, text: words });
    let (label, what) = (text(key::REVIEW_TEXT), text(key::REVIEW_TEXT_WHY));
    Field::new(TEXT, &label, session.review.text.text_mut()).why(&what).note(note).rows(6).show(ui);
    ui.add_space(size::CARD_PAD_Y);
    if ui.add(Button::primary(&text(key::REVIEW_CHECK)).left(icons::MAGNIFYING_GLASS)).clicked() {
        outbox.push(Message::Review(review::Message::Check));
    }
    ui.add_space(size::FIELD_GAP);
    amazon::card_ui(ui, session, outbox);
}

/// Several were found, and one is checked at a time.
fn several_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let names = session.review.found_names();
    let count = names.len().to_string();
    let t = theme::tokens(ui);
    let title = text_with(key::REVIEW_SEVERAL, &[("count", &count)]);
    widgets::announce(&widgets::text_ui(ui, theme::BODY_MEDIUM, t.ink, &title));
    ui.add_space(size::GRID);
    widgets::rows_card_ui(ui, |ui| {
        for (place, name) in names.iter().enumerate() {
            if place > 0 {
                widgets::hairline_ui(ui);
            }
            let number = (place + 1).to_string();
            let ((), picked) = sides_ui(
                ui,
                size::RAIL_ITEM,
                |ui| {
                    ui.add_space(size::CARD_PAD_Y);
                    widgets::line_ui(ui, theme::CODE_SMALL, t.ink, &format!("{number}. {name}"));
                },
                |ui| {
                    let words = text(key::REVIEW_PICK);
                    let called = format!("{words}: {number}. {name}");
                    ui.add(Button::secondary(&words).small().named(&called)).clicked()
                },
            );
            if picked {
                outbox.push(Message::Review(review::Message::Pick(place)));
            }
        }
    });
}

/// The box for a path, where the desktop has no window to choose a file.
fn path_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    if !session.review.asks_for_path {
        return;
    }
    let (label, what) = (text(key::REVIEW_PATH), text(key::REVIEW_PATH_WHY));
    Field::new("review path", &label, &mut session.review.path).why(&what).show(ui);
    ui.add_space(size::GRID);
    if ui.add(Button::secondary(&text(key::REVIEW_PATH_OPEN)).left(icons::FOLDER_OPEN)).clicked() {
        outbox.push(Message::Review(review::Message::OpenPath));
    }
    ui.add_space(size::FIELD_GAP);
}

/// Why nothing could be read, in words.
pub(super) fn why(unread: &Unread) -> String {
    match unread {
        Unread::File(error) => error.text(),
        Unread::NoDialog => text(key::REVIEW_NO_DIALOG),
        Unread::NotASkillId => text(key::REVIEW_NOT_A_SKILL_ID),
        Unread::NothingAtAmazon => text(key::REVIEW_NOTHING_AT_AMAZON),
        Unread::Import(problem) => {
            let values = problem.values();
            let values: Vec<(&str, &str)> =
                values.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let words = Key::find(problem.text_key()).map(|key| text_with(key, &values));
            words.unwrap_or_else(|| text(key::REVIEW_UNREADABLE))
        }
    }
}
