//! What the drafts' thread does: saves what was typed, opens, lists and deletes.

use std::time::Duration;
use std::time::Instant;

use crate::effects::draft_keeper::Order;
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

/// What was typed last is on disk after this at the latest, when the disk takes it.
const SAVED_WITHIN: Duration = Duration::from_secs(1);

/// A save that failed is tried again after this.
const AGAIN: Duration = Duration::from_secs(5);

/// The open draft, and what is not on disk yet.
pub(super) struct Keeper {
    data: Folder,
    drafts: Drafts,
    outbox: Outbox,
    open: OpenDraft,
    /// What was typed and is not on disk yet, and when it has to be.
    unsaved: Option<(Box<Draft>, Instant)>,
    /// Drafts of earlier set-ups that the disk has not taken yet.
    stuck: Vec<(OpenDraft, Box<Draft>)>,
}

impl Keeper {
    pub(super) fn new(data: Folder, outbox: Outbox) -> Self {
        let drafts = Drafts::new(data.inner("drafts"));
        Self { open: drafts.start(), drafts, data, outbox, unsaved: None, stuck: Vec::new() }
    }

    /// When something has to be saved.
    pub(super) fn due(&self) -> Option<Instant> {
        let again = (!self.stuck.is_empty()).then(|| Instant::now() + AGAIN);
        self.unsaved.as_ref().map(|(_, due)| *due).or(again)
    }

    /// Does what it is told; `false` for the end. Before anything but another save or the draft's own end, what is not saved yet is.
    pub(super) fn obey(&mut self, order: Order) -> bool {
        if !matches!(order, Order::Save(_) | Order::Drop) {
            self.save();
        }
        match order {
            Order::List => self.list(),
            Order::Start => self.put_by(),
            Order::Drop => self.drop_open(),
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

    /// The newest draft takes the place of one that is not saved yet, and its turn.
    fn take(&mut self, draft: Box<Draft>) {
        let due = self.unsaved.take().map(|(_, due)| due);
        self.unsaved = Some((draft, due.unwrap_or_else(|| Instant::now() + SAVED_WITHIN)));
    }

    /// Saves what is not saved yet. What cannot be saved is kept and tried again.
    pub(super) fn save(&mut self) {
        self.stuck
            .retain_mut(|(open, draft)| matches!(open.save(draft), Err(DraftError::Folder(_))));
        let Some((mut draft, _)) = self.unsaved.take() else { return };
        draft.saved_at = clock::now();
        match self.open.save(&draft) {
            Ok(()) => self.outbox.post(Message::DraftSaved(self.open.id().clone(), draft.saved_at)),
            Err(error) => {
                if matches!(error, DraftError::Folder(_)) {
                    self.unsaved = Some((draft, Instant::now() + AGAIN));
                }
                self.outbox.post(Message::DraftNotSaved(error));
            }
        }
    }

    /// Makes room for another draft. One that the disk has not taken yet is kept until it does.
    fn put_by(&mut self) {
        let before = std::mem::replace(&mut self.open, self.drafts.start());
        if let Some((draft, _)) = self.unsaved.take() {
            self.stuck.push((before, draft));
        }
    }

    /// What the person does not want any more. A file that cannot be deleted is on the list, and can be from there.
    fn drop_open(&mut self) {
        self.unsaved = None;
        let dropped = std::mem::replace(&mut self.open, self.drafts.start()).id().clone();
        let _ = self.drafts.delete(&dropped);
    }

    fn list(&self) {
        self.outbox.post(match self.drafts.list() {
            Ok(list) => Message::DraftsListed(list),
            Err(error) => Message::DraftFailed(error.into()),
        });
    }

    fn open(&mut self, id: &DraftId) {
        // The draft that was open is let go first: it may be the same one.
        self.put_by();
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
        self.stuck.retain(|(open, _)| open.id() != id);
        match self.drafts.delete(id) {
            Ok(()) => self.list(),
            Err(error) => self.outbox.post(Message::DraftFailed(error)),
        }
    }

    fn find_intent(&self) {
        let records = Records::new(&self.data);
        if let Some(creation) = records.creation() {
            self.outbox.post(Message::CreationFound(creation));
        }
        let intents = records.intents().unwrap_or_default();
        if let Some(latest) = intents.into_iter().max_by(|a, b| a.time.cmp(&b.time)) {
            self.outbox.post(Message::IntentFound(latest));
        }
    }

    /// Everything but what other windows have open. The draft of this window goes too.
    fn clear(&mut self) {
        self.unsaved = None;
        self.stuck.clear();
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
