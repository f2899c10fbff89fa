//! Everything that can happen to a session.

use std::path::PathBuf;

use crate::account;
use crate::audit;
use crate::create;
use crate::model::CreateIntent;
use crate::model::Draft;
use crate::model::Intent;
use crate::model::Stage;
use crate::probing;
use crate::push;
use crate::review;
use crate::review::FromAmazon;
use crate::services::browser::BrowserError;
use crate::services::drafts::Access;
use crate::services::drafts::ClearedDrafts;
use crate::services::drafts::DraftError;
use crate::services::drafts::DraftId;
use crate::services::drafts::DraftList;
use crate::services::files::FileError;
use crate::session::Motion;
use crate::session::Preferences;
use crate::session::Theme;
use crate::trying;
use crate::wizard;

/// A wish of the person, or an answer from outside.
#[derive(Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "few messages live at a time")]
pub enum Message {
    Wizard(wizard::Message),
    Account(account::Message),
    Audit(audit::Message),
    /// Its button is [`Message::CreateSkill`]; from here it does nothing.
    Create(create::Message),
    Probe(probing::Message),
    /// Its two buttons are [`Message::Send`] and [`Message::Replace`]; from here they do nothing.
    Push(push::Message),
    Review(review::Message),
    Try(trying::Message),
    /// Carries what is being checked over into a new set-up.
    ReviewInWizard,
    /// Opens the check with settings that were read from Amazon already.
    OpenAtDesk(Box<FromAmazon>),

    /// Opens the start screen. Nothing is lost: the draft is saved.
    OpenStart,
    /// Starts a new set-up from nothing.
    SetUp,
    /// Goes back to the set-up that is open.
    OpenWizard,
    OpenCheck,
    /// Opens the table of all skills; only for whoever is signed in.
    OpenAudit,
    /// Reads and checks every skill of the vendor.
    StartAudit,
    /// Opens a skill of that table at the desk.
    OpenAudited(String, Stage),
    OpenSettings,
    CloseSettings,
    /// Opens or closes the help of the page.
    ToggleHelp,

    /// Carries a draft on.
    CarryOn(DraftId),
    DeleteDraft(DraftId),
    /// Saves the draft and says so (it is saved by itself anyway).
    SaveDraft,
    /// Deletes drafts, preferences, earlier settings and the kept sign-in.
    ClearEverything,
    DraftsListed(DraftList),
    DraftOpened(Box<OpenedDraft>),
    DraftFailed(DraftError),
    /// That draft was saved, at that time (milliseconds since 1970, UTC).
    DraftSaved(DraftId, i64),
    DraftNotSaved(DraftError),
    Cleared(ClearedDrafts),

    /// A file was saved there, or not.
    FileSaved(Result<PathBuf, FileError>),
    /// No browser took the address.
    PageNotOpened(BrowserError),

    /// Signs in with the security profile of the settings, or with the one given for signing in here.
    SignIn,
    /// Signs in with the access token that was pasted.
    UseToken,
    /// Takes the address that was pasted back.
    PasteBack,
    /// Sets the wizard to that skill of the list.
    PickSkill(String),
    /// Reads what Amazon has for the skill.
    ReadAmazon,
    /// Reads what Amazon has for the skill of step 1 and puts it into the wizard.
    StartFromAmazon,
    /// The button “Create the skill”.
    CreateSkill,
    /// Takes that skill of the same name instead of making one.
    UseSkill(String),
    /// Goes on with the settings, though the model of the new skill is not built.
    LeaveModel,
    /// Looks at the model of the skill, to change what people say to open it.
    OpenModel,
    /// The making of a skill in an earlier run whose outcome is not known.
    CreationFound(CreateIntent),
    /// The button “Send to Amazon”.
    Send,
    /// The button “Replace the current settings”.
    Replace,
    /// “Keep the current settings”.
    KeepCurrent,
    /// “Put back…” of the receipt.
    PutBack,
    /// The earlier settings as they were kept; `None` when the file could not be read.
    EarlierRead(Option<Vec<u8>>),
    /// “Save report” of the receipt.
    SaveReport,
    /// A write of an earlier run whose outcome is not known.
    IntentFound(Intent),

    /// Starts the practice Amazon, and a new set-up that talks to it.
    Practise,
    /// The practice Amazon answers at this address.
    PracticeStarted(String),
    /// The practice Amazon could not be started.
    PracticeFailed,
    LeavePractice,

    /// What was kept from the last start.
    PreferencesRead(Preferences),
    ChooseTheme(Theme),
    ChooseMotion(Motion),
    ChooseLanguage(Option<String>),
    Larger,
    Smaller,
    UsualSize,
    /// Whether the system asks for dark colours.
    SystemIsDark(Option<bool>),
    /// The window lost the focus.
    WindowLeft,
    CloseToast,
    /// A toast has had its time.
    ToastOver(u64),
}

/// A draft as it was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedDraft {
    pub id: DraftId,
    pub draft: Draft,
    pub access: Access,
    /// Whether the file was damaged, and this is its last good copy.
    pub recovered: bool,
}
