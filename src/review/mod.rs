//! Checking a configuration that somebody sent: read, judged and shown as text. Nothing in it is opened or
//! contacted. No screen, clock, disk or network: wishes and answers come as a [`Message`].

mod answers;
mod asking;
mod bring_in;
mod brought;
mod compare;
mod copied;
mod effect;
mod format;
mod from_amazon;
mod lines;
mod links;
mod message;
mod origin;
mod repair;
mod report;
mod shown;
mod state;
mod symptom;
mod update;

pub use brought::Brought;
pub use brought::Opened;
pub use brought::Unread;
pub use compare::Difference;
pub use compare::Differences;
pub use copied::Copied;
pub use effect::Effect;
pub use format::FORMATS;
pub use format::Format;
pub use from_amazon::FromAmazon;
pub use links::Links;
pub use links::Pointed;
pub use message::Message;
pub use origin::Origin;
pub use repair::Repair;
pub use shown::Shown;
pub use state::Pane;
pub use state::Reading;
pub use state::Review;
pub use state::Slot;
pub use state::Tab;
pub use symptom::SYMPTOMS;
pub use symptom::Symptom;

#[cfg(test)]
mod tests;
