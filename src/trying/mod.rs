//! Trying a skill, as a pure state machine: is it enabled → enable → say something → wait for the answer. No clock,
//! disk, network or randomness, and nothing is enabled or said without the message of a button.

mod by_hand;
mod effect;
mod enabling;
mod message;
mod saying;
mod state;
mod update;

pub use by_hand::ByHand;
pub use by_hand::by_hand;
pub use effect::Effect;
pub use enabling::EnableProblem;
pub use message::Message;
pub use message::Subject;
pub use state::Enabled;
pub use state::Phase;
pub use state::Trying;
pub use state::Work;

#[cfg(test)]
mod tests;
