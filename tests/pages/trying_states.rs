//! Every state of trying the skill at step 9, by name.

use skill_linker::account::SignIn;
use skill_linker::model::AmazonWords;
use skill_linker::model::LinkSeen;
use skill_linker::model::Pause;
use skill_linker::model::Simulated;
use skill_linker::model::SkillCall;
use skill_linker::model::SkillKind;
use skill_linker::model::Turn;
use skill_linker::push;
use skill_linker::services::amazon::AmazonError;
use skill_linker::session::Session;
use skill_linker::trying::EnableProblem;
use skill_linker::trying::Enabled;
use skill_linker::trying::Phase;
use skill_linker::trying::Subject;
use skill_linker::trying::Work;
use skill_linker::wizard::Step;

use super::states;

/// Signed in at step 9 after sending, with or without the right to try.
fn signed_in(scopes: &[&str]) -> Session {
    let mut session = states::in_phase(push::Phase::Done(states::receipt()));
    let SignIn::SignedIn(signed_in) = &mut session.account.sign_in else { panic!("signed out") };
    signed_in.scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    session.wizard.step = Step::Try;
    session.wizard.visited.insert(Step::Try);
    let skill_id = session.wizard.skill_id.clone();
    session.trying.subject = Subject { skill_id, ..Subject::default() };
    "open car fu".clone_into(&mut session.trying.text);
    session
}

fn may_try(enabled: Enabled, phase: Phase) -> Session {
    let mut session = signed_in(&["alexa::ask:skills:test"]);
    session.trying.enabled = enabled;
    session.trying.phase = phase;
    session
}

pub(super) fn turn(seen: LinkSeen) -> Turn {
    let call = |card: &str, has_token| SkillCall {
        endpoint: "arn:aws:lambda:us-east-1:123456789012:function:car-fu".to_owned(),
        request: "LaunchRequest".to_owned(),
        has_token,
        card: card.to_owned(),
    };
    let (speech, calls, error) = match seen {
        LinkSeen::NotLinked => {
            ("Use the Alexa app to link your account.", vec![call("LinkAccount", false)], "")
        }
        LinkSeen::Linked => ("Hello Jo. Your account is linked.", vec![call("", true)], ""),
        LinkSeen::TokenRefused => {
            ("Use the Alexa app to link your account.", vec![call("LinkAccount", true)], "")
        }
        LinkSeen::NotAsked => ("Welcome.", vec![call("", false)], ""),
        LinkSeen::NotReached => ("I don't know that.", Vec::new(), ""),
        LinkSeen::CodeFailed => ("", vec![call("", false)], "The skill did not answer."),
    };
    let answer = Simulated {
        speech: vec![speech.to_owned()],
        intents: vec!["LaunchRequest".to_owned()],
        calls,
        error: error.to_owned(),
    };
    Turn { said: "open car fu".to_owned(), answer }
}

pub(super) fn answered(all: &[LinkSeen]) -> Session {
    let mut session = may_try(Enabled::Yes, Phase::Ready);
    session.trying.turns = all.iter().copied().map(turn).collect();
    session
}

/// Every state, by name.
pub(super) fn all() -> Vec<(String, Session)> {
    use LinkSeen as Seen;
    let wait = |what, seconds| Phase::Waiting(Pause { id: 1, what, seconds });
    let words = AmazonWords {
        status: 403,
        message: "Skill is not ready for enablement.".to_owned(),
        ..AmazonWords::default()
    };
    let refused = Enabled::Refused(EnableProblem::NotReady, AmazonError::Forbidden(words));
    let mut forced = may_try(Enabled::Yes, Phase::Ready);
    forced.wizard.settings.skip_on_enablement = Some(false);
    let mut no_skill = may_try(Enabled::Unknown, Phase::Ready);
    no_skill.wizard.skill_id.clear();
    let kind = |kind| {
        let mut session = may_try(Enabled::No, Phase::Ready);
        session.wizard.kind = kind;
        session
    };
    let mut waiting = signed_in(&[]);
    waiting.account.sign_in = SignIn::Working;
    let mut signed_out = signed_in(&[]);
    signed_out.account.sign_in = SignIn::SignedOut;
    let mut states = vec![
        ("try-right", signed_in(&["alexa::ask:skills:readwrite"])),
        ("try-signed-out", signed_out),
        ("try-signing-in", waiting),
        ("try-checking", may_try(Enabled::Unknown, Phase::Checking(1))),
        ("try-not-enabled", may_try(Enabled::No, Phase::Ready)),
        ("try-enabling", may_try(Enabled::No, Phase::Enabling(1))),
        ("try-refused", may_try(refused, Phase::Ready)),
        ("try-enabled", may_try(Enabled::Yes, Phase::Ready)),
        ("try-forced", forced),
        ("try-no-skill", no_skill),
        ("try-music", kind(SkillKind::Music)),
        ("try-smart-home", kind(SkillKind::SmartHome)),
        ("try-saying", may_try(Enabled::Yes, Phase::Saying(1))),
        ("try-busy", may_try(Enabled::Yes, wait(Work::Listen, Some(8)))),
        ("try-renewing", may_try(Enabled::Yes, wait(Work::Check, None))),
        ("try-no-answer", may_try(Enabled::Yes, Phase::NoAnswer)),
        ("try-failed", may_try(Enabled::Yes, Phase::Failed(Work::Say, AmazonError::TimedOut))),
        (
            "try-check-failed",
            may_try(Enabled::Unknown, Phase::Failed(Work::Check, AmazonError::TimedOut)),
        ),
        ("try-not-linked", answered(&[Seen::NotLinked])),
        ("try-linked", answered(&[Seen::NotLinked, Seen::Linked])),
        ("try-linked-at-once", answered(&[Seen::Linked])),
        ("try-still-not-linked", answered(&[Seen::NotLinked, Seen::NotLinked])),
        ("try-token-refused", answered(&[Seen::NotLinked, Seen::TokenRefused])),
    ];
    let mut asking_again = answered(&[Seen::NotLinked]);
    asking_again.trying.phase = Phase::Saying(1);
    states.push(("try-asking-again", asking_again));
    for (name, seen) in [
        ("try-not-asked", Seen::NotAsked),
        ("try-not-reached", Seen::NotReached),
        ("try-code-failed", Seen::CodeFailed),
    ] {
        states.push((name, answered(&[seen])));
    }
    states.into_iter().map(|(name, session)| (name.to_owned(), session)).collect()
}

pub(super) fn state(name: &str) -> Session {
    all().into_iter().find(|(known, _)| known == name).expect("the state").1
}
