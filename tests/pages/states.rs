//! Every state that the later steps can be in, by name; those of the desk and of step 7 stand in files of their own.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;
use skill_linker::account::Confirming;
use skill_linker::account::KeptIn;
use skill_linker::account::SignIn;
use skill_linker::account::SignInProblem;
use skill_linker::account::SignedIn;
use skill_linker::account::Skills;
use skill_linker::account::Waiting;
use skill_linker::model::AmazonWords;
use skill_linker::model::Certainty;
use skill_linker::model::Change;
use skill_linker::model::CurrentSettings;
use skill_linker::model::Field;
use skill_linker::model::Job;
use skill_linker::model::ManifestFacts;
use skill_linker::model::Pause;
use skill_linker::model::Receipt;
use skill_linker::model::Secret;
use skill_linker::model::SkillSummary;
use skill_linker::model::Vendor;
use skill_linker::model::Violation;
use skill_linker::push;
use skill_linker::push::Phase;
use skill_linker::push::Said;
use skill_linker::push::Work;
use skill_linker::push::sent_members;
use skill_linker::services::amazon::AmazonError;
use skill_linker::session::Session;
use skill_linker::wizard::Focus;
use skill_linker::wizard::Input;
use skill_linker::wizard::STEPS;
use skill_linker::wizard::SignInWith;
use skill_linker::wizard::Step;

use super::asked_states::asked;
use super::desk_states::desks;
use super::sets::car_fu;

const VENDOR: &str = "M2AB3CD4EFGH5I";

/// A session at a step, everything before it visited.
pub(crate) fn at(step: Step) -> Session {
    let mut session = car_fu();
    session.wizard.secret = Secret::new("not-a-real-one");
    session.wizard.visited = STEPS.into_iter().filter(|known| *known <= step).collect();
    session.wizard.step = step;
    session
}

/// Signed in at step 8, with nothing read yet.
pub(crate) fn signed_in() -> Session {
    let mut session = at(Step::Send);
    let vendor = Vendor { id: VENDOR.to_owned(), name: "Jo Lindqvist".to_owned() };
    session.account.sign_in = SignIn::SignedIn(SignedIn {
        vendor: vendor.clone(),
        vendors: vec![vendor],
        until: Some(1_795_360_200),
        kept_in: KeptIn::Memory,
        scopes: Vec::new(),
    });
    session
}

/// The step in some phase of sending.
pub(crate) fn in_phase(phase: Phase) -> Session {
    let mut session = signed_in();
    session.push.skill_id.clone_from(&session.wizard.skill_id);
    session.push.phase = phase;
    session
}

/// What Amazon has: some of it other than what is to be sent.
pub(crate) fn other_settings() -> Map<String, Value> {
    let mut members = sent_members(&at(Step::Send).wizard.request());
    members.insert(
        "clientId".to_owned(),
        json!("amzn1.application-oa2-client.1b77a0b1c2d3e4f5061728394a5b90ac"),
    );
    members.insert("scopes".to_owned(), json!(["profile"]));
    members.insert("accessTokenUrl".to_owned(), json!("https://api.amazon.co.uk/auth/o2/token"));
    members.insert("skipOnEnablement".to_owned(), json!(false));
    members
}

fn current(members: Option<Map<String, Value>>) -> CurrentSettings {
    CurrentSettings { members, etag: Some("\"1\"".to_owned()) }
}

/// The page with settings to replace.
pub(crate) fn replacing() -> Session {
    in_phase(Phase::Read(current(Some(other_settings()))))
}

pub(crate) fn also_live(mut session: Session) -> Session {
    let skill_id = session.wizard.skill_id.trim().to_owned();
    session.account.manifest =
        Job::Done(ManifestFacts { skill_id, is_live: true, ..ManifestFacts::default() });
    session
}

pub(crate) fn said_by_amazon(status: u16) -> AmazonWords {
    AmazonWords {
        status,
        message: "The request could not be done as it stands.".to_owned(),
        request_id: "7c1f0b52-3a9e-4d0b-9a61-0f6a2b7d11e4".to_owned(),
    }
}

/// Every answer of Amazon that helps nobody, by name.
pub(crate) fn errors() -> Vec<(&'static str, AmazonError)> {
    let violation = Violation {
        code: Some("INVALID_URL_FORMAT".to_owned()),
        message: "String instance with value \"http://a.example\" is not a valid URL.".to_owned(),
        path: Some("$.accountLinkingRequest.authorizationUrl".to_owned()),
        field: Some(Field::AuthorizationUrl),
    };
    let unknown =
        Violation { message: "Something else is wrong.".to_owned(), ..Violation::default() };
    vec![
        ("signed-out", AmazonError::SignedOut(said_by_amazon(401))),
        ("forbidden", AmazonError::Forbidden(said_by_amazon(403))),
        ("not-found", AmazonError::NotFound(said_by_amazon(404))),
        ("invalid", AmazonError::Invalid(vec![violation, unknown], said_by_amazon(400))),
        ("changed", AmazonError::Changed(said_by_amazon(412))),
        ("busy", AmazonError::Busy(Some(8), said_by_amazon(429))),
        ("offline", AmazonError::Offline("no such host".to_owned())),
        ("timed-out", AmazonError::TimedOut),
        ("unclear", AmazonError::Unclear("cut".to_owned())),
        ("wrong-client", AmazonError::WrongClient(said_by_amazon(401))),
        ("code-expired", AmazonError::CodeExpired(said_by_amazon(400))),
        ("sign-in-again", AmazonError::SignInAgain(said_by_amazon(400))),
        ("consent-refused", AmazonError::ConsentRefused(said_by_amazon(0))),
        ("unknown-scope", AmazonError::UnknownScope(said_by_amazon(400))),
        ("unexpected", AmazonError::Unexpected(said_by_amazon(418))),
    ]
}

/// A receipt as it should be.
pub(crate) fn receipt() -> Receipt {
    Receipt {
        skill_id: "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9".to_owned(),
        stage: "development".to_owned(),
        certainty: Certainty::Confirmed,
        time: "2026-11-22T14:26:00Z".to_owned(),
        untold: vec!["clientSecret".to_owned()],
        request_id: "7c1f0b52-3a9e-4d0b-9a61-0f6a2b7d11e4".to_owned(),
        can_put_back: true,
        ..Receipt::default()
    }
}

fn waiting(listens: bool, browser_opened: Option<bool>) -> Session {
    let mut session = at(Step::Send);
    session.account.sign_in = SignIn::Waiting(Waiting {
        address: "https://www.amazon.com/ap/oa?client_id=x".to_owned(),
        return_url: "http://127.0.0.1:9090/cb".to_owned(),
        listens,
        browser_opened,
        paste_problem: None,
    });
    session
}

fn confirming(vendors: &[(&str, &str)]) -> Session {
    let mut session = at(Step::Send);
    let vendors = vendors
        .iter()
        .map(|(id, name)| Vendor { id: (*id).to_owned(), name: (*name).to_owned() })
        .collect();
    session.account.sign_in = SignIn::Confirming(Confirming { vendors, chosen: 0 });
    session
}

fn own(step: Step) -> Session {
    let mut session = at(step);
    session.wizard.update(skill_linker::wizard::Message::ChooseSignInWith(SignInWith::Own));
    session
}

fn focused(step: Step, input: Input) -> Session {
    let mut session = at(step);
    session.wizard.focus_wanted = Some(Focus::Input(input));
    session.wizard.settings.domains = vec!["cdn.example.com".to_owned()];
    session
}

fn two_skills() -> Vec<SkillSummary> {
    let skill = |id: &str, name: &str, is_live| SkillSummary {
        id: id.to_owned(),
        name: name.to_owned(),
        is_live,
        ..SkillSummary::default()
    };
    vec![skill("amzn1.ask.skill.1", "Car-Fu", true), skill("amzn1.ask.skill.2", "Car-Fu", false)]
}

/// Step 1, signed in.
fn picking(skills: Job<Skills, AmazonError>) -> Session {
    let mut session = signed_in();
    session.wizard.step = Step::Skill;
    session.account.skills = skills;
    session
}

/// Every state of picking a skill from the list.
fn pickers() -> Vec<(&'static str, Session)> {
    let found =
        Job::Done(Skills { found: two_skills(), next: Some("2".to_owned()), ..Skills::default() });
    vec![
        ("skills", picking(found)),
        ("skills-none", picking(Job::Done(Skills::default()))),
        ("skills-reading", picking(Job::Running(1))),
        ("skills-failed", picking(Job::Failed(AmazonError::TimedOut))),
    ]
}

/// Every state of the addresses, of signing in and of trying it.
pub(crate) fn pages() -> Vec<(String, Session)> {
    let mut signing_in = vec![
        ("addresses-filled", at(Step::Addresses)),
        ("addresses-opened", focused(Step::Addresses, Input::AccessTokenUrl)),
        ("addresses-more", focused(Step::Addresses, Input::NewDomain)),
        ("addresses-own", own(Step::Addresses)),
        ("sign-in", at(Step::Send)),
        ("sign-in-own", own(Step::Send)),
        ("waiting", waiting(true, Some(true))),
        ("waiting-no-browser", waiting(true, Some(false))),
        ("waiting-port-taken", waiting(false, Some(true))),
        ("vendor", confirming(&[(VENDOR, "Jo Lindqvist")])),
        ("vendor-many", confirming(&[("M0THER1234567", "Home"), (VENDOR, "")])),
        ("try-unsent", at(Step::Try)),
    ];
    signing_in.extend(pickers());
    let mut asking = own(Step::Addresses);
    asking.wizard.discovery = Job::Running(1);
    signing_in.push(("addresses-discovering", asking));
    signing_in.extend(desks());
    signing_in.extend(asked());
    let mut broken = at(Step::Check);
    broken.wizard.settings.access_token_url = "https://api.amazon.com/auth/02/token".to_owned();
    broken.wizard.settings.scopes = vec!["user_id".to_owned()];
    broken.wizard.settings.default_token_expiration = "60".to_owned();
    signing_in.push(("check", broken));
    signing_in.push(("check-nothing", at(Step::Check)));
    let mut empty = own(Step::Check);
    empty.wizard.secret = Secret::default();
    empty.wizard.settings.client_id.clear();
    signing_in.push(("check-empty", empty));
    let mut by_hand = at(Step::Send);
    by_hand.wizard.by_hand = true;
    signing_in.push(("by-hand", by_hand));
    for (name, sign_in) in [("opening", SignIn::Opening), ("completing", SignIn::Working)] {
        let mut session = at(Step::Send);
        session.account.sign_in = sign_in;
        signing_in.push((name, session));
    }
    let mut tried = in_phase(Phase::Done(receipt()));
    tried.wizard.step = Step::Try;
    tried.wizard.visited.insert(Step::Try);
    tried.wizard.ticks.trying[0] = true;
    tried.wizard.settings.scopes = vec!["profile".to_owned(), "postal_code".to_owned()];
    signing_in.push(("try", tried));
    let problems = [
        ("no-vendor", SignInProblem::NoVendor),
        ("too-long", SignInProblem::TookTooLong),
        ("no-environment-token", SignInProblem::NoEnvironmentToken),
        ("no-ask-token", SignInProblem::NoAskToken),
        ("other-vendor", SignInProblem::OtherVendor),
    ];
    let failed = problems.into_iter().map(|(name, problem)| (name.to_owned(), problem));
    let refused =
        errors().into_iter().map(|(name, error)| (name.to_owned(), SignInProblem::Amazon(error)));
    let mut states: Vec<(String, Session)> =
        signing_in.into_iter().map(|(name, session)| (name.to_owned(), session)).collect();
    for (name, problem) in failed.chain(refused) {
        let mut session = at(Step::Send);
        session.account.sign_in = SignIn::Failed(problem);
        states.push((format!("sign-in-failed-{name}"), session));
    }
    states
}

/// Every state of sending.
pub(crate) fn sending() -> Vec<(String, Session)> {
    let wait = |what, seconds| Phase::Waiting(Pause { id: 1, what, seconds });
    let conflict = push::Conflict {
        before: Some(other_settings()),
        now: current(Some({
            let mut now = other_settings();
            now.insert("scopes".to_owned(), json!(["profile", "postal_code"]));
            now
        })),
        ours: Some(sent_members(&at(Step::Send).wizard.request())),
    };
    let same = sent_members(&at(Step::Send).wizard.request());
    let mismatch = Receipt {
        certainty: Certainty::NotConfirmed,
        mismatches: vec![Change {
            name: "scopes".to_owned(),
            now: Some(json!(["profile"])),
            after: Some(json!(["profile:user_id"])),
        }],
        untold: vec!["skipOnEnablement".to_owned(), "clientSecret".to_owned()],
        ..receipt()
    };
    let unconfirmed = Receipt { certainty: Certainty::NotConfirmed, ..receipt() };
    let first = Receipt { can_put_back: false, ..receipt() };
    let mut no_skill = in_phase(Phase::Idle);
    no_skill.wizard.skill_id.clear();
    let mut equal = in_phase(Phase::Read(current(Some(same))));
    equal.wizard.secret = Secret::default();
    let mut states = vec![
        ("idle", in_phase(Phase::Idle)),
        ("idle-no-skill", no_skill),
        ("reading", in_phase(Phase::Reading(1))),
        ("first", in_phase(Phase::Read(current(None)))),
        ("replace", replacing()),
        ("replace-live", also_live(replacing())),
        ("equal", equal),
        ("keeping", in_phase(Phase::Keeping(1))),
        ("sending", in_phase(Phase::Sending(1))),
        ("reading-back", in_phase(Phase::ReadingBack(1))),
        ("busy", in_phase(wait(Work::Write, Some(8)))),
        ("renewing", in_phase(wait(Work::Read, None))),
        ("conflict", in_phase(Phase::Conflict(conflict))),
        ("unknown", in_phase(Phase::Unknown(AmazonError::Unclear(String::new())))),
        ("sent", in_phase(Phase::Done(receipt()))),
        ("sent-first", in_phase(Phase::Done(first))),
        ("sent-not-confirmed", in_phase(Phase::Done(unconfirmed))),
        ("sent-mismatch", in_phase(Phase::Done(mismatch))),
    ];
    for (name, said) in [
        ("said-already-sent", Said::AlreadySent),
        ("said-not-stored", Said::NotStored),
        ("said-earlier-not-kept", Said::EarlierNotKept),
        ("said-intent-not-kept", Said::IntentNotKept),
        ("said-look-again", Said::LookAgain),
        ("said-stored-earlier", Said::StoredEarlier),
        ("said-not-confirmed", Said::NotConfirmedEarlier),
    ] {
        let mut session = replacing();
        session.push.said = Some(said);
        states.push((name, session));
    }
    let failed = errors()
        .into_iter()
        .map(|(name, error)| (format!("failed-{name}"), in_phase(Phase::Failed(error))));
    states.into_iter().map(|(name, session)| (name.to_owned(), session)).chain(failed).collect()
}
