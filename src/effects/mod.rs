//! Performs what the session wants done outside: on a tokio runtime, beside the window and never in its way.
//! What comes of it is posted as messages, and the window is woken.

mod account;
mod audit;
mod create;
mod draft_keeper;
mod jobs;
mod keeper;
mod outbox;
mod practice;
mod probe;
mod push;
mod rehearsal;
mod review;
mod shared;
mod start;
mod trying;
mod wizard;
mod world;

use std::io;
use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;
use std::time::Instant;

use tokio::runtime::Builder;
use tokio::runtime::Runtime;

pub use audit::ask_for_audit;
pub use world::World;

use crate::effects::account::Listener;
use crate::effects::draft_keeper::DraftKeeper;
use crate::effects::draft_keeper::Order;
use crate::effects::jobs::Jobs;
use crate::effects::jobs::Owner;
use crate::effects::outbox::Outbox;
use crate::effects::rehearsal::Stage;
use crate::effects::shared::Shared;
use crate::model::Secret;
use crate::practice::Practice;
use crate::services::amazon::Amazon;
use crate::services::clipboard::Clipboard;
use crate::services::clipboard::SECRET_STAYS;
use crate::services::preferences;
use crate::services::records::Records;
use crate::services::secret_store::SecretStore;
use crate::session::Effect;
use crate::session::Message;
use crate::session::Preferences;

/// Two are enough: what takes long waits for others, and does not compute.
const WORKERS: usize = 2;

/// What the report of a sending is called, unless the person gives another name.
const REPORT_FILE: &str = "account-linking-report.txt";

/// Whoever performs effects. Dropping it saves the open draft and removes a copied secret.
pub struct Effects {
    // Dropped first, so that nothing is asked any more while the rest ends.
    jobs: Jobs,
    drafts: DraftKeeper,
    clipboard: Clipboard,
    world: World,
    /// Amazon as the program was started with it, or the practice Amazon while practising.
    amazon: Arc<Shared<Arc<Amazon>>>,
    practice: Arc<Shared<Option<Practice>>>,
    listener: Arc<Shared<Option<Listener>>>,
    /// Who is asked in a rehearsal.
    stage: Arc<Shared<Stage>>,
    outbox: Outbox,
    runtime: Option<Runtime>,
    /// From when the time of an audit counts.
    started: Instant,
}

impl Effects {
    /// `wake` is called after each message that was posted; it may be called from any thread.
    pub fn new(
        world: World,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> io::Result<(Self, mpsc::Receiver<Message>)> {
        let runtime = Builder::new_multi_thread()
            .worker_threads(WORKERS)
            .thread_name("effects")
            .enable_all()
            .build()?;
        let (sender, messages) = mpsc::channel();
        let outbox = Outbox::new(sender, wake);
        let effects = Self {
            jobs: Jobs::new(runtime.handle().clone(), outbox.clone()),
            drafts: DraftKeeper::new(world.data.clone(), outbox.clone()),
            clipboard: Clipboard::new(world.board.clone(), SECRET_STAYS),
            amazon: Arc::new(Shared::new(Arc::new(Amazon::new(world.endpoints.clone())))),
            world,
            practice: Arc::default(),
            listener: Arc::default(),
            stage: Arc::default(),
            outbox,
            runtime: Some(runtime),
            started: Instant::now(),
        };
        Ok((effects, messages))
    }

    /// What was kept from the last start, to be known before the first frame.
    pub fn preferences(&self) -> Preferences {
        preferences::load(&self.world.data)
    }

    /// Does one thing, or has it begun. Returns at once.
    pub fn perform(&mut self, effect: Effect) {
        match effect {
            Effect::Wizard(effect) => self.for_wizard(effect),
            Effect::Account(effect) => self.for_account(effect),
            Effect::Audit(effect, token) => self.for_audit(effect, token),
            Effect::Create(effect, token) => self.for_create(effect, token),
            Effect::Probe(effect) => self.for_probe(effect),
            Effect::Push(effect, token) => self.for_push(effect, token),
            Effect::Review(effect) => self.for_review(effect),
            Effect::Try(effect, token) => self.for_trying(effect, token),
            Effect::ReadForReview { id, skill_id, stage, token, vendor_id } => {
                self.read_for_review(id, skill_id, stage, token, vendor_id);
            }
            Effect::ListDrafts => self.drafts.order(Order::List),
            Effect::StartDraft => self.drafts.order(Order::Start),
            Effect::DropDraft => self.drafts.order(Order::Drop),
            Effect::OpenDraft(id) => self.drafts.order(Order::Open(id)),
            Effect::DeleteDraft(id) => self.drafts.order(Order::Delete(id)),
            Effect::SaveDraft(draft) => self.drafts.order(Order::Save(draft)),
            Effect::ClearEverything => self.clear_everything(),
            Effect::ReadEarlier { skill_id } => self.read_earlier(skill_id),
            Effect::SaveReport(text) => self.save_file(REPORT_FILE, Secret::new(text)),
            Effect::SavePreferences(preferences) => self.save_preferences(preferences),
            Effect::After(milliseconds, message) => self.after(milliseconds, message),
            Effect::StartPractice => self.start_practice(),
            Effect::StopPractice => self.stop_practice(),
        }
    }

    fn after(&mut self, milliseconds: u64, message: Message) {
        let outbox = self.outbox.clone();
        self.jobs.spawn(Owner::Nobody, None, async move {
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
            outbox.post(message);
        });
    }

    /// Preferences that cannot be kept are kept for this sitting; that is no reason to hold anybody up.
    fn save_preferences(&mut self, preferences: Preferences) {
        self.drafts.order(Order::Preferences(preferences));
    }

    fn clear_everything(&mut self) {
        self.drafts.order(Order::Clear);
        let secrets = self.secrets();
        self.jobs.spawn(Owner::Nobody, None, async move {
            // What is not there cannot be deleted, and the account says where a sign-in is kept.
            let _ = secrets.delete().await;
        });
    }

    /// The records of this sitting. Those of practising are apart, and do not outlive it.
    fn records(&self) -> Records {
        Records::new(&if self.is_practising() {
            self.world.data.inner(practice::FOLDER)
        } else {
            self.world.data.clone()
        })
    }

    /// Where a sign-in is kept: that of practising in memory only.
    fn secrets(&self) -> SecretStore {
        if self.is_practising() {
            self.world.practice_secrets.clone()
        } else {
            self.world.secrets.clone()
        }
    }

    fn is_practising(&self) -> bool {
        self.practice.with(|practice| practice.is_some())
    }
}

impl Drop for Effects {
    fn drop(&mut self) {
        self.drafts.finish();
        // Something that hangs must not hold up the exit.
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
