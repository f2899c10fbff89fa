//! The answers of a server that is busy, failing, or not the one that was asked.

use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::Html;
use axum::response::IntoResponse as _;
use axum::response::Response;
use jiff::SignedDuration;
use jiff::Timestamp;

use super::RetryAfter;
use super::Route;
use crate::practice::lwa;
use crate::practice::smapi;

/// 429 with SMAPI's words, and `Retry-After` as asked for.
pub(super) fn busy(route: Route, retry_after: RetryAfter, request_id: &str) -> Response {
    let message = "We are experiencing heavy traffic at the moment. Please try again later.";
    let mut answer = refuse(
        route,
        StatusCode::TOO_MANY_REQUESTS,
        "temporarily_unavailable",
        message,
        request_id,
    );
    let value = match retry_after {
        RetryAfter::Date => Some(in_two_seconds()),
        RetryAfter::Garbage => Some("when the tea is ready".to_owned()),
        RetryAfter::Missing => None,
        RetryAfter::Seconds(seconds) => Some(seconds.to_string()),
    };
    if let Some(value) = value.and_then(|value| HeaderValue::from_str(&value).ok()) {
        answer.headers_mut().insert(header::RETRY_AFTER, value);
    }
    answer
}

/// 500 or 503 with the face's own error body.
pub(super) fn failed(route: Route, status: StatusCode, request_id: &str) -> Response {
    let message = "An unexpected error occurred.";
    refuse(route, status, "server_error", message, request_id)
}

/// As if the access token, or the grant behind it, had run out.
pub(super) fn expired(route: Route, request_id: &str) -> Response {
    let bad = StatusCode::BAD_REQUEST;
    if route == Route::Token {
        refuse(route, bad, "invalid_grant", lwa::REFRESH_TOKEN_REFUSED, request_id)
    } else if route.is_lwa() {
        refuse(route, bad, "invalid_token", lwa::ACCESS_TOKEN_REFUSED, request_id)
    } else {
        smapi::Refusal::signed_out().into_response()
    }
}

/// The page a hotel's network puts in front of everything.
pub(super) fn web_page() -> Response {
    Html("<!doctype html><title>Welcome</title><h1>Accept the terms to use this network</h1>")
        .into_response()
}

/// As if the client were unknown.
pub(super) fn wrong_scheme(route: Route, request_id: &str) -> Response {
    let message = "Client authentication failed";
    refuse(route, StatusCode::UNAUTHORIZED, "invalid_client", message, request_id)
}

fn refuse(
    route: Route,
    status: StatusCode,
    error: &'static str,
    message: &str,
    request_id: &str,
) -> Response {
    if route.is_lwa() {
        lwa::Refusal::new(status, error, message).answer(request_id)
    } else {
        smapi::Refusal::new(status, message).into_response()
    }
}

/// `Retry-After` as a date (RFC 9110, section 5.6.7).
fn in_two_seconds() -> String {
    let later = Timestamp::now().saturating_add(SignedDuration::from_secs(2));
    later.unwrap_or(Timestamp::MAX).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
