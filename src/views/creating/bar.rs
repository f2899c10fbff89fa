//! What making the skill puts into the bottom bar: nothing is made but by the one button here that says so.

use crate::create::Phase;
use crate::create::Stop;
use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::session::Message;
use crate::session::Session;
use crate::views::bar::Bar;
use crate::views::bar::BarButton;
use crate::views::bar::Status;
use crate::views::icons;
use crate::views::widgets::Tone;
use crate::wizard;
use crate::wizard::Step;

/// The bar of step 8 while there is no skill, for somebody who is signed in.
pub fn bar(session: &Session) -> Bar {
    let nothing = Bar { status: None, other: None, forward: None };
    if !session.may_create() || !may_begin(session) {
        return nothing;
    }
    let to_fix = session.wizard.problems(Step::Skill).len();
    if to_fix > 0 {
        let icon = Some((Tone::Brick, icons::WARNING_OCTAGON_FILL));
        let words = counted(key::CREATING_FIX_FIRST, to_fix);
        let status = Some(Status { icon, words, undo: false });
        let go = Message::Wizard(wizard::Message::GoTo(Step::Skill));
        return Bar {
            status,
            other: Some(button(text(key::CREATING_FIX_GO), None, go)),
            ..nothing
        };
    }
    if !session.is_own_vendor() {
        return nothing;
    }
    let words = if session.practising.is_some() {
        key::CREATING_CREATE_PRACTICE
    } else {
        key::CREATING_CREATE
    };
    let forward = button(text(words), Some(icons::PLUS), Message::CreateSkill);
    let status = Some(Status::plain(text(key::CREATING_NOTHING_YET)));
    Bar { status, other: None, forward: Some(forward) }
}

/// Whether the button would begin something new: nothing is under way, and nothing half made.
pub(super) fn may_begin(session: &Session) -> bool {
    matches!(
        session.create.phase,
        Phase::Idle
            | Phase::Opened(_)
            | Phase::Done(_)
            | Phase::NotMade
            | Phase::Refused(Stop::Looking | Stop::Skill, _)
            | Phase::Failed(Stop::Looking | Stop::Skill, _)
    )
}

fn button(words: String, left: Option<char>, message: Message) -> BarButton {
    BarButton { words, left, right: None, message, takes_focus: false }
}
