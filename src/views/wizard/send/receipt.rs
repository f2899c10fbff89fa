//! The receipt: whether it is stored, what was compared, and how to go back.

use egui::Ui;

use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Certainty;
use crate::model::Field;
use crate::model::Receipt;
use crate::push::Phase;
use crate::session::Message;
use crate::session::Session;
use crate::views::drawings;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::send::changes::member_name;
use crate::views::wizard::send::time;
use crate::views::wizard::value_row;
use crate::views::wizard::value_row::ValueRow;
use crate::views::wizard::where_one_is;
use crate::views::wizard::words;
use crate::wizard::Step;

/// How wide the column with the next things to do is.
const SIDE: f32 = 336.0;
/// Room for the rings, with air at both ends.
const RINGS: egui::Vec2 = egui::vec2(168.0, 88.0);

/// Draws the receipt.
pub(super) fn page_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let Phase::Done(receipt) = &session.push.phase else { return };
    head_ui(ui, receipt);
    ui.add_space(size::CARD_GAP);
    let full = ui.available_width();
    if full < size::FROM_DRAWING_BESIDE {
        receipt_ui(ui, session, receipt, outbox);
        ui.add_space(size::CARD_GAP);
        next_ui(ui, session);
        return;
    }
    columns_ui(ui, |ui| {
        let left = full - SIDE - size::CARD_GAP;
        column_ui(ui, left, |ui| receipt_ui(ui, session, receipt, outbox));
        column_ui(ui, SIDE, |ui| next_ui(ui, session));
    });
}

fn is_confirmed(receipt: &Receipt) -> bool {
    receipt.certainty == Certainty::Confirmed
}

/// The result, with the joined rings, or the rings apart.
fn head_ui(ui: &mut Ui, receipt: &Receipt) {
    let confirmed = is_confirmed(receipt);
    let tone = if confirmed { Tone::Pine } else { Tone::Amber };
    let frame = egui::Frame::new()
        .fill(tone.soft(ui))
        .stroke(egui::Stroke::new(size::STROKE, tone.edge(ui)))
        .corner_radius(size::RADIUS_CARD)
        .inner_margin(egui::Margin::symmetric(24, 20));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let full = ui.available_width();
        if full < RINGS.x * 2.5 {
            drawings::rings_ui(ui, confirmed, tone.soft(ui), &rings_told(confirmed));
            result_ui(ui, receipt);
            return;
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::PAGE_MARGIN;
            drawings::rings_ui(ui, confirmed, tone.soft(ui), &rings_told(confirmed));
            ui.vertical(|ui| result_ui(ui, receipt));
        });
    });
}

fn rings_told(confirmed: bool) -> String {
    text(if confirmed { key::SEND_RINGS } else { key::SEND_RINGS_APART })
}

fn result_ui(ui: &mut Ui, receipt: &Receipt) {
    let t = theme::tokens(ui);
    if size::FROM_RAIL <= ui.ctx().content_rect().width() {
        widgets::text_ui(ui, theme::CAPTION_MEDIUM, t.ink_2, &where_one_is(Step::Send));
        ui.add_space(size::TIGHT);
    }
    let heading = if is_confirmed(receipt) {
        key::SEND_RECEIPT_CONFIRMED
    } else {
        key::SEND_RECEIPT_UNCONFIRMED
    };
    let heading = widgets::heading_ui(ui, theme::HEADING, 1, &text(heading));
    widgets::announce(&heading);
    ui.add_space(size::TIGHT);
    let words = match (is_confirmed(receipt), receipt.mismatches.len()) {
        (true, _) => {
            let time = time::of_day_kept(&receipt.time);
            text_with(key::SEND_RECEIPT_CONFIRMED_WHAT, &[("time", &time)])
        }
        (false, 0) => text(key::SEND_RECEIPT_UNCONFIRMED_WHAT),
        (false, count) => counted(key::SEND_RECEIPT_MISMATCH_WHAT, count),
    };
    widgets::text_ui(ui, theme::BODY, t.ink_2, &words);
}

fn receipt_ui(ui: &mut Ui, session: &Session, receipt: &Receipt, outbox: &mut Vec<Message>) {
    widgets::card_ui(ui, |ui| {
        let (_, save) = sides_ui(
            ui,
            size::BUTTON_SMALL,
            |ui| widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::SEND_RECEIPT)),
            |ui| {
                let words = text(key::SEND_SAVE_REPORT);
                ui.add(Button::secondary(&words).small().left(icons::FILE_TEXT)).clicked()
            },
        );
        if save {
            outbox.push(Message::SaveReport);
        }
        ui.add_space(size::GRID);
        let rows = rows(session, receipt);
        let width = value_row::label_width(ui, &rows);
        for row in &rows {
            row.show(ui, width, None);
        }
        ui.add_space(size::GRID);
        widgets::hairline_ui(ui);
        ui.add_space(size::CARD_PAD_Y);
        earlier_ui(ui, receipt, outbox);
    });
}

fn rows(session: &Session, receipt: &Receipt) -> Vec<ValueRow> {
    let skill = format!("{}, {}", super::skill_name(&session.wizard), receipt.stage);
    let mut rows = vec![
        ValueRow::words(text(key::SEND_RECEIPT_SKILL), skill),
        ValueRow::code(text(key::SEND_RECEIPT_SKILL_ID), receipt.skill_id.clone()),
    ];
    if is_confirmed(receipt) || !receipt.mismatches.is_empty() {
        rows.push(read_back_row(session, receipt));
    }
    for different in &receipt.mismatches {
        let label = member_name(&different.name);
        let value = different.now.as_ref().map_or_else(
            || text(key::SEND_VALUE_NONE),
            |value| words::member(&different.name, value).0,
        );
        let words = text_with(key::SEND_RECEIPT_DIFFERENT, &[("value", &value)]);
        rows.push(ValueRow::words(label, words));
    }
    let untold: Vec<String> = receipt
        .untold
        .iter()
        .filter(|name| **name != Field::ClientSecret.name())
        .map(|name| member_name(name))
        .collect();
    if !untold.is_empty() {
        rows.push(ValueRow::words(text(key::SEND_RECEIPT_NOT_TOLD), untold.join("\n")));
    }
    if receipt.untold.iter().any(|name| name == Field::ClientSecret.name()) {
        let what = text(key::SEND_RECEIPT_SECRET_WHAT);
        rows.push(ValueRow::words(text(key::SEND_RECEIPT_SECRET), what));
    }
    if !receipt.request_id.is_empty() {
        rows.push(ValueRow::code(text(key::SEND_RECEIPT_REQUEST), receipt.request_id.clone()));
    }
    rows
}

/// How many of the parts that Amazon tells are equal to what was sent.
fn read_back_row(session: &Session, receipt: &Receipt) -> ValueRow {
    let sent = crate::push::sent_members(&session.wizard.request()).len();
    let told = sent.saturating_sub(
        receipt.untold.iter().filter(|name| **name != Field::ClientSecret.name()).count(),
    );
    let equal = told.saturating_sub(receipt.mismatches.len());
    let values = [("equal", equal.to_string()), ("told", told.to_string())];
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    ValueRow::words(text(key::SEND_RECEIPT_READ_BACK), text_with(key::SEND_RECEIPT_EQUAL, &values))
}

fn earlier_ui(ui: &mut Ui, receipt: &Receipt, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    if !receipt.can_put_back {
        let words = text(key::SEND_RECEIPT_NONE_EARLIER);
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &words);
        return;
    }
    let ((), pressed) = sides_ui(
        ui,
        2.0 * theme::SMALL.line + size::TIGHT,
        |ui| {
            let room = egui::vec2(size::ICON_BOX, theme::BODY.line);
            let (rect, _) = ui.allocate_exact_size(room, egui::Sense::hover());
            let icon = icons::CLOCK_COUNTER_CLOCKWISE;
            widgets::paint::icon(ui.painter(), rect.center(), size::ICON_BOX, icon, t.pine);
            ui.vertical(|ui| {
                widgets::text_ui(ui, theme::SMALL_MEDIUM, t.ink, &text(key::SEND_RECEIPT_EARLIER));
                let copy = [("time", time::date(&receipt.time))];
                let copy: Vec<(&str, &str)> =
                    copy.iter().map(|(name, time)| (*name, time.as_str())).collect();
                let copy = text_with(key::SEND_RECEIPT_EARLIER_COPY, &copy);
                widgets::text_ui(ui, theme::SMALL, t.ink_2, &copy);
            });
        },
        |ui| ui.add(Button::secondary(&text(key::SEND_PUT_BACK)).small()).clicked(),
    );
    if pressed {
        outbox.push(Message::PutBack);
    }
}

/// The three things to do in the Alexa app.
fn next_ui(ui: &mut Ui, session: &Session) {
    widgets::card_ui(ui, |ui| {
        let t = theme::tokens(ui);
        widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::SEND_NEXT_APP));
        ui.add_space(size::GRID);
        let name = super::skill_name(&session.wizard);
        let lines = [
            text(key::SEND_NEXT_APP_1),
            text_with(key::SEND_NEXT_APP_2, &[("name", &name)]),
            text(key::SEND_NEXT_APP_3),
        ];
        for (index, line) in lines.iter().enumerate() {
            ui.add_space(size::TIGHT);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = size::ROW_PAD_Y;
                let room = egui::vec2(size::PIN, size::PIN);
                let (rect, _) = ui.allocate_exact_size(room, egui::Sense::hover());
                widgets::pin(ui, rect.center(), size::PIN, index + 1, 0.0, t.surface);
                widgets::text_ui(ui, theme::SMALL, t.ink, line);
            });
            ui.add_space(size::TIGHT);
        }
        ui.add_space(size::TIGHT);
        let ink = t.ink_3;
        widgets::text_ui(ui, theme::CAPTION, ink, &text(key::SEND_NEXT_APP_AFTER));
    });
}
