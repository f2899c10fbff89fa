//! A short word at the edge of the window for what outlives the page.

use crate::i18n::Key;

/// One such word. It goes after four seconds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Toast {
    pub text: Key,
    /// The number of its clock, so that an old clock cannot close a newer word.
    pub id: u64,
}
