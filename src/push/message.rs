//! What is asked of sending, and what the world answers it.

use crate::model::AccountLinking;
use crate::model::CurrentSettings;
use crate::model::Intent;
use crate::model::Secret;
use crate::model::Written;
use crate::services::amazon::AmazonError;

/// A wish of the person or an answer from outside. Answers carry the number they were asked under.
#[derive(Clone, PartialEq)]
pub enum Message {
    /// Reads what Amazon has for that skill.
    Read(String),
    /// Looks what became of a write of an earlier run.
    Resume(Intent),
    /// The button "Send to Amazon": there are no settings yet.
    Send(Request),
    /// The button "Replace the current settings".
    Replace(Request),
    /// Stops waiting or reading. A write that is out cannot be called back.
    Cancel,
    /// Whether there is a new token, after [`crate::push::Effect::RenewSignIn`].
    Renewed(bool),

    ReadDone(u64, Result<CurrentSettings, AmazonError>),
    /// The intent and the earlier settings were written down, or not.
    Kept {
        id: u64,
        time: String,
        intent_kept: bool,
        earlier_kept: bool,
    },
    Wrote(u64, Result<Written, AmazonError>),
    /// A second has gone by.
    Tick(u64),
}

/// What is to be sent.
#[derive(Clone, Default, PartialEq)]
pub struct Request {
    pub settings: AccountLinking,
    /// The client secret; empty with the implicit grant.
    pub secret: Secret,
}
