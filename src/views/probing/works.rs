//! After a rehearsal without a fault: does the link work in the Alexa app? That lies behind the login, so only the person
//! can tell.

use egui::Ui;
use egui::vec2;

use crate::i18n::key;
use crate::i18n::text;
use crate::probing::Message;
use crate::probing::Probing;
use crate::probing::Run;
use crate::probing::Subject;
use crate::rules::Question;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Note;

/// Whether the link was just rehearsed well, and nothing else is being chosen or asked.
pub(super) fn is_asked(probing: &Probing, subject: &Subject) -> bool {
    let is_busy = probing.job.is_running() || probing.is_choosing || probing.rehearsing.is_choosing;
    !is_busy && !probing.is_stale(subject) && probing.run().is_some_and(Run::went_well)
}

/// Draws the question, its answers, and where to look when it does not work.
pub(super) fn works_ui(ui: &mut Ui, works: Option<bool>, outbox: &mut Vec<Message>) {
    let ink = theme::tokens(ui).ink;
    let question = Question::WorksInApp.text();
    widgets::text_ui(ui, theme::BODY_MEDIUM, ink, &question);
    ui.add_space(size::TIGHT);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::CARD_GAP, size::TIGHT);
        for (answer, words) in [
            (Some(true), key::REVIEW_YES),
            (Some(false), key::REVIEW_NO),
            (None, key::REVIEW_NOT_KNOWN),
        ] {
            let response = widgets::radio_ui(ui, &text(words), "", works == answer);
            response.ctx.accesskit_node_builder(response.id, |node| {
                node.set_description(question.clone());
            });
            if response.clicked() {
                outbox.push(Message::WorksInApp(answer));
            }
        }
    });
    let advice = match works {
        Some(true) => key::REHEARSE_WORKS,
        Some(false) => key::RULE_AL_323_WHY,
        None => return,
    };
    ui.add_space(size::GRID);
    widgets::note_ui(ui, &Note::Plain { icon: icons::INFO, text: &text(advice) });
}
