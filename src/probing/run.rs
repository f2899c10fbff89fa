//! One asking: what was planned, what came so far, and what it means.

use crate::model::Asked;
use crate::model::HostPort;
use crate::model::ProbeSeen;
use crate::model::Reach;
use crate::model::Seen;
use crate::probing::Subject;
use crate::probing::server::planned;
use crate::rules::Checked;
use crate::rules::probe;
use crate::rules::probe::Standing;
use crate::rules::probe::StationResult;

/// One asking.
#[derive(Clone, PartialEq)]
pub struct Run {
    pub subject: Subject,
    pub reach: Reach,
    pub secret_sent: bool,
    pub seen: ProbeSeen,
    /// What came means this.
    pub judged: Checked,
    pub stations: Vec<StationResult>,
    planned: Vec<(HostPort, Asked)>,
}

/// A station as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Lit {
    pub result: StationResult,
    /// Whether something of it is still on the way.
    pub is_asking: bool,
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
            judged: Checked::default(),
            stations: Vec::new(),
            planned,
        };
        run.judge();
        run
    }

    pub(super) fn add(&mut self, seen: Seen) {
        self.seen.add(seen);
        self.judge();
    }

    /// Judges what came by these settings, which ask the same.
    pub(super) fn judge_by(&mut self, subject: &Subject) {
        self.subject = subject.clone();
        self.judge();
    }

    fn judge(&mut self) {
        let Subject { settings, own, .. } = &self.subject;
        self.judged = probe::judge(settings, &self.seen, own);
        self.stations = probe::stations(settings, &self.seen, &self.judged);
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

    fn settled_of(&self, wanted: impl Fn(Asked) -> bool) -> usize {
        let is_nowhere = |server: &HostPort| {
            self.seen.host(server).is_some_and(|host| host.names.fault.is_some())
        };
        let asked = |(server, asked): &&(HostPort, Asked)| wanted(*asked) && is_nowhere(server);
        let nowhere = self.planned.iter().filter(asked).count();
        nowhere + self.seen.exchanges.iter().filter(|(asked, _)| wanted(*asked)).count()
    }

    /// The stations; while it runs, one stays dark until everything of it came.
    pub(super) fn lit(&self, is_running: bool) -> Vec<Lit> {
        let all_hosts = self.seen.hosts.len() >= self.servers();
        let lit = |result: &StationResult| {
            let name = result.station.name;
            let wanted = |asked| belongs(name, asked);
            let waits = match name {
                "address" | "connection" => !all_hosts,
                _ => {
                    let planned = self.planned.iter().filter(|(_, asked)| wanted(*asked)).count();
                    self.settled_of(wanted) < planned
                }
            };
            let is_asking = is_running && waits;
            let mut result = result.clone();
            if is_asking {
                result.standing = Standing::Skipped;
            }
            Lit { result, is_asking }
        };
        self.stations.iter().map(lit).collect()
    }
}

/// Whether a question is of the station with that name.
pub fn belongs(station: &str, asked: Asked) -> bool {
    match asked {
        Asked::SignIn(_) | Asked::PlainReturn => {
            matches!(station, "sign-in-page" | "redirect-urls")
        }
        Asked::LongState
        | Asked::WebView(_)
        | Asked::SignInAsJava
        | Asked::Scope(_)
        | Asked::FrontPage
        | Asked::Published => station == "sign-in-page",
        Asked::Token | Asked::TokenAgain | Asked::TokenAsBrowser => station == "token-address",
        Asked::Credentials(_) => station == "credentials",
    }
}
