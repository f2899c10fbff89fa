//! Files that a person names: read with a cap, written whole.

use std::ffi::OsString;
use std::fs;
use std::fs::File;
use std::io;
use std::io::Read as _;
use std::path::Path;
use std::path::PathBuf;

use thiserror::Error;

use crate::i18n::key;
use crate::i18n::text_with;
use crate::services::disk::Disk;
use crate::services::disk::SystemDisk;
use crate::services::sources::ArchiveProblem;

/// A larger file is not read. Bytes.
pub const LARGEST: u64 = 1024 * 1024;

/// Why a file was not read or not written.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum FileError {
    #[error("not there: {}", .0.display())]
    NotThere(PathBuf),
    /// A folder, a device, a pipe.
    #[error("not a plain file: {}", .0.display())]
    NotAFile(PathBuf),
    /// A link, which is not followed.
    #[error("a link: {}", .0.display())]
    Link(PathBuf),
    #[error("larger than 1 MiB: {}", .0.display())]
    TooLarge(PathBuf),
    /// A folder or an archive without settings.
    #[error("no settings in: {}", .0.display())]
    NoSettings(PathBuf),
    #[error("too many files: {}", .0.display())]
    TooMany(PathBuf),
    #[error("{}: {problem}", path.display())]
    Archive { path: PathBuf, problem: ArchiveProblem },
    #[error("not allowed: {}", .0.display())]
    NotAllowed(PathBuf),
    #[error("the disk is full: {}", .0.display())]
    Full(PathBuf),
    #[error("{}: {kind}", path.display())]
    Failed { path: PathBuf, kind: io::ErrorKind },
}

impl FileError {
    pub(crate) fn from_io(error: &io::Error, path: &Path) -> Self {
        let path = path.to_owned();
        let kind = error.kind();
        if matches!(kind, io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) {
            Self::NotThere(path)
        } else if matches!(
            kind,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
        ) {
            Self::NotAllowed(path)
        } else if matches!(kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
            Self::Full(path)
        } else if kind == io::ErrorKind::IsADirectory {
            Self::NotAFile(path)
        } else {
            Self::Failed { path, kind }
        }
    }

    /// What happened and what to do, for people.
    pub fn text(&self) -> String {
        let (key, path) = match self {
            Self::NotThere(path) => (key::FILE_NOT_THERE, path),
            Self::NotAFile(path) => (key::FILE_NOT_A_FILE, path),
            Self::Link(path) => (key::FILE_LINK, path),
            Self::NoSettings(path) => (key::FILE_NO_SETTINGS, path),
            Self::TooMany(path) => (key::FILE_TOO_MANY, path),
            Self::Archive { path, problem } => {
                let path = path.display().to_string();
                return text_with(problem.text_key(), &[("path", &path)]);
            }
            Self::TooLarge(path) => (key::FILE_TOO_LARGE, path),
            Self::NotAllowed(path) => (key::FILE_NOT_ALLOWED, path),
            Self::Full(path) => (key::FILE_FULL, path),
            Self::Failed { path, kind } => {
                let path = path.display().to_string();
                let reason = kind.to_string();
                return text_with(key::FILE_FAILED, &[("path", &path), ("reason", &reason)]);
            }
        };
        text_with(key, &[("path", &path.display().to_string())])
    }
}

/// The bytes of a plain file, 1 MiB at most. Devices and pipes are not even opened, links are not followed.
pub fn read(path: &Path) -> Result<Vec<u8>, FileError> {
    let (bytes, is_whole) = read_up_to(path, LARGEST)?;
    if is_whole { Ok(bytes) } else { Err(FileError::TooLarge(path.to_owned())) }
}

/// The first bytes of a plain file, and whether that is all of it.
pub(super) fn read_up_to(path: &Path, most: u64) -> Result<(Vec<u8>, bool), FileError> {
    let told = |error: io::Error| FileError::from_io(&error, path);
    let mut file = open(path)?.take(most);
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).map_err(told)?;
    let rest = file.into_inner().read(&mut [0]).map_err(told)?;
    Ok((bytes, rest == 0))
}

fn open(path: &Path) -> Result<File, FileError> {
    let told = |error: io::Error| FileError::from_io(&error, path);
    let about = fs::symlink_metadata(path).map_err(told)?;
    if about.is_symlink() {
        return Err(FileError::Link(path.to_owned()));
    }
    if !about.is_file() {
        return Err(FileError::NotAFile(path.to_owned()));
    }
    let mut options = fs::OpenOptions::new();
    options.read(true);
    // A link or a pipe may have taken its place meanwhile: the one is refused, the other not waited for.
    #[cfg(target_os = "linux")]
    std::os::unix::fs::OpenOptionsExt::custom_flags(
        &mut options,
        (rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK).bits().cast_signed(),
    );
    let file = options.open(path).map_err(told)?;
    if file.metadata().map_err(told)?.is_file() {
        Ok(file)
    } else {
        Err(FileError::NotAFile(path.to_owned()))
    }
}

/// Writes a file whole or leaves the old one. Only its owner may read it, for it may hold what is not everybody's.
pub fn save(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    save_on(&SystemDisk, path, bytes)
}

/// The same on another disk.
pub fn save_on(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let told = |error: io::Error| FileError::from_io(&error, path);
    let Some(name) = path.file_name() else { return Err(FileError::NotAFile(path.to_owned())) };
    if path.is_dir() {
        return Err(FileError::NotAFile(path.to_owned()));
    }
    let mut unfinished = OsString::from(".");
    unfinished.push(name);
    // One that a stopped program left must not be in the way.
    unfinished.push(format!(".{:08x}.new", getrandom::u32().unwrap_or_default()));
    let unfinished = path.with_file_name(unfinished);
    let written = write_unfinished(disk, &unfinished, bytes)
        .and_then(|()| disk.rename(&unfinished, path))
        .and_then(|()| disk.sync_folder(folder_of(path)));
    if written.as_ref().is_err_and(|error| error.kind() != io::ErrorKind::AlreadyExists) {
        // What matters is the error above.
        let _ = disk.remove(&unfinished);
    }
    written.map_err(told)
}

fn write_unfinished(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = disk.create(path)?;
    disk.write(&mut file, bytes)?;
    disk.sync(&file)
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The first name in a folder that is still free: `name.json`, `name 2.json`, …
pub fn free_name(folder: &Path, name: &str) -> PathBuf {
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let numbered = (2..1000).map(|number| folder.join(format!("{stem} {number}.{extension}")));
    std::iter::once(folder.join(name))
        .chain(numbered)
        .find(|path| fs::symlink_metadata(path).is_err())
        .unwrap_or_else(|| folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_is_read_back_and_private() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("a.json");
        save(&path, b"one").unwrap();
        save(&path, b"two").unwrap();
        assert_eq!(read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn only_plain_files_of_a_sensible_size_are_read() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("large");
        assert_eq!(read(&path), Err(FileError::NotThere(path.clone())));
        assert_eq!(read(place.path()), Err(FileError::NotAFile(place.path().to_owned())));
        assert_eq!(save(place.path(), b""), Err(FileError::NotAFile(place.path().to_owned())));
        fs::write(&path, vec![b'x'; 1024 * 1024]).unwrap();
        assert_eq!(read(&path).unwrap().len(), 1024 * 1024);
        fs::write(&path, vec![b'x'; 1024 * 1024 + 1]).unwrap();
        assert_eq!(read(&path), Err(FileError::TooLarge(path.clone())));
        #[cfg(unix)]
        {
            for device in ["/dev/zero", "/dev/tty"].map(Path::new) {
                assert_eq!(read(device), Err(FileError::NotAFile(device.to_owned())));
            }
            let socket = place.path().join("socket");
            let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
            assert_eq!(read(&socket), Err(FileError::NotAFile(socket.clone())));
            let link = place.path().join("link");
            std::os::unix::fs::symlink(&path, &link).unwrap();
            assert_eq!(read(&link), Err(FileError::Link(link.clone())));
        }
        let nowhere = place.path().join("no/such/folder");
        assert_eq!(save(&nowhere, b""), Err(FileError::NotThere(nowhere.clone())));
    }

    #[test]
    fn a_free_name_takes_nobodys_place() {
        let place = tempfile::tempdir().unwrap();
        for expected in ["a.json", "a 2.json", "a 3.json"] {
            let path = free_name(place.path(), "a.json");
            assert_eq!(path, place.path().join(expected));
            fs::write(path, "").unwrap();
        }
    }
}
