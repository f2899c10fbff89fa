//! The nine steps' state and decisions. No screen, clock, disk or network: fields are edited in place,
//! everything else comes as a [`Message`], and what has to be done outside leaves as an [`Effect`].

mod boxes;
mod by_hand;
mod checking;
mod choosing;
mod cleaning;
mod comparing;
mod copying;
mod discovering;
mod draft;
mod effect;
mod filling;
mod fine;
mod focus;
mod found;
mod from_amazon;
mod input;
mod judging;
mod lists;
mod message;
mod moving;
mod new_skill;
mod pasting;
mod problem;
mod problems;
mod recognising;
mod request;
mod secret;
mod skill_code;
mod state;
mod step;
mod suggesting;
mod typing;
mod update;
mod wrong_box;

pub use by_hand::ByHand;
pub use by_hand::HandAct;
pub use by_hand::JSON_FILE;
pub use checking::home;
pub use checking::weights;
pub use cleaning::Cleaned;
pub use cleaning::cleaned;
pub use comparing::ComparedLine;
pub use comparing::Comparison;
pub use comparing::Outcome;
pub use copying::SIGN_IN_RETURN_URL;
pub use effect::Effect;
pub use focus::Focus;
pub use input::Input;
pub use lists::MOST_ENTRIES;
pub use message::Message;
pub use message::Recogniser;
pub use message::RecogniserAnswer;
pub use problem::Problem;
pub use state::Copied;
pub use state::Note;
pub use state::Pasted;
pub use state::SignInWith;
pub use state::Ticks;
pub use state::Wizard;
pub use step::STEPS;
pub use step::Step;

#[cfg(test)]
mod tests;
