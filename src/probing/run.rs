//! One asking: what was planned, what came so far, and what it means.

use crate::model::Asked;
use crate::model::Comeback;
use crate::model::Ended;
use crate::model::HostPort;
use crate::model::ProbeSeen;
use crate::model::Reach;
use crate::model::RunSeen;
use crate::model::Seen;
use crate::model::Twist;
use crate::probing::Subject;
use crate::probing::lit::Mark;
use crate::probing::server::planned;
use crate::rules;
use crate::rules::Checked;
use crate::rules::Severity;
use crate::rules::probe;
use crate::rules::probe::StationResult;
use crate::rules::rehearsal;

/// One asking.
#[derive(Clone, PartialEq)]
pub struct Run {
    pub subject: Subject,
    pub reach: Reach,
    pub secret_sent: bool,
    pub seen: ProbeSeen,
    /// What was seen of each sign-in so far; empty for a probe.
    pub rehearsed: Vec<RunSeen>,
    /// How many sign-ins there are to be; none for a probe.
    pub sign_ins: usize,
    /// What came means this.
    pub judged: Checked,
    pub stations: Vec<StationResult>,
    of_probe: Checked,
    of_rehearsal: Option<Checked>,
    planned: Vec<(HostPort, Asked)>,
    /// How many sign-ins came to their end.
    finished: usize,
    pub(super) mark: Mark,
}

impl Run {
    pub(super) fn new(subject: Subject, reach: Reach, secret_sent: bool) -> Self {
        let secret = secret_sent.then_some(&subject.secret);
        let mut planned: Vec<(HostPort, Asked)> =
            planned(&subject, secret).into_iter().map(|one| (one.server, one.asked)).collect();
        planned.retain(|(server, _)| reach.allows(server));
        let mut run = Self {
            subject,
            reach,
            secret_sent,
            seen: ProbeSeen::default(),
            rehearsed: Vec::new(),
            sign_ins: 0,
            judged: Checked::default(),
            stations: Vec::new(),
            of_probe: Checked::default(),
            of_rehearsal: None,
            planned,
            finished: 0,
            mark: Mark::default(),
        };
        run.judge();
        run
    }

    /// Makes it one of so many sign-ins.
    pub(super) fn begin_rehearsal(&mut self, sign_ins: usize) {
        self.sign_ins = sign_ins;
        self.judge();
    }

    pub(super) fn add(&mut self, seen: Seen) {
        self.seen.add(seen);
        self.judge();
    }

    /// Everything came: codes and tokens are needed no more.
    pub(super) fn end(&mut self) {
        self.seen.done = true;
        self.rehearsed.iter_mut().for_each(RunSeen::veil);
    }

    /// Takes in what was seen of the sign-in that is under way, or has just ended.
    pub(super) fn see_rehearsed(&mut self, seen: RunSeen, is_done: bool) {
        self.mark = self.mark.max(Mark::of(&seen, is_done));
        self.rehearsed.truncate(self.finished);
        self.rehearsed.push(seen);
        self.finished += usize::from(is_done);
        if self.broke_off() {
            self.sign_ins = self.finished;
        }
        self.judge();
    }

    /// Judges what came by these settings, which ask the same.
    pub(super) fn judge_by(&mut self, subject: &Subject) {
        self.subject = subject.clone();
        self.judge();
    }

    fn judge(&mut self) {
        let Subject { settings, own, .. } = &self.subject;
        self.seen.gave_tokens = self.rehearsed.iter().any(|run| run.exchange().is_some());
        self.of_probe = probe::judge(settings, &self.seen, own);
        self.judged = self.of_probe.clone();
        self.stations = probe::stations(settings, &self.seen, &self.judged);
        if self.sign_ins > 0 {
            let judged = rehearsal::judge(settings, &self.rehearsed);
            self.judged.add_rehearsal(&judged);
            let stations = std::mem::take(&mut self.stations);
            self.stations = rehearsal::stations(stations, &self.rehearsed, &self.judged);
            self.of_rehearsal = Some(judged);
        }
    }

    /// Puts what it means among what the rules say.
    pub(super) fn add_to(&self, checked: &mut Checked, works_in_app: Option<bool>) {
        checked.add_probe(self.of_probe.clone());
        if let Some(judged) = &self.of_rehearsal {
            checked.add_rehearsal(judged);
            rules::in_the_app(checked, &self.rehearsed, works_in_app);
        }
    }

    /// Whether the link was made and nothing has to be fixed, as far as one can see from here.
    pub fn went_well(&self) -> bool {
        let errors = |checked: &Checked| checked.count(Severity::Error);
        rehearsal::is_linked(&self.rehearsed)
            && errors(&self.judged) == 0
            && errors(&self.subject.own) == 0
    }

    /// Whether the person said no, and it came back as it should.
    pub fn was_refused_well(&self) -> bool {
        let mut runs = self.rehearsed.iter().filter(|run| run.twist == Twist::SayNo);
        runs.any(|run| {
            let denied = |came: &&Comeback| {
                came.value("error").is_some_and(|error| error.expose() == "access_denied")
            };
            let came = run.came.as_ref().filter(denied);
            came.is_some_and(|came| came.value("code").is_none() && came.carries(&run.state))
        })
    }

    /// Whether the servers would be asked the same about these settings.
    pub(super) fn asks_the_same(&self, now: &Subject) -> bool {
        let same_protection = self.subject.settings.pkce == now.settings.pkce;
        self.subject.asks_the_same(now, self.secret_sent) && (self.sign_ins == 0 || same_protection)
    }

    /// How many questions are asked in all.
    pub fn questions(&self) -> usize {
        self.planned.len()
    }

    /// How many of them are settled: answered, or never to be answered since their server is nowhere.
    pub fn settled(&self) -> usize {
        self.settled_of(|_| true)
    }

    /// How many servers are asked.
    pub fn servers(&self) -> usize {
        self.reach.ticked.len()
    }

    /// How many sign-ins came to their end.
    pub fn signed_in(&self) -> usize {
        self.finished
    }

    /// Whether the last sign-in ended before it came to anything.
    pub(super) fn broke_off(&self) -> bool {
        self.rehearsed.last().is_some_and(|run| run.ended.is_some())
    }

    pub(super) fn had_no_port(&self) -> bool {
        self.rehearsed.iter().any(|run| run.ended == Some(Ended::NoPort))
    }

    pub(super) fn planned_of(&self, wanted: impl Fn(Asked) -> bool) -> usize {
        self.planned.iter().filter(|(_, asked)| wanted(*asked)).count()
    }

    pub(super) fn settled_of(&self, wanted: impl Fn(Asked) -> bool) -> usize {
        let is_nowhere = |server: &HostPort| {
            self.seen.host(server).is_some_and(|host| host.names.fault.is_some())
        };
        let asked = |(server, asked): &&(HostPort, Asked)| wanted(*asked) && is_nowhere(server);
        let nowhere = self.planned.iter().filter(asked).count();
        nowhere + self.seen.exchanges.iter().filter(|(asked, _)| wanted(*asked)).count()
    }
}
