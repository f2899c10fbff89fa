//! What a session wants done outside.

use crate::account;
use crate::audit;
use crate::create;
use crate::model::Draft;
use crate::model::Secret;
use crate::model::Stage;
use crate::probing;
use crate::push;
use crate::review;
use crate::services::drafts::DraftId;
use crate::session::Message;
use crate::session::Preferences;
use crate::trying;
use crate::wizard;

/// One thing to do. Whoever does it answers with a [`Message`].
#[derive(Clone, PartialEq)]
pub enum Effect {
    /// All but `SaveDraft`, which leaves as [`Effect::SaveDraft`].
    Wizard(wizard::Effect),
    /// All but `Renewed`, which stays inside.
    Account(account::Effect),
    /// All but `RenewSignIn`, which stays inside; with the access token for what asks Amazon.
    Audit(audit::Effect, Secret),
    /// All but `RenewSignIn`, which stays inside; with the access token for what asks Amazon.
    Create(create::Effect, Secret),
    Probe(probing::Effect),
    /// All but `RenewSignIn`, which stays inside; with the access token for what asks Amazon.
    Push(push::Effect, Secret),
    /// All but `ReadAmazon`, which leaves as [`Effect::ReadForReview`], and `RenewSignIn`, which stays inside.
    Review(review::Effect),
    /// All but `RenewSignIn`, which stays inside; with the access token for what asks Amazon.
    Try(trying::Effect, Secret),
    /// Reads what Amazon has for a skill, settings and manifest; answered by `AmazonRead` of the review.
    ReadForReview {
        id: u64,
        skill_id: String,
        stage: Stage,
        token: Secret,
        vendor_id: String,
    },
    /// Looks what drafts there are; answered by `DraftsListed`.
    ListDrafts,
    /// From now on what is saved is a new draft.
    StartDraft,
    /// Deletes the draft that is open, saved or not. From now on what is saved is a new draft.
    DropDraft,
    /// Answered by `DraftOpened` or `DraftFailed`. From now on this draft is saved.
    OpenDraft(DraftId),
    /// Answered by `DraftsListed` or `DraftFailed`.
    DeleteDraft(DraftId),
    /// Saves the draft that is open within two seconds, the newest of several; answered by `DraftSaved` or
    /// `DraftNotSaved`.
    SaveDraft(Box<Draft>),
    /// Answered by `Cleared` and `DraftsListed`.
    ClearEverything,
    /// Reads the settings kept before the last write; answered by `EarlierRead`.
    ReadEarlier {
        skill_id: String,
    },
    /// Saves that text, the report of a sending, where the person says.
    SaveReport(String),
    /// Keeps the preferences for the next start.
    SavePreferences(Preferences),
    /// Sends that message after so many milliseconds.
    After(u64, Message),
    /// Starts the practice Amazon and asks it instead of the real one from now on; answered by `PracticeStarted`
    /// or `PracticeFailed`.
    StartPractice,
    /// Goes back to the real Amazon.
    StopPractice,
}
