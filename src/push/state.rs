//! How far sending has come.

use serde_json::Map;
use serde_json::Value;

use crate::model::CurrentSettings;
use crate::model::Intent;
use crate::model::Patience;
use crate::model::Pause;
use crate::model::Receipt;
use crate::model::Secret;
use crate::model::Written;
use crate::push::Comparison;
use crate::services::amazon::AmazonError;

/// The sending of one skill's settings.
#[derive(Clone, Default)]
pub struct Push {
    pub skill_id: String,
    pub phase: Phase,
    /// What is said about the last act, beside what the phase shows.
    pub said: Option<Said>,
    /// Why the last write brought no clear answer, when its outcome was found out all the same.
    pub trouble: Option<AmazonError>,
    /// The write that is under way, or whose outcome is still unknown.
    pub(super) sending: Option<Sending>,
    /// The intent of an earlier run whose outcome is being looked for.
    pub(super) resumed: Option<Intent>,
    pub(super) last_sent: Option<LastSent>,
    /// Whether the person was told that the earlier settings could not be kept.
    pub(super) goes_without_earlier: bool,
    /// What this act has used up of it.
    pub(super) patience: Patience,
    pub(super) last_id: u64,
}

/// What is going on.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    #[default]
    Idle,
    /// Reading what Amazon has.
    Reading(u64),
    /// What Amazon has is known: now → after can be shown, and the button pressed.
    Read(CurrentSettings),
    /// Writing down what is about to be sent.
    Keeping(u64),
    Sending(u64),
    /// The answer to the PUT is in, or lost; reading what is there now.
    ReadingBack(u64),
    /// Amazon asked for a pause, or a new token is on its way.
    Waiting(Pause<Work>),
    /// Somebody else changed the settings. Three columns; the button may be pressed again.
    Conflict(Conflict),
    Done(Receipt),
    /// It was sent, and what became of it cannot be found out yet. `Read` looks again.
    Unknown(AmazonError),
    /// It did not work, and nothing was changed. `Read` starts over.
    Failed(AmazonError),
}

impl Phase {
    /// What Amazon has, wherever the button may be pressed.
    pub fn now(&self) -> Option<&CurrentSettings> {
        match self {
            Self::Read(now) => Some(now),
            Self::Conflict(conflict) => Some(&conflict.now),
            Self::Idle
            | Self::Reading(_)
            | Self::Keeping(_)
            | Self::Sending(_)
            | Self::ReadingBack(_)
            | Self::Waiting(_)
            | Self::Done(_)
            | Self::Unknown(_)
            | Self::Failed(_) => None,
        }
    }
}

/// What runs, or goes on after a pause.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Work {
    #[default]
    Read,
    Write,
    ReadBack,
}

/// Who changed what.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conflict {
    /// What was there when ours was compared; `None` is "no settings", or unknown after a restart.
    pub before: Option<Map<String, Value>>,
    /// What is there now.
    pub now: CurrentSettings,
    /// What we wanted to send; `None` after a restart.
    pub ours: Option<Map<String, Value>>,
}

/// One thing said about the last act.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Said {
    /// Amazon has exactly this already: nothing was sent.
    AlreadySent,
    /// The last write did not arrive. It may be sent again.
    NotStored,
    /// The earlier settings could not be written to disk, so nothing was sent. The next press sends without.
    EarlierNotKept,
    /// The intent could not be written to disk; it was sent all the same.
    IntentNotKept,
    /// Settings came or went since they were compared, so the other button is meant.
    LookAgain,
    /// The write of an earlier run is stored.
    StoredEarlier,
    /// Nothing that Amazon tells proves whether the write of an earlier run is stored. Sending again is safe.
    NotConfirmedEarlier,
}

/// The write that is under way.
#[derive(Clone, Default)]
pub(super) struct Sending {
    pub(super) body: Secret,
    pub(super) comparison: Comparison,
    pub(super) before: CurrentSettings,
    pub(super) ours: Map<String, Value>,
    pub(super) intent: Intent,
    pub(super) earlier_kept: bool,
    /// What a clear "done" answered; `None` as long as there is none.
    pub(super) answered: Option<Written>,
    /// Whether Amazon refused it since somebody changed the settings (412).
    pub(super) overtaken: bool,
}

/// What was sent last and confirmed, so that sending the same again sends nothing.
#[derive(Clone, Default)]
pub(super) struct LastSent {
    pub(super) body: Secret,
    pub(super) etag: Option<String>,
}
