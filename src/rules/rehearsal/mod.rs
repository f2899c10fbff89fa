//! What a rehearsal saw → what is wrong: `AL-301` to `AL-326`, and what a real login shows of some probe rules.
//!
//! What was not asked is never fine.

mod answer;
mod comeback;
mod exchange;
mod forgotten;
mod form;
mod judge;
mod last;
mod lifetime;
mod page;
mod profile;
mod refresh;
mod runs;
mod sight;
mod stations;

#[cfg(test)]
pub(in crate::rules) mod tests;

pub use answer::refuses_client;
pub use comeback::usable_code;
pub(in crate::rules) use judge::is_seen;
pub use judge::judge;
pub use page::is_hopeless;
pub use runs::is_linked;
pub use stations::stations;
