//! What can be copied at the desk.

use crate::review::Format;

/// One text that a “Copy” puts on the clipboard.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Copied {
    /// The corrected value of the finding of that place.
    Fix(usize),
    /// The corrected configuration.
    Repaired,
    /// The report.
    Report(Format),
    /// The letter to the customer.
    Reply,
}
