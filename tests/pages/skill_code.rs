//! The code of the skill at step 9: by label, by keyboard, and what leaves for the world.

use egui::Key;
use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::model::ManifestFacts;
use skill_linker::model::Secret;
use skill_linker::model::SkillKind;
use skill_linker::session::Effect;
use skill_linker::session::Session;
use skill_linker::skill_code::CodeLanguage;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Step;

use super::sets;
use super::window;
use super::window::Sitting;
use crate::support;

const USUAL: (f32, f32) = (1180.0, 780.0);
const TALL: (f32, f32) = (1180.0, 1600.0);
const SMALL: (f32, f32) = (800.0, 600.0);

fn session(kind: SkillKind) -> Session {
    let mut session = sets::at(Step::Try);
    session.wizard.kind = kind;
    session.wizard.secret = Secret::new("hush-0123456789abcdef");
    session
}

fn open(kind: SkillKind) -> Harness<'static, Sitting> {
    window::open(session(kind), TALL, false)
}

/// What the listing tells a screen reader: the whole file.
fn listed(harness: &Harness<'_, Sitting>) -> String {
    let told = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        node.value().or(node.label()).filter(|told| told.lines().count() > 1)
    };
    harness.root().children_recursive().find_map(told).unwrap_or_default()
}

fn wizard_effects(harness: &Harness<'_, Sitting>) -> Vec<wizard::Effect> {
    let effects = harness.state().effects.iter();
    effects
        .filter_map(|effect| match effect {
            Effect::Wizard(effect) => Some(effect.clone()),
            _ => None,
        })
        .collect()
}

#[test]
fn the_language_and_the_file_are_chosen_by_label() {
    let mut harness = open(SkillKind::Custom);
    assert!(listed(&harness).starts_with("// Greets the person"));
    harness.get_by_label("package.json").click();
    harness.run();
    assert!(listed(&harness).contains("ask-sdk-core"));
    harness.get_by_label("Python").click();
    harness.run();
    assert!(listed(&harness).starts_with("\"\"\"Greets the person"));
    harness.get_by_label("Copy lambda_function.py");
    harness.get_by_label("Paste the code over “lambda_function.py”");
}

#[test]
fn the_code_is_copied_and_saved_without_the_secret() {
    let mut harness = open(SkillKind::Custom);
    for label in ["Copy index.js", "Save as folder…", "Save as zip…"] {
        harness.get_by_label(label).click();
        harness.run();
    }
    let effects = wizard_effects(&harness);
    let mut texts = Vec::new();
    for effect in &effects {
        match effect {
            wizard::Effect::Copy(Copied::Code(0), text) => texts.push(text.clone()),
            wizard::Effect::SaveCodeFolder { name, code } => {
                assert_eq!(*name, "skill-code");
                texts.extend(code.iter().map(|file| file.text.clone()));
            }
            wizard::Effect::SaveCodeZip { name, front, code } => {
                assert_eq!((*name, *front), ("skill-code.zip", "lambda/"));
                texts.extend(code.iter().map(|file| file.text.clone()));
            }
            _ => {}
        }
    }
    assert_eq!(texts.len(), 5);
    assert!(texts.iter().all(|text| !text.contains("hush")));
    assert_eq!(texts[0], texts[1]);
}

#[test]
fn the_pins_are_ticked_and_kept() {
    let mut harness = open(SkillKind::Custom);
    for label in ["Open the “Code” tab of your skill", "Press “Save”"] {
        harness.get_by_role_and_label(Role::CheckBox, label).click();
        harness.run();
    }
    assert_eq!(harness.state().session.wizard.ticks.code, [true, false, true, false]);
    harness.get_by_label_contains("The “Code” tab of the developer console");
}

#[test]
fn code_that_is_in_place_folds_and_opens_again() {
    let mut harness = open(SkillKind::Custom);
    let last = "Press “Deploy”, and wait until it says that it is done";
    for label in [
        "Open the “Code” tab of your skill",
        "Paste the code over “index.js”",
        "Press “Save”",
        last,
    ] {
        harness.get_by_role_and_label(Role::CheckBox, label).click();
        harness.run();
    }
    assert!(harness.query_by_label("Copy index.js").is_none(), "it makes room");
    harness
        .get_by_role_and_label(Role::DisclosureTriangle, "Code that knows who is linked")
        .click();
    harness.run();
    harness.get_by_label("Copy index.js");
    harness.get_by_role_and_label(Role::CheckBox, last).click();
    harness.run();
    assert!(!harness.state().session.wizard.ticks.code[3]);
    harness.get_by_label("Copy index.js");
}

#[test]
fn the_keyboard_reaches_everything_and_scrolls_the_code() {
    let mut harness = open(SkillKind::Custom);
    harness.get_by_label("Python").focus();
    harness.run();
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(harness.state().session.wizard.code_language, CodeLanguage::Python);
    // The listing comes after the files and before the buttons.
    harness.get_by_label("requirements.txt").focus();
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    let before = support::pixels(&harness);
    harness.key_press(Key::PageDown);
    harness.run();
    assert!(support::pixels(&harness) != before, "the code did not move");
    harness.key_press(Key::Home);
    harness.run();
    assert!(support::pixels(&harness) == before, "the code did not come back");
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.get_by_label("Copy lambda_function.py").is_focused());
    harness.key_press(Key::Enter);
    harness.run();
    assert!(
        wizard_effects(&harness)
            .iter()
            .any(|effect| matches!(effect, wizard::Effect::Copy(Copied::Code(0), _)))
    );
}

#[test]
fn a_smart_home_skill_is_told_of_lambda_and_other_kinds_that_there_is_none() {
    let harness = open(SkillKind::SmartHome);
    harness.get_by_label_contains("AWS Lambda");
    assert!(harness.query_by_label_contains("It speaks").is_none());
    assert!(listed(&harness).contains("AcceptGrant"));
    assert!(
        harness.query_by_label("Press “Deploy”, and wait until it says that it is done").is_none()
    );
    let harness = open(SkillKind::Music);
    harness.get_by_label_contains("There is no code for this kind.");
    assert!(harness.query_by_label("Save as zip…").is_none());
}

#[test]
fn letters_that_our_fonts_lack_are_shown_by_a_dot_and_stay_in_the_code() {
    let mut session = session(SkillKind::Custom);
    let manifest = serde_json::json!({"publishingInformation": {"locales": {"ja-JP": {}}}});
    session.wizard.take_manifest(&ManifestFacts {
        skill_id: session.wizard.skill_id.clone(),
        kind: Some(SkillKind::Custom),
        manifest: manifest.as_object().unwrap().clone(),
        ..ManifestFacts::default()
    });
    let harness = window::open(session, TALL, false);
    assert!(listed(&harness).contains("アカウント"));
    harness.get_by_label_contains("It speaks ja-JP, translated by Skill Linker.");
}

/// Pictures for somebody to look at.
#[test]
fn the_code_is_drawn() {
    let mut python = session(SkillKind::Custom);
    python.wizard.code_language = CodeLanguage::Python;
    python.wizard.ticks.code = [true, false, false, false];
    let pictures = vec![
        ("custom-light", session(SkillKind::Custom), USUAL, false),
        ("custom-dark", session(SkillKind::Custom), USUAL, true),
        ("custom-tall-light", session(SkillKind::Custom), TALL, false),
        ("custom-800x600-light", session(SkillKind::Custom), SMALL, false),
        ("custom-800x600-dark", session(SkillKind::Custom), SMALL, true),
        ("python-tall-dark", python, TALL, true),
        ("smart-home-light", session(SkillKind::SmartHome), USUAL, false),
        ("music-light", session(SkillKind::Music), USUAL, false),
    ];
    let mut harness = open(SkillKind::Custom);
    for (name, session, size, dark) in pictures {
        window::swap(&mut harness, session, size, dark);
        support::shot(&harness, &format!("code-{name}"));
    }
}
