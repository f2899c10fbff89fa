//! One question over HTTP to a server that was ticked, at the address that was judged, and what came back.

use std::error::Error as _;
use std::net::IpAddr;
use std::net::SocketAddr;
use std::time::Duration;
use std::time::Instant;

use reqwest::Certificate;
use reqwest::Client;
use reqwest::Response;
use reqwest::header;
use tokio::time::timeout;
use url::Url;
use url::form_urlencoded;

use crate::model::Answer;
use crate::model::Body;
use crate::model::Ending;
use crate::model::Exchange;
use crate::model::HostPort;
use crate::model::Method;
use crate::model::Names;
use crate::model::Reach;
use crate::model::Sent;
use crate::model::Silence;
use crate::services::amazon::Endpoints;
use crate::services::http;
use crate::services::probe::connect::milliseconds;

/// More of a body is not read. Bytes.
const LONGEST: usize = 64 * 1024;

/// A longer header is cut. Letters.
const LONGEST_HEADER: usize = 4096;

/// Asks one server. Its name was looked up once; redirects are not followed, cookies not kept.
#[derive(Clone, Debug)]
pub struct Asker {
    server: HostPort,
    client: Client,
    endpoints: Endpoints,
}

impl Asker {
    /// `names` is what [`addresses`](super::addresses) gave. Nothing when the server was not ticked or stands on
    /// an address that nobody vouched for.
    pub fn new(server: &HostPort, names: &Names, reach: &Reach) -> Option<Self> {
        if !reach.allows(server) || names.fault.is_some() {
            return None;
        }
        let found: Vec<IpAddr> = names.v4.iter().chain(&names.v6).copied().collect();
        let client = client(server, &found, &reach.roots)?;
        Some(Self { server: server.clone(), client, endpoints: Endpoints::real() })
    }

    /// Asks the practice Amazon that stands in for a server of Amazon's. Nothing for any other server, or for one
    /// that was not ticked.
    pub fn practising(server: &HostPort, endpoints: &Endpoints, reach: &Reach) -> Option<Self> {
        if !reach.allows(server) || !endpoints.stands_in_for(server) {
            return None;
        }
        let client = http::client().no_proxy().build().ok()?;
        Some(Self { server: server.clone(), client, endpoints: endpoints.clone() })
    }

    /// Sends one question and reads the answer, for so long at most.
    pub async fn ask(&self, sent: Sent, patience: Duration) -> Exchange {
        let start = Instant::now();
        let url = Url::parse(&sent.url).ok().filter(|url| self.owns(url));
        let url = url.and_then(|_own| Url::parse(&self.endpoints.translated(&sent.url)).ok());
        let came = match url {
            Some(url) => timeout(patience, self.fetch(&sent, url, start))
                .await
                .unwrap_or(Err(Silence::TimedOut)),
            None => Err(Silence::NotAsked),
        };
        Exchange { sent, came }
    }

    /// Only https, only this server, no login inside the address.
    fn owns(&self, url: &Url) -> bool {
        url.scheme() == "https"
            && url.username().is_empty()
            && url.password().is_none()
            && HostPort::of(url).as_ref() == Some(&self.server)
    }

    async fn fetch(&self, sent: &Sent, url: Url, start: Instant) -> Result<Answer, Silence> {
        let mut request = match sent.method {
            Method::Get => self.client.get(url),
            Method::Post => {
                let mut form = form_urlencoded::Serializer::new(String::new());
                form.extend_pairs(sent.form.iter().map(|(name, value)| (name, value.expose())));
                self.client
                    .post(url)
                    .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                    .body(form.finish())
            }
        };
        for (name, value) in &sent.headers {
            request = request.header(*name, value);
        }
        if let Some(authorization) = &sent.authorization {
            request = request.header(header::AUTHORIZATION, authorization.expose());
        }
        let mut response = request.send().await.map_err(|error| silence(&error))?;
        let status = response.status().as_u16();
        let headers = headers(&response);
        let (body, ending) = body(&mut response).await;
        Ok(Answer { status, headers, body: Body::new(body), ending, took: milliseconds(start) })
    }
}

fn client(server: &HostPort, found: &[IpAddr], roots: &[Vec<u8>]) -> Option<Client> {
    let bare = server.host.trim_start_matches('[').trim_end_matches(']');
    let pinned: Vec<SocketAddr> =
        found.iter().map(|ip| SocketAddr::new(*ip, server.port)).collect();
    let roots = roots.iter().filter_map(|der| Certificate::from_der(der).ok());
    http::client()
        .https_only(true)
        .no_proxy()
        .resolve_to_addrs(bare, &pinned)
        .tls_certs_merge(roots)
        .build()
        .ok()
}

fn silence(error: &reqwest::Error) -> Silence {
    if error.is_connect() {
        return Silence::NotReached;
    }
    let mut cause = error.source();
    while let Some(inner) = cause {
        if let Some(hyper) = inner.downcast_ref::<hyper::Error>() {
            return if hyper.is_parse() { Silence::NotHttp } else { Silence::CutOff };
        }
        cause = inner.source();
    }
    Silence::CutOff
}

fn headers(response: &Response) -> Vec<(String, String)> {
    let told = |value: &header::HeaderValue| {
        String::from_utf8_lossy(value.as_bytes()).chars().take(LONGEST_HEADER).collect()
    };
    response.headers().iter().map(|(name, value)| (name.to_string(), told(value))).collect()
}

async fn body(response: &mut Response) -> (Vec<u8>, Ending) {
    let mut bytes = Vec::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Ok(None) => return (bytes, Ending::Whole),
            Err(_error) => return (bytes, Ending::CutOff),
        }
        if bytes.len() > LONGEST {
            bytes.truncate(LONGEST);
            return (bytes, Ending::TooLong);
        }
    }
}
