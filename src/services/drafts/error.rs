//! Why a draft cannot be opened or saved.

use std::path::PathBuf;

use thiserror::Error;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::services::folder::FolderError;

/// What stands in the way, by what the person can do next.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum DraftError {
    /// Not kept on disk. It stays in memory, and saving is tried again.
    #[error(transparent)]
    Folder(#[from] FolderError),
    #[error("open in another window")]
    InUse,
    #[error("saved by a newer version")]
    Newer,
    /// Neither the draft nor its last good copy can be read.
    #[error("damaged, kept as {}", .0.display())]
    Damaged(PathBuf),
    #[error("no longer there")]
    Gone,
}

impl DraftError {
    /// What happened and what to do, for people.
    pub fn text(&self) -> String {
        match self {
            Self::Folder(error) => error.text(),
            Self::InUse => text(key::DRAFT_IN_USE),
            Self::Newer => text(key::DRAFT_NEWER),
            Self::Damaged(path) => {
                text_with(key::DRAFT_DAMAGED, &[("path", &path.display().to_string())])
            }
            Self::Gone => text(key::DRAFT_GONE),
        }
    }
}
