//! The pages from the addresses to the trial, in every state they have.

use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::account::SignIn;
use skill_linker::rules::Severity;
use skill_linker::session::Message;
use skill_linker::views::theme;

use super::desk_states;
use super::states;
use super::window;
use super::window::Sitting;
use crate::support;

const USUAL: (f32, f32) = (1180.0, 780.0);
const SMALL: (f32, f32) = (800.0, 600.0);

/// The states worth a picture.
const DRAWN: [&str; 14] = [
    "addresses-filled",
    "addresses-more",
    "by-hand",
    "check",
    "check-nothing",
    "conflict",
    "failed-invalid",
    "replace-live",
    "review",
    "review-empty",
    "sent",
    "sign-in-own",
    "try",
    "waiting",
];

/// Each state in the same window, since making one takes longer than drawing in it.
fn each(size: (f32, f32), mut look: impl FnMut(&str, &Harness<'_, Sitting>)) {
    let mut harness = window::open(states::at(skill_linker::wizard::Step::Send), size, false);
    for (name, mut session) in all() {
        session.preferences = harness.state().session.preferences.clone();
        harness.ctx.memory_mut(|memory| *memory = egui::Memory::default());
        harness.state_mut().session = session;
        harness.run();
        look(&name, &harness);
    }
}

fn all() -> Vec<(String, skill_linker::session::Session)> {
    let mut all = states::pages();
    all.extend(states::sending());
    all
}

#[test]
fn every_state_is_shown_with_a_name_for_every_control() {
    each(USUAL, |name, harness| {
        window::assert_whole(harness, name);
        let headings: Vec<_> = harness.query_all_by_role(Role::Heading).collect();
        let first = headings.iter().filter(|h| h.accesskit_node().level() == Some(1)).count();
        assert_eq!(first, 1, "{name}");
    });
}

#[test]
fn every_state_is_shown_in_a_small_window() {
    each(SMALL, |name, harness| {
        window::assert_whole(harness, name);
    });
}

/// Pictures for somebody to look at, of the states that differ most.
#[test]
fn the_states_that_differ_most_are_drawn() {
    for (name, session) in all().into_iter().filter(|(name, _)| DRAWN.contains(&name.as_str())) {
        for (size, dark, look) in
            [(USUAL, false, "light"), (USUAL, true, "dark"), (SMALL, false, "800x600-light")]
        {
            let harness = window::open(session.clone(), size, dark);
            support::shot(&harness, &format!("later-{name}-{look}"));
        }
    }
}

/// Other scales of the display move every edge by parts of a point.
#[test]
fn every_state_is_inside_at_every_scale_of_the_display() {
    for scale in [1.25, 1.5, 3.0] {
        let mut harness = window::open(states::replacing(), SMALL, false);
        harness.set_pixels_per_point(scale);
        for (name, session) in all().into_iter().filter(|(name, _)| DRAWN.contains(&name.as_str()))
        {
            window::swap(&mut harness, session, SMALL, false);
            window::assert_whole(&harness, &format!("{name} at {scale}"));
        }
    }
}

#[test]
fn large_text_and_long_words_leave_nothing_without_room() {
    skill_linker::i18n::speak_stretched();
    // A window of 1200 by 900 with text at 200 %.
    each((600.0, 450.0), |name, harness| window::assert_whole(harness, name));
    skill_linker::i18n::speak("en");
}

#[test]
fn a_finding_is_mended_by_one_press() {
    let (_, session) = states::pages().into_iter().find(|(name, _)| name == "check").unwrap();
    let mut harness = window::open(session, USUAL, false);
    let before = harness.state().session.wizard.check().count(Severity::Error);
    assert!(before > 0);
    harness.query_all_by_label_contains("Put it in: ").next().unwrap().click();
    harness.run();
    assert!(harness.state().session.wizard.check().count(Severity::Error) < before);
}

#[test]
fn every_answer_of_the_summary_can_be_changed_and_empty_ones_say_so() {
    let (_, session) = states::pages().into_iter().find(|(name, _)| name == "check-empty").unwrap();
    let mut harness = window::open(session, USUAL, false);
    harness.get_by_label("Token address: Not provided");
    harness.get_by_label("Client secret: Not given");
    harness.get_by_label("Change: Client ID").click();
    harness.run();
    assert_eq!(harness.state().session.wizard.step, skill_linker::wizard::Step::Credentials);
    assert!(harness.state().session.wizard.return_to_check);
}

#[test]
fn what_was_left_empty_stands_in_one_row_that_can_be_changed() {
    let (_, session) =
        states::pages().into_iter().find(|(name, _)| name == "check-nothing").unwrap();
    let mut harness = window::open(session, (1180.0, 1400.0), false);
    harness.get_by_label_contains("Not provided: Token lifetime, ");
    harness.get_by_label("Change: Not provided").click();
    harness.run();
    assert_eq!(harness.state().session.wizard.step, skill_linker::wizard::Step::Addresses);
}

#[test]
fn a_skill_is_picked_from_the_list() {
    let (_, session) = states::pages().into_iter().find(|(name, _)| name == "skills").unwrap();
    let mut harness = window::open(session, (1180.0, 1400.0), false);
    harness.get_by_role_and_label(Role::DisclosureTriangle, "Pick from my skills").click();
    harness.run();
    harness.get_by_label("Show more");
    harness.get_by_label("Use this skill: Car-Fu (amzn1.ask.skill.2)").click();
    harness.run();
    assert!(harness.state().messages.contains(&Message::PickSkill("amzn1.ask.skill.2".to_owned())));
    assert_eq!(harness.state().session.wizard.skill_id, "amzn1.ask.skill.2");
}

#[test]
fn one_starts_from_what_amazon_has_once_signed_in() {
    let (_, session) = states::pages().into_iter().find(|(name, _)| name == "skills").unwrap();
    let mut harness = window::open(session.clone(), (1180.0, 1400.0), false);
    harness.get_by_label("Read and fill in").click();
    harness.run();
    assert!(harness.state().messages.contains(&Message::StartFromAmazon));
    let mut nobody = session;
    nobody.account.sign_in = SignIn::SignedOut;
    let harness = window::open(nobody, (1180.0, 1400.0), false);
    assert!(harness.query_by_label("Read and fill in").is_none());
}

#[test]
fn what_somebody_sent_is_shown_judged_and_its_secret_hidden() {
    let mut harness = window::open(desk_states::reviewing(""), USUAL, false);
    harness.event(egui::Event::Paste(desk_states::SENT_BY_SOMEBODY.to_owned()));
    harness.run();
    harness.get_by_label("A request, as sent to Amazon");
    harness.get_by_label_contains("There was a secret in here.");
    harness.get_by_role_and_label(Role::Heading, "2 things to fix");
    assert!(!format!("{:?}", harness.root()).contains("not-a-real-one"));
    harness.get_by_label("Open in the wizard").click();
    harness.run();
    assert!(harness.state().messages.contains(&Message::ReviewInWizard));
}

#[test]
fn what_cannot_be_read_says_why_and_stays() {
    let harness = window::open(desk_states::reviewing("{ not JSON"), USUAL, false);
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, "What somebody sent you");
    assert_eq!(field.accesskit_node().data().invalid(), Some(egui::accesskit::Invalid::True));
}

#[test]
fn where_no_dialog_is_a_path_can_be_typed() {
    let mut session = desk_states::reviewing("");
    let harness = window::open(session.clone(), USUAL, false);
    assert!(harness.query_by_label("Path of the file").is_none());
    session.update(Message::Review(skill_linker::review::Message::NoDialog));
    "/home/jo/sent.json".clone_into(&mut session.review.path);
    let mut harness = window::open(session, USUAL, false);
    harness.get_by_role_and_label(Role::TextInput, "Path of the file");
    harness.get_by_label("Read this file").click();
    harness.run();
    let asked = Message::Review(skill_linker::review::Message::OpenPath);
    assert!(harness.state().messages.contains(&asked));
}

#[test]
fn an_address_that_is_folded_away_opens_for_the_focus() {
    let (_, session) =
        states::pages().into_iter().find(|(name, _)| name == "addresses-more").unwrap();
    let harness = window::open(session, USUAL, false);
    let field = harness.get_by_role_and_label(Role::TextInput, "Other domains of the sign-in page");
    assert!(field.is_focused());
    harness.get_by_label("Remove domain cdn.example.com");
}

#[test]
fn nothing_moves_while_motion_is_off() {
    assert!(!theme::motion(&window::open(states::replacing(), USUAL, false).ctx));
}

#[test]
fn changing_how_id_and_secret_are_sent_opens_where_that_is_chosen() {
    let mut harness = window::open(super::asked_states::own(), (1180.0, 1400.0), false);
    harness.get_by_label("Change: ID and secret").click();
    harness.run();
    harness.get_by_label("In the message");
}
