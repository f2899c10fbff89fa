//! Where the focus should go next.

use crate::wizard::Input;

/// A wish for the focus. The view that fulfils it takes it away: `wizard.focus_wanted.take()`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Focus {
    /// The heading of a page that was just opened.
    Heading,
    /// The box “There is a problem”.
    Problems,
    /// The way to the earlier draft of the same skill.
    EarlierDraft,
    Input(Input),
}
