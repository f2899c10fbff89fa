//! The practice Amazon: started, asked instead of the real one, and ended.

use std::sync::Arc;

use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::practice::Practice;
use crate::services::amazon::Amazon;
use crate::services::amazon::Endpoints;
use crate::services::records::Records;
use crate::services::secret_store::SecretStore;
use crate::session::Message;

/// Where the records of practising lie until it ends.
pub(super) const FOLDER: &str = "practice";

impl Effects {
    /// Starts it on any free port. From then on it is asked instead of the real Amazon.
    pub(super) fn start_practice(&mut self) {
        self.stop_practice();
        let (amazon, running) = (Arc::clone(&self.amazon), Arc::clone(&self.practice));
        let outbox = self.outbox.clone();
        self.jobs.spawn(Owner::Practice, Some(Message::PracticeFailed), async move {
            let Ok(practice) = Practice::start(0, 0).await else {
                return outbox.post(Message::PracticeFailed);
            };
            let origin = format!("http://{}", practice.address());
            let Ok(endpoints) = Endpoints::practice(&origin) else {
                return outbox.post(Message::PracticeFailed);
            };
            amazon.set(Arc::new(Amazon::new(endpoints)));
            running.set(Some(practice));
            outbox.post(Message::PracticeStarted(origin));
        });
    }

    /// Goes back to the real Amazon. Nothing of practising is kept.
    pub(super) fn stop_practice(&mut self) {
        self.jobs.stop_amazon();
        self.stop_asking();
        self.amazon.set(Arc::new(Amazon::new(self.world.endpoints.clone())));
        self.practice.set(None);
        self.world.practice_secrets = SecretStore::memory();
        let records = Records::new(&self.world.data.inner(FOLDER));
        self.jobs.spawn(Owner::Nobody, None, async move {
            let _ = tokio::task::spawn_blocking(move || records.clear()).await;
        });
    }
}
