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

/// Every plain file, and how many links, devices and deeper folders were passed by.
pub(super) fn files(folder: &Path) -> Result<(Vec<Source>, usize), FileError> {
    let (mut found, mut passed, mut seen) = (Vec::new(), 0, 0);
    let mut waiting: Vec<(PathBuf, String, usize)> = vec![(folder.to_owned(), String::new(), 0)];
    while let Some((folder_path, prefix, depth)) = waiting.pop() {
        let told = |error: std::io::Error| FileError::from_io(&error, &folder_path);
        for entry in fs::read_dir(&folder_path).map_err(told)? {
            let entry = entry.map_err(told)?;
            seen += 1;
            if seen > MOST {
                return Err(FileError::TooMany(folder.to_owned()));
            }
            let last = entry.file_name().to_string_lossy().into_owned();
            let kind = entry.file_type().map_err(told)?;
            let name = format!("{prefix}{last}");
            if kind.is_file() {
                found.push(Source::named(name, entry.path()));
            } else if kind.is_dir() && depth < DEEPEST && names::enters(&last) {
                waiting.push((entry.path(), format!("{name}/"), depth + 1));
            } else {
                passed += 1;
            }
        }
    }
    Ok((found, passed))
}
