//! What is brought in, and why nothing is shown.

use std::fmt;

use serde_json::Value;

use crate::import::ImportProblem;
use crate::services::files::FileError;

/// A file that was read, by its name inside what was opened.
#[derive(Clone, PartialEq)]
pub struct Brought {
    pub name: String,
    pub bytes: Vec<u8>,
    /// Where it lies, for the rule about files inside a skill package. No report tells it.
    pub path: String,
    /// Whether a folder above it is under version control.
    pub in_git_work_tree: bool,
    /// The manifest of the skill it belongs to.
    pub manifest: Option<Value>,
}

/// What was behind a path.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    pub files: Vec<Brought>,
    /// How many more files there are, which were not read.
    pub left_out: usize,
}

impl fmt::Debug for Brought {
    /// What is in it may be a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Brought").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Why nothing is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Unread {
    File(FileError),
    Import(ImportProblem),
    NoDialog,
    /// What was typed is no skill ID.
    NotASkillId,
    /// Amazon has no settings for the skill.
    NothingAtAmazon,
}
