//! How the making ended when it did not end well: what there is now, why, and what goes on from there.

use egui::Ui;

use crate::create;
use crate::create::Phase;
use crate::create::Stop;
use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::SkillSummary;
use crate::model::Violation;
use crate::services::amazon::AmazonError;
use crate::session::Message;
use crate::session::Session;
use crate::views::creating::progress::steps_ui;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;
use crate::views::wizard::new_skill;
use crate::views::wizard::send::error_ui;

/// Draws the outcome of making a skill.
pub(super) fn page_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    match &session.create.phase {
        Phase::Found(found) => found_ui(ui, session, found, outbox),
        Phase::Halfway => {
            let open = new_skill::opening(&session.create.intent().skill);
            let what = text_with(key::CREATING_HALFWAY_WHAT, &[("words", &open)]);
            let lead = text(key::CREATING_HALFWAY);
            widgets::note_box_ui(ui, Tone::Slate, icons::INFO, &lead, &what);
            button_ui(ui, key::CREATING_SEND_MODEL, icons::PAPER_PLANE_TILT, outbox, || {
                Message::Create(create::Message::GoOn)
            });
        }
        Phase::Refused(Stop::Model, violations) => {
            violations_ui(ui, key::CREATING_REFUSED_MODEL, violations);
            refused_model_ui(ui, session, outbox);
        }
        Phase::Refused(Stop::Looking | Stop::Skill, violations) => {
            violations_ui(ui, key::CREATING_REFUSED, violations);
        }
        Phase::Unfinished(_) => {
            note_ui(ui, Tone::Slate, key::CREATING_UNFINISHED, key::CREATING_UNFINISHED_WHAT);
            look_ui(ui, outbox);
        }
        Phase::Unknown(stop, error) => {
            failed_ui(ui, error, safe(*stop, true), outbox);
        }
        Phase::Failed(Stop::Model, error) => {
            failed_ui(ui, error, safe(Stop::Model, false), outbox);
        }
        Phase::Failed(stop, error) => {
            error_ui(ui, error, safe(*stop, false), outbox);
            right_ui(ui, error, outbox);
        }
        Phase::NotMade => {
            note_ui(ui, Tone::Slate, key::CREATING_NOT_MADE, key::CREATING_NOT_MADE_WHAT);
        }
        Phase::Idle
        | Phase::Looking(_)
        | Phase::Keeping(_)
        | Phase::Creating(_)
        | Phase::KeepingId(_)
        | Phase::Making(_)
        | Phase::ReadingModel(_)
        | Phase::SendingModel(_)
        | Phase::Building(_)
        | Phase::Waiting(_)
        | Phase::Opened(_)
        | Phase::Done(_) => {}
    }
    if let Some(id) = &session.create.skill_id {
        ui.add_space(size::GRID);
        let t = theme::tokens(ui);
        let label = format!("{}: ", text(key::SKILL_ID_LABEL));
        let parts = [(theme::SMALL, t.ink_2, label.as_str()), (theme::CODE_SMALL, t.ink_2, id)];
        widgets::parts_ui(ui, &parts);
    }
}

/// What is certain all the same.
fn safe(stop: Stop, is_unknown: bool) -> Key {
    match (stop, is_unknown) {
        (Stop::Model, _) => key::CREATING_SAFE_MODEL,
        (Stop::Looking | Stop::Skill, true) => key::CREATING_SAFE_UNKNOWN,
        (Stop::Looking | Stop::Skill, false) => key::CREATING_SAFE_NOTHING,
    }
}

fn note_ui(ui: &mut Ui, tone: Tone, lead: Key, what: Key) {
    widgets::note_box_ui(ui, tone, icons::INFO, &text(lead), &text(what));
}

fn button_ui(
    ui: &mut Ui,
    words: Key,
    icon: char,
    outbox: &mut Vec<Message>,
    wish: impl FnOnce() -> Message,
) {
    ui.add_space(size::CARD_PAD_Y);
    if ui.add(Button::primary(&text(words)).left(icon)).clicked() {
        outbox.push(wish());
    }
}

/// What Amazon said, the look at what there is, and the right that may be missing.
pub(super) fn failed_ui(ui: &mut Ui, error: &AmazonError, safe: Key, outbox: &mut Vec<Message>) {
    error_ui(ui, error, safe, outbox);
    right_ui(ui, error, outbox);
    look_ui(ui, outbox);
}

/// A token from elsewhere may lack the right: one can sign in with it.
fn right_ui(ui: &mut Ui, error: &AmazonError, outbox: &mut Vec<Message>) {
    if !matches!(error, AmazonError::Forbidden(_)) {
        return;
    }
    ui.add_space(size::GRID);
    let words = text(key::CREATING_SIGN_IN_AGAIN);
    if ui.add(Button::secondary(&words).left(icons::SIGN_IN)).clicked() {
        outbox.push(Message::SignIn);
    }
}

/// Asks again where it stopped. Writes nothing.
pub(super) fn look_ui(ui: &mut Ui, outbox: &mut Vec<Message>) {
    ui.add_space(size::CARD_PAD_Y);
    let words = text(key::CREATING_LOOK);
    if ui.add(Button::secondary(&words).left(icons::ARROW_CLOCKWISE)).clicked() {
        outbox.push(Message::Create(create::Message::Look));
    }
}

/// Amazon's errors, each at its place.
pub(super) fn violations_ui(ui: &mut Ui, title: Key, violations: &[Violation]) {
    widgets::box_ui(ui, Tone::Brick, icons::WARNING_OCTAGON_FILL, |ui| {
        let t = theme::tokens(ui);
        widgets::announce(&widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(title)));
        for violation in violations {
            ui.add_space(size::GRID);
            if let Some(path) = &violation.path {
                widgets::text_ui(ui, theme::CODE_SMALL, t.ink_2, path);
            }
            widgets::text_ui(ui, theme::SMALL, t.ink, &violation.message);
        }
    });
}

/// The skill is there and its model is not built: the name can be changed and built again, or the settings sent.
fn refused_model_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    steps_ui(ui, &session.create.steps);
    ui.add_space(size::CARD_GAP);
    widgets::card_ui(ui, |ui| {
        crate::views::wizard::send::relay(outbox, |wishes| {
            new_skill::invocation_ui(ui, &mut session.wizard, wishes);
        });
        ui.add_space(size::CARD_PAD_Y);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(size::GRID, size::GRID);
            let words = text(key::CREATING_BUILD_AGAIN);
            if ui.add(Button::primary(&words).left(icons::ARROW_CLOCKWISE)).clicked() {
                let name = session.wizard.new_skill.invocation.clone();
                outbox.push(Message::Create(create::Message::Rebuild(name)));
            }
            if ui.add(Button::secondary(&text(key::CREATING_LEAVE_MODEL))).clicked() {
                outbox.push(Message::LeaveModel);
            }
        });
    });
}

/// Skills of that name are there: nothing was made, and the person chooses.
fn found_ui(ui: &mut Ui, session: &Session, found: &[SkillSummary], outbox: &mut Vec<Message>) {
    let is_back = session.create.looks_back();
    let (lead, what) = if is_back {
        (key::CREATING_FOUND_NEW, key::CREATING_FOUND_NEW_WHAT)
    } else {
        (key::CREATING_FOUND, key::CREATING_FOUND_WHAT)
    };
    note_ui(ui, Tone::Amber, lead, what);
    ui.add_space(size::CARD_GAP);
    widgets::card_ui(ui, |ui| {
        for skill in found {
            skill_ui(ui, skill, outbox);
        }
    });
    if !is_back {
        ui.add_space(size::CARD_GAP);
        if ui.add(Button::secondary(&text(key::CREATING_ANOTHER)).left(icons::PLUS)).clicked() {
            outbox.push(Message::Create(create::Message::CreateAnyway));
        }
    }
}

fn skill_ui(ui: &mut Ui, skill: &SkillSummary, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let ((), used) = sides_ui(
        ui,
        2.0 * theme::BODY.line + size::GRID,
        |ui| {
            ui.vertical(|ui| {
                widgets::line_ui(ui, theme::BODY_MEDIUM, t.ink, &skill.name);
                widgets::line_ui(ui, theme::CODE_SMALL, t.ink_2, &skill.id);
            });
        },
        |ui| {
            let called = format!("{} ({})", skill.name, skill.id);
            let name = text_with(key::SKILLS_USE, &[("name", &called)]);
            ui.add(Button::secondary(&text(key::SKILLS_USE_SHORT)).small().named(&name)).clicked()
        },
    );
    if used {
        outbox.push(Message::UseSkill(skill.id.clone()));
    }
}
