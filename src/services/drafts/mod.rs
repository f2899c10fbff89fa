//! Drafts: one file each, with the last good copy beside it, and a lock while a window has it open.

mod draft_id;
mod error;
mod opened;
mod sealed;
mod strip;

use std::collections::BTreeSet;

pub use draft_id::DraftId;
pub use error::DraftError;
pub use opened::Access;
pub use opened::OpenDraft;
pub use opened::Opened;

use crate::model::Draft;
use crate::services::drafts::sealed::Unsealed;
use crate::services::folder::Folder;
use crate::services::folder::FolderError;

/// The folder of drafts.
#[derive(Clone)]
pub struct Drafts {
    folder: Folder,
}

/// A draft that can be carried on with.
#[derive(Clone, Debug, PartialEq)]
pub struct DraftEntry {
    pub id: DraftId,
    pub draft: Draft,
    /// Whether another window has it open.
    pub in_use: bool,
}

/// What there is in the folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DraftList {
    /// Newest first.
    pub entries: Vec<DraftEntry>,
    /// Drafts of which no copy can be read. Their files stay where they are.
    pub unreadable: usize,
}

/// What "Clear everything" removed.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct ClearedDrafts {
    pub removed: usize,
    /// Left alone because another window has them open.
    pub in_use: usize,
}

impl Drafts {
    /// The drafts in that folder.
    pub fn new(folder: Folder) -> Self {
        Self { folder }
    }

    /// A new draft. Nothing is written before it is saved, so this always succeeds.
    pub fn start(&self) -> OpenDraft {
        OpenDraft::new(self.folder.clone(), DraftId::random())
    }

    /// Opens a draft and holds it. When another window holds it, or a newer version of this program saved it, it is
    /// opened to be read only.
    pub fn open(&self, id: &DraftId) -> Result<Opened, DraftError> {
        OpenDraft::open(self.folder.clone(), id)
    }

    /// Every draft, newest first. What a stopped program left unfinished is removed on the way.
    pub fn list(&self) -> Result<DraftList, FolderError> {
        let mut list = DraftList::default();
        for id in self.ids()? {
            // On a disk that cannot be written, drafts can still be read.
            let hold = OpenDraft::hold(self.folder.clone(), &id).ok();
            if let Some(Some(_held)) = &hold {
                self.sweep(&id)?;
            }
            match self.read(&id) {
                Ok(Found::Draft(draft)) => {
                    let in_use = matches!(hold, Some(None));
                    list.entries.push(DraftEntry { id, draft: *draft, in_use });
                }
                Ok(Found::Nothing) => {}
                Ok(Found::Unreadable) | Err(_) => list.unreadable += 1,
            }
        }
        list.entries.sort_by_key(|entry| std::cmp::Reverse(entry.draft.saved_at));
        Ok(list)
    }

    /// Deletes a draft and its copies.
    pub fn delete(&self, id: &DraftId) -> Result<(), DraftError> {
        let Some(_hold) = OpenDraft::hold(self.folder.clone(), id)? else {
            return Err(DraftError::InUse);
        };
        for name in id.names() {
            self.folder.remove(&name)?;
        }
        Ok(())
    }

    /// Deletes all drafts but those another window has open.
    pub fn clear(&self) -> Result<ClearedDrafts, FolderError> {
        let mut cleared = ClearedDrafts::default();
        for id in self.ids()? {
            match self.delete(&id) {
                Ok(()) => cleared.removed += 1,
                Err(DraftError::Folder(error)) => return Err(error),
                Err(_in_use) => cleared.in_use += 1,
            }
        }
        Ok(cleared)
    }

    fn ids(&self) -> Result<BTreeSet<DraftId>, FolderError> {
        Ok(self.folder.names()?.iter().filter_map(|name| DraftId::of_file(name)).collect())
    }

    /// The draft, or else its last good copy.
    fn read(&self, id: &DraftId) -> Result<Found, FolderError> {
        let mut found = Found::Nothing;
        for name in [id.file(), id.last(), id.damaged()] {
            let Some(bytes) = self.folder.read(&name)? else { continue };
            match sealed::unseal(&bytes) {
                Unsealed::Draft(draft) | Unsealed::Newer(draft) => return Ok(Found::Draft(draft)),
                Unsealed::Damaged => found = Found::Unreadable,
            }
        }
        Ok(found)
    }

    /// Removes what a stopped program left behind: an unfinished file, and a lock without a draft.
    fn sweep(&self, id: &DraftId) -> Result<(), FolderError> {
        self.folder.remove(&id.unfinished())?;
        let names = self.folder.names()?;
        if ![id.file(), id.last(), id.damaged()].iter().any(|name| names.contains(name)) {
            self.folder.remove(&id.lock())?;
        }
        Ok(())
    }
}

/// What stands under the names of a draft.
enum Found {
    Draft(Box<Draft>),
    Nothing,
    Unreadable,
}
