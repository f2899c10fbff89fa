//! What every request to a return address gets: the same refusals, pages and headers, whoever waits behind it.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;

use hyper::Method;
use hyper::Request;
use hyper::Response;
use hyper::StatusCode;
use hyper::Uri;
use hyper::body::Body as _;
use hyper::body::Buf as _;
use hyper::body::Incoming;
use hyper::header;
use hyper::header::HeaderValue;
use tokio::time::Instant;

use crate::services::loopback::pages::Pages;
use crate::services::loopback::pages::content_security_policy;

/// A longer form is not read. Bytes.
const LONGEST_FORM: usize = 32 * 1024;

/// Who waits for the browser, and decides what is the answer.
pub(in crate::services) trait Desk: Send + Sync {
    /// The names by which a browser may call this computer.
    fn names(&self) -> &'static [&'static str];

    /// Whether forms are looked at. They are never an answer to be taken for granted.
    fn reads_forms(&self) -> bool;

    /// Looks at one visit.
    fn receive(&self, visit: &Visit) -> Received;

    fn has_answer(&self) -> bool;

    /// When [`Desk::settle`] is due, unless something else comes.
    fn settles_at(&self) -> Option<Instant> {
        None
    }

    fn settle(&self) {}
}

/// One request, as far as a desk looks at it.
pub(in crate::services) struct Visit {
    /// As the browser named it: one of the desk's names, and the port.
    pub host: String,
    /// Path and query.
    pub target: Uri,
    pub by_post: bool,
    /// The body of a POST.
    pub form: String,
    /// Whether a browser loads it as a page. Pictures and scripts of strangers' pages say that they are none
    /// (Fetch Metadata); who says nothing may be a browser.
    pub is_page_load: bool,
}

/// What a visit gets.
pub(in crate::services) enum Received {
    /// It is the answer. The browser is sent on to the page that says so.
    Taken { was_refused: bool },
    /// It changes nothing.
    Nothing(StatusCode),
}

/// What the connections of one wait share.
pub(in crate::services) struct Reception {
    pub desk: Arc<dyn Desk>,
    port: u16,
    pages: Pages,
    policy: String,
    has_shown_page: AtomicBool,
}

impl Reception {
    pub(in crate::services) fn new(desk: Arc<dyn Desk>, port: u16, pages: Pages) -> Arc<Self> {
        let policy = content_security_policy();
        Arc::new(Self { desk, port, pages, policy, has_shown_page: AtomicBool::new(false) })
    }

    pub(super) fn has_shown_page(&self) -> bool {
        self.has_shown_page.load(Ordering::Relaxed)
    }

    /// The response to any request at all.
    pub(super) async fn answer(&self, request: Request<Incoming>) -> Response<String> {
        let mut response = self.decide(request).await;
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

    async fn decide(&self, mut request: Request<Incoming>) -> Response<String> {
        let Some(host) = self.host(&request) else { return self.refuse(StatusCode::FORBIDDEN) };
        let by_post = match *request.method() {
            Method::GET => false,
            Method::POST if self.desk.reads_forms() => true,
            _ => return self.refuse(StatusCode::METHOD_NOT_ALLOWED),
        };
        match request.uri().path() {
            "/done" if !by_post => return self.page(&self.pages.done),
            "/refused" if !by_post => return self.page(&self.pages.refused),
            _ => {}
        }
        let form = if by_post { form(request.body_mut()).await } else { String::new() };
        let target = request.uri().clone();
        let is_page_load = is_page_load(&request);
        let visit = Visit { host, target, by_post, form, is_page_load };
        match self.desk.receive(&visit) {
            Received::Taken { was_refused } => send_on(was_refused),
            Received::Nothing(status) => self.refuse(status),
        }
    }

    /// The host as the browser named it, when it means this very address: a page of another site that has its own
    /// name point here does not.
    fn host(&self, request: &Request<Incoming>) -> Option<String> {
        let mut hosts = request.headers().get_all(header::HOST).iter();
        let host = hosts.next()?.to_str().ok()?;
        let is_alone = hosts.next().is_none() && request.uri().authority().is_none();
        let (name, port) = host.rsplit_once(':')?;
        let is_ours = self.desk.names().contains(&name) && port == self.port.to_string();
        (is_alone && is_ours).then(|| host.to_owned())
    }

    fn page(&self, page: &str) -> Response<String> {
        if self.desk.has_answer() {
            self.has_shown_page.store(true, Ordering::Relaxed);
        }
        Response::new(page.to_owned())
    }

    fn refuse(&self, status: StatusCode) -> Response<String> {
        let mut response = Response::new(self.pages.other.clone());
        *response.status_mut() = status;
        response
    }
}

/// Elsewhere, so that the code does not stay in the address bar.
fn send_on(was_refused: bool) -> Response<String> {
    let page = if was_refused { "/refused" } else { "/done" };
    let mut response = Response::new(String::new());
    *response.status_mut() = StatusCode::SEE_OTHER;
    response.headers_mut().insert(header::LOCATION, HeaderValue::from_static(page));
    response
}

fn is_page_load(request: &Request<Incoming>) -> bool {
    let destination = request.headers().get("sec-fetch-dest");
    destination.is_none_or(|destination| destination == "document")
}

/// The body, nothing of it when it is too long.
async fn form(body: &mut Incoming) -> String {
    let mut bytes = Vec::new();
    while let Some(Ok(frame)) = poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
        let Ok(mut data) = frame.into_data() else { break };
        while data.has_remaining() {
            bytes.extend_from_slice(data.chunk());
            data.advance(data.chunk().len());
        }
        if bytes.len() > LONGEST_FORM {
            return String::new();
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
