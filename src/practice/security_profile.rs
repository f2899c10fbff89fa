//! A security profile of the practice console, and which addresses it may allow.

use url::Host;
use url::Url;

use crate::practice::ids::Ids;

/// What the Login with Amazon console keeps about one program or skill.
pub(crate) struct SecurityProfile {
    /// `amzn1.application-oa2-client.` and 32 hexadecimal digits.
    pub(crate) client_id: String,
    /// `amzn1.oa2-cs.v1.` and 64 hexadecimal digits.
    pub(crate) client_secret: String,
    pub(crate) description: String,
    pub(crate) name: String,
    /// For scripts in browsers only; nothing here reads them.
    pub(crate) origins: Vec<String>,
    pub(crate) privacy_url: String,
    /// Compared letter for letter with `redirect_uri`.
    pub(crate) return_urls: Vec<String>,
}

impl SecurityProfile {
    /// A new profile without return URLs, which is how the console makes them.
    pub(crate) fn new(ids: &mut Ids, name: &str, description: &str, privacy_url: &str) -> Self {
        Self {
            client_id: format!("amzn1.application-oa2-client.{}", ids.hex(32)),
            client_secret: format!("amzn1.oa2-cs.v1.{}", ids.hex(64)),
            description: description.to_owned(),
            name: name.to_owned(),
            origins: Vec::new(),
            privacy_url: privacy_url.to_owned(),
            return_urls: Vec::new(),
        }
    }
}

/// Whether the console takes this as an Allowed Origin: scheme, host and port, nothing after.
pub(crate) fn is_origin(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| url.origin().ascii_serialization() == text)
}

/// Whether the console takes this as an Allowed Return URL: https, or http on this computer.
pub(crate) fn may_return_to(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else {
        return false;
    };
    match url.scheme() {
        "https" => url.has_host(),
        "http" => match url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        },
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_origin;
    use super::may_return_to;

    #[test]
    fn https_and_this_computer_are_allowed() {
        let cases = [
            ("https://pitangui.amazon.com/api/skill/link/M1", true),
            ("http://127.0.0.1:9090/cb", true),
            ("http://localhost/cb", true),
            ("http://[::1]:9090/cb", true),
            ("http://example.com/cb", false),
            ("my-app:/cb", false),
            ("pitangui.amazon.com", false),
            ("", false),
        ];
        for (text, allowed) in cases {
            assert_eq!(may_return_to(text), allowed, "{text}");
        }
    }

    #[test]
    fn an_origin_has_no_path() {
        assert!(is_origin("https://localhost:8080"));
        for text in ["https://localhost:8080/", "https://example.com/cb", "example.com", "null"] {
            assert!(!is_origin(text), "{text}");
        }
    }
}
