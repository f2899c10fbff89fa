//! What was not checked and why; a question that would settle it is answered right there.

use egui::Ui;
use egui::vec2;

use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::review;
use crate::review::Review;
use crate::rules::Answer;
use crate::rules::Ask;
use crate::rules::Question;
use crate::rules::Reason;
use crate::session::Message;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Field;
use crate::views::widgets::FoldRow;
use crate::views::widgets::Weight;
use crate::views::wizard::fold;

const FOLD: &str = "desk not checked";

/// Draws the fold; nothing when everything was checked.
pub(super) fn section_ui(ui: &mut Ui, review: &mut Review, outbox: &mut Vec<Message>) {
    let groups = review.not_checked();
    if groups.is_empty() {
        return;
    }
    let checks: usize = groups.iter().map(|(_, codes)| codes.len()).sum();
    let questions = groups.iter().filter(|(reason, _)| is_question(*reason)).count();
    let title = text(key::CHECK_NOT_CHECKED);
    let mut count = counted(key::CHECK_CHECKS, checks);
    if questions > 0 {
        count = format!("{count} · {}", counted(key::REVIEW_QUESTIONS, questions));
    }
    let row =
        FoldRow { weight: Some(Weight::CouldNotTell), title: &title, count: &count, open: false };
    fold::fold_ui(ui, FOLD, row, |ui| {
        widgets::rows_card_ui(ui, |ui| {
            for (place, (reason, codes)) in groups.into_iter().enumerate() {
                if place > 0 {
                    widgets::hairline_ui(ui);
                }
                widgets::row_ui(ui, |ui| group_ui(ui, review, reason, &codes, outbox));
            }
        });
    });
}

fn is_question(reason: Reason) -> bool {
    matches!(reason, Reason::Asks(question) if !matches!(question.ask(), Ask::Setting(_)))
}

fn group_ui(
    ui: &mut Ui,
    review: &mut Review,
    reason: Reason,
    codes: &[&'static str],
    outbox: &mut Vec<Message>,
) {
    let t = theme::tokens(ui);
    match reason {
        Reason::Asks(question) => question_ui(ui, review, question, outbox),
        Reason::FixFirst(_) | Reason::NotProbed | Reason::NotRehearsed | Reason::CannotTell(_) => {
            widgets::text_ui(ui, theme::SMALL, t.ink, &reason.text());
        }
    }
    if !codes.is_empty() {
        ui.add_space(size::TIGHT);
        let likely = codes.iter().any(|code| review.is_likely(code));
        let codes = codes.join(", ");
        let words = if likely {
            text_with(key::REVIEW_SETTLES_LIKELY, &[("codes", &codes)])
        } else {
            codes
        };
        widgets::text_ui(ui, theme::CODE_SMALL, t.ink_3, &words);
    }
}

fn question_ui(ui: &mut Ui, review: &mut Review, question: Question, outbox: &mut Vec<Message>) {
    let given = review.shown.as_ref().and_then(|shown| question.given(&shown.context));
    let words = question.text();
    match question.ask() {
        Ask::YesNo => {
            title_ui(ui, &words);
            let options = [(true, key::REVIEW_YES), (false, key::REVIEW_NO)]
                .map(|(yes, label)| (Answer::YesNo(yes), text(label)));
            options_ui(ui, question, &options, given.as_ref(), outbox);
        }
        Ask::Choice(choices) => {
            title_ui(ui, &words);
            let options: Vec<(Answer, String)> = choices
                .iter()
                .map(|one| (Answer::Text(one.value.to_owned()), text(one.label)))
                .collect();
            options_ui(ui, question, &options, given.as_ref(), outbox);
        }
        Ask::VendorId | Ask::Lines | Ask::Request => {
            typed_ui(ui, review, question, given.is_some(), outbox);
        }
        Ask::Setting(_) => {
            title_ui(ui, &words);
            let ink = theme::tokens(ui).ink_2;
            widgets::text_ui(ui, theme::SMALL, ink, &text(key::REVIEW_IN_SETTINGS));
        }
    }
}

fn title_ui(ui: &mut Ui, words: &str) {
    let ink = theme::tokens(ui).ink;
    widgets::text_ui(ui, theme::BODY_MEDIUM, ink, words);
    ui.add_space(size::TIGHT);
}

/// The answers beside each other, and “Not known”, which takes an answer back.
fn options_ui(
    ui: &mut Ui,
    question: Question,
    options: &[(Answer, String)],
    given: Option<&Answer>,
    outbox: &mut Vec<Message>,
) {
    let not_known = text(key::REVIEW_NOT_KNOWN);
    let all = options.iter().map(|(answer, words)| (Some(answer), words));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::CARD_GAP, size::TIGHT);
        for (answer, words) in all.chain(std::iter::once((None, &not_known))) {
            let response = widgets::radio_ui(ui, words, "", given == answer);
            response.ctx.accesskit_node_builder(response.id, |node| {
                node.set_description(question.text());
            });
            if response.clicked() {
                let answer = review::Message::Answer(question, answer.cloned());
                outbox.push(Message::Review(answer));
            }
        }
    });
}

/// A box for the answer, and a button that takes it.
fn typed_ui(
    ui: &mut Ui,
    review: &mut Review,
    question: Question,
    is_given: bool,
    outbox: &mut Vec<Message>,
) {
    let label = question.text();
    let (why, rows) = match question.ask() {
        Ask::Lines => (key::REVIEW_ONE_A_LINE, 3),
        Ask::Request => (key::REVIEW_REQUEST_WHY, 3),
        Ask::YesNo | Ask::Choice(_) | Ask::VendorId | Ask::Setting(_) => {
            (key::REVIEW_VENDOR_ID_WHY, 1)
        }
    };
    let why = text(why);
    let typed = review.typed_mut(question);
    Field::new(("desk answer", question), &label, typed).why(&why).rows(rows).show(ui);
    ui.add_space(size::GRID);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GRID;
        let words = text(key::REVIEW_USE_ANSWER);
        let name = format!("{words}: {label}");
        if ui.add(Button::secondary(&words).small().named(&name)).clicked() {
            outbox.push(Message::Review(review::Message::AnswerTyped(question)));
        }
        if is_given {
            let ink = theme::tokens(ui).ink_2;
            widgets::status_ui(ui, theme::SMALL, ink, &text(key::REVIEW_ANSWER_USED));
        }
    });
}
