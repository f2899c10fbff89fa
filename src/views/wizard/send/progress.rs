//! What is going on with Amazon, in words and with a bar; what Cancel would mean.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::push;
use crate::push::Phase;
use crate::push::Push;
use crate::push::Work;
use crate::session::Message;
use crate::views::seconds::pause_words;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Progress;

/// Draws the wait.
pub(super) fn page_ui(ui: &mut Ui, push: &Push, outbox: &mut Vec<Message>) {
    let (words, share) = words(push);
    let cancel = text(key::COMMON_CANCEL);
    widgets::card_ui(ui, |ui| {
        ui.add_space(size::GRID);
        let caption = caption(push);
        if (Progress { words: &words, share, caption: &caption, cancel: &cancel }).show(ui) {
            outbox.push(Message::Push(push::Message::Cancel));
        }
        ui.add_space(size::GRID);
        let ink = theme::tokens(ui).ink_3;
        widgets::text_ui(ui, theme::CAPTION, ink, &text(what_cancel_means(push)));
        ui.add_space(size::TIGHT);
    });
}

/// What happens, and how far it is: reading 10 %, writing down 30 %, sending 50 %, reading back 80 %. It never
/// runs back within one act.
fn words(push: &Push) -> (String, f32) {
    match &push.phase {
        Phase::Keeping(_) => (text(key::SEND_KEEPING), 0.3),
        Phase::Sending(_) => (text(key::SEND_SENDING), 0.5),
        Phase::ReadingBack(_) => (reading_back(push), 0.8),
        Phase::Waiting(pause) => (pause_words(pause.seconds), share(pause.what)),
        Phase::Reading(_)
        | Phase::Idle
        | Phase::Read(_)
        | Phase::Conflict(_)
        | Phase::Done(_)
        | Phase::Unknown(_)
        | Phase::Failed(_) => (text(key::SEND_READING), 0.1),
    }
}

fn reading_back(push: &Push) -> String {
    if push.is_resuming() {
        return text(key::SEND_RESUMING);
    }
    text(if push.trouble.is_some() { key::SEND_DECIDING } else { key::SEND_READING_BACK })
}

fn share(what: Work) -> f32 {
    match what {
        Work::Read => 0.1,
        Work::Write => 0.5,
        Work::ReadBack => 0.8,
    }
}

fn caption(push: &Push) -> String {
    let pauses = matches!(&push.phase, Phase::Waiting(pause) if pause.seconds.is_some());
    text(if pauses { key::SEND_WAIT_BUSY_WHAT } else { key::SEND_WAIT_LONG })
}

fn what_cancel_means(push: &Push) -> Key {
    let is_out = match &push.phase {
        Phase::Sending(_) | Phase::ReadingBack(_) => true,
        Phase::Waiting(pause) => pause.what == Work::ReadBack,
        Phase::Idle
        | Phase::Reading(_)
        | Phase::Read(_)
        | Phase::Keeping(_)
        | Phase::Conflict(_)
        | Phase::Done(_)
        | Phase::Unknown(_)
        | Phase::Failed(_) => false,
    };
    if is_out { key::SEND_CANCEL_AFTER } else { key::SEND_CANCEL_BEFORE }
}
