//! Two skills of one name: told once all are named, and as the rule itself would tell it of the whole list.

use serde_json::json;

use super::*;
use crate::model::AccountLinking;
use crate::model::Context;
use crate::model::CurrentSettings;
use crate::model::Facts;
use crate::model::ListedSkill;
use crate::model::Secret;
use crate::model::SkillKind;
use crate::model::SkillPage;
use crate::model::SkillSummary;
use crate::model::Stage;
use crate::model::chance::Chance;
use crate::rules;

fn named(id: &str, names: &[(&str, &str)], stages: &[Stage]) -> SkillSummary {
    SkillSummary {
        id: id.to_owned(),
        names: names.iter().map(|(at, name)| ((*at).to_owned(), (*name).to_owned())).collect(),
        kind: Some(SkillKind::Custom),
        stages: stages.to_vec(),
        ..SkillSummary::default()
    }
}

fn lamp(id: &str, stages: &[Stage]) -> SkillSummary {
    named(id, &[("en-US", "Lamp")], stages)
}

/// An audit to which these pages are told one after the other, every other question answered in between.
fn audited(pages: Vec<Vec<SkillSummary>>) -> Audit {
    let mut audit = Audit::default();
    let mut effects = audit.update(Message::Start("M1".to_owned()));
    let count = pages.len();
    let mut pages = pages.into_iter().enumerate();
    while let Some(effect) = pop(&mut effects) {
        effects.extend(match effect {
            Effect::Wait { id, .. } => audit.update(Message::TimeUp { id, now: 1 }),
            Effect::Ask(id, Question::Skills { .. }) => {
                let (place, skills) = pages.next().unwrap();
                let next = (place + 1 < count).then(|| place.to_string());
                answer(&mut audit, id, Answer::Skills(SkillPage { skills, next }))
            }
            Effect::Ask(id, Question::Settings { .. }) => {
                let members = json!({"type": "AUTH_CODE", "clientId": "a"}).as_object().cloned();
                answer(&mut audit, id, Answer::Settings(CurrentSettings { members, etag: None }))
            }
            Effect::Ask(_, Question::Manifest { .. }) | Effect::RenewSignIn | Effect::Stop => {
                panic!("nobody asks that")
            }
        });
    }
    audit
}

/// A question about a skill before one for a page, so that skills are read while others are still to be named.
fn pop(effects: &mut Vec<Effect>) -> Option<Effect> {
    let is_about_a_skill =
        |effect: &Effect| matches!(effect, Effect::Ask(_, Question::Settings { .. }));
    let place = effects.iter().position(is_about_a_skill).unwrap_or_default();
    (!effects.is_empty()).then(|| effects.remove(place))
}

fn answer(audit: &mut Audit, id: u64, answer: Answer) -> Vec<Effect> {
    audit.update(Message::Answered { id, now: 2, answer: Ok(answer) })
}

fn sharing(audit: &Audit) -> Vec<(&str, Stage)> {
    let rows = audit.rows().into_iter().filter(|row| row.shares_its_name());
    rows.map(|row| (row.skill_id.as_str(), row.stage)).collect()
}

#[test]
fn those_of_one_name_are_told_though_one_was_read_before_the_other_was_named() {
    let (draft, both) = ([Stage::Development], [Stage::Development, Stage::Live]);
    let audit = audited(vec![
        vec![lamp("a", &both), named("b", &[("de-DE", "Lamp")], &draft), lamp("live", &both[1..])],
        vec![lamp("c", &draft), named("d", &[("en-US", "Lamps")], &draft)],
        vec![named("e", &[("de-DE", "Licht"), ("en-US", " Lamp ")], &draft)],
    ]);
    let at = Stage::Development;
    assert_eq!(sharing(&audit), [("a", at), ("c", at), ("e", at)]);
    let told = audit.reports();
    let of = |name: &str| {
        let report = told.iter().find(|report| report.input.name.starts_with(name)).unwrap();
        report.findings.iter().any(|finding| finding.code == "AL-119")
    };
    assert!(of("a (development)") && !of("a (live)") && !of("b ("));
    assert_eq!(
        audit.row("a", false).unwrap().must_fix(),
        audit.row("b", false).unwrap().must_fix()
    );
}

#[test]
fn nothing_is_said_of_names_while_more_may_be_named() {
    let mut audit = Audit::default();
    let Effect::Wait { id, .. } = audit.update(Message::Start("M1".to_owned()))[0] else {
        panic!()
    };
    let effects = audit.update(Message::TimeUp { id, now: 1 });
    let Effect::Ask(id, _) = effects[0] else { panic!("{effects:?}") };
    let skills = ["a", "b"].map(|id| lamp(id, &[Stage::Development])).to_vec();
    let page = SkillPage { skills, next: Some("more".to_owned()) };
    answer(&mut audit, id, Answer::Skills(page));
    assert_eq!(audit.namesakes("a"), None);
    audit.update(Message::Cancel);
    assert_eq!(audit.namesakes("a"), None);
}

#[test]
fn one_that_shares_a_name_says_as_much_as_the_whole_list() {
    let says = |skill_id: &str, skills: Option<Vec<ListedSkill>>| {
        let facts = Facts { skill_id: Some(skill_id.to_owned()), skills, ..Facts::default() };
        let context = Context { facts, ..Context::default() };
        let checked = rules::check(&AccountLinking::default(), &Secret::default(), &context);
        checked.findings.iter().any(|finding| finding.code == "AL-119")
    };
    let mut found = 0;
    for seed in 0..40 {
        let mut chance = Chance::new(seed);
        let mut pick =
            |from: &[&'static str]| from[usize::try_from(chance.below(from.len() as u64)).unwrap()];
        let skills: Vec<SkillSummary> = (0..12)
            .map(|number| {
                let names = [0; 2].map(|_| {
                    (
                        pick(&["de-DE", "en-GB", "en-US"]),
                        pick(&["A", "B ", "B", "C", "D", "E", "F"]),
                    )
                });
                let stages = [[Stage::Development], [Stage::Live]];
                let at = stages[usize::from(pick(&["draft", "draft", "live"]) == "live")];
                named(&format!("{number:02}"), &names, &at)
            })
            .collect();
        let listed = |skill: &SkillSummary| ListedSkill {
            skill_id: skill.id.clone(),
            stage: skill.stages[0].as_str().to_owned(),
            name_by_locale: skill.names.clone(),
        };
        let all: Vec<ListedSkill> = skills.iter().map(listed).collect();
        let audit = audited(skills.chunks(5).map(<[_]>::to_vec).collect());
        for skill in &skills {
            let expected = says(&skill.id, Some(all.clone()));
            assert_eq!(says(&skill.id, audit.namesakes(&skill.id)), expected, "{seed} {skill:?}");
            found += usize::from(expected);
        }
    }
    assert!(found > 40, "{found}");
}
