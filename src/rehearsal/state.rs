//! What a rehearsal knows.

use crate::model::AccountLinking;
use crate::model::Called;
use crate::model::RunSeen;
use crate::model::Secret;
use crate::model::Twist;
use crate::model::Way;
use crate::services::rehearsal::Prepared;

/// What is to be rehearsed.
#[derive(Clone, PartialEq)]
pub struct Plan {
    pub settings: AccountLinking,
    pub secret: Secret,
    pub way: Way,
    pub twist: Twist,
    /// For Alexa's return addresses.
    pub vendor_id: Option<String>,
    /// Whether a wrong secret, the old refresh token and the used code are tried at the end. A good server may end
    /// the whole link over it, so the person was told before.
    pub last_questions: bool,
}

/// One rehearsal after another.
#[derive(Clone, Default, PartialEq)]
pub struct Rehearsal {
    pub phase: Phase,
    /// What was seen, until the next one starts.
    pub seen: Option<RunSeen>,
    pub(super) plan: Option<Plan>,
    pub(super) prepared: Option<Prepared>,
    /// The number of the run.
    pub(super) run: u64,
    /// The number of the pause or question that is open.
    pub(super) open: u64,
    pub(super) last_id: u64,
}

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    #[default]
    Idle,
    Preparing,
    /// For the person to sign in.
    Waiting(Waiting),
    /// Before the next question to the token address.
    Pausing(Called),
    Asking(Called),
    Done,
}

/// The person signs in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Waiting {
    /// The request, for a browser that has to be opened by hand.
    pub address: String,
    pub return_url: String,
    /// Whether what was pasted is no answer to the request.
    pub pasted_something_else: bool,
}
