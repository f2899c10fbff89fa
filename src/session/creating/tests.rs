//! Making a skill without a window: the gates, the rights, and what an earlier run left open.

use super::*;
use crate::model::NewSkill;
use crate::model::Rights;
use crate::model::Secret;
use crate::model::SkillPage;
use crate::model::Vendor;
use crate::session::Message;
use crate::wizard;
use crate::wizard::Input;

const VENDOR: &str = "M2AB3CD4EFGH5I";

fn skill() -> NewSkill {
    NewSkill {
        name: "Tea Timer".to_owned(),
        invocation: "tea timer".to_owned(),
        ..NewSkill::default()
    }
}

/// At step 8 with a skill to be made.
fn at_sending() -> Session {
    let mut session = Session::default();
    session.update(Message::SetUp);
    session.update(Message::Wizard(wizard::Message::ChooseNewSkill(true)));
    session.wizard.new_skill = skill();
    VENDOR.clone_into(&mut session.wizard.vendor);
    session.wizard.step = Step::Send;
    session
}

fn sign_in(session: &mut Session) -> Vec<Effect> {
    session.update(Message::Account(account::Message::UseToken(Secret::new("Atza|made-up"))));
    let vendor = Vendor { id: VENDOR.to_owned(), ..Vendor::default() };
    let id = (1..9).find(|id| {
        session.update(Message::Account(account::Message::Vendors(*id, Ok(vec![vendor.clone()]))));
        matches!(session.account.sign_in, account::SignIn::Confirming(_))
    });
    assert!(id.is_some());
    session.update(Message::Account(account::Message::ItIsMine))
}

fn signed_in() -> Session {
    let mut session = at_sending();
    sign_in(&mut session);
    session
}

fn posts(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Create(create::Effect::Create { .. }, _)))
}

fn asks(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Create(..)))
}

#[test]
fn the_button_has_no_back_door() {
    let order = Order { vendor_id: VENDOR.to_owned(), skill: skill() };
    let mut session = signed_in();
    assert!(session.update(Message::Create(create::Message::Create(order))).is_empty());
    assert!(
        session
            .update(Message::Create(create::Message::Resume(CreateIntent::default())))
            .is_empty()
    );
    let spoiled: [fn(&mut Session); 5] = [
        |session| session.wizard.step = Step::Check,
        |session| session.wizard.makes_skill = false,
        |session| session.wizard.vendor = "M0THER1234567X".to_owned(),
        |session| session.wizard.new_skill.invocation = "Open sesame".to_owned(),
        |session| session.account = account::Account::default(),
    ];
    for (number, spoil) in spoiled.into_iter().enumerate() {
        let mut session = signed_in();
        spoil(&mut session);
        assert!(session.update(Message::CreateSkill).is_empty(), "{number}");
    }
    assert!(asks(&signed_in().update(Message::CreateSkill)));
}

#[test]
fn the_right_is_asked_for_only_where_a_skill_is_made() {
    let rights = |session: &mut Session| {
        let effects = session.update(Message::SignIn);
        effects.into_iter().find_map(|effect| {
            let Effect::Account(account::Effect::Start { rights, .. }) = effect else {
                return None;
            };
            Some(rights)
        })
    };
    let creates = Rights { creates: true, tries: false };
    assert_eq!(rights(&mut at_sending()), Some(creates));
    let mut there = at_sending();
    there.wizard.makes_skill = false;
    assert_eq!(rights(&mut there), Some(Rights::default()));
    let mut trying = at_sending();
    trying.wizard.makes_skill = false;
    trying.wizard.step = Step::Try;
    assert_eq!(rights(&mut trying), Some(Rights { creates: false, tries: true }));
    trying.wants_model = true;
    assert_eq!(rights(&mut trying), Some(Rights { creates: true, tries: true }));
}

#[test]
fn the_vendor_id_comes_from_the_sign_in_when_none_is_given() {
    let mut session = at_sending();
    session.wizard.vendor.clear();
    sign_in(&mut session);
    assert_eq!(session.wizard.vendor, VENDOR);
    // One that was given stays, and somebody signed in already is asked as well.
    session.wizard.vendor = "M0THER1234567X".to_owned();
    session.fill_vendor();
    assert_eq!(session.wizard.vendor, "M0THER1234567X");
    session.wizard.vendor.clear();
    session.update(Message::Wizard(wizard::Message::ChooseNewSkill(false)));
    session.update(Message::Wizard(wizard::Message::ChooseNewSkill(true)));
    assert_eq!(session.wizard.vendor, VENDOR);
}

#[test]
fn an_earlier_making_is_looked_for_before_anything_and_nothing_is_written_by_that() {
    let intent =
        CreateIntent { vendor_id: VENDOR.to_owned(), skill: skill(), ..CreateIntent::default() };
    let mut session = at_sending();
    assert!(!asks(&session.update(Message::CreationFound(intent.clone()))));
    assert!(session.unknown_creation().is_some(), "it is told");
    assert!(asks(&sign_in(&mut session)), "and looked for once somebody signed in");
    assert!(session.create.looks_back() && session.unknown_creation().is_none());
    // One of another skill is none of this set-up's.
    let mut session = at_sending();
    session.wizard.new_skill.name = "Another".to_owned();
    session.update(Message::CreationFound(intent));
    assert!(session.unknown_creation().is_none());
    assert!(!asks(&sign_in(&mut session)));
}

#[test]
fn a_making_that_is_left_open_stays_noted_for_its_own_draft() {
    let mut session = signed_in();
    session.update(Message::CreateSkill);
    let Phase::Looking(id) = session.create.phase else { panic!("not looking") };
    let listed = create::Message::Listed(id, Ok(SkillPage::default()));
    session.update(Message::Create(listed));
    let Phase::Keeping(id) = session.create.phase else { panic!("not noting") };
    let kept = create::Message::Kept { id, time: String::new(), is_kept: true };
    assert!(posts(&session.update(Message::Create(kept))));
    let draft = session.wizard.to_draft();
    session.update(Message::SetUp);
    assert_eq!(session.create.phase, Phase::Idle);
    assert!(session.unknown_creation().is_none(), "the new set-up has nothing to do with it");
    session.wizard = wizard::Wizard::from_draft(&draft);
    assert!(session.unknown_creation().is_some());
    session.wizard.visited.insert(Step::Send);
    session.wizard.step = Step::Check;
    let effects = session.update(Message::Wizard(wizard::Message::GoTo(Step::Send)));
    assert!(asks(&effects) && !posts(&effects));
}

#[test]
fn one_that_was_made_while_another_was_set_up_is_taken_when_its_turn_comes() {
    let mut session = signed_in();
    session.update(Message::CreateSkill);
    session.update(Message::Wizard(wizard::Message::ChooseNewSkill(false)));
    session.create.phase = Phase::Done(Made {
        skill_id: "amzn1.ask.skill.1".to_owned(),
        skill: Some(skill()),
        ..Made::default()
    });
    assert_eq!(session.wizard.skill_id, "");
    session.wizard.visited.insert(Step::Send);
    session.wizard.step = Step::Skill;
    session.update(Message::Wizard(wizard::Message::ChooseNewSkill(true)));
    session.update(Message::Wizard(wizard::Message::GoTo(Step::Send)));
    assert_eq!(session.wizard.skill_id, "amzn1.ask.skill.1");
    assert!(!session.wizard.makes_skill);
}

#[test]
fn what_was_looked_at_of_another_skill_is_none_of_a_new_one() {
    let mut session = signed_in();
    session.update(Message::Wizard(wizard::Message::ChooseNewSkill(false)));
    session.create.is_existing = true;
    session.create.skill_id = Some("amzn1.ask.skill.1".to_owned());
    session.create.phase = Phase::Refused(create::Stop::Model, Vec::new());
    session.update(Message::Wizard(wizard::Message::ChooseNewSkill(true)));
    assert_eq!((&session.create.phase, &session.create.skill_id), (&Phase::Idle, &None));
}

#[test]
fn a_secret_does_not_get_into_the_name_of_a_skill() {
    let mut session = at_sending();
    let secret = format!("amzn1.oa2-cs.v1.{}", "0123456789abcdef".repeat(4));
    secret.clone_into(session.wizard.text_mut(Input::NewSkillName));
    session.update(Message::Wizard(wizard::Message::Edited(Input::NewSkillName)));
    assert_eq!(session.wizard.new_skill.name, "");
}
