//! What is being done, by whom it was asked for, so that it can be stopped.

use std::collections::BTreeMap;

use tokio::runtime::Handle;
use tokio::task::AbortHandle;

use crate::effects::outbox::Outbox;
use crate::session::Message;

/// Who asked, and under which number.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Owner {
    Account(u64),
    Discovery,
    Nobody,
    Practice,
    Push(u64),
}

/// The running jobs. Dropping them stops all.
pub(super) struct Jobs {
    handle: Handle,
    outbox: Outbox,
    running: BTreeMap<Owner, Vec<AbortHandle>>,
}

impl Jobs {
    pub(super) fn new(handle: Handle, outbox: Outbox) -> Self {
        Self { handle, outbox, running: BTreeMap::new() }
    }

    /// Does a piece of work. When it panics, `otherwise` is posted in place of its answer.
    pub(super) fn spawn(
        &mut self,
        owner: Owner,
        otherwise: Option<Message>,
        work: impl Future<Output = ()> + Send + 'static,
    ) {
        self.running.retain(|_, handles| {
            handles.retain(|handle| !handle.is_finished());
            !handles.is_empty()
        });
        let job = self.handle.spawn(work);
        self.running.entry(owner).or_default().push(job.abort_handle());
        let outbox = self.outbox.clone();
        self.handle.spawn(async move {
            if job.await.is_err_and(|error| error.is_panic())
                && let Some(message) = otherwise
            {
                outbox.post(message);
            }
        });
    }

    /// Drops whatever runs for that one.
    pub(super) fn stop(&mut self, owner: Owner) {
        for handle in self.running.remove(&owner).unwrap_or_default() {
            handle.abort();
        }
    }

    /// Drops everything that was asked of Amazon.
    pub(super) fn stop_amazon(&mut self) {
        let owners: Vec<Owner> = self
            .running
            .keys()
            .copied()
            .filter(|owner| matches!(owner, Owner::Account(_) | Owner::Practice | Owner::Push(_)))
            .collect();
        for owner in owners {
            self.stop(owner);
        }
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        for handle in self.running.values().flatten() {
            handle.abort();
        }
    }
}
