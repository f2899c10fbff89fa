//! What is known of a probe.

use std::collections::BTreeSet;

use crate::model::HostPort;
use crate::model::Job;
use crate::probing::Lit;
use crate::probing::Rehearsing;
use crate::probing::Run;
use crate::probing::Stage;
use crate::probing::Subject;
use crate::rules::Checked;
use crate::rules::probe::STATIONS;
use crate::rules::probe::Standing;
use crate::rules::probe::StationResult;
use crate::services::probe::ProbeError;

/// A probe or a rehearsal: at rest, its servers being chosen, asking, or done.
#[derive(Clone, Default, PartialEq)]
pub struct Probing {
    /// Whether the list of servers is open.
    pub is_choosing: bool,
    pub ticked: BTreeSet<HostPort>,
    /// The server that the secret may go to.
    pub secret_to: Option<HostPort>,
    pub own_network: bool,
    /// The station that is open, by its place.
    pub open: Option<usize>,
    pub rehearsing: Rehearsing,
    pub job: Job<(), ProbeError>,
    pub(super) run: Option<Run>,
    pub(super) last_id: u64,
}

impl Probing {
    /// Whether nothing was asked and no list is open.
    pub fn is_at_rest(&self) -> bool {
        self.run.is_none() && !self.is_choosing && !self.rehearsing.is_choosing
    }

    /// Whether a rehearsal is under way.
    pub fn is_rehearsing(&self) -> bool {
        self.rehearsing.stage != Stage::Rest
    }

    /// What was asked last, or is being asked.
    pub fn run(&self) -> Option<&Run> {
        self.run.as_ref()
    }

    /// Numbers its questions after those of the other one, whose late answers then find nobody here.
    pub fn count_on_from(&mut self, other: &Self) {
        self.last_id = self.last_id.max(other.last_id);
        self.rehearsing.machine.count_on_from(&other.rehearsing.machine);
    }

    /// Whether what was asked is no longer what would be asked. While it is asked nothing is told yet.
    pub fn is_stale(&self, now: &Subject) -> bool {
        let run = self.run.as_ref().filter(|_| !self.job.is_running());
        run.is_some_and(|run| !run.asks_the_same(now))
    }

    /// The stations as they stand; dark while nothing was asked.
    pub fn stations(&self) -> Vec<Lit> {
        self.run.as_ref().map_or_else(at_rest, |run| run.lit(self.job.is_running()))
    }

    /// The stations as a report tells them; none while they are asked, or after a change.
    pub fn told(&self, now: &Subject) -> &[StationResult] {
        let run = self.run.as_ref().filter(|_| !self.job.is_running() && !self.is_stale(now));
        run.map_or(&[], |run| run.stations.as_slice())
    }

    /// Puts what the servers said among what the rules say. While it is asked, or after a change, that is nothing.
    pub fn add_to(&self, checked: &mut Checked, now: &Subject) {
        if let Some(run) = self.run.as_ref().filter(|_| !self.job.is_running())
            && !self.is_stale(now)
        {
            run.add_to(checked, now.works_in_app);
        }
    }
}

fn at_rest() -> Vec<Lit> {
    let dark = |station| StationResult {
        station,
        standing: Standing::Skipped,
        took: None,
        found: Vec::new(),
    };
    STATIONS.map(|station| Lit { result: dark(station), is_asking: false }).to_vec()
}
