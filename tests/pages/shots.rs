//! Pictures of every screen, for somebody to look at.

use skill_linker::model::Secret;
use skill_linker::model::SkillKind;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use super::sets;
use super::start;
use super::states;
use super::window;
use crate::support;

#[test]
fn every_screen_is_drawn() {
    let sizes = [((1180.0, 780.0), ""), ((800.0, 600.0), "-800x600"), ((450.0, 450.0), "-450x450")];
    for (size, name) in sizes {
        for (look, dark) in [("light", false), ("dark", true)] {
            if dark && !name.is_empty() {
                continue;
            }
            for (screen, session) in sets::screens() {
                let harness = window::open(session, size, dark);
                support::shot(&harness, &format!("{screen}{name}-{look}"));
            }
        }
    }
}

/// States that come and go: drafts to carry on with, help, a secret shown, “Copied”, problems, the network gone.
fn moments() -> Vec<(&'static str, Session)> {
    let mut help = sets::at(Step::RedirectUrls);
    help.update(Message::ToggleHelp);
    let mut shown = sets::at(Step::Credentials);
    shown.wizard.secret = Secret::new("not-a-real-one-0123456789abcdef0123456789abcdef");
    shown.update(Message::Wizard(wizard::Message::ShowSecret));
    let mut copied = sets::at(Step::RedirectUrls);
    let done = wizard::Message::CopyDone(Copied::RedirectUrl(2), true);
    copied.update(Message::Wizard(done));
    let mut problems = sets::at(Step::Skill);
    problems.wizard.skill_id.clear();
    problems.wizard.vendor = "amzn1.ask.skill.x".to_owned();
    problems.update(Message::Wizard(wizard::Message::Next));
    let mut kind = sets::at(Step::Skill);
    kind.update(Message::Wizard(wizard::Message::ChooseKind(SkillKind::SmartHome)));
    let mut open_secret = states::replacing();
    let secret = format!("amzn1.oa2-cs.v1.{}", "0123456789abcdef".repeat(4));
    open_secret.wizard.settings.scopes.push(secret);
    assert_eq!(open_secret.wizard.secrets_in_the_open(), [Input::NewScope]);
    let offline = states::sending().into_iter().find(|(name, _)| name == "failed-offline");
    vec![
        ("drafts", start::with_drafts(&["Tea Time", "Porch Light", "Car-Fu"])),
        ("help", help),
        ("secret-shown", shown),
        ("copied", copied),
        ("problems", problems),
        ("kind-changed", kind),
        ("open-secret", open_secret),
        ("offline", offline.expect("a state").1),
    ]
}

#[test]
fn moments_are_drawn() {
    for (name, session) in moments() {
        for (size, at) in [((1180.0, 780.0), ""), ((800.0, 600.0), "-800x600")] {
            for (look, dark) in [("light", false), ("dark", true)] {
                let harness = window::open(session.clone(), size, dark);
                support::shot(&harness, &format!("moment-{name}{at}-{look}"));
            }
        }
    }
}
