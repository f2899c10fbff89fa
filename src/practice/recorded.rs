//! A request as the practice Amazon received it.

use axum::http::HeaderMap;
use axum::http::Method;
use axum::http::Uri;
use axum::http::header;

/// One request, kept for tests to look at. It may carry secrets, so it does not print.
#[derive(Clone)]
pub struct Recorded {
    /// `Authorization` as sent, empty when it was not.
    pub authorization: String,
    /// The very bytes received.
    pub body: Vec<u8>,
    /// `Content-Type` as sent, empty when it was not.
    pub content_type: String,
    /// `If-Match` as sent, if it was.
    pub if_match: Option<String>,
    /// `GET`, `PUT` …
    pub method: String,
    /// The path alone, without the query.
    pub path: String,
    /// The query without its question mark, empty without one.
    pub query: String,
}

impl Recorded {
    pub(crate) fn new(method: &Method, uri: &Uri, headers: &HeaderMap, body: &[u8]) -> Self {
        let text = |name| {
            let value = headers.get(name)?;
            Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
        };
        Self {
            authorization: text(header::AUTHORIZATION).unwrap_or_default(),
            body: body.to_vec(),
            content_type: text(header::CONTENT_TYPE).unwrap_or_default(),
            if_match: text(header::IF_MATCH),
            method: method.to_string(),
            path: uri.path().to_owned(),
            query: uri.query().unwrap_or_default().to_owned(),
        }
    }

    /// Whether this asked SMAPI to change something.
    pub(crate) fn is_write(&self) -> bool {
        (self.path.starts_with("/v1/") || self.path.starts_with("/v2/"))
            && self.method != "GET"
            && self.method != "HEAD"
    }
}
