//! What the check knows.

use std::collections::BTreeMap;

use crate::model::Secret;
use crate::model::Stage;
use crate::probing::Probing;
use crate::review::Copied;
use crate::review::Pointed;
use crate::review::Repair;
use crate::review::Shown;
use crate::review::Unread;
use crate::rules::Question;
use crate::services::amazon::AmazonError;

/// A configuration that somebody sent, and perhaps a second one to compare it with.
#[derive(Clone, Default, PartialEq)]
pub struct Review {
    /// What was pasted or typed. It may hold a secret, so it is wiped as soon as it was read. Edited in place.
    pub text: Secret,
    /// The path of a file, where there is no window to choose one. Edited in place.
    pub path: String,
    /// Whether the desktop turned out to have no window to choose a file.
    pub asks_for_path: bool,
    /// The skill to read from Amazon. Edited in place.
    pub skill_id: String,
    /// Which version of it. Edited in place.
    pub stage: Stage,
    /// What is being read from Amazon, or why that failed last.
    pub reading: Reading,
    /// Why nothing could be read, and for which of the two.
    pub unread: Option<(Slot, Unread)>,
    /// Several configurations that were found together, to pick one of.
    pub found: Vec<Shown>,
    /// The names of the files beside them that could not be read.
    pub found_unread: Vec<String>,
    /// How many files beside them were not read, being too many.
    pub found_left_out: usize,
    pub shown: Option<Shown>,
    /// What it is compared with.
    pub second: Option<Shown>,
    /// What the customer saw, by its place in [`super::SYMPTOMS`].
    pub saw: Option<usize>,
    /// What is being typed as answers. Edited in place.
    pub typed: BTreeMap<Question, String>,
    /// The questions that were answered here, the first one first.
    pub answered: Vec<Question>,
    /// What is asked of the servers in what is shown.
    pub probing: Probing,
    pub pane: Pane,
    pub tab: Tab,
    /// What the screen is to show and focus next. It takes it away once it did.
    pub pointed: Option<Pointed>,
    /// What can be repaired, while that is looked at.
    pub repair: Option<Repair>,
    /// What was just copied, and the number of its clock.
    pub copied: Option<(Copied, u64)>,
    /// Whether the last copy found no clipboard.
    pub clipboard_missing: bool,
    pub(super) clock: u64,
    /// Goes up with every configuration that is shown.
    pub(super) brought: u64,
    /// The one that the asking is about.
    pub(super) asked_about: u64,
    /// Whether servers in what is shown were asked.
    pub(super) has_asked: bool,
    pub(super) found_for: Slot,
}

/// Which of the two configurations.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Slot {
    #[default]
    First,
    /// The one it is compared with.
    Second,
}

/// What stands beside the settings.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Pane {
    #[default]
    Findings,
    Compare,
    Repair,
    Reply,
}

/// Which side a narrow window shows.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Tab {
    Settings,
    #[default]
    Findings,
}

/// How far the reading from Amazon has come.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Reading {
    #[default]
    Idle,
    Running {
        id: u64,
        slot: Slot,
        skill_id: String,
        stage: Stage,
        /// Whether the sign-in was already renewed for it.
        renewed: bool,
    },
    Failed(AmazonError),
}
