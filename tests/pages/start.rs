//! The first screen and the settings: four choices, drafts to carry on with, and tidying.

use egui_kittest::kittest::Queryable as _;
use skill_linker::model::Draft;
use skill_linker::model::Intent;
use skill_linker::services::drafts::Drafts;
use skill_linker::services::folder::Folder;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard::Step;

use super::states;
use super::window;
use crate::support;

const SIZE: (f32, f32) = (1180.0, 780.0);

/// A first screen with drafts of these skills, the newest last.
pub(super) fn with_drafts(names: &[&str]) -> Session {
    let place = tempfile::tempdir().expect("a folder");
    let drafts = Drafts::new(Folder::new(Some(place.path().join("drafts"))));
    for (index, name) in names.iter().enumerate() {
        let saved_at = 1_763_733_720_000 + 86_400_000 * i64::try_from(index).expect("few");
        let skill_name = (*name).to_owned();
        let draft = Draft { saved_at, step: 3, skill_name, ..Draft::default() };
        drafts.start().save(&draft).expect("saved");
    }
    let mut session = Session::default();
    session.update(Message::DraftsListed(drafts.list().expect("a list")));
    session
}

#[test]
fn there_are_three_choices_without_a_draft_and_four_with_one() {
    let harness = window::open(Session::default(), SIZE, false);
    for choice in ["Set up account linking", "Check a configuration", "Practise"] {
        assert!(harness.query_by_label(choice).is_some(), "{choice}");
    }
    assert!(harness.query_by_label_contains("Carry on: ").is_none());
    let mut harness = window::open(with_drafts(&["Car-Fu"]), SIZE, false);
    support::shot(&harness, "00-draft");
    harness.get_by_label("Carry on: “Car-Fu”").click();
    harness.run();
    let carried = |message: &Message| matches!(message, Message::CarryOn(_));
    assert!(harness.state().messages.iter().any(carried));
}

#[test]
fn the_newest_draft_comes_first_and_the_others_behind_it() {
    let mut harness = window::open(with_drafts(&["Tea Time", "Car-Fu"]), SIZE, true);
    assert!(harness.query_by_label("Carry on: “Car-Fu”").is_some());
    assert!(harness.query_by_label("Carry on with “Tea Time”").is_none());
    harness.get_by_label("Other drafts").click();
    harness.run();
    support::shot(&harness, "00-others");
    harness.get_by_label("Delete the draft “Tea Time”").click();
    harness.run();
    let deleted = |message: &Message| matches!(message, Message::DeleteDraft(_));
    assert!(harness.state().messages.iter().any(deleted));
}

#[test]
fn clearing_everything_asks_once_more() {
    let mut session = with_drafts(&["Car-Fu"]);
    session.data_folder = "/home/jo/.local/share/skill-linker".to_owned();
    session.update(Message::OpenSettings);
    let mut harness = window::open(session, (1180.0, 1000.0), false);
    harness.get_by_label("Clear everything…").click();
    harness.run();
    support::shot(&harness, "settings-clear");
    assert!(!harness.state().messages.contains(&Message::ClearEverything));
    harness.get_by_label("Delete everything").click();
    harness.run();
    assert!(harness.state().messages.contains(&Message::ClearEverything));
}

#[test]
fn help_opens_on_the_first_screen_too() {
    let mut harness = window::open(Session::default(), SIZE, false);
    harness.get_by_label("Help").click();
    harness.run();
    assert!(harness.query_by_label("Close the help").is_some());
    harness.get_by_label("Close the help").click();
    harness.run();
    assert!(harness.query_by_label("Close the help").is_none());
}

#[test]
fn a_second_set_up_of_a_skill_leads_to_the_first() {
    let mut session = with_drafts(&["Car-Fu"]);
    let skill_id = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    skill_id.clone_into(&mut session.drafts.entries[0].draft.skill_id);
    session.update(Message::SetUp);
    let harness = window::open(session.clone(), (1180.0, 1400.0), false);
    assert!(harness.query_by_label("You set this skill up before").is_none());
    skill_id.clone_into(&mut session.wizard.skill_id);
    let mut harness = window::open(session, (1180.0, 1400.0), false);
    harness.get_by_label("You set this skill up before");
    harness.get_by_label("Start over here").click();
    harness.run();
    let deleted = |message: &Message| matches!(message, Message::DeleteDraft(_));
    assert!(harness.state().messages.iter().any(deleted));
    support::shot(&harness, "01-same-skill");
    harness.get_by_label("Carry on with “Car-Fu”").click();
    harness.run();
    let carried = |message: &Message| matches!(message, Message::CarryOn(_));
    assert!(harness.state().messages.iter().any(carried));
}

#[test]
fn a_sending_without_an_answer_is_said_on_start_and_at_step_eight() {
    let skill_id = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    let intent = Intent { skill_id: skill_id.to_owned(), ..Intent::default() };
    let mut session = with_drafts(&["Car-Fu"]);
    skill_id.clone_into(&mut session.drafts.entries[0].draft.skill_id);
    session.update(Message::IntentFound(intent.clone()));
    let harness = window::open(session, SIZE, false);
    harness.get_by_label_contains("Last time we were sending “Car-Fu”");
    let mut session = states::at(Step::Send);
    session.update(Message::IntentFound(intent));
    let harness = window::open(session.clone(), SIZE, false);
    harness.get_by_label_contains("Last time we were sending this");
    session.wizard.skill_id = skill_id.replace('0', "1");
    let harness = window::open(session, SIZE, false);
    assert!(harness.query_by_label_contains("Last time we were sending").is_none());
}
