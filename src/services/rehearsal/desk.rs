//! Looks at one visit to the return address and decides whether it is the answer, a wrong answer, or noise.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use hyper::StatusCode;
use tokio::time::Instant;
use url::Url;

use crate::model::Comeback;
use crate::model::Secret;
use crate::services::loopback::Desk;
use crate::services::loopback::Received;
use crate::services::loopback::Visit;

/// What the connections of one wait share.
pub(super) struct ComebackDesk {
    state: Secret,
    /// How long a single wrong answer has to stand alone.
    alone: Duration,
    progress: Mutex<Progress>,
}

#[derive(Default)]
struct Progress {
    answer: Option<Comeback>,
    /// The one answer that came with another state or none, and when.
    wrong: Option<(Comeback, Instant)>,
    /// Whether there were several different ones: then none of them counts.
    is_noisy: bool,
}

impl ComebackDesk {
    pub(super) fn new(state: Secret, alone: Duration) -> Self {
        Self { state, alone, progress: Mutex::default() }
    }

    pub(super) fn take_answer(&self) -> Option<Comeback> {
        self.with(|progress| progress.answer.take())
    }

    fn take(&self, back: Comeback) -> Received {
        let was_refused = back.value("error").is_some();
        // The first one counts: pages are fetched ahead and twice.
        self.with(|progress| {
            progress.answer.get_or_insert(back);
        });
        Received::Taken { was_refused }
    }

    fn note_wrong(&self, back: Comeback) {
        self.with(|progress| match &progress.wrong {
            None => progress.wrong = Some((back, Instant::now())),
            Some((known, _)) => progress.is_noisy |= *known != back,
        });
    }

    fn with<T>(&self, read: impl FnOnce(&mut Progress) -> T) -> T {
        read(&mut self.progress.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Desk for ComebackDesk {
    /// By another name it is a wrong answer, and AL-303 says so.
    fn names(&self) -> &'static [&'static str] {
        &["127.0.0.1", "localhost"]
    }

    fn reads_forms(&self) -> bool {
        true
    }

    fn receive(&self, visit: &Visit) -> Received {
        let Ok(url) = Url::parse(&format!("http://{}{}", visit.host, visit.target)) else {
            return Received::Nothing(StatusCode::BAD_REQUEST);
        };
        let back = Comeback::requested(&url, visit.by_post, &visit.form);
        if back.carries(&self.state) {
            return self.take(back);
        }
        if url.path() != "/cb" && url.path() != "/cb/" {
            return Received::Nothing(StatusCode::NOT_FOUND);
        }
        if visit.is_page_load {
            self.note_wrong(back);
        }
        Received::Nothing(StatusCode::BAD_REQUEST)
    }

    fn has_answer(&self) -> bool {
        self.with(|progress| progress.answer.is_some())
    }

    /// When a single wrong answer has stood alone for long enough.
    fn settles_at(&self) -> Option<Instant> {
        self.with(|progress| {
            let (_, since) = progress.wrong.as_ref()?;
            (!progress.is_noisy).then_some(*since + self.alone)
        })
    }

    /// Takes the single wrong answer for the answer.
    fn settle(&self) {
        self.with(|progress| progress.answer = progress.wrong.take().map(|(wrong, _)| wrong));
    }
}
