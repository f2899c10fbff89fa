//! Two beside each other, and what is read from Amazon.

use crate::import::Form;
use crate::model::AmazonWords;
use crate::model::Secret;
use crate::model::Stage;
use crate::review::Effect;
use crate::review::FromAmazon;
use crate::review::Message;
use crate::review::Pane;
use crate::review::Reading;
use crate::review::Review;
use crate::review::Unread;
use crate::review::tests::SENT;
use crate::review::tests::SKILL;
use crate::review::tests::from_amazon;
use crate::review::tests::pasted;
use crate::services::amazon::AmazonError;

#[test]
fn two_are_compared_field_by_field_without_their_secrets() {
    let mut review = pasted(SENT);
    assert!(review.differences().is_none());
    review.update(Message::OpenPane(Pane::Compare));
    review.text =
        Secret::new(SENT.replace("02/token", "o2/token").replace("hush-hush-hush", "psst-psst"));
    review.update(Message::Check);
    let differences = review.differences().unwrap();
    let names: Vec<&str> = differences.changed.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["accessTokenUrl", "clientSecret"]);
    assert!(!format!("{differences:?}").contains("psst"));
    assert_eq!(review.pane, Pane::Compare);
    assert!(review.shown.as_ref().unwrap().imported.settings.access_token_url.contains("02"));
    review.update(Message::ForgetSecond);
    assert!(review.differences().is_none());
}

#[test]
fn what_amazon_does_not_tell_is_no_difference() {
    let mut review = pasted(SENT);
    review.update(Message::OpenPane(Pane::Compare));
    review.skill_id = SKILL.to_owned();
    let [Effect::ReadAmazon { id, .. }] = review.update(Message::ReadAmazon)[..] else {
        panic!("not asked")
    };
    review.update(Message::AmazonRead(id, Ok(from_amazon())));
    let differences = review.differences().unwrap();
    let untold: Vec<&str> = differences.untold.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(untold, ["skipOnEnablement", "clientSecret"]);
    assert!(differences.changed.iter().any(|one| one.name == "scopes"));
}

#[test]
fn amazon_is_asked_by_skill_id_alone_and_old_answers_fall_on_the_floor() {
    let mut review = Review { skill_id: "M2AB3CD4EFGH5I".to_owned(), ..Review::default() };
    assert!(review.update(Message::ReadAmazon).is_empty());
    assert_eq!(review.unread_here(), Some(&Unread::NotASkillId));
    let effects = review.update(Message::ReadSkill(SKILL.to_owned()));
    let [Effect::ReadAmazon { id, .. }] = effects[..] else { panic!("{effects:?}") };
    review.update(Message::AmazonRead(id + 1, Ok(from_amazon())));
    assert!(review.shown.is_none());
    review.update(Message::AmazonRead(id, Ok(from_amazon())));
    let shown = review.shown.as_ref().unwrap();
    assert_eq!(shown.imported.form, Form::Response);
    assert_eq!(shown.context.vendor_id.as_deref(), Some("M2AB3CD4EFGH5I"));
    let effects = review.update(Message::ReadOtherStage);
    let [Effect::ReadAmazon { id, stage: Stage::Live, .. }] = effects[..] else {
        panic!("{effects:?}")
    };
    review.update(Message::AmazonRead(id, Ok(from_amazon())));
    assert!(review.differences().unwrap().changed.is_empty());
}

#[test]
fn a_sign_in_that_ran_out_is_renewed_once() {
    let mut review = Review::default();
    let signed_out = || Err(AmazonError::SignedOut(AmazonWords::default()));
    let [Effect::ReadAmazon { id, .. }] = review.update(Message::ReadSkill(SKILL.to_owned()))[..]
    else {
        panic!("not asked")
    };
    assert!(review.update(Message::Renewed(true)).is_empty(), "nobody asked for it here");
    assert_eq!(review.update(Message::AmazonRead(id, signed_out())), [Effect::RenewSignIn]);
    assert!(matches!(review.update(Message::Renewed(true))[..], [Effect::ReadAmazon { .. }]));
    assert!(review.update(Message::AmazonRead(id, signed_out())).is_empty());
    assert!(matches!(review.reading, Reading::Failed(AmazonError::SignedOut(_))));
}

#[test]
fn waiting_for_amazon_can_be_ended_and_nothing_there_is_said() {
    let mut review = Review::default();
    let [Effect::ReadAmazon { id, .. }] = review.update(Message::ReadSkill(SKILL.to_owned()))[..]
    else {
        panic!("not asked")
    };
    assert_eq!(review.update(Message::Cancel), [Effect::Stop(id)]);
    review.update(Message::AmazonRead(id, Ok(from_amazon())));
    assert!(review.shown.is_none() && review.update(Message::Cancel).is_empty());
    let nothing = FromAmazon { settings: None, ..*from_amazon() };
    review.update(Message::Show(Box::new(nothing)));
    assert_eq!(review.unread_here(), Some(&Unread::NothingAtAmazon));
}
