//! “Enable for testing”: whether it is, the button, and what a refusal means.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::services::amazon::AmazonError;
use crate::session::Message;
use crate::session::Session;
use crate::trying;
use crate::trying::EnableProblem;
use crate::trying::Enabled;
use crate::trying::Phase;
use crate::trying::Work;
use crate::views::icons;
use crate::views::seconds::pause_words;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::trying::saying;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;
use crate::views::wizard::send::amazon_said_ui;
use crate::views::wizard::send::error_ui;

/// Draws the part.
pub(super) fn part_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let trying = &session.trying;
    let is_enabled = trying.enabled == Enabled::Yes;
    let words = text(if is_enabled { key::TRY_ENABLE_AGAIN } else { key::TRY_ENABLE_IT });
    let (_, pressed) = sides_ui(
        ui,
        2.0 * theme::BODY.line + size::TIGHT,
        |ui| ui.vertical(|ui| state_ui(ui, session, is_enabled)),
        |ui| {
            let button = if is_enabled { Button::quiet(&words) } else { Button::secondary(&words) };
            ui.add(button.small()).clicked()
        },
    );
    if pressed {
        outbox.push(Message::Try(trying::Message::Enable));
    }
    if session.wizard.settings.skip_on_enablement == Some(false) {
        ui.add_space(size::GRID);
        let words = text(key::TRY_LINKING_IS_FORCED);
        widgets::note_box_ui(ui, Tone::Slate, icons::INFO, "", &words);
    }
    if let Enabled::Refused(problem, error) = &trying.enabled {
        ui.add_space(size::GRID);
        refused_ui(ui, *problem, error);
    }
    match &trying.phase {
        Phase::Checking(_) => saying::wait_ui(ui, trying, &text(key::TRY_CHECKING), outbox),
        Phase::Enabling(_) => saying::wait_ui(ui, trying, &text(key::TRY_ENABLING), outbox),
        Phase::Waiting(pause) if matches!(pause.what, Work::Check | Work::Enable) => {
            saying::wait_ui(ui, trying, &pause_words(pause.seconds), outbox);
        }
        Phase::Failed(Work::Check | Work::Enable, error) => {
            ui.add_space(size::GRID);
            error_ui(ui, error, key::TRY_SAFE, outbox);
        }
        Phase::Ready
        | Phase::Saying(_)
        | Phase::Waiting(_)
        | Phase::Failed(..)
        | Phase::NoAnswer => {}
    }
}

fn state_ui(ui: &mut Ui, session: &Session, is_enabled: bool) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(key::TRY_ENABLE_IT_TITLE));
    ui.add_space(size::LABEL_TO_WHY);
    if is_enabled {
        let vendor = session.account.signed_in().map(|signed_in| signed_in.vendor.name.clone());
        let words = match vendor.filter(|name| !name.is_empty()) {
            Some(name) => text_with(key::TRY_ENABLED_FOR, &[("name", &name)]),
            None => text(key::TRY_ENABLED),
        };
        ui.horizontal_top(|ui| {
            let room = egui::vec2(size::ICON, theme::SMALL.line);
            let (rect, _) = ui.allocate_exact_size(room, egui::Sense::hover());
            let icon = icons::CHECK_CIRCLE_FILL;
            widgets::paint::icon(ui.painter(), rect.center(), size::ICON, icon, t.pine);
            widgets::status_ui(ui, theme::SMALL, t.ink, &words);
        });
    } else {
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::TRY_ENABLE_IT_WHAT));
    }
}

fn refused_ui(ui: &mut Ui, problem: EnableProblem, error: &AmazonError) {
    widgets::box_ui(ui, Tone::Brick, icons::WARNING_OCTAGON_FILL, |ui| {
        let ink = theme::tokens(ui).ink;
        widgets::status_ui(ui, theme::SMALL, ink, &text(problem.text_key()));
        if let Some(words) = error.words() {
            ui.add_space(size::GRID);
            amazon_said_ui(ui, words, error.violations());
        }
    });
}
