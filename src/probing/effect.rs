//! What a probe wants done outside.

use crate::model::AccountLinking;
use crate::model::Reach;
use crate::model::Secret;
use crate::rehearsal;

/// One thing to do.
#[expect(clippy::large_enum_variant, reason = "a handful are made in a whole rehearsal")]
#[derive(Clone, PartialEq)]
pub enum Effect {
    /// Asks whom the reach allows; answered by `Began`, `Saw` and `Ended` with the same number.
    Ask {
        id: u64,
        settings: Box<AccountLinking>,
        vendor_id: Option<String>,
        /// Only when its tick is set.
        secret: Option<Secret>,
        reach: Box<Reach>,
    },
    /// Looks at the servers of a rehearsal, and asks the sign-in page what a probe asks; answered by `Began`, `Saw`,
    /// then `Met`, and `BesideDone` when all is answered.
    Meet { id: u64, settings: Box<AccountLinking>, vendor_id: Option<String>, reach: Box<Reach> },
    /// Answered by `Rehearsed`.
    Rehearse(rehearsal::Effect),
    /// Asks the token address what a probe asks, without a secret; answered by `Saw` and `Ended`.
    AskRest { id: u64, settings: Box<AccountLinking>, vendor_id: Option<String> },
    /// Puts the address of the sign-in page on the clipboard.
    Copy(String),
    /// Ends everything that was begun.
    Stop,
}
