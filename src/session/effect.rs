//! What a session wants done outside.

use crate::session::Message;
use crate::session::Preferences;
use crate::wizard;

/// One thing to do. Whoever does it answers with a [`Message`].
#[derive(Clone, PartialEq)]
pub enum Effect {
    Wizard(wizard::Effect),
    /// Keeps the preferences for the next start.
    SavePreferences(Preferences),
    /// Sends that message after so many milliseconds.
    After(u64, Message),
    /// Starts the practice Amazon; answered by `PracticeStarted` or `PracticeFailed`.
    StartPractice,
    StopPractice,
}
