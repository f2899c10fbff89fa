//! Amazon: Login with Amazon and the Skill Management API, over one transport. Nothing of the HTTP library
//! leaves this module.

mod error;
mod refusal;

pub use error::AmazonError;
pub use refusal::refusal;
