//! What a rehearsal asks of the outside world.

use crate::model::AccountLinking;
use crate::model::Secret;
use crate::model::Way;
use crate::rehearsal::Wait;
use crate::services::rehearsal::Call;

/// Something to be done outside. The number comes back with the answer.
#[derive(Clone, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "a handful are made in a whole rehearsal")]
pub enum Effect {
    /// Opens the port of the return address if it is one of this computer, and makes the request; answered by
    /// `Prepared` or `NotPrepared`.
    Prepare { id: u64, settings: AccountLinking, way: Way, vendor_id: Option<String> },
    /// Asks the sign-in page once, with the very same request; answered by `Page`.
    LookAtPage { id: u64, address: String },
    /// Waits for the browser at the opened port; answered by `CameBack`.
    Listen { id: u64, state: Secret },
    /// Shows the sign-in page to the person.
    OpenBrowser { id: u64, address: String },
    /// Answered by `TimeUp` after so long.
    Wait { id: u64, wait: Wait, milliseconds: u64 },
    /// Asks the token address or its server; answered by `Answered`.
    Ask { id: u64, call: Call },
    /// Closes the port and forgets everything that was started under this number.
    Stop(u64),
}
