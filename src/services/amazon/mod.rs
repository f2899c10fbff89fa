//! Amazon: Login with Amazon and the Skill Management API, over one transport. Nothing of the HTTP library
//! leaves this module, every question can be dropped half-way, and no text that leaves holds a secret.

mod answer;
mod ask_profile;
mod endpoints;
mod error;
mod lwa;
mod redact;
mod refusal;
mod retry_after;
mod sign_in;
mod smapi;
mod transport;
mod words;

pub use ask_profile::AskProfileError;
pub use ask_profile::ask_profile_token;
pub use endpoints::Endpoints;
pub use endpoints::EndpointsError;
pub use error::AmazonError;
pub use refusal::refusal;
pub use sign_in::Client;
pub use sign_in::SignInAttempt;
pub use sign_in::Tokens;
pub use smapi::Simulation;
pub use transport::Amazon;

#[cfg(test)]
mod tests;
