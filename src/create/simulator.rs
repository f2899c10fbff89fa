//! Whole makings of a skill from a seed: an Amazon that fails in every way, a list that lags, a person who presses
//! anything, and a program that is killed in between. What has to hold always is asserted here.

use std::collections::BTreeMap;
use std::collections::VecDeque;

use serde_json::Value;

use crate::create::Create;
use crate::create::Effect;
use crate::create::Message;
use crate::create::Order;
use crate::create::Phase;
use crate::model::AmazonWords;
use crate::model::BuildState;
use crate::model::CreateIntent;
use crate::model::CurrentModel;
use crate::model::NewSkill;
use crate::model::Progress;
use crate::model::SkillPage;
use crate::model::SkillStatus;
use crate::model::SkillSummary;
use crate::model::chance::Chance;
use crate::services::amazon::AmazonError;

const SEEDS: u64 = 10_000;
/// How many things a person does in one session.
const PRESSES: u32 = 12;
/// More effects than this after one press would never end.
const MOST_EFFECTS: u32 = 600;
const ID: &str = "amzn1.ask.skill.1";

/// Everything outside of [`Create`], and what was seen.
struct World {
    seed: u64,
    chance: Chance,
    gives_versions: bool,
    is_made: bool,
    /// In how many lists the new skill is still missing.
    lag: u64,
    model: Option<Value>,
    version: u64,
    building: u64,
    build_fails: bool,
    disk: Option<CreateIntent>,
    /// How many skills and models the last press may still ask for.
    posts_left: u32,
    puts_left: u32,
    posts: u32,
}

impl World {
    fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        Self {
            seed,
            gives_versions: !chance.one_in(4),
            is_made: false,
            lag: 0,
            model: None,
            version: 1,
            building: 0,
            build_fails: false,
            disk: None,
            posts_left: 0,
            puts_left: 0,
            posts: 0,
            chance,
        }
    }

    fn trouble(&mut self) -> Option<AmazonError> {
        match self.chance.below(16) {
            0 => Some(AmazonError::SignedOut(words(401))),
            1 => Some(AmazonError::Busy(Some(self.chance.below(500)), words(429))),
            2 => Some(AmazonError::Busy(None, words(503))),
            3 => Some(AmazonError::Offline(String::new())),
            4 => Some(AmazonError::TimedOut),
            5 => Some(AmazonError::Unexpected(words(200))),
            _ => None,
        }
    }

    /// Whether a write with that error may have been done all the same.
    fn is_done(&mut self, error: Option<&AmazonError>) -> bool {
        match error {
            Some(AmazonError::Busy(_, words)) => words.status == 503 && self.chance.one_in(2),
            Some(AmazonError::TimedOut | AmazonError::Unexpected(_)) => self.chance.one_in(2),
            Some(_) => false,
            None => true,
        }
    }

    fn list(&mut self) -> Result<SkillPage, AmazonError> {
        if let Some(error) = self.trouble() {
            return Err(error);
        }
        let other = SkillSummary { id: "other".to_owned(), ..named("Tea Timer") };
        let mut page = SkillPage { skills: vec![other], next: None };
        if self.is_made && self.lag == 0 {
            page.add(SkillSummary { id: ID.to_owned(), ..named("account linking") });
        }
        Ok(page)
    }

    fn create(&mut self) -> Result<String, AmazonError> {
        assert!(self.posts_left > 0, "a skill that nobody asked for");
        let error = self.trouble();
        if !matches!(&error, Some(AmazonError::SignedOut(_) | AmazonError::Busy(..))) {
            self.posts_left -= 1;
        }
        if self.is_done(error.as_ref()) {
            assert!(!self.is_made, "a second skill, seed {}", self.seed);
            self.is_made = true;
            // A list that lags and a record that cannot be written are too much at once.
            self.lag = if self.disk.is_some() { self.chance.below(3) } else { 0 };
            self.posts += 1;
        }
        error.map_or_else(|| Ok(ID.to_owned()), Err)
    }

    fn status(&mut self) -> Result<SkillStatus, AmazonError> {
        if let Some(error) = self.trouble() {
            return Err(error);
        }
        if self.chance.one_in(8) {
            return Err(AmazonError::NotFound(words(404)));
        }
        let mut models = BTreeMap::new();
        if self.model.is_some() {
            self.building = self.building.saturating_sub(1);
            let state = match (self.building, self.build_fails) {
                (0, true) => BuildState::Failed,
                (0, false) => BuildState::Succeeded,
                _ => BuildState::InProgress,
            };
            let progress = Progress { state, etag: self.etag(), ..Progress::default() };
            models.insert("en-US".to_owned(), progress);
        }
        let state =
            if self.chance.one_in(3) { BuildState::InProgress } else { BuildState::Succeeded };
        let manifest = Some(Progress { state, ..Progress::default() });
        Ok(SkillStatus { manifest, hosting: None, models })
    }

    fn etag(&self) -> Option<String> {
        self.gives_versions.then(|| format!("v{}", self.version))
    }

    fn read_model(&mut self) -> Result<CurrentModel, AmazonError> {
        match self.trouble() {
            Some(error) => Err(error),
            None => Ok(CurrentModel {
                body: self.model.clone(),
                etag: self.model.as_ref().and_then(|_| self.etag()),
            }),
        }
    }

    fn write_model(&mut self, body: Value) -> Result<(), AmazonError> {
        assert!(self.puts_left > 0, "a model that nobody asked for");
        let error = self.trouble();
        if !matches!(&error, Some(AmazonError::SignedOut(_) | AmazonError::Busy(..))) {
            self.puts_left -= 1;
        }
        if self.is_done(error.as_ref()) {
            self.model = Some(body);
            self.version += 1;
            self.building = self.chance.below(5) + 1;
            self.build_fails = self.chance.one_in(10);
        }
        error.map_or(Ok(()), Err)
    }

    fn perform(&mut self, effect: Effect) -> Option<Message> {
        Some(match effect {
            Effect::List { id, .. } => Message::Listed(id, self.list()),
            Effect::Keep { id, intent } => {
                let is_kept = !self.chance.one_in(20);
                if is_kept {
                    self.disk = Some(intent);
                }
                Message::Kept { id, time: "now".to_owned(), is_kept }
            }
            Effect::Create { id, .. } => Message::Created(id, self.create()),
            Effect::Status { id, .. } => Message::StatusDone(id, self.status()),
            Effect::ReadModel { id, .. } => Message::ModelRead(id, self.read_model()),
            Effect::WriteModel { id, body, .. } => {
                Message::ModelWritten(id, self.write_model(body))
            }
            Effect::ForgetIntent => {
                self.disk = None;
                return None;
            }
            Effect::Rest { id, milliseconds } => {
                assert!(milliseconds >= 2000, "asked faster than Amazon's own tool");
                // Time goes by for lists too.
                self.lag = self.lag.saturating_sub(1);
                Message::Rested(id)
            }
            Effect::Tick(id) => Message::Tick(id),
            Effect::RenewSignIn => Message::Renewed(!self.chance.one_in(4)),
            Effect::Stop(_) => return None,
        })
    }

    /// What the person does next. A press gives leave for one skill, and for a model and its one repetition.
    fn press(&mut self, create: &Create) -> Message {
        let choice = self.chance.below(6);
        #[expect(
            clippy::wildcard_enum_match_arm,
            reason = "the same is pressed in every other phase"
        )]
        let (message, posts, puts) = match &create.phase {
            Phase::Found(found) if choice < 3 => (
                Message::Use(found.first().map(|skill| skill.id.clone()).unwrap_or_default()),
                0,
                0,
            ),
            Phase::Opened(_) if choice < 4 => (Message::Rebuild("do it".to_owned()), 0, 2),
            Phase::Halfway if choice < 4 => (Message::GoOn, 0, 2),
            _ if choice < 3 => (Message::Create(order()), 1, 2),
            _ if choice < 5 => (Message::Look, 0, 0),
            _ => (Message::Cancel, 0, 0),
        };
        (self.posts_left, self.puts_left) = (posts, puts);
        message
    }
}

fn words(status: u16) -> AmazonWords {
    AmazonWords { status, ..AmazonWords::default() }
}

fn named(name: &str) -> SkillSummary {
    SkillSummary { name: name.to_owned(), ..SkillSummary::default() }
}

fn order() -> Order {
    let skill = NewSkill {
        name: "Account Linking".to_owned(),
        invocation: "do it".to_owned(),
        ..NewSkill::default()
    };
    Order { vendor_id: "M1".to_owned(), skill }
}

/// Takes a message in and does what comes of it, until it rests, the person cancels or the program is killed.
/// Whether it was killed.
fn settle(create: &mut Create, world: &mut World, message: Message) -> bool {
    let mut open = VecDeque::from(create.update(message));
    for _ in 0..MOST_EFFECTS {
        if world.chance.one_in(60) {
            return true;
        }
        if create.is_waited_for() && world.chance.one_in(60) {
            open.extend(create.update(Message::Cancel));
        }
        let Some(effect) = open.pop_front() else {
            assert!(!create.is_waited_for(), "waits for nothing");
            return false;
        };
        if let Some(answer) = world.perform(effect) {
            open.extend(create.update(answer));
        }
    }
    panic!("it never ends");
}

fn session(seed: u64) -> World {
    let mut world = World::new(seed);
    let mut create = Create::default();
    for _ in 0..PRESSES {
        let message = world.press(&create);
        let mut is_killed = settle(&mut create, &mut world, message);
        while is_killed {
            // Only a press writes: nothing of what follows a start does.
            (world.posts_left, world.puts_left) = (0, 0);
            create = Create::default();
            let Some(intent) = world.disk.clone() else { break };
            is_killed = settle(&mut create, &mut world, Message::Resume(intent));
        }
        if let Phase::Done(made) = &create.phase {
            assert!(world.is_made && world.building == 0 && !world.build_fails);
            assert_eq!(made.skill_id, ID);
            let model = CurrentModel { body: world.model.clone(), etag: None };
            assert_eq!(model.invocation(), "do it");
            assert!(world.disk.is_none() || create.is_existing);
            break;
        }
    }
    world
}

#[test]
fn no_session_makes_two_skills_or_writes_unasked() {
    let (mut made, mut unmade) = (0, 0);
    for seed in 0..SEEDS {
        let world = session(seed);
        assert!(world.posts <= 1, "seed {seed}");
        if world.posts == 1 { made += 1 } else { unmade += 1 }
    }
    // Neither luck nor misfortune alone.
    assert!(made > SEEDS / 2 && unmade > 0, "{made} made, {unmade} not");
}
