//! A short word at the edge of the window for what outlives the page.

/// One such word. It goes after four seconds.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Toast {
    pub text: String,
    /// The number of its clock, so that an old clock cannot close a newer word.
    pub id: u64,
}
