//! Stands between the network and the faces: guards the door, remembers the request, and makes
//! the fault that was asked for.

use std::time::Duration;

use axum::Extension;
use axum::body::Body;
use axum::extract::Request;
use axum::extract::State as Extract;
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::IntoResponse as _;
use axum::response::Response;

use super::Fault;
use super::RetryAfter;
use super::Route;
use super::answers;
use super::take;
use crate::model::Scheme;
use crate::practice::asked::RequestId;
use crate::practice::recorded::Recorded;
use crate::practice::smapi;
use crate::practice::state::Shared;
use crate::practice::wire::Scissors;

/// The header that asks for a fault in this request alone.
const HEADER: &str = "x-practice-fault";

/// The largest body taken, in bytes.
const LARGEST_BODY: usize = 1024 * 1024;

/// Reads the request whole, remembers it, and answers with the fault asked for, if any.
pub(crate) async fn stand_between(
    Extract(shared): Extract<Shared>,
    Extension(scissors): Extension<Scissors>,
    request: Request,
    next: Next,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, LARGEST_BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let (request_id, fault) = {
        let mut state = shared.lock();
        state.record(Recorded::new(&parts.method, &parts.uri, &parts.headers, &body));
        let fault = match asked_for(&parts) {
            Ok(None) => Route::of(&parts.method, parts.uri.path())
                .and_then(|route| take(&mut state.planned, route)),
            Ok(fault) => fault,
            Err(text) => return (StatusCode::BAD_REQUEST, text).into_response(),
        };
        (state.ids.uuid(), fault)
    };
    let route = Route::of(&parts.method, parts.uri.path());
    let _under_way = match route.filter(|route| !route.is_lwa()) {
        None => None,
        Some(route) => {
            let (under_way, delay, is_too_many) = UnderWay::begin(&shared);
            if is_too_many {
                return answers::busy(route, RetryAfter::Seconds(1), &request_id);
            }
            // What is remembered is done as well: nothing comes between where nothing is waited for.
            if !delay.is_zero() {
                tokio::time::sleep(delay).await;
            }
            Some(under_way)
        }
    };
    parts.extensions.insert(body);
    parts.extensions.insert(RequestId(request_id.clone()));
    let mut answer = match fault {
        None => next.run(Request::from_parts(parts, Body::empty())).await,
        Some(fault) => with_fault(fault, &shared, &scissors, parts, next, &request_id).await,
    };
    if let Ok(value) = HeaderValue::from_str(&request_id) {
        answer.headers_mut().insert("x-amzn-requestid", value);
    }
    answer
}

/// A request to SMAPI that is not answered yet. Dropping it, also when its client went away, ends it.
struct UnderWay(Shared);

impl UnderWay {
    /// With how long to think, and whether it is one too many.
    fn begin(shared: &Shared) -> (Self, Duration, bool) {
        let mut state = shared.lock();
        let now = state.clock.now();
        let is_too_many = state.traffic.begin(now);
        (Self(shared.clone()), state.traffic.delay, is_too_many)
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.lock().traffic.end();
    }
}

/// The fault the header names, or the words for a header that names none.
fn asked_for(parts: &Parts) -> Result<Option<Fault>, String> {
    let Some(value) = parts.headers.get(HEADER) else {
        return Ok(None);
    };
    let text = value.to_str().unwrap_or_default();
    match text.parse() {
        Ok(fault) => Ok(Some(fault)),
        Err(_) => Err(format!("{HEADER}: there is no fault “{text}”.")),
    }
}

async fn with_fault(
    fault: Fault,
    shared: &Shared,
    scissors: &Scissors,
    parts: Parts,
    next: Next,
    request_id: &str,
) -> Response {
    let route = Route::of(&parts.method, parts.uri.path()).unwrap_or(Route::Any);
    match fault {
        Fault::Busy(retry_after) => return answers::busy(route, retry_after, request_id),
        Fault::Close => {
            scissors.cut_after(0);
            return StatusCode::NO_CONTENT.into_response();
        }
        Fault::Error => {
            return answers::failed(route, StatusCode::INTERNAL_SERVER_ERROR, request_id);
        }
        Fault::Expired => return answers::expired(route, request_id),
        Fault::Html => return answers::web_page(),
        Fault::Only(scheme) if is_otherwise(&parts, scheme) => {
            return answers::wrong_scheme(route, request_id);
        }
        Fault::Unavailable => {
            return answers::failed(route, StatusCode::SERVICE_UNAVAILABLE, request_id);
        }
        Fault::Changed => smapi::change_as_somebody_else(&mut shared.lock(), parts.uri.path()),
        Fault::BuildFails
        | Fault::Cut(_)
        | Fault::Lost
        | Fault::Only(_)
        | Fault::Slow(_)
        | Fault::StoredError => {}
    }
    let path = parts.uri.path().to_owned();
    let answer = next.run(Request::from_parts(parts, Body::empty())).await;
    match fault {
        Fault::BuildFails => smapi::let_build_fail(&mut shared.lock(), &path),
        Fault::Cut(bytes) => scissors.cut_after(bytes),
        Fault::Lost => scissors.cut_after(0),
        Fault::Slow(milliseconds) => {
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
        }
        Fault::StoredError => {
            return answers::failed(route, StatusCode::INTERNAL_SERVER_ERROR, request_id);
        }
        Fault::Busy(_)
        | Fault::Changed
        | Fault::Close
        | Fault::Error
        | Fault::Expired
        | Fault::Html
        | Fault::Only(_)
        | Fault::Unavailable => {}
    }
    answer
}

/// Whether client ID and secret come another way than this.
fn is_otherwise(parts: &Parts, scheme: Scheme) -> bool {
    match scheme {
        Scheme::Basic => !parts.headers.contains_key(header::AUTHORIZATION),
        Scheme::Body => parts.headers.contains_key(header::AUTHORIZATION),
    }
}
