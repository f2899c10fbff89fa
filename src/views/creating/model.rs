//! Step 9: what people say to open the skill, looked at, changed and built again.

use egui::Ui;

use crate::account::SignIn;
use crate::create;
use crate::create::Phase;
use crate::create::Stop;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::InvocationName;
use crate::model::NewSkill;
use crate::session::Message;
use crate::session::Session;
use crate::views::creating::outcome;
use crate::views::creating::progress;
use crate::views::creating::right;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Field;
use crate::views::widgets::FoldRow;
use crate::views::widgets::Tone;
use crate::views::wizard::fold;
use crate::views::wizard::new_skill;

const FOLD: &str = "what people say to open it";
/// The box of the invocation name.
const NAME: &str = "invocation name of the skill";

/// Draws the folded part; nothing while nobody is signed in. Opening it looks at the model.
pub fn part_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    if !matches!(session.account.sign_in, SignIn::SignedIn(_)) {
        return;
    }
    let was_open = fold::is_open(ui, FOLD);
    widgets::rows_card_ui(ui, |ui| {
        let title = text(key::MODEL_TITLE);
        let row = FoldRow { weight: None, title: &title, count: "", open: false };
        fold::fold_ui(ui, FOLD, row, |ui| {
            widgets::hairline_ui(ui);
            widgets::row_ui(ui, |ui| content_ui(ui, session, outbox));
        });
    });
    if !was_open && fold::is_open(ui, FOLD) {
        outbox.push(Message::OpenModel);
    }
}

fn content_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    if !session.may_create() {
        let words = (key::MODEL_RIGHT, key::MODEL_RIGHT_WHAT, key::MODEL_SIGN_IN);
        right::card_ui(ui, words, outbox);
        return;
    }
    let locale = session.wizard.code_locale();
    let is_of_this = session.create.skill_id.as_deref() == Some(session.wizard.skill_id.trim());
    if session.create.is_waited_for() {
        progress::wait_ui(ui, &session.create, outbox);
        return;
    }
    if !is_of_this {
        again_ui(ui, outbox);
        return;
    }
    match &session.create.phase {
        Phase::Opened(model) => {
            if model.body.is_none() {
                let words = text(key::MODEL_NONE);
                widgets::note_box_ui(ui, Tone::Slate, icons::INFO, "", &words);
                ui.add_space(size::CARD_PAD_Y);
            }
            name_ui(ui, session, outbox);
        }
        Phase::Refused(Stop::Model, violations) => {
            outcome::violations_ui(ui, key::CREATING_REFUSED_MODEL, violations);
            progress::steps_ui(ui, &session.create.steps);
            ui.add_space(size::CARD_PAD_Y);
            name_ui(ui, session, outbox);
        }
        Phase::Done(made) => {
            let open = locale.language().open(&made.invocation);
            let words = text_with(key::MODEL_BUILT, &[("words", &open)]);
            widgets::note_box_ui(ui, Tone::Pine, icons::CHECK_CIRCLE_FILL, "", &words);
            progress::steps_ui(ui, &session.create.steps);
            again_ui(ui, outbox);
        }
        Phase::Unknown(stop, error) | Phase::Failed(stop, error) => {
            let safe = if *stop == Stop::Model { key::MODEL_SAFE } else { key::TRY_SAFE };
            outcome::failed_ui(ui, error, safe, outbox);
        }
        Phase::Unfinished(_) => {
            let (lead, what) =
                (text(key::CREATING_UNFINISHED), text(key::CREATING_UNFINISHED_WHAT));
            widgets::note_box_ui(ui, Tone::Slate, icons::CLOCK, &lead, &what);
            outcome::look_ui(ui, outbox);
        }
        Phase::Refused(Stop::Looking | Stop::Skill, _)
        | Phase::Idle
        | Phase::Looking(_)
        | Phase::Found(_)
        | Phase::Keeping(_)
        | Phase::Creating(_)
        | Phase::KeepingId(_)
        | Phase::Making(_)
        | Phase::ReadingModel(_)
        | Phase::SendingModel(_)
        | Phase::Building(_)
        | Phase::Waiting(_)
        | Phase::Halfway
        | Phase::NotMade => again_ui(ui, outbox),
    }
}

fn again_ui(ui: &mut Ui, outbox: &mut Vec<Message>) {
    ui.add_space(size::GRID);
    let words = text(key::MODEL_LOOK);
    if ui.add(Button::secondary(&words).small().left(icons::ARROW_CLOCKWISE)).clicked() {
        outbox.push(Message::OpenModel);
    }
}

/// The box, what is to be said of it, and the button that builds.
fn name_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let (label, why) = (text(key::NEW_SKILL_INVOCATION), text(key::MODEL_WHY));
    Field::new(NAME, &label, &mut session.create.invocation).why(&why).prose().show(ui);
    let skill = NewSkill {
        invocation: session.create.invocation.clone(),
        locale: session.wizard.code_locale(),
        is_brand: session.wizard.new_skill.is_brand,
        ..NewSkill::default()
    };
    if new_skill::breaches_ui(ui, &skill, false) {
        let name = InvocationName::suggestion(&skill.invocation, skill.locale, skill.is_brand);
        session.create.invocation = name.unwrap_or_default();
    }
    ui.add_space(size::CARD_PAD_Y);
    let stops = InvocationName::parse(&skill.invocation, skill.locale).is_err();
    let (words, reason) = (text(key::MODEL_BUILD), text(key::MODEL_STOPS));
    let button = Button::secondary(&words).left(icons::ARROW_CLOCKWISE);
    let button = if stops { button.off(&reason) } else { button };
    if ui.add(button).clicked() && !stops {
        outbox.push(Message::Create(create::Message::Rebuild(skill.invocation)));
    }
    ui.add_space(size::TIGHT);
    let ink = theme::tokens(ui).ink_3;
    widgets::text_ui(ui, theme::CAPTION, ink, &text(key::MODEL_WHAT));
}
