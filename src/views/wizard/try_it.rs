//! Trying the skill from here, and what to do in the Alexa app: three things to tick, with a drawn phone at their side.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::LinkSeen;
use crate::model::SkillKind;
use crate::session::Message;
use crate::session::Session;
use crate::views::bar::Bar;
use crate::views::bar::BarButton;
use crate::views::creating;
use crate::views::drawings;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::trying;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::TickRow;
use crate::views::widgets::TickRowAnswer;
use crate::views::widgets::Tone;
use crate::views::wizard::Head;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::head_ui;
use crate::views::wizard::skill_code;
use crate::wizard;
use crate::wizard::SignInWith;
use crate::wizard::Step;

/// How wide the column is with one phone, and with two.
const SIDES: [f32; 2] = [208.0, 392.0];

/// Draws the page.
pub fn page_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let sent = session.receipt().is_some();
    let lead = if sent { key::TRY_LEAD } else { key::TRY_LEAD_UNSENT };
    head_ui(ui, Head { step: Step::Try, heading: key::TRY_HEADING, lead: Some(lead) });
    let mut wishes = Outbox::new();
    skill_code::part_ui(ui, &session.wizard, session.trying.has_answered(), &mut wishes);
    outbox.extend(wishes.into_iter().map(Message::Wizard));
    ui.add_space(size::CARD_GAP);
    trying::before_ui(ui, session, outbox);
    ui.add_space(size::CARD_GAP);
    if session.wizard.kind == SkillKind::Custom && !session.wizard.skill_id.trim().is_empty() {
        creating::part_ui(ui, session, outbox);
        ui.add_space(size::CARD_GAP);
    }
    in_the_app_ui(ui, session, outbox);
    trying::after_ui(ui, session, outbox);
    end_ui(ui, session, outbox);
}

fn in_the_app_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(key::TRY_IN_THE_APP));
    ui.add_space(size::GRID);
    let full = ui.available_width();
    if full < size::FROM_DRAWING_BESIDE {
        steps_ui(ui, session, outbox);
        ui.add_space(size::CARD_GAP);
        phones_ui(ui, session);
    } else {
        columns_ui(ui, |ui| {
            let [one, two] = SIDES;
            let side = if received(session).is_empty() { one } else { two };
            let left = full - side - size::CARD_GAP;
            column_ui(ui, left, |ui| steps_ui(ui, session, outbox));
            column_ui(ui, side, |ui| phones_ui(ui, session));
        });
    }
}

/// “Close” goes to the start screen; everything is saved.
pub fn bar(_session: &Session) -> Bar {
    let forward = BarButton {
        words: text(key::COMMON_CLOSE),
        left: None,
        right: None,
        message: Message::OpenStart,
        takes_focus: false,
    };
    Bar { status: None, other: None, forward: Some(forward) }
}

fn steps_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    // A link that works was made in the app.
    let is_linked = session.trying.link() == Some(LinkSeen::Linked);
    let done = session.wizard.ticks.trying.map(|ticked| ticked || is_linked);
    let current = done.iter().position(|done| !done);
    let words = words(session);
    widgets::rows_card_ui(ui, |ui| {
        for (index, ((title, what), ticked)) in words.iter().zip(done).enumerate() {
            if index > 0 {
                widgets::hairline_ui(ui);
            }
            let row = TickRow {
                number: index + 1,
                words: title,
                done: ticked,
                current: current == Some(index),
                value: None,
            };
            let ends = (index == 0, index + 1 == words.len());
            if row.show_with(ui, ends, what) == Some(TickRowAnswer::Tick) {
                outbox.push(Message::Wizard(wizard::Message::ToggleTryingPin(index)));
            }
        }
    });
    practice_app_ui(ui, session, outbox);
}

/// What to do when it does not link, and the report.
fn end_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    if session.trying.link() != Some(LinkSeen::Linked) {
        ui.add_space(size::CARD_GAP);
        let (lead, what) = (text(key::TRY_NO_LUCK), text(key::TRY_NO_LUCK_WHAT));
        widgets::note_box_ui(ui, Tone::Slate, icons::QUESTION, &lead, &what);
    }
    if !session.has_report() {
        return;
    }
    ui.add_space(size::CARD_GAP);
    widgets::card_ui(ui, |ui| {
        let ink = theme::tokens(ui).ink_2;
        widgets::text_ui(ui, theme::SMALL, ink, &text(key::TRY_REPORT_SAVED));
        ui.add_space(size::GRID);
        let words = text(key::TRY_REPORT);
        if ui.add(Button::secondary(&words).small().left(icons::FILE_TEXT)).clicked() {
            outbox.push(Message::SaveReport);
        }
    });
}

/// While practising there is no phone: the practice Amazon plays the app in the browser.
fn practice_app_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let Some(origin) = &session.practising else { return };
    ui.add_space(size::CARD_GAP_FULL);
    let words = text(key::TRY_PRACTICE_APP);
    if ui.add(Button::secondary(&words).small().right(icons::ARROW_SQUARE_OUT)).clicked() {
        let page = format!("{origin}/practice/alexa-app/{}", session.wizard.skill_id.trim());
        outbox.push(Message::Wizard(wizard::Message::OpenPage(page)));
    }
}

fn words(session: &Session) -> [(String, String); 3] {
    let name = &session.wizard.skill_name;
    let enable = if name.is_empty() {
        text(key::TRY_ENABLE)
    } else {
        text_with(key::TRY_ENABLE_NAMED, &[("name", name)])
    };
    [
        (text(key::TRY_APP), text(key::TRY_APP_WHAT)),
        (enable, text(key::TRY_ENABLE_WHAT)),
        (text(key::TRY_SIGN_IN), text(key::TRY_SIGN_IN_WHAT)),
    ]
}

/// The page people sign in on; with Amazon accounts a second one lists what the skill will receive.
fn phones_ui(ui: &mut Ui, session: &Session) {
    let wizard = &session.wizard;
    let name = if wizard.skill_name.is_empty() {
        text(key::TRY_YOUR_SKILL)
    } else {
        wizard.skill_name.clone()
    };
    let amazon = wizard.sign_in_with == SignInWith::Amazon;
    let receives = received(session);
    widgets::drawing_card_ui(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(size::PAGE_MARGIN, size::CARD_GAP);
            let line = text(if amazon { key::TRY_PHONE_AMAZON } else { key::TRY_PHONE_OWN });
            drawings::phone_ui(ui, &name, &line, &text(key::TRY_PHONE));
            if !receives.is_empty() {
                let told: Vec<&str> = receives.iter().map(String::as_str).collect();
                let told_words = told.join(", ");
                let description = text_with(key::TRY_PHONE_RECEIVES, &[("scopes", &told_words)]);
                let line = text(key::TRY_PHONE_SHARES);
                drawings::consent_phone_ui(ui, &name, &line, &told, &description);
            }
        });
        ui.add_space(size::GRID);
        let ink = theme::tokens(ui).ink_3;
        widgets::text_ui(ui, theme::CAPTION, ink, &text(key::TRY_PHONE_CAPTION));
    });
}

/// What the second page lists; nothing where only a number is asked for, or where it is not Amazon's page.
fn received(session: &Session) -> Vec<String> {
    let wizard = &session.wizard;
    if wizard.sign_in_with != SignInWith::Amazon {
        return Vec::new();
    }
    let has = |scope: &str| wizard.settings.scopes.iter().any(|asked| asked == scope);
    [
        ("profile", key::TRY_RECEIVES_NAME),
        ("profile", key::TRY_RECEIVES_EMAIL),
        ("postal_code", key::TRY_RECEIVES_POSTAL_CODE),
    ]
    .into_iter()
    .filter(|(scope, _)| has(scope))
    .map(|(_, words)| text(words))
    .collect()
}
