//! Bringing a configuration in: paste, open a file, read from Amazon; and why something could not be read.

use egui::Rect;
use egui::Ui;

use crate::i18n::Key;
use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::redacted;
use crate::model::shown;
use crate::review;
use crate::review::Origin;
use crate::review::Pointed;
use crate::review::Review;
use crate::review::Shown;
use crate::review::Unread;
use crate::rules::Severity;
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
use crate::views::widgets::Tone;

/// In a window that is lower than this the box for the text is low, too.
const FROM_HIGH: f32 = 700.0;

/// Draws the page before anything was read.
pub(super) fn page_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::HEADING, 1, &text(key::REVIEW_HEADING));
    if bars::has_promise(ui) {
        ui.add_space(size::CARD_GAP);
    } else {
        ui.add_space(size::TIGHT);
        widgets::text_ui(ui, theme::BODY, t.ink_2, &text(bars::promise(session)));
        ui.add_space(size::FIELD_GAP);
    }
    ways_ui(ui, session, outbox);
}

/// Every way to bring one in.
pub(super) fn ways_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let review = &session.review;
    if !review.found.is_empty() && review.found_for() == review.slot() {
        unread_ui(ui, &mut session.review);
        several_ui(ui, &session.review, outbox);
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
    text_ui(ui, session);
    ui.add_space(size::CARD_PAD_Y);
    if ui.add(Button::primary(&text(key::REVIEW_CHECK)).left(icons::MAGNIFYING_GLASS)).clicked() {
        outbox.push(Message::Review(review::Message::Check));
    }
    ui.add_space(size::FIELD_GAP);
    amazon::card_ui(ui, session, outbox);
}

/// The box for what was sent, and why it could not be read. What Amazon said stands at the skill ID.
fn text_ui(ui: &mut Ui, session: &mut Session) {
    let review = &mut session.review;
    let unread = review.unread_here().filter(|why| !amazon::says(why));
    let problem = unread.map(why);
    let lead = text(key::COMMON_PROBLEM);
    let note = problem.as_ref().map(|words| Note::Problem { lead: &lead, text: words });
    let (label, what) = (text(key::REVIEW_TEXT), text(key::REVIEW_TEXT_WHY));
    let rows = if ui.ctx().content_rect().height() < FROM_HIGH { 3 } else { 6 };
    let top = ui.next_widget_position();
    Field::new(TEXT, &label, review.text.text_mut()).why(&what).note(note).rows(rows).show(ui);
    if problem.is_some() && review.pointed.take_if(|at| *at == Pointed::Problem).is_some() {
        widgets::focus_field(ui, TEXT);
        let right_bottom = ui.min_rect().right_bottom();
        ui.scroll_to_rect(Rect::from_min_max(top, right_bottom), None);
    }
}

/// Why another one could not be read, above what is shown already.
pub(super) fn unread_ui(ui: &mut Ui, review: &mut Review) {
    let Some(words) = review.unread_here().map(why) else { return };
    let lead = text(key::COMMON_PROBLEM);
    let top = ui.next_widget_position();
    widgets::note_box_ui(ui, Tone::Brick, icons::WARNING_OCTAGON_FILL, &lead, &words);
    if review.pointed.take_if(|at| *at == Pointed::Problem).is_some() {
        let right_bottom = ui.min_rect().right_bottom();
        ui.scroll_to_rect(Rect::from_min_max(top, right_bottom), None);
    }
    ui.add_space(size::CARD_GAP);
}

/// Several were found, and one is checked at a time.
fn several_ui(ui: &mut Ui, review: &Review, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let title = counted(key::REVIEW_SEVERAL, review.found.len());
    widgets::announce(&widgets::text_ui(ui, theme::BODY_MEDIUM, t.ink, &title));
    ui.add_space(size::GRID);
    widgets::rows_card_ui(ui, |ui| {
        for (place, found) in review.found.iter().enumerate() {
            if place > 0 {
                widgets::hairline_ui(ui);
            }
            if found_ui(ui, place, found) {
                outbox.push(Message::Review(review::Message::Pick(place)));
            }
        }
    });
    if review.found_left_out > 0 {
        ui.add_space(size::CARD_PAD_Y);
        let words = counted(key::REVIEW_LEFT_OUT, review.found_left_out);
        widgets::note_box_ui(ui, Tone::Amber, icons::EYE, "", &words);
    }
    if !review.found_unread.is_empty() {
        ui.add_space(size::CARD_PAD_Y);
        let names: Vec<String> = review.found_unread.iter().map(|name| shown(name)).collect();
        let words = text_with(key::REVIEW_SEVERAL_UNREAD, &[("names", &names.join(", "))]);
        widgets::note_box_ui(ui, Tone::Slate, icons::INFO, "", &words);
    }
}

/// One of them: its file, what it is told by, how much is to fix.
fn found_ui(ui: &mut Ui, place: usize, found: &Shown) -> bool {
    let t = theme::tokens(ui);
    let settings = &found.imported.settings;
    let told = [&settings.client_id, &settings.authorization_url];
    let told = told.into_iter().find(|text| !text.is_empty()).map_or("", String::as_str);
    let told = shown(&redacted(told));
    let number = (place + 1).to_string();
    let file = match &found.origin {
        Origin::File(name) => shown(name),
        Origin::Pasted | Origin::Amazon { .. } => String::new(),
    };
    let name = format!("{number}. {}", if file.is_empty() { &told } else { &file });
    let many = counted(key::REVIEW_TO_FIX, found.checked.count(Severity::Error));
    let line = if file.is_empty() { many } else { format!("{many} · {told}") };
    let ((), picked) = sides_ui(
        ui,
        2.0 * theme::BODY.line + size::CARD_GAP,
        |ui| {
            ui.add_space(size::CARD_PAD_Y);
            ui.vertical(|ui| {
                ui.add_space(size::GRID);
                widgets::line_ui(ui, theme::BODY_MEDIUM, t.ink, &name);
                widgets::line_ui(ui, theme::SMALL, t.ink_2, &line);
            });
        },
        |ui| {
            let words = text(key::REVIEW_PICK);
            let called = format!("{words}: {name}");
            let picked = ui.add(Button::secondary(&words).small().named(&called)).clicked();
            ui.add_space(size::CARD_PAD_Y);
            picked
        },
    );
    picked
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
