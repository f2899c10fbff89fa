//! Who may talk to the practice Amazon: programs and pages that mean this very address. A page
//! from elsewhere that found its way here by name or by form is turned away.

use std::net::SocketAddr;

use axum::extract::Request;
use axum::extract::State as Extract;
use axum::http::HeaderMap;
use axum::http::HeaderValue;
use axum::http::Method;
use axum::http::StatusCode;
use axum::http::header;
use axum::middleware::Next;
use axum::response::IntoResponse as _;
use axum::response::Response;

/// What every answer says to a browser.
const HEADERS: &[(&str, &str)] = &[
    ("cache-control", "no-store"),
    ("referrer-policy", "same-origin"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

/// Turns away what was meant for another host, and forms sent by pages of other sites.
pub(crate) async fn guard(
    Extract(address): Extract<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    let mut answer = match refusal(request.method(), request.headers(), address) {
        Some(refusal) => refusal.into_response(),
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        answer.headers_mut().insert(*name, HeaderValue::from_static(value));
    }
    answer
}

fn refusal(
    method: &Method,
    headers: &HeaderMap,
    address: SocketAddr,
) -> Option<(StatusCode, &'static str)> {
    let port = address.port();
    let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let text = |name| headers.get(name).map(HeaderValue::as_bytes);
    let host = text(header::HOST).unwrap_or_default();
    if !hosts.iter().any(|known| known.as_bytes() == host) {
        let words = "The practice Amazon answers to 127.0.0.1 and localhost only.";
        return Some((StatusCode::MISDIRECTED_REQUEST, words));
    }
    let origin = text(header::ORIGIN)?;
    let is_own = hosts.iter().any(|known| format!("http://{known}").as_bytes() == origin);
    if is_own || method == Method::GET || method == Method::HEAD {
        return None;
    }
    let words = "The practice Amazon takes nothing from pages of other sites.";
    Some((StatusCode::FORBIDDEN, words))
}
