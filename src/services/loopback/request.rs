//! Looks at one request and decides what it gets.

use std::sync::Mutex;
use std::sync::PoisonError;

use hyper::Method;
use hyper::Request;
use hyper::Response;
use hyper::StatusCode;
use hyper::header;
use hyper::header::HeaderValue;

use crate::model::Secret;
use crate::services::loopback::answer::Callback;
use crate::services::loopback::answer::read_query;
use crate::services::loopback::pages::Pages;
use crate::services::loopback::pages::content_security_policy;

/// What the connections of one sign-in share.
pub(super) struct Desk {
    host: String,
    pages: Pages,
    policy: String,
    progress: Mutex<Progress>,
}

struct Progress {
    /// Gone once it was used.
    state: Option<Secret>,
    answer: Option<Callback>,
    has_shown_page: bool,
}

impl Desk {
    pub(super) fn new(port: u16, state: Secret, pages: Pages) -> Self {
        Self {
            host: format!("127.0.0.1:{port}"),
            pages,
            policy: content_security_policy(),
            progress: Mutex::new(Progress {
                state: Some(state),
                answer: None,
                has_shown_page: false,
            }),
        }
    }

    pub(super) fn has_answer(&self) -> bool {
        self.with(|progress| progress.answer.is_some())
    }

    pub(super) fn has_shown_page(&self) -> bool {
        self.with(|progress| progress.has_shown_page)
    }

    pub(super) fn take_answer(&self) -> Option<Callback> {
        self.with(|progress| progress.answer.take())
    }

    /// The response to any request at all.
    pub(super) fn answer<B>(&self, request: &Request<B>) -> Response<String> {
        let mut response = self.decide(request);
        let headers = response.headers_mut();
        for (name, value) in [
            (header::CACHE_CONTROL, "no-store"),
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::REFERRER_POLICY, "no-referrer"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        if let Ok(policy) = HeaderValue::from_str(&self.policy) {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        response
    }

    fn decide<B>(&self, request: &Request<B>) -> Response<String> {
        if !self.is_for_us(request) {
            return self.refuse(StatusCode::FORBIDDEN);
        }
        if request.method() != Method::GET {
            return self.refuse(StatusCode::METHOD_NOT_ALLOWED);
        }
        match request.uri().path() {
            "/cb" => self.callback(request.uri().query().unwrap_or_default()),
            "/done" => self.page(&self.pages.done),
            "/refused" => self.page(&self.pages.refused),
            _ => self.refuse(StatusCode::NOT_FOUND),
        }
    }

    /// Whether the browser means this very address: a page of another site that has its own name point here does not.
    fn is_for_us<B>(&self, request: &Request<B>) -> bool {
        let mut hosts = request.headers().get_all(header::HOST).iter();
        hosts.next().is_some_and(|host| host.as_bytes() == self.host.as_bytes())
            && hosts.next().is_none()
            && request.uri().authority().is_none()
    }

    fn callback(&self, query: &str) -> Response<String> {
        let accepted = self.with(|progress| {
            let callback = read_query(query, progress.state.as_ref()?).ok()?;
            progress.state = None;
            let page = match callback {
                Callback::Code(_) => "/done",
                Callback::Refused { .. } => "/refused",
            };
            progress.answer = Some(callback);
            Some(page)
        });
        // Elsewhere, so that the code does not stay in the address bar.
        let Some(page) = accepted else { return self.refuse(StatusCode::BAD_REQUEST) };
        let mut response = Response::new(String::new());
        *response.status_mut() = StatusCode::SEE_OTHER;
        response.headers_mut().insert(header::LOCATION, HeaderValue::from_static(page));
        response
    }

    fn page(&self, page: &str) -> Response<String> {
        self.with(|progress| progress.has_shown_page = progress.answer.is_some());
        Response::new(page.to_owned())
    }

    fn refuse(&self, status: StatusCode) -> Response<String> {
        let mut response = Response::new(self.pages.other.clone());
        *response.status_mut() = status;
        response
    }

    fn with<T>(&self, read: impl FnOnce(&mut Progress) -> T) -> T {
        read(&mut self.progress.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
