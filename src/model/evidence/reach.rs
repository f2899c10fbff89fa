//! Whom a probe or a rehearsal may contact: what the person ticked or named, and nothing else.

use std::fmt;
use std::net::IpAddr;

use url::Url;

/// A server: its name as in an address, and its port.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct HostPort {
    /// In small letters, international names as punycode, an IPv6 address in brackets.
    pub host: String,
    pub port: u16,
}

impl HostPort {
    /// The server of an address; nothing when the address has none.
    pub fn of(url: &Url) -> Option<Self> {
        let host = url.host_str()?.trim_end_matches('.').to_owned();
        Some(Self { host, port: url.port_or_known_default()? })
    }
}

impl fmt::Display for HostPort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.port == 443 {
            f.write_str(&self.host)
        } else {
            write!(f, "{}:{}", self.host, self.port)
        }
    }
}

/// Who may be contacted, and what the person vouches for.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Reach {
    /// The servers that were shown and ticked.
    pub ticked: Vec<HostPort>,
    /// The servers whose address the person named; their names are not looked up and need not be public.
    pub resolve: Vec<(HostPort, IpAddr)>,
    /// Authorities trusted beside those of the system: certificates in DER.
    pub roots: Vec<Vec<u8>>,
    /// “This is my own server on this network”: addresses that are not public may be contacted.
    pub own_network: bool,
}

impl Reach {
    pub fn allows(&self, server: &HostPort) -> bool {
        self.ticked.contains(server)
    }

    /// The addresses that the person named for a server.
    pub fn named(&self, server: &HostPort) -> Vec<IpAddr> {
        let named = self.resolve.iter().filter(|(known, _)| known == server);
        named.map(|(_, address)| *address).collect()
    }

    /// Whether a server may stand on an address that is not public.
    pub fn may_be_private(&self, server: &HostPort) -> bool {
        self.own_network || self.resolve.iter().any(|(known, _)| known == server)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_ticked_is_allowed_port_and_all() {
        let url = Url::parse("https://Login.Tidewater-Lights.com./authorize").unwrap();
        let server = HostPort::of(&url).unwrap();
        assert_eq!(server.to_string(), "login.tidewater-lights.com");
        let reach = Reach { ticked: vec![server.clone()], ..Reach::default() };
        assert!(reach.allows(&server));
        let other = HostPort { port: 8443, ..server };
        assert!(!reach.allows(&other));
        assert_eq!(other.to_string(), "login.tidewater-lights.com:8443");
    }

    #[test]
    fn a_private_address_needs_the_persons_word() {
        let server = HostPort { host: "bridge.lan".to_owned(), port: 443 };
        let own = "192.168.0.7".parse().unwrap();
        assert!(!Reach::default().may_be_private(&server));
        let named = Reach { resolve: vec![(server.clone(), own)], ..Reach::default() };
        assert!(named.may_be_private(&server));
        assert_eq!(named.named(&server), [own]);
        let other = HostPort { port: 444, ..server };
        assert!(!named.may_be_private(&other) && named.named(&other).is_empty());
    }
}
