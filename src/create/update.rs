//! The table of contents: one line a message, and the pauses that all parts share.

use crate::create::Create;
use crate::create::Effect;
use crate::create::Message;
use crate::create::Phase;
use crate::create::Stop;
use crate::create::Work;
use crate::model::AmazonWords;
use crate::model::Pace;
use crate::model::Pause;
use crate::model::Second;
use crate::services::amazon::AmazonError;

impl Create {
    /// Takes a message in, and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Create(order) => self.create(order),
            Message::CreateAnyway => self.create_anyway(),
            Message::Use(skill_id) => self.use_found(skill_id),
            Message::Resume(intent) => self.resume(intent),
            Message::GoOn => self.go_on_halfway(),
            Message::Open { skill_id, locale } => self.open(skill_id, locale),
            Message::Rebuild(invocation) => self.rebuild(&invocation),
            Message::Look => self.look(),
            Message::Cancel => self.cancel(),
            Message::Renewed(done) => self.renewed(done),
            Message::Listed(id, answer) => self.listed(id, answer),
            Message::Kept { id, time, is_kept } => self.kept(id, time, is_kept),
            Message::Created(id, answer) => self.created(id, answer),
            Message::StatusDone(id, answer) => self.status_done(id, answer),
            Message::ModelRead(id, answer) => self.model_read(id, answer),
            Message::ModelWritten(id, answer) => self.model_written(id, answer),
            Message::Rested(id) => self.rested(id),
            Message::Tick(id) => self.tick(id),
        }
    }

    pub(super) fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    /// Begins or goes on with a piece of work under a fresh number.
    pub(super) fn go_on(&mut self, what: Work) -> Vec<Effect> {
        match what {
            Work::List => self.list(None),
            Work::Create => self.post(),
            Work::Status | Work::BuildStatus => self.poll(what),
            Work::ReadModel => self.read_model(),
            Work::WriteModel => self.write_model(),
        }
    }

    /// Rests, then asks how far Amazon is; after enough of that it is left to the person.
    pub(super) fn poll(&mut self, what: Work) -> Vec<Effect> {
        let Some(milliseconds) = Pace::BUILD.pause(self.polls) else {
            self.phase = Phase::Unfinished(what.stop());
            return Vec::new();
        };
        self.polls += 1;
        let id = self.next_id();
        self.phase = match what {
            Work::BuildStatus => Phase::Building(id),
            Work::List => Phase::Looking(id),
            Work::Create | Work::Status | Work::ReadModel | Work::WriteModel => Phase::Making(id),
        };
        vec![Effect::Rest { id, milliseconds }]
    }

    fn rested(&mut self, id: u64) -> Vec<Effect> {
        if self.phase == Phase::Looking(id) {
            return self.list(None);
        }
        let is_asked = self.phase == Phase::Making(id) || self.phase == Phase::Building(id);
        match &self.skill_id {
            Some(skill_id) if is_asked => vec![Effect::Status { id, skill_id: skill_id.clone() }],
            _ => Vec::new(),
        }
    }

    /// What every answer that failed goes through: a new token once, the pauses that Amazon asks for, and `None` for
    /// everything else.
    pub(super) fn waits_for(&mut self, what: Work, error: &AmazonError) -> Option<Vec<Effect>> {
        if matches!(error, AmazonError::SignedOut(_)) {
            return self.renew(what);
        }
        let AmazonError::Busy(seconds, words) = error else { return None };
        // A write that was answered with 503 may be done: only a 429 is a clear no.
        let is_write = matches!(what, Work::Create | Work::WriteModel);
        if is_write && words.status != 429 {
            return None;
        }
        self.pause(what, *seconds)
    }

    fn renew(&mut self, what: Work) -> Option<Vec<Effect>> {
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
        if done {
            return self.go_on(what);
        }
        self.give_up(what, AmazonError::SignedOut(AmazonWords::default()))
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
        let stop = what.stop();
        self.phase = match what {
            // What became of the write is what the list was read for.
            Work::List if self.looks_back => Phase::Unknown(Stop::Skill, error),
            Work::Status | Work::BuildStatus => Phase::Unknown(stop, error),
            Work::ReadModel if self.model_sent => Phase::Unknown(stop, error),
            Work::List | Work::Create | Work::ReadModel | Work::WriteModel => {
                Phase::Failed(stop, error)
            }
        };
        if what == Work::Create { vec![Effect::ForgetIntent] } else { Vec::new() }
    }

    fn cancel(&mut self) -> Vec<Effect> {
        let Some((id, what)) = self.phase.running() else { return Vec::new() };
        let mut effects = vec![Effect::Stop(id)];
        // It may have arrived already: what is left is to look, and to write no more.
        if matches!(self.phase, Phase::Creating(_)) {
            effects.extend(self.look_back());
            return effects;
        }
        self.model_sent |= matches!(self.phase, Phase::SendingModel(_));
        self.phase = match what {
            Work::List if self.looks_back => {
                Phase::Unknown(Stop::Skill, AmazonError::Unclear(String::new()))
            }
            Work::List => Phase::Idle,
            Work::Create => {
                effects.push(Effect::ForgetIntent);
                Phase::Idle
            }
            Work::Status | Work::BuildStatus => Phase::Unfinished(what.stop()),
            Work::ReadModel | Work::WriteModel => self.without_model(),
        };
        effects
    }

    /// Where it stands without the model having been sent.
    fn without_model(&self) -> Phase {
        match (self.model_sent, self.is_existing) {
            (true, _) => Phase::Unfinished(Stop::Model),
            (false, true) => Phase::Idle,
            (false, false) => Phase::Halfway,
        }
    }
}
