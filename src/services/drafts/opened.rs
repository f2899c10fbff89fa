//! One draft that a window has open.

use std::fs::File;
use std::fs::TryLockError;
use std::path::PathBuf;

use crate::model::Draft;
use crate::services::drafts::DraftError;
use crate::services::drafts::DraftId;
use crate::services::drafts::sealed;
use crate::services::drafts::sealed::Unsealed;
use crate::services::folder::Folder;
use crate::services::folder::FolderError;

/// Whether a draft may be saved.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Access {
    Write,
    /// Read only: another window has it open.
    InUse,
    /// Read only: a newer version of this program saved it.
    Newer,
}

/// A draft as it was opened.
pub struct Opened {
    pub draft: Draft,
    pub hold: OpenDraft,
    /// The damaged file, when `draft` is the last good copy.
    pub recovered: Option<PathBuf>,
}

/// The hold on a draft; dropping it lets another window have it.
pub struct OpenDraft {
    folder: Folder,
    id: DraftId,
    lock: Option<File>,
    access: Access,
}

impl OpenDraft {
    pub(super) fn new(folder: Folder, id: DraftId) -> Self {
        Self { folder, id, lock: None, access: Access::Write }
    }

    /// The hold on a draft, or `None` when another window has it.
    pub(super) fn hold(folder: Folder, id: &DraftId) -> Result<Option<Self>, FolderError> {
        let mut held = Self::new(folder, id.clone());
        Ok(held.take_lock()?.then_some(held))
    }

    pub(super) fn open(folder: Folder, id: &DraftId) -> Result<Opened, DraftError> {
        let mut hold = Self::new(folder, id.clone());
        // On a disk that cannot be written, a draft can still be read.
        if let Ok(false) = hold.take_lock() {
            hold.access = Access::InUse;
        }
        let unsealed = hold.folder.read(&id.file())?.map(|bytes| sealed::unseal(&bytes));
        match unsealed {
            Some(Unsealed::Draft(draft)) => Ok(Opened { draft: *draft, hold, recovered: None }),
            Some(Unsealed::Newer(draft)) => {
                hold.access = Access::Newer;
                Ok(Opened { draft: *draft, hold, recovered: None })
            }
            Some(Unsealed::Damaged) => {
                let aside = hold.put_aside()?;
                let Some(draft) = hold.last_good()? else { return Err(DraftError::Damaged(aside)) };
                Ok(Opened { draft, hold, recovered: Some(aside) })
            }
            // Stopped between two names: the copy is the draft.
            None => {
                let Some(draft) = hold.last_good()? else {
                    hold.leave_no_lock();
                    return Err(DraftError::Gone);
                };
                Ok(Opened { draft, hold, recovered: None })
            }
        }
    }

    pub fn id(&self) -> &DraftId {
        &self.id
    }

    pub fn access(&self) -> Access {
        self.access
    }

    /// Saves the draft whole, or leaves the old one whole. After an error nothing is lost: save again.
    pub fn save(&mut self, draft: &Draft) -> Result<(), DraftError> {
        match self.access {
            Access::Write => {}
            Access::InUse => return Err(DraftError::InUse),
            Access::Newer => return Err(DraftError::Newer),
        }
        if self.lock.is_none() && !self.take_lock()? {
            return Err(DraftError::InUse);
        }
        self.folder.write_keeping(&self.id.file(), Some(&self.id.last()), &sealed::seal(draft))?;
        Ok(())
    }

    /// Takes the lock; `false` when another window has it.
    fn take_lock(&mut self) -> Result<bool, FolderError> {
        loop {
            let lock = self.folder.open_lock(&self.id.lock())?;
            // A file system without locks has no second window to speak of either.
            if let Err(TryLockError::WouldBlock) = lock.try_lock() {
                return Ok(false);
            }
            if self.is_still(&lock)? {
                self.lock = Some(lock);
                return Ok(true);
            }
        }
    }

    /// Whether the lock's file still has its name: another window may have deleted the draft meanwhile.
    #[cfg(unix)]
    fn is_still(&self, lock: &File) -> Result<bool, FolderError> {
        use std::os::unix::fs::MetadataExt as _;
        let path = self.folder.path(&self.id.lock())?;
        let held = lock.metadata().map_err(|error| FolderError::from_io(&error, &path))?;
        Ok(std::fs::symlink_metadata(&path)
            .is_ok_and(|named| (named.dev(), named.ino()) == (held.dev(), held.ino())))
    }

    /// Elsewhere an open file cannot be deleted.
    #[cfg(not(unix))]
    #[expect(clippy::unnecessary_wraps, clippy::unused_self, reason = "the Unix twin needs them")]
    fn is_still(&self, _lock: &File) -> Result<bool, FolderError> {
        Ok(true)
    }

    /// Gives the damaged file another name, so that it is not written over. Without the lock it stays where it is.
    fn put_aside(&self) -> Result<PathBuf, FolderError> {
        if self.lock.is_none() {
            return self.folder.path(&self.id.file());
        }
        self.folder.rename(&self.id.file(), &self.id.damaged())
    }

    /// There is no draft to hold. A lock that cannot be removed does no harm.
    fn leave_no_lock(&self) {
        if self.lock.is_some() {
            let _ = self.folder.remove(&self.id.lock());
        }
    }

    fn last_good(&self) -> Result<Option<Draft>, FolderError> {
        let bytes = self.folder.read(&self.id.last())?;
        Ok(bytes.and_then(|bytes| match sealed::unseal(&bytes) {
            Unsealed::Draft(draft) => Some(*draft),
            Unsealed::Newer(_) | Unsealed::Damaged => None,
        }))
    }
}

impl Drop for OpenDraft {
    /// Closing the file would not do: a browser that is being started holds it open for a moment longer.
    fn drop(&mut self) {
        if let Some(lock) = &self.lock {
            let _ = lock.unlock();
        }
    }
}
