//! The files of a zip, unpacked into memory within limits. Its names are shown and never used as paths.

use std::io::Cursor;
use std::io::Read as _;
use std::path::Path;

use thiserror::Error;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::services::files;
use crate::services::sources::Source;
use crate::services::sources::names;

/// A larger archive is not read. Bytes.
pub(super) const LARGEST: u64 = 8 * 1024 * 1024;

/// More entries are not read.
const MOST: usize = 200;

/// How far from the end the directory of an archive can be told of: its comment is 64 KiB at most.
const TAIL: usize = 65_536 + 22;

/// Why an archive was not read.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum ArchiveProblem {
    #[error("not a sound archive")]
    Damaged,
    #[error("an entry larger than 1 MiB")]
    EntryTooLarge,
    #[error("protected by a password")]
    Locked,
    #[error("more than 8 MiB")]
    TooLarge,
    #[error("more than 200 entries")]
    TooMany,
}

impl ArchiveProblem {
    /// The name of its text, which takes `path`.
    pub fn text_key(self) -> crate::i18n::Key {
        use crate::i18n::key;
        match self {
            Self::Damaged => key::FILE_ARCHIVE_DAMAGED,
            Self::EntryTooLarge => key::FILE_ARCHIVE_ENTRY_TOO_LARGE,
            Self::Locked => key::FILE_ARCHIVE_LOCKED,
            Self::TooLarge => key::FILE_ARCHIVE_TOO_LARGE,
            Self::TooMany => key::FILE_ARCHIVE_TOO_MANY,
        }
    }
}

/// Whether the bytes begin as a zip does, also an empty one.
pub(super) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Every file that may matter, and how many entries were passed by.
///
/// What the directory says of sizes is checked first, and not believed: unpacking stops at the limits as well.
pub(super) fn files(path: &Path, bytes: &[u8]) -> Result<(Vec<Source>, usize), ArchiveProblem> {
    check_directory(bytes)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(told)?;
    if archive.len() > MOST {
        return Err(ArchiveProblem::TooMany);
    }
    let mut declared = 0_u64;
    for index in 0..archive.len() {
        let size = archive.by_index_raw(index).map_err(told)?.size();
        if size > files::LARGEST {
            return Err(ArchiveProblem::EntryTooLarge);
        }
        declared = declared.saturating_add(size);
    }
    if declared > LARGEST {
        return Err(ArchiveProblem::TooLarge);
    }
    let (mut found, mut passed, mut unpacked) = (Vec::new(), 0, 0_u64);
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(told)?;
        if entry.is_dir() {
            continue;
        }
        let name = String::from_utf8_lossy(entry.name_raw()).replace('\\', "/");
        if !entry.is_file() || !is_wanted(&name) {
            passed += 1;
            continue;
        }
        drop(entry);
        let entry = archive.by_index(index).map_err(told)?;
        let mut inside = Vec::new();
        entry
            .take(files::LARGEST + 1)
            .read_to_end(&mut inside)
            .map_err(|_error| ArchiveProblem::Damaged)?;
        let length = inside.len() as u64;
        if length > files::LARGEST {
            return Err(ArchiveProblem::EntryTooLarge);
        }
        unpacked += length;
        if unpacked > LARGEST {
            return Err(ArchiveProblem::TooLarge);
        }
        found.push(Source::unpacked(&name, path, inside));
    }
    Ok((found, passed))
}

/// Whether an entry is unpacked: nothing from folders that are not entered.
fn is_wanted(name: &str) -> bool {
    let folders = name.rsplit_once('/').map_or("", |(folders, _)| folders);
    folders.split('/').filter(|folder| !folder.is_empty()).all(names::enters)
}

/// Refuses early what would take long to find out: a directory of thousands, or many marks of its end.
fn check_directory(bytes: &[u8]) -> Result<(), ArchiveProblem> {
    let tail = bytes.get(bytes.len().saturating_sub(TAIL)..).unwrap_or_default();
    let ends: Vec<usize> = tail
        .windows(4)
        .enumerate()
        .filter(|(_, four)| four == b"PK\x05\x06")
        .map(|(at, _)| at)
        .take(9)
        .collect();
    if ends.is_empty() || ends.len() > 8 {
        return Err(ArchiveProblem::Damaged);
    }
    for at in ends {
        let Some(&[low, high]) = tail.get(at + 10..at + 12) else { continue };
        if usize::from(u16::from_le_bytes([low, high])) > MOST {
            return Err(ArchiveProblem::TooMany);
        }
    }
    Ok(())
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn told(error: ZipError) -> ArchiveProblem {
    if matches!(error, ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) {
        ArchiveProblem::Locked
    } else {
        ArchiveProblem::Damaged
    }
}
