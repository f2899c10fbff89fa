//! The ways off the straight one: lost answers, earlier runs, Cancel, and waiting that was enough.

use crate::create::Create;
use crate::create::Effect;
use crate::create::Message;
use crate::create::Phase;
use crate::create::Stop;
use crate::create::tests::ID;
use crate::create::tests::creating;
use crate::create::tests::id;
use crate::create::tests::kept;
use crate::create::tests::model_status;
use crate::create::tests::order;
use crate::create::tests::page;
use crate::create::tests::polled;
use crate::create::tests::sending;
use crate::create::tests::words;
use crate::model::BuildState;
use crate::model::CreateIntent;
use crate::model::CurrentModel;
use crate::model::SkillPage;
use crate::services::amazon::AmazonError;

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
fn cancel_tells_what_was_sent_from_what_waited_to_be() {
    let busy = || AmazonError::Busy(Some(2), words(429));
    let (mut create, effects) = sending();
    let mut pausing = create.clone();
    assert_eq!(create.update(Message::Cancel), [Effect::Stop(id(&effects))]);
    assert_eq!(create.phase, Phase::Unfinished(Stop::Model), "the model may have arrived");
    pausing.update(Message::ModelWritten(id(&effects), Err(busy())));
    pausing.update(Message::Cancel);
    assert_eq!(pausing.phase, Phase::Halfway);

    let (mut create, effects) = creating();
    let effects = create.update(Message::Created(id(&effects), Err(busy())));
    let ended = create.update(Message::Cancel);
    assert_eq!(ended, [Effect::Stop(id(&effects)), Effect::ForgetIntent]);
    assert_eq!((create.phase, create.skill_id), (Phase::Idle, None));
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
