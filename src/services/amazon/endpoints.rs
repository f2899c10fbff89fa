//! Where Amazon is: the real one, or a practice Amazon on this computer. Nothing else, whoever asks.

use std::net::Ipv4Addr;

use thiserror::Error;
use url::Host;
use url::Url;

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::HostPort;
use crate::model::LWA_AUTHORIZE_HOSTS;
use crate::model::LWA_TOKEN_HOSTS;

const AUTHORIZE: &str = "https://www.amazon.com/ap/oa";
const TOKEN: &str = "https://api.amazon.com/auth/o2/token";
const SMAPI: &str = "https://api.amazonalexa.com";
const CONSOLE_HOST: &str = "developer.amazon.com";
const SMAPI_HOST: &str = "api.amazonalexa.com";

/// The hosts that are talked to. Made from constants or from a loopback address only.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Endpoints {
    /// `http://127.0.0.1:PORT`, without a slash.
    practice: Option<String>,
}

/// Why an address is no practice Amazon.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
#[error("not http://127.0.0.1:PORT")]
pub struct EndpointsError;

impl EndpointsError {
    /// What is wrong with the address, for people.
    pub fn text_key(self) -> Key {
        key::AMAZON_NOT_PRACTICE
    }
}

impl Endpoints {
    /// The real Amazon.
    pub fn real() -> Self {
        Self::default()
    }

    /// A practice Amazon. Only an origin on the literal 127.0.0.1 with its port is one.
    pub fn practice(origin: &str) -> Result<Self, EndpointsError> {
        let url = Url::parse(origin).map_err(|_malformed| EndpointsError)?;
        let is_loopback = url.host() == Some(Host::Ipv4(Ipv4Addr::LOCALHOST));
        let (Some(port), true) = (url.port(), url.scheme() == "http" && is_loopback) else {
            return Err(EndpointsError);
        };
        let origin_alone = format!("http://127.0.0.1:{port}");
        if origin.trim_end_matches('/') != origin_alone {
            return Err(EndpointsError);
        }
        Ok(Self { practice: Some(origin_alone) })
    }

    /// Whether a practice Amazon stands in.
    pub fn is_practice(&self) -> bool {
        self.practice.is_some()
    }

    /// Where an address of Amazon's really is: itself, or its place in the practice Amazon. An address that is
    /// not Amazon's stays as it is.
    pub fn translated(&self, address: &str) -> String {
        let (Some(practice), Ok(url)) = (&self.practice, Url::parse(address)) else {
            return address.to_owned();
        };
        let is_amazons = url.scheme() == "https"
            && url.port().is_none()
            && url.username().is_empty()
            && url.host_str().is_some_and(|host| {
                LWA_AUTHORIZE_HOSTS.contains(&host)
                    || LWA_TOKEN_HOSTS.contains(&host)
                    || host == CONSOLE_HOST
                    || host == SMAPI_HOST
            });
        if !is_amazons {
            return address.to_owned();
        }
        let rest: String = address.chars().skip(url.origin().ascii_serialization().len()).collect();
        format!("{practice}{rest}")
    }

    /// Whether the practice Amazon answers for that server.
    pub fn stands_in_for(&self, server: &HostPort) -> bool {
        let address = format!("https://{server}/");
        self.translated(&address) != address
    }

    pub(super) fn authorize(&self) -> String {
        self.translated(AUTHORIZE)
    }

    pub(super) fn token(&self) -> String {
        self.translated(TOKEN)
    }

    /// The origin of SMAPI, without a slash.
    pub(super) fn smapi(&self) -> &str {
        self.practice.as_deref().unwrap_or(SMAPI)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_literal_loopback_address_is_practice() {
        for origin in ["http://127.0.0.1:9000", "http://127.0.0.1:1/"] {
            assert!(Endpoints::practice(origin).unwrap().is_practice(), "{origin}");
        }
        for origin in [
            "",
            "127.0.0.1:9000",
            "http://127.0.0.1",
            "http://localhost:9000",
            "http://[::1]:9000",
            "http://127.0.0.2:9000",
            "http://0x7f.1:9000",
            "http://127.1:9000",
            "https://127.0.0.1:9000",
            "http://127.0.0.1:9000/x",
            "http://127.0.0.1:9000?x",
            "http://u:p@127.0.0.1:9000",
            "http://127.0.0.1:9000@evil.example",
            "http://127.0.0.1.evil.example:9000",
            "http://10.0.0.1:9000",
            "https://api.amazonalexa.com",
        ] {
            assert_eq!(Endpoints::practice(origin), Err(EndpointsError), "{origin}");
        }
    }

    #[test]
    fn addresses_are_translated_at_the_edge() {
        let practice = Endpoints::practice("http://127.0.0.1:9000").unwrap();
        let cases = [
            ("https://www.amazon.com/ap/oa", "http://127.0.0.1:9000/ap/oa"),
            ("https://api.amazon.co.uk/auth/o2/token", "http://127.0.0.1:9000/auth/o2/token"),
            ("https://api.amazonalexa.com/v1/vendors?a=b", "http://127.0.0.1:9000/v1/vendors?a=b"),
            (
                "https://developer.amazon.com/alexa/console/ask#x",
                "http://127.0.0.1:9000/alexa/console/ask#x",
            ),
            ("https://login.example.com/authorize", "https://login.example.com/authorize"),
            ("https://www.amazon.com:444/ap/oa", "https://www.amazon.com:444/ap/oa"),
            ("https://com/", "https://com/"),
            ("nonsense", "nonsense"),
        ];
        for (address, there) in cases {
            assert_eq!(practice.translated(address), there);
            assert_eq!(Endpoints::real().translated(address), address);
        }
        let server = |host: &str, port| HostPort { host: host.to_owned(), port };
        assert!(practice.stands_in_for(&server("api.amazon.com", 443)));
        assert!(!practice.stands_in_for(&server("api.amazon.com", 8443)));
        assert!(!practice.stands_in_for(&server("login.example.com", 443)));
        assert!(!Endpoints::real().stands_in_for(&server("api.amazon.com", 443)));
    }

    #[test]
    fn the_real_ones_are_constants() {
        let real = Endpoints::real();
        assert_eq!(real.authorize(), "https://www.amazon.com/ap/oa");
        assert_eq!(real.token(), "https://api.amazon.com/auth/o2/token");
        assert_eq!(real.smapi(), "https://api.amazonalexa.com");
    }
}
