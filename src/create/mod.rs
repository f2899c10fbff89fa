//! Making a skill, as a pure state machine: look for one of that name → write the intent down → create → wait →
//! send the model → wait for its build. No clock, disk, network or randomness, and nothing is made without the
//! message of a button. A lost answer or a crash never makes two skills: what is there is looked for first.

mod building;
mod effect;
mod existing;
mod looking;
mod making;
mod message;
mod state;
mod update;

pub use effect::Effect;
pub use message::Message;
pub use message::Order;
pub use state::Create;
pub use state::Made;
pub use state::Phase;
pub use state::Stop;
pub use state::Work;

#[cfg(test)]
mod simulator;
#[cfg(test)]
mod tests;
