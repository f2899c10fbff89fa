//! The pages “Client ID and secret” and “Scopes”.

use egui::Event;
use egui::Key;
use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use skill_linker::i18n;
use skill_linker::model::PROVIDERS;
use skill_linker::model::Secret;
use skill_linker::model::SkillKind;
use skill_linker::session::Session;
use skill_linker::wizard::Input;
use skill_linker::wizard::Message;
use skill_linker::wizard::SignInWith;
use skill_linker::wizard::Step;
use skill_linker::wizard::Wizard;

use super::sets::car_fu;
use super::window;
use super::window::Sitting;
use crate::support;

const SECRET: &str =
    "amzn1.oa2-cs.v1.3b1f0c9d8e7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c";
/// High enough that nothing has to be scrolled.
const TALL: (f32, f32) = (1180.0, 1500.0);

fn at(step: Step, change: impl Fn(&mut Wizard)) -> Session {
    let mut session = car_fu();
    let wizard = &mut session.wizard;
    wizard.step = step;
    wizard.visited = [Step::Skill, Step::Profile, Step::RedirectUrls, Step::Credentials, step]
        .into_iter()
        .collect();
    change(wizard);
    session
}

fn with(service: &'static str) -> impl Fn(&mut Wizard) {
    move |wizard| {
        drop(wizard.update(Message::ChooseSignInWith(SignInWith::Provider(service))));
    }
}

fn press(window: &mut Harness<'_, Sitting>, label: &str) {
    window.get_by_label(label).click();
    window.run();
}

fn paste(window: &mut Harness<'_, Sitting>, role: Role, label: &str, text: &str) {
    window.get_by_role_and_label(role, label).focus();
    window.run();
    window.event(Event::Paste(text.to_owned()));
    window.run();
}

/// Tells the wizard as the world would.
fn tell(window: &mut Harness<'_, Sitting>, message: Message) {
    window.state_mut().update(skill_linker::session::Message::Wizard(message));
    window.run();
}

fn wizard<'a>(window: &'a Harness<'_, Sitting>) -> &'a Wizard {
    &window.state().session.wizard
}

#[test]
fn a_secret_in_the_box_for_the_client_id_is_asked_about_and_moved() {
    let session = at(Step::Credentials, |wizard| wizard.settings.client_id.clear());
    let mut window = window::open(session, TALL, false);
    paste(&mut window, Role::TextInput, "Client ID", &format!("{SECRET} "));
    let field = window.get_by_role_and_label(Role::PasswordInput, "Client ID");
    assert_eq!(field.value().as_deref(), Some("••••••••••••"));
    window.get_by_label("This looks like a client secret. Move it?");
    assert_eq!(wizard(&window).settings.client_id, "");
    let tree = format!("{:?}", window.root());
    assert!(!tree.contains(SECRET), "it stands in the open");
    support::shot(&window, "04-asked-light");
    press(&mut window, "Move it");
    assert_eq!(wizard(&window).secret.expose(), SECRET);
    assert!(window.query_by_label_contains("This looks like").is_none());
    window.get_by_label("Moved from Client ID.");
    support::shot(&window, "04-moved-light");
    press(&mut window, "Undo: Moved from Client ID.");
    assert!(wizard(&window).secret.is_empty());
}

#[test]
fn what_happens_to_the_secret_is_said_before_it_is_given() {
    let window = window::open(at(Step::Credentials, |_| {}), TALL, false);
    assert!(wizard(&window).secret.is_empty());
    window.get_by_label_contains("Stays in memory until you close the window.");
}

#[test]
fn the_secret_is_shown_on_request_and_hides_on_leaving() {
    let given = |wizard: &mut Wizard| wizard.secret = Secret::new(SECRET);
    let mut window = window::open(at(Step::Credentials, given), TALL, false);
    assert!(!format!("{:?}", window.root()).contains(SECRET));
    press(&mut window, "Show: Client secret");
    assert_eq!(wizard(&window).secret_shown, 30);
    window.get_by_label("Hide, 30 s: Client secret");
    assert!(format!("{:?}", window.root()).contains(SECRET));
    support::shot(&window, "04-shown-light");
    press(&mut window, "Back");
    assert_eq!(wizard(&window).secret_shown, 0);
    tell(&mut window, Message::GoTo(Step::Credentials));
    window.get_by_label("Show: Client secret");
    assert!(!format!("{:?}", window.root()).contains(SECRET));
}

#[test]
fn replace_empties_the_box_and_takes_the_focus_there() {
    let given = |wizard: &mut Wizard| wizard.secret = Secret::new(SECRET);
    let mut window = window::open(at(Step::Credentials, given), TALL, false);
    press(&mut window, "Replace: Client secret");
    assert!(wizard(&window).secret.is_empty());
    let field = window.get_by_role_and_label(Role::PasswordInput, "Client secret");
    assert!(field.is_focused());
    field.type_text("another one");
    window.run();
    assert_eq!(wizard(&window).secret.expose(), "another one");
}

#[test]
fn the_pins_of_the_close_up_are_ticked_by_their_rows() {
    let mut window = window::open(at(Step::Credentials, |_| {}), TALL, false);
    press(&mut window, "Copy “Client ID”");
    assert_eq!(wizard(&window).ticks.credentials, [true, false]);
}

#[test]
fn each_service_says_where_both_are() {
    for service in PROVIDERS.iter().filter(|service| service.id != "amazon") {
        let window = window::open(at(Step::Credentials, with(service.id)), TALL, false);
        let key = i18n::Key::find(service.credentials_key).unwrap();
        window.get_by_label_contains(&i18n::text(key));
    }
}

#[test]
fn without_a_code_no_secret_is_asked_for() {
    let implicit = |wizard: &mut Wizard| {
        drop(wizard.update(Message::ChooseGrant(skill_linker::model::GrantType::Implicit)));
    };
    let window = window::open(at(Step::Credentials, implicit), TALL, false);
    window.get_by_label_contains("No secret is needed.");
    assert!(window.query_by_role(Role::PasswordInput).is_none());
    support::shot(&window, "04-implicit-light");
}

#[test]
fn a_scope_is_ticked_by_keyboard() {
    let mut window = window::open(at(Step::Scopes, |_| {}), TALL, false);
    window.get_by_role_and_label(Role::CheckBox, "Name and email").focus();
    window.run();
    window.key_press(Key::Space);
    window.run();
    assert_eq!(wizard(&window).settings.scopes, ["profile:user_id", "profile"]);
    window.get_by_label("2 of 15 used");
    support::shot(&window, "05-two-light");
}

#[test]
fn the_sixteenth_scope_is_refused_with_words() {
    let fifteen = |wizard: &mut Wizard| {
        wizard.settings.scopes = (1..=15).map(|number| format!("own:{number}")).collect();
    };
    let mut window = window::open(at(Step::Scopes, fifteen), TALL, false);
    window.get_by_label("15 of 15 used");
    press(&mut window, "A number for each person");
    assert_eq!(wizard(&window).settings.scopes.len(), 15);
    window.get_by_label("15 of 15 are used. Remove one before you add another.");
    window.get_by_role_and_label(Role::TextInput, "Another scope").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Another scope").type_text("own:16");
    window.run();
    press(&mut window, "Add");
    assert_eq!(wizard(&window).settings.scopes.len(), 15);
    let note = "Problem: 15 of 15 are used. Remove one before you add another.";
    let note = window.get_by_label_contains(note).rect();
    let below = window.get_by_label("Remove scope: own:1").rect();
    assert!(note.bottom() <= below.top() + 1.0, "the note lies under the list");
    support::shot(&window, "05-full-light");
    press(&mut window, "Remove scope: own:3");
    press(&mut window, "Add");
    assert_eq!(wizard(&window).settings.scopes.last().unwrap(), "own:16");
}

#[test]
fn an_own_scope_leaves_the_offered_ones_alone() {
    let mut window = window::open(at(Step::Scopes, |_| {}), TALL, false);
    press(&mut window, "Add a scope by name");
    let field = window.get_by_role_and_label(Role::TextInput, "Another scope");
    assert!(field.is_focused());
    field.type_text("own:read");
    window.run();
    press(&mut window, "Add");
    press(&mut window, "Remove scope: own:read");
    assert_eq!(wizard(&window).settings.scopes, ["profile:user_id"]);
}

#[test]
fn where_the_kind_leaves_no_choice_the_reason_stands() {
    let smart = |wizard: &mut Wizard| {
        drop(wizard.update(Message::ChooseKind(SkillKind::SmartHome)));
    };
    let window = window::open(at(Step::Scopes, smart), TALL, false);
    window.get_by_label_contains("Amazon allows no other answer");
    assert!(window.query_by_role(Role::RadioButton).is_none());
    assert!(window.query_by_label("Let people link by voice").is_none());
    support::shot(&window, "05-smart-home-light");
}

#[test]
fn before_linking_and_by_voice_are_answered() {
    let mut window = window::open(at(Step::Scopes, |_| {}), TALL, false);
    press(&mut window, "No, they link first");
    assert_eq!(wizard(&window).settings.skip_on_enablement, Some(false));
    press(&mut window, "No, they link first");
    assert_eq!(wizard(&window).settings.skip_on_enablement, Some(false));
    press(&mut window, "Let people link by voice");
    assert_eq!(wizard(&window).settings.voice_forward, "ENABLED");
}

type Change = fn(&mut Wizard);

/// The pages in all their states, in every size, look and length of words.
#[test]
fn every_state_is_whole_in_every_size() {
    let states: [(&str, Step, Change); 6] = [
        ("04", Step::Credentials, |_| {}),
        ("04-given", Step::Credentials, |wizard| wizard.secret = Secret::new(SECRET)),
        ("04-auth0", Step::Credentials, |wizard| with("auth0")(wizard)),
        ("05", Step::Scopes, |_| {}),
        ("05-own", Step::Scopes, |wizard| {
            wizard.settings.scopes.push("https://www.example.com/auth/some.scope".to_owned());
            wizard.settings.scopes.push("profile".to_owned());
        }),
        ("05-auth0", Step::Scopes, |wizard| with("auth0")(wizard)),
    ];
    let sizes = [
        ("", (1180.0, 780.0), 1.0),
        ("-800x600", (800.0, 600.0), 1.0),
        ("-450x450", (450.0, 450.0), 1.0),
        ("-200", (600.0, 450.0), 2.0),
    ];
    for stretched in [false, true] {
        if stretched {
            i18n::speak_stretched();
        }
        for (name, step, change) in states {
            for (size_name, size, scale) in sizes {
                let dark = !stretched && name.len() == 2;
                for dark in [false, true].into_iter().take(1 + usize::from(dark)) {
                    let mut window = window::open(at(step, change), size, dark);
                    window.set_pixels_per_point(scale);
                    window.run();
                    let look = if dark { "dark" } else { "light" };
                    let words = if stretched { "-stretched" } else { "" };
                    let name = format!("{name}{size_name}{words}-{look}");
                    if !stretched && !size_name.starts_with("-8") {
                        support::shot(&window, &name);
                    }
                    window::assert_whole(&window, &name);
                }
            }
        }
    }
    i18n::speak("en");
}

#[test]
fn a_line_of_the_preview_leads_to_the_box() {
    let mut window = window::open(at(Step::Scopes, |_| {}), TALL, false);
    tell(&mut window, Message::Jump(Input::NewScope));
    assert!(window.get_by_role_and_label(Role::TextInput, "Another scope").is_focused());
}
