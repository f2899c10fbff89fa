//! A sitting without a window: the gates before sending, practising, and walks from seeds.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::account;
use crate::account::SignIn;
use crate::create;
use crate::model::CurrentSettings;
use crate::model::Intent;
use crate::model::Job;
use crate::model::ManifestFacts;
use crate::model::Receipt;
use crate::model::Secret;
use crate::model::SkillKind;
use crate::model::SkillPage;
use crate::model::SkillSummary;
use crate::model::Stage;
use crate::model::Vendor;
use crate::push;
use crate::review;
use crate::review::FromAmazon;
use crate::services::drafts::Drafts;
use crate::services::folder::Folder;
use crate::wizard;
use crate::wizard::Copied;
use crate::wizard::Input;
use crate::wizard::RecogniserAnswer;
use crate::wizard::STEPS;
use crate::wizard::Step;

const ID: &str = "amzn1.application-oa2-client.8f3a1c7be2d94560a1b2c3d4e5f60718";
const SECRET: &str =
    "amzn1.oa2-cs.v1.5b1c0e9d8f7a6b5c4d3e2f1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c6d5e4f3a2b1c";
const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

fn ready() -> Session {
    let mut session = Session::default();
    session.update(Message::SetUp);
    let values = [
        (Input::SkillId, SKILL),
        (Input::Vendor, "M2AB3CD4EFGH5I"),
        (Input::ClientId, ID),
        (Input::ClientSecret, SECRET),
    ];
    for (input, value) in values {
        session.update(Message::Wizard(wizard::Message::Pasted(input, value.to_owned())));
    }
    while session.wizard.step != Step::Send {
        session.update(Message::Wizard(wizard::Message::Next));
    }
    session
}

#[test]
fn the_two_buttons_have_no_back_door() {
    let mut session = ready();
    let request = Request::default();
    let messages = [push::Message::Send(request.clone()), push::Message::Replace(request)];
    for message in messages {
        assert!(session.update(Message::Push(message)).is_empty());
    }
}

#[test]
fn nothing_is_sent_before_all_is_mended_and_read() {
    let mut session = ready();
    session.wizard.settings.client_id.clear();
    for message in [Message::Send, Message::Replace] {
        assert!(session.update(message).is_empty());
    }
    let mut session = ready();
    for message in [Message::Send, Message::Replace] {
        let effects = session.update(message);
        let writes = effects
            .iter()
            .any(|effect| matches!(effect, Effect::Push(push::Effect::Write { .. }, _)));
        assert!(!writes, "what Amazon has was not read yet");
    }
}

#[test]
fn what_was_read_of_one_skill_is_not_sent_to_another() {
    let mut session = signed_in();
    session.update(Message::ReadAmazon);
    let id = reading(&session);
    let there = push::Message::ReadDone(id, Ok(CurrentSettings::default()));
    session.update(Message::Push(there));
    let other = SKILL.replace('0', "1");
    session.wizard.skill_id.clone_from(&other);
    assert!(session.update(Message::Send).is_empty());
    session.update(Message::Wizard(wizard::Message::GoTo(Step::Skill)));
    let effects = session.update(Message::Wizard(wizard::Message::GoTo(Step::Send)));
    let reads_other = effects.iter().any(|effect| {
        matches!(effect, Effect::Push(push::Effect::Read { skill_id, .. }, _) if *skill_id == other)
    });
    assert!(reads_other, "the page is about the skill that is sent to");
}

#[test]
fn what_was_changed_after_sending_can_be_sent_again() {
    let comes_back = |change: fn(&mut Session)| {
        let mut session = signed_in();
        session.sent = Some(Box::new(session.request()));
        session.push.skill_id = SKILL.to_owned();
        session.push.phase = push::Phase::Done(Receipt::default());
        session.update(Message::Wizard(wizard::Message::GoTo(Step::Check)));
        change(&mut session);
        session.update(Message::Wizard(wizard::Message::GoTo(Step::Send)));
        session
    };
    assert!(comes_back(|_| {}).receipt().is_some());
    let changes: [fn(&mut Session); 2] = [
        |session| session.wizard.secret = Secret::new("amzn1.oa2-cs.v1.another"),
        |session| session.wizard.settings.scopes.push("postal_code".to_owned()),
    ];
    for change in changes {
        let session = comes_back(change);
        reading(&session);
        assert!(session.receipt().is_none(), "“Already sent” would be wrong");
    }
}

#[test]
fn an_unknown_outcome_of_an_earlier_run_is_looked_for_once_somebody_signed_in() {
    let mut session = ready();
    let intent = Intent { skill_id: SKILL.to_owned(), ..Intent::default() };
    assert!(session.update(Message::IntentFound(intent)).is_empty(), "nobody is asked unasked");
    assert!(session.unknown_sending().is_some(), "but it is said");
    assert_eq!(session.account.sign_in, SignIn::SignedOut);
    session.account = signed_in().account;
    session.update(Message::ReadAmazon);
    assert!(matches!(session.push.phase, push::Phase::ReadingBack(_)));
    assert!(session.push.is_resuming() && session.unknown_sending().is_none());
}

#[test]
fn clearing_everything_clears_the_window_too() {
    let mut session = signed_in();
    session.preferences.zoom = 150;
    let effects = session.update(Message::ClearEverything);
    assert!(effects.contains(&Effect::ClearEverything));
    assert!(session.wizard.skill_id.is_empty() && session.wizard.secret.is_empty());
    assert_eq!(session.account.sign_in, SignIn::SignedOut);
    assert_eq!(session.preferences, Preferences::default());
}

fn reading(session: &Session) -> u64 {
    let push::Phase::Reading(id) = session.push.phase else { panic!("not reading") };
    id
}

/// Before sending, signed in with a token.
fn signed_in() -> Session {
    let mut session = ready();
    session.update(Message::Account(account::Message::UseToken(Secret::new("Atza|made-up"))));
    let vendor = Vendor { id: "M2AB3CD4EFGH5I".to_owned(), ..Vendor::default() };
    // The first question of this account.
    session.update(Message::Account(account::Message::Vendors(1, Ok(vec![vendor]))));
    session.update(Message::Account(account::Message::ItIsMine));
    assert!(session.account.signed_in().is_some());
    session
}

#[test]
fn practising_leaves_no_draft() {
    let mut session = Session::default();
    session.update(Message::Practise);
    let effects = session.update(Message::PracticeStarted("http://127.0.0.1:1".to_owned()));
    assert!(effects.iter().all(|effect| !matches!(effect, Effect::SaveDraft(_))));
    let edited = Message::Wizard(wizard::Message::Edited(Input::SkillId));
    assert!(session.update(edited.clone()).is_empty());
    session.update(Message::LeavePractice);
    assert!(session.practising.is_none() && session.wizard.skill_id.is_empty());
    session.update(Message::SetUp);
    assert!(matches!(session.update(edited)[..], [Effect::SaveDraft(_)]));
}

#[test]
fn a_practice_amazon_that_comes_too_late_is_stopped() {
    let mut session = Session::default();
    let effects = session.update(Message::PracticeStarted("http://127.0.0.1:1".to_owned()));
    assert!(matches!(effects[..], [Effect::StopPractice]));
    assert!(session.practising.is_none());
}

#[test]
fn an_old_toast_clock_does_not_close_a_newer_toast() {
    let mut session = Session::default();
    session.update(Message::PracticeFailed);
    let old = session.toast.as_ref().unwrap().id;
    session.update(Message::PracticeFailed);
    session.update(Message::ToastOver(old));
    assert!(session.toast.is_some());
    session.update(Message::CloseToast);
    assert!(session.toast.is_none());
}

#[test]
fn leaving_the_window_hides_the_secret() {
    let mut session = ready();
    session.update(Message::Wizard(wizard::Message::ShowSecret));
    assert_eq!(session.wizard.secret_shown, 30);
    session.update(Message::WindowLeft);
    assert_eq!(session.wizard.secret_shown, 0);
}

type Seed = (u8, usize, usize, bool);

fn message((kind, box_, number, odd): Seed) -> Message {
    let input = Input::ALL[box_ % Input::ALL.len()];
    let values = [ID, SECRET, SKILL, "https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I"];
    let value = values[number % values.len()];
    let value = if odd { format!("Client secret: {value} {SECRET}") } else { value.to_owned() };
    let copied = [Copied::Json, Copied::JsonWithSecret, Copied::AllRedirectUrls, Copied::Command];
    Message::Wizard(match kind {
        0 => return Message::SetUp,
        1 => return Message::OpenSettings,
        2 => return Message::CloseSettings,
        3 => return Message::Send,
        4 => return Message::ReadAmazon,
        5 => return Message::OpenStart,
        6 => wizard::Message::Recognised(input, RecogniserAnswer::MoveIt),
        7 => wizard::Message::Edited(input),
        8 => wizard::Message::Next,
        9 => wizard::Message::GoTo(STEPS[number % STEPS.len()]),
        10 => wizard::Message::Copy(copied[number % copied.len()]),
        11 => wizard::Message::Undo(input),
        12 => wizard::Message::SaveJson,
        _ => wizard::Message::Pasted(input, value),
    })
}

/// What leaves in the clear: drafts, files, the plain clipboard.
fn in_the_clear(effect: &Effect) -> String {
    match effect {
        Effect::SaveDraft(draft) => format!("{draft:?}"),
        Effect::SaveReport(text) => text.clone(),
        Effect::Review(review::Effect::Copy(_, text) | review::Effect::SaveFile { text, .. })
        | Effect::Wizard(wizard::Effect::Copy(_, text) | wizard::Effect::SaveFile { text, .. }) => {
            text.clone()
        }
        Effect::Create(create::Effect::Keep { intent, .. }, _) => format!("{intent:?}"),
        Effect::Wizard(_)
        | Effect::Create(..)
        | Effect::Account(_)
        | Effect::Audit(..)
        | Effect::Probe(_)
        | Effect::Push(..)
        | Effect::Review(_)
        | Effect::ReadForReview { .. }
        | Effect::ListDrafts
        | Effect::StartDraft
        | Effect::DropDraft
        | Effect::OpenDraft(_)
        | Effect::DeleteDraft(_)
        | Effect::ClearEverything
        | Effect::ReadEarlier { .. }
        | Effect::SavePreferences(_)
        | Effect::After(..)
        | Effect::StartPractice
        | Effect::StopPractice
        | Effect::Try(..) => String::new(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_secret_leaves_only_as_a_secret(
        seeds in prop::collection::vec((0..20_u8, any::<usize>(), any::<usize>(), any::<bool>()), 0..40),
    ) {
        let mut session = Session::default();
        for seed in seeds {
            for effect in session.update(message(seed)) {
                let clear = in_the_clear(&effect);
                prop_assert!(!clear.contains("amzn1.oa2-cs"), "{}", clear);
            }
        }
    }
}

/// Signed in, with two skills of one name, and the live settings of the first.
fn knows_skills() -> Session {
    let mut session = ready();
    let vendor = Vendor { id: "M2AB3CD4EFGH5I".to_owned(), ..Vendor::default() };
    session.account.sign_in = SignIn::SignedIn(account::SignedIn { vendor, ..Default::default() });
    let skill = |id: &str| SkillSummary {
        id: id.to_owned(),
        names: [("en-US".to_owned(), "Car-Fu".to_owned())].into(),
        stages: vec![Stage::Development],
        ..SkillSummary::default()
    };
    let found = vec![skill(SKILL), skill("amzn1.ask.skill.other")];
    session.account.skills = Job::Done(account::Skills { found, ..Default::default() });
    let live = json!({"type": "AUTH_CODE", "clientId": "theirs", "scopes": ["profile"],
        "authorizationUrl": "https://www.amazon.com/ap/oa",
        "accessTokenUrl": "https://api.amazon.com/auth/o2/token"});
    session.account.manifest = Job::Done(ManifestFacts {
        skill_id: SKILL.to_owned(),
        kind: Some(SkillKind::Custom),
        is_live: true,
        live_settings: live.as_object().cloned(),
        ..ManifestFacts::default()
    });
    session
}

#[test]
fn a_draft_opened_after_the_sign_in_is_checked_with_what_amazon_told() {
    let codes = |session: &Session| -> Vec<&str> {
        session.check().findings.iter().map(|finding| finding.code).collect()
    };
    let draft = ready().wizard.to_draft();
    let id = Drafts::new(Folder::new(None)).start().id().clone();
    let opened = OpenedDraft { id, draft, access: Access::Write, recovered: false };
    let mut nobody_signed_in = Session::default();
    nobody_signed_in.update(Message::DraftOpened(Box::new(opened.clone())));
    assert!(!codes(&nobody_signed_in).contains(&"AL-119"));
    let mut session = knows_skills();
    session.update(Message::DraftOpened(Box::new(opened)));
    let found = codes(&session);
    assert!(found.contains(&"AL-119"), "two skills of one name: {found:?}");
    assert!(found.contains(&"AL-115"), "another client ID than people use: {found:?}");
}

#[test]
fn a_skill_at_the_desk_is_held_against_the_names_of_the_others() {
    let told = |stage| FromAmazon {
        skill_id: SKILL.to_owned(),
        stage,
        settings: json!({"type": "AUTH_CODE", "clientId": "theirs"}).as_object().cloned(),
        kind: Some(SkillKind::Custom),
        manifest: None,
        vendor_id: "M2AB3CD4EFGH5I".to_owned(),
    };
    let shares_its_name = |session: &Session| {
        let shown = session.review.shown.as_ref().unwrap();
        shown.checked.findings.iter().any(|finding| finding.code == "AL-119")
    };
    let mut session = knows_skills();
    let skills = session.account.skills.done().unwrap().clone();
    session.update(Message::OpenAtDesk(Box::new(told(Stage::Live))));
    assert!(!shares_its_name(&session), "both have to be in development");
    let mut session = signed_in();
    session.update(Message::OpenAtDesk(Box::new(told(Stage::Development))));
    assert!(!shares_its_name(&session), "nobody told the others yet");
    let asked = session.update(Message::Account(account::Message::ListSkills));
    let [Effect::Account(account::Effect::ListSkills { id, .. })] = asked[..] else { panic!() };
    let page = SkillPage { skills: skills.found, next: None };
    session.update(Message::Account(account::Message::Skills(id, Ok(page))));
    assert!(shares_its_name(&session));
    session.update(Message::Account(account::Message::SignOut));
    session.update(Message::Review(review::Message::Saw(None)));
    assert!(shares_its_name(&session), "what Amazon told stays until something else is shown");
    session.update(Message::OpenAtDesk(Box::new(told(Stage::Development))));
    assert!(!shares_its_name(&session), "nobody is signed in whose list it could be");
}
