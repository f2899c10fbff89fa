//! What a probe wants done outside.

use crate::model::AccountLinking;
use crate::model::Reach;
use crate::model::Secret;

/// One thing to do.
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
    Stop,
}
