//! Single stories of sending.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

use crate::model::AccountLinking;
use crate::model::AmazonWords;
use crate::model::Certainty;
use crate::model::CurrentSettings;
use crate::model::Intent;
use crate::model::Secret;
use crate::model::Written;
use crate::push::Effect;
use crate::push::Message;
use crate::push::Phase;
use crate::push::Push;
use crate::push::Request;
use crate::push::Said;
use crate::push::Verdict;
use crate::push::compare;
use crate::push::decide;
use crate::services::amazon::AmazonError;

const SKILL: &str = "amzn1.ask.skill.1";

fn settings(client_id: &str) -> AccountLinking {
    AccountLinking {
        grant_type: "AUTH_CODE".to_owned(),
        authorization_url: "https://example.com/a".to_owned(),
        client_id: client_id.to_owned(),
        ..AccountLinking::default()
    }
}

fn request(client_id: &str) -> Request {
    Request { settings: settings(client_id), secret: Secret::new("the-secret") }
}

fn told(client_id: &str) -> Map<String, Value> {
    json!({"type": "AUTH_CODE", "authorizationUrl": "https://example.com/a", "clientId": client_id})
        .as_object()
        .cloned()
        .unwrap()
}

fn now(client_id: &str, etag: Option<&str>) -> CurrentSettings {
    CurrentSettings { members: Some(told(client_id)), etag: etag.map(str::to_owned) }
}

fn words(status: u16) -> AmazonWords {
    AmazonWords { status, ..AmazonWords::default() }
}

/// The number under which the only reading or writing effect goes out.
fn id(effects: &[Effect]) -> u64 {
    effects
        .iter()
        .find_map(|effect| {
            let (Effect::Read { id, .. } | Effect::Keep { id, .. } | Effect::Write { id, .. }) =
                effect
            else {
                return None;
            };
            Some(*id)
        })
        .unwrap()
}

/// A sending that has read `before` and is about to write `request`; gives the number of the write.
fn sending(before: CurrentSettings, request: Request) -> (Push, u64) {
    let mut push = Push::default();
    let asked = id(&push.update(Message::Read(SKILL.to_owned())));
    let replaces = before.members.is_some();
    push.update(Message::ReadDone(asked, Ok(before)));
    let press = if replaces { Message::Replace(request) } else { Message::Send(request) };
    let keep = id(&push.update(press));
    let kept = Message::Kept {
        id: keep,
        time: "2026-11-22T00:00:00Z".to_owned(),
        intent_kept: true,
        earlier_kept: true,
    };
    let write = id(&push.update(kept));
    (push, write)
}

#[test]
fn nothing_is_sent_without_the_right_button() {
    let mut push = Push::default();
    assert!(push.update(Message::Send(request("a"))).is_empty());
    let asked = id(&push.update(Message::Read(SKILL.to_owned())));
    push.update(Message::ReadDone(asked, Ok(now("a", None))));
    assert!(push.update(Message::Send(request("b"))).is_empty());
    assert_eq!(push.said, Some(Said::LookAgain));
}

#[test]
fn equal_settings_send_nothing() {
    let mut push = Push::default();
    let asked = id(&push.update(Message::Read(SKILL.to_owned())));
    push.update(Message::ReadDone(asked, Ok(now("a", None))));
    let request = Request { settings: settings("a"), secret: Secret::default() };
    assert!(push.update(Message::Replace(request)).is_empty());
    assert_eq!(push.said, Some(Said::AlreadySent));
}

#[test]
fn sending_the_same_twice_sends_once() {
    let (mut push, write) = sending(now("a", Some("v1")), request("b"));
    let back = id(&push.update(Message::Wrote(write, Ok(Written::default()))));
    push.update(Message::ReadDone(back, Ok(now("b", Some("v2")))));
    let Phase::Done(receipt) = &push.phase else { panic!("{:?}", push.phase) };
    assert_eq!(receipt.certainty, Certainty::Confirmed);
    assert_eq!(receipt.changed.len(), 1);
    assert!(receipt.can_put_back);
    assert_eq!(receipt.untold, ["clientSecret"]);
    let again = id(&push.update(Message::Read(SKILL.to_owned())));
    push.update(Message::ReadDone(again, Ok(now("b", Some("v2")))));
    assert!(push.update(Message::Replace(request("b"))).is_empty());
    assert_eq!(push.said, Some(Said::AlreadySent));
    // Another secret is another request.
    let other = Request { secret: Secret::new("another"), ..request("b") };
    assert!(!push.update(Message::Replace(other)).is_empty());
}

#[test]
fn a_lost_answer_is_looked_for_and_not_repeated() {
    let (mut push, write) = sending(now("a", None), request("b"));
    let effects = push.update(Message::Wrote(write, Err(AmazonError::Unclear(String::new()))));
    assert!(matches!(effects.as_slice(), [Effect::Read { .. }]));
    let effects = push.update(Message::ReadDone(id(&effects), Ok(now("b", None))));
    assert!(matches!(effects.as_slice(), [Effect::ForgetIntent { .. }]));
    assert!(
        matches!(&push.phase, Phase::Done(receipt) if receipt.certainty == Certainty::Confirmed)
    );
}

#[test]
fn a_write_that_never_arrived_may_be_pressed_again() {
    let (mut push, write) = sending(now("a", None), request("b"));
    let back = id(&push.update(Message::Wrote(write, Err(AmazonError::Unclear(String::new())))));
    push.update(Message::ReadDone(back, Ok(now("a", None))));
    assert_eq!(push.said, Some(Said::NotStored));
    assert!(matches!(push.phase, Phase::Read(_)));
    assert!(!push.update(Message::Replace(request("b"))).is_empty());
}

#[test]
fn overtaken_shows_three_columns() {
    let (mut push, write) = sending(now("a", Some("v1")), request("b"));
    let back = id(&push.update(Message::Wrote(write, Err(AmazonError::Changed(words(412))))));
    push.update(Message::ReadDone(back, Ok(now("c", Some("v2")))));
    let Phase::Conflict(conflict) = &push.phase else { panic!("{:?}", push.phase) };
    assert_eq!(conflict.before.as_ref().unwrap()["clientId"], "a");
    assert_eq!(conflict.now.members.as_ref().unwrap()["clientId"], "c");
    assert_eq!(conflict.ours.as_ref().unwrap()["clientId"], "b");
    // The next press goes out against what was shown.
    let keep = push.update(Message::Replace(request("b")));
    let kept =
        Message::Kept { id: id(&keep), time: String::new(), intent_kept: true, earlier_kept: true };
    let effects = push.update(kept);
    assert!(matches!(&effects[..], [Effect::Write { if_match: Some(v), .. }] if v == "v2"));
}

#[test]
fn the_second_401_stops() {
    let (mut push, write) = sending(now("a", None), request("b"));
    let effects = push.update(Message::Wrote(write, Err(AmazonError::SignedOut(words(401)))));
    assert!(effects == [Effect::RenewSignIn]);
    let write = id(&push.update(Message::Renewed(true)));
    let effects = push.update(Message::Wrote(write, Err(AmazonError::SignedOut(words(401)))));
    assert!(matches!(effects.as_slice(), [Effect::ForgetIntent { .. }]));
    assert!(matches!(push.phase, Phase::Failed(AmazonError::SignedOut(_))));
}

#[test]
fn a_pause_counts_down_is_capped_and_can_be_ended() {
    let (mut push, write) = sending(now("a", None), request("b"));
    let busy = |seconds| Err(AmazonError::Busy(seconds, words(429)));
    let effects = push.update(Message::Wrote(write, busy(Some(9999))));
    let Phase::Waiting(waiting) = push.phase.clone() else { panic!() };
    assert_eq!(waiting.seconds, Some(120));
    assert!(effects == [Effect::Tick(waiting.id)]);
    for _ in 0..119 {
        assert!(push.update(Message::Tick(waiting.id)) == [Effect::Tick(waiting.id)]);
    }
    assert!(matches!(push.update(Message::Tick(waiting.id)).as_slice(), [Effect::Write { .. }]));
    let (mut push, write) = sending(now("a", None), request("b"));
    push.update(Message::Wrote(write, busy(None)));
    push.update(Message::Cancel);
    assert!(matches!(push.phase, Phase::Read(_)));
    assert!(!push.is_writing());
}

#[test]
fn without_a_copy_of_the_earlier_settings_the_person_is_asked_again() {
    let mut push = Push::default();
    let asked = id(&push.update(Message::Read(SKILL.to_owned())));
    push.update(Message::ReadDone(asked, Ok(now("a", None))));
    for expected in [false, true] {
        let keep = id(&push.update(Message::Replace(request("b"))));
        let kept =
            Message::Kept { id: keep, time: String::new(), intent_kept: true, earlier_kept: false };
        let writes = push.update(kept).iter().any(|effect| matches!(effect, Effect::Write { .. }));
        assert_eq!(writes, expected);
        if !expected {
            assert_eq!(push.said, Some(Said::EarlierNotKept));
        }
    }
}

#[test]
fn after_a_crash_the_intent_tells_what_became_of_it() {
    let (push, _) = sending(now("a", None), request("b"));
    let intent = push.sending.unwrap().intent;
    let written = serde_json::to_string(&intent).unwrap();
    assert!(!written.contains("the-secret") && !written.contains("example.com"), "{written}");
    let intent: Intent = serde_json::from_str(&written).unwrap();
    for (there, said) in [("b", Said::StoredEarlier), ("a", Said::NotStored)] {
        let mut push = Push::default();
        let asked = id(&push.update(Message::Resume(intent.clone())));
        let effects = push.update(Message::ReadDone(asked, Ok(now(there, None))));
        assert_eq!(push.said, Some(said));
        assert!(matches!(effects.as_slice(), [Effect::ForgetIntent { .. }]));
    }
    let mut push = Push::default();
    let asked = id(&push.update(Message::Resume(intent)));
    push.update(Message::ReadDone(asked, Ok(now("c", None))));
    assert!(matches!(push.phase, Phase::Conflict(_)));
}

#[test]
fn an_unknown_outcome_is_looked_for_again() {
    let (mut push, write) = sending(now("a", None), request("b"));
    let back = id(&push.update(Message::Wrote(write, Err(AmazonError::Unclear(String::new())))));
    push.update(Message::ReadDone(back, Err(AmazonError::Offline(String::new()))));
    assert!(matches!(push.phase, Phase::Unknown(_)));
    assert!(push.update(Message::Replace(request("b"))).is_empty());
    let back = id(&push.update(Message::Read(SKILL.to_owned())));
    push.update(Message::ReadDone(back, Ok(now("b", None))));
    assert!(matches!(push.phase, Phase::Done(_)));
}

#[test]
fn the_verdicts_are_those_of_the_promises() {
    let intent = |before: Option<&str>, etag: Option<&str>, after: &str| {
        let before = before.map_or_else(CurrentSettings::default, |before| now(before, etag));
        let phase = Phase::Read(before.clone());
        let mut push = Push { skill_id: SKILL.to_owned(), phase, ..Push::default() };
        push.send(&request(after), before.members.is_some());
        push.sending.unwrap().intent
    };
    let nothing = CurrentSettings::default();
    let cases = [
        // Lost answers.
        (intent(Some("a"), None, "b"), None, now("b", None), Verdict::Confirmed),
        (intent(Some("a"), None, "b"), None, now("a", None), Verdict::NotStored),
        (intent(Some("a"), None, "b"), None, now("c", None), Verdict::SomebodyElse),
        (intent(Some("a"), None, "b"), None, nothing.clone(), Verdict::SomebodyElse),
        (intent(None, None, "b"), None, nothing.clone(), Verdict::NotStored),
        (intent(None, None, "b"), None, now("b", None), Verdict::Confirmed),
        // Only the secret differs: the version decides.
        (intent(Some("a"), Some("1"), "a"), None, now("a", Some("1")), Verdict::NotStored),
        (intent(Some("a"), Some("1"), "a"), None, now("a", Some("2")), Verdict::Confirmed),
        (intent(Some("a"), None, "a"), None, now("a", None), Verdict::NotConfirmed),
        // Clear answers.
        (intent(Some("a"), None, "b"), Some(None), now("b", None), Verdict::Confirmed),
        (intent(Some("a"), None, "b"), Some(None), now("a", None), Verdict::NotConfirmed),
        (intent(Some("a"), None, "b"), Some(Some("2")), now("c", Some("3")), Verdict::SomebodyElse),
        (intent(Some("a"), None, "b"), Some(Some("2")), now("c", Some("2")), Verdict::NotConfirmed),
    ];
    for (place, (intent, answered, now, verdict)) in cases.into_iter().enumerate() {
        assert_eq!(decide(&intent, answered, &now), verdict, "case {place}");
    }
}

#[test]
fn a_flag_that_was_not_sent_may_be_told_as_off() {
    let mut told = now("a", None);
    let intent = Intent {
        after: crate::push::members::sums(&super::members::sent_members(&settings("a"))),
        ..Intent::default()
    };
    for (value, verdict) in
        [(json!(false), Verdict::Confirmed), (json!(true), Verdict::NotConfirmed)]
    {
        told.members.as_mut().unwrap().insert("skipOnEnablement".to_owned(), value);
        assert_eq!(decide(&intent, Some(None), &told), verdict);
    }
}

#[test]
fn now_and_after_are_told_field_by_field() {
    let mut before = now("a", None);
    before.members.as_mut().unwrap().insert("newThing".to_owned(), json!(1));
    let mut after = settings("b");
    after.skip_on_enablement = Some(true);
    let comparison = compare(&before, &after, true);
    let names = |changes: &[crate::model::Change]| {
        changes.iter().map(|change| change.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&comparison.changed), ["clientId", "newThing"]);
    assert_eq!(names(&comparison.equal), ["type", "authorizationUrl", "domains", "scopes"]);
    assert_eq!(names(&comparison.untold), ["skipOnEnablement", "clientSecret"]);
    assert!(compare(&CurrentSettings::default(), &after, true).is_first_time);
}
