//! What the page puts into the bottom bar: nothing is sent but by the one button here that says so.

use crate::account::SignIn;
use crate::i18n::Key;
use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::push::Phase;
use crate::session::Message;
use crate::session::Session;
use crate::views::bar::Bar;
use crate::views::bar::BarButton;
use crate::views::bar::Status;
use crate::views::bar::next_bar;
use crate::views::creating;
use crate::views::icons;
use crate::views::widgets::Tone;
use crate::views::wizard::send::changes;
use crate::views::wizard::send::must_fix;
use crate::wizard;

/// The bar of step 8.
pub fn bar(session: &Session) -> Bar {
    if session.receipt().is_some() {
        return receipt_bar(session);
    }
    match &session.account.sign_in {
        SignIn::SignedIn(_) if session.wizard.makes_skill => creating::bar(session),
        SignIn::SignedIn(_) => sending_bar(session),
        SignIn::SignedOut | SignIn::Failed(_) if session.wizard.by_hand => by_hand_bar(session),
        SignIn::SignedOut
        | SignIn::Failed(_)
        | SignIn::Opening
        | SignIn::Waiting(_)
        | SignIn::Working
        | SignIn::Confirming(_) => {
            let message = Message::Wizard(wizard::Message::FinishByHand(true));
            let by_hand = button(key::SEND_BY_HAND, None, message);
            Bar { status: None, other: Some(by_hand), forward: None }
        }
    }
}

fn button(words: Key, left: Option<char>, message: Message) -> BarButton {
    BarButton { words: text(words), left, right: None, message, takes_focus: false }
}

/// Without signing in there is still a next step.
fn by_hand_bar(session: &Session) -> Bar {
    let message = Message::Wizard(wizard::Message::FinishByHand(false));
    let sign_in = button(key::SEND_SIGN_IN_INSTEAD, None, message);
    Bar { other: Some(sign_in), ..next_bar(session) }
}

fn receipt_bar(session: &Session) -> Bar {
    let again = button(key::SEND_CHECK_AGAIN, None, Message::ReadAmazon);
    let said = Status::done(text(key::SEND_ALREADY_SENT));
    let confirmed = session
        .receipt()
        .is_some_and(|receipt| receipt.certainty == crate::model::Certainty::Confirmed);
    Bar { status: confirmed.then_some(said), other: Some(again), ..next_bar(session) }
}

fn sending_bar(session: &Session) -> Bar {
    let Some(now) = session.push.phase.now() else {
        return Bar { status: None, other: None, forward: None };
    };
    let replaces = now.members.is_some();
    if let Phase::Read(current) = &session.push.phase
        && changes::comparison(&session.wizard, current).is_equal()
    {
        return next_bar(session);
    }
    let must_fix = must_fix(session);
    if must_fix > 0 {
        let icon = Some((Tone::Brick, icons::WARNING_OCTAGON_FILL));
        let words = counted(key::SEND_MUST_FIX, must_fix);
        let go = Message::Wizard(wizard::Message::GoTo(wizard::Step::Check));
        let status = Some(Status { icon, words, undo: false });
        return Bar { status, other: Some(button(key::SEND_MUST_FIX_GO, None, go)), forward: None };
    }
    let keep = replaces.then(|| BarButton {
        takes_focus: true,
        ..button(key::SEND_KEEP, None, Message::KeepCurrent)
    });
    let (words, message) = act(session, replaces);
    let forward = button(words, Some(icons::PAPER_PLANE_TILT), message);
    let status = Some(Status::plain(text(key::SEND_NOTHING_SENT)));
    Bar { status, other: keep, forward: Some(forward) }
}

/// The one button that sends: its words and its wish.
fn act(session: &Session, replaces: bool) -> (Key, Message) {
    match (replaces, session.practising.is_some()) {
        (false, false) => (key::SEND_SEND, Message::Send),
        (false, true) => (key::SEND_SEND_PRACTICE, Message::Send),
        (true, false) => (key::SEND_REPLACE, Message::Replace),
        (true, true) => (key::SEND_REPLACE_PRACTICE, Message::Replace),
    }
}
