//! Making a skill in step 8 and trying it in step 9, in the states in which the window waits and draws.

use skill_linker::account::KeptIn;
use skill_linker::account::SignIn;
use skill_linker::account::SignedIn;
use skill_linker::create;
use skill_linker::create::Made;
use skill_linker::create::Stop;
use skill_linker::model::BuildState;
use skill_linker::model::BuildStep;
use skill_linker::model::CurrentModel;
use skill_linker::model::NewSkill;
use skill_linker::model::Simulated;
use skill_linker::model::SkillCall;
use skill_linker::model::Turn;
use skill_linker::model::Vendor;
use skill_linker::model::Violation;
use skill_linker::session::Screen;
use skill_linker::session::Session;
use skill_linker::skill_code::CodeLanguage;
use skill_linker::trying;
use skill_linker::trying::Enabled;
use skill_linker::wizard;
use skill_linker::wizard::Step;

use crate::filled;
use crate::on;

const BUILD: [&str; 3] =
    ["DIALOG_MODEL_BUILD", "LANGUAGE_MODEL_QUICK_BUILD", "LANGUAGE_MODEL_FULL_BUILD"];
const VENDOR: &str = "M2AB3CD4EFGH5I";
/// More answers than anybody asks for.
const TURNS: usize = 40;

/// Every state, by name.
pub(crate) fn states() -> Vec<(String, Session)> {
    let mut states = vec![("8 Making, planned".to_owned(), making())];
    states.extend(
        (0..BUILD.len()).map(|at| (format!("8 Making, build step {}", at + 1), building(at))),
    );
    states.push(("8 Making, refused".to_owned(), refused()));
    states.push(("8 Making, done".to_owned(), done()));
    states.push(("9 Try, asking".to_owned(), asking()));
    states.push((format!("9 Try, {TURNS} answers"), answered()));
    states.push(("9 Try, model opened".to_owned(), opened()));
    for language in CodeLanguage::ALL {
        let mut session = trying();
        session.wizard.code_language = language;
        states.push((format!("9 Try, code in {}", language.name()), session));
    }
    states
}

fn signed_in(step: Step) -> Session {
    let mut session = on(Screen::Wizard);
    session.wizard = filled();
    session.wizard.step = step;
    let vendor = Vendor { id: VENDOR.to_owned(), name: "Jo Lindqvist".to_owned() };
    session.account.sign_in = SignIn::SignedIn(SignedIn {
        vendor: vendor.clone(),
        vendors: vec![vendor],
        until: None,
        kept_in: KeptIn::Memory,
        scopes: Vec::new(),
    });
    session
}

fn skill() -> NewSkill {
    NewSkill {
        name: "Tea Timer".to_owned(),
        invocation: "tea timer".to_owned(),
        ..NewSkill::default()
    }
}

fn making() -> Session {
    let mut session = signed_in(Step::Send);
    session.wizard.update(wizard::Message::ChooseNewSkill(true));
    session.wizard.new_skill = skill();
    session
}

fn building(at: usize) -> Session {
    let mut session = making();
    let state = |step: usize| match step.cmp(&at) {
        std::cmp::Ordering::Less => BuildState::Succeeded,
        std::cmp::Ordering::Equal | std::cmp::Ordering::Greater => BuildState::InProgress,
    };
    let told = BUILD.iter().take(at + 1).enumerate();
    session.create.steps = told
        .map(|(step, name)| BuildStep {
            name: (*name).to_owned(),
            state: state(step),
            errors: Vec::new(),
        })
        .collect();
    session.create.skill_id = Some("amzn1.ask.skill.0a1b2c3d".to_owned());
    session.create.phase = create::Phase::Building(1);
    session
}

/// As many faults as Amazon names at once.
fn refused() -> Session {
    let mut session = building(2);
    let violation = |n: usize| Violation {
        path: Some(format!("$.interactionModel.languageModel.intents[{n}].samples[0]")),
        message: "A sample is too long. ".repeat(4),
        ..Violation::default()
    };
    session.create.phase = create::Phase::Refused(Stop::Model, (0..30).map(violation).collect());
    session
}

fn done() -> Session {
    let mut session = signed_in(Step::Send);
    session.create.phase = create::Phase::Done(Made {
        skill_id: session.wizard.skill_id.clone(),
        invocation: "tea timer".to_owned(),
        skill: Some(skill()),
        ..Made::default()
    });
    session
}

fn trying() -> Session {
    let mut session = signed_in(Step::Try);
    session.trying.subject.skill_id.clone_from(&session.wizard.skill_id);
    session.trying.enabled = Enabled::Yes;
    "open tea timer".clone_into(&mut session.trying.text);
    session
}

fn asking() -> Session {
    let mut session = trying();
    session.trying.phase = trying::Phase::Saying(1);
    session
}

fn answered() -> Session {
    let mut session = trying();
    let turn = |n: usize| Turn {
        said: format!("who am I, for the {n}th time"),
        answer: Simulated {
            speech: vec!["Use the Alexa app to link your account. ".repeat(3)],
            intents: vec!["LaunchRequest".to_owned()],
            calls: vec![SkillCall {
                endpoint: "arn:aws:lambda:us-east-1:123456789012:function:tea-timer".to_owned(),
                request: "LaunchRequest".to_owned(),
                has_token: n > 0,
                card: "LinkAccount".to_owned(),
            }],
            error: String::new(),
        },
    };
    session.trying.turns = (0..TURNS).map(turn).collect();
    session
}

fn opened() -> Session {
    let mut session = trying();
    session.create.skill_id = Some(session.wizard.skill_id.clone());
    session.create.is_existing = true;
    "tea timer".clone_into(&mut session.create.invocation);
    let body = Some(skill().interaction_model());
    session.create.phase = create::Phase::Opened(CurrentModel { body, etag: None });
    session
}
