//! Trying the skill at step 9: what each answer is said to mean, and the keyboard.

use egui::Key;
use egui::Role;
use egui::accesskit::Toggled;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::model::LinkSeen;
use skill_linker::push;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::trying;
use skill_linker::trying::Phase;
use skill_linker::wizard::Step;

use super::trying_states::all;
use super::trying_states::answered;
use super::trying_states::state;
use super::trying_states::turn;
use super::window;
use super::window::Sitting;
use crate::support;

const USUAL: (f32, f32) = (1180.0, 780.0);
const SMALL: (f32, f32) = (800.0, 600.0);
/// Everything at once.
const HIGH: (f32, f32) = (1180.0, 2700.0);

#[test]
fn every_state_has_names_and_room_in_any_window() {
    for size in [USUAL, SMALL, (450.0, 450.0)] {
        let mut harness = window::open(state("try-enabled"), size, false);
        for (name, session) in all() {
            harness.ctx.memory_mut(|memory| *memory = egui::Memory::default());
            window::swap(&mut harness, session, size, false);
            window::assert_whole(&harness, &format!("{name} at {size:?}"));
        }
    }
}

/// Pictures for somebody to look at.
#[test]
fn the_states_that_differ_most_are_drawn() {
    for name in [
        "try-right",
        "try-refused",
        "try-saying",
        "try-not-linked",
        "try-linked",
        "try-still-not-linked",
    ] {
        for (size, dark, look) in [
            (HIGH, false, "light"),
            (HIGH, true, "dark"),
            (SMALL, false, "800x600-light"),
            (USUAL, false, "1180x780-light"),
        ] {
            let harness = window::open(state(name), size, dark);
            support::shot(&harness, &format!("{name}-{look}"));
        }
    }
}

#[test]
fn each_answer_is_told_for_what_it_means() {
    for (name, words) in [
        ("try-not-linked", "This is right: nobody is linked yet."),
        ("try-linked", "Your skill knows who is speaking"),
        ("try-linked-at-once", "Your skill knows who is speaking"),
        ("try-still-not-linked", "Your skill still asks for linking"),
        ("try-token-refused", "Your skill got a token and asks for linking all the same"),
        ("try-not-asked", "Your skill answered without asking who is speaking."),
        ("try-not-reached", "Your skill was not opened."),
        ("try-code-failed", "The code of your skill gave no usable answer."),
    ] {
        let harness = window::open(state(name), HIGH, false);
        assert_eq!(harness.query_all_by_label_contains(words).count(), 1, "{name}");
        let rings = harness.query_by_label("Two rings, joined: the account is linked.").is_some();
        assert_eq!(rings, name.starts_with("try-linked"), "{name}");
    }
}

#[test]
fn the_right_is_asked_for_here_alone_and_said_why() {
    let mut session = state("try-right");
    let harness = window::open(session.clone(), HIGH, false);
    harness.get_by_label_contains("alexa::ask:skills:test");
    assert!(harness.query_by_label("Say it").is_none(), "nothing is said without the right");
    assert!(session.update(Message::Try(trying::Message::Enable)).is_empty());
    assert!(session.update(Message::Try(trying::Message::Say("open it".to_owned()))).is_empty());
    let mut harness = window::open(session, HIGH, false);
    harness.get_by_label("Sign in with this right").click();
    harness.step();
    assert!(harness.state().messages.contains(&Message::SignIn));
}

#[test]
fn what_the_skill_was_asked_can_be_read_and_no_token_with_it() {
    let mut harness = window::open(state("try-linked"), HIGH, false);
    harness.get_by_label("What your skill was asked, answer 2").click();
    harness.run();
    harness.get_by_label_contains("Access token: seen");
    harness.get_by_label_contains("function:car-fu");
}

#[test]
fn what_an_answer_means_is_in_sight_when_it_comes() {
    let shows = |harness: &Harness<'_, Sitting>, words: &str| {
        let rect = harness.get_by_label_contains(words).rect();
        assert!(rect.min.y > 0.0 && rect.max.y < SMALL.1, "“{words}” is at {rect:?}");
    };
    let mut harness = window::open(answered(&[]), SMALL, false);
    harness.state_mut().session.trying.turns.push(turn(LinkSeen::NotLinked));
    harness.run();
    shows(&harness, "This is right: nobody is linked yet.");
    for _ in 0..4 {
        harness.state_mut().session.trying.turns.push(turn(LinkSeen::NotLinked));
        harness.run();
    }
    shows(&harness, "4. ");
    harness.state_mut().session.trying.turns.push(turn(LinkSeen::Linked));
    harness.run();
    shows(&harness, "Your skill knows who is speaking");
}

#[test]
fn enter_says_it_and_escape_ends_the_wait() {
    let mut harness = window::open(state("try-enabled"), HIGH, false);
    harness.get_by_role_and_label(Role::TextInput, "Words to say").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.step();
    harness.step();
    let said = Message::Try(trying::Message::Say("open car fu".to_owned()));
    assert!(harness.state().messages.contains(&said));
    assert!(harness.state().session.is_at_trying(), "Enter closes nothing");
    assert!(harness.query_all_by_label_contains("“open car fu” is said").count() > 0);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!harness.state().session.trying.is_waited_for());
}

#[test]
fn every_step_can_be_done_again_and_cancelled() {
    let mut harness = window::open(state("try-enabled"), HIGH, false);
    harness.get_by_label("Enable again").click();
    harness.step();
    harness.step();
    harness.get_by_label("Cancel").click();
    harness.run();
    assert_eq!(harness.state().session.trying.phase, Phase::Ready);
    let mut harness = window::open(state("try-still-not-linked"), HIGH, false);
    harness.get_by_role_and_label(Role::Button, "Ask again").click();
    harness.step();
    harness.step();
    assert_eq!(harness.state().session.trying.saying(), Some("open car fu"));
    assert!(harness.query_by_label("Your skill still asks for linking").is_none());
}

#[test]
fn an_answer_shows_that_the_code_is_in_place_and_a_link_that_the_app_is_done_with() {
    let all = [
        LinkSeen::NotLinked,
        LinkSeen::Linked,
        LinkSeen::TokenRefused,
        LinkSeen::NotAsked,
        LinkSeen::NotReached,
        LinkSeen::CodeFailed,
    ];
    for seen in all {
        let harness = window::open(answered(&[seen]), HIGH, false);
        let knows = matches!(seen, LinkSeen::NotLinked | LinkSeen::Linked | LinkSeen::TokenRefused);
        assert_eq!(harness.query_by_label("Copy index.js").is_none(), knows, "{seen:?}");
        let last = harness.get_by_role_and_label(Role::CheckBox, "Sign in on the page that opens");
        let is_ticked = last.accesskit_node().toggled() == Some(Toggled::True);
        assert_eq!(is_ticked, seen == LinkSeen::Linked, "{seen:?}");
    }
}

#[test]
fn the_causes_lead_to_the_check() {
    let mut harness = window::open(state("try-still-not-linked"), HIGH, false);
    harness.get_by_label("The check in step 7 finds nothing to fix.");
    harness.get_by_label("Go to the check and the rehearsal").click();
    harness.run();
    assert_eq!(harness.state().session.wizard.step, Step::Check);
    // What is wrong is named at once.
    let mut broken = state("try-still-not-linked");
    broken.wizard.settings.access_token_url.clear();
    let harness = window::open(broken, HIGH, false);
    harness.get_by_label("The check in step 7 finds 1 thing to fix.");
    harness.get_by_label_contains("Token address missing. ");
}

#[test]
fn kinds_that_amazon_lets_nobody_try_say_so_and_offer_nothing() {
    let harness = window::open(state("try-smart-home"), HIGH, false);
    harness.get_by_label_contains("Amazon lets no tool enable or speak to this kind of skill.");
    assert!(harness.query_by_label("Enable for testing").is_none());
    let harness = window::open(state("try-music"), HIGH, false);
    harness.get_by_role_and_label(Role::Button, "Enable for testing");
    assert!(harness.query_by_label("Say it").is_none());
}

#[test]
fn the_page_goes_from_top_to_bottom() {
    let harness = window::open(state("try-not-linked"), HIGH, false);
    let order: Vec<f32> = ["Enable for testing", "In the Alexa app", "Ask again"]
        .map(|title| harness.get_by_role_and_label(Role::Heading, title).rect().top())
        .to_vec();
    assert!(order.is_sorted(), "{order:?}");
}

#[test]
fn while_practising_the_app_is_opened_in_the_browser() {
    let label = "Open the practice Alexa app";
    let mut session = state("try-not-linked");
    assert!(window::open(session.clone(), HIGH, false).query_by_label(label).is_none());
    session.practising = Some("http://127.0.0.1:1".to_owned());
    let mut harness = window::open(session, HIGH, false);
    harness.get_by_label(label).click();
    harness.run();
    let skill_id = &harness.state().session.wizard.skill_id;
    let page = format!("http://127.0.0.1:1/practice/alexa-app/{skill_id}");
    let wish = Message::Wizard(skill_linker::wizard::Message::OpenPage(page));
    assert!(harness.state().messages.contains(&wish));
}

#[test]
fn what_was_tried_is_told_in_a_report_of_its_own_when_nothing_was_sent() {
    let mut session = state("try-linked");
    session.push = push::Push::default();
    let mut harness = window::open(session, HIGH, false);
    harness.get_by_role_and_label(Role::Button, "Save report").click();
    harness.run();
    let told = harness.state().effects.iter().any(
        |effect| matches!(effect, Effect::SaveReport(text) if text.contains("Said: open car fu")),
    );
    assert!(told);
}
