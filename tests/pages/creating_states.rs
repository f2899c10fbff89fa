//! Every state of making a skill, at step 1, at step 8 before there is one, and of its model at step 9, by name.

use skill_linker::account::SignIn;
use skill_linker::create::Made;
use skill_linker::create::Phase;
use skill_linker::create::Stop;
use skill_linker::create::Work;
use skill_linker::model::BuildState;
use skill_linker::model::BuildStep;
use skill_linker::model::CurrentModel;
use skill_linker::model::Hosting;
use skill_linker::model::NewSkill;
use skill_linker::model::Pause;
use skill_linker::model::SkillSummary;
use skill_linker::model::Violation;
use skill_linker::push;
use skill_linker::services::amazon::AmazonError;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use super::states;

pub(super) const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
/// As long as Amazon lets a name be.
const LONG: &str = "Donaudampfschifffahrtsgesellschaftskapitänsmützen";

pub(super) fn skill(name: &str, invocation: &str) -> NewSkill {
    NewSkill { name: name.to_owned(), invocation: invocation.to_owned(), ..NewSkill::default() }
}

/// Signed in at step 8 with a skill to be made.
pub(super) fn making() -> Session {
    let mut session = states::signed_in();
    session.wizard.update(wizard::Message::ChooseNewSkill(true));
    session.wizard.new_skill = skill("Tea Timer", "tea timer");
    "Tea Timer".clone_into(&mut session.wizard.skill_name);
    session
}

fn in_phase(phase: Phase) -> Session {
    let mut session = making();
    let is_there = matches!(
        phase,
        Phase::Making(_)
            | Phase::ReadingModel(_)
            | Phase::SendingModel(_)
            | Phase::Building(_)
            | Phase::Halfway
            | Phase::Refused(Stop::Model, _)
            | Phase::Unfinished(_)
            | Phase::Unknown(Stop::Model, _)
            | Phase::Failed(Stop::Model, _)
    );
    session.create.skill_id = is_there.then(|| SKILL.to_owned());
    session.create.phase = phase;
    session
}

/// Step 1 with that invocation name, typed and left.
fn asking(name: &str, invocation: &str) -> Session {
    let mut session = making();
    session.wizard.step = Step::Skill;
    session.wizard.new_skill = skill(name, invocation);
    session.wizard.update(wizard::Message::Left(Input::Invocation));
    session
}

/// The same with code at a place of one's own.
pub(super) fn own_place(place: &str) -> Session {
    let mut session = asking("Tea Timer", "tea timer");
    session.wizard.update(wizard::Message::ChooseHosting(Hosting::Own(String::new())));
    place.clone_into(&mut session.wizard.own_place);
    session.wizard.update(wizard::Message::Edited(Input::Endpoint));
    session.wizard.update(wizard::Message::Left(Input::Endpoint));
    session
}

fn steps(last: BuildState) -> Vec<BuildStep> {
    let step = |name: &str, state| BuildStep { name: name.to_owned(), state, errors: Vec::new() };
    vec![
        step("DIALOG_MODEL_BUILD", BuildState::Succeeded),
        step("LANGUAGE_MODEL_QUICK_BUILD", BuildState::Succeeded),
        step("LANGUAGE_MODEL_FULL_BUILD", last),
    ]
}

fn violations() -> Vec<Violation> {
    let at = |path: &str, message: &str| Violation {
        path: Some(path.to_owned()),
        message: message.to_owned(),
        ..Violation::default()
    };
    vec![
        at(
            "$.interactionModel.languageModel.invocationName",
            "The invocation name is not allowed in this language.",
        ),
        at("$.interactionModel.languageModel.intents[5].samples[0]", "A sample is too long."),
    ]
}

fn two() -> Vec<SkillSummary> {
    let skill = |id: &str| SkillSummary {
        id: format!("{SKILL}{id}"),
        name: "Tea Timer".to_owned(),
        ..SkillSummary::default()
    };
    vec![skill(""), skill("0")]
}

/// At step 9 with the model of the skill in that state.
fn model(phase: Phase) -> Session {
    let mut session = states::in_phase(push::Phase::Done(states::receipt()));
    let SignIn::SignedIn(signed_in) = &mut session.account.sign_in else { panic!("signed out") };
    signed_in.scopes =
        vec!["alexa::ask:skills:test".to_owned(), "alexa::ask:models:readwrite".to_owned()];
    session.wizard.step = Step::Try;
    session.wizard.visited.insert(Step::Try);
    session.create.skill_id = Some(session.wizard.skill_id.clone());
    session.create.is_existing = true;
    "tea timer".clone_into(&mut session.create.invocation);
    session.create.phase = phase;
    session
}

fn made() -> Made {
    Made { skill_id: SKILL.to_owned(), invocation: "tea timer".to_owned(), ..Made::default() }
}

/// Every state of step 8 and step 1, by name.
pub(super) fn all() -> Vec<(&'static str, Session)> {
    let mut no_right = making();
    let SignIn::SignedIn(signed_in) = &mut no_right.account.sign_in else { panic!("signed out") };
    signed_in.scopes = vec!["alexa::ask:skills:readwrite".to_owned()];
    let mut signed_out = making();
    signed_out.account.sign_in = SignIn::SignedOut;
    let mut by_hand = signed_out.clone();
    by_hand.wizard.by_hand = true;
    let mut other = making();
    "M0THER1234567X".clone_into(&mut other.wizard.vendor);
    let mut to_fix = making();
    to_fix.wizard.new_skill.invocation.clear();
    let mut building = in_phase(Phase::Building(1));
    building.create.steps = steps(BuildState::InProgress);
    let mut refused = in_phase(Phase::Refused(Stop::Model, violations()));
    refused.create.steps = steps(BuildState::Failed);
    let mut lost = in_phase(Phase::Halfway);
    lost.create.trouble = Some(AmazonError::TimedOut);
    lost.create.intent_not_kept = true;
    let wait = |seconds| Phase::Waiting(Pause { id: 1, what: Work::List, seconds });
    let unclear = || AmazonError::Unclear(String::new());
    vec![
        ("new-skill", asking("Tea Timer", "tea timer")),
        ("new-skill-empty", asking("", "")),
        ("new-skill-breaches", asking(LONG, "Open the Tea-Timer 4 echo")),
        ("new-skill-one-word", asking("Tea Timer", "timer")),
        ("new-skill-long", asking(LONG, "donau dampf schifffahrts gesellschafts kapitäns")),
        ("new-skill-own-place", own_place("http://voice.tidewater-lights.com")),
        ("create-plan", making()),
        ("create-right", no_right),
        ("create-sign-in", signed_out),
        ("create-by-hand", by_hand),
        ("create-other-vendor", other),
        ("create-to-fix", to_fix),
        ("create-looking", in_phase(Phase::Looking(1))),
        ("create-asking", in_phase(Phase::Creating(1))),
        ("create-making", in_phase(Phase::Making(1))),
        ("create-sending-model", in_phase(Phase::SendingModel(1))),
        ("create-building", building),
        ("create-busy", in_phase(wait(Some(8)))),
        ("create-renewing", in_phase(wait(None))),
        ("create-found", in_phase(Phase::Found(two()))),
        ("create-halfway", lost),
        ("create-refused", in_phase(Phase::Refused(Stop::Skill, violations()))),
        ("create-refused-model", refused),
        ("create-unfinished", in_phase(Phase::Unfinished(Stop::Model))),
        ("create-unknown", in_phase(Phase::Unknown(Stop::Skill, unclear()))),
        ("create-failed", in_phase(Phase::Failed(Stop::Looking, AmazonError::TimedOut))),
        ("create-failed-model", in_phase(Phase::Failed(Stop::Model, AmazonError::TimedOut))),
        ("create-not-made", in_phase(Phase::NotMade)),
    ]
}

pub(super) fn state(name: &str) -> Session {
    all().into_iter().find(|(known, _)| *known == name).expect("the state").1
}

/// The states of the model at step 9, by name.
pub(super) fn models() -> Vec<(&'static str, Session)> {
    let mut no_right = model(Phase::Idle);
    let SignIn::SignedIn(signed_in) = &mut no_right.account.sign_in else { panic!("signed out") };
    signed_in.scopes = vec!["alexa::ask:skills:test".to_owned()];
    let body = skill("", "tea timer").interaction_model();
    let there = CurrentModel { body: Some(body), etag: None };
    let mut breach = model(Phase::Opened(there.clone()));
    "Open the Tea Timer".clone_into(&mut breach.create.invocation);
    vec![
        ("model-right", no_right),
        ("model-opened", model(Phase::Opened(there))),
        ("model-breach", breach),
        ("model-none", model(Phase::Opened(CurrentModel::default()))),
        ("model-reading", model(Phase::ReadingModel(1))),
        ("model-building", model(Phase::Building(1))),
        ("model-refused", model(Phase::Refused(Stop::Model, violations()))),
        ("model-unfinished", model(Phase::Unfinished(Stop::Model))),
        ("model-failed", model(Phase::Failed(Stop::Model, AmazonError::TimedOut))),
        ("model-built", model(Phase::Done(made()))),
    ]
}
