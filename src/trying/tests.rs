//! Trying a skill message by message.

use crate::model::AmazonWords;
use crate::model::LinkSeen;
use crate::model::Locale;
use crate::model::Simulated;
use crate::model::SkillCall;
use crate::model::SkillKind;
use crate::model::TestRequest;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Simulation;
use crate::trying::ByHand;
use crate::trying::Effect;
use crate::trying::EnableProblem;
use crate::trying::Enabled;
use crate::trying::Message;
use crate::trying::Phase;
use crate::trying::Subject;
use crate::trying::Trying;
use crate::trying::Work;

fn subject(kind: SkillKind) -> Subject {
    Subject { skill_id: "s".to_owned(), kind, locale: Locale::default() }
}

fn id(effects: &[Effect]) -> u64 {
    match effects {
        [
            Effect::Check { id, .. }
            | Effect::Enable { id, .. }
            | Effect::Say { id, .. }
            | Effect::Listen { id, .. }
            | Effect::Rest { id, .. }
            | Effect::Tick(id),
        ] => *id,
        other => panic!("{other:?}"),
    }
}

fn refused(status: u16, message: &str) -> AmazonError {
    let words = AmazonWords { status, message: message.to_owned(), ..AmazonWords::default() };
    match status {
        403 => AmazonError::Forbidden(words),
        404 => AmazonError::NotFound(words),
        429 => AmazonError::Busy(None, words),
        _ => AmazonError::Invalid(Vec::new(), words),
    }
}

fn answered(card: &str, has_token: bool) -> Simulation {
    let call = SkillCall { card: card.to_owned(), has_token, ..SkillCall::default() };
    let result = Some(Simulated { calls: vec![call], ..Simulated::default() });
    Simulation { id: "1".to_owned(), result }
}

fn enabled() -> Trying {
    let mut trying = Trying::default();
    let effects = trying.update(Message::Begin(subject(SkillKind::Custom)));
    trying.update(Message::Checked(id(&effects), Ok(true)));
    assert_eq!(trying.enabled, Enabled::Yes);
    trying
}

#[test]
fn from_not_enabled_to_a_skill_that_knows_who_is_speaking() {
    let mut trying = Trying::default();
    let effects = trying.update(Message::Begin(subject(SkillKind::Custom)));
    trying.update(Message::Checked(id(&effects), Ok(false)));
    assert_eq!(trying.enabled, Enabled::No);
    let effects = trying.update(Message::Enable);
    trying.update(Message::EnableDone(id(&effects), Ok(())));
    assert_eq!(trying.enabled, Enabled::Yes);

    let effects = trying.update(Message::Say(" open do it ".to_owned()));
    assert!(matches!(effects.as_slice(), [Effect::Say { content, .. }] if content == "open do it"));
    assert_eq!(trying.saying(), Some("open do it"));
    let under_way = Simulation { id: "7".to_owned(), result: None };
    let effects = trying.update(Message::Heard(id(&effects), Ok(under_way)));
    assert!(matches!(effects.as_slice(), [Effect::Rest { milliseconds: 2000, .. }]));
    let effects = trying.update(Message::Rested(id(&effects)));
    assert!(matches!(effects.as_slice(), [Effect::Listen { simulation, .. }] if simulation == "7"));
    trying.update(Message::Heard(id(&effects), Ok(answered("LinkAccount", false))));
    assert_eq!((trying.link(), trying.became_linked()), (Some(LinkSeen::NotLinked), false));

    let effects = trying.update(Message::Say("open do it".to_owned()));
    trying.update(Message::Heard(id(&effects), Ok(answered("", true))));
    assert_eq!((trying.link(), trying.became_linked()), (Some(LinkSeen::Linked), true));
    assert_eq!(trying.turns.len(), 2);
}

#[test]
fn every_refusal_to_enable_has_its_meaning() {
    let rows = [
        (404, "No such skill.", EnableProblem::NoSuchSkill),
        (
            403,
            "Skill is not ready for enablement. Regionalized endpoints must not be empty.",
            EnableProblem::NoEndpoint,
        ),
        (403, "Skill is not ready for enablement.", EnableProblem::NotReady),
        (403, "Another stage is enabled.", EnableProblem::OtherStage),
        (409, "Busy.", EnableProblem::InTheMiddle),
        (400, "No.", EnableProblem::Refused),
    ];
    for (status, message, problem) in rows {
        let mut trying = enabled();
        let effects = trying.update(Message::Enable);
        let error = refused(status, message);
        trying.update(Message::EnableDone(id(&effects), Err(error.clone())));
        assert_eq!(trying.enabled, Enabled::Refused(problem, error));
        assert_eq!(trying.phase, Phase::Ready);
    }
}

#[test]
fn after_a_lost_answer_it_is_asked_whether_the_skill_is_enabled() {
    let mut trying = enabled();
    let effects = trying.update(Message::Enable);
    let lost = AmazonError::Unclear(String::new());
    let effects = trying.update(Message::EnableDone(id(&effects), Err(lost)));
    assert!(matches!(effects.as_slice(), [Effect::Check { .. }]));
    trying.update(Message::Checked(id(&effects), Ok(false)));
    assert_eq!(trying.enabled, Enabled::No);
    let effects = trying.update(Message::Enable);
    let odd = AmazonError::Unexpected(AmazonWords::default());
    let effects = trying.update(Message::EnableDone(id(&effects), Err(odd)));
    assert!(matches!(effects.as_slice(), [Effect::Check { .. }]));
}

#[test]
fn what_each_kind_needs_by_hand() {
    let needs = |kind| Trying { subject: subject(kind), ..Trying::default() }.by_hand();
    assert_eq!(needs(SkillKind::Custom), None);
    assert_eq!(needs(SkillKind::Music), Some(ByHand::Speaking));
    for kind in [SkillKind::SmartHome, SkillKind::Video, SkillKind::Other] {
        assert_eq!(needs(kind), Some(ByHand::Everything), "{kind:?}");
    }
}

#[test]
fn without_a_skill_nothing_is_said() {
    let mut trying = Trying::default();
    assert_eq!(trying.update(Message::Say("open it".to_owned())), []);
    assert_eq!(trying.update(Message::Enable), []);
}

#[test]
fn an_answer_about_another_question_changes_nothing() {
    let mut trying = Trying::default();
    let effects = trying.update(Message::Begin(subject(SkillKind::Custom)));
    let old = id(&effects);
    trying.update(Message::Cancel);
    let other = Subject { skill_id: "t".to_owned(), ..subject(SkillKind::Custom) };
    let effects = trying.update(Message::Begin(other));
    assert_ne!(id(&effects), old, "a number is given once");
    trying.update(Message::Checked(old, Ok(true)));
    assert_eq!(trying.enabled, Enabled::Unknown);
    trying.update(Message::Checked(id(&effects), Ok(false)));
    assert_eq!(trying.enabled, Enabled::No);
}

#[test]
fn too_many_requests_are_waited_for_before_it_is_said() {
    let mut trying = enabled();
    let effects = trying.update(Message::Say("open it".to_owned()));
    let effects = trying.update(Message::Heard(id(&effects), Err(refused(429, "Slow down."))));
    assert!(matches!(effects.as_slice(), [Effect::Tick(_)]), "{effects:?}");
    assert!(matches!(trying.phase, Phase::Waiting(_)));
}

#[test]
fn a_long_conversation_forgets_its_beginning() {
    let mut trying = enabled();
    for number in 0..52 {
        let effects = trying.update(Message::Say(format!("say {number}")));
        let card = if number == 2 { "LinkAccount" } else { "" };
        trying.update(Message::Heard(id(&effects), Ok(answered(card, false))));
    }
    assert_eq!((trying.turns.len(), trying.turns[0].said.as_str()), (50, "say 2"));
    assert!(trying.has_answered(), "it did once");
}

#[test]
fn kinds_that_cannot_be_tried_ask_nothing() {
    for kind in SkillKind::ALL {
        let mut trying = Trying::default();
        let asked = !trying.update(Message::Begin(subject(kind))).is_empty();
        assert_eq!(asked, trying.by_hand() != Some(ByHand::Everything), "{kind:?}");
        trying.update(Message::Cancel);
        let says = !trying.update(Message::Say("open it".to_owned())).is_empty();
        assert_eq!(says, kind == SkillKind::Custom, "{kind:?}");
        trying.update(Message::Cancel);
        let enables = !trying.update(Message::Enable).is_empty();
        assert_eq!(enables, asked, "{kind:?}");
    }
}

#[test]
fn one_simulation_at_a_time_and_no_more_than_twenty_questions() {
    let mut trying = enabled();
    let effects = trying.update(Message::Say("open it".to_owned()));
    let effects = trying.update(Message::Heard(id(&effects), Err(refused(409, "Another runs."))));
    let effects = trying.update(Message::Tick(id(&effects)));
    let mut effects = trying.update(Message::Tick(id(&effects)));
    assert!(matches!(effects.as_slice(), [Effect::Say { .. }]));
    for number in 0..20 {
        // Too many requests while waiting are no more than “not yet”.
        let answer = if number == 3 {
            Err(refused(429, "Slow down."))
        } else {
            Ok(Simulation { id: "7".to_owned(), result: None })
        };
        effects = trying.update(Message::Heard(id(&effects), answer));
        effects = trying.update(Message::Rested(id(&effects)));
    }
    let last = Ok(Simulation { id: "7".to_owned(), result: None });
    assert_eq!(trying.update(Message::Heard(id(&effects), last)), []);
    assert_eq!(trying.phase, Phase::NoAnswer);
}

#[test]
fn an_old_answer_falls_on_the_floor() {
    let mut trying = enabled();
    let effects = trying.update(Message::Say("open it".to_owned()));
    let old = id(&effects);
    assert_eq!(trying.update(Message::Cancel), [Effect::Stop(old)]);
    assert_eq!(trying.update(Message::Heard(old, Ok(answered("", true)))), []);
    assert_eq!((trying.turns.len(), trying.saying()), (0, None));
    // Another skill forgets what was said.
    let effects = trying.update(Message::Say("open it".to_owned()));
    trying.update(Message::Heard(id(&effects), Ok(answered("", true))));
    let other = Subject { skill_id: "t".to_owned(), ..subject(SkillKind::Custom) };
    trying.update(Message::Begin(other));
    assert!(trying.turns.is_empty());
}

#[test]
fn a_sign_in_is_renewed_once() {
    let mut trying = enabled();
    let effects = trying.update(Message::Say("open it".to_owned()));
    let out = || AmazonError::SignedOut(AmazonWords::default());
    assert_eq!(trying.update(Message::Heard(id(&effects), Err(out()))), [Effect::RenewSignIn]);
    let effects = trying.update(Message::Renewed(true));
    assert_eq!(trying.update(Message::Heard(id(&effects), Err(out()))), []);
    assert_eq!(trying.phase, Phase::Failed(Work::Say, out()));
}

#[test]
fn whether_a_token_reached_the_skill_is_known_where_its_code_was_called() {
    let after = |card: &str, has_token: bool| {
        let mut trying = enabled();
        let effects = trying.update(Message::Say("open it".to_owned()));
        trying.update(Message::Heard(id(&effects), Ok(answered(card, has_token))));
        trying.test_request()
    };
    assert_eq!(enabled().test_request(), None);
    assert_eq!(after("", true), Some(TestRequest::WithToken));
    assert_eq!(after("LinkAccount", true), Some(TestRequest::WithToken));
    assert_eq!(after("", false), Some(TestRequest::WithoutToken));
    assert_eq!(after("LinkAccount", false), None, "the skill says so itself");
}
