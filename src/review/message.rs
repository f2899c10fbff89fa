//! What is asked of the check, and what the world answers it.

use std::path::PathBuf;

use crate::services::files::FileError;

/// A wish of the person or an answer from outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Checks what stands in the box.
    Check,
    /// “Open…”.
    OpenFile,
    /// The path that was typed where the desktop has no window to choose a file.
    OpenPath,
    /// A file was dropped on the window.
    Dropped(PathBuf),
    /// A file's name and bytes, or why it could not be read.
    FileRead(Result<(String, Vec<u8>), FileError>),
    /// The desktop has no window to choose a file.
    NoDialog,
    /// “Copy” beside the corrected value of that rule.
    Copy(&'static str),
    CopyDone(&'static str, bool),
    /// “Copied” has had its time. Carries the number of its clock.
    TimeUp(u64),
    /// The page where a rule is written down.
    OpenPage(&'static str),
    /// Puts everything away.
    Another,
}
