//! The result: what there is to fix, what to do with it, and the findings.

use egui::Id;
use egui::Ui;
use egui::vec2;

use crate::i18n::Key;
use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::review;
use crate::review::Copied;
use crate::review::Pane;
use crate::review::Pointed;
use crate::review::Review;
use crate::review::Shown;
use crate::rules::Finding;
use crate::rules::Severity;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::review::bars;
use crate::views::review::bring_in;
use crate::views::review::json;
use crate::views::review::not_checked;
use crate::views::review::symptoms;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;
use crate::views::widgets::Weight;
use crate::views::wizard::findings;
use crate::views::wizard::fold;

const NOTES: &str = "check-good-to-know";

/// Draws the pane.
pub(super) fn page_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let promise = bars::promise(session);
    let review = &mut session.review;
    bring_in::unread_ui(ui, review);
    let Some(shown) = &review.shown else { return };
    if !bars::has_promise(ui) {
        let ink = theme::tokens(ui).ink_3;
        widgets::text_ui(ui, theme::CAPTION, ink, &text(promise));
        ui.add_space(size::GRID);
    }
    heading_ui(ui, shown);
    ui.add_space(size::CARD_PAD_Y);
    actions_ui(ui, review, outbox);
    ui.add_space(size::CARD_GAP);
    saw_ui(ui, review);
    let pointed = review.pointed.take_if(|pointed| matches!(pointed, Pointed::Finding(_)));
    let pointed = pointed.and_then(|pointed| match pointed {
        Pointed::Finding(place) => Some(place),
        Pointed::Line(_) | Pointed::Heading | Pointed::Problem => None,
    });
    cards_ui(ui, review, pointed, outbox);
    not_checked::section_ui(ui, review, outbox);
    if let Some(shown) = &review.shown {
        findings::fine_ui(ui, &shown.checked);
    }
}

fn heading_ui(ui: &mut Ui, shown: &Shown) {
    let count = shown.checked.count(Severity::Error);
    let heading = widgets::heading_ui(ui, theme::HEADING, 1, &counted(key::REVIEW_TO_FIX, count));
    widgets::announce(&heading);
    if count == 0 {
        ui.add_space(size::TIGHT);
        let ink = theme::tokens(ui).ink_2;
        widgets::text_ui(ui, theme::BODY, ink, &text(key::REVIEW_NOTHING_WHAT));
    }
}

fn actions_ui(ui: &mut Ui, review: &Review, outbox: &mut Vec<Message>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GRID, size::GRID);
        if review.is_one_of_several() {
            let words = text(key::REVIEW_BACK_TO_LIST);
            if ui.add(Button::secondary(&words).small().left(icons::ARROW_LEFT)).clicked() {
                outbox.push(Message::Review(review::Message::BackToList));
            }
        }
        symptoms::button_ui(ui, review, outbox);
        if review.can_repair() {
            let words = text(key::REVIEW_REPAIR);
            if ui.add(Button::secondary(&words).small().left(icons::MAGIC_WAND)).clicked() {
                outbox.push(Message::Review(review::Message::OpenPane(Pane::Repair)));
            }
        }
        let words = text(key::REVIEW_COMPARE);
        if ui.add(Button::secondary(&words).small().left(icons::SWAP)).clicked() {
            outbox.push(Message::Review(review::Message::OpenPane(Pane::Compare)));
        }
        let words = text(key::REVIEW_IN_WIZARD);
        if ui.add(Button::secondary(&words).small().right(icons::ARROW_RIGHT)).clicked() {
            outbox.push(Message::ReviewInWizard);
        }
    });
}

/// What the customer saw, and whether a finding explains it.
fn saw_ui(ui: &mut Ui, review: &Review) {
    let Some(symptom) = review.symptom() else { return };
    let likely = review.ordered().iter().filter(|(_, one)| review.is_likely(one.code)).count();
    let lead = text_with(key::REVIEW_SAW_WHAT, &[("what", &text(symptom.words))]) + ".";
    let words = counted(key::REVIEW_LIKELY, likely);
    widgets::note_box_ui(ui, Tone::Slate, icons::USER, &lead, &words);
    ui.add_space(size::CARD_GAP_FULL);
}

/// What must be fixed and what is worth a look, open; what is good to know folded, unless it is likely the cause.
fn cards_ui(ui: &mut Ui, review: &Review, pointed: Option<usize>, outbox: &mut Vec<Message>) {
    let findings = review.shown.as_ref().map(|shown| shown.checked.findings.as_slice());
    let titles = findings::titles(findings.unwrap_or_default());
    let title_of = |place: usize| titles.get(place).map_or("", String::as_str);
    let is_open = |one: &Finding| one.severity != Severity::Note || review.is_likely(one.code);
    let (open, folded): (Vec<_>, Vec<_>) =
        review.ordered().into_iter().partition(|(_, one)| is_open(one));
    for (place, finding) in open {
        card_ui(ui, review, place, finding, title_of(place), pointed == Some(place), outbox);
    }
    if folded.is_empty() {
        return;
    }
    if folded.iter().any(|(place, _)| pointed == Some(*place)) {
        fold::set_open(ui, NOTES, true);
    }
    let count = counted(key::CHECK_NOTES, folded.len());
    findings::folded(ui, key::CHECK_GOOD_TO_KNOW, Weight::GoodToKnow, &count, |ui| {
        for (place, finding) in folded {
            card_ui(ui, review, place, finding, title_of(place), pointed == Some(place), outbox);
        }
    });
}

fn card_ui(
    ui: &mut Ui,
    review: &Review,
    place: usize,
    finding: &Finding,
    title: &str,
    is_pointed: bool,
    outbox: &mut Vec<Message>,
) {
    let Some(shown) = &review.shown else { return };
    let top = ui.next_widget_position();
    ui.push_id(("finding", place), |ui| {
        let before = json::value(shown, finding);
        findings::card_ui(ui, finding, title, &before, |ui, title| {
            buttons_ui(ui, review, place, finding, title, is_pointed, outbox);
        });
    });
    if is_pointed {
        let rect = egui::Rect::from_min_max(top, ui.min_rect().right_bottom());
        ui.scroll_to_rect(rect, None);
    }
    ui.add_space(size::CARD_GAP_FULL);
}

fn buttons_ui(
    ui: &mut Ui,
    review: &Review,
    place: usize,
    finding: &Finding,
    title: &str,
    is_pointed: bool,
    outbox: &mut Vec<Message>,
) {
    let mut wish = None;
    let mut first: Option<Id> = None;
    if finding.text_to_copy().is_some() {
        let what = Copied::Fix(place);
        let response = copy_ui(ui, review, what, title);
        first = Some(response.id);
        if response.clicked() {
            wish = Some(review::Message::Copy(what));
        }
    }
    if review.line_of(place).is_some() {
        let name = named(key::REVIEW_SHOW_LINE_WHAT, title);
        let words = text(key::REVIEW_SHOW_LINE);
        let button = Button::quiet(&words).small().left(icons::BRACKETS_CURLY).named(&name);
        let response = ui.add(button);
        first = Some(response.id);
        if response.clicked() {
            wish = Some(review::Message::ShowLine(place));
        }
    }
    if findings::source_ui(ui, finding, title) {
        wish = Some(review::Message::OpenPage(finding.source));
    }
    if let Some(id) = first.filter(|_| is_pointed) {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    outbox.extend(wish.map(Message::Review));
}

/// A small “Copy” with a name of its own, which reads “Copied” for a while.
pub(super) fn copy_ui(ui: &mut Ui, review: &Review, what: Copied, title: &str) -> egui::Response {
    let (words, done) = (text(key::COMMON_COPY), text(key::COMMON_COPIED));
    let is_copied = review.is_copied(what);
    let name = format!("{}: {title}", if is_copied { &done } else { &words });
    ui.add(Button::copy(&words, &done, is_copied).named(&name))
}

fn named(words: Key, title: &str) -> String {
    text_with(words, &[("what", title)])
}
