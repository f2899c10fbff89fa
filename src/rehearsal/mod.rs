//! A rehearsal of the link, as a pure state machine: request → browser → answer → code for tokens → refresh → last
//! questions. No clock, disk, network or randomness; what has to be done outside is an effect.

mod effect;
mod message;
mod next;
mod state;
mod update;

pub use effect::Effect;
pub use message::Message;
pub use message::Wait;
pub use state::Phase;
pub use state::Plan;
pub use state::Rehearsal;
pub use state::Waiting;

#[cfg(test)]
mod tests;
