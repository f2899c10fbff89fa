//! Reads what an authorization server publishes about itself, at an address that a person typed.

use std::net::IpAddr;
use std::net::SocketAddr;
use std::time::Duration;

use reqwest::Client;
use reqwest::Response;
use reqwest::StatusCode;
use reqwest::header;
use thiserror::Error;
use tokio::net::lookup_host;
use tokio::time::timeout;
use url::Host;
use url::Url;

use crate::i18n::key;
use crate::i18n::text_with;
use crate::model::Discovery;
use crate::rules::is_private;
use crate::services::http;

/// A longer document is not read. Bytes.
const LONGEST: usize = 64 * 1024;

/// For one document, from the name to the last byte.
const PATIENCE: Duration = Duration::from_secs(10);

/// More of a list, or of one text in it, is not kept.
const MOST_ENTRIES: usize = 500;
const LONGEST_TEXT: usize = 2000;

/// Why there is no document.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum DiscoveryError {
    #[error("not an address")]
    NotAnAddress,
    #[error("not https")]
    NotHttps,
    /// The name leads to a computer that is not on the public internet.
    #[error("not a public address: {0}")]
    NotPublic(String),
    #[error("cannot be reached: {0}")]
    Unreachable(String),
    #[error("no answer in time: {0}")]
    TimedOut(String),
    #[error("no document at {0}")]
    NotThere(String),
    /// Something is there that is not such a document.
    #[error("another kind of document at {0}")]
    Strange(String),
}

impl DiscoveryError {
    /// What happened and what to do, for people.
    pub fn text(&self) -> String {
        let (key, host) = match self {
            Self::NotAnAddress => (key::DISCOVERY_NOT_AN_ADDRESS, ""),
            Self::NotHttps => (key::DISCOVERY_NOT_HTTPS, ""),
            Self::NotPublic(host) => (key::DISCOVERY_NOT_PUBLIC, host.as_str()),
            Self::Unreachable(host) => (key::DISCOVERY_UNREACHABLE, host.as_str()),
            Self::TimedOut(host) => (key::DISCOVERY_TIMED_OUT, host.as_str()),
            Self::NotThere(host) => (key::DISCOVERY_NOT_THERE, host.as_str()),
            Self::Strange(host) => (key::DISCOVERY_STRANGE, host.as_str()),
        };
        text_with(key, &[("host", host)])
    }
}

/// Looks in the two places below an issuer (`OpenID` Connect Discovery, then RFC 8414). Only https and only public
/// addresses are asked, redirects are not followed.
pub async fn discover(issuer: &str) -> Result<Discovery, DiscoveryError> {
    check(issuer.trim())?;
    let mut problem = DiscoveryError::NotAnAddress;
    for address in Discovery::addresses(issuer) {
        let url = Url::parse(&address).map_err(|_error| DiscoveryError::NotAnAddress)?;
        let host = url.host_str().unwrap_or_default().to_owned();
        let asked = timeout(PATIENCE, ask(&url, &host)).await;
        match asked.unwrap_or(Err(DiscoveryError::TimedOut(host))) {
            Ok(discovery) => return Ok(discovery),
            Err(error @ (DiscoveryError::NotThere(_) | DiscoveryError::Strange(_))) => {
                problem = error;
            }
            Err(error) => return Err(error),
        }
    }
    Err(problem)
}

/// An https address of a public name, without a login.
fn check(issuer: &str) -> Result<(), DiscoveryError> {
    let with_scheme =
        if issuer.contains("://") { issuer.to_owned() } else { format!("https://{issuer}") };
    let url = Url::parse(&with_scheme).map_err(|_error| DiscoveryError::NotAnAddress)?;
    if url.scheme() != "https" {
        return Err(DiscoveryError::NotHttps);
    }
    if !url.username().is_empty() || url.password().is_some() || url.query().is_some() {
        return Err(DiscoveryError::NotAnAddress);
    }
    match url.host() {
        Some(Host::Domain(name)) if !name.contains('.') => {
            Err(DiscoveryError::NotPublic(name.to_owned()))
        }
        _ => Ok(()),
    }
}

async fn ask(url: &Url, host: &str) -> Result<Discovery, DiscoveryError> {
    let unreachable = || DiscoveryError::Unreachable(host.to_owned());
    let addresses = public_addresses(url).await?;
    // Pinned, so that a second answer of the name server changes nothing; a proxy could not promise that.
    let client = http::client()
        .https_only(true)
        .no_proxy()
        .resolve_to_addrs(host, &addresses)
        .build()
        .map_err(|_error| unreachable())?;
    fetch(&client, url, host).await
}

/// Every address of the host, when all of them are public.
async fn public_addresses(url: &Url) -> Result<Vec<SocketAddr>, DiscoveryError> {
    let port = url.port_or_known_default().unwrap_or(443);
    let found: Vec<SocketAddr> = match url.host() {
        Some(Host::Ipv4(address)) => vec![(IpAddr::from(address), port).into()],
        Some(Host::Ipv6(address)) => vec![(IpAddr::from(address), port).into()],
        Some(Host::Domain(name)) => lookup_host((name, port))
            .await
            .map_err(|_error| DiscoveryError::Unreachable(name.to_owned()))?
            .collect(),
        None => return Err(DiscoveryError::NotAnAddress),
    };
    let host = || url.host_str().unwrap_or_default().to_owned();
    if found.is_empty() {
        return Err(DiscoveryError::Unreachable(host()));
    }
    if found.iter().any(|address| is_private(address.ip())) {
        return Err(DiscoveryError::NotPublic(host()));
    }
    Ok(found)
}

async fn fetch(client: &Client, url: &Url, host: &str) -> Result<Discovery, DiscoveryError> {
    let asked = client.get(url.clone()).header(header::ACCEPT, "application/json").send().await;
    let mut response = asked.map_err(|_error| DiscoveryError::Unreachable(host.to_owned()))?;
    if response.status() != StatusCode::OK {
        return Err(DiscoveryError::NotThere(host.to_owned()));
    }
    let strange = || DiscoveryError::Strange(host.to_owned());
    let bytes = body(&mut response).await.ok_or_else(strange)?;
    let discovery: Discovery = serde_json::from_slice(&bytes).map_err(|_error| strange())?;
    if discovery.authorization_endpoint.is_empty() && discovery.token_endpoint.is_empty() {
        return Err(strange());
    }
    Ok(tidied(discovery))
}

/// The whole body, or `None` when it is cut off or too long.
async fn body(response: &mut Response) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.ok()? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > LONGEST {
            return None;
        }
    }
    Some(bytes)
}

/// Text from outside, fit to be shown and typed into boxes.
fn tidied(discovery: Discovery) -> Discovery {
    let text = |text: String| -> String {
        text.chars().filter(|c| !c.is_control()).take(LONGEST_TEXT).collect()
    };
    let list = |entries: Vec<String>| entries.into_iter().take(MOST_ENTRIES).map(text).collect();
    Discovery {
        authorization_endpoint: text(discovery.authorization_endpoint),
        token_endpoint: text(discovery.token_endpoint),
        scopes_supported: list(discovery.scopes_supported),
        token_endpoint_auth_methods_supported: list(
            discovery.token_endpoint_auth_methods_supported,
        ),
        code_challenge_methods_supported: list(discovery.code_challenge_methods_supported),
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tokio's test macro waits for its runtime")]
mod tests {
    use std::io::Read as _;
    use std::io::Write as _;
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    #[tokio::test]
    async fn only_public_https_addresses_are_asked() {
        for issuer in ["http://a.example", "file:///etc/passwd", "ftp://a.example"] {
            assert_eq!(discover(issuer).await, Err(DiscoveryError::NotHttps), "{issuer}");
        }
        for issuer in
            ["", "https://", "https://user:pass@a.example", "https://a.example/?x=", "a b"]
        {
            assert_eq!(discover(issuer).await, Err(DiscoveryError::NotAnAddress), "{issuer}");
        }
        for host in ["127.0.0.1:1", "10.0.0.1", "[::1]", "169.254.169.254", "0x7f.1", "localhost"] {
            let refused = discover(&format!("https://{host}/realm")).await;
            assert!(matches!(refused, Err(DiscoveryError::NotPublic(_))), "{host}: {refused:?}");
        }
    }

    /// Answers one request with these bytes.
    async fn fetched(answer: Vec<u8>) -> Result<Discovery, DiscoveryError> {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/x", listener.local_addr().unwrap()).parse().unwrap();
        let server = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.set_read_timeout(Some(PATIENCE)).unwrap();
            let _ = stream.read(&mut [0; 2048]).unwrap();
            // The client may hang up on a body that is too long.
            let _ = stream.write_all(&answer);
        });
        let client = http::client().no_proxy().build().unwrap();
        let found = timeout(PATIENCE, fetch(&client, &url, "host")).await.unwrap();
        server.join().unwrap();
        found
    }

    fn answer(head: &str, body: &str) -> Vec<u8> {
        format!("HTTP/1.1 {head}\r\nConnection: close\r\n\r\n{body}").into_bytes()
    }

    #[tokio::test]
    async fn a_document_is_read_and_tidied() {
        let body = "{\"token_endpoint\": \"https://a.example/\\u0007t\", \"scopes_supported\": [\"openid\"]}";
        let found = fetched(answer("200 OK", body)).await.unwrap();
        assert_eq!(found.token_endpoint, "https://a.example/t");
        assert_eq!(found.scopes_supported, ["openid"]);
    }

    #[tokio::test]
    async fn anything_else_is_no_document() {
        let strange = Err(DiscoveryError::Strange("host".to_owned()));
        let long = format!("{{\"token_endpoint\": \"{}\"}}", "x".repeat(LONGEST));
        for body in ["", "<html>", "[]", "{}", "{\"token_endpoint\": 5}", &long] {
            assert_eq!(fetched(answer("200 OK", body)).await, strange);
        }
        let cut = answer("200 OK\r\nContent-Length: 100", "{\"token_endpoint\": \"x\"}");
        assert_eq!(fetched(cut).await, strange);
        for head in ["404 Not Found", "302 Found\r\nLocation: http://127.0.0.1/", "500 No"] {
            let not_there = Err(DiscoveryError::NotThere("host".to_owned()));
            assert_eq!(fetched(answer(head, "{}")).await, not_there);
        }
        let unreachable = Err(DiscoveryError::Unreachable("host".to_owned()));
        assert_eq!(fetched(b"junk\r\n\r\n".to_vec()).await, unreachable);
    }
}
