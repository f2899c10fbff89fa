//! What was understood, and the findings.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::import::Form;
use crate::review;
use crate::review::Review;
use crate::review::Shown;
use crate::rules::Finding;
use crate::rules::Severity;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::review::bars;
use crate::views::review::json;
use crate::views::review::paste;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::findings;
use crate::views::wizard::findings::FindingWish;
use crate::views::wizard::findings::Offer;

/// Draws both, beside each other where there is room, the findings first where there is not.
pub(super) fn page_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let Some(shown) = &session.review.shown else { return };
    let full = ui.available_width();
    if full < size::FROM_RAIL {
        if !bars::has_promise(ui) {
            let ink = theme::tokens(ui).ink_3;
            widgets::text_ui(ui, theme::CAPTION, ink, &text(key::REVIEW_UNTRUSTED));
            ui.add_space(size::TIGHT);
        }
        findings_ui(ui, &session.review, shown, outbox);
        ui.add_space(size::CARD_GAP);
        settings_ui(ui, &session.review, shown, outbox);
        return;
    }
    columns_ui(ui, |ui| {
        let left = size::DESK_SETTINGS - size::PAGE_MARGIN;
        column_ui(ui, left, |ui| settings_ui(ui, &session.review, shown, outbox));
        let rest = full - left - size::CARD_GAP;
        column_ui(ui, rest, |ui| findings_ui(ui, &session.review, shown, outbox));
    });
}

fn settings_ui(ui: &mut Ui, review: &Review, shown: &Shown, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let (_, open) = sides_ui(
        ui,
        size::BUTTON_SMALL,
        |ui| widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(form(shown.form))),
        |ui| {
            let words = text(key::REVIEW_OPEN);
            ui.add(Button::quiet(&words).small().left(icons::FOLDER_OPEN)).clicked()
        },
    );
    if open {
        outbox.push(Message::Review(review::Message::OpenFile));
    }
    if let Some(file) = &shown.file {
        let words = text_with(key::REVIEW_FROM_FILE, &[("name", file)]);
        widgets::text_ui(ui, theme::CAPTION, t.ink_3, &words);
    }
    for words in mended(shown) {
        let words = text_with(key::REVIEW_MENDED, &[("what", &words)]);
        widgets::text_ui(ui, theme::CAPTION, t.ink_3, &words);
    }
    if let Some(unread) = &review.unread {
        ui.add_space(size::GRID);
        widgets::note_box_ui(ui, Tone::Brick, icons::WARNING_OCTAGON_FILL, "", &paste::why(unread));
    }
    ui.add_space(size::GRID);
    json::json_ui(ui, shown);
    if shown.had_secret {
        ui.add_space(size::CARD_GAP_FULL);
        let (lead, words) = (text(key::REVIEW_SECRET), text(key::REVIEW_SECRET_WHAT));
        widgets::note_box_ui(ui, Tone::Amber, icons::LOCK_SIMPLE, &lead, &words);
    }
}

fn form(form: Form) -> Key {
    match form {
        Form::Request => key::REVIEW_FORM_REQUEST,
        Form::Response => key::REVIEW_FORM_RESPONSE,
        Form::Bare => key::REVIEW_FORM_BARE,
        Form::WrappedOther => key::REVIEW_FORM_WRAPPED_OTHER,
        Form::List => key::REVIEW_FORM_LIST,
    }
}

/// What was mended to read it, and what stands twice.
fn mended(shown: &Shown) -> Vec<String> {
    let mended = shown.mended.iter().filter_map(|mended| {
        let what = mended.what();
        Key::find(mended.text_key()).map(|key| text_with(key, &[("what", &what)]))
    });
    let twice = shown.duplicates.iter().map(|name| text_with(key::REVIEW_TWICE, &[("name", name)]));
    mended.chain(twice).collect()
}

fn findings_ui(ui: &mut Ui, review: &Review, shown: &Shown, outbox: &mut Vec<Message>) {
    let count = shown.checked.count(Severity::Error);
    let heading = counted(key::REVIEW_TO_FIX, count);
    let heading = widgets::heading_ui(ui, theme::HEADING, 1, &heading);
    widgets::announce(&heading);
    ui.add_space(size::CARD_PAD_Y);
    if count == 0 {
        let ink = theme::tokens(ui).ink_2;
        widgets::text_ui(ui, theme::BODY, ink, &text(key::REVIEW_NOTHING_WHAT));
        ui.add_space(size::CARD_PAD_Y);
    }
    let copied = review.copied.map(|(code, _)| code);
    let before = |finding: &Finding| json::value(shown, finding);
    let wish = findings::findings_ui(ui, &shown.checked, Offer::CopyOnly(copied), &before);
    let message = match wish {
        Some(FindingWish::Copy(finding)) => review::Message::Copy(finding.code),
        Some(FindingWish::Source(page)) => review::Message::OpenPage(page),
        Some(FindingWish::Apply(_) | FindingWish::Go(_)) | None => return,
    };
    outbox.push(Message::Review(message));
}
