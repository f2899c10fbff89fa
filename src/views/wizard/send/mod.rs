//! Step 8: sign in, see now → after, send, and get the receipt; or finish by hand.

mod bar;
mod by_hand;
pub(in crate::views) mod changes;
mod conflict;
mod problem;
mod progress;
mod receipt;
pub(in crate::views) mod sign_in;
mod time;
pub(in crate::views) mod vendor;
pub(in crate::views) mod waiting;

pub use bar::bar;
pub(in crate::views) use problem::amazon_said_ui;
pub(in crate::views) use problem::error_ui;

use egui::Ui;

use crate::account::SignIn;
use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::push::Phase;
use crate::session::Message;
use crate::session::Session;
use crate::views::creating;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Tone;
use crate::views::wizard::Head;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::columns::columns_ui;
use crate::views::wizard::head_ui;
use crate::wizard::Copied;
use crate::wizard::Step;
use crate::wizard::Wizard;

/// How wide the column at the side is.
const SIDE: f32 = 268.0;

/// Draws the page.
pub fn page_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    if matches!(session.push.phase, Phase::Done(_)) {
        receipt::page_ui(ui, session, outbox);
        return;
    }
    if is_by_hand(session) {
        head(ui, key::SEND_HEADING_BY_HAND, Some(key::SEND_BY_HAND_LEAD));
        if session.wizard.makes_skill {
            let (lead, what) = (text(key::CREATING_BY_HAND), text(key::CREATING_BY_HAND_WHAT));
            widgets::note_box_ui(ui, Tone::Slate, icons::INFO, &lead, &what);
            ui.add_space(size::CARD_GAP);
        }
        by_hand::page_ui(ui, session, outbox);
        return;
    }
    match session.account.sign_in.clone() {
        SignIn::SignedIn(signed_in) if session.wizard.makes_skill => {
            head(ui, key::CREATING_HEADING, Some(creating::lead(session)));
            vendor::signed_in_ui(ui, &signed_in, false, outbox);
            ui.add_space(size::CARD_GAP);
            creating::page_ui(ui, session, outbox);
        }
        SignIn::SignedIn(signed_in) => {
            let (heading, lead) = changes::heading(session);
            head(ui, heading, lead);
            vendor::signed_in_ui(ui, &signed_in, true, outbox);
            ui.add_space(size::CARD_GAP);
            creating::made_ui(ui, session);
            sending_ui(ui, session, outbox);
        }
        SignIn::SignedOut | SignIn::Failed(_) => {
            head(ui, key::SEND_HEADING_SIGN_IN, Some(key::SEND_SIGN_IN_LEAD));
            beside_agree_ui(ui, session, |ui, session| sign_in::ways_ui(ui, session, outbox));
        }
        SignIn::Opening => wait(ui, session, None, false, outbox),
        SignIn::Waiting(waiting) => wait(ui, session, Some(&waiting), false, outbox),
        SignIn::Working => wait(ui, session, None, true, outbox),
        SignIn::Confirming(confirming) => {
            head(ui, key::SEND_HEADING_SIGN_IN, None);
            vendor::question_ui(ui, session, &confirming, outbox);
        }
    }
}

/// Whether the page shows how to finish by hand.
fn is_by_hand(session: &Session) -> bool {
    session.account.signed_in().is_none() && session.wizard.by_hand
}

/// How many findings have to be fixed before sending.
fn must_fix(session: &Session) -> usize {
    session.wizard.problems(Step::Check).len()
}

/// Whether people have the skill, as far as Amazon told.
fn is_live(session: &Session) -> bool {
    let facts = session.account.manifest.done();
    facts.is_some_and(|facts| facts.is_live && facts.skill_id == session.wizard.skill_id.trim())
}

/// The skill's name, or its ID where Amazon did not tell one.
fn skill_name(wizard: &Wizard) -> String {
    if wizard.skill_name.is_empty() { wizard.skill_id.clone() } else { wizard.skill_name.clone() }
}

fn head(ui: &mut Ui, heading: Key, lead: Option<Key>) {
    head_ui(ui, Head { step: Step::Send, heading, lead });
}

fn wait(
    ui: &mut Ui,
    session: &mut Session,
    waiting: Option<&crate::account::Waiting>,
    back: bool,
    outbox: &mut Vec<Message>,
) {
    let opened = waiting.and_then(|waiting| waiting.browser_opened) != Some(false);
    let lead = if opened { key::SEND_WAITING_LEAD } else { key::SEND_WAITING_LEAD_NO_BROWSER };
    head(ui, key::SEND_HEADING_SIGN_IN, Some(lead));
    beside_agree_ui(ui, session, |ui, session| {
        waiting::waiting_ui(ui, session, waiting, back, outbox);
    });
}

/// Puts “What you agree to” at the side, or under it where there is little room.
fn beside_agree_ui(
    ui: &mut Ui,
    session: &mut Session,
    content: impl FnOnce(&mut Ui, &mut Session),
) {
    let full = ui.available_width();
    let (stays, creates) = (session.account.stay_signed_in, session.is_at_creating());
    if full < size::FROM_DRAWING_BESIDE {
        content(ui, session);
        ui.add_space(size::CARD_GAP);
        sign_in::agree_ui(ui, stays, creates);
        return;
    }
    columns_ui(ui, |ui| {
        column_ui(ui, full - SIDE - size::CARD_GAP, |ui| content(ui, session));
        column_ui(ui, SIDE, |ui| sign_in::agree_ui(ui, stays, creates));
    });
}

fn sending_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    match &session.push.phase {
        Phase::Idle => changes::idle_ui(ui, session, outbox),
        Phase::Read(current) => changes::page_ui(ui, session, current, outbox),
        Phase::Reading(_)
        | Phase::Keeping(_)
        | Phase::Sending(_)
        | Phase::ReadingBack(_)
        | Phase::Waiting(_) => progress::page_ui(ui, &session.push, outbox),
        Phase::Conflict(conflict) => conflict::page_ui(ui, conflict),
        Phase::Unknown(error) => problem::unknown_ui(ui, error, outbox),
        Phase::Failed(error) => problem::failed_ui(ui, error, outbox),
        Phase::Done(_) => {}
    }
}

/// Hands on what a box of the wizard wishes.
pub(in crate::views) fn relay(outbox: &mut Vec<Message>, content: impl FnOnce(&mut Outbox)) {
    let mut wishes = Outbox::new();
    content(&mut wishes);
    outbox.extend(wishes.into_iter().map(Message::Wizard));
}

/// Whether “Copied” stands on that button now.
fn is_copied(wizard: &Wizard, what: Copied) -> bool {
    wizard.copied.is_some_and(|(copied, _)| copied == what)
}
