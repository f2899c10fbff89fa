//! What the person does with a probe, and what comes of it.

use crate::model::HostPort;
use crate::model::Seen;
use crate::services::probe::ProbeError;

/// A wish of the person, or an answer from outside.
#[derive(Clone, PartialEq)]
pub enum Message {
    /// Opens the list of servers, or closes it.
    ShowServers(bool),
    /// Ticks a server, or takes the tick away.
    Tick(HostPort),
    /// Lets the secret go to that server, or not.
    TickSecret(HostPort),
    /// “This is my own server on this network”.
    TickOwnNetwork,
    /// Opens a station, or closes it.
    Open(usize),
    /// Stops asking. What came so far goes.
    Cancel,
    /// Another set-up took the place of this one.
    Forget,
    /// The asking has begun: when (seconds since 1970), and whether this computer is told to use a proxy.
    Began {
        id: u64,
        at: i64,
        proxy: bool,
    },
    Saw(u64, Box<Seen>),
    Ended(u64, Result<(), ProbeError>),
}
