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
    Audit,
    Create(u64),
    Discovery,
    Nobody,
    Practice,
    Probe,
    Push(u64),
    Rehearsal,
    Review(u64),
    Trying(u64),
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
            .filter(|owner| !matches!(owner, Owner::Discovery | Owner::Nobody))
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

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests wait, each with a deadline")]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    const DEADLINE: Duration = Duration::from_secs(10);

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_panic_becomes_a_message() {
        let (sender, messages) = mpsc::channel();
        let mut jobs = Jobs::new(Handle::current(), Outbox::new(sender, || ()));
        jobs.spawn(Owner::Push(1), Some(Message::PracticeFailed), async { panic!("on purpose") });
        assert!(messages.recv_timeout(DEADLINE).unwrap() == Message::PracticeFailed);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn what_is_stopped_says_nothing_and_the_others_go_on() {
        let (sender, messages) = mpsc::channel();
        let outbox = Outbox::new(sender, || ());
        let mut jobs = Jobs::new(Handle::current(), outbox.clone());
        let (release, released) = tokio::sync::oneshot::channel::<()>();
        jobs.spawn(Owner::Account(1), Some(Message::PracticeFailed), std::future::pending());
        jobs.spawn(Owner::Account(2), None, async move {
            let _ = released.await;
            outbox.post(Message::OpenStart);
        });
        jobs.stop(Owner::Account(1));
        jobs.stop(Owner::Account(7));
        release.send(()).unwrap();
        assert!(messages.recv_timeout(DEADLINE).unwrap() == Message::OpenStart);
        jobs.stop_amazon();
        assert!(messages.recv_timeout(Duration::from_millis(20)).is_err());
    }
}
