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
use crate::wizard;
use crate::wizard::Copied;

/// For all questions together.
const DEADLINE: Duration = Duration::from_mins(1);

impl Effects {
    pub(super) fn for_probe(&mut self, effect: Effect) {
        match effect {
            Effect::Ask { id, settings, vendor_id, secret, reach } => {
                let made_up = MadeUp::new();
                let questions = made_up.map(|made_up| {
                    let vendor_id = vendor_id.as_deref();
                    probe::questions(&settings, vendor_id, secret.as_ref(), &made_up)
                });
                self.ask_servers(id, questions, *reach);
            }
            Effect::Meet { id, settings, vendor_id, reach } => {
                self.meet(id, settings, vendor_id, reach);
            }
            Effect::Rehearse(effect) => self.for_rehearsal(effect),
            Effect::AskRest { id, settings, vendor_id } => self.ask_rest(id, settings, vendor_id),
            Effect::Copy(address) => {
                let address = self.amazon.with(|amazon| amazon.endpoints().translated(&address));
                self.for_wizard(wizard::Effect::Copy(Copied::SignInAddress, address));
            }
            Effect::Stop => self.stop_asking(),
        }
    }

    /// Asks these questions; there are none when the system gives no randomness.
    fn ask_servers(&mut self, id: u64, questions: Option<Vec<Question>>, reach: Reach) {
        let (outbox, amazon) = (self.outbox.clone(), self.amazon.value());
        let ended = move |outcome| session::Message::Probe(Message::Ended(id, outcome));
        self.stop_asking();
        self.jobs.spawn(Owner::Probe, Some(ended(Err(ProbeError::BrokenOff))), async move {
            let outcome = match questions {
                Some(questions) => ask(id, questions, reach, &amazon, &outbox).await,
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
    let roots = roots().await?;
    let posted = outbox.clone();
    let tell = move |seen: Seen| {
        posted.post(session::Message::Probe(Message::Saw(id, Box::new(seen))));
    };
    let asking = probe::run(questions, Arc::new(reach), roots, amazon.endpoints().clone(), tell);
    tokio::time::timeout(DEADLINE, asking).await.map_err(|_elapsed| ProbeError::TooLong)
}

/// The roots of the system. They are read from disk, many files on some systems.
pub(super) async fn roots() -> Result<Arc<Roots>, ProbeError> {
    let roots = tokio::task::spawn_blocking(|| Roots::new(&[])).await;
    let roots = roots.map_err(|_ended| ProbeError::NoRoots)?;
    roots.map(Arc::new).map_err(|_words| ProbeError::NoRoots)
}
