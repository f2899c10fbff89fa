//! A request as the faces read it, and how a face is put at an address.

use std::convert::Infallible;

use axum::body::Bytes;
use axum::extract::FromRequestParts;
use axum::extract::RawPathParams;
use axum::extract::State as Extract;
use axum::http::HeaderMap;
use axum::http::Uri;
use axum::http::header;
use axum::http::request::Parts;
use axum::response::IntoResponse;
use axum::response::Response;
use axum::routing::MethodFilter;
use axum::routing::MethodRouter;
use url::form_urlencoded;

use crate::practice::state::Shared;
use crate::practice::state::State;

/// What was asked, with the whole body.
pub(crate) struct Asked {
    pub(crate) body: Bytes,
    pub(crate) headers: HeaderMap,
    path: Pairs,
    /// As told in the header `x-amzn-requestid`.
    pub(crate) request_id: String,
    pub(crate) uri: Uri,
}

/// The name this request was given, on its way to the face.
#[derive(Clone)]
pub(crate) struct RequestId(pub(crate) String);

/// Names and values in the order they were sent.
pub(crate) type Pairs = Vec<(String, String)>;

impl Asked {
    /// The body read as a form.
    pub(crate) fn form(&self) -> Pairs {
        form_urlencoded::parse(&self.body).into_owned().collect()
    }

    /// A header's text, empty when it is not there or not text.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Whether the body says that it is JSON.
    pub(crate) fn is_json(&self) -> bool {
        self.header(header::CONTENT_TYPE.as_str()).to_ascii_lowercase().contains("json")
    }

    /// A named part of the path, empty when the address has none.
    pub(crate) fn path(&self, name: &str) -> &str {
        value(&self.path, name).unwrap_or_default()
    }

    /// The query's names and values.
    pub(crate) fn query(&self) -> Pairs {
        let query = self.uri.query().unwrap_or_default();
        form_urlencoded::parse(query.as_bytes()).into_owned().collect()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        // Addresses without named parts have no parameters at all.
        let path = RawPathParams::from_request_parts(parts, state)
            .await
            .map(|found| own(&found))
            .unwrap_or_default();
        Ok(Self {
            body: parts.extensions.remove().unwrap_or_default(),
            headers: parts.headers.clone(),
            path,
            request_id: parts.extensions.remove::<RequestId>().map(|id| id.0).unwrap_or_default(),
            uri: parts.uri.clone(),
        })
    }
}

/// Puts a face at an address. It is run under the state's lock and cannot wait for anything.
pub(crate) fn on<F, R>(method: MethodFilter, face: F) -> MethodRouter<Shared>
where
    F: Fn(&mut State, &Asked) -> R + Clone + Send + Sync + 'static,
    R: IntoResponse,
{
    axum::routing::on(method, move |Extract(shared): Extract<Shared>, asked: Asked| async move {
        let answer: Response = face(&mut shared.lock(), &asked).into_response();
        answer
    })
}

/// The first value of a name.
pub(crate) fn value<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn own(found: &RawPathParams) -> Pairs {
    found.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}
