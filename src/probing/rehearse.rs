//! A rehearsal from its list of servers to its end: meet the servers, make the link, ask the rest.

use crate::model::HostPort;
use crate::model::Job;
use crate::model::Reach;
use crate::model::Secret;
use crate::probing::Effect;
use crate::probing::Probing;
use crate::probing::Run;
use crate::probing::Stage;
use crate::probing::Subject;
use crate::probing::servers;
use crate::rehearsal;
use crate::rehearsal::Phase;
use crate::rehearsal::Plan;
use crate::services::probe::ProbeError;

impl Probing {
    /// Rehearses the link with the servers that are ticked. Without the sign-in page's there is nothing to do;
    /// without the token address's it ends when the browser comes back, and no secret goes anywhere.
    pub fn rehearse(&mut self, subject: Subject) -> Vec<Effect> {
        let known = servers(&subject);
        let ticked =
            |server: &&crate::probing::Server| self.rehearsing.ticked.contains(&server.server);
        let is_nowhere = subject.is_implicit() && !subject.may_come_to_alexa();
        let can_begin = !is_nowhere && known.iter().filter(ticked).any(|server| server.is_page);
        if !can_begin || self.job.is_running() {
            return Vec::new();
        }
        let secret_sent = known.iter().filter(ticked).any(|server| server.takes_secret);
        let ticked: Vec<HostPort> =
            known.iter().filter(ticked).map(|server| server.server.clone()).collect();
        let reach = Reach { ticked, own_network: self.own_network, ..Reach::default() };
        self.last_id += 1;
        self.job = Job::Running(self.last_id);
        (self.is_choosing, self.rehearsing.is_choosing, self.open) = (false, false, None);
        self.rehearsing.stage = Stage::Meeting;
        self.rehearsing.is_beside_done = false;
        self.rehearsing.pasted.clear();
        self.rehearsing.queue = self.rehearsing.runs(&subject);
        let effect = Effect::Meet {
            id: self.last_id,
            settings: Box::new(subject.settings.clone()),
            vendor_id: subject.vendor_id.clone(),
            reach: Box::new(reach.clone()),
        };
        let mut run = Run::new(subject, reach, secret_sent);
        run.begin_rehearsal(self.rehearsing.queue.len());
        self.run = Some(run);
        vec![effect]
    }

    /// The servers were looked at: the first sign-in begins.
    pub(super) fn met(&mut self, id: u64) -> Vec<Effect> {
        if !self.job.is_running_as(id) || self.rehearsing.stage != Stage::Meeting {
            return Vec::new();
        }
        self.rehearsing.stage = Stage::Playing;
        self.play_next()
    }

    pub(super) fn beside_done(&mut self, id: u64) -> Vec<Effect> {
        if !self.job.is_running_as(id) {
            return Vec::new();
        }
        self.rehearsing.is_beside_done = true;
        self.ask_rest()
    }

    /// Takes the address that was pasted.
    pub(super) fn paste_back(&mut self) -> Vec<Effect> {
        let pasted = std::mem::take(&mut self.rehearsing.pasted);
        self.rehearsed(rehearsal::Message::Pasted(pasted))
    }

    /// Something of the link that is made happened.
    pub(super) fn rehearsed(&mut self, message: rehearsal::Message) -> Vec<Effect> {
        if self.rehearsing.stage != Stage::Playing {
            return Vec::new();
        }
        let machine = &mut self.rehearsing.machine;
        let effects = machine.update(message);
        let mut effects: Vec<Effect> = effects.into_iter().map(Effect::Rehearse).collect();
        let seen = machine.seen.clone();
        let is_done = machine.phase == Phase::Done;
        if let (Some(run), Some(seen)) = (&mut self.run, seen) {
            run.see_rehearsed(seen, is_done);
        }
        if is_done {
            effects.extend(self.play_next());
        }
        effects
    }

    /// The next sign-in; after the last one, or one that did not come to its end, the rest.
    fn play_next(&mut self) -> Vec<Effect> {
        let broke_off = self.run.as_ref().is_some_and(Run::broke_off);
        let next = self.rehearsing.queue.pop().filter(|_| !broke_off);
        let (Some((way, twist)), Some(run)) = (next, &self.run) else {
            self.rehearsing.queue.clear();
            self.rehearsing.stage = Stage::AskingRest;
            return self.ask_rest();
        };
        let secret = if run.secret_sent { run.subject.secret.clone() } else { Secret::default() };
        let plan = Plan {
            settings: run.subject.settings.clone(),
            secret,
            way,
            twist,
            vendor_id: run.subject.vendor_id.clone(),
            last_questions: self.rehearsing.last_questions,
        };
        self.rehearsed(rehearsal::Message::Start(Box::new(plan)))
    }

    /// Once the link is made and everything beside it was asked.
    fn ask_rest(&self) -> Vec<Effect> {
        let is_time = self.rehearsing.stage == Stage::AskingRest && self.rehearsing.is_beside_done;
        let Some(run) = self.run.as_ref().filter(|_| is_time) else { return Vec::new() };
        vec![Effect::AskRest {
            id: self.last_id,
            settings: Box::new(run.subject.settings.clone()),
            vendor_id: run.subject.vendor_id.clone(),
        }]
    }

    /// Why the last sign-in did not come about, when the port of the return address was the reason.
    pub(super) fn rehearsal_error(&self) -> Option<ProbeError> {
        self.run.as_ref().filter(|run| run.had_no_port()).map(|_| ProbeError::NoPort)
    }
}
