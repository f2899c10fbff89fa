//! What single pages do.

use egui::Event;
use egui::Key;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::session::Message;
use skill_linker::views::bar;
use skill_linker::views::pages::PAGES;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Input;
use skill_linker::wizard::SignInWith;
use skill_linker::wizard::Step;

use super::sets;
use super::window;

const SIZE: (f32, f32) = (1180.0, 780.0);

#[test]
fn the_forward_button_names_the_next_step() {
    for page in PAGES.iter().filter(|page| page.step < Step::Addresses) {
        let session = sets::at(page.step);
        let next = page.step.next().expect("a next step");
        let forward = (page.bar)(&session).forward.expect("a forward button");
        assert_eq!(forward.words, bar::next_words(next));
        let harness = window::open(session, SIZE, false);
        assert!(harness.query_by_label(&forward.words).is_some(), "{}", forward.words);
    }
}

#[test]
fn a_box_is_judged_when_it_is_left_and_at_once_when_it_is_mended() {
    let mut session = sets::at(Step::Skill);
    session.wizard.vendor.clear();
    let mut harness = window::open(session, SIZE, false);
    let label = "Vendor ID, or any one of the “Alexa Redirect URLs”";
    harness.get_by_label(label).focus();
    harness.run();
    harness.get_by_label(label).type_text("amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    harness.run();
    assert!(harness.query_by_label_contains("Problem:").is_none());
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.query_by_label_contains("Problem:").is_some());
    harness.state_mut().session.wizard.vendor = "M2AB3CD4EFGH5I".to_owned();
    harness.run();
    assert!(harness.query_by_label_contains("Problem:").is_none());
}

#[test]
fn a_paste_goes_to_the_wizard_as_it_came_and_not_into_the_box() {
    let mut session = sets::at(Step::Skill);
    session.wizard.skill_id.clear();
    let mut harness = window::open(session, SIZE, false);
    harness.get_by_label("Skill ID").focus();
    harness.run();
    let pasted = " amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\n";
    harness.event(Event::Paste(pasted.to_owned()));
    harness.run();
    let told = Message::Wizard(wizard::Message::Pasted(Input::SkillId, pasted.to_owned()));
    assert!(harness.state().messages.contains(&told));
    assert_eq!(harness.state().session.wizard.skill_id, pasted.trim());
    assert!(harness.query_all_by_label_contains("Removed a").next().is_some());
}

#[test]
fn the_caret_stands_behind_what_was_pasted_however_it_was_cleaned() {
    let mut session = sets::at(Step::Skill);
    session.wizard.skill_id.clear();
    let mut harness = window::open(session, SIZE, false);
    harness.get_by_label("Skill ID").focus();
    harness.run();
    harness.event(Event::Paste("  amzn1.ask.skill.\n".to_owned()));
    harness.run();
    harness.get_by_label("Skill ID").type_text("behind");
    harness.run();
    assert_eq!(harness.state().session.wizard.skill_id, "amzn1.ask.skill.behind");
    // In the middle of what stands there.
    for _ in 0.."behind".len() {
        harness.key_press(Key::ArrowLeft);
    }
    harness.run();
    harness.event(Event::Paste("in\u{200b}".to_owned()));
    harness.run();
    harness.get_by_label("Skill ID").type_text("-");
    harness.run();
    assert_eq!(harness.state().session.wizard.skill_id, "amzn1.ask.skill.in-behind");
}

#[test]
fn what_the_middle_button_pastes_is_cleaned_as_well() {
    let mut session = sets::at(Step::Skill);
    session.wizard.skill_id.clear();
    let mut harness = window::open(session, SIZE, false);
    let pos = harness.get_by_label("Skill ID").rect().center();
    let text = " amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9\n";
    harness.hover_at(pos);
    harness.event(Event::MiddleClickPaste { pos, text: text.to_owned() });
    harness.run();
    assert_eq!(harness.state().session.wizard.skill_id, text.trim());
    assert!(harness.query_all_by_label_contains("Removed a").next().is_some());
    // Beside every box it is nobody's.
    let beside = egui::pos2(pos.x, 40.0);
    harness.hover_at(beside);
    harness.event(Event::MiddleClickPaste { pos: beside, text: "lost".to_owned() });
    harness.run();
    let pasted =
        |message: &&Message| matches!(message, Message::Wizard(wizard::Message::Pasted(..)));
    assert_eq!(harness.state().messages.iter().filter(pasted).count(), 1);
}

#[test]
fn copying_confirms_aloud_ticks_and_comes_to_an_end() {
    let mut harness = window::open(sets::at(Step::RedirectUrls), SIZE, false);
    harness.get_by_label("Copy: Japan and Australia").click();
    harness.run();
    let done = wizard::Message::CopyDone(Copied::RedirectUrl(2), true);
    harness.state_mut().update(Message::Wizard(done));
    harness.run();
    let said = harness.query_all_by_label("Copied: Japan and Australia");
    let told: Vec<_> = said.map(|node| node.accesskit_node().live()).collect();
    assert!(told.contains(&egui::accesskit::Live::Polite), "said aloud");
    assert_eq!(told.len(), 2, "on the button and in the status line");
    assert!(harness.state().session.wizard.ticked(Copied::RedirectUrl(2)));
    let row = harness.get_by_label("Japan and Australia");
    assert!(row.rect().height() >= 24.0);
}

#[test]
fn copy_all_three_gives_one_a_line_without_an_end() {
    let session = sets::at(Step::RedirectUrls);
    let all = session.wizard.copy_text(Copied::AllRedirectUrls);
    assert_eq!(all.lines().count(), 3);
    assert!(!all.ends_with('\n'));
}

#[test]
fn without_a_clipboard_the_addresses_are_selected_to_copy_by_hand() {
    let mut harness = window::open(sets::at(Step::RedirectUrls), SIZE, false);
    let done = wizard::Message::CopyDone(Copied::AllRedirectUrls, false);
    harness.state_mut().update(Message::Wizard(done));
    harness.run();
    let label = "There is no clipboard here. The addresses are selected below, to copy by hand.";
    let nodes: Vec<_> = harness.get_all_by_label(label).collect();
    assert!(nodes.iter().any(egui_kittest::Node::is_focused), "the box has the focus");
}

#[test]
fn what_was_pasted_back_is_compared_letter_for_letter() {
    let mut session = sets::at(Step::RedirectUrls);
    session.wizard.pasted_back = "https://pitangui.amazon.com/api/skill/link/M2AB3CD4EFGH5I\n\
                                  https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5"
        .to_owned();
    let harness = window::open(session, (1180.0, 1100.0), false);
    crate::support::shot(&harness, "03-pasted-back");
    assert!(harness.query_by_label_contains("America: the same").is_some());
    assert!(harness.query_by_label_contains("Europe and India lacks its end").is_some());
    assert!(harness.query_by_label_contains("Not there yet: Japan and Australia").is_some());
}

#[test]
fn next_shows_what_is_missing_and_a_line_leads_to_its_box() {
    let mut session = sets::at(Step::Skill);
    session.wizard.skill_id.clear();
    session.wizard.vendor.clear();
    let mut harness = window::open(session, SIZE, false);
    harness.get_by_label("Next: Security profile").click();
    harness.run();
    assert_eq!(harness.state().session.wizard.step, Step::Skill);
    let box_on_top = harness.get_by_role(egui::accesskit::Role::Alert);
    assert!(box_on_top.is_focused());
    crate::support::shot(&harness, "01-problems");
    let words = harness.state().session.wizard.problems(Step::Skill);
    for problem in words {
        let words = problem.words();
        let said = harness.query_all_by_label_contains(&words).count();
        assert!(said >= 2, "“{words}” stands beside its box and on top");
    }
}

#[test]
fn i_do_not_have_this_yet_opens_the_picture_and_keeps_the_place() {
    let mut harness = window::open(sets::at(Step::Skill), SIZE, false);
    harness.get_by_label("I don’t have this yet").click();
    harness.run();
    assert!(harness.query_by_label("Where both stand").is_some());
    assert_eq!(harness.state().session.wizard.step, Step::Skill);
    crate::support::shot(&harness, "01-where");
}

#[test]
fn other_ways_to_sign_in_have_pages_of_their_own() {
    for way in [SignInWith::Provider("cognito"), SignInWith::Own] {
        for step in
            [Step::Skill, Step::Profile, Step::RedirectUrls, Step::Credentials, Step::Scopes]
        {
            let mut session = sets::at(step);
            session.update(Message::Wizard(wizard::Message::ChooseSignInWith(way)));
            let harness = window::open(session, SIZE, false);
            crate::support::shot(&harness, &format!("{:02}-{}", step.number(), way.id()));
        }
    }
}

#[test]
fn practising_is_said_on_every_screen() {
    let mut session = sets::at(Step::Profile);
    session.practising = Some("http://127.0.0.1:1".to_owned());
    let mut harness = window::open(session, SIZE, false);
    crate::support::shot(&harness, "practice");
    harness.get_by_label("Leave").click();
    harness.run();
    assert!(harness.state().messages.contains(&Message::LeavePractice));
}
