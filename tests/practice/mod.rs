//! The practice Amazon over real HTTP, face by face.
#![expect(clippy::disallowed_methods, reason = "tokio's test macro waits for its runtime")]

mod account_linking;
mod alexa_app;
mod console;
mod creating;
mod faults;
mod guard;
mod own_sign_in;
mod refusals;
mod sign_in;
mod smapi;
mod token;
pub(crate) mod token_server;
mod trial;
