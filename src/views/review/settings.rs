//! What was understood, beside the findings: the form, what was mended, the JSON, the secret.

use egui::Rect;
use egui::Ui;
use egui::vec2;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::import::Form;
use crate::model::Field;
use crate::model::Stage;
use crate::model::shown as told;
use crate::review;
use crate::review::Origin;
use crate::review::Shown;
use crate::review::Slot;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::review::asking;
use crate::views::review::is_wide;
use crate::views::review::json;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;

/// Draws it over the whole width.
pub(super) fn side_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let review = &mut session.review;
    let Some(shown) = &review.shown else { return };
    inset_ui(ui, |ui| {
        ui.add_space(size::CARD_PAD_Y);
        head_ui(ui, shown, review.slot(), outbox);
        ui.add_space(size::CARD_PAD_Y);
    });
    let top = ui.next_widget_position().y;
    json::json_ui(ui, review, outbox);
    let rect = ui.max_rect();
    let bottom = ui.next_widget_position().y;
    let t = theme::tokens(ui);
    for y in [top, bottom] {
        ui.painter().hline(rect.x_range(), y, (size::STROKE, t.line));
    }
    inset_ui(ui, |ui| {
        ui.add_space(size::CARD_GAP);
        if session.review.shown.as_ref().is_some_and(Shown::had_secret) {
            let (lead, words) = (text(key::REVIEW_SECRET), text(key::REVIEW_SECRET_WHAT));
            widgets::note_box_ui(ui, Tone::Amber, icons::LOCK_SIMPLE, &lead, &words);
            ui.add_space(size::CARD_GAP);
        }
        if is_wide(ui.ctx().content_rect().width()) {
            asking::section_ui(ui, session, outbox);
        }
    });
}

/// Puts the margin of a card at both sides.
fn inset_ui(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let inner = Rect::from_min_max(room.min, room.max).shrink2(vec2(size::CARD_PAD_X, 0.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(inner), content);
}

fn head_ui(ui: &mut Ui, shown: &Shown, slot: Slot, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let title = text(form(shown.imported.form));
    // While comparing, what is opened is the second one, from the other side.
    let opens = slot == Slot::First;
    let ((), pressed) = sides_ui(
        ui,
        size::BUTTON_SMALL,
        |ui| {
            widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &title);
        },
        |ui| {
            let words = text(key::REVIEW_OPEN);
            opens && ui.add(Button::quiet(&words).small().left(icons::FOLDER_OPEN)).clicked()
        },
    );
    if pressed {
        outbox.push(Message::Review(review::Message::OpenFile));
    }
    for words in facts(shown) {
        widgets::text_ui(ui, theme::CAPTION, t.ink_3, &words);
    }
}

/// The name of a form.
fn form(form: Form) -> Key {
    match form {
        Form::Request => key::REVIEW_FORM_REQUEST,
        Form::Response => key::REVIEW_FORM_RESPONSE,
        Form::Bare => key::REVIEW_FORM_BARE,
        Form::WrappedOther => key::REVIEW_FORM_WRAPPED_OTHER,
        Form::List => key::REVIEW_FORM_LIST,
    }
}

/// Where it came from, whose addresses it holds, what was mended to read it, what stands twice, what nobody knows.
fn facts(shown: &Shown) -> Vec<String> {
    let mut facts: Vec<String> = origin(&shown.origin).into_iter().collect();
    if shown.imported.form != Form::Request {
        facts.push(text(key::REVIEW_AS_SENT));
    }
    if let Some(provider) = shown.provider() {
        facts.push(text_with(key::REVIEW_PROVIDER, &[("name", provider.name)]));
    }
    facts.extend(shown.imported.mended.iter().filter_map(|mended| {
        let what = told(&mended.what());
        let words = Key::find(mended.text_key()).map(|key| text_with(key, &[("what", &what)]))?;
        Some(text_with(key::REVIEW_MENDED, &[("what", &words)]))
    }));
    facts.extend(shown.imported.duplicates.iter().map(|twice| {
        let words = text_with(key::REVIEW_TWICE, &[("name", &told(&twice.name))]);
        text_with(key::REVIEW_MENDED, &[("what", &words)])
    }));
    let unknown: Vec<String> = shown
        .imported
        .settings
        .other
        .keys()
        .filter(|name| Field::named(name).is_none())
        .map(|name| told(name))
        .collect();
    if !unknown.is_empty() {
        facts.push(text_with(key::REVIEW_UNKNOWN, &[("names", &unknown.join(", "))]));
    }
    facts
}

fn origin(origin: &Origin) -> Option<String> {
    match origin {
        Origin::Pasted => None,
        Origin::File(name) => Some(text_with(key::REVIEW_FROM_FILE, &[("name", &told(name))])),
        Origin::Amazon { skill_id, stage } => {
            let words = match stage {
                Stage::Development => key::REVIEW_FROM_AMAZON_DEVELOPMENT,
                Stage::Live => key::REVIEW_FROM_AMAZON_LIVE,
            };
            Some(text_with(words, &[("id", &told(skill_id))]))
        }
    }
}

/// What to call one of the two that are compared.
pub(super) fn name(shown: &Shown) -> String {
    origin(&shown.origin).unwrap_or_else(|| text(form(shown.imported.form)))
}
