//! Sending, as a pure state machine: read what is there → compare → write the intent down → PUT → read back →
//! decide. No clock, disk, network or randomness, and nothing is sent without the message of the one button.

mod around;
mod compare;
mod decide;
mod effect;
mod members;
mod message;
mod reading;
mod sending;
mod state;
mod update;

pub use around::around;
pub use around::refusal;
pub use compare::Comparison;
pub use compare::compare;
pub use compare::compare_members;
pub use compare::is_hidden_at_times;
pub use decide::Verdict;
pub use decide::decide;
pub use effect::Effect;
pub use members::sent_members;
pub use message::Message;
pub use message::Request;
pub use state::Conflict;
pub use state::Phase;
pub use state::Push;
pub use state::Said;
pub use state::Work;

#[cfg(test)]
mod simulator;
#[cfg(test)]
mod tests;
