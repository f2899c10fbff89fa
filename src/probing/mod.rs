//! Asking the addresses over the network, as a pure state machine: whom to ask, what came, how each station stands.
//!
//! Nobody is asked who was not ticked, and a secret goes to the token address alone, ticked by its name.

mod effect;
mod message;
mod run;
mod server;
mod state;
mod subject;
mod update;

pub use effect::Effect;
pub use message::Message;
pub use run::Lit;
pub use run::Run;
pub use run::belongs;
pub use server::Server;
pub use server::servers;
pub use state::Probing;
pub use subject::Subject;

#[cfg(test)]
mod tests;
