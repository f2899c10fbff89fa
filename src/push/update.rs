//! The table of contents: one line a message.

use crate::model::AmazonWords;
use crate::model::Pause;
use crate::model::Second;
use crate::push::Effect;
use crate::push::Message;
use crate::push::Phase;
use crate::push::Push;
use crate::push::Work;
use crate::services::amazon::AmazonError;

impl Push {
    /// Takes a message in, and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Read(skill_id) => self.read(skill_id),
            Message::Resume(intent) => self.resume(intent),
            Message::Send(request) => self.send(&request, false),
            Message::Replace(request) => self.send(&request, true),
            Message::Cancel => self.cancel(),
            Message::Renewed(done) => self.renewed(done),
            Message::ReadDone(id, answer) => self.read_done(id, answer),
            Message::Kept { id, time, intent_kept, earlier_kept } => {
                self.kept(id, time, intent_kept, earlier_kept)
            }
            Message::Wrote(id, answer) => self.wrote(id, answer),
            Message::Tick(id) => self.tick(id),
        }
    }

    /// Whether a write is out, or its outcome unknown, so that closing the window leaves a question open.
    pub fn is_writing(&self) -> bool {
        self.sending.is_some()
    }

    /// Whether the outcome of a write of an earlier run is being looked for.
    pub fn is_resuming(&self) -> bool {
        self.resumed.is_some()
    }

    /// Whether something is under way that [`Message::Cancel`] ends.
    pub fn is_waited_for(&self) -> bool {
        match self.phase {
            Phase::Reading(_)
            | Phase::Keeping(_)
            | Phase::Sending(_)
            | Phase::ReadingBack(_)
            | Phase::Waiting(_) => true,
            Phase::Idle
            | Phase::Read(_)
            | Phase::Conflict(_)
            | Phase::Done(_)
            | Phase::Unknown(_)
            | Phase::Failed(_) => false,
        }
    }

    pub(super) fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    /// Begins or goes on with a piece of work under a fresh number.
    pub(super) fn go_on(&mut self, what: Work) -> Vec<Effect> {
        let id = self.next_id();
        let skill_id = self.skill_id.clone();
        match what {
            Work::Read => self.phase = Phase::Reading(id),
            Work::ReadBack => self.phase = Phase::ReadingBack(id),
            Work::Write => return self.write(id),
        }
        vec![Effect::Read { id, skill_id }]
    }

    /// A new token, once an act; `None` when that was done.
    pub(super) fn renew(&mut self, what: Work) -> Option<Vec<Effect>> {
        if !self.patience.renew() {
            return None;
        }
        let id = self.next_id();
        self.phase = Phase::Waiting(Pause { id, what, seconds: None });
        Some(vec![Effect::RenewSignIn])
    }

    fn renewed(&mut self, done: bool) -> Vec<Effect> {
        let Phase::Waiting(pause) = &self.phase else { return Vec::new() };
        let Some(what) = pause.after_renewal() else { return Vec::new() };
        if done { self.go_on(what) } else { self.give_up(what, signed_out()) }
    }

    /// A pause as long as Amazon asked for, or twice as long each time; `None` when there were enough.
    pub(super) fn pause(&mut self, what: Work, asked: Option<u64>) -> Option<Vec<Effect>> {
        let seconds = self.patience.pause(asked)?;
        let id = self.next_id();
        self.phase = Phase::Waiting(Pause { id, what, seconds: Some(seconds) });
        Some(vec![Effect::Tick(id)])
    }

    fn tick(&mut self, id: u64) -> Vec<Effect> {
        let Phase::Waiting(pause) = &mut self.phase else { return Vec::new() };
        match pause.count(id) {
            Second::Stale => Vec::new(),
            Second::Counted => vec![Effect::Tick(id)],
            Second::Last(what) => self.go_on(what),
        }
    }

    /// Ends a piece of work that cannot go on.
    pub(super) fn give_up(&mut self, what: Work, error: AmazonError) -> Vec<Effect> {
        match what {
            Work::Read => {
                self.phase = Phase::Failed(error);
                Vec::new()
            }
            // Amazon refused it, so nothing is open.
            Work::Write => self.end_unsent(Phase::Failed(error)),
            Work::ReadBack => {
                self.phase = Phase::Unknown(error);
                Vec::new()
            }
        }
    }

    /// Ends a write that Amazon did not take, or that never went out.
    pub(super) fn end_unsent(&mut self, phase: Phase) -> Vec<Effect> {
        self.sending = None;
        self.phase = phase;
        vec![Effect::ForgetIntent { skill_id: self.skill_id.clone() }]
    }

    fn cancel(&mut self) -> Vec<Effect> {
        match &self.phase {
            Phase::Reading(id) => {
                let id = *id;
                self.phase = Phase::Idle;
                vec![Effect::Stop(id)]
            }
            Phase::Keeping(_) => self.back_to_compared(),
            // It may have arrived already: what is left is to ask.
            Phase::Sending(id) => {
                let mut effects = vec![Effect::Stop(*id)];
                effects.extend(self.go_on(Work::ReadBack));
                effects
            }
            Phase::ReadingBack(id) => {
                let id = *id;
                self.phase = Phase::Unknown(AmazonError::Unclear(String::new()));
                vec![Effect::Stop(id)]
            }
            Phase::Waiting(Pause { what, .. }) => match what {
                Work::Read => {
                    self.phase = Phase::Idle;
                    Vec::new()
                }
                Work::Write => self.back_to_compared(),
                Work::ReadBack => {
                    self.phase = Phase::Unknown(AmazonError::Unclear(String::new()));
                    Vec::new()
                }
            },
            Phase::Idle
            | Phase::Read(_)
            | Phase::Conflict(_)
            | Phase::Done(_)
            | Phase::Unknown(_)
            | Phase::Failed(_) => Vec::new(),
        }
    }

    fn back_to_compared(&mut self) -> Vec<Effect> {
        let before = self.sending.take().map(|sending| sending.before).unwrap_or_default();
        self.end_unsent(Phase::Read(before))
    }
}

fn signed_out() -> AmazonError {
    AmazonError::SignedOut(AmazonWords::default())
}
