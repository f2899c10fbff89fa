//! A whole link as Alexa does it: the request, the listener for the answer, and the questions about tokens.
//!
//! Each is one step; what comes after what is decided by [`crate::rehearsal`].

mod asking;
mod call;
mod desk;
mod listener;
mod prepared;
mod token_call;

pub use asking::alexas_return_url;
pub use asking::ask;
pub use asking::look;
pub use call::Call;
pub use listener::Limits;
pub use listener::Listener;
pub use prepared::Prepared;
pub use token_call::TokenCall;
