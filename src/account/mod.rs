//! The sign-in at Amazon, its vendors and skills, as a pure state machine: no clock, disk, network, store or
//! randomness. What has to be done outside leaves as an [`Effect`], what comes of it arrives as a [`Message`].

mod effect;
mod lists;
mod message;
mod renewal;
mod sign_in;
mod state;
mod store;
mod update;

pub use effect::Effect;
pub use message::Message;
pub use state::Account;
pub use state::Confirming;
pub use state::KeptIn;
pub use state::SignIn;
pub use state::SignInProblem;
pub use state::SignedIn;
pub use state::Skills;
pub use state::Waiting;

pub use crate::services::amazon::Client;

#[cfg(test)]
mod simulator;
#[cfg(test)]
mod tests;
