//! The making of a skill message by message: the straight way, and each way off it.

mod astray;
mod making;

use std::collections::BTreeMap;

use crate::create::Create;
use crate::create::Effect;
use crate::create::Message;
use crate::create::Order;
use crate::model::AmazonWords;
use crate::model::BuildState;
use crate::model::BuildStep;
use crate::model::CreateIntent;
use crate::model::CurrentModel;
use crate::model::NewSkill;
use crate::model::Progress;
use crate::model::SkillPage;
use crate::model::SkillStatus;
use crate::model::SkillSummary;

const ID: &str = "amzn1.ask.skill.1";

fn order() -> Order {
    let skill = NewSkill {
        name: "account linking".to_owned(),
        invocation: "do it".to_owned(),
        ..NewSkill::default()
    };
    Order { vendor_id: "M1".to_owned(), skill }
}

fn page(names: &[(&str, &str)]) -> SkillPage {
    let mut page = SkillPage::default();
    for (id, name) in names {
        page.add(SkillSummary {
            id: (*id).to_owned(),
            name: (*name).to_owned(),
            ..SkillSummary::default()
        });
    }
    page
}

fn is(state: BuildState) -> Progress {
    Progress { state, ..Progress::default() }
}

fn model_status(state: BuildState, steps: &[(&str, BuildState)]) -> SkillStatus {
    let steps = steps
        .iter()
        .map(|(name, state)| BuildStep {
            name: (*name).to_owned(),
            state: *state,
            ..BuildStep::default()
        })
        .collect();
    let progress = Progress { state, steps, ..Progress::default() };
    SkillStatus {
        manifest: Some(is(BuildState::Succeeded)),
        hosting: None,
        models: BTreeMap::from([("en-US".to_owned(), progress)]),
    }
}

fn words(status: u16) -> AmazonWords {
    AmazonWords { status, ..AmazonWords::default() }
}

/// The number of the one effect that runs.
fn id(effects: &[Effect]) -> u64 {
    match effects.last() {
        Some(
            Effect::List { id, .. }
            | Effect::Keep { id, .. }
            | Effect::Create { id, .. }
            | Effect::Status { id, .. }
            | Effect::ReadModel { id, .. }
            | Effect::WriteModel { id, .. }
            | Effect::Rest { id, .. }
            | Effect::Tick(id),
        ) => *id,
        other => panic!("{other:?}"),
    }
}

fn kept(effects: &[Effect]) -> Message {
    Message::Kept { id: id(effects), time: "now".to_owned(), is_kept: true }
}

/// Up to the request that makes the skill.
fn creating() -> (Create, Vec<Effect>) {
    let mut create = Create::default();
    let effects = create.update(Message::Create(order()));
    assert!(
        matches!(effects.as_slice(), [Effect::List { vendor_id, next: None, .. }] if vendor_id == "M1")
    );
    let more = SkillPage { next: Some("2".to_owned()), ..page(&[("a", "Tea Timer")]) };
    let effects = create.update(Message::Listed(id(&effects), Ok(more)));
    assert!(matches!(effects.as_slice(), [Effect::List { next: Some(next), .. }] if next == "2"));
    let effects = create.update(Message::Listed(id(&effects), Ok(SkillPage::default())));
    assert!(matches!(effects.as_slice(), [Effect::Keep { .. }]));
    let effects = create.update(kept(&effects));
    let [Effect::Create { body, .. }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(*body, order().skill.creation("M1"));
    (create, effects)
}

/// Up to the request that sends the model.
fn sending() -> (Create, Vec<Effect>) {
    let (mut create, effects) = creating();
    let effects = create.update(Message::Created(id(&effects), Ok(ID.to_owned())));
    assert!(matches!(
        effects.as_slice(),
        [Effect::Keep { intent: CreateIntent { skill_id: Some(skill), .. }, .. }] if skill == ID
    ));
    let effects = create.update(kept(&effects));
    assert!(matches!(effects.as_slice(), [Effect::Rest { milliseconds: 2000, .. }]));
    let effects = create.update(Message::Rested(id(&effects)));
    let making =
        SkillStatus { manifest: Some(is(BuildState::InProgress)), ..SkillStatus::default() };
    let effects = create.update(Message::StatusDone(id(&effects), Ok(making)));
    assert!(matches!(effects.as_slice(), [Effect::Rest { milliseconds: 2200, .. }]));
    let effects = create.update(Message::Rested(id(&effects)));
    let made = SkillStatus {
        manifest: Some(is(BuildState::Succeeded)),
        hosting: Some(is(BuildState::Succeeded)),
        ..SkillStatus::default()
    };
    let effects = create.update(Message::StatusDone(id(&effects), Ok(made)));
    assert!(matches!(effects.as_slice(), [Effect::ReadModel { .. }]));
    let effects = create.update(Message::ModelRead(id(&effects), Ok(CurrentModel::default())));
    let [Effect::WriteModel { body, if_match: None, .. }] = effects.as_slice() else {
        panic!("{effects:?}")
    };
    assert_eq!(*body, order().skill.interaction_model());
    (create, effects)
}

/// Answers the rest, then tells that status.
fn polled(create: &mut Create, effects: &[Effect], status: SkillStatus) -> Vec<Effect> {
    let effects = create.update(Message::Rested(id(effects)));
    create.update(Message::StatusDone(id(&effects), Ok(status)))
}
