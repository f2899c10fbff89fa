//! The straight way, what is already there, and what Amazon refuses.

use crate::create::Create;
use crate::create::Effect;
use crate::create::Message;
use crate::create::Order;
use crate::create::Phase;
use crate::create::Stop;
use crate::create::tests::ID;
use crate::create::tests::creating;
use crate::create::tests::id;
use crate::create::tests::model_status;
use crate::create::tests::order;
use crate::create::tests::page;
use crate::create::tests::polled;
use crate::create::tests::sending;
use crate::create::tests::words;
use crate::model::BuildState;
use crate::model::CurrentModel;
use crate::model::Locale;
use crate::model::Violation;
use crate::services::amazon::AmazonError;

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
