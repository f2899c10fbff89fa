//! Step 3 where a skill is made: the profile lets its maker sign in as well, and its page is still open.

use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::SignInWith;
use skill_linker::wizard::Step;

use super::sets;
use super::window;
use crate::support;

const SIZE: (f32, f32) = (1180.0, 980.0);
const OWN: &str = "http://127.0.0.1:9090/cb";

/// Somebody without a skill, whose vendor ID is known.
fn making() -> Session {
    let mut session = sets::at(Step::RedirectUrls);
    session.wizard.update(wizard::Message::ChooseNewSkill(true));
    session.wizard.ticks.urls = [false; 4];
    session
}

#[test]
fn making_a_skill_takes_a_sign_in_so_four_addresses_are_copied_at_once() {
    let mut harness = window::open(making(), SIZE, false);
    support::shot(&harness, "03-four-addresses");
    harness.get_by_label("Copy four addresses into your profile");
    harness.get_by_label("0 of 4 copied. Three end with your vendor ID.");
    assert!(harness.query_by_label_contains("One more").is_none(), "nothing is folded away");
    harness.get_by_label("Copy all four").click();
    harness.run();
    let copied = harness.state().effects.iter().find_map(|effect| match effect {
        Effect::Wizard(wizard::Effect::Copy(Copied::AllRedirectUrls, text)) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("something is copied");
    assert_eq!(copied.lines().count(), 4);
    assert!(copied.ends_with(OWN), "{copied}");
    let done = wizard::Message::CopyDone(Copied::AllRedirectUrls, true);
    harness.state_mut().update(Message::Wizard(done));
    harness.run();
    harness.get_by_label("4 of 4 copied. Three end with your vendor ID.");
    assert_eq!(harness.state().session.wizard.ticks.urls, [true; 4]);
    harness.get_by_label("Copied: all four");
    let told = harness.get_by_label("Copied: all addresses");
    assert_eq!(told.accesskit_node().live(), egui::accesskit::Live::Polite, "said aloud");
}

#[test]
fn it_stays_so_once_the_skill_is_made() {
    let mut session = making();
    let skill = session.wizard.new_skill.clone();
    session.wizard.take_made("amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9", skill);
    assert_eq!(session.wizard.return_urls().len(), 4);
}

#[test]
fn another_services_profile_lets_nobody_sign_in_here() {
    let mut session = making();
    session.wizard.update(wizard::Message::ChooseSignInWith(SignInWith::Own));
    assert_eq!(session.wizard.return_urls().len(), 3);
    let harness = window::open(session, SIZE, false);
    harness.get_by_label("Copy three addresses into your profile");
    assert!(harness.query_by_label_contains("from Skill Linker").is_none());
}

#[test]
fn without_a_vendor_id_there_is_nothing_to_copy() {
    let mut session = making();
    session.wizard.vendor.clear();
    assert_eq!(session.wizard.copy_text(Copied::AllRedirectUrls), "");
}

#[test]
fn the_page_of_the_profile_is_open_and_can_be_opened_again() {
    let mut harness = window::open(sets::at(Step::RedirectUrls), SIZE, false);
    harness.get_by_label("On the page you left open.");
    harness.get_by_label("Open Amazon’s page again").click();
    harness.run();
    let opens = |effect: &Effect| matches!(effect, Effect::Wizard(wizard::Effect::Open(page)) if page.contains("/loginwithamazon/"));
    assert!(harness.state().effects.iter().any(opens));
}
