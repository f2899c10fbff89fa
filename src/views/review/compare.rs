//! Two configurations beside each other: before and after, development and live.

use egui::Ui;

use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Field;
use crate::model::Stage;
use crate::review;
use crate::review::Difference;
use crate::review::Differences;
use crate::review::Origin;
use crate::review::Review;
use crate::review::Shown;
use crate::rules::Severity;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::review::bars;
use crate::views::review::bring_in;
use crate::views::review::settings;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::DiffRow;
use crate::views::widgets::FoldRow;
use crate::views::widgets::RowText;
use crate::views::widgets::Tone;
use crate::views::wizard::fold::fold_ui;
use crate::views::wizard::send::changes::member_name;
use crate::views::wizard::words;

/// Draws the pane.
pub(super) fn page_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    bars::back_ui(ui, outbox);
    let differences = session.review.differences();
    match &differences {
        Some(differences) => {
            bring_in::unread_ui(ui, &mut session.review);
            table_ui(ui, &session.review, differences, outbox);
        }
        None => second_ui(ui, session, outbox),
    }
}

/// Nothing to compare with yet.
fn second_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    widgets::heading_ui(ui, theme::HEADING, 1, &text(key::REVIEW_COMPARE_WITH));
    ui.add_space(size::CARD_GAP);
    let origin = session.review.shown.as_ref().map(|shown| &shown.origin);
    if let Some(Origin::Amazon { stage, .. }) = origin {
        let words = text(match stage {
            Stage::Development => key::REVIEW_COMPARE_LIVE,
            Stage::Live => key::REVIEW_COMPARE_DEVELOPMENT,
        });
        if ui.add(Button::secondary(&words).left(icons::BROADCAST)).clicked() {
            outbox.push(Message::Review(review::Message::ReadOtherStage));
        }
        ui.add_space(size::CARD_GAP);
    }
    bring_in::ways_ui(ui, session, outbox);
}

fn table_ui(ui: &mut Ui, review: &Review, differences: &Differences, outbox: &mut Vec<Message>) {
    let heading = counted(key::REVIEW_DIFFERENCES, differences.changed.len());
    widgets::announce(&widgets::heading_ui(ui, theme::HEADING, 1, &heading));
    ui.add_space(size::GRID);
    let sides = [(key::REVIEW_FIRST, &review.shown), (key::REVIEW_SECOND, &review.second)];
    for (side, shown) in sides {
        if let Some(shown) = shown {
            let ink = theme::tokens(ui).ink_2;
            let words = text_with(side, &[("name", &described(shown))]);
            widgets::text_ui(ui, theme::SMALL, ink, &words);
        }
    }
    ui.add_space(size::CARD_PAD_Y);
    let words = text(key::REVIEW_COMPARE_ANOTHER);
    if ui.add(Button::secondary(&words).small()).clicked() {
        outbox.push(Message::Review(review::Message::ForgetSecond));
    }
    ui.add_space(size::CARD_GAP);
    if differences.changed.is_empty() {
        let words = text(key::REVIEW_COMPARE_SAME);
        widgets::note_box_ui(ui, Tone::Pine, icons::CHECK_CIRCLE_FILL, "", &words);
        ui.add_space(size::CARD_GAP);
    }
    rows_ui(ui, review, differences);
}

/// Where it came from, and how many findings it has.
fn described(shown: &Shown) -> String {
    let count = shown.checked.count(Severity::Error);
    format!("{} · {}", settings::name(shown), counted(key::REVIEW_TO_FIX, count))
}

fn rows_ui(ui: &mut Ui, review: &Review, differences: &Differences) {
    widgets::rows_card_ui(ui, |ui| {
        let columns = [key::SEND_COLUMN_PART, key::REVIEW_COLUMN_FIRST, key::REVIEW_COLUMN_SECOND];
        let [part, first, second] = columns.map(text);
        widgets::diff_head_ui(ui, &part, &first, &second);
        for change in &differences.changed {
            widgets::hairline_ui(ui);
            row_ui(ui, review, change, false);
        }
        let folds = [
            ("untold", key::REVIEW_UNTOLD, &differences.untold, true),
            ("same", key::REVIEW_SAME, &differences.equal, false),
        ];
        for (name, title, changes, untold) in folds {
            if changes.is_empty() {
                continue;
            }
            widgets::hairline_ui(ui);
            let title = counted(title, changes.len());
            let row = FoldRow { weight: None, title: &title, count: "", open: false };
            fold_ui(ui, &format!("compared {name}"), row, |ui| {
                for change in changes {
                    widgets::hairline_ui(ui);
                    row_ui(ui, review, change, untold);
                }
            });
        }
    });
}

fn row_ui(ui: &mut Ui, review: &Review, change: &Difference, untold: bool) {
    let side = |shown: &Option<Shown>, value: &Option<serde_json::Value>| {
        if change.name == Field::ClientSecret.name() {
            return (secret(shown.as_ref(), untold), false);
        }
        match value {
            Some(value) => words::member(&change.name, value),
            None if untold => (text(key::SEND_VALUE_NOT_TOLD), false),
            None => (text(key::SEND_VALUE_NONE), false),
        }
    };
    let (first, first_code) = side(&review.shown, &change.now);
    let (second, second_code) = side(&review.second, &change.after);
    let told = |text: &str| {
        let lines: Vec<String> =
            text.lines().map(|line| crate::model::shown(&crate::model::redacted(line))).collect();
        lines.join("\n")
    };
    let (first, second) = (told(&first), told(&second));
    DiffRow {
        name: &crate::model::shown(&member_name(&change.name)),
        now: row_text(&first, first_code),
        after: row_text(&second, second_code),
    }
    .show(ui);
}

fn row_text(text: &str, code: bool) -> RowText<'_> {
    if code { RowText::Code(text) } else { RowText::Words(text) }
}

/// A secret is never shown, only whether there is one.
fn secret(shown: Option<&Shown>, untold: bool) -> String {
    let given = shown.is_some_and(Shown::had_secret);
    text(match (given, untold) {
        (true, _) => key::REVIEW_SECRET_GIVEN,
        (false, true) => key::SEND_VALUE_NOT_TOLD,
        (false, false) => key::SEND_VALUE_NONE,
    })
}
