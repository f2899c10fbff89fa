//! What the check wants done outside.

use std::path::PathBuf;

use crate::review::Message;

/// One thing to do. Whoever does it answers with a [`Message`].
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Asks which file to open and reads it; answered by `FileRead`, or by nothing when none was chosen.
    OpenFile,
    /// Reads that file, which was dropped on the window or named; answered by `FileRead`.
    ReadFile(PathBuf),
    /// Puts a corrected value on the clipboard; answered by `CopyDone`.
    Copy(&'static str, String),
    /// Opens one of Amazon’s pages, never an address of the configuration.
    OpenPage(&'static str),
    /// Sends that message after so many milliseconds.
    After(u64, Message),
}
