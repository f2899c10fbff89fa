//! What a probe saw → what is wrong: `AL-201` to `AL-224`, in the order in which one station comes after another.
//!
//! What hides the truth (a login page, a robot check, a failure here) makes a rule "could not tell", never "fine".

mod answers;
mod judge;
mod page;
mod phone;
mod published;
mod reachable;
mod refusals;
mod robots;
mod secure;
mod sight;
mod stations;
mod time;
mod token;

#[cfg(test)]
mod tests;

pub use judge::judge;
pub use judge::take_their_word;
pub use stations::STATIONS;
pub use stations::Standing;
pub use stations::Station;
pub use stations::StationResult;
pub use stations::stations;
