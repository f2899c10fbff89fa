//! The one way to Amazon: one HTTP client, no redirects, no cookies, ten seconds to connect and thirty in all.

use std::sync::OnceLock;
use std::time::Duration;

use reqwest::Method;
use reqwest::RequestBuilder;
use reqwest::Response;
use reqwest::retry;

use crate::model::AmazonWords;
use crate::services::amazon::AmazonError;
use crate::services::amazon::Endpoints;
use crate::services::amazon::answer::Answer;
use crate::services::http;

const CONNECT: Duration = Duration::from_secs(10);
const WHOLE: Duration = Duration::from_secs(30);

/// No answer is read further. Bytes.
const LARGEST: usize = 1024 * 1024;

/// How often a question that changes nothing is asked before it has failed.
const MOST_TRIES: u32 = 3;

/// The longest first pause between two tries; it doubles each time, up to [`LONGEST_PAUSE`].
const PAUSE: Duration = Duration::from_millis(500);
const LONGEST_PAUSE: Duration = Duration::from_secs(8);

/// Amazon, or the practice Amazon. Asking needs a tokio runtime; dropping a question ends it.
pub struct Amazon {
    pub(super) endpoints: Endpoints,
    client: OnceLock<reqwest::Client>,
    timeout: Duration,
    pause: Duration,
}

impl Amazon {
    pub fn new(endpoints: Endpoints) -> Self {
        Self { endpoints, client: OnceLock::new(), timeout: WHOLE, pause: PAUSE }
    }

    /// The same with less patience.
    #[must_use]
    pub fn with_patience(self, timeout: Duration, pause: Duration) -> Self {
        Self { timeout, pause, ..self }
    }

    pub fn endpoints(&self) -> &Endpoints {
        &self.endpoints
    }

    /// A request to an address that [`Endpoints`] gave.
    pub(super) fn request(
        &self,
        method: Method,
        address: &str,
    ) -> Result<RequestBuilder, AmazonError> {
        Ok(self.client()?.request(method, address))
    }

    /// Made for the first question, since reading the system's certificates takes a while.
    fn client(&self) -> Result<&reqwest::Client, AmazonError> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let mut builder = http::client()
            .connect_timeout(CONNECT)
            .timeout(self.timeout)
            .retry(retry::never())
            .http1_only();
        builder = if self.endpoints.is_practice() {
            // Nothing of TLS is needed on the way to this computer, nor is a proxy.
            builder.no_proxy().tls_certs_only([])
        } else {
            builder.https_only(true)
        };
        let client = builder.build().map_err(|error| AmazonError::Offline(plain(error)))?;
        Ok(self.client.get_or_init(|| client))
    }

    /// Asks something that changes nothing: three times, with a pause of random length in between.
    pub(super) async fn read(&self, request: RequestBuilder) -> Result<Answer, AmazonError> {
        let mut pause = self.pause;
        for _ in 1..MOST_TRIES {
            let Some(again) = request.try_clone() else { break };
            match ask(again).await {
                Ok(answer) if !is_hiccup(answer.status) => return Ok(answer),
                Err(Failure::Slow) => return Err(AmazonError::TimedOut),
                Ok(_) | Err(Failure::Unreached(_) | Failure::Cut(_)) => {}
                Err(Failure::TooLarge) => return Err(too_large()),
            }
            tokio::time::sleep(part_of(pause)).await;
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
        Self::exchange_once(request).await
    }

    /// Asks once something whose lost answer changes nothing of the person's.
    pub(super) async fn exchange_once(request: RequestBuilder) -> Result<Answer, AmazonError> {
        ask(request).await.map_err(|failure| match failure {
            Failure::Unreached(reason) | Failure::Cut(reason) => AmazonError::Offline(reason),
            Failure::Slow => AmazonError::TimedOut,
            Failure::TooLarge => too_large(),
        })
    }

    /// Asks something that changes something: once. What is not clear stays unclear.
    pub(super) async fn write(request: RequestBuilder) -> Result<Answer, AmazonError> {
        ask(request).await.map_err(|failure| match failure {
            Failure::Unreached(reason) => AmazonError::Offline(reason),
            Failure::Cut(reason) => AmazonError::Unclear(reason),
            Failure::Slow => AmazonError::Unclear("timed out".to_owned()),
            Failure::TooLarge => AmazonError::Unclear("endless answer".to_owned()),
        })
    }
}

/// How a question stayed without an answer.
enum Failure {
    /// No connection came about, so nothing was asked.
    Unreached(String),
    /// The connection ended before the answer did.
    Cut(String),
    Slow,
    TooLarge,
}

async fn ask(request: RequestBuilder) -> Result<Answer, Failure> {
    let mut response = request.send().await.map_err(failure)?;
    let mut answer = head(&response);
    while let Some(chunk) = response.chunk().await.map_err(failure)? {
        if answer.body.len() + chunk.len() > LARGEST {
            return Err(Failure::TooLarge);
        }
        answer.body.extend_from_slice(&chunk);
    }
    Ok(answer)
}

fn head(response: &Response) -> Answer {
    let header = |name: &str| {
        let value = response.headers().get(name)?.to_str().ok()?;
        Some(value.to_owned())
    };
    Answer {
        status: response.status().as_u16(),
        etag: header("etag"),
        request_id: header("x-amzn-requestid").unwrap_or_default(),
        retry_after: header("retry-after"),
        body: Vec::new(),
    }
}

fn failure(error: reqwest::Error) -> Failure {
    if error.is_connect() {
        Failure::Unreached(plain(error))
    } else if error.is_timeout() {
        Failure::Slow
    } else {
        Failure::Cut(plain(error))
    }
}

/// The innermost reason, which names neither address nor values.
fn plain(error: reqwest::Error) -> String {
    let error = error.without_url();
    let mut reason: &dyn std::error::Error = &error;
    while let Some(source) = reason.source() {
        reason = source;
    }
    reason.to_string()
}

/// A server's passing trouble, worth another try. 429 and 503 are not: those waits are shown to the person.
fn is_hiccup(status: u16) -> bool {
    matches!(status, 500 | 502 | 504)
}

fn too_large() -> AmazonError {
    AmazonError::Unexpected(AmazonWords::default())
}

/// A random part of a pause, so that many programs do not come back at once.
fn part_of(pause: Duration) -> Duration {
    let random = getrandom::u32().unwrap_or(u32::MAX);
    pause.mul_f64(f64::from(random) / f64::from(u32::MAX))
}
