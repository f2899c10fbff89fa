//! Making the skill at step 8 before the settings are sent, and building the model of one at step 9.

mod bar;
mod model;
mod outcome;
mod progress;
mod right;

pub use bar::bar;
pub use model::part_ui;
pub use right::RIGHT;

use egui::Ui;

use crate::create::Phase;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Hosting;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Tone;
use crate::views::wizard::new_skill;
use crate::views::wizard::value_row;
use crate::views::wizard::value_row::ValueRow;
use crate::wizard;
use crate::wizard::Input;

/// Draws what stands before the settings while there is no skill, for somebody who is signed in.
pub fn page_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    if !session.may_create() {
        let words = (key::CREATING_RIGHT, key::CREATING_RIGHT_WHAT, key::CREATING_SIGN_IN);
        right::card_ui(ui, words, outbox);
        return;
    }
    if session.create.is_waited_for() {
        progress::card_ui(ui, &session.create, outbox);
        return;
    }
    let is_over = !matches!(session.create.phase, Phase::Idle | Phase::Opened(_) | Phase::Done(_));
    if is_over {
        asides_ui(ui, session);
        outcome::page_ui(ui, session, outbox);
        ui.add_space(size::CARD_GAP);
    }
    if bar::may_begin(session) {
        plan_ui(ui, session, outbox);
    }
}

/// What the page begins with.
pub fn lead(session: &Session) -> Key {
    let create = &session.create;
    if create.skill_id.is_some() && !create.is_existing && !bar::may_begin(session) {
        return key::CREATING_LEAD_MADE;
    }
    key::CREATING_LEAD
}

/// Says that the skill was made a moment ago, and what went otherwise on the way.
pub fn made_ui(ui: &mut Ui, session: &Session) {
    let Phase::Done(made) = &session.create.phase else { return };
    if made.skill_id != session.wizard.skill_id.trim() || made.skill.is_none() {
        return;
    }
    let open = made.locale.language().open(&made.invocation);
    let (lead, what) =
        (text(key::CREATING_MADE), text_with(key::CREATING_MADE_WHAT, &[("words", &open)]));
    widgets::note_box_ui(ui, Tone::Pine, icons::CHECK_CIRCLE_FILL, &lead, &what);
    ui.add_space(size::CARD_GAP);
    asides_ui(ui, session);
}

/// What the person has to know beside how it went.
fn asides_ui(ui: &mut Ui, session: &Session) {
    let create = &session.create;
    let lost = create.trouble.is_some() && create.skill_id.is_some();
    for (is_so, words) in
        [(lost, key::CREATING_TROUBLE), (create.intent_not_kept, key::CREATING_NOT_NOTED)]
    {
        if is_so {
            widgets::note_box_ui(ui, Tone::Slate, icons::INFO, "", &text(words));
            ui.add_space(size::CARD_GAP);
        }
    }
}

/// What will be made, and for whom.
fn plan_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    if !session.is_own_vendor() {
        let words = text(key::CREATING_OTHER_VENDOR);
        let go = text(key::CREATING_OTHER_VENDOR_GO);
        if widgets::note_box_with_link_ui(ui, Tone::Amber, icons::EYE, &words, &go) {
            outbox.push(Message::Wizard(wizard::Message::Change(Input::Vendor)));
        }
        ui.add_space(size::CARD_GAP);
    }
    let skill = &session.wizard.new_skill;
    let row = |label, value: String| ValueRow::words(text(label), value);
    let said = text_with(key::NEW_SKILL_SAID, &[("words", &new_skill::opening(skill))]);
    let code = match &skill.hosting {
        Hosting::Own(place) if !place.trim().is_empty() => place.trim().to_owned(),
        hosting @ (Hosting::AlexaNode | Hosting::AlexaPython | Hosting::Own(_)) => {
            text(new_skill::hosting_key(hosting))
        }
    };
    let rows = [
        (row(key::NEW_SKILL_NAME, skill.name.trim().to_owned()), Input::NewSkillName),
        (row(key::NEW_SKILL_LANGUAGE, i18n::locale_name(skill.locale)), Input::NewSkillName),
        (row(key::NEW_SKILL_INVOCATION, said), Input::Invocation),
        (row(key::CREATING_CODE, code), Input::Invocation),
        (
            ValueRow::code(
                text(key::CHECK_ROW_VENDOR),
                session.wizard.vendor_id().unwrap_or_default(),
            ),
            Input::Vendor,
        ),
    ];
    widgets::card_ui(ui, |ui| {
        let width = value_row::label_width(ui, rows.iter().map(|(row, _)| row));
        let change = text(key::COMMON_CHANGE);
        for (row, input) in &rows {
            let name = text_with(key::CHECK_CHANGE, &[("what", &row.label)]);
            if row.show(ui, width, Some((&change, &name))) {
                outbox.push(Message::Wizard(wizard::Message::Change(*input)));
            }
        }
    });
    ui.add_space(size::CARD_GAP);
    new_skill::what_is_made_ui(ui, skill);
}
