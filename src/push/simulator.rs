//! Whole sendings from a seed: an Amazon that fails in every way, another developer at the same skill, a person
//! who presses anything, and a program that is killed in between. What has to hold always is asserted here.

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
use crate::model::chance::Chance;
use crate::push::Effect;
use crate::push::Message;
use crate::push::Phase;
use crate::push::Push;
use crate::push::Request;
use crate::push::Said;
use crate::services::amazon::AmazonError;

const SEEDS: u64 = 10_000;
/// How many messages one session has.
const STEPS: u32 = 30;
const SKILL: &str = "amzn1.ask.skill.1";
const HIDDEN: [&str; 3] = ["clientSecret", "skipOnEnablement", "reciprocalAccessTokenUrl"];

/// Everything outside of [`Push`], and what was seen.
struct World {
    chance: Chance,
    gives_versions: bool,
    stored: Option<Map<String, Value>>,
    version: u64,
    others: u64,
    disk: Option<Intent>,
    /// The request of the last press, and how many writes that Amazon may have taken it has left.
    press: Option<Request>,
    budget: u32,
    /// Whether the write of the last press was stored.
    stored_ours: bool,
    renewals: u32,
    last_read: Option<CurrentSettings>,
    writes: u32,
}

impl World {
    fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed);
        let stored = (!chance.one_in(3)).then(|| members(&settings(&mut chance)));
        Self {
            gives_versions: !chance.one_in(4),
            stored,
            version: 1,
            others: 0,
            disk: None,
            press: None,
            budget: 0,
            stored_ours: false,
            renewals: 0,
            last_read: None,
            writes: 0,
            chance,
        }
    }

    fn somebody_else(&mut self) {
        self.others += 1;
        let mut other = self.stored.clone().unwrap_or_else(|| members(&AccountLinking::default()));
        other.insert("clientId".to_owned(), json!(format!("somebody-else-{}", self.others)));
        self.stored = Some(other);
        self.version += 1;
    }

    fn told(&self) -> CurrentSettings {
        CurrentSettings {
            members: self.stored.clone().map(|mut members| {
                members.retain(|name, _| !HIDDEN.contains(&name.as_str()));
                members
            }),
            etag: self.stored.is_some().then(|| self.etag()).flatten(),
        }
    }

    fn etag(&self) -> Option<String> {
        self.gives_versions.then(|| format!("v{}", self.version))
    }

    fn read(&mut self) -> Result<CurrentSettings, AmazonError> {
        match self.chance.below(12) {
            0 => Err(AmazonError::SignedOut(words(401))),
            1 => Err(AmazonError::Busy(Some(self.chance.below(1000)), words(429))),
            2 => Err(AmazonError::Busy(None, words(503))),
            3 => Err(AmazonError::Offline(String::new())),
            4 => Err(AmazonError::TimedOut),
            5 => Err(AmazonError::Unexpected(words(200))),
            _ => {
                let told = self.told();
                self.last_read = Some(told.clone());
                Ok(told)
            }
        }
    }

    fn write(&mut self, body: &Secret, if_match: Option<&str>) -> Result<Written, AmazonError> {
        self.writes += 1;
        // C-1, C-2: each write belongs to a press, and none goes out while another may have been taken.
        assert_eq!(self.budget, 1, "a write that nobody asked for");
        // C-3: a version that was given is sent back.
        assert_eq!(if_match.is_some(), self.last_read.as_ref().unwrap().etag.is_some());
        match self.chance.below(14) {
            0 => return Err(AmazonError::SignedOut(words(401))),
            1 => return Err(AmazonError::Busy(Some(self.chance.below(200)), words(429))),
            2 => return self.refuse(AmazonError::Offline(String::new())),
            3 => return self.refuse(AmazonError::Invalid(Vec::new(), words(400))),
            4 => return self.refuse(AmazonError::Unclear("never arrived".to_owned())),
            5 => return self.refuse(AmazonError::Unexpected(words(200))),
            6 => return self.refuse(AmazonError::Busy(None, words(503))),
            _ => {}
        }
        if self.chance.one_in(6) {
            self.somebody_else();
        }
        let is = self.stored.is_some().then(|| self.etag()).flatten();
        if if_match.is_some() && if_match != is.as_deref() {
            return self.refuse(AmazonError::Changed(words(412)));
        }
        self.budget = 0;
        self.stored_ours = true;
        let body: Value = serde_json::from_str(body.expose()).unwrap();
        self.stored = body["accountLinkingRequest"].as_object().cloned();
        self.version += 1;
        let etag = self.etag();
        if self.chance.one_in(8) {
            self.somebody_else();
        }
        match self.chance.below(5) {
            0 => Err(AmazonError::Unclear("answer lost".to_owned())),
            1 => Err(AmazonError::Busy(Some(3), words(503))),
            2 => Err(AmazonError::Unexpected(words(200))),
            _ => Ok(Written { etag, request_id: "r".to_owned() }),
        }
    }

    fn refuse(&mut self, error: AmazonError) -> Result<Written, AmazonError> {
        self.budget = 0;
        Err(error)
    }

    /// Does one thing, and gives the message that answers it.
    fn perform(&mut self, effect: Effect) -> Option<Message> {
        Some(match effect {
            Effect::Read { id, skill_id } => {
                assert_eq!(skill_id, SKILL);
                Message::ReadDone(id, self.read())
            }
            Effect::Keep { id, intent, earlier } => {
                assert_eq!(earlier, self.last_read.as_ref().unwrap().members);
                assert_eq!(intent.stage, "development");
                let intent_kept = !self.chance.one_in(10);
                if intent_kept {
                    self.disk = Some(intent);
                }
                let earlier_kept = !self.chance.one_in(10);
                Message::Kept {
                    id,
                    time: "2026-11-22T00:00:00Z".to_owned(),
                    intent_kept,
                    earlier_kept,
                }
            }
            Effect::Write { id, skill_id, body, if_match } => {
                assert_eq!(skill_id, SKILL);
                let request = self.press.as_ref().unwrap();
                // What the preview shows, with the secret put in, is what goes out.
                let shown = crate::model::write_request(&request.settings, request.secret.expose());
                assert_eq!(body.expose(), shown);
                Message::Wrote(id, self.write(&body, if_match.as_deref()))
            }
            Effect::ForgetIntent { skill_id } => {
                assert_eq!(skill_id, SKILL);
                self.disk = None;
                return None;
            }
            Effect::Tick(id) => Message::Tick(id),
            Effect::RenewSignIn => {
                self.renewals += 1;
                // C-5: once an act.
                assert_eq!(self.renewals, 1, "renewed twice");
                Message::Renewed(!self.chance.one_in(4))
            }
            Effect::Stop(_) => return None,
        })
    }

    /// What the person does when nothing is under way.
    fn press(&mut self, push: &Push) -> Message {
        self.renewals = 0;
        let has_settings = if let Phase::Read(now) = &push.phase {
            now.members.is_some()
        } else if let Phase::Conflict(conflict) = &push.phase {
            conflict.now.members.is_some()
        } else {
            return Message::Read(SKILL.to_owned());
        };
        if self.chance.one_in(6) {
            self.somebody_else();
        }
        let mut request =
            Request { settings: settings(&mut self.chance), secret: Secret::default() };
        if !self.chance.one_in(5) {
            request.secret = Secret::new(format!("secret-{}", self.chance.below(3)));
        }
        // Sometimes the same as what is there, or as what was sent last.
        if let (true, Some(last)) = (self.chance.one_in(4), &self.press) {
            request = last.clone();
        }
        let right_button = !self.chance.one_in(8);
        if right_button == has_settings {
            Message::Replace(request)
        } else {
            Message::Send(request)
        }
    }

    /// What has to hold after every message.
    fn check(&self, push: &Push) {
        if let Phase::Waiting(waiting) = &push.phase {
            assert!(waiting.seconds.unwrap_or(1) <= 120);
        }
        if let Phase::Conflict(_) = &push.phase {
            assert!(self.others > 0, "a conflict with nobody");
        }
        // C-4: "confirmed" only when what was read last equals what was sent, and it was stored.
        if let Phase::Done(receipt) = &push.phase
            && receipt.certainty == Certainty::Confirmed
        {
            assert!(self.stored_ours, "confirmed, and never stored");
            let told = self.last_read.as_ref().unwrap().members.as_ref().unwrap();
            let sent = members(&self.press.as_ref().unwrap().settings);
            for (name, value) in told {
                assert_eq!(Some(value), sent.get(name), "{name}");
            }
            assert!(receipt.mismatches.is_empty());
            let printed = serde_json::to_string(receipt).unwrap();
            assert!(!printed.contains("secret-"), "{printed}");
        }
        if push.said == Some(Said::NotStored) {
            assert!(!self.stored_ours, "said not stored, and it is");
        }
    }
}

fn words(status: u16) -> AmazonWords {
    AmazonWords { status, ..AmazonWords::default() }
}

fn settings(chance: &mut Chance) -> AccountLinking {
    AccountLinking {
        skip_on_enablement: chance.one_in(2).then(|| chance.one_in(2)),
        grant_type: "AUTH_CODE".to_owned(),
        authorization_url: "https://example.com/authorize".to_owned(),
        client_id: format!("client-{}", chance.below(3)),
        scopes: vec![format!("scope-{}", chance.below(2))],
        access_token_url: "https://example.com/token".to_owned(),
        access_token_scheme: "HTTP_BASIC".to_owned(),
        ..AccountLinking::default()
    }
}

fn members(settings: &AccountLinking) -> Map<String, Value> {
    crate::push::members::sent_members(settings)
}

/// Notes a press that is taken up, before the machine sees it.
fn note_press(world: &mut World, push: &Push, message: &Message) {
    let (Message::Send(request) | Message::Replace(request)) = message else { return };
    if matches!(push.phase, Phase::Read(_) | Phase::Conflict(_)) {
        world.press = Some(request.clone());
        world.budget = 1;
        world.stored_ours = false;
    }
}

fn run(seed: u64) -> (u32, bool) {
    let mut world = World::new(seed);
    let mut push = Push::default();
    let mut open: Vec<Message> = vec![Message::Read(SKILL.to_owned())];
    let mut old: Vec<Message> = Vec::new();
    let mut was_confirmed = false;
    for _ in 0..STEPS {
        if world.chance.one_in(60) {
            // Killed: what was on its way is lost, what is on the disk is found again.
            push = Push::default();
            open = vec![Message::Read(SKILL.to_owned())];
            old.clear();
            world.budget = 0;
            world.renewals = 0;
            if let Some(intent) = world.disk.clone() {
                open = vec![Message::Resume(intent)];
            }
        }
        if world.chance.one_in(25) {
            open.push(Message::Cancel);
        }
        if let (true, Some(answer)) = (world.chance.one_in(10), old.last()) {
            open.insert(0, answer.clone());
        }
        let message = if open.is_empty() { world.press(&push) } else { open.remove(0) };
        note_press(&mut world, &push, &message);
        if matches!(message, Message::ReadDone(..) | Message::Kept { .. } | Message::Wrote(..)) {
            old.push(message.clone());
        }
        for effect in push.update(message) {
            if let Effect::Stop(_) = effect {
                open.clear();
            }
            open.extend(world.perform(effect));
        }
        world.check(&push);
        was_confirmed |= matches!(&push.phase, Phase::Done(_));
    }
    (world.writes, was_confirmed)
}

fn run_every_second(first: u64) {
    let (mut writes, mut receipts) = (0, 0);
    for seed in (first..SEEDS).step_by(2) {
        let outcome = std::panic::catch_unwind(|| run(seed));
        let (count, has_receipt) = outcome.unwrap_or_else(|_| panic!("seed {seed}"));
        writes += u64::from(count);
        receipts += u64::from(has_receipt);
    }
    // The simulator itself has to get somewhere.
    assert!(writes > SEEDS / 2 && receipts > SEEDS / 8, "{writes} {receipts}");
}

#[test]
fn nothing_is_broken_whatever_happens() {
    run_every_second(0);
}

#[test]
fn nothing_is_broken_in_the_other_half_either() {
    run_every_second(1);
}
