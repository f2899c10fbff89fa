//! What an audit does with each kind of answer.

use serde_json::Value;
use serde_json::json;

use super::*;
use crate::model::AmazonWords;
use crate::model::CurrentSettings;
use crate::model::ManifestFacts;
use crate::model::SkillKind;
use crate::model::SkillPage;
use crate::model::SkillSummary;
use crate::model::Stage;
use crate::services::amazon::AmazonError;

fn skill(id: &str, kind: Option<SkillKind>, stages: &[Stage]) -> SkillSummary {
    SkillSummary {
        id: id.to_owned(),
        name: id.to_uppercase(),
        kind,
        stages: stages.to_vec(),
        is_live: stages.contains(&Stage::Live),
        ..SkillSummary::default()
    }
}

fn custom(id: &str) -> SkillSummary {
    skill(id, Some(SkillKind::Custom), &[Stage::Development])
}

fn settings(authorization_url: &str) -> CurrentSettings {
    let members = json!({
        "type": "AUTH_CODE",
        "authorizationUrl": authorization_url,
        "accessTokenUrl": "https://login.tidewater-lights.com/token",
        "clientId": "voice-skill-7",
        "accessTokenScheme": "HTTP_BASIC",
        "scopes": ["read"],
    });
    CurrentSettings { members: members.as_object().cloned(), etag: None }
}

fn fine() -> CurrentSettings {
    settings("https://login.tidewater-lights.com/authorize")
}

/// Started, and the first page of these skills told.
fn listed(skills: Vec<SkillSummary>) -> (Audit, Vec<Effect>) {
    let mut audit = Audit::default();
    let effects = audit.update(Message::Start("M1".to_owned()));
    let [Effect::Wait { id, milliseconds: 0 }] = effects[..] else { panic!("{effects:?}") };
    let effects = audit.update(Message::TimeUp { id, now: 5_000 });
    let [Effect::Ask(id, Question::Skills { next: None, .. })] = effects[..] else {
        panic!("{effects:?}")
    };
    let page = SkillPage { skills, next: None };
    let effects = audit.update(answered(id, 5_100, Ok(Answer::Skills(page))));
    (audit, effects)
}

fn answered(id: u64, now: u64, answer: Result<Answer, AmazonError>) -> Message {
    Message::Answered { id, now, answer }
}

/// The number of the question about that skill at that stage.
fn id_of(effects: &[Effect], wanted: &str, at: Stage) -> u64 {
    let found = effects.iter().find_map(|effect| match effect {
        Effect::Ask(id, Question::Settings { skill_id, stage })
            if skill_id == wanted && *stage == at =>
        {
            Some(*id)
        }
        Effect::Ask(..) | Effect::Wait { .. } | Effect::RenewSignIn | Effect::Stop => None,
    });
    found.unwrap()
}

fn busy(seconds: u64) -> Result<Answer, AmazonError> {
    Err(AmazonError::Busy(Some(seconds), AmazonWords::default()))
}

#[test]
fn what_needs_most_work_stands_first() {
    let ids = ["a", "b", "c", "d"];
    let (mut audit, effects) = listed(ids.map(custom).to_vec());
    let answers = [
        Ok(Answer::Settings(fine())),
        Ok(Answer::Settings(settings("http://192.168.1.2/a"))),
        Err(AmazonError::Forbidden(AmazonWords::default())),
        Ok(Answer::Settings(CurrentSettings::default())),
    ];
    for (id, answer) in ids.into_iter().zip(answers) {
        audit.update(answered(id_of(&effects, id, Stage::Development), 5_200, answer));
    }
    assert_eq!(audit.phase, Phase::Done);
    let order = |audit: &Audit| -> Vec<String> {
        audit.rows().iter().map(|row| row.skill_id.clone()).collect()
    };
    assert_eq!(order(&audit)[..2], ["b", "c"]);
    assert_eq!((audit.in_trouble(), audit.unread()), (1, 1));
    let bad = audit.row("b", false).unwrap();
    assert_eq!(bad.must_fix(), 2);
    assert!(bad.findings().iter().any(|(code, _)| *code == "AL-006"));
    audit.update(Message::SortBy(Order::Name));
    assert_eq!(order(&audit), ids);
}

#[test]
fn development_is_compared_with_live_whichever_comes_first() {
    let both = [Stage::Development, Stage::Live];
    for first in both {
        let second = both.into_iter().find(|stage| *stage != first).unwrap();
        let (mut audit, effects) = listed(vec![skill("a", Some(SkillKind::Custom), &both)]);
        for stage in [first, second] {
            let mut current = fine();
            if stage == Stage::Live {
                current.members.as_mut().unwrap().insert("clientId".to_owned(), json!("other"));
            }
            let answer = Ok(Answer::Settings(current));
            audit.update(answered(id_of(&effects, "a", stage), 5_200, answer));
        }
        assert_eq!(audit.row("a", false).unwrap().differs(), ["clientId"]);
        assert!(audit.row("a", true).unwrap().differs().is_empty());
        assert_eq!(audit.phase, Phase::Done);
    }
}

#[test]
fn the_manifest_is_asked_where_the_list_does_not_tell_the_kind() {
    let (mut audit, effects) = listed(vec![skill("a", None, &[Stage::Development])]);
    let [Effect::Ask(id, Question::Manifest { .. })] = effects[..] else { panic!("{effects:?}") };
    let manifest = json!({"apis": {"custom": {}, "smartHome": {}}});
    let facts = ManifestFacts {
        manifest: manifest.as_object().cloned().unwrap(),
        ..ManifestFacts::default()
    };
    let effects = audit.update(answered(id, 5_200, Ok(Answer::Manifest(facts))));
    let id = id_of(&effects, "a", Stage::Development);
    let mut current = fine();
    current.members.as_mut().unwrap().remove("scopes");
    audit.update(answered(id, 5_300, Ok(Answer::Settings(current))));
    let row = audit.row("a", false).unwrap();
    assert!(row.findings().iter().any(|(code, _)| *code == "AL-102"), "{row:?}");
}

#[test]
fn a_manifest_that_cannot_be_had_does_not_hold_up_the_settings() {
    let (mut audit, effects) = listed(vec![skill("a", None, &[Stage::Development])]);
    let [Effect::Ask(id, Question::Manifest { .. })] = effects[..] else { panic!("{effects:?}") };
    let effects = audit.update(answered(id, 5_200, Err(AmazonError::TimedOut)));
    let id = id_of(&effects, "a", Stage::Development);
    audit.update(answered(id, 5_300, Ok(Answer::Settings(fine()))));
    assert_eq!((audit.phase.clone(), audit.unread()), (Phase::Done, 0));
}

#[test]
fn a_client_secret_that_amazon_tells_one_day_is_not_kept() {
    let (mut audit, effects) = listed(vec![custom("a")]);
    let mut current = fine();
    current.members.as_mut().unwrap().insert("clientSecret".to_owned(), json!("canary-canary"));
    let id = id_of(&effects, "a", Stage::Development);
    audit.update(answered(id, 5_200, Ok(Answer::Settings(current))));
    assert!(!format!("{audit:?}").contains("canary"));
}

#[test]
fn the_wait_that_amazon_names_holds_everybody_up() {
    let (mut audit, effects) = listed(vec![custom("a"), custom("b")]);
    let (a, b) =
        (id_of(&effects, "a", Stage::Development), id_of(&effects, "b", Stage::Development));
    let effects = audit.update(answered(a, 5_200, busy(7)));
    let [Effect::Wait { id, milliseconds: 7_000 }] = effects[..] else { panic!("{effects:?}") };
    assert!(audit.is_paused());
    assert!(audit.update(answered(b, 5_250, Ok(Answer::Settings(fine())))).is_empty());
    let effects = audit.update(Message::TimeUp { id, now: 12_200 });
    assert!(matches!(&effects[..], [Effect::Ask(..)]), "{effects:?}");
}

#[test]
fn the_sign_in_is_renewed_and_what_was_out_is_asked_again() {
    let (mut audit, effects) = listed(vec![custom("a"), custom("b")]);
    let out = ["a", "b"].map(|id| id_of(&effects, id, Stage::Development));
    let signed_out = || Err(AmazonError::SignedOut(AmazonWords::default()));
    assert_eq!(audit.update(answered(out[0], 5_200, signed_out())), [Effect::RenewSignIn]);
    assert!(audit.update(answered(out[1], 5_210, signed_out())).is_empty(), "once is enough");
    let effects = audit.update(Message::Renewed(true));
    assert_eq!(effects.len(), 2);
    let again = id_of(&effects, "a", Stage::Development);
    assert_eq!(audit.update(answered(again, 5_300, signed_out())), [Effect::Stop]);
    assert!(matches!(audit.phase, Phase::Failed(AmazonError::SignedOut(_))));
}

#[test]
fn without_a_new_token_it_ends() {
    let (mut audit, effects) = listed(vec![custom("a")]);
    let id = id_of(&effects, "a", Stage::Development);
    audit.update(answered(id, 5_200, Err(AmazonError::SignedOut(AmazonWords::default()))));
    assert_eq!(audit.update(Message::Renewed(false)), [Effect::Stop]);
    assert!(matches!(audit.phase, Phase::Failed(AmazonError::SignedOut(_))));
}

#[test]
fn cancelling_keeps_what_was_read_and_hears_no_late_answer() {
    let (mut audit, effects) = listed(vec![custom("a"), custom("b")]);
    let [a, b] = ["a", "b"].map(|id| id_of(&effects, id, Stage::Development));
    audit.update(answered(a, 5_200, Ok(Answer::Settings(fine()))));
    assert_eq!(audit.update(Message::Cancel), [Effect::Stop]);
    assert!(audit.update(answered(b, 5_300, Ok(Answer::Settings(fine())))).is_empty());
    assert_eq!((audit.phase.clone(), audit.done(), audit.known()), (Phase::Cancelled, 1, 2));
    assert!(audit.update(Message::Cancel).is_empty());
}

#[test]
fn a_network_that_is_gone_ends_it_and_one_lost_answer_does_not() {
    let ids: Vec<String> = (0..20).map(|number| format!("{number:02}")).collect();
    let (mut audit, mut effects) = listed(ids.iter().map(|id| custom(id)).collect());
    let mut lost = 0;
    while audit.is_running() {
        let Some(Effect::Ask(id, _)) = effects.iter().find(|e| matches!(e, Effect::Ask(..))) else {
            panic!("nothing is asked");
        };
        let id = *id;
        effects.retain(|effect| !matches!(effect, Effect::Ask(asked, _) if *asked == id));
        lost += 1;
        effects.extend(audit.update(answered(id, 5_200, Err(AmazonError::TimedOut))));
    }
    assert_eq!((lost, audit.phase.clone()), (8, Phase::Failed(AmazonError::TimedOut)));
    let (mut audit, effects) = listed(vec![custom("a"), custom("b")]);
    for (id, answer) in [("a", Err(AmazonError::TimedOut)), ("b", Ok(Answer::Settings(fine())))] {
        audit.update(answered(id_of(&effects, id, Stage::Development), 5_200, answer));
    }
    assert_eq!((audit.phase.clone(), audit.unread()), (Phase::Done, 1));
}

#[test]
fn a_list_that_runs_in_a_circle_ends() {
    let mut audit = Audit::default();
    let Effect::Wait { id, .. } = audit.update(Message::Start("M1".to_owned()))[0] else {
        panic!()
    };
    let mut effects = audit.update(Message::TimeUp { id, now: 1 });
    let mut pages = 0;
    while let Some(Effect::Ask(id, Question::Skills { .. })) = effects.first() {
        pages += 1;
        let page = SkillPage { skills: Vec::new(), next: Some((pages % 3).to_string()) };
        effects = audit.update(answered(*id, pages, Ok(Answer::Skills(page))));
    }
    assert_eq!((pages, audit.phase), (4, Phase::Done));
}

#[test]
fn it_can_be_started_again_and_keeps_its_order() {
    let (mut audit, effects) = listed(vec![custom("a")]);
    assert!(audit.update(Message::Start("M2".to_owned())).is_empty(), "it runs");
    let id = id_of(&effects, "a", Stage::Development);
    audit.update(answered(id, 5_200, Ok(Answer::Settings(fine()))));
    audit.update(Message::SortBy(Order::Name));
    audit.update(Message::Start("M2".to_owned()));
    assert_eq!((audit.vendor_id.as_str(), audit.known(), audit.order), ("M2", 0, Order::Name));
}

#[test]
fn what_is_no_settings_is_told_as_unread() {
    let (mut audit, effects) = listed(vec![custom("a")]);
    let members: Value = json!({"hello": 1});
    let current = CurrentSettings { members: members.as_object().cloned(), etag: None };
    let id = id_of(&effects, "a", Stage::Development);
    audit.update(answered(id, 5_200, Ok(Answer::Settings(current))));
    assert_eq!(audit.phase, Phase::Done);
}

#[test]
fn what_is_put_away_hears_no_late_answer_either() {
    let (mut audit, effects) = listed(vec![custom("a")]);
    let late = id_of(&effects, "a", Stage::Development);
    assert_eq!(audit.update(Message::Forget), [Effect::Stop]);
    assert_eq!((audit.phase.clone(), audit.known()), (Phase::Idle, 0));
    audit.update(Message::Start("M2".to_owned()));
    let before = audit.clone();
    assert!(audit.update(answered(late, 9_000, Ok(Answer::Settings(fine())))).is_empty());
    assert_eq!(audit.rows(), before.rows());
}

#[test]
fn linking_is_missing_only_where_the_kind_of_skill_needs_it() {
    for (kind, lacks) in
        [(SkillKind::SmartHome, true), (SkillKind::Video, true), (SkillKind::Custom, false)]
    {
        let (mut audit, effects) = listed(vec![skill("a", Some(kind), &[Stage::Development])]);
        let id = id_of(&effects, "a", Stage::Development);
        audit.update(answered(id, 5_200, Ok(Answer::Settings(CurrentSettings::default()))));
        let row = audit.row("a", false).unwrap();
        assert_eq!((row.lacks_linking(), row.has_settings()), (lacks, false), "{kind:?}");
        assert_eq!(row.findings().len(), usize::from(lacks), "{kind:?}");
    }
}
