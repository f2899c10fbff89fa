//! Everything that can happen to a session.

use crate::session::Motion;
use crate::session::Preferences;
use crate::session::Theme;
use crate::wizard;

/// A wish of the person, or an answer from outside.
#[derive(Clone, PartialEq)]
pub enum Message {
    Wizard(wizard::Message),
    /// Opens the start screen. Nothing is lost: the draft is saved.
    OpenStart,
    /// Starts a new set-up from nothing.
    SetUp,
    /// Goes back to the set-up that is open.
    OpenWizard,
    OpenCheck,
    OpenSettings,
    CloseSettings,
    /// Opens or closes the help of the page.
    ToggleHelp,
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
    /// The network was found to be away, or back.
    Offline(bool),
    CloseToast,
    /// A toast has had its time.
    ToastOver(u64),
}
