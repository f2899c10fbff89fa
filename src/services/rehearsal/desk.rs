//! Looks at one request to the return address and decides whether it is the answer, a wrong answer, or noise.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Mutex;
use std::sync::PoisonError;

use hyper::Method;
use hyper::Request;
use hyper::Response;
use hyper::StatusCode;
use hyper::body::Body;
use hyper::header;
use hyper::header::HeaderValue;
use tokio::time::Instant;
use url::Url;

use crate::model::Comeback;
use crate::model::Secret;
use crate::services::loopback::Pages;
use crate::services::loopback::content_security_policy;

/// A longer form is not read. Bytes.
const LONGEST_FORM: usize = 32 * 1024;

/// What the connections of one wait share.
pub(super) struct Desk {
    port: u16,
    state: Secret,
    pages: Pages,
    policy: String,
    progress: Mutex<Progress>,
}

#[derive(Default)]
struct Progress {
    answer: Option<Comeback>,
    /// The one answer that came with another state or none, and when.
    wrong: Option<(Comeback, Instant)>,
    /// Whether there were several different ones: then none of them counts.
    is_noisy: bool,
    has_shown_page: bool,
}

impl Desk {
    pub(super) fn new(port: u16, state: Secret, pages: Pages) -> Self {
        let policy = content_security_policy();
        Self { port, state, pages, policy, progress: Mutex::default() }
    }

    pub(super) fn has_answer(&self) -> bool {
        self.with(|progress| progress.answer.is_some())
    }

    pub(super) fn has_shown_page(&self) -> bool {
        self.with(|progress| progress.has_shown_page)
    }

    pub(super) fn take_answer(&self) -> Option<Comeback> {
        self.with(|progress| progress.answer.take())
    }

    /// Since when a single wrong answer has stood alone.
    pub(super) fn wrong_since(&self) -> Option<Instant> {
        self.with(|progress| {
            let (_, since) = progress.wrong.as_ref()?;
            (!progress.is_noisy).then_some(*since)
        })
    }

    /// Takes the single wrong answer for the answer.
    pub(super) fn settle_for_wrong(&self) {
        self.with(|progress| progress.answer = progress.wrong.take().map(|(wrong, _)| wrong));
    }

    /// The response to any request at all.
    pub(super) async fn answer<B: Body + Unpin>(&self, request: Request<B>) -> Response<String> {
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

    async fn decide<B: Body + Unpin>(&self, mut request: Request<B>) -> Response<String> {
        let Some(host) = self.host(&request) else { return self.refuse(StatusCode::FORBIDDEN) };
        let by_post = match *request.method() {
            Method::GET => false,
            Method::POST => true,
            _ => return self.refuse(StatusCode::METHOD_NOT_ALLOWED),
        };
        match request.uri().path() {
            "/done" if !by_post => return self.page(&self.pages.done),
            "/refused" if !by_post => return self.page(&self.pages.refused),
            _ => {}
        }
        let asked = format!("http://{host}{}", request.uri());
        let Ok(url) = Url::parse(&asked) else { return self.refuse(StatusCode::BAD_REQUEST) };
        let form = if by_post { form(request.body_mut()).await } else { String::new() };
        let back = Comeback::requested(&url, by_post, &form);
        if back.carries(&self.state) {
            return self.take(back);
        }
        if url.path() != "/cb" && url.path() != "/cb/" {
            return self.refuse(StatusCode::NOT_FOUND);
        }
        if is_page_load(&request) {
            self.note_wrong(back);
        }
        self.refuse(StatusCode::BAD_REQUEST)
    }

    /// The host as the browser named it, when it means this very address: a page of another site that has its own
    /// name point here does not.
    fn host<B>(&self, request: &Request<B>) -> Option<String> {
        let mut hosts = request.headers().get_all(header::HOST).iter();
        let host = hosts.next()?.to_str().ok()?;
        let ours = ["127.0.0.1", "localhost"].map(|name| format!("{name}:{}", self.port));
        let is_alone = hosts.next().is_none() && request.uri().authority().is_none();
        (is_alone && ours.iter().any(|known| known == host)).then(|| host.to_owned())
    }

    fn take(&self, back: Comeback) -> Response<String> {
        let page = if back.value("error").is_some() { "/refused" } else { "/done" };
        self.with(|progress| {
            // The first one counts: pages are fetched ahead and twice.
            if progress.answer.is_none() {
                progress.answer = Some(back);
            }
        });
        // Elsewhere, so that the code does not stay in the address bar.
        let mut response = Response::new(String::new());
        *response.status_mut() = StatusCode::SEE_OTHER;
        response.headers_mut().insert(header::LOCATION, HeaderValue::from_static(page));
        response
    }

    fn note_wrong(&self, back: Comeback) {
        self.with(|progress| match &progress.wrong {
            None => progress.wrong = Some((back, Instant::now())),
            Some((known, _)) => progress.is_noisy |= *known != back,
        });
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

/// Whether a browser loads it as a page. Pictures and scripts of strangers' pages say that they are none
/// (Fetch Metadata); who says nothing may be a browser.
fn is_page_load<B>(request: &Request<B>) -> bool {
    let destination = request.headers().get("sec-fetch-dest");
    destination.is_none_or(|destination| destination == "document")
}

async fn form<B: Body + Unpin>(body: &mut B) -> String {
    let mut bytes = Vec::new();
    while let Some(Ok(frame)) = poll_fn(|context| Pin::new(&mut *body).poll_frame(context)).await {
        let Ok(mut data) = frame.into_data() else { break };
        while hyper::body::Buf::has_remaining(&data) {
            let chunk = hyper::body::Buf::chunk(&data);
            bytes.extend_from_slice(chunk);
            let length = chunk.len();
            hyper::body::Buf::advance(&mut data, length);
        }
        if bytes.len() > LONGEST_FORM {
            return String::new();
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
