//! The table of contents: one line a message, and the pauses that all parts share.

use crate::model::AmazonWords;
use crate::model::Patience;
use crate::model::Pause;
use crate::model::Second;
use crate::services::amazon::AmazonError;
use crate::trying::Effect;
use crate::trying::Message;
use crate::trying::Phase;
use crate::trying::Trying;
use crate::trying::Work;

impl Trying {
    /// Takes a message in, and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::Begin(subject) => self.begin(subject),
            Message::Enable => self.enable(),
            Message::Say(text) => self.say(&text),
            Message::Cancel => self.cancel(),
            Message::Renewed(done) => self.renewed(done),
            Message::Checked(id, answer) => self.checked(id, answer),
            Message::EnableDone(id, answer) => self.enable_done(id, answer),
            Message::Heard(id, answer) => self.heard(id, answer),
            Message::Rested(id) => self.rested(id),
            Message::Tick(id) => self.tick(id),
        }
    }

    pub(super) fn next_id(&mut self) -> u64 {
        self.last_id += 1;
        self.last_id
    }

    pub(super) fn begin_act(&mut self) {
        self.patience = Patience::default();
        self.polls = 0;
    }

    /// Begins or goes on with a piece of work under a fresh number.
    pub(super) fn go_on(&mut self, what: Work) -> Vec<Effect> {
        let id = self.next_id();
        let skill_id = self.subject.skill_id.clone();
        let (phase, effect) = match what {
            Work::Check => (Phase::Checking(id), Effect::Check { id, skill_id }),
            Work::Enable => (Phase::Enabling(id), Effect::Enable { id, skill_id }),
            Work::Say => {
                let (locale, content) = (self.subject.locale, self.saying.clone());
                (Phase::Saying(id), Effect::Say { id, skill_id, locale, content })
            }
            Work::Listen => {
                let simulation = self.simulation.clone();
                (Phase::Saying(id), Effect::Listen { id, skill_id, simulation })
            }
        };
        self.phase = phase;
        vec![effect]
    }

    /// A new token once, the pauses that Amazon asks for; everything else ends the act.
    pub(super) fn waits_or_fails(&mut self, what: Work, error: AmazonError) -> Vec<Effect> {
        if matches!(error, AmazonError::SignedOut(_)) && self.patience.renew() {
            let id = self.next_id();
            self.phase = Phase::Waiting(Pause { id, what, seconds: None });
            return vec![Effect::RenewSignIn];
        }
        if let AmazonError::Busy(seconds, _) = &error
            && let Some(effects) = self.pause(what, *seconds)
        {
            return effects;
        }
        self.fail(what, error)
    }

    pub(super) fn fail(&mut self, what: Work, error: AmazonError) -> Vec<Effect> {
        self.saying.clear();
        self.phase = Phase::Failed(what, error);
        Vec::new()
    }

    fn renewed(&mut self, done: bool) -> Vec<Effect> {
        let Phase::Waiting(pause) = &self.phase else { return Vec::new() };
        let Some(what) = pause.after_renewal() else { return Vec::new() };
        if done {
            return self.go_on(what);
        }
        self.fail(what, AmazonError::SignedOut(AmazonWords::default()))
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

    fn cancel(&mut self) -> Vec<Effect> {
        let id = match &self.phase {
            Phase::Checking(id) | Phase::Enabling(id) | Phase::Saying(id) => *id,
            Phase::Waiting(waiting) => waiting.id,
            Phase::Ready | Phase::Failed(..) | Phase::NoAnswer => return Vec::new(),
        };
        self.saying.clear();
        self.simulation.clear();
        self.phase = Phase::Ready;
        vec![Effect::Stop(id)]
    }
}
