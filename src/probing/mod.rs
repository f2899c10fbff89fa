//! Asking the addresses over the network, and rehearsing the link with a sign-in, as a pure state machine: whom to
//! ask, what came, how each station stands.
//!
//! Nobody is asked who was not ticked, and a secret goes to the token address alone, ticked by its name.

mod effect;
mod lit;
mod message;
mod rehearse;
mod rehearsing;
mod run;
mod server;
mod state;
mod subject;
mod update;

pub use effect::Effect;
pub use lit::Lit;
pub use lit::belongs;
pub use message::Message;
pub use rehearsing::Back;
pub use rehearsing::Rehearsing;
pub use rehearsing::Stage;
pub use run::Run;
pub use server::Server;
pub use server::servers;
pub use state::Probing;
pub use subject::Subject;

#[cfg(test)]
mod rehearsal_tests;
#[cfg(test)]
mod tests;
