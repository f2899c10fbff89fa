//! What the check knows.

use crate::import::Form;
use crate::import::ImportProblem;
use crate::import::Mended;
use crate::model::AccountLinking;
use crate::model::Secret;
use crate::rules::Checked;
use crate::services::files::FileError;

/// A configuration that somebody sent.
#[derive(Clone, Default, PartialEq)]
pub struct Review {
    /// What was pasted or typed. It may hold a secret, so it is wiped as soon as it was read. Edited in place.
    pub text: Secret,
    /// The path of a file, where there is no window to choose one. Edited in place.
    pub path: String,
    /// Whether the desktop turned out to have no window to choose a file.
    pub asks_for_path: bool,
    pub unread: Option<Unread>,
    pub shown: Option<Shown>,
    /// The rule whose corrected value was just copied, and the number of its clock.
    pub copied: Option<(&'static str, u64)>,
    /// Whether the last copy found no clipboard.
    pub clipboard_missing: bool,
    pub(super) clock: u64,
}

/// What was understood of it, and what the rules say.
#[derive(Clone, PartialEq)]
pub struct Shown {
    pub settings: AccountLinking,
    pub form: Form,
    pub mended: Vec<Mended>,
    /// Names that stand twice; the last one counted.
    pub duplicates: Vec<String>,
    /// Whether there was a secret in it. It is not kept.
    pub had_secret: bool,
    /// The name of the file, when it came from one.
    pub file: Option<String>,
    pub checked: Checked,
}

/// Why nothing is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Unread {
    File(FileError),
    Import(ImportProblem),
    NoDialog,
}
