//! The secret on its page and in the preview.

use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::model::MASK;
use skill_linker::model::write_request;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use super::sets;
use super::window;

const SIZE: (f32, f32) = (1180.0, 780.0);
const SECRET: &str = "canary-7f3a-secret-of-the-skill";

fn given() -> Session {
    let mut session = sets::at(Step::Credentials);
    *session.wizard.text_mut(Input::ClientSecret) = SECRET.to_owned();
    session
}

#[test]
fn what_happens_to_it_is_said_before_it_is_given() {
    let harness = window::open(sets::at(Step::Credentials), SIZE, false);
    assert!(harness.query_by_label_contains("Stays in memory").is_some());
}

#[test]
fn nothing_a_screen_reader_is_told_holds_it() {
    let harness = window::open(given(), SIZE, false);
    let mut open = vec![harness.root()];
    while let Some(node) = open.pop() {
        open.extend(node.children());
        let told = node.accesskit_node();
        for words in [told.label(), told.value(), told.description()].into_iter().flatten() {
            assert!(!words.contains("canary"), "{words}");
        }
    }
    crate::support::shot(&harness, "04-given");
}

#[test]
fn the_preview_shows_dots_and_is_what_is_sent_otherwise() {
    let session = given();
    let shown = write_request(&session.wizard.request(), MASK);
    let sent = write_request(&session.wizard.request(), SECRET);
    assert_eq!(shown.replace(MASK, SECRET), sent);
    let harness = window::open(session, SIZE, false);
    let line = format!("\"clientSecret\": \"{MASK}\",");
    assert!(harness.query_by_label(&line).is_some());
}

#[test]
fn copying_the_json_asks_and_the_safe_answer_comes_first() {
    let mut harness = window::open(given(), SIZE, false);
    harness.get_by_label("Copy the JSON").click();
    harness.run();
    harness.run();
    assert!(harness.get_by_label("Copy without the secret").is_focused());
    crate::support::shot(&harness, "04-copy");
    harness.get_by_label("Copy without the secret").click();
    harness.run();
    let copy = |what| Message::Wizard(wizard::Message::Copy(what));
    assert!(harness.state().messages.contains(&copy(Copied::Json)));
    assert!(!harness.state().messages.contains(&copy(Copied::JsonWithSecret)));
}

#[test]
fn without_a_secret_nothing_is_asked() {
    let mut harness = window::open(sets::at(Step::Credentials), SIZE, false);
    harness.get_by_label("Copy the JSON").click();
    harness.run();
    let copy = Message::Wizard(wizard::Message::Copy(Copied::Json));
    assert!(harness.state().messages.contains(&copy));
}

#[test]
fn a_press_on_a_line_leads_to_its_question() {
    let mut harness = window::open(sets::at(Step::Scopes), SIZE, false);
    let line = "\"accessTokenUrl\": \"https://api.amazon.com/auth/o2/token\",";
    harness.get_by_label(line).click();
    harness.run();
    assert_eq!(harness.state().session.wizard.step, Step::Addresses);
}
