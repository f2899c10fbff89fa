//! “Pick from my skills”, once somebody is signed in.

use egui::Ui;

use crate::account;
use crate::i18n::Key;
use crate::i18n::counted;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::Job;
use crate::model::SkillSummary;
use crate::session::Message;
use crate::session::Session;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Field;
use crate::views::widgets::FoldRow;
use crate::views::wizard::fold;
use crate::views::wizard::send;

const FOLD: &str = "pick from my skills";

/// What a press on a skill of the list does, and its words.
#[derive(Clone, Copy)]
pub struct Act {
    pub short: Key,
    /// The same with the skill's name, for a screen reader.
    pub named: Key,
    pub wish: fn(String) -> Message,
}

const USE: Act =
    Act { short: key::SKILLS_USE_SHORT, named: key::SKILLS_USE, wish: Message::PickSkill };

/// Draws the folded list; nothing while nobody is signed in. Opening it asks for the skills.
pub fn picker_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    if session.account.signed_in().is_none() {
        return;
    }
    ui.add_space(size::CARD_GAP);
    let was_open = fold::is_open(ui, FOLD);
    widgets::rows_card_ui(ui, |ui| {
        let title = text(key::SKILLS_HEADING);
        let count = session.account.skills.done().map_or(0, |skills| skills.found.len());
        let count = if count > 0 { counted(key::SKILLS_COUNT, count) } else { String::new() };
        let row = FoldRow { weight: None, title: &title, count: &count, open: false };
        fold::fold_ui(ui, FOLD, row, |ui| {
            widgets::hairline_ui(ui);
            widgets::row_ui(ui, |ui| list_ui(ui, session, USE, outbox));
        });
    });
    let is_opened = !was_open && fold::is_open(ui, FOLD);
    if is_opened && session.account.skills == Job::Idle {
        outbox.push(Message::Account(account::Message::ListSkills));
    }
}

/// The skills there are, each with one thing to do.
pub fn list_ui(ui: &mut Ui, session: &mut Session, act: Act, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let (is_empty, more, loading, failed) = match &session.account.skills {
        Job::Idle | Job::Running(_) => {
            widgets::status_ui(ui, theme::SMALL, t.ink_2, &text(key::SKILLS_READING));
            return;
        }
        Job::Failed(error) => {
            send::error_ui(ui, error, key::SEND_AGREE_NOTHING_SENT, outbox);
            ui.add_space(size::GRID);
            again_ui(ui, outbox);
            return;
        }
        Job::Done(skills) => (
            skills.found.is_empty(),
            skills.next.is_some(),
            skills.loading_more,
            skills.more_failed.clone(),
        ),
    };
    if is_empty {
        widgets::text_ui(ui, theme::BODY_MEDIUM, t.ink, &text(key::SKILLS_NONE));
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SKILLS_NONE_WHAT));
        ui.add_space(size::GRID);
        again_ui(ui, outbox);
        return;
    }
    let (label, why) = (text(key::SKILLS_SEARCH), text(key::SKILLS_SEARCH_WHY));
    Field::new("search skills", &label, &mut session.account.search).why(&why).prose().show(ui);
    ui.add_space(size::CARD_PAD_Y);
    let found: Vec<SkillSummary> = session.account.found_skills().cloned().collect();
    if found.is_empty() {
        widgets::text_ui(ui, theme::BODY_MEDIUM, t.ink, &text(key::SKILLS_NONE_FOUND));
        widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SKILLS_NONE_FOUND_WHAT));
    }
    for skill in &found {
        skill_ui(ui, skill, act, outbox);
    }
    if let Some(error) = &failed {
        send::error_ui(ui, error, key::SEND_AGREE_NOTHING_SENT, outbox);
    }
    if loading {
        widgets::status_ui(ui, theme::SMALL, t.ink_2, &text(key::SKILLS_READING));
    } else if more {
        ui.add_space(size::GRID);
        if ui.add(Button::secondary(&text(key::SKILLS_MORE)).small()).clicked() {
            outbox.push(Message::Account(account::Message::ListMoreSkills));
        }
    }
}

fn again_ui(ui: &mut Ui, outbox: &mut Vec<Message>) {
    if ui.add(Button::secondary(&text(key::SEND_READ_AGAIN)).small()).clicked() {
        outbox.push(Message::Account(account::Message::ListSkills));
    }
}

fn skill_ui(ui: &mut Ui, skill: &SkillSummary, act: Act, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    let stage = text(if skill.is_live { key::SKILLS_LIVE } else { key::SKILLS_DEVELOPMENT });
    let stage = format!("  {stage}");
    let ((), used) = sides_ui(
        ui,
        2.0 * theme::BODY.line + size::GRID,
        |ui| {
            ui.vertical(|ui| {
                let parts = [
                    (theme::BODY_MEDIUM, t.ink, skill.name.as_str()),
                    (theme::SMALL, t.ink_3, stage.as_str()),
                ];
                widgets::parts_ui(ui, &parts);
                widgets::line_ui(ui, theme::CODE_SMALL, t.ink_2, &skill.id);
            });
        },
        |ui| {
            let words = text(act.short);
            let called = format!("{} ({})", skill.name, skill.id);
            let name = text_with(act.named, &[("name", &called)]);
            ui.add(Button::secondary(&words).small().named(&name)).clicked()
        },
    );
    if used {
        outbox.push((act.wish)(skill.id.clone()));
    }
}
