//! What was seen of somebody's servers: plain data, all of it untrusted, kept in memory only.

mod certificate;
mod exchange;
mod host;
mod probe;
mod reach;

pub use certificate::Certificate;
pub use certificate::PublicKey;
pub use certificate::TrustFault;
pub use exchange::Answer;
pub use exchange::Body;
pub use exchange::Ending;
pub use exchange::Exchange;
pub use exchange::Method;
pub use exchange::Sent;
pub use exchange::Silence;
pub use host::Connected;
pub use host::Connection;
pub use host::Greeting;
pub use host::Hello;
pub use host::HelloFault;
pub use host::HostSeen;
pub use host::NameFault;
pub use host::Names;
pub use probe::Asked;
pub use probe::Phone;
pub use probe::ProbeSeen;
pub use probe::Scheme;
pub use probe::Seen;
pub use reach::HostPort;
pub use reach::Reach;
