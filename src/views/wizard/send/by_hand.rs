//! Finishing without signing in: Amazon’s page box by box, the JSON, and the line of the ASK CLI.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::labels::LABELS_SEEN;
use crate::session::Message;
use crate::session::Session;
use crate::views::drawings;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::CheckRow;
use crate::views::widgets::CopyRow;
use crate::views::widgets::CopyRowAnswer;
use crate::views::widgets::CopyWords;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::wizard;
use crate::wizard::ByHand;
use crate::wizard::Copied;
use crate::wizard::HandAct;

/// How wide the column with file and command is.
const SIDE: f32 = 320.0;
/// The page of the skills, where the way to the Account Linking page begins.
const CONSOLE: &str = "https://developer.amazon.com/alexa/console/ask";
/// How many boxes the drawing shows.
const DRAWN: usize = 4;
/// From this width on the way to the console stands beside the heading.
const HEAD_BESIDE: f32 = 420.0;

/// Draws the page.
pub(super) fn page_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let full = ui.available_width();
    if full < size::FROM_DRAWING_BESIDE {
        boxes_ui(ui, session, outbox);
        ui.add_space(size::CARD_GAP);
        side_ui(ui, session, outbox);
        return;
    }
    columns_ui(ui, |ui| {
        let left = full - SIDE - size::CARD_GAP;
        column_ui(ui, left, |ui| boxes_ui(ui, session, outbox));
        column_ui(ui, SIDE, |ui| side_ui(ui, session, outbox));
    });
}

fn boxes_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let boxes = session.wizard.by_hand_boxes();
    widgets::rows_card_ui(ui, |ui| {
        widgets::row_ui(ui, |ui| {
            if boxes_head_ui(ui) {
                outbox.push(Message::Wizard(wizard::Message::OpenPage(CONSOLE.to_owned())));
            }
            let t = theme::tokens(ui);
            ui.add_space(size::TIGHT);
            widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SEND_BY_HAND_WAY));
        });
        for row in &boxes {
            widgets::hairline_ui(ui);
            box_ui(ui, &session.wizard, row, outbox);
        }
    });
    ui.add_space(size::CARD_GAP);
    drawing_ui(ui, session, &boxes);
}

/// The heading and the way to the console beside it, or under it where there is little room.
fn boxes_head_ui(ui: &mut Ui) -> bool {
    let heading = |ui: &mut Ui| {
        widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::SEND_BY_HAND_BOXES))
    };
    let words = text(key::SEND_BY_HAND_OPEN);
    let open = |ui: &mut Ui| {
        ui.add(Button::secondary(&words).small().right(icons::ARROW_SQUARE_OUT)).clicked()
    };
    if ui.available_width() >= HEAD_BESIDE {
        return sides_ui(ui, size::BUTTON_SMALL, heading, open).1;
    }
    heading(ui);
    ui.add_space(size::TIGHT);
    open(ui)
}

fn box_ui(ui: &mut Ui, wizard: &wizard::Wizard, row: &ByHand, outbox: &mut Vec<Message>) {
    let what = Copied::ByHand(row.field);
    let value = match &row.act {
        HandAct::Tick(tick) => {
            text(if *tick { key::SEND_BY_HAND_TICK } else { key::SEND_BY_HAND_UNTICK })
        }
        HandAct::Choose(value) => text_with(key::SEND_BY_HAND_CHOOSE, &[("value", value)]),
        HandAct::Paste(value) => value.clone(),
        HandAct::PasteSecret => widgets::DOTS.to_owned(),
    };
    if matches!(row.act, HandAct::Tick(_) | HandAct::Choose(_)) {
        widgets::row_ui(ui, |ui| {
            let check = CheckRow::new(row.label, wizard.ticked(what)).strong().line(&value);
            if ui.add(check).clicked() {
                outbox.push(Message::Wizard(wizard::Message::ToggleCopied(what)));
            }
        });
        return;
    }
    let (copy, copied) = (text(key::COMMON_COPY), text(key::COMMON_COPIED));
    let copy_row = CopyRow {
        name: row.label,
        value: &value,
        ticked: wizard.ticked(what),
        copied: super::is_copied(wizard, what),
        words: CopyWords { copy: &copy, copied: &copied },
    };
    match copy_row.show(ui) {
        Some(CopyRowAnswer::Copy) => outbox.push(Message::Wizard(wizard::Message::Copy(what))),
        Some(CopyRowAnswer::Tick) => {
            outbox.push(Message::Wizard(wizard::Message::ToggleCopied(what)));
        }
        None => {}
    }
}

/// The Account Linking page, drawn, with the boxes that are pasted into.
fn drawing_ui(ui: &mut Ui, session: &Session, boxes: &[ByHand]) {
    let pasted: Vec<&ByHand> =
        boxes.iter().filter(|row| matches!(row.act, HandAct::Paste(_))).take(DRAWN).collect();
    let values: Vec<drawings::ConsoleBox<'_>> = pasted
        .iter()
        .map(|row| match &row.act {
            HandAct::Paste(value) => drawings::ConsoleBox { label: row.label, value },
            HandAct::Tick(_) | HandAct::Choose(_) | HandAct::PasteSecret => {
                drawings::ConsoleBox { label: row.label, value: "" }
            }
        })
        .collect();
    let done: Vec<bool> =
        pasted.iter().map(|row| session.wizard.ticked(Copied::ByHand(row.field))).collect();
    widgets::drawing_card_ui(ui, |ui| {
        let t = theme::tokens(ui);
        let pins = drawings::Pins::first_open(&done);
        drawings::account_linking_ui(ui, pins, &values, &text(key::SEND_BY_HAND_DRAWN));
        ui.add_space(size::GRID);
        let seen = text_with(key::SEND_BY_HAND_SEEN, &[("month", LABELS_SEEN)]);
        widgets::text_ui(ui, theme::CAPTION, t.ink_3, &seen);
    });
}

fn side_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    widgets::card_ui(ui, |ui| file_ui(ui, session, outbox));
    ui.add_space(size::CARD_GAP);
    widgets::card_ui(ui, |ui| command_ui(ui, session, outbox));
}

fn file_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::SEND_BY_HAND_FILE));
    ui.add_space(size::LABEL_TO_WHY);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SEND_BY_HAND_FILE_WHAT));
    ui.add_space(size::CARD_PAD_Y);
    buttons_ui(
        ui,
        [
            (key::SEND_BY_HAND_COPY_JSON, icons::COPY, wizard::Message::Copy(Copied::Json)),
            (key::SEND_BY_HAND_SAVE_JSON, icons::DOWNLOAD_SIMPLE, wizard::Message::SaveJson),
        ],
        super::is_copied(&session.wizard, Copied::Json),
        outbox,
    );
    if session.wizard.secret.is_empty() {
        return;
    }
    ui.add_space(size::CARD_PAD_Y);
    widgets::hairline_ui(ui);
    ui.add_space(size::CARD_PAD_Y);
    widgets::text_ui(ui, theme::SMALL_MEDIUM, t.ink, &text(key::SEND_BY_HAND_WITH_SECRET));
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SEND_BY_HAND_WITH_SECRET_WHAT));
    ui.add_space(size::GRID);
    buttons_ui(
        ui,
        [
            (
                key::SEND_BY_HAND_COPY_JSON_SECRET,
                icons::COPY,
                wizard::Message::Copy(Copied::JsonWithSecret),
            ),
            (
                key::SEND_BY_HAND_SAVE_JSON_SECRET,
                icons::DOWNLOAD_SIMPLE,
                wizard::Message::SaveJsonWithSecret,
            ),
        ],
        super::is_copied(&session.wizard, Copied::JsonWithSecret),
        outbox,
    );
}

fn buttons_ui(
    ui: &mut Ui,
    buttons: [(crate::i18n::Key, char, wizard::Message); 2],
    copied: bool,
    outbox: &mut Vec<Message>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(size::GRID, size::GRID);
        for (index, (words, icon, message)) in buttons.into_iter().enumerate() {
            let words = text(words);
            let said = text(key::COMMON_COPIED);
            let button = if copied && index == 0 {
                Button::done(&said)
            } else {
                Button::secondary(&words).small().left(icon)
            };
            if ui.add(button).clicked() {
                outbox.push(Message::Wizard(message));
            }
        }
    });
}

fn command_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::SEND_BY_HAND_COMMAND));
    ui.add_space(size::LABEL_TO_WHY);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SEND_BY_HAND_COMMAND_WHAT));
    ui.add_space(size::GRID);
    widgets::code_box_ui(ui, &session.wizard.command_line(), None);
    ui.add_space(size::GRID);
    let copied = super::is_copied(&session.wizard, Copied::Command);
    let (copy, done) = (text(key::SEND_BY_HAND_COPY_COMMAND), text(key::COMMON_COPIED));
    let button = if copied {
        Button::done(&done)
    } else {
        Button::secondary(&copy).small().left(icons::COPY)
    };
    if ui.add(button).clicked() {
        outbox.push(Message::Wizard(wizard::Message::Copy(Copied::Command)));
    }
}
