//! The making of a skill message by message: the straight way, and each way off it.

use std::collections::BTreeMap;

use crate::create::Create;
use crate::create::Effect;
use crate::create::Message;
use crate::create::Order;
use crate::create::Phase;
use crate::create::Stop;
use crate::model::AmazonWords;
use crate::model::BuildState;
use crate::model::BuildStep;
use crate::model::CreateIntent;
use crate::model::CurrentModel;
use crate::model::Locale;
use crate::model::NewSkill;
use crate::model::Progress;
use crate::model::SkillPage;
use crate::model::SkillStatus;
use crate::model::SkillSummary;
use crate::model::Violation;
use crate::services::amazon::AmazonError;

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

#[test]
fn the_straight_way_ends_with_a_built_model() {
    let (mut create, effects) = sending();
    assert_eq!(create.stays(), Some(ID));
    let effects = create.update(Message::ModelWritten(id(&effects), Ok(())));
    let steps = [("LANGUAGE_MODEL_QUICK_BUILD", BuildState::InProgress)];
    let building = model_status(BuildState::InProgress, &steps);
    let effects = polled(&mut create, &effects, building);
    assert_eq!(create.steps.len(), 1);
    let effects = polled(&mut create, &effects, model_status(BuildState::Succeeded, &[]));
    assert_eq!(effects, [Effect::ForgetIntent]);
    let Phase::Done(made) = &create.phase else { panic!("{:?}", create.phase) };
    assert_eq!((made.skill_id.as_str(), made.invocation.as_str()), (ID, "do it"));
    assert_eq!(made.skill.as_ref(), Some(&order().skill));
    assert_eq!(made.time, "now");
}

#[test]
fn a_skill_of_that_name_is_shown_and_not_made_again() {
    let mut create = Create::default();
    let effects = create.update(Message::Create(order()));
    let there = page(&[("a", "Account Linking "), ("b", "other")]);
    assert_eq!(create.update(Message::Listed(id(&effects), Ok(there))), []);
    let Phase::Found(found) = &create.phase else { panic!() };
    assert_eq!(found.len(), 1);
    assert_eq!(create.update(Message::Use("b".to_owned())), []);
    let mut anyway = create.clone();
    let effects = anyway.update(Message::CreateAnyway);
    assert!(matches!(effects.as_slice(), [Effect::Keep { intent, .. }] if intent.before == ["a"]));
    let effects = create.update(Message::Use("a".to_owned()));
    assert!(matches!(effects.as_slice(), [Effect::ReadModel { skill_id, .. }] if skill_id == "a"));
}

#[test]
fn nothing_is_asked_for_a_name_that_stops_amazon() {
    let mut create = Create::default();
    let mut wrong = order();
    wrong.skill.invocation = "open sesame".to_owned();
    assert_eq!(create.update(Message::Create(wrong)), []);
    assert_eq!(create.update(Message::Create(Order { vendor_id: String::new(), ..order() })), []);
    assert_eq!(create.phase, Phase::Idle);
}

#[test]
fn after_a_lost_answer_the_skill_is_found_and_gone_on_with() {
    let (mut create, effects) = creating();
    let lost = AmazonError::Unclear("cut".to_owned());
    let effects = create.update(Message::Created(id(&effects), Err(lost.clone())));
    assert!(matches!(effects.as_slice(), [Effect::List { .. }]));
    // The list lags behind once.
    let effects = create.update(Message::Listed(id(&effects), Ok(page(&[("a", "Tea Timer")]))));
    let effects = create.update(Message::Rested(id(&effects)));
    let there = page(&[(ID, "account linking")]);
    let effects = create.update(Message::Listed(id(&effects), Ok(there)));
    assert!(matches!(effects.as_slice(), [Effect::Keep { .. }]));
    assert_eq!(create.skill_id.as_deref(), Some(ID));
    assert_eq!(create.trouble, Some(lost));
    let effects = create.update(kept(&effects));
    let effects = polled(&mut create, &effects, model_status(BuildState::Succeeded, &[]));
    let effects = create.update(Message::ModelRead(id(&effects), Ok(CurrentModel::default())));
    assert!(matches!(effects.as_slice(), [Effect::WriteModel { .. }]));
}

#[test]
fn a_skill_that_was_not_made_is_said_to_be_so_after_three_looks() {
    let (mut create, effects) = creating();
    let mut effects = create.update(Message::Created(id(&effects), Err(AmazonError::TimedOut)));
    for _ in 0..2 {
        effects = create.update(Message::Listed(id(&effects), Ok(SkillPage::default())));
        assert!(matches!(effects.as_slice(), [Effect::Rest { .. }]));
        effects = create.update(Message::Rested(id(&effects)));
    }
    effects = create.update(Message::Listed(id(&effects), Ok(SkillPage::default())));
    assert_eq!(
        (effects.as_slice(), &create.phase),
        ([Effect::ForgetIntent].as_slice(), &Phase::NotMade)
    );
}

#[test]
fn amazons_refusals_are_told_by_place() {
    let (mut create, effects) = creating();
    let violation = Violation { message: "Too long.".to_owned(), ..Violation::default() };
    let refusal = AmazonError::Invalid(vec![violation.clone()], words(400));
    let effects = create.update(Message::Created(id(&effects), Err(refusal)));
    assert_eq!(effects, [Effect::ForgetIntent]);
    assert_eq!(create.phase, Phase::Refused(Stop::Skill, vec![violation.clone()]));

    let (mut create, effects) = sending();
    let effects = create.update(Message::ModelWritten(id(&effects), Ok(())));
    let mut failed =
        model_status(BuildState::Failed, &[("DIALOG_MODEL_BUILD", BuildState::Failed)]);
    let progress = failed.models.get_mut("en-US").unwrap();
    progress.steps[0].errors = vec![violation.clone()];
    polled(&mut create, &effects, failed);
    assert_eq!(create.phase, Phase::Refused(Stop::Model, vec![violation]));
    // Another name mends it, on top of the model that is there by then.
    let effects = create.update(Message::Rebuild("tea timer".to_owned()));
    let old = order().skill.interaction_model();
    let there = CurrentModel { body: Some(old), etag: Some("v1".to_owned()) };
    let effects = create.update(Message::ModelRead(id(&effects), Ok(there)));
    let [Effect::WriteModel { body, if_match, .. }] = effects.as_slice() else { panic!() };
    assert_eq!(
        body.pointer("/interactionModel/languageModel/invocationName").unwrap(),
        "tea timer"
    );
    assert_eq!(if_match.as_deref(), Some("v1"));
}

#[test]
fn an_earlier_run_is_looked_at_and_goes_on_by_a_press() {
    let intent = CreateIntent {
        vendor_id: "M1".to_owned(),
        skill: order().skill,
        skill_id: Some(ID.to_owned()),
        ..CreateIntent::default()
    };
    let mut create = Create::default();
    let effects = create.update(Message::Resume(intent));
    let effects = polled(&mut create, &effects, model_status(BuildState::Succeeded, &[]));
    let effects = create.update(Message::ModelRead(id(&effects), Ok(CurrentModel::default())));
    assert_eq!((effects.as_slice(), &create.phase), ([].as_slice(), &Phase::Halfway));
    let effects = create.update(Message::GoOn);
    let effects = create.update(Message::ModelRead(id(&effects), Ok(CurrentModel::default())));
    assert!(matches!(effects.as_slice(), [Effect::WriteModel { .. }]));
}

#[test]
fn a_model_whose_answer_was_lost_is_sent_once_more_at_most() {
    let (mut create, effects) = sending();
    let lost = || Err(AmazonError::Unclear(String::new()));
    let effects = create.update(Message::ModelWritten(id(&effects), lost()));
    let nothing = || Ok(CurrentModel::default());
    let effects = create.update(Message::ModelRead(id(&effects), nothing()));
    assert!(matches!(effects.as_slice(), [Effect::WriteModel { .. }]));
    let effects = create.update(Message::ModelWritten(id(&effects), lost()));
    let mut stored = create.clone();
    let there = CurrentModel { body: Some(order().skill.interaction_model()), etag: None };
    let after = stored.update(Message::ModelRead(id(&effects), Ok(there)));
    assert!(matches!(after.as_slice(), [Effect::Rest { .. }]));
    assert_eq!(create.update(Message::ModelRead(id(&effects), nothing())), []);
    assert!(matches!(create.phase, Phase::Failed(Stop::Model, _)));
}

#[test]
fn cancel_writes_nothing_more_and_says_what_stays() {
    let (mut create, effects) = creating();
    assert_eq!(create.stays(), Some(""));
    let created = id(&effects);
    let effects = create.update(Message::Cancel);
    assert!(matches!(effects.as_slice(), [Effect::Stop(_), Effect::List { .. }]));
    assert_eq!(create.update(Message::Created(created, Ok("late".to_owned()))), []);
    let there = page(&[(ID, "account linking")]);
    let effects = create.update(Message::Listed(id(&effects), Ok(there)));
    let effects = create.update(kept(&effects));
    let effects = polled(&mut create, &effects, model_status(BuildState::Succeeded, &[]));
    create.update(Message::ModelRead(id(&effects), Ok(CurrentModel::default())));
    assert_eq!((create.stays(), &create.phase), (Some(ID), &Phase::Halfway));

    let (mut create, effects) = sending();
    create.update(Message::ModelWritten(id(&effects), Ok(())));
    create.update(Message::Cancel);
    assert_eq!(create.phase, Phase::Unfinished(Stop::Model));
    let effects = create.update(Message::Look);
    assert!(matches!(effects.as_slice(), [Effect::ReadModel { .. }]));
}

#[test]
fn a_skill_that_is_there_keeps_its_model_under_another_name() {
    let mut create = Create::default();
    let open = Message::Open { skill_id: ID.to_owned(), locale: Locale::default() };
    let effects = create.update(open);
    let mut body = order().skill.interaction_model();
    body["interactionModel"]["languageModel"]["types"] = serde_json::json!([{"name": "T"}]);
    let there = CurrentModel { body: Some(body.clone()), etag: Some("v1".to_owned()) };
    create.update(Message::ModelRead(id(&effects), Ok(there)));
    let Phase::Opened(model) = &create.phase else { panic!() };
    assert_eq!(model.invocation(), "do it");
    assert_eq!(create.stays(), None);
    assert_eq!(create.update(Message::Rebuild("Do It".to_owned())), []);
    let effects = create.update(Message::Rebuild("do it now".to_owned()));
    let [Effect::WriteModel { body: sent, if_match: Some(version), .. }] = effects.as_slice()
    else {
        panic!("{effects:?}")
    };
    body["interactionModel"]["languageModel"]["invocationName"] = "do it now".into();
    assert_eq!((sent, version.as_str()), (&body, "v1"));
    // The status of the build before is not taken for that of this one.
    let effects = create.update(Message::ModelWritten(id(&effects), Ok(())));
    let mut old = model_status(BuildState::Succeeded, &[]);
    old.models.get_mut("en-US").unwrap().etag = Some("v1".to_owned());
    let effects = polled(&mut create, &effects, old.clone());
    assert!(matches!(effects.as_slice(), [Effect::Rest { .. }]));
    old.models.get_mut("en-US").unwrap().etag = Some("v2".to_owned());
    assert_eq!(polled(&mut create, &effects, old), []);
    let Phase::Done(made) = &create.phase else { panic!() };
    assert_eq!((made.invocation.as_str(), &made.skill), ("do it now", &None));
}

#[test]
fn waiting_ends_when_it_was_enough() {
    let (mut create, effects) = sending();
    let mut effects = create.update(Message::ModelWritten(id(&effects), Ok(())));
    for _ in 0..50 {
        effects = polled(&mut create, &effects, model_status(BuildState::InProgress, &[]));
    }
    assert_eq!(
        (effects.as_slice(), &create.phase),
        ([].as_slice(), &Phase::Unfinished(Stop::Model))
    );
}

#[test]
fn a_sign_in_is_renewed_once_and_a_pause_is_counted_down() {
    let mut create = Create::default();
    let effects = create.update(Message::Create(order()));
    let signed_out = || Err(AmazonError::SignedOut(words(401)));
    assert_eq!(create.update(Message::Listed(id(&effects), signed_out())), [Effect::RenewSignIn]);
    let effects = create.update(Message::Renewed(true));
    assert_eq!(create.update(Message::Listed(id(&effects), signed_out())), []);
    assert!(matches!(create.phase, Phase::Failed(Stop::Looking, AmazonError::SignedOut(_))));

    let (mut create, effects) = creating();
    let busy = AmazonError::Busy(Some(2), words(429));
    let effects = create.update(Message::Created(id(&effects), Err(busy)));
    let effects = create.update(Message::Tick(id(&effects)));
    let effects = create.update(Message::Tick(id(&effects)));
    assert!(matches!(effects.as_slice(), [Effect::Create { .. }]));
}
