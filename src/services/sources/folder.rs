//! The files of a folder and of the folders in it.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

use crate::services::files::FileError;
use crate::services::sources::Source;
use crate::services::sources::names;

/// More files and folders are not looked through.
const MOST: usize = 100_000;

/// Folders further in are passed by.
const DEEPEST: usize = 16;

/// Every plain file; how many links, devices and deeper folders were passed by; and the folders that cannot be read.
pub(super) fn files(folder: &Path) -> Result<(Vec<Source>, usize, Vec<FileError>), FileError> {
    let mut walk = Walk::default();
    walk.look(folder, "", 0)?;
    while let Some((path, prefix, depth)) = walk.waiting.pop() {
        match walk.look(&path, &prefix, depth) {
            Ok(()) => {}
            Err(too_many @ FileError::TooMany(_)) => return Err(too_many),
            Err(error) => walk.unread.push(error),
        }
    }
    Ok((walk.found, walk.passed, walk.unread))
}

#[derive(Default)]
struct Walk {
    found: Vec<Source>,
    passed: usize,
    unread: Vec<FileError>,
    seen: usize,
    /// Folders that were not looked into yet, what stands before the names in them, and how deep they lie.
    waiting: Vec<(PathBuf, String, usize)>,
}

impl Walk {
    fn look(&mut self, folder: &Path, prefix: &str, depth: usize) -> Result<(), FileError> {
        let told = |error: std::io::Error| FileError::from_io(&error, folder);
        for entry in fs::read_dir(folder).map_err(told)? {
            let entry = entry.map_err(told)?;
            self.seen += 1;
            if self.seen > MOST {
                return Err(FileError::TooMany(folder.to_owned()));
            }
            let last = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type().map_err(told)?;
            let name = format!("{prefix}{last}");
            if kind.is_file() {
                self.found.push(Source::named(name, entry.path()));
            } else if kind.is_dir() && depth < DEEPEST && names::enters(&last) {
                self.waiting.push((entry.path(), format!("{name}/"), depth + 1));
            } else {
                self.passed += 1;
            }
        }
        Ok(())
    }
}
