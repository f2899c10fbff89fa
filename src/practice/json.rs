//! A JSON answer.

use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use serde_json::Value;

/// Answered as `application/json`.
pub(crate) struct Json(pub(crate) Value);

/// Adds a property to an object.
pub(crate) fn put(object: &mut Value, name: &str, value: impl Into<Value>) {
    if let Value::Object(properties) = object {
        properties.insert(name.to_owned(), value.into());
    }
}

impl IntoResponse for Json {
    fn into_response(self) -> Response {
        let kind = [(header::CONTENT_TYPE, "application/json")];
        (kind, self.0.to_string()).into_response()
    }
}
