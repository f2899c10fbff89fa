//! One sitting at the window: which screen is open, what the person prefers, and the parts that do the work.

mod effect;
mod message;
mod preferences;
mod screen;
mod toast;
mod update;

pub use effect::Effect;
pub use message::Message;
pub use preferences::Motion;
pub use preferences::Preferences;
pub use preferences::Theme;
pub use preferences::ZOOMS;
pub use screen::Screen;
pub use toast::Toast;

use crate::wizard::Wizard;

/// Everything the window knows.
#[derive(Clone, Default, PartialEq)]
pub struct Session {
    pub screen: Screen,
    /// Where "Close" in the settings goes back to.
    pub before_settings: Screen,
    pub wizard: Wizard,
    pub preferences: Preferences,
    /// Whether the system asks for dark colours; `None` when it does not tell.
    pub system_is_dark: Option<bool>,
    /// The address of the practice Amazon while practising.
    pub practising: Option<String>,
    /// Whether the practice Amazon is being started.
    pub practice_starting: bool,
    /// Whether the last question to the network found no network at all. Said once; what needs none stays usable.
    pub offline: bool,
    pub toast: Option<Toast>,
    /// How many toasts there have been.
    toasts: u64,
    /// Whether the help of the page is open (F1).
    pub help_open: bool,
}
