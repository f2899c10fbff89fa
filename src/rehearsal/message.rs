//! What is asked of a rehearsal, and what the world answers it.

use crate::model::Comeback;
use crate::model::Exchange;
use crate::model::Secret;
use crate::rehearsal::Plan;
use crate::services::rehearsal::Prepared;

/// A wish of the person or an answer from outside. Answers carry the number they were asked under.
#[derive(Clone, PartialEq)]
pub enum Message {
    Start(Box<Plan>),
    OpenAgain,
    /// The address the browser stopped at, pasted back.
    Pasted(Secret),
    Cancel,

    Prepared(u64, Prepared),
    /// The port cannot be had, or the request cannot be made.
    NotPrepared(u64),
    /// The sign-in page as a program sees it.
    Page(u64, Exchange),
    CameBack(u64, Comeback),
    TimeUp(u64, Wait),
    Answered(u64, Exchange),
}

/// What is waited for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Wait {
    /// The person, who signs in.
    Login,
    /// The same, after the page was seen not to work.
    DeadPage,
    /// The same, until it is a login that took its time.
    Slow,
    /// The moment of the next question to the token address.
    Pause,
}
