//! What went wrong at Amazon or on the way there: what happened, what to do, and Amazon’s own words folded.

use egui::Ui;

use crate::account::SignInProblem;
use crate::i18n::Key;
use crate::i18n::field_name;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::AmazonWords;
use crate::model::Violation;
use crate::services::amazon::AmazonError;
use crate::session::Message;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::FoldRow;
use crate::views::widgets::Tone;
use crate::views::widgets::WordLink;
use crate::views::wizard::fold::fold_ui;
use crate::wizard;
use crate::wizard::Input;

/// Nothing was changed at Amazon: says so, and offers to start over.
pub(super) fn failed_ui(ui: &mut Ui, error: &AmazonError, outbox: &mut Vec<Message>) {
    error_ui(ui, error, key::SEND_SAFE_NOTHING_SENT, outbox);
    ui.add_space(size::CARD_GAP);
    again_ui(ui, key::SEND_TRY_AGAIN, outbox);
}

/// It was sent, and what became of it is not known yet.
pub(super) fn unknown_ui(ui: &mut Ui, error: &AmazonError, outbox: &mut Vec<Message>) {
    error_ui(ui, error, key::SEND_SAFE_UNCLEAR, outbox);
    ui.add_space(size::CARD_GAP);
    again_ui(ui, key::SEND_READ_WHAT_IS_THERE, outbox);
}

fn again_ui(ui: &mut Ui, words: Key, outbox: &mut Vec<Message>) {
    let words = text(words);
    if ui.add(Button::secondary(&words).left(icons::ARROW_CLOCKWISE)).clicked() {
        outbox.push(Message::ReadAmazon);
    }
}

/// Why the sign-in ended.
pub(super) fn sign_in_ui(ui: &mut Ui, problem: &SignInProblem, outbox: &mut Vec<Message>) {
    let (happened, fix) = match problem {
        SignInProblem::Amazon(error) => {
            error_ui(ui, error, key::SEND_AGREE_NOTHING_SENT, outbox);
            return;
        }
        SignInProblem::NoVendor => (key::SEND_NO_VENDOR, key::SEND_NO_VENDOR_FIX),
        SignInProblem::TookTooLong => (key::SEND_TOOK_TOO_LONG, key::SEND_TOOK_TOO_LONG_FIX),
        SignInProblem::NoEnvironmentToken => {
            (key::SEND_NO_ENVIRONMENT_TOKEN, key::SEND_NO_ENVIRONMENT_TOKEN_FIX)
        }
        SignInProblem::NoAskToken => (key::SEND_NO_ASK_TOKEN, key::SEND_NO_ASK_TOKEN_FIX),
        SignInProblem::OtherVendor => (key::SEND_OTHER_VENDOR, key::SEND_OTHER_VENDOR_FIX),
    };
    widgets::note_box_ui(ui, Tone::Slate, icons::SIGN_IN, &text(happened), &text(fix));
}

/// An answer of Amazon, or none: what happened, what to do, what is safe.
pub(in crate::views) fn error_ui(
    ui: &mut Ui,
    error: &AmazonError,
    safe: Key,
    outbox: &mut Vec<Message>,
) {
    let (tone, icon) = look(error);
    widgets::box_ui(ui, tone, icon, |ui| {
        let t = theme::tokens(ui);
        let happened = widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(error.happened()));
        widgets::announce(&happened);
        ui.add_space(size::LABEL_TO_WHY);
        widgets::text_ui(ui, theme::SMALL, t.ink, &text(error.what_to_do()));
        for violation in error.violations() {
            ui.add_space(size::GRID);
            violation_ui(ui, violation, outbox);
        }
        ui.add_space(size::TIGHT);
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(safe));
        if let Some(words) = error.words().filter(|words| says_something(words)) {
            ui.add_space(size::GRID);
            amazon_said_ui(ui, words, error.violations());
        }
    });
}

/// What the person can mend is brick; what is nobody’s fault here is slate.
fn look(error: &AmazonError) -> (Tone, char) {
    match error {
        AmazonError::Offline(_) => (Tone::Slate, icons::WIFI_SLASH),
        AmazonError::TimedOut
        | AmazonError::Busy(..)
        | AmazonError::Unexpected(_)
        | AmazonError::ConsentRefused(_) => (Tone::Slate, icons::CLOCK),
        AmazonError::Unclear(_) | AmazonError::Changed(_) => (Tone::Amber, icons::EYE),
        AmazonError::SignedOut(_) | AmazonError::SignInAgain(_) | AmazonError::CodeExpired(_) => {
            (Tone::Slate, icons::SIGN_IN)
        }
        AmazonError::Forbidden(_)
        | AmazonError::NotFound(_)
        | AmazonError::Invalid(..)
        | AmazonError::WrongClient(_)
        | AmazonError::UnknownScope(_) => (Tone::Brick, icons::WARNING_OCTAGON_FILL),
    }
}

/// One thing Amazon found wrong: its sentence, and the way to the field.
fn violation_ui(ui: &mut Ui, violation: &Violation, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let Some(field) = violation.field else {
        widgets::text_ui(ui, theme::SMALL, t.ink, &violation.message);
        return;
    };
    let name = field_name(field);
    let lead = format!("{name}:");
    let message = format!(" {}", violation.message);
    let parts = [(theme::SMALL_MEDIUM, t.ink, lead.as_str()), (theme::SMALL, t.ink, &message)];
    widgets::parts_ui(ui, &parts);
    let called = text_with(key::SEND_ERROR_GO, &[("what", &name)]);
    if ui.add(WordLink::new(&text(key::CHECK_GO)).named(&called)).clicked() {
        outbox.push(Message::Wizard(wizard::Message::Change(Input::of(field))));
    }
}

fn says_something(words: &AmazonWords) -> bool {
    !words.message.is_empty() || !words.request_id.is_empty() || words.status > 0
}

/// Amazon’s own words, as text and nothing more.
pub(in crate::views) fn amazon_said_ui(ui: &mut Ui, words: &AmazonWords, violations: &[Violation]) {
    let title = text(key::AMAZON_WHAT_AMAZON_SAID);
    let row = FoldRow { weight: None, title: &title, count: "", open: false };
    fold_ui(ui, "what amazon said", row, |ui| {
        let mut lines = Vec::new();
        if words.status > 0 {
            let status = words.status.to_string();
            lines.push(text_with(key::SEND_ERROR_STATUS, &[("status", &status)]));
        }
        if !words.message.is_empty() {
            lines.push(words.message.clone());
        }
        for violation in violations {
            let code = violation.code.clone().unwrap_or_default();
            lines.push(format!("{code} {}", violation.message).trim().to_owned());
        }
        if !words.request_id.is_empty() {
            let id = words.request_id.as_str();
            lines.push(text_with(key::AMAZON_REQUEST_NUMBER, &[("id", id)]));
        }
        widgets::code_box_ui(ui, &lines.join("\n"), None);
    });
}
