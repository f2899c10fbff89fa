//! Whole audits from a seed: answers in any order, errors, refusals above a rate, tokens that run out, a person who
//! presses Cancel. What has to hold always is asserted here.

use std::collections::BTreeMap;
use std::collections::VecDeque;

use crate::audit::Answer;
use crate::audit::Audit;
use crate::audit::Effect;
use crate::audit::MOST_AT_ONCE;
use crate::audit::Message;
use crate::audit::Phase;
use crate::audit::Question;
use crate::model::AmazonWords;
use crate::model::CurrentSettings;
use crate::model::ManifestFacts;
use crate::model::SkillKind;
use crate::model::SkillPage;
use crate::model::SkillSummary;
use crate::model::Stage;
use crate::model::chance::Chance;
use crate::services::amazon::AmazonError;

const SEEDS: u64 = 500;
/// More messages than any of these audits needs.
const MOST_STEPS: usize = 50_000;

/// An Amazon that allows so many questions a second, and what it saw.
struct World {
    chance: Chance,
    skills: Vec<SkillSummary>,
    /// Questions a second.
    allowed: usize,
    /// One in so many fails; 0 is none.
    fails: u64,
    expires: bool,
    now: u64,
    asked: VecDeque<u64>,
    /// Under way: when the answer comes, and which.
    coming: Vec<(u64, Message)>,
    answered: BTreeMap<(String, bool), usize>,
    refused: usize,
    questions: usize,
    most_at_once: usize,
}

impl World {
    fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let count = chance.below(120);
        let kinds = [None, Some(SkillKind::Custom), Some(SkillKind::Music), Some(SkillKind::Other)];
        let skills = (0..count).map(|number| SkillSummary {
            id: format!("skill {number}"),
            kind: kinds[usize::try_from(chance.below(4)).unwrap()],
            stages: match chance.below(4) {
                0 => vec![Stage::Live],
                1 => vec![Stage::Development, Stage::Live],
                _ => vec![Stage::Development],
            },
            ..SkillSummary::default()
        });
        Self {
            skills: skills.collect(),
            allowed: if chance.one_in(2) {
                usize::MAX
            } else {
                2 + usize::try_from(chance.below(60)).unwrap()
            },
            fails: if chance.one_in(2) { 0 } else { 3 + chance.below(20) },
            expires: chance.one_in(4),
            now: chance.below(1_000_000),
            chance,
            asked: VecDeque::new(),
            coming: Vec::new(),
            answered: BTreeMap::new(),
            refused: 0,
            questions: 0,
            most_at_once: 0,
        }
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Ask(id, question) => {
                    let answer = self.answer(question);
                    let at = self.now + 1 + self.chance.below(300);
                    self.coming.push((at, Message::Answered { id, now: at, answer }));
                }
                Effect::Wait { id, milliseconds } => {
                    let at = self.now + milliseconds;
                    self.coming.push((at, Message::TimeUp { id, now: at }));
                }
                Effect::RenewSignIn => {
                    self.coming.push((self.now + 50, Message::Renewed(true)));
                }
                // Late answers come all the same: they have to fall on the floor.
                Effect::Stop => {}
            }
        }
        let at_once = self.coming.iter().filter(|(_, m)| matches!(m, Message::Answered { .. }));
        self.most_at_once = self.most_at_once.max(at_once.count());
    }

    fn answer(&mut self, question: Question) -> Result<Answer, AmazonError> {
        self.questions += 1;
        while self.asked.front().is_some_and(|at| at + 1000 <= self.now) {
            self.asked.pop_front();
        }
        if self.asked.len() >= self.allowed {
            self.refused += 1;
            let seconds = [None, Some(1), Some(2)][usize::try_from(self.chance.below(3)).unwrap()];
            return Err(AmazonError::Busy(seconds, AmazonWords::default()));
        }
        self.asked.push_back(self.now);
        if self.expires && self.chance.one_in(40) {
            return Err(AmazonError::SignedOut(AmazonWords::default()));
        }
        let is_page = matches!(question, Question::Skills { .. });
        if !is_page && self.fails > 0 && self.chance.one_in(self.fails) {
            return Err(AmazonError::NotFound(AmazonWords::default()));
        }
        Ok(match question {
            Question::Skills { next, .. } => Answer::Skills(self.page(next.as_deref())),
            Question::Manifest { .. } => Answer::Manifest(ManifestFacts::default()),
            Question::Settings { skill_id, stage } => {
                *self.answered.entry((skill_id, stage == Stage::Live)).or_default() += 1;
                Answer::Settings(CurrentSettings::default())
            }
        })
    }

    /// Seven rows a page, so that the stages of a skill may stand on two.
    fn page(&self, next: Option<&str>) -> SkillPage {
        let rows: Vec<SkillSummary> = self
            .skills
            .iter()
            .flat_map(|skill| {
                skill.stages.iter().map(|at| SkillSummary { stages: vec![*at], ..skill.clone() })
            })
            .collect();
        let start = next.map_or(0, |next| next.parse().unwrap());
        let mut page = SkillPage::default();
        rows.iter().skip(start).take(7).cloned().for_each(|row| page.add(row));
        page.next = (start + 7 < rows.len()).then(|| (start + 7).to_string());
        page
    }

    fn next(&mut self) -> Option<Message> {
        let place = (0..self.coming.len()).min_by_key(|place| self.coming[*place].0)?;
        let (at, message) = self.coming.swap_remove(place);
        self.now = self.now.max(at);
        Some(message)
    }
}

/// Goes through one audit; whoever cancels does so after `patience` messages.
fn audited(seed: u64, patience: usize) -> (Audit, World) {
    let mut world = World::new(seed);
    let mut audit = Audit::default();
    let effects = audit.update(Message::Start("M1".to_owned()));
    world.perform(effects);
    let mut best = 0;
    for step in 0..MOST_STEPS {
        if step == patience {
            let effects = audit.update(Message::Cancel);
            world.perform(effects);
        }
        let Some(message) = world.next() else { break };
        let effects = audit.update(message);
        world.perform(effects);
        assert!(audit.thousandths() >= best && audit.thousandths() <= 1000, "seed {seed}");
        best = audit.thousandths();
    }
    assert!(world.coming.is_empty(), "seed {seed} does not end");
    assert!(!audit.is_running(), "seed {seed} stands still");
    assert!(world.most_at_once <= MOST_AT_ONCE, "seed {seed}: {}", world.most_at_once);
    assert!(world.answered.values().all(|times| *times == 1), "seed {seed} asks twice");
    (audit, world)
}

#[test]
fn every_skill_is_read_exactly_once_whatever_comes() {
    for seed in 0..SEEDS {
        let (audit, world) = audited(seed, usize::MAX);
        if audit.phase != Phase::Done {
            // Only a server that refuses again and again, or a token that is refused twice, ends it early.
            assert!(world.allowed < 10 || world.expires, "seed {seed}: {:?}", audit.phase);
            continue;
        }
        let stages: usize = world.skills.iter().map(|skill| skill.stages.len()).sum();
        assert_eq!((audit.known(), audit.done()), (stages, stages), "seed {seed}");
        let read = stages - audit.unread();
        assert_eq!(world.answered.len(), read, "seed {seed}");
        assert!(world.fails > 0 || audit.unread() == 0, "seed {seed}");
    }
}

#[test]
fn whoever_cancels_is_obeyed_at_once() {
    for seed in 0..SEEDS / 4 {
        let patience = usize::try_from(seed % 40).unwrap();
        let (audit, world) = audited(seed, patience);
        let before = world.questions;
        assert!(audit.phase != Phase::Idle, "seed {seed}");
        assert!(before <= patience * 8 + 8, "seed {seed}");
    }
}

#[test]
fn a_rate_that_is_allowed_is_learned() {
    for allowed in [5, 20, 50] {
        let mut chance = Chance::new(allowed);
        let mut world = World::new(chance.below(1000));
        world.skills = (0..600)
            .map(|number| SkillSummary {
                id: format!("skill {number}"),
                kind: Some(SkillKind::Custom),
                stages: vec![Stage::Development],
                ..SkillSummary::default()
            })
            .collect();
        (world.fails, world.expires) = (0, false);
        world.allowed = usize::try_from(allowed).unwrap();
        let start = world.now;
        let mut audit = Audit::default();
        let mut effects = audit.update(Message::Start("M1".to_owned()));
        loop {
            world.perform(effects);
            let Some(message) = world.next() else { break };
            effects = audit.update(message);
        }
        assert_eq!((audit.phase.clone(), audit.done()), (Phase::Done, 600));
        let ideal = 600 * 1000 / allowed;
        let took = world.now - start;
        assert!(took < ideal * 2, "{allowed} a second: {took} ms, ideal {ideal}");
        // Few questions are wasted on finding it out.
        assert!(world.refused * 5 < 600, "{allowed} a second: {} refused", world.refused);
    }
}
