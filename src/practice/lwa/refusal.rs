//! How Login with Amazon says no to a program.

use axum::http::StatusCode;
use axum::response::IntoResponse as _;
use axum::response::Response;
use serde_json::json;

use crate::practice::json::Json;

/// A status and an OAuth error (RFC 6749, section 5.2).
#[derive(Debug)]
pub(crate) struct Refusal {
    description: String,
    error: &'static str,
    status: StatusCode,
}

impl Refusal {
    pub(crate) fn new(status: StatusCode, error: &'static str, description: &str) -> Self {
        Self { description: description.to_owned(), error, status }
    }

    /// 400 with an error.
    pub(super) fn bad(error: &'static str, description: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, error, description)
    }

    /// 400: a grant that is unknown, used, expired or somebody else's.
    pub(super) fn grant(parameter: &str) -> Self {
        let description = format!("The request has an invalid grant parameter : {parameter}");
        Self::bad("invalid_grant", &description)
    }

    /// 400: something that has to be there is not.
    pub(super) fn missing(parameter: &str) -> Self {
        let description = format!("The request is missing a required parameter : {parameter}");
        Self::bad("invalid_request", &description)
    }

    /// The answer, named so that support can find it.
    pub(crate) fn answer(self, request_id: &str) -> Response {
        let mut index = request_id.to_uppercase().replace('-', "");
        index.truncate(10);
        let body = Json(json!({
            "error_index": index,
            "error_description": self.description,
            "error": self.error,
            "request_id": request_id
        }));
        (self.status, body).into_response()
    }
}
