//! Step 8: what is there and what it becomes, the sending, its errors and the receipt.

use egui::Role;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::session::Effect;
use skill_linker::session::Message;

use super::states;
use super::window;

const USUAL: (f32, f32) = (1180.0, 780.0);

#[test]
fn the_bar_of_a_sending_never_runs_back_and_is_not_full_before_the_end() {
    let states = states::sending();
    let mut last = 0.0;
    for name in ["reading", "keeping", "busy", "sending", "reading-back"] {
        let (_, session) = states.iter().find(|(known, _)| known == name).unwrap();
        let harness = window::open(session.clone(), USUAL, false);
        let bar = harness.get_by_role(Role::ProgressIndicator);
        let now = bar.accesskit_node().numeric_value().unwrap();
        assert!(last <= now && now < 100.0, "{name}: {now} after {last}");
        harness.get_by_label("Cancel");
        last = now;
    }
}

#[test]
fn after_sending_it_is_said_what_comes_next_in_the_alexa_app() {
    let (_, session) = states::sending().into_iter().find(|(name, _)| name == "sent").unwrap();
    let harness = window::open(session, (1180.0, 1400.0), false);
    harness.get_by_label_contains("Open the Alexa app with the same Amazon account");
    harness.get_by_label("Save report");
    harness.get_by_label("Check again");
    assert!(harness.query_by_label("Done").is_none());
}

#[test]
fn each_error_is_told_with_what_to_do_and_amazons_own_words_folded() {
    for (name, error) in states::errors() {
        let mut harness = window::open(
            states::in_phase(skill_linker::push::Phase::Failed(error.clone())),
            USUAL,
            false,
        );
        harness.get_by_label(&skill_linker::i18n::text(error.happened()));
        harness.get_by_label(&skill_linker::i18n::text(error.what_to_do()));
        harness.get_by_label("Try again");
        let Some(words) = error.words() else { continue };
        assert!(harness.query_by_label_contains(&words.request_id).is_none(), "{name}: not folded");
        harness.get_by_role_and_label(Role::DisclosureTriangle, "What Amazon said").click();
        harness.run();
        harness.get_by_label_contains(&words.request_id);
    }
}

#[test]
fn a_violation_leads_to_its_field() {
    let (_, error) = states::errors().into_iter().find(|(name, _)| *name == "invalid").unwrap();
    let mut harness =
        window::open(states::in_phase(skill_linker::push::Phase::Failed(error)), USUAL, false);
    harness.get_by_label("Go to the field: Sign-in page").click();
    harness.run();
    assert_eq!(harness.state().session.wizard.step, skill_linker::wizard::Step::Addresses);
    assert!(harness.get_by_role_and_label(Role::TextInput, "Sign-in page address").is_focused());
}

#[test]
fn the_safe_button_has_the_focus_before_settings_are_replaced() {
    let mut harness = window::open(states::replacing(), USUAL, false);
    assert!(harness.get_by_label("Keep the current settings").is_focused());
    harness.key_press(egui::Key::Enter);
    harness.run();
    let sitting = harness.state();
    assert!(sitting.messages.contains(&Message::KeepCurrent));
    assert!(!sitting.effects.iter().any(|effect| matches!(effect, Effect::Push(..))));
}

#[test]
fn the_first_settings_are_sent_by_the_one_button() {
    let first = skill_linker::model::CurrentSettings::default();
    let mut harness =
        window::open(states::in_phase(skill_linker::push::Phase::Read(first)), USUAL, false);
    assert!(harness.query_by_label("Keep the current settings").is_none());
    harness.get_by_role_and_label(Role::Button, "Send to Amazon").click();
    harness.run();
    assert!(harness.state().messages.contains(&Message::Send));
}

#[test]
fn practising_says_where_it_is_sent() {
    let mut session = states::replacing();
    session.practising = Some("http://127.0.0.1:1".to_owned());
    let harness = window::open(session, USUAL, false);
    harness.get_by_label("Replace at the practice Amazon");
}

#[test]
fn a_conflict_shows_three_columns() {
    let (_, session) = states::sending().into_iter().find(|(name, _)| name == "conflict").unwrap();
    let harness = window::open(session, USUAL, false);
    harness.get_by_label_contains("When you read it, Now at Amazon, Yours");
    harness.get_by_label_contains("now at Amazon profile\npostal_code, yours profile:user_id");
}

#[test]
fn the_receipt_is_confirmed_only_when_it_is() {
    for (name, heading) in [
        ("sent", "Sent and confirmed"),
        ("sent-not-confirmed", "Sent, not confirmed"),
        ("sent-mismatch", "Sent, not confirmed"),
    ] {
        let (_, session) = states::sending().into_iter().find(|(known, _)| known == name).unwrap();
        let harness = window::open(session, USUAL, false);
        harness.get_by_role_and_label(Role::Heading, heading);
    }
}

#[test]
fn finishing_by_hand_names_every_box_and_never_shows_the_secret() {
    let mut session = states::at(skill_linker::wizard::Step::Send);
    session.wizard.by_hand = true;
    let mut harness = window::open(session, USUAL, false);
    for label in ["Your Client ID", "Your Secret", "Access Token URI", "Your Web Authorization URI"]
    {
        harness.get_by_label(&format!("Copy: {label}"));
    }
    assert!(!format!("{:?}", harness.root()).contains("not-a-real-one"));
    harness.get_by_label("Copy: Your Client ID").click();
    harness.run();
    let effects = &harness.state().effects;
    assert!(effects.iter().any(|effect| matches!(
        effect,
        Effect::Wizard(skill_linker::wizard::Effect::Copy(_, text)) if text.starts_with("amzn1.application-oa2-client.")
    )));
}

#[test]
fn a_skill_that_people_have_is_said_to_be_live_before_it_is_sent() {
    let mut session = states::replacing();
    let harness = window::open(session.clone(), USUAL, false);
    assert!(harness.query_by_label_contains("is also live").is_none(), "nobody told so");
    session = states::also_live(session);
    let mut harness = window::open(session.clone(), USUAL, false);
    harness.get_by_label_contains("is also live");
    harness.get_by_label_contains("This changes the development version only");
    "amzn1.ask.skill.another".clone_into(&mut session.wizard.skill_id);
    window::swap(&mut harness, session, USUAL, false);
    assert!(harness.query_by_label_contains("is also live").is_none(), "that was another skill");
}

#[test]
fn confirming_whose_account_it_is_does_not_put_the_focus_on_signing_out() {
    let find = |name: &str| {
        let state = states::pages().into_iter().find(|(known, _)| known == name);
        state.map(|(_, session)| session).expect("the state")
    };
    let mut harness = window::open(find("vendor"), (1180.0, 780.0), false);
    harness.get_by_label("Yes, this is mine").focus();
    harness.run();
    harness.key_press(egui::Key::Space);
    harness.run();
    assert!(!harness.get_by_label("Sign out").is_focused());
}
