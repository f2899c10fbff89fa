//! Checking a configuration that somebody sent: read, judged and shown as text. Nothing in it is opened or
//! contacted. No screen, clock, disk or network: wishes and answers come as a [`Message`].

mod effect;
mod message;
mod state;
mod update;

pub use effect::Effect;
pub use message::Message;
pub use state::Review;
pub use state::Shown;
pub use state::Unread;
