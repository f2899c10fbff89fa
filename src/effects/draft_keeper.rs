//! The one thread that writes drafts: a slow disk holds up nothing else, and orders are done one after the other.

use std::panic;
use std::panic::AssertUnwindSafe;
use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::effects::outbox::Outbox;
use crate::effects::practice;
use crate::model::Draft;
use crate::services::clock;
use crate::services::drafts::DraftError;
use crate::services::drafts::DraftId;
use crate::services::drafts::Drafts;
use crate::services::drafts::OpenDraft;
use crate::services::folder::Folder;
use crate::services::preferences;
use crate::services::records::Records;
use crate::session::Message;
use crate::session::OpenedDraft;
use crate::session::Preferences;

/// What was typed last is on disk after this at the latest, when the disk takes it.
const SAVED_WITHIN: Duration = Duration::from_secs(1);

/// A save that failed is tried again after this.
const AGAIN: Duration = Duration::from_secs(5);

/// How long the end of the program may wait for the last save.
const LAST_PATIENCE: Duration = Duration::from_secs(2);

/// What the thread is told to do.
pub(super) enum Order {
    List,
    Start,
    Open(DraftId),
    Delete(DraftId),
    Save(Box<Draft>),
    Preferences(Preferences),
    /// Looks for a write whose outcome nobody learned.
    FindIntent,
    Clear,
    End,
}

/// The thread's other end.
pub(super) struct DraftKeeper {
    orders: mpsc::Sender<Order>,
    ended: mpsc::Receiver<()>,
}

impl DraftKeeper {
    pub(super) fn new(data: Folder, outbox: Outbox) -> Self {
        let (orders, received) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        // Without a thread nothing is saved, and nothing says it was.
        let _ = thread::Builder::new().name("drafts".to_owned()).spawn(move || {
            Keeper::new(data, outbox).serve(&received);
            let _ = end.send(());
        });
        Self { orders, ended }
    }

    pub(super) fn order(&self, order: Order) {
        let _ = self.orders.send(order);
    }

    /// Saves what is not saved yet.
    pub(super) fn finish(&self) {
        if self.orders.send(Order::End).is_ok() {
            let _ = self.ended.recv_timeout(LAST_PATIENCE);
        }
    }
}

struct Keeper {
    data: Folder,
    drafts: Drafts,
    outbox: Outbox,
    open: OpenDraft,
    /// What is not on disk yet, and when it has to be.
    unsaved: Option<(Box<Draft>, Instant)>,
}

impl Keeper {
    fn new(data: Folder, outbox: Outbox) -> Self {
        let drafts = Drafts::new(data.inner("drafts"));
        Self { open: drafts.start(), drafts, data, outbox, unsaved: None }
    }

    fn serve(&mut self, orders: &mpsc::Receiver<Order>) {
        loop {
            let order = match &self.unsaved {
                Some((_, due)) => {
                    orders.recv_timeout(due.saturating_duration_since(Instant::now()))
                }
                None => orders.recv().map_err(|_gone| RecvTimeoutError::Disconnected),
            };
            // After a panic the thread goes on: the next draft must still be saved.
            let goes_on = panic::catch_unwind(AssertUnwindSafe(|| match order {
                Ok(Order::Save(draft)) => {
                    self.take(draft);
                    true
                }
                Ok(order) => {
                    self.save();
                    self.obey(order)
                }
                Err(RecvTimeoutError::Timeout) => {
                    self.save();
                    true
                }
                Err(RecvTimeoutError::Disconnected) => {
                    self.save();
                    false
                }
            }));
            if !goes_on.unwrap_or(true) {
                return;
            }
        }
    }

    /// The newest draft takes the place of one that is not saved yet, and its turn.
    fn take(&mut self, draft: Box<Draft>) {
        let due = self.unsaved.take().map(|(_, due)| due);
        self.unsaved = Some((draft, due.unwrap_or_else(|| Instant::now() + SAVED_WITHIN)));
    }

    /// Saves what is not saved yet. What cannot be saved is kept and tried again.
    fn save(&mut self) {
        let Some((mut draft, _)) = self.unsaved.take() else { return };
        draft.saved_at = clock::now();
        match self.open.save(&draft) {
            Ok(()) => self.outbox.post(Message::DraftSaved(draft.saved_at)),
            Err(error) => {
                if matches!(error, DraftError::Folder(_)) {
                    self.unsaved = Some((draft, Instant::now() + AGAIN));
                }
                self.outbox.post(Message::DraftNotSaved(error));
            }
        }
    }

    /// Does anything but saving; `false` for the end.
    fn obey(&mut self, order: Order) -> bool {
        match order {
            Order::List => self.list(),
            Order::Start => {
                self.unsaved = None;
                self.open = self.drafts.start();
            }
            Order::Open(id) => self.open(&id),
            Order::Delete(id) => self.delete(&id),
            Order::Save(draft) => self.take(draft),
            Order::Preferences(chosen) => {
                // They hold for this sitting in any case.
                let _ = preferences::save(&self.data, &chosen);
            }
            Order::FindIntent => self.find_intent(),
            Order::Clear => self.clear(),
            Order::End => return false,
        }
        true
    }

    fn list(&self) {
        self.outbox.post(match self.drafts.list() {
            Ok(list) => Message::DraftsListed(list),
            Err(error) => Message::DraftFailed(error.into()),
        });
    }

    fn open(&mut self, id: &DraftId) {
        self.unsaved = None;
        // The draft that was open is let go first: it may be the same one.
        self.open = self.drafts.start();
        match self.drafts.open(id) {
            Ok(opened) => {
                let access = opened.hold.access();
                self.open = opened.hold;
                self.outbox.post(Message::DraftOpened(Box::new(OpenedDraft {
                    id: id.clone(),
                    draft: opened.draft,
                    access,
                    recovered: opened.recovered.is_some(),
                })));
            }
            Err(error) => self.outbox.post(Message::DraftFailed(error)),
        }
    }

    fn delete(&mut self, id: &DraftId) {
        if self.open.id() == id {
            self.unsaved = None;
            self.open = self.drafts.start();
        }
        match self.drafts.delete(id) {
            Ok(()) => self.list(),
            Err(error) => self.outbox.post(Message::DraftFailed(error)),
        }
    }

    fn find_intent(&self) {
        let intents = Records::new(&self.data).intents().unwrap_or_default();
        if let Some(latest) = intents.into_iter().max_by(|a, b| a.time.cmp(&b.time)) {
            self.outbox.post(Message::IntentFound(latest));
        }
    }

    /// Everything but what other windows have open. The draft of this window goes too.
    fn clear(&mut self) {
        self.unsaved = None;
        self.open = self.drafts.start();
        let cleared = self.drafts.clear();
        let others = Records::new(&self.data)
            .clear()
            .and(Records::new(&self.data.inner(practice::FOLDER)).clear())
            .and(preferences::clear(&self.data));
        match (cleared, others) {
            (Ok(cleared), Ok(_removed)) => {
                self.outbox.post(Message::Cleared(cleared));
                self.list();
            }
            (Err(error), _) | (_, Err(error)) => {
                self.outbox.post(Message::DraftFailed(error.into()));
            }
        }
    }
}
