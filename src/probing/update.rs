//! What each message does.

use std::collections::BTreeSet;

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
use crate::rehearsal;
use crate::rehearsal::Phase;
use crate::rules::probe::Standing;
use crate::rules::probe::StationResult;
use crate::services::probe::ProbeError;

fn toggle(ticked: &mut BTreeSet<HostPort>, server: HostPort) {
    if !ticked.remove(&server) {
        ticked.insert(server);
    }
}

impl Probing {
    /// Takes a message in, and says what has to be done outside.
    pub fn update(&mut self, message: Message) -> Vec<Effect> {
        match message {
            Message::ShowServers(open) => self.show_lists(open, false),
            Message::ShowRehearsal(open) => self.show_lists(false, open),
            Message::Tick(server) => self.tick(server),
            Message::TickSecret(server) => {
                self.secret_to = (self.secret_to.as_ref() != Some(&server)).then_some(server);
            }
            Message::TickOwnNetwork => self.own_network = !self.own_network,
            Message::TickForRehearsal(server) => toggle(&mut self.rehearsing.ticked, server),
            Message::ChooseBack(back) => self.rehearsing.back = back,
            Message::TickSayNo => self.rehearsing.says_no = !self.rehearsing.says_no,
            Message::TickLastQuestions => {
                self.rehearsing.last_questions = !self.rehearsing.last_questions;
            }
            Message::Ask | Message::Rehearse | Message::WorksInApp(_) => {}
            Message::OpenAgain => return self.rehearsed(rehearsal::Message::OpenAgain),
            Message::CopyAddress => return self.copy_address(),
            Message::PasteBack => return self.paste_back(),
            Message::Open(station) => {
                self.open = (self.open != Some(station)).then_some(station);
            }
            Message::Cancel => return self.cancel(),
            Message::Forget => return self.forget(),
            Message::Began { id, at, proxy } => self.began(id, at, proxy),
            Message::Saw(id, seen) => self.saw(id, *seen),
            Message::Met(id) => return self.met(id),
            Message::BesideDone(id) => return self.beside_done(id),
            Message::Rehearsed(message) => return self.rehearsed(message),
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
        self.show_lists(false, false);
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
            && run.asks_the_same(now)
        {
            run.judge_by(now);
        }
    }

    fn show_lists(&mut self, of_probe: bool, of_rehearsal: bool) {
        let is_idle = !self.job.is_running();
        self.is_choosing = of_probe && is_idle;
        self.rehearsing.is_choosing = of_rehearsal && is_idle;
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
        let rehearses = self.is_rehearsing();
        self.job = Job::Idle;
        self.run = None;
        self.rehearsing.stop();
        self.show_lists(!rehearses, rehearses);
        vec![Effect::Stop]
    }

    fn copy_address(&self) -> Vec<Effect> {
        match self.rehearsing.phase() {
            Phase::Waiting(waiting) => vec![Effect::Copy(waiting.address.clone())],
            Phase::Idle | Phase::Preparing | Phase::Pausing(_) | Phase::Asking(_) | Phase::Done => {
                Vec::new()
            }
        }
    }

    /// Numbers go on, so that a late answer finds nobody.
    fn forget(&mut self) -> Vec<Effect> {
        let effects = self.cancel();
        let rehearsing = std::mem::take(&mut self.rehearsing).forgotten();
        *self = Self { last_id: self.last_id, rehearsing, ..Self::default() };
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
        let outcome = outcome.and_then(|()| self.rehearsal_error().map_or(Ok(()), Err));
        if !self.job.finish(id, outcome) {
            return;
        }
        self.rehearsing.stop();
        let Some(run) = &mut self.run else { return };
        run.end();
        // The one that hurts is what the person came for; else the one at which the link stopped without a word.
        let at = |wanted: &dyn Fn(&StationResult) -> bool| run.stations.iter().position(wanted);
        self.open = at(&|one| one.standing == Standing::Problem).or_else(|| {
            let is_made = |one: &StationResult| matches!(one.station.name, "token" | "refresh");
            at(&|one| is_made(one) && one.standing == Standing::Unknown)
        });
    }
}
