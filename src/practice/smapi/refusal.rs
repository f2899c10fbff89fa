//! How SMAPI says no.

use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use serde_json::Value;
use serde_json::json;

use super::violation::Violation;
use crate::practice::json;
use crate::practice::json::Json;

/// A status and the error body that goes with it: `message`, and `violations` when there are any.
#[derive(Debug)]
pub(crate) struct Refusal {
    message: String,
    status: StatusCode,
    violations: Vec<Violation>,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, message: &str) -> Self {
        Self { message: message.to_owned(), status, violations: Vec::new() }
    }

    /// 403: the token's scopes do not reach this, or it is somebody else's.
    pub(crate) fn forbidden() -> Self {
        let message = "User is not authorized to access this operation.";
        Self::new(StatusCode::FORBIDDEN, message)
    }

    /// 403 with the reason.
    pub(crate) fn forbidden_since(message: &str, violation: Violation) -> Self {
        Self { violations: vec![violation], ..Self::new(StatusCode::FORBIDDEN, message) }
    }

    /// 400 with what is wrong where.
    pub(crate) fn invalid(message: &str, violations: Vec<Violation>) -> Self {
        Self { violations, ..Self::new(StatusCode::BAD_REQUEST, message) }
    }

    /// 404: nothing by that name.
    pub(crate) fn missing(message: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }

    /// 401: no access token, or one that is unknown or expired.
    pub(crate) fn signed_out() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "Token is invalid/expired")
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut body = json!({ "message": self.message });
        if !self.violations.is_empty() {
            let violations: Vec<Value> =
                self.violations.into_iter().map(Violation::into_json).collect();
            json::put(&mut body, "violations", violations);
        }
        let body = Json(body);
        if self.status == StatusCode::UNAUTHORIZED {
            let challenge = [(header::WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")];
            return (self.status, challenge, body).into_response();
        }
        (self.status, body).into_response()
    }
}
