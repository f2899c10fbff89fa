//! What was said and answered, as a conversation, with what the skill's code was asked.

use egui::Align;
use egui::CornerRadius;
use egui::Frame;
use egui::Layout;
use egui::Margin;
use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::SkillCall;
use crate::model::Turn;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::FoldRow;
use crate::views::widgets::paint;
use crate::views::wizard::fold::fold_ui;

/// The widest a line of the conversation gets, as a share of the room.
const WIDEST: f32 = 0.82;

/// Draws the turns; `from` is the place of the first in the whole conversation.
pub(super) fn turns_ui(ui: &mut Ui, turns: &[Turn], from: usize) {
    for (place, turn) in turns.iter().enumerate() {
        ui.push_id(("turn", from + place), |ui| turn_ui(ui, turn, from + place));
        ui.add_space(size::GRID);
    }
}

fn turn_ui(ui: &mut Ui, turn: &Turn, place: usize) {
    bubble_ui(ui, true, &text(key::TRY_YOU), &turn.said);
    ui.add_space(size::TIGHT);
    let said = turn.answer.speech.join(" ");
    let said = if said.trim().is_empty() { text(key::TRY_NOTHING_SAID) } else { said };
    bubble_ui(ui, false, text(key::TRY_ALEXA).as_str(), &said);
    ui.add_space(size::TIGHT);
    let number = (place + 1).to_string();
    let title = text_with(key::TRY_WHAT_WAS_ASKED, &[("number", &number)]);
    let row = FoldRow { weight: None, title: &title, count: "", open: false };
    fold_ui(ui, &format!("turn {place}"), row, |ui| {
        widgets::code_box_ui(ui, &details(turn).join("\n"), None);
    });
}

/// What the answer held beside the words.
fn details(turn: &Turn) -> Vec<String> {
    let answer = &turn.answer;
    let mut lines = Vec::new();
    if !answer.intents.is_empty() {
        let intents = answer.intents.join(", ");
        lines.push(text_with(key::TRY_TAKEN_FOR, &[("intents", &intents)]));
    }
    if answer.calls.is_empty() {
        lines.push(text(key::TRY_NOT_CALLED));
    }
    lines.extend(answer.calls.iter().flat_map(call));
    if !answer.error.is_empty() {
        lines.push(text_with(key::TRY_ERROR, &[("error", &answer.error)]));
    }
    lines
}

fn call(call: &SkillCall) -> Vec<String> {
    let card = if call.card.is_empty() { text(key::TRY_NO_CARD) } else { call.card.clone() };
    vec![
        text_with(key::TRY_CALLED, &[("request", &call.request), ("endpoint", &call.endpoint)]),
        text(if call.has_token { key::TRY_TOKEN_SEEN } else { key::TRY_NO_TOKEN }),
        text_with(key::TRY_CARD, &[("card", &card)]),
    ]
}

/// One line: the person's at the right, Alexa's at the left. A screen reader hears who speaks first.
fn bubble_ui(ui: &mut Ui, is_own: bool, who: &str, words: &str) {
    let t = theme::tokens(ui);
    let side = if is_own { Align::Max } else { Align::Min };
    let fill = if is_own { t.pine_soft } else { t.sunken };
    let most = ui.available_width() * WIDEST;
    ui.with_layout(Layout::top_down(side), |ui| {
        Frame::new()
            .fill(fill)
            .corner_radius(CornerRadius::same(paint::whole(size::RADIUS_CARD)))
            .inner_margin(Margin::symmetric(14, 8))
            .show(ui, |ui| {
                ui.set_max_width(most);
                let name = format!("{who} ");
                let parts =
                    [(theme::BODY_MEDIUM, t.ink_2, name.as_str()), (theme::BODY, t.ink, words)];
                let line = widgets::parts_ui(ui, &parts);
                if !is_own {
                    widgets::announce(&line);
                }
            });
    });
}
