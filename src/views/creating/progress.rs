//! What is going on with the skill or its model: words, a bar, the steps of the build, and what Cancel would leave.

use egui::Ui;

use crate::create;
use crate::create::Create;
use crate::create::Phase;
use crate::create::Work;
use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::BuildState;
use crate::model::BuildStep;
use crate::session::Message;
use crate::views::icons;
use crate::views::seconds::pause_words;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Progress;

/// The steps that a build has as a rule; with more of them the bar goes on more slowly.
const USUAL_STEPS: usize = 3;

/// Draws the wait in a card.
pub(super) fn card_ui(ui: &mut Ui, create: &Create, outbox: &mut Vec<Message>) {
    widgets::card_ui(ui, |ui| {
        ui.add_space(size::GRID);
        wait_ui(ui, create, outbox);
        ui.add_space(size::TIGHT);
    });
}

/// Draws the wait.
pub(super) fn wait_ui(ui: &mut Ui, create: &Create, outbox: &mut Vec<Message>) {
    let (words, share) = words(create);
    let (caption, cancel) = (text(key::CREATING_WAIT_LONG), text(key::COMMON_CANCEL));
    if (Progress { words: &words, share, caption: &caption, cancel: &cancel }).show(ui) {
        outbox.push(Message::Create(create::Message::Cancel));
    }
    steps_ui(ui, &create.steps);
    ui.add_space(size::GRID);
    let ink = theme::tokens(ui).ink_3;
    widgets::text_ui(ui, theme::CAPTION, ink, &what_stays(create));
}

/// The steps of a build one by one.
pub(super) fn steps_ui(ui: &mut Ui, steps: &[BuildStep]) {
    if steps.is_empty() {
        return;
    }
    ui.add_space(size::GRID);
    for (place, step) in steps.iter().enumerate() {
        ui.push_id(("build step", place), |ui| step_ui(ui, step));
    }
}

fn step_ui(ui: &mut Ui, step: &BuildStep) {
    let t = theme::tokens(ui);
    let (icon, ink, state) = match step.state {
        BuildState::Succeeded => (icons::CHECK_CIRCLE_FILL, t.pine, key::BUILD_SUCCEEDED),
        BuildState::Failed => (icons::WARNING_OCTAGON_FILL, t.brick, key::BUILD_FAILED),
        BuildState::InProgress => (icons::CLOCK, t.ink_3, key::BUILD_IN_PROGRESS),
    };
    let name = match step.name.as_str() {
        "DIALOG_MODEL_BUILD" => text(key::BUILD_DIALOG),
        "LANGUAGE_MODEL_QUICK_BUILD" => text(key::BUILD_QUICK),
        "LANGUAGE_MODEL_FULL_BUILD" => text(key::BUILD_FULL),
        other => other.to_owned(),
    };
    let words = text_with(key::BUILD_STEP, &[("name", &name), ("state", &text(state))]);
    ui.horizontal_top(|ui| {
        let room = egui::vec2(size::ICON, theme::SMALL.line);
        let (rect, _) = ui.allocate_exact_size(room, egui::Sense::hover());
        widgets::paint::icon(ui.painter(), rect.center(), size::ICON, icon, ink);
        widgets::status_ui(ui, theme::SMALL, t.ink, &words);
    });
    ui.add_space(size::TIGHT);
}

/// What happens, and how far it is. It never runs back within one act.
fn words(create: &Create) -> (String, f32) {
    let what = create.phase.running().map(|(_, what)| what).unwrap_or_default();
    let (key, share) = match what {
        Work::List if create.looks_back() => (key::CREATING_LOOKING_BACK, 0.3),
        Work::List => (key::CREATING_LOOKING, 0.05),
        Work::Create => (key::CREATING_ASKING, 0.2),
        Work::Status => (key::CREATING_MAKING, 0.35),
        Work::ReadModel => (key::CREATING_READING_MODEL, 0.5),
        Work::WriteModel => (key::CREATING_SENDING_MODEL, 0.55),
        Work::BuildStatus => (key::CREATING_BUILDING, build_share(&create.steps)),
    };
    if let Phase::Waiting(pause) = &create.phase {
        return (pause_words(pause.seconds), share);
    }
    if matches!(create.phase, Phase::Keeping(_)) {
        return (text(key::CREATING_KEEPING), 0.1);
    }
    (text(key), share)
}

/// From 60 % on, as many parts more as there are steps done.
fn build_share(steps: &[BuildStep]) -> f32 {
    let done = steps.iter().filter(|step| step.state == BuildState::Succeeded).count();
    let all = steps.len().max(USUAL_STEPS);
    let few = |count: usize| f32::from(u8::try_from(count).unwrap_or(u8::MAX));
    0.35_f32.mul_add(few(done) / few(all), 0.6)
}

/// What stays at Amazon's when it is cancelled now.
fn what_stays(create: &Create) -> String {
    let nothing: Key = if create.is_existing {
        key::CREATING_NOTHING_CHANGED
    } else {
        key::CREATING_NOTHING_STAYS
    };
    match create.stays() {
        None => text(nothing),
        Some("") => text(key::CREATING_MAY_STAY),
        Some(_) if create.is_existing => text(key::CREATING_MODEL_STAYS),
        Some(id) => text_with(key::CREATING_STAYS, &[("id", id)]),
    }
}
