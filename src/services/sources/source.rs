//! One file that may hold settings.

use std::borrow::Cow;
use std::path::Path;
use std::path::PathBuf;

use crate::services::files;
use crate::services::files::FileError;

/// A file by its name, opened when its bytes are asked for.
#[derive(Clone, PartialEq)]
pub struct Source {
    /// Its name inside what was named, with `/` between folders. Only ever shown, never opened.
    pub name: String,
    /// Where it lies; inside an archive, the archive's place and the name in it.
    path: PathBuf,
    /// What was read already.
    bytes: Option<Vec<u8>>,
}

impl Source {
    /// A file that is read when it is needed.
    pub(super) fn named(name: String, path: PathBuf) -> Self {
        Self { name, path, bytes: None }
    }

    /// A file that was read.
    pub(super) fn held(name: &str, path: &Path, bytes: Vec<u8>) -> Self {
        let path = path.to_owned();
        Self { name: name.to_owned(), path, bytes: Some(bytes) }
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
}

impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // What is in it may be a secret.
        f.debug_struct("Source").field("name", &self.name).finish_non_exhaustive()
    }
}
