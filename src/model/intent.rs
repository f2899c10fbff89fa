//! What is written down before settings are sent, so that a lost answer or a crash can be cleared up.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde::Serialize;

/// The record of one write, kept on disk from before the PUT until its outcome is known. It holds no value, only
/// half of their SHA-256 sums by name, and never the secret's.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct Intent {
    pub skill_id: String,
    /// Always `development`.
    pub stage: String,
    /// The version that was there, when Amazon gave one.
    pub etag_before: Option<String>,
    /// The members that were there, as sums; `None` when there were no settings.
    pub before: Option<BTreeMap<String, String>>,
    /// The members that are sent, as sums.
    pub after: BTreeMap<String, String>,
    /// Whether a client secret is sent with them.
    pub has_secret: bool,
    /// When it was written down (RFC 3339, UTC); filled in by whoever writes it.
    pub time: String,
}
