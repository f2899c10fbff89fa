//! What each message does.

use crate::model::HostPort;
use crate::model::Job;
use crate::model::Reach;
use crate::model::Seen;
use crate::probing::Effect;
use crate::probing::Message;
use crate::probing::Probing;
use crate::probing::Run;
use crate::probing::Subject;
use crate::probing::servers;
use crate::services::probe::ProbeError;

impl Probing {
    /// Takes a message in, and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::ShowServers(open) => self.is_choosing = open && !self.job.is_running(),
            Message::Tick(server) => self.tick(server),
            Message::TickSecret(server) => {
                self.secret_to = (self.secret_to.as_ref() != Some(&server)).then_some(server);
            }
            Message::TickOwnNetwork => self.own_network = !self.own_network,
            Message::Open(station) => {
                self.open = (self.open != Some(station)).then_some(station);
            }
            Message::Cancel => return self.cancel(),
            Message::Forget => return self.forget(),
            Message::Began { id, at, proxy } => self.began(id, at, proxy),
            Message::Saw(id, seen) => self.saw(id, *seen),
            Message::Ended(id, outcome) => self.ended(id, outcome),
        }
        Vec::new()
    }

    /// Asks the servers that are ticked; with none of them ticked, nobody.
    pub fn ask(&mut self, subject: Subject) -> Vec<Effect> {
        let known = servers(&subject);
        let ticked: Vec<HostPort> = known
            .iter()
            .map(|known| known.server.clone())
            .filter(|server| self.ticked.contains(server))
            .collect();
        if ticked.is_empty() || self.job.is_running() {
            return Vec::new();
        }
        let secret_sent = known.iter().any(|known| {
            known.takes_secret
                && ticked.contains(&known.server)
                && self.secret_to.as_ref() == Some(&known.server)
        });
        let reach = Reach { ticked, own_network: self.own_network, ..Reach::default() };
        self.last_id += 1;
        self.job = Job::Running(self.last_id);
        self.is_choosing = false;
        self.open = None;
        let effect = Effect::Ask {
            id: self.last_id,
            settings: Box::new(subject.settings.clone()),
            vendor_id: subject.vendor_id.clone(),
            secret: secret_sent.then(|| subject.secret.clone()),
            reach: Box::new(reach.clone()),
        };
        self.run = Some(Run::new(subject, reach, secret_sent));
        vec![effect]
    }

    /// The settings changed in something that the servers were not asked about: what came is judged anew.
    pub fn settings_changed(&mut self, now: &Subject) {
        if let Some(run) = self.run.as_mut()
            && run.subject != *now
            && run.subject.asks_the_same(now, run.secret_sent)
        {
            run.judge_by(now);
        }
    }

    /// A tick that is taken away takes the secret's with it.
    fn tick(&mut self, server: HostPort) {
        if self.ticked.remove(&server) {
            self.secret_to = self.secret_to.take().filter(|other| *other != server);
        } else {
            self.ticked.insert(server);
        }
    }

    fn cancel(&mut self) -> Vec<Effect> {
        if !self.job.is_running() {
            return Vec::new();
        }
        self.job = Job::Idle;
        self.run = None;
        self.is_choosing = true;
        vec![Effect::Stop]
    }

    /// Numbers go on, so that a late answer finds nobody.
    fn forget(&mut self) -> Vec<Effect> {
        let effects = self.cancel();
        *self = Self { last_id: self.last_id, ..Self::default() };
        effects
    }

    fn began(&mut self, id: u64, at: i64, proxy: bool) {
        if let Some(run) = self.run.as_mut().filter(|_| self.job.is_running_as(id)) {
            run.seen.began = at;
            run.seen.proxy = proxy;
        }
    }

    fn saw(&mut self, id: u64, seen: Seen) {
        if let Some(run) = self.run.as_mut().filter(|_| self.job.is_running_as(id)) {
            run.add(seen);
        }
    }

    fn ended(&mut self, id: u64, outcome: Result<(), ProbeError>) {
        if !self.job.finish(id, outcome) {
            return;
        }
        let Some(run) = &mut self.run else { return };
        run.seen.done = true;
        // The one that hurts is what the person came for.
        let hurts = |station: &crate::rules::probe::StationResult| {
            station.standing == crate::rules::probe::Standing::Problem
        };
        self.open = run.stations.iter().position(hurts);
    }
}
