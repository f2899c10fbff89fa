//! What the check wants done outside.

use std::path::PathBuf;

use crate::model::Stage;
use crate::review::Copied;
use crate::review::Message;
use crate::review::Slot;

/// One thing to do. Whoever does it answers with a [`Message`].
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Asks which file to open and reads it; answered by `FileRead`, or by nothing when none was chosen.
    OpenFile(Slot),
    /// Reads that file, which was dropped on the window or named; answered by `FileRead`.
    ReadFile(Slot, PathBuf),
    /// Reads what Amazon has for that skill; answered by `AmazonRead`. The one effect that asks the network.
    ReadAmazon { id: u64, skill_id: String, stage: Stage },
    /// Amazon did not take the access token: asks for a new one; answered by `Renewed`.
    RenewSignIn,
    /// Drops what is being read under that number.
    Stop(u64),
    /// Puts a text on the clipboard; answered by `CopyDone`.
    Copy(Copied, String),
    /// Saves a text where the person says, under that name at first.
    SaveFile { name: &'static str, text: String },
    /// Opens one of Amazon’s pages, never an address of the configuration.
    OpenPage(&'static str),
    /// Sends that message after so many milliseconds.
    After(u64, Message),
}
