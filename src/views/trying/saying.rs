//! The box for what is said, the button, the wait for the answer, and why there is none.

use egui::Id;
use egui::Ui;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::services::amazon::AmazonError;
use crate::session::Message;
use crate::trying;
use crate::trying::Phase;
use crate::trying::Trying;
use crate::trying::Work;
use crate::views::icons;
use crate::views::seconds::pause_words;
use crate::views::seconds::seconds_since;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Field;
use crate::views::widgets::Progress;
use crate::views::widgets::Tone;
use crate::views::wizard::input_box::beside_ui;
use crate::views::wizard::send::error_ui;

/// The box for what is said.
const SAY: &str = "what is said to the skill";

/// The seconds after which the bar of a wait is nearly full. It never is before the answer.
const LONG: f32 = 30.0;

/// The id of the box: Enter says what stands in it.
pub fn say_id() -> Id {
    widgets::field_id(SAY)
}

/// Draws the box with its button, and the wait.
pub(super) fn part_ui(ui: &mut Ui, trying: &mut Trying, button: Key, outbox: &mut Vec<Message>) {
    ui.add_space(size::GRID);
    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
    let mut is_sent = false;
    let label = text(key::TRY_SAY_LABEL);
    let pressed = beside_ui(ui, &text(button), |ui| {
        let field = Field::new(SAY, &label, &mut trying.text).prose().show(ui).response;
        is_sent = field.lost_focus() && enter;
        field.rect
    });
    if pressed || is_sent {
        outbox.push(Message::Try(trying::Message::Say(trying.text.clone())));
    }
    match &trying.phase {
        Phase::Saying(_) => {
            let words =
                text_with(key::TRY_SAYING, &[("words", trying.saying().unwrap_or_default())]);
            wait_ui(ui, trying, &words, outbox);
        }
        Phase::Waiting(pause) if matches!(pause.what, Work::Say | Work::Listen) => {
            wait_ui(ui, trying, &pause_words(pause.seconds), outbox);
        }
        Phase::Failed(Work::Say | Work::Listen, error) => {
            ui.add_space(size::GRID);
            error_ui(ui, error, key::TRY_SAFE, outbox);
            if matches!(error, AmazonError::Forbidden(_)) {
                right_ui(ui, outbox);
            }
        }
        Phase::NoAnswer => {
            ui.add_space(size::GRID);
            let (lead, words) = (text(key::TRY_NO_ANSWER), text(key::TRY_NO_ANSWER_WHAT));
            widgets::note_box_ui(ui, Tone::Slate, icons::CLOCK, &lead, &words);
        }
        Phase::Ready
        | Phase::Checking(_)
        | Phase::Enabling(_)
        | Phase::Waiting(_)
        | Phase::Failed(..) => {}
    }
}

/// A token from elsewhere may lack the right: one can sign in with it.
fn right_ui(ui: &mut Ui, outbox: &mut Vec<Message>) {
    ui.add_space(size::GRID);
    let words = text(key::TRY_SIGN_IN_AGAIN);
    if ui.add(Button::secondary(&words).small().left(icons::SIGN_IN)).clicked() {
        outbox.push(Message::SignIn);
    }
}

/// What is waited for, for how long already, and Cancel.
pub(super) fn wait_ui(ui: &mut Ui, trying: &Trying, words: &str, outbox: &mut Vec<Message>) {
    ui.add_space(size::CARD_PAD_Y);
    let since = format!("{} {} {words}", trying.subject.skill_id, trying.turns.len());
    let seconds = seconds_since(ui, &since);
    let share = (f32::from(seconds) / LONG).min(1.0).mul_add(0.85, 0.1);
    let (caption, cancel) = (text(key::TRY_WAIT_LONG), text(key::COMMON_CANCEL));
    if (Progress { words, share, caption: &caption, cancel: &cancel }).show(ui) {
        outbox.push(Message::Try(trying::Message::Cancel));
    }
}
