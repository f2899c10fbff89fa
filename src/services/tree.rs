//! The configuration files in a folder and the folders below it.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use crate::services::files::FileError;

/// No folder lies deeper. A tree that does was not made by hand.
const DEEPEST: usize = 32;

/// Every `.json` file below a folder, in the order of the paths. Links are not followed, and what begins with a dot
/// or was installed by a package manager is passed by. A folder below that cannot be read is told beside the files.
///
/// # Errors
/// When the folder itself cannot be read.
pub fn json_files(folder: &Path) -> Result<(Vec<PathBuf>, Vec<FileError>), FileError> {
    let (mut files, mut unread) = (Vec::new(), Vec::new());
    let mut below = vec![(folder.to_owned(), 0)];
    while let Some((folder, depth)) = below.pop() {
        match entries(&folder, &mut files) {
            Ok(folders) if depth < DEEPEST => {
                below.extend(folders.into_iter().map(|folder| (folder, depth + 1)));
            }
            Ok(_) => {}
            Err(error) if depth == 0 => return Err(error),
            Err(error) => unread.push(error),
        }
    }
    files.sort();
    Ok((files, unread))
}

/// Adds the files of one folder, and gives the folders in it.
fn entries(folder: &Path, files: &mut Vec<PathBuf>) -> Result<Vec<PathBuf>, FileError> {
    let mut folders = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| FileError::from_io(&error, folder))? {
        let entry = entry.map_err(|error| FileError::from_io(&error, folder))?;
        if is_passed_by(&entry.file_name()) {
            continue;
        }
        let path = entry.path();
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => folders.push(path),
            Ok(kind) if kind.is_file() && is_json(&path) => files.push(path),
            Ok(_) | Err(_) => {}
        }
    }
    Ok(folders)
}

fn is_passed_by(name: &OsStr) -> bool {
    name == "node_modules" || name.as_encoded_bytes().starts_with(b".")
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_files_come_in_order_and_nothing_else_does() {
        let place = tempfile::tempdir().unwrap();
        for name in ["b.json", "a/z.JSON", "a/b/c.json", "notes.txt", ".ask/states.json"] {
            let path = place.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "{}").unwrap();
        }
        let (found, unread) = json_files(place.path()).unwrap();
        let expected = ["a/b/c.json", "a/z.JSON", "b.json"].map(|name| place.path().join(name));
        assert_eq!((found, unread), (expected.to_vec(), Vec::new()));
        let missing = place.path().join("no");
        assert_eq!(json_files(&missing), Err(FileError::NotThere(missing.clone())));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        use std::os::unix::fs::symlink;
        let (place, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(other.path().join("secret.json"), "{}").unwrap();
        symlink(other.path(), place.path().join("folder")).unwrap();
        symlink(other.path().join("secret.json"), place.path().join("file.json")).unwrap();
        symlink(place.path(), place.path().join("itself")).unwrap();
        assert_eq!(json_files(place.path()), Ok((Vec::new(), Vec::new())));
    }
}
