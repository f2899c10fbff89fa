//! The table of contents, one line a message, and what each does.

use crate::model::Called;
use crate::model::Comeback;
use crate::model::Ended;
use crate::model::Exchange;
use crate::model::RunSeen;
use crate::model::Secret;
use crate::model::Way;
use crate::rehearsal::Effect;
use crate::rehearsal::Message;
use crate::rehearsal::Phase;
use crate::rehearsal::Plan;
use crate::rehearsal::Rehearsal;
use crate::rehearsal::Wait;
use crate::rehearsal::Waiting;
use crate::rehearsal::next::call;
use crate::rehearsal::next::next;
use crate::rules::rehearsal::is_hopeless;
use crate::services::rehearsal::Prepared;

/// How long a person may take to sign in. Milliseconds.
const LOGIN: u64 = 5 * 60 * 1000;

/// The same when the page was seen not to work: time for a browser that may see it otherwise. Milliseconds.
const DEAD_PAGE: u64 = 20 * 1000;

/// From here on a person took their time; some servers have forgotten the login by then. Milliseconds.
const SLOW: u64 = 2 * 60 * 1000;

/// Between two questions to the token address: some servers mint the same token twice within a second. Milliseconds.
const PAUSE: u64 = 1_500;

impl Rehearsal {
    /// Takes a message in, and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Start(plan) => self.start(*plan),
            Message::OpenAgain => self.open_again(),
            Message::Pasted(address) => self.pasted(&address),
            Message::Cancel => self.cancel(),
            Message::Prepared(id, prepared) => self.prepared(id, prepared),
            Message::NotPrepared(id) => self.not_prepared(id),
            Message::Page(id, exchange) => self.page(id, exchange),
            Message::CameBack(id, back) => self.came_back(id, back),
            Message::TimeUp(id, wait) => self.time_up(id, wait),
            Message::Answered(id, exchange) => self.answered(id, exchange),
        }
    }

    /// Numbers its questions after those of the other one, whose late answers then find nobody here.
    pub fn count_on_from(&mut self, other: &Self) {
        self.last_id = self.last_id.max(other.last_id);
    }

    /// Whether something is under way.
    pub fn is_running(&self) -> bool {
        !matches!(self.phase, Phase::Idle | Phase::Done)
    }

    fn start(&mut self, plan: Plan) -> Vec<Effect> {
        let mut effects = self.stop();
        self.run = self.next_id();
        self.prepared = None;
        self.seen = None;
        self.phase = Phase::Preparing;
        effects.push(Effect::Prepare {
            id: self.run,
            settings: plan.settings.clone(),
            way: plan.way,
            vendor_id: plan.vendor_id.clone(),
        });
        self.plan = Some(plan);
        effects
    }

    fn prepared(&mut self, id: u64, prepared: Prepared) -> Vec<Effect> {
        let Some(plan) = self.plan.as_ref().filter(|_| id == self.run) else { return Vec::new() };
        if self.phase != Phase::Preparing {
            return Vec::new();
        }
        let (return_url, state) = (prepared.return_url.clone(), prepared.state.clone());
        let address = prepared.address.clone();
        self.seen = Some(RunSeen::new(plan.way, plan.twist, return_url.clone(), state.clone()));
        let listens = matches!(plan.way, Way::Loopback(_));
        self.phase = Phase::Waiting(Waiting {
            address: address.clone(),
            return_url,
            pasted_something_else: false,
        });
        self.prepared = Some(prepared);
        let mut effects = Vec::new();
        if listens {
            effects.push(Effect::Listen { id, state });
        }
        effects.push(Effect::OpenBrowser { id, address: address.clone() });
        effects.push(Effect::Wait { id, wait: Wait::Login, milliseconds: LOGIN });
        effects.push(Effect::Wait { id, wait: Wait::Slow, milliseconds: SLOW });
        effects.push(Effect::LookAtPage { id, address });
        effects
    }

    fn not_prepared(&mut self, id: u64) -> Vec<Effect> {
        let Some(plan) = self.plan.as_ref().filter(|_| id == self.run) else { return Vec::new() };
        if self.phase != Phase::Preparing {
            return Vec::new();
        }
        let mut seen = RunSeen::new(plan.way, plan.twist, String::new(), Secret::default());
        seen.ended = Some(Ended::NoPort);
        self.seen = Some(seen);
        self.finish()
    }

    fn open_again(&self) -> Vec<Effect> {
        match &self.phase {
            Phase::Waiting(waiting) => {
                vec![Effect::OpenBrowser { id: self.run, address: waiting.address.clone() }]
            }
            Phase::Idle | Phase::Preparing | Phase::Pausing(_) | Phase::Asking(_) | Phase::Done => {
                Vec::new()
            }
        }
    }

    fn page(&mut self, id: u64, exchange: Exchange) -> Vec<Effect> {
        let waits = matches!(self.phase, Phase::Waiting(_));
        let Some(seen) = self.seen.as_mut().filter(|_| id == self.run) else { return Vec::new() };
        seen.page = Some(exchange);
        if waits && is_hopeless(seen) {
            return vec![Effect::Wait { id, wait: Wait::DeadPage, milliseconds: DEAD_PAGE }];
        }
        Vec::new()
    }

    fn pasted(&mut self, address: &Secret) -> Vec<Effect> {
        let Phase::Waiting(waiting) = &mut self.phase else { return Vec::new() };
        if let Some(back) = Comeback::pasted(address.expose()).filter(Comeback::is_an_answer) {
            return self.came_back(self.run, back);
        }
        waiting.pasted_something_else = true;
        Vec::new()
    }

    fn came_back(&mut self, id: u64, back: Comeback) -> Vec<Effect> {
        if id != self.run || !matches!(self.phase, Phase::Waiting(_)) {
            return Vec::new();
        }
        let Some(seen) = &mut self.seen else { return Vec::new() };
        seen.came = Some(back);
        let mut effects = vec![Effect::Stop(id)];
        // The first question is asked at once: codes live for seconds at some servers.
        effects.extend(match self.next() {
            Some(called) => self.ask(called),
            None => self.finish(),
        });
        effects
    }

    fn time_up(&mut self, id: u64, wait: Wait) -> Vec<Effect> {
        match (wait, &self.phase) {
            (Wait::Login | Wait::DeadPage, Phase::Waiting(_)) if id == self.run => {
                self.end(Ended::TimeUp)
            }
            (Wait::Slow, Phase::Waiting(_)) if id == self.run => {
                if let Some(seen) = &mut self.seen {
                    seen.was_slow = true;
                }
                Vec::new()
            }
            (Wait::Pause, Phase::Pausing(called)) if id == self.open => self.ask(*called),
            _ => Vec::new(),
        }
    }

    fn answered(&mut self, id: u64, exchange: Exchange) -> Vec<Effect> {
        let Phase::Asking(called) = self.phase else { return Vec::new() };
        let Some(seen) = self.seen.as_mut().filter(|_| id == self.open) else { return Vec::new() };
        seen.calls.push((called, exchange));
        let Some(called) = self.next() else { return self.finish() };
        self.open = self.next_id();
        self.phase = Phase::Pausing(called);
        vec![Effect::Wait { id: self.open, wait: Wait::Pause, milliseconds: PAUSE }]
    }

    fn next(&self) -> Option<Called> {
        next(self.plan.as_ref()?, self.seen.as_ref()?)
    }

    fn ask(&mut self, called: Called) -> Vec<Effect> {
        let (Some(plan), Some(prepared), Some(seen)) = (&self.plan, &self.prepared, &self.seen)
        else {
            return Vec::new();
        };
        let Some(call) = call(plan, prepared, seen, called) else { return self.finish() };
        self.open = self.next_id();
        self.phase = Phase::Asking(called);
        vec![Effect::Ask { id: self.open, call }]
    }

    /// Everything was asked.
    fn finish(&mut self) -> Vec<Effect> {
        if let Some(seen) = &mut self.seen {
            seen.done = true;
        }
        self.forget();
        self.phase = Phase::Done;
        Vec::new()
    }

    fn cancel(&mut self) -> Vec<Effect> {
        if !self.is_running() {
            return Vec::new();
        }
        self.end(Ended::Cancelled)
    }

    /// Ends what is under way; later answers fall on the floor.
    fn end(&mut self, why: Ended) -> Vec<Effect> {
        let effects = self.stop();
        if let Some(seen) = &mut self.seen {
            seen.ended = Some(why);
        }
        self.forget();
        self.run = self.next_id();
        self.phase = Phase::Done;
        effects
    }

    /// The secret, the verifier and the state are needed no more.
    fn forget(&mut self) {
        self.plan = None;
        self.prepared = None;
    }

    fn stop(&self) -> Vec<Effect> {
        match self.phase {
            Phase::Idle | Phase::Done => Vec::new(),
            Phase::Preparing | Phase::Waiting(_) => vec![Effect::Stop(self.run)],
            Phase::Pausing(_) | Phase::Asking(_) => vec![Effect::Stop(self.open)],
        }
    }

    fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }
}
