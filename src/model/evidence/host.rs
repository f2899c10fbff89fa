//! What was seen of one server before any question: its name, its addresses, its greeting.

use std::net::IpAddr;

use crate::model::Certificate;
use crate::model::HostPort;
use crate::model::TrustFault;

/// One server, from its name to its certificate.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct HostSeen {
    pub server: HostPort,
    pub names: Names,
    /// Every address, connected to once, IPv4 first.
    pub connections: Vec<Connection>,
    /// Whether this computer has a way to IPv6 addresses.
    pub ipv6_here: bool,
    /// A greeting with TLS 1.2 and 1.3, all cipher suites we know.
    pub hello: Option<Hello>,
    /// A greeting with TLS 1.2 alone and the common suites.
    pub hello_12: Option<Hello>,
    /// Whether the chain leads to a known root and fits the name; nothing without a chain.
    pub trust: Option<Result<(), TrustFault>>,
    /// What answered in plain text where a TLS greeting did not work: its first line.
    pub plain: Option<String>,
    /// Whether a practice Amazon answers in its place; then nothing above was looked at.
    pub is_practice: bool,
}

impl HostSeen {
    /// Whether any of its addresses took a connection.
    pub fn is_connected(&self) -> bool {
        self.connections.iter().any(|one| matches!(one.outcome, Connected::After(_)))
    }

    /// The certificates as served, the server's own first.
    pub fn chain(&self) -> &[Certificate] {
        let hellos = [&self.hello, &self.hello_12].into_iter().flatten();
        let mut done = hellos.filter_map(|hello| hello.outcome.as_ref().ok());
        done.next().map_or(&[], |greeting| &greeting.chain)
    }
}

/// What a name leads to.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Names {
    /// IPv4 (A).
    pub v4: Vec<IpAddr>,
    /// IPv6 (AAAA).
    pub v6: Vec<IpAddr>,
    pub fault: Option<NameFault>,
    /// Whether the person named the address, so that nothing was looked up.
    pub given: bool,
}

/// Why a name leads nowhere we go.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum NameFault {
    NoSuchName,
    /// The name server does not answer.
    Silent,
    /// One of its addresses is not public. Nothing was contacted.
    NotPublic(IpAddr),
}

/// One address and how connecting went.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Connection {
    pub address: IpAddr,
    pub outcome: Connected,
}

/// How connecting went.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Connected {
    /// After so many milliseconds.
    After(u32),
    Refused,
    TimedOut,
    /// There is no way to that address from here.
    NoRoute,
}

/// A TLS greeting (RFC 8446) and its outcome.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Hello {
    pub outcome: Result<Greeting, HelloFault>,
    /// Whether the server asked for a certificate of ours.
    pub wants_client_certificate: bool,
}

/// What was agreed on.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Greeting {
    /// `TLS 1.3` or `TLS 1.2`.
    pub version: &'static str,
    pub chain: Vec<Certificate>,
}

/// Why a greeting failed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum HelloFault {
    /// The server knows none of our versions of TLS.
    NoCommonVersion,
    /// The server knows none of our cipher suites.
    NoCommonSuite,
    /// The server does not talk HTTP/1.1.
    NoHttp11,
    /// The server demands a certificate.
    CertificateDemanded,
    /// What came is not TLS.
    NotTls,
    /// No answer in time.
    TimedOut,
    /// The connection was ended.
    CutOff,
    /// Another alert, in the words of the library.
    Other(String),
}
