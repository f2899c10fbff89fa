//! Looks at somebody's server as Alexa would: name, addresses, greeting, certificate, and then questions over HTTP.
//!
//! Nothing is contacted that was not ticked; what a greeting meets is recorded, and nothing is sent over it.

mod certificate;
mod connect;
mod error;
mod exchange;
mod hello;
mod host;
mod made_up;
mod names;
mod plain;
mod questions;
mod recorder;
mod run;
mod trust;

pub use error::ProbeError;
pub use exchange::Asker;
pub use host::look_at;
pub use names::addresses;
pub use questions::MadeUp;
pub use questions::Question;
pub use questions::authorization_request;
pub use questions::questions;
pub use run::ask_all;
pub use run::meet;
pub use run::proxy;
pub use run::run;
pub use trust::Roots;
