//! What each message does, and when the next question goes out.

use crate::audit::Audit;
use crate::audit::Effect;
use crate::audit::MOST_AT_ONCE;
use crate::audit::Message;
use crate::audit::Order;
use crate::audit::Phase;
use crate::audit::Question;
use crate::audit::state::Open;
use crate::audit::state::SignIn;
use crate::audit::state::Task;
use crate::audit::state::What;
use crate::model::AmazonWords;
use crate::services::amazon::AmazonError;

impl Audit {
    /// Takes a message in, and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Start(vendor_id) => self.start(vendor_id),
            Message::Cancel => self.cancel(),
            Message::Forget => self.forget(),
            Message::SortBy(order) => self.sort_by(order),
            Message::Answered { id, now, answer } => self.answered(id, now, answer),
            Message::TimeUp { id, now } => self.time_up(id, now),
            Message::Renewed(done) => self.renewed(done),
        }
    }

    fn start(&mut self, vendor_id: String) -> Vec<Effect> {
        if self.is_running() {
            return Vec::new();
        }
        *self = Self { phase: Phase::Running, vendor_id, ..self.emptied() };
        self.tasks.push_back(Task { what: What::Page(None), refusals: 0 });
        // The time is not known before the first message from outside.
        vec![self.wait(0)]
    }

    fn cancel(&mut self) -> Vec<Effect> {
        if self.is_running() { self.end(Phase::Cancelled) } else { Vec::new() }
    }

    fn forget(&mut self) -> Vec<Effect> {
        let effects = self.cancel();
        *self = self.emptied();
        effects
    }

    /// Nothing of it but what outlives it. Numbers go on, so that a late answer finds no question.
    fn emptied(&self) -> Self {
        Self { order: self.order, last_id: self.last_id, ..Self::default() }
    }

    fn sort_by(&mut self, order: Order) -> Vec<Effect> {
        self.order = order;
        Vec::new()
    }

    fn time_up(&mut self, id: u64, now: u64) -> Vec<Effect> {
        if self.timer != Some(id) {
            return Vec::new();
        }
        self.timer = None;
        self.now = self.now.max(now);
        self.go_on()
    }

    fn renewed(&mut self, done: bool) -> Vec<Effect> {
        if self.sign_in != SignIn::Renewing || !self.is_running() {
            return Vec::new();
        }
        if !done {
            return self.end(Phase::Failed(AmazonError::SignedOut(AmazonWords::default())));
        }
        self.sign_in = SignIn::Renewed(self.last_id);
        self.go_on()
    }

    /// Asks what may be asked now, or has itself called when more may be.
    pub(super) fn go_on(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if !self.is_running() || self.sign_in == SignIn::Renewing {
            return effects;
        }
        while self.open.len() < MOST_AT_ONCE && self.pace.wait(self.now) == 0 {
            let Some(task) = self.tasks.pop_front() else { break };
            effects.extend(self.ask(task));
        }
        if self.tasks.is_empty() && self.open.is_empty() {
            self.phase = Phase::Done;
            return effects;
        }
        let wait = self.pace.wait(self.now);
        let has_room = self.open.len() < MOST_AT_ONCE && !self.tasks.is_empty();
        if has_room && wait > 0 && self.timer.is_none() {
            effects.push(self.wait(wait));
        }
        effects
    }

    fn wait(&mut self, milliseconds: u64) -> Effect {
        let id = self.next_id();
        self.timer = Some(id);
        Effect::Wait { id, milliseconds }
    }

    fn ask(&mut self, task: Task) -> Option<Effect> {
        let question = self.question(&task.what)?;
        let id = self.next_id();
        self.pace.sent(self.now);
        self.open.insert(id, Open { task, sent_at: self.now });
        Some(Effect::Ask(id, question))
    }

    fn question(&self, what: &What) -> Option<Question> {
        let row = |place: usize| self.rows.get(place);
        Some(match what {
            What::Page(next) => {
                Question::Skills { vendor_id: self.vendor_id.clone(), next: next.clone() }
            }
            What::Manifest(place) => Question::Manifest {
                skill_id: row(*place)?.skill_id.clone(),
                stage: row(*place)?.stage,
            },
            What::Settings(place) => Question::Settings {
                skill_id: row(*place)?.skill_id.clone(),
                stage: row(*place)?.stage,
            },
        })
    }

    /// Ends it with what was read so far.
    pub(super) fn end(&mut self, phase: Phase) -> Vec<Effect> {
        self.phase = phase;
        self.tasks.clear();
        self.open.clear();
        self.timer = None;
        vec![Effect::Stop]
    }

    fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }
}
