//! Reading a skill's settings from Amazon, once somebody is signed in; and signing in.

use egui::Id;
use egui::Rect;
use egui::Ui;
use egui::vec2;

use crate::account;
use crate::account::SignIn;
use crate::i18n::key;
use crate::i18n::text;
use crate::model::Job;
use crate::model::Stage;
use crate::review;
use crate::review::Pointed;
use crate::review::Reading;
use crate::review::Unread;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::review::bring_in;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Field;
use crate::views::widgets::FoldRow;
use crate::views::widgets::Note;
use crate::views::wizard::fold;
use crate::views::wizard::send;
use crate::views::wizard::skills;

const FOLD: &str = "desk amazon";
const SKILLS: &str = "desk skills";
/// What of the reading was brought into sight last.
const TOLD: &str = "desk reading";
const SKILL_ID: &str = "desk skill";

const READ: skills::Act = skills::Act {
    short: key::REVIEW_READ_SHORT,
    named: key::REVIEW_READ_SKILL,
    wish: |id| Message::Review(review::Message::ReadSkill(id)),
};

/// Draws the folded card. It stands open while something goes on in it.
pub(super) fn card_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    widgets::rows_card_ui(ui, |ui| {
        let (title, count) = (text(key::REVIEW_AMAZON), text(key::REVIEW_AMAZON_WHAT));
        let goes_on =
            session.review.reading != Reading::Idle || session.account.sign_in != SignIn::SignedOut;
        let row = FoldRow { weight: None, title: &title, count: &count, open: goes_on };
        fold::fold_ui(ui, FOLD, row, |ui| {
            widgets::hairline_ui(ui);
            widgets::row_ui(ui, |ui| content_ui(ui, session, outbox));
        });
    });
}

/// Whether that problem is told here, at the skill ID.
pub(super) fn says(unread: &Unread) -> bool {
    matches!(unread, Unread::NotASkillId | Unread::NothingAtAmazon)
}

fn content_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    match session.account.sign_in.clone() {
        SignIn::SignedIn(signed_in) => {
            send::vendor::signed_in_ui(ui, &signed_in, true, outbox);
            ui.add_space(size::CARD_GAP);
            reading_ui(ui, session, outbox);
        }
        SignIn::SignedOut | SignIn::Failed(_) => {
            let ink = theme::tokens(ui).ink_2;
            widgets::text_ui(ui, theme::SMALL, ink, &text(key::REVIEW_SIGN_IN_FIRST));
            ui.add_space(size::CARD_PAD_Y);
            send::sign_in::ways_ui(ui, session, outbox);
        }
        SignIn::Opening => send::waiting::waiting_ui(ui, session, None, false, outbox),
        SignIn::Waiting(waiting) => {
            send::waiting::waiting_ui(ui, session, Some(&waiting), false, outbox);
        }
        SignIn::Working => send::waiting::waiting_ui(ui, session, None, true, outbox),
        SignIn::Confirming(confirming) => {
            send::vendor::question_ui(ui, session, &confirming, outbox);
        }
    }
}

fn reading_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let top = ui.next_widget_position();
    if let Reading::Running { skill_id, .. } = &session.review.reading {
        widgets::status_ui(ui, theme::SMALL_MEDIUM, t.ink, &text(key::REVIEW_READING));
        widgets::text_ui(ui, theme::CODE_SMALL, t.ink_2, skill_id);
        ui.add_space(size::GRID);
        if ui.add(Button::secondary(&text(key::COMMON_CANCEL)).small()).clicked() {
            outbox.push(Message::Review(review::Message::Cancel));
        }
        in_sight(ui, top, "reading");
        return;
    }
    if let Reading::Failed(error) = &session.review.reading {
        send::error_ui(ui, error, key::REVIEW_READ_ONLY, outbox);
        in_sight(ui, top, "failed");
        ui.add_space(size::CARD_PAD_Y);
    } else {
        ui.data_mut(|data| data.remove::<&str>(Id::unique(TOLD)));
    }
    ask_ui(ui, session, outbox);
    ui.add_space(size::CARD_PAD_Y);
    skills_ui(ui, session, outbox);
}

/// What became of the reading may lie below what is in sight: it is brought up once.
fn in_sight(ui: &Ui, top: egui::Pos2, what: &'static str) {
    let id = Id::unique(TOLD);
    if ui.data(|data| data.get_temp::<&str>(id)) == Some(what) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(id, what));
    ui.scroll_to_rect(Rect::from_min_max(top, ui.min_rect().right_bottom()), None);
}

fn ask_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let unread = session.review.unread_here().filter(|why| says(why));
    let problem = unread.map(bring_in::why);
    let lead = text(key::COMMON_PROBLEM);
    let note = problem.as_ref().map(|words| Note::Problem { lead: &lead, text: words });
    let (label, why) = (text(key::REVIEW_SKILL_ID), text(key::REVIEW_SKILL_ID_WHY));
    Field::new(SKILL_ID, &label, &mut session.review.skill_id).why(&why).note(note).show(ui);
    let is_told = problem.is_some();
    if is_told && session.review.pointed.take_if(|at| *at == Pointed::Problem).is_some() {
        widgets::focus_field(ui, SKILL_ID);
    }
    ui.add_space(size::GRID);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::CARD_GAP, size::GRID);
        for (stage, words) in [
            (Stage::Development, key::REVIEW_STAGE_DEVELOPMENT),
            (Stage::Live, key::REVIEW_STAGE_LIVE),
        ] {
            let chosen = session.review.stage == stage;
            if widgets::radio_ui(ui, &text(words), "", chosen).clicked() {
                session.review.stage = stage;
            }
        }
    });
    ui.add_space(size::CARD_PAD_Y);
    let words = text(key::REVIEW_READ);
    if ui.add(Button::secondary(&words).left(icons::DOWNLOAD_SIMPLE)).clicked() {
        outbox.push(Message::Review(review::Message::ReadAmazon));
    }
}

/// The vendor's skills, to press one.
fn skills_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let was_open = fold::is_open(ui, SKILLS);
    let title = text(key::SKILLS_HEADING);
    let row = FoldRow { weight: None, title: &title, count: "", open: false };
    fold::fold_ui(ui, SKILLS, row, |ui| skills::list_ui(ui, session, READ, outbox));
    let is_opened = !was_open && fold::is_open(ui, SKILLS);
    if is_opened && session.account.skills == Job::Idle {
        outbox.push(Message::Account(account::Message::ListSkills));
    }
}
