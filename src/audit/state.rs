//! What is known about an audit.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::collections::VecDeque;

use crate::audit::Order;
use crate::audit::Reading;
use crate::audit::Row;
use crate::audit::namesakes::Namesakes;
use crate::audit::pace::Pace;
use crate::model::ManifestFacts;
use crate::services::amazon::AmazonError;

/// The skills of a vendor, and how each is set up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Audit {
    pub phase: Phase,
    pub vendor_id: String,
    pub order: Order,
    /// In the order in which Amazon named them.
    pub(super) rows: Vec<Row>,
    /// Whether Amazon named all skills.
    pub(super) is_listed: bool,
    /// The place of each row, by skill ID and whether it is live.
    pub(super) places: BTreeMap<(String, bool), usize>,
    /// Which skills share a name.
    pub(super) namesakes: Namesakes,
    /// The manifests of the skills whose kind the list did not tell.
    pub(super) manifests: BTreeMap<String, ManifestFacts>,
    /// Where pages began that were asked for, so that a list that runs in a circle ends.
    pub(super) pages: BTreeSet<String>,
    pub(super) tasks: VecDeque<Task>,
    pub(super) open: BTreeMap<u64, Open>,
    pub(super) pace: Pace,
    /// The timer that runs.
    pub(super) timer: Option<u64>,
    pub(super) sign_in: SignIn,
    /// How many questions in a row found no way to Amazon.
    pub(super) lost_in_row: usize,
    pub(super) most_done: usize,
    pub(super) now: u64,
    pub(super) last_id: u64,
}

/// Where it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    #[default]
    Idle,
    Running,
    /// Every skill was asked for.
    Done,
    /// The person ended it. What was read so far is there.
    Cancelled,
    /// It cannot go on. What was read so far is there.
    Failed(AmazonError),
}

/// Something to ask.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Task {
    pub(super) what: What,
    /// How often Amazon was too busy for it.
    pub(super) refusals: u32,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum What {
    Page(Option<String>),
    /// By the place of the row.
    Manifest(usize),
    Settings(usize),
}

/// A question that is out.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Open {
    pub(super) task: Task,
    pub(super) sent_at: u64,
}

/// The access token.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum SignIn {
    #[default]
    Good,
    Renewing,
    /// Renewed when that was the last number. Only a later question tells whether the new one is good.
    Renewed(u64),
}

impl Audit {
    pub fn is_running(&self) -> bool {
        self.phase == Phase::Running
    }

    /// The rows in the order that was chosen.
    pub fn rows(&self) -> Vec<&Row> {
        self.order.sorted(&self.rows)
    }

    /// That row, by skill and stage.
    pub fn row(&self, skill_id: &str, is_live: bool) -> Option<&Row> {
        self.rows.get(*self.places.get(&(skill_id.to_owned(), is_live))?)
    }

    /// How many rows were read, or could not be.
    pub fn done(&self) -> usize {
        self.rows.iter().filter(|row| row.reading != Reading::Waiting).count()
    }

    /// How many rows there are, as far as Amazon named them.
    pub fn known(&self) -> usize {
        self.rows.len()
    }

    /// Whether more may still be named.
    pub fn is_listing(&self) -> bool {
        self.is_running() && !self.is_listed
    }

    /// How far it is, in thousandths. It never runs back, though skills are named while others are read.
    pub fn thousandths(&self) -> usize {
        self.most_done
    }

    /// Whether Amazon asked for a pause.
    pub fn is_paused(&self) -> bool {
        self.is_running() && self.pace.is_paused(self.now)
    }

    /// How many skills need work: something must be fixed, or linking is missing.
    pub fn in_trouble(&self) -> usize {
        self.rows.iter().filter(|row| row.must_fix() > 0 || row.lacks_linking()).count()
    }

    /// How many rows nobody could read.
    pub fn unread(&self) -> usize {
        self.rows.iter().filter(|row| row.is_unread()).count()
    }
}
