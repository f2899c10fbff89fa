//! One sitting at the window: which screen is open, what the person prefers, and the parts that do the work.

mod afterwards;
mod amazon;
mod audit;
mod creating;
mod drafts;
mod effect;
mod message;
mod one_draft;
mod practice;
mod preferences;
mod probe;
mod review;
mod screen;
mod starting;
mod toast;
mod trying;
mod update;

pub use effect::Effect;
pub use message::Message;
pub use message::OpenedDraft;
pub use preferences::Motion;
pub use preferences::Preferences;
pub use preferences::Theme;
pub use preferences::ZOOMS;
pub use screen::Screen;
pub use toast::Toast;

use crate::account::Account;
use crate::audit::Audit;
use crate::create::Create;
use crate::model::CreateIntent;
use crate::model::Intent;
use crate::probing::Probing;
use crate::push::Push;
use crate::push::Request;
use crate::review::Review;
use crate::services::drafts::Access;
use crate::services::drafts::DraftError;
use crate::services::drafts::DraftId;
use crate::services::drafts::DraftList;
use crate::trying::Trying;
use crate::wizard::Wizard;

/// Everything the window knows.
#[derive(Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Session {
    pub screen: Screen,
    /// Where “Close” in the settings goes back to.
    pub before_settings: Screen,
    pub wizard: Wizard,
    pub account: Account,
    pub audit: Audit,
    pub create: Create,
    pub probing: Probing,
    pub push: Push,
    pub review: Review,
    pub trying: Trying,
    /// A write of an earlier run whose outcome is not known.
    open_intent: Option<Intent>,
    /// The making of a skill whose outcome is not known.
    open_creation: Option<CreateIntent>,
    /// Whether the model of the skill is looked at in step 9, so that the right for it is asked for.
    pub wants_model: bool,
    /// What was sent last, for the report.
    sent: Option<Box<Request>>,
    /// Whether what is being read from Amazon is to become the settings.
    starting: bool,
    pub drafts: DraftList,
    /// The draft this set-up is kept in; `None` before it was saved first.
    open_draft: Option<DraftId>,
    /// Where drafts and choices lie, for showing; empty until it is told.
    pub data_folder: String,
    /// Why the draft that is open is not saved; `None` while it is.
    pub read_only: Option<Access>,
    /// When the draft was saved last (milliseconds since 1970, UTC).
    pub saved_at: Option<i64>,
    /// Why a draft could not be opened or saved last.
    pub draft_problem: Option<DraftError>,
    pub preferences: Preferences,
    /// Whether the system asks for dark colours; `None` when it does not tell.
    pub system_is_dark: Option<bool>,
    /// The address of the practice Amazon while practising.
    pub practising: Option<String>,
    /// Whether the practice Amazon is being started.
    pub practice_starting: bool,
    pub toast: Option<Toast>,
    /// How many toasts there have been.
    toasts: u64,
    /// Whether the help of the page is open (F1).
    pub help_open: bool,
}

#[cfg(test)]
mod tests;
