//! Asks the addresses that were ticked, and posts each piece of what is seen.

use std::sync::Arc;
use std::time::Duration;

use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::effects::outbox::Outbox;
use crate::model::Reach;
use crate::model::Seen;
use crate::probing::Effect;
use crate::probing::Message;
use crate::services::amazon::Amazon;
use crate::services::clock;
use crate::services::probe;
use crate::services::probe::MadeUp;
use crate::services::probe::ProbeError;
use crate::services::probe::Question;
use crate::services::probe::Roots;
use crate::session;

/// For all questions together.
const DEADLINE: Duration = Duration::from_mins(1);

impl Effects {
    pub(super) fn for_probe(&mut self, effect: Effect) {
        let Effect::Ask { id, settings, vendor_id, secret, reach } = effect else {
            return self.jobs.stop(Owner::Probe);
        };
        let (outbox, amazon) = (self.outbox.clone(), self.amazon.value());
        let ended = move |outcome| session::Message::Probe(Message::Ended(id, outcome));
        self.jobs.stop(Owner::Probe);
        self.jobs.spawn(Owner::Probe, Some(ended(Err(ProbeError::BrokenOff))), async move {
            let outcome = match MadeUp::new() {
                Some(made_up) => {
                    let questions = probe::questions(
                        &settings,
                        vendor_id.as_deref(),
                        secret.as_ref(),
                        &made_up,
                    );
                    ask(id, questions, *reach, &amazon, &outbox).await
                }
                None => Err(ProbeError::NoRandomness),
            };
            outbox.post(ended(outcome));
        });
    }
}

async fn ask(
    id: u64,
    questions: Vec<Question>,
    reach: Reach,
    amazon: &Amazon,
    outbox: &Outbox,
) -> Result<(), ProbeError> {
    let (at, proxy) = (clock::now() / 1000, probe::proxy());
    outbox.post(session::Message::Probe(Message::Began { id, at, proxy }));
    let reach = Arc::new(reach);
    // The roots are read from disk, many files on some systems.
    let roots = tokio::task::spawn_blocking(|| Roots::new(&[])).await;
    let roots =
        roots.map_err(|_ended| ProbeError::NoRoots)?.map_err(|_words| ProbeError::NoRoots)?;
    let posted = outbox.clone();
    let tell = move |seen: Seen| {
        posted.post(session::Message::Probe(Message::Saw(id, Box::new(seen))));
    };
    let asking = probe::run(questions, reach, Arc::new(roots), amazon.endpoints().clone(), tell);
    tokio::time::timeout(DEADLINE, asking).await.map_err(|_elapsed| ProbeError::TooLong)
}
