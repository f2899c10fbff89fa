//! One file that may hold settings.

use std::borrow::Cow;
use std::path::Path;
use std::path::PathBuf;

use crate::services::files;
use crate::services::files::FileError;

/// More folders above a file are not looked into.
const MOST_FOLDERS: usize = 40;

/// A file by its name, opened when its bytes are asked for.
#[derive(Clone, PartialEq)]
pub struct Source {
    /// Its name inside what was named, with `/` between folders. Only ever shown, never opened.
    pub name: String,
    /// Where it lies; inside an archive, the archive's place and the name in it.
    path: PathBuf,
    /// The archive it came out of.
    archive: Option<PathBuf>,
    /// What was read already.
    bytes: Option<Vec<u8>>,
}

impl Source {
    /// A file that is read when it is needed.
    pub(super) fn named(name: String, path: PathBuf) -> Self {
        Self { name, path, archive: None, bytes: None }
    }

    /// A file that was read.
    pub(super) fn held(name: &str, path: &Path, bytes: Vec<u8>) -> Self {
        let path = path.to_owned();
        Self { name: name.to_owned(), path, archive: None, bytes: Some(bytes) }
    }

    /// A file that was read out of an archive.
    pub(super) fn unpacked(name: &str, archive: &Path, bytes: Vec<u8>) -> Self {
        let archive_path = Some(archive.to_owned());
        Self { archive: archive_path, ..Self::held(name, &archive.join(name), bytes) }
    }

    /// What is in it, 1 MiB at most.
    pub fn bytes(&self) -> Result<Cow<'_, [u8]>, FileError> {
        match &self.bytes {
            Some(bytes) => Ok(Cow::Borrowed(bytes)),
            None => files::read(&self.path).map(Cow::Owned),
        }
    }

    /// Where it lies, from the root on, for the rule about files inside a skill package. No report tells it.
    pub fn path(&self) -> String {
        let whole = std::path::absolute(&self.path).unwrap_or_else(|_error| self.path.clone());
        whole.to_string_lossy().into_owned()
    }

    /// Whether a folder above it has an entry `.git`, which is looked for and never read.
    pub fn is_in_git_work_tree(&self) -> bool {
        // A name inside an archive is anybody's, and leads nowhere.
        let on_disk = self.archive.as_ref().unwrap_or(&self.path);
        let absolute = std::path::absolute(on_disk).unwrap_or_else(|_error| on_disk.clone());
        let folder = absolute.parent().and_then(|folder| folder.canonicalize().ok());
        folder.is_some_and(|folder| {
            let mut around = folder.ancestors().take(MOST_FOLDERS);
            around.any(|folder| folder.join(".git").symlink_metadata().is_ok())
        })
    }
}

impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What is in it may be a secret.
        f.debug_struct("Source").field("name", &self.name).finish_non_exhaustive()
    }
}
