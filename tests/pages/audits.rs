//! The table of all skills: empty, running, done, failed and cancelled, by eye, ear and keyboard.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use serde_json::json;
use skill_linker::audit;
use skill_linker::audit::Answer;
use skill_linker::audit::Effect;
use skill_linker::audit::Order;
use skill_linker::audit::Question;
use skill_linker::model::AmazonWords;
use skill_linker::model::CurrentSettings;
use skill_linker::model::SkillKind;
use skill_linker::model::SkillPage;
use skill_linker::model::SkillSummary;
use skill_linker::model::Stage;
use skill_linker::services::amazon::AmazonError;
use skill_linker::session;
use skill_linker::session::Message;
use skill_linker::session::Screen;
use skill_linker::session::Session;

use super::states;
use super::window;
use crate::support;

const SIZE: (f32, f32) = (1180.0, 780.0);

const NAMES: [&str; 8] = [
    "Car-Fu",
    "Porch Light",
    "Tea Timer",
    "Coast Radio",
    "Room for One More Guest in the House by the Sea",
    "Tidewater",
    "Ferry Times",
    "Rechtsschutzversicherungsgesellschaften",
];

/// Signed in, with the screen open and nothing read.
pub(super) fn empty() -> Session {
    let mut session = states::signed_in();
    session.update(Message::OpenAudit);
    session
}

fn skills(count: usize) -> Vec<SkillSummary> {
    (0..count)
        .map(|number| SkillSummary {
            id: format!("amzn1.ask.skill.{number:08x}-4e5f-6071-8293-a4b5c6d7e8f9"),
            name: match number / NAMES.len() {
                0 => NAMES[number].to_owned(),
                round => format!("{} {}", NAMES[number % NAMES.len()], round + 1),
            },
            kind: Some(if number % 9 == 1 { SkillKind::SmartHome } else { SkillKind::Custom }),
            stages: match number % 5 {
                2 => vec![Stage::Development, Stage::Live],
                _ => vec![Stage::Development],
            },
            ..SkillSummary::default()
        })
        .collect()
}

/// What Amazon says about the skill of that number.
fn told(number: usize, stage: Stage) -> Result<Answer, AmazonError> {
    let mut members = json!({
        "type": "AUTH_CODE",
        "authorizationUrl": "https://login.tidewater-lights.com/authorize",
        "accessTokenUrl": "https://login.tidewater-lights.com/token",
        "clientId": if stage == Stage::Live { "tidewater" } else { "tidewater-next" },
        "accessTokenScheme": "HTTP_BASIC",
        "scopes": ["read"],
    });
    match number % 9 {
        0 | 1 => return Ok(Answer::Settings(CurrentSettings::default())),
        3 => members["authorizationUrl"] = json!("http://192.168.1.2/a"),
        4 => members["accessTokenUrl"] = json!("http://login.tidewater-lights.com/token"),
        7 => return Err(AmazonError::Unexpected(AmazonWords::default())),
        _ => {}
    }
    Ok(Answer::Settings(CurrentSettings { members: members.as_object().cloned(), etag: None }))
}

/// Reads that many skills; `answered` of their questions are answered before it stands still.
fn read(count: usize, answered: usize) -> Session {
    let mut session = empty();
    let mut effects = session.update(Message::StartAudit);
    let mut left = answered;
    while !effects.is_empty() {
        let session::Effect::Audit(effect, _) = effects.remove(0) else { continue };
        let message = match effect {
            Effect::Wait { id, .. } => audit::Message::TimeUp { id, now: 0 },
            Effect::Ask(id, Question::Skills { .. }) => {
                let page = SkillPage { skills: skills(count), next: None };
                audit::Message::Answered { id, now: 1, answer: Ok(Answer::Skills(page)) }
            }
            Effect::Ask(id, Question::Settings { skill_id, stage }) if left > 0 => {
                left -= 1;
                let number = usize::from_str_radix(&skill_id[16..24], 16).unwrap();
                audit::Message::Answered { id, now: 2, answer: told(number, stage) }
            }
            _ => continue,
        };
        effects.extend(session.update(Message::Audit(message)));
    }
    session
}

/// Half-way through sixty skills.
pub(super) fn running() -> Session {
    read(60, 31)
}

/// Sixty skills, all asked for.
pub(super) fn done() -> Session {
    read(60, usize::MAX)
}

fn cancelled() -> Session {
    let mut session = running();
    session.update(Message::Audit(audit::Message::Cancel));
    session
}

/// The list came, and then the network went.
fn failed() -> Session {
    let mut session = empty();
    let effects = session.update(Message::StartAudit);
    let [session::Effect::Audit(Effect::Wait { id, .. }, _)] = effects[..] else { panic!() };
    let effects = session.update(Message::Audit(audit::Message::TimeUp { id, now: 0 }));
    let [session::Effect::Audit(Effect::Ask(id, _), _)] = effects[..] else { panic!() };
    let answer = Err(AmazonError::Offline("no such host".to_owned()));
    session.update(Message::Audit(audit::Message::Answered { id, now: 1, answer }));
    session
}

fn paused() -> Session {
    let mut session = empty();
    let mut effects = session.update(Message::StartAudit);
    let mut refused = false;
    while let Some(session::Effect::Audit(effect, _)) = effects.pop() {
        let message = match effect {
            Effect::Wait { id, .. } if !refused => audit::Message::TimeUp { id, now: 0 },
            Effect::Ask(id, Question::Skills { .. }) => {
                let page = SkillPage { skills: skills(60), next: None };
                audit::Message::Answered { id, now: 1, answer: Ok(Answer::Skills(page)) }
            }
            Effect::Ask(id, _) if !refused => {
                refused = true;
                let busy = Err(AmazonError::Busy(Some(8), AmazonWords::default()));
                audit::Message::Answered { id, now: 2, answer: busy }
            }
            _ => continue,
        };
        effects.extend(session.update(Message::Audit(message)));
    }
    session
}

#[test]
fn every_state_is_drawn() {
    let states = vec![
        ("empty", empty()),
        ("running", running()),
        ("paused", paused()),
        ("done", done()),
        ("failed", failed()),
        ("cancelled", cancelled()),
    ];
    let mut harness = window::open(empty(), SIZE, false);
    for (name, state) in states {
        let looks = [(SIZE, false, "light"), ((800.0, 600.0), true, "800x600-dark")];
        for (size, dark, look) in looks {
            window::swap(&mut harness, state.clone(), size, dark);
            support::shot(&harness, &format!("audit-{name}-{look}"));
        }
    }
}

#[test]
fn whoever_is_signed_in_finds_it_on_the_first_screen() {
    let mut session = states::signed_in();
    session.update(Message::OpenStart);
    let mut harness = window::open(session, (1180.0, 1000.0), false);
    support::shot(&harness, "audit-start");
    harness.get_by_label("Open").click();
    harness.run();
    assert_eq!(harness.state().session.screen, Screen::Audit);
    assert!(harness.query_by_label("Read all skills").is_some());
    let harness = window::open(Session::default(), SIZE, false);
    assert!(harness.query_by_label_contains("Check all skills of").is_none());
}

#[test]
fn it_is_started_by_its_button_and_ended_by_cancel_and_escape() {
    let mut harness = window::open(empty(), SIZE, false);
    harness.get_by_label("Read all skills").click();
    harness.run();
    assert!(harness.state().session.audit.is_running());
    for by_key in [false, true] {
        let mut harness = window::open(running(), SIZE, false);
        if by_key {
            harness.key_press(Key::Escape);
        } else {
            harness.get_by_label("Cancel").click();
        }
        harness.run();
        assert_eq!(harness.state().session.audit.phase, audit::Phase::Cancelled);
        assert!(harness.query_by_label_contains("were read and stay here").is_some());
        assert!(harness.query_by_label("Read again").is_some());
    }
}

#[test]
fn those_in_trouble_stand_first_and_a_press_opens_one_at_the_desk() {
    let mut harness = window::open(done(), SIZE, false);
    let first = harness.state().session.audit.rows()[0].clone();
    assert!(first.must_fix() > 0);
    let rows = harness.state().session.audit.rows().into_iter().cloned().collect::<Vec<_>>();
    let row = rows.iter().find(|row| row.has_settings()).unwrap();
    let stage = if row.stage == Stage::Live { "Live" } else { "Development" };
    harness.get_by_label_contains(&format!("{}, {stage}: 2 must fix", row.name)).click();
    harness.run();
    let opened = |message: &Message| matches!(message, Message::OpenAudited(..));
    assert!(harness.state().messages.iter().any(opened));
    assert_eq!(harness.state().session.screen, Screen::Check);
}

#[test]
fn the_order_can_be_chosen() {
    let mut harness = window::open(done(), SIZE, false);
    harness.get_by_label("Name").click();
    harness.run();
    let rows = harness.state().session.audit.order;
    assert_eq!(rows, Order::Name);
    assert!(harness.query_by_label_contains("Car-Fu, Development").is_some());
}

#[test]
fn every_row_can_be_reached_by_keyboard() {
    let mut harness = window::open(done(), SIZE, false);
    harness.get_by_label("Name").focus();
    harness.run();
    let can_open = |session: &Session| {
        let rows = session.audit.rows();
        rows.iter().filter(|row| row.has_settings()).count()
    };
    let rows = can_open(&harness.state().session);
    assert!(rows > 40);
    let mut reached = std::collections::BTreeSet::new();
    for _ in 0..rows {
        harness.key_press(Key::Tab);
        harness.run();
        let focused = harness.ctx.memory(egui::Memory::focused);
        reached.insert(focused.map(|id| format!("{id:?}")));
    }
    assert_eq!(reached.len(), rows, "each Tab reaches another row");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().session.screen, Screen::Check, "the last one opens, too");
}
