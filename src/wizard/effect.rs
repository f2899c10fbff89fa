//! What the wizard wants done outside.

use crate::model::Secret;
use crate::skill_code::CodeFile;
use crate::wizard::Copied;
use crate::wizard::Message;

/// One thing to do. Whoever does it answers with a message.
#[derive(Clone, PartialEq)]
pub enum Effect {
    /// Puts text on the clipboard; answered by `CopyDone`.
    Copy(Copied, String),
    /// The same for a secret, marked so that clipboard managers leave it alone, and cleared after 60 s if still ours.
    CopySecret(Copied, Secret),
    /// Opens a page in the system's browser.
    Open(String),
    /// Saves the draft within two seconds.
    SaveDraft,
    /// Sends that message after so many milliseconds.
    After(u64, Message),
    /// Reads what the issuer publishes; answered by `Discovered` with the same number.
    Discover(u64, String),
    /// Saves a text where the person says, under this name unless another is given.
    SaveFile { name: &'static str, text: String },
    /// The same for a text with the secret in it: the file is its owner's alone.
    SaveSecretFile { name: &'static str, text: Secret },
    /// Saves the files of a skill's code in a new folder of that name, where the person says.
    SaveCodeFolder { name: &'static str, code: Vec<CodeFile> },
    /// Saves them as a zip, each with `front` before its name.
    SaveCodeZip { name: &'static str, front: &'static str, code: Vec<CodeFile> },
}
