//! Looks at one visit of the browser that signs in, and decides whether it is the answer.

use std::sync::Mutex;
use std::sync::PoisonError;

use hyper::StatusCode;

use crate::model::Secret;
use crate::services::loopback::answer::Callback;
use crate::services::loopback::answer::read_query;
use crate::services::loopback::reception::Desk;
use crate::services::loopback::reception::Received;
use crate::services::loopback::reception::Visit;

/// What the connections of one sign-in share.
pub(super) struct SignInDesk {
    progress: Mutex<Progress>,
}

struct Progress {
    /// Gone once it was used.
    state: Option<Secret>,
    answer: Option<Callback>,
}

impl SignInDesk {
    pub(super) fn new(state: Secret) -> Self {
        Self { progress: Mutex::new(Progress { state: Some(state), answer: None }) }
    }

    pub(super) fn take_answer(&self) -> Option<Callback> {
        self.with(|progress| progress.answer.take())
    }

    fn with<T>(&self, read: impl FnOnce(&mut Progress) -> T) -> T {
        read(&mut self.progress.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Desk for SignInDesk {
    /// The address as it is registered, and no other name for it.
    fn names(&self) -> &'static [&'static str] {
        &["127.0.0.1"]
    }

    fn reads_forms(&self) -> bool {
        false
    }

    fn receive(&self, visit: &Visit) -> Received {
        if visit.target.path() != "/cb" {
            return Received::Nothing(StatusCode::NOT_FOUND);
        }
        let query = visit.target.query().unwrap_or_default();
        let taken = self.with(|progress| {
            let callback = read_query(query, progress.state.as_ref()?).ok()?;
            progress.state = None;
            let was_refused = matches!(callback, Callback::Refused { .. });
            progress.answer = Some(callback);
            Some(Received::Taken { was_refused })
        });
        taken.unwrap_or(Received::Nothing(StatusCode::BAD_REQUEST))
    }

    fn has_answer(&self) -> bool {
        self.with(|progress| progress.answer.is_some())
    }
}
