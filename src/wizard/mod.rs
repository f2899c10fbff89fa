//! The nine steps' state and decisions. No screen, clock, disk or network: fields are edited in place,
//! everything else comes as a [`Message`], and what has to be done outside leaves as an [`Effect`].

mod effect;
mod input;
mod message;
mod state;
mod step;

pub use effect::Effect;
pub use input::Input;
pub use message::Message;
pub use message::Recogniser;
pub use message::RecogniserAnswer;
pub use state::Copied;
pub use state::Note;
pub use state::Pasted;
pub use state::SignInWith;
pub use state::Ticks;
pub use state::Wizard;
pub use step::STEPS;
pub use step::Step;
