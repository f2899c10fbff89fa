//! “Repair what can be repaired”: the corrected configuration, and every change on the way to it.

use egui::Ui;
use egui::vec2;

use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::redacted;
use crate::review;
use crate::review::Copied;
use crate::review::Repair;
use crate::review::Review;
use crate::rules::Finding;
use crate::rules::Severity;
use crate::session::Message;
use crate::views::icons;
use crate::views::review::bars;
use crate::views::review::findings;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;

/// Draws the pane.
pub(super) fn page_ui(ui: &mut Ui, review: &Review, outbox: &mut Vec<Message>) {
    let Some(repair) = &review.repair else { return };
    bars::back_ui(ui, outbox);
    let heading = counted(key::REVIEW_REPAIRED, repair.steps.len());
    widgets::announce(&widgets::heading_ui(ui, theme::HEADING, 1, &heading));
    ui.add_space(size::CARD_GAP);
    steps_ui(ui, repair);
    left_ui(ui, repair);
    let Some(json) = review.repaired_shown() else { return };
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::REVIEW_REPAIRED_JSON));
    ui.add_space(size::LABEL_TO_WHY);
    let ink = theme::tokens(ui).ink_2;
    widgets::text_ui(ui, theme::SMALL, ink, &text(key::REVIEW_REPAIRED_JSON_WHAT));
    ui.add_space(size::GRID);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GRID, size::GRID);
        let title = text(key::REVIEW_REPAIRED_JSON);
        if findings::copy_ui(ui, review, Copied::Repaired, &title).clicked() {
            outbox.push(Message::Review(review::Message::Copy(Copied::Repaired)));
        }
        let words = text(key::REVIEW_SAVE_REPAIRED);
        if ui.add(Button::secondary(&words).small().left(icons::FLOPPY_DISK)).clicked() {
            outbox.push(Message::Review(review::Message::SaveRepaired));
        }
        let words = text(key::REVIEW_IN_WIZARD);
        if ui.add(Button::secondary(&words).small().right(icons::ARROW_RIGHT)).clicked() {
            outbox.push(Message::ReviewInWizard);
        }
    });
    ui.add_space(size::GRID);
    widgets::code_box_ui(ui, &json, None);
}

fn steps_ui(ui: &mut Ui, repair: &Repair) {
    if repair.steps.is_empty() {
        return;
    }
    widgets::rows_card_ui(ui, |ui| {
        for (place, step) in repair.steps.iter().enumerate() {
            if place > 0 {
                widgets::hairline_ui(ui);
            }
            widgets::row_ui(ui, |ui| step_ui(ui, step));
        }
    });
    ui.add_space(size::CARD_GAP);
}

fn step_ui(ui: &mut Ui, step: &Finding) {
    let t = theme::tokens(ui);
    let field = step.field.map_or("", crate::model::Field::name);
    let title = step.title();
    let code = format!("  {}  {field}", step.code);
    let parts = [(theme::SMALL_MEDIUM, t.ink, title.as_str()), (theme::CODE_SMALL, t.ink_3, &code)];
    widgets::parts_ui(ui, &parts);
    if let Some(value) = step.suggested_text().filter(|value| !value.is_empty()) {
        ui.add_space(size::TIGHT);
        // A login or a secret that stands in an address is not for the screen.
        widgets::code_box_ui(ui, &redacted(&value), None);
    }
}

/// What the rules still say of it, which nobody can work out.
fn left_ui(ui: &mut Ui, repair: &Repair) {
    let errors: Vec<String> = repair
        .left
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(Finding::title)
        .collect();
    if errors.is_empty() {
        let words = text(key::REVIEW_NOTHING_LEFT);
        widgets::note_box_ui(ui, Tone::Pine, icons::CHECK_CIRCLE_FILL, "", &words);
    } else {
        let lead = counted(key::REVIEW_LEFT, errors.len());
        let words = text_with(key::REVIEW_LEFT_WHAT, &[("titles", &errors.join(" · "))]);
        widgets::note_box_ui(ui, Tone::Brick, icons::WARNING_OCTAGON_FILL, &lead, &words);
    }
    ui.add_space(size::CARD_GAP);
}
