//! Every skill of a vendor read and checked, as a pure state machine: no clock, network or chance. What has to be
//! asked leaves as an [`Effect`], answers and the time arrive as a [`Message`].

mod compare;
mod effect;
mod judge;
mod message;
mod namesakes;
mod order;
mod pace;
mod reading;
mod reports;
mod row;
mod state;
mod update;

pub use effect::Effect;
pub use effect::Question;
pub use message::Answer;
pub use message::Message;
pub use order::Order;
pub use pace::MOST_AT_ONCE;
pub use row::Judged;
pub use row::LINKING_MISSING;
pub use row::Reading;
pub use row::Row;
pub use state::Audit;
pub use state::Phase;

#[cfg(test)]
mod namesakes_tests;
#[cfg(test)]
mod simulator;
#[cfg(test)]
mod tests;
