//! What is asked of the audit, and what the world answers it.

use crate::audit::Order;
use crate::model::CurrentSettings;
use crate::model::ManifestFacts;
use crate::model::SkillPage;
use crate::services::amazon::AmazonError;

/// A wish of the person or an answer from outside. Answers carry the number they were asked under, and the time:
/// milliseconds on any clock that never goes back.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Reads every skill of that vendor.
    Start(String),
    /// Ends it with what was read so far.
    Cancel,
    /// Puts everything away: somebody else signs in.
    Forget,
    SortBy(Order),

    Answered {
        id: u64,
        now: u64,
        answer: Result<Answer, AmazonError>,
    },
    /// The time that was waited for.
    TimeUp {
        id: u64,
        now: u64,
    },
    /// Whether there is a new token.
    Renewed(bool),
}

/// What a question brought.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Skills(SkillPage),
    Manifest(ManifestFacts),
    Settings(CurrentSettings),
}
