//! What the person does with a probe, and what comes of it.

use crate::model::HostPort;
use crate::model::Seen;
use crate::probing::Back;
use crate::rehearsal;
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
    /// Asks the servers that are ticked. Only who knows what is asked about can: see [`super::Probing::ask`].
    Ask,
    /// Opens the list of servers for a rehearsal, or closes it.
    ShowRehearsal(bool),
    /// Ticks a server for a rehearsal, or takes the tick away. With the token address's tick goes the secret.
    TickForRehearsal(HostPort),
    ChooseBack(Back),
    TickSayNo,
    TickLastQuestions,
    /// Rehearses with the servers that are ticked: see [`super::Probing::rehearse`].
    Rehearse,
    /// Opens the sign-in page once more.
    OpenAgain,
    /// Copies the address of the sign-in page.
    CopyAddress,
    /// Takes the address at which the browser stopped.
    PasteBack,
    /// Whether the link works in the Alexa app. Kept by whoever knows what was asked about.
    WorksInApp(Option<bool>),
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
    /// The servers of a rehearsal were looked at.
    Met(u64),
    /// What is asked beside the sign-in is answered.
    BesideDone(u64),
    Rehearsed(rehearsal::Message),
    Ended(u64, Result<(), ProbeError>),
}

impl Message {
    /// Whether it comes from outside.
    pub fn is_answer(&self) -> bool {
        matches!(
            self,
            Self::Began { .. }
                | Self::Saw(..)
                | Self::Met(_)
                | Self::BesideDone(_)
                | Self::Rehearsed(_)
                | Self::Ended(..)
        )
    }
}
