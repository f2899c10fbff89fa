//! A folder of our own: nobody else can look in, and a file in it is always a whole old or a whole new one.

use std::fs;
use std::fs::DirBuilder;
use std::fs::File;
use std::fs::Metadata;
use std::fs::OpenOptions;
use std::io;
use std::io::Read as _;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use thiserror::Error;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::services::disk::Disk;
use crate::services::disk::SystemDisk;

/// No file of ours is larger. Bytes.
pub const LARGEST: u64 = 1024 * 1024;

const UNFINISHED: &str = "new";

/// Why something could not be kept, or read back.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
pub enum FolderError {
    #[error("no home folder is known")]
    NoHome,
    #[error("the disk is full")]
    Full,
    #[error("not allowed: {}", .0.display())]
    NotAllowed(PathBuf),
    /// A link stands there, or a thing that is not a file or a folder.
    #[error("not a plain file or folder: {}", .0.display())]
    Strange(PathBuf),
    #[error("belongs to somebody else: {}", .0.display())]
    Foreign(PathBuf),
    /// Larger than [`LARGEST`].
    #[error("too large: {}", .0.display())]
    TooLarge(PathBuf),
    #[error("{}: {kind}", path.display())]
    Failed { path: PathBuf, kind: io::ErrorKind },
}

impl FolderError {
    pub(crate) fn from_io(error: &io::Error, path: &Path) -> Self {
        let path = path.to_owned();
        let kind = error.kind();
        if matches!(
            kind,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge
        ) {
            Self::Full
        } else if matches!(
            kind,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem
        ) {
            Self::NotAllowed(path)
        } else {
            Self::Failed { path, kind }
        }
    }

    /// What happened and what to do, for people.
    pub fn text(&self) -> String {
        let told = |key, path: &Path| text_with(key, &[("path", &path.display().to_string())]);
        match self {
            Self::NoHome => text(key::FOLDER_NO_HOME),
            Self::Full => text(key::FOLDER_FULL),
            Self::NotAllowed(path) => told(key::FOLDER_NOT_ALLOWED, path),
            Self::Strange(path) => told(key::FOLDER_STRANGE, path),
            Self::Foreign(path) => told(key::FOLDER_FOREIGN, path),
            Self::TooLarge(path) => told(key::FOLDER_TOO_LARGE, path),
            Self::Failed { path, kind } => text_with(
                key::FOLDER_FAILED,
                &[("path", &path.display().to_string()), ("reason", &kind.to_string())],
            ),
        }
    }
}

/// One folder of ours, made when something is written there for the first time.
#[derive(Clone)]
pub struct Folder {
    path: Option<PathBuf>,
    /// The outermost folder that is ours.
    base: Option<PathBuf>,
    disk: Arc<dyn Disk>,
}

impl Folder {
    /// `None` when no home folder is known: then everything fails with [`FolderError::NoHome`].
    pub fn new(path: Option<PathBuf>) -> Self {
        Self { base: path.clone(), path, disk: Arc::new(SystemDisk) }
    }

    /// The same on another disk.
    #[must_use]
    pub fn on(self, disk: Arc<dyn Disk>) -> Self {
        Self { disk, ..self }
    }

    /// A folder in this one.
    #[must_use]
    pub fn inner(&self, name: &str) -> Self {
        Self {
            path: self.path.as_ref().map(|path| path.join(name)),
            base: self.base.clone(),
            disk: Arc::clone(&self.disk),
        }
    }

    /// Where a file of that name stands.
    pub fn path(&self, name: &str) -> Result<PathBuf, FolderError> {
        Ok(self.root()?.join(name))
    }

    /// Writes a whole file or leaves the old one: a new file beside it, then its name.
    pub fn write(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, FolderError> {
        self.write_keeping(name, None, bytes)
    }

    /// The same; the old file, when there is one, stays under the name `kept`.
    pub fn write_keeping(
        &self,
        name: &str,
        kept: Option<&str>,
        bytes: &[u8],
    ) -> Result<PathBuf, FolderError> {
        let folder = self.prepare()?;
        let path = folder.join(name);
        let unfinished = folder.join(format!("{name}.{UNFINISHED}"));
        let told = |error: io::Error| FolderError::from_io(&error, &path);
        // Left behind by a program that was stopped in the middle.
        if fs::symlink_metadata(&unfinished).is_ok() {
            self.disk.remove(&unfinished).map_err(told)?;
        }
        let written = self.write_unfinished(&unfinished, bytes).and_then(|()| {
            if let Some(kept) = kept
                && fs::symlink_metadata(&path).is_ok()
            {
                self.disk.rename(&path, &folder.join(kept))?;
            }
            self.disk.rename(&unfinished, &path)?;
            self.disk.sync_folder(&folder)
        });
        if written.is_err() {
            // What matters is the error above; the next write tries to remove it once more.
            let _ = self.disk.remove(&unfinished);
        }
        written.map_err(told)?;
        Ok(path)
    }

    fn write_unfinished(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = self.disk.create(path)?;
        self.disk.write(&mut file, bytes)?;
        self.disk.sync(&file)
    }

    /// The bytes of a file, or `None` when there is none.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, FolderError> {
        let path = self.path(name)?;
        let told = |error: io::Error| FolderError::from_io(&error, &path);
        self.check_folders()?;
        let Some(metadata) = found(&path)? else { return Ok(None) };
        check(&path, &metadata, metadata.is_file())?;
        let file = File::open(&path).map_err(told)?;
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(told)?;
        if bytes.len() as u64 > LARGEST {
            return Err(FolderError::TooLarge(path));
        }
        Ok(Some(bytes))
    }

    /// The names in the folder, in order. A folder that is not there has none.
    pub fn names(&self) -> Result<Vec<String>, FolderError> {
        let folder = self.root()?;
        self.check_folders()?;
        if found(folder)?.is_none() {
            return Ok(Vec::new());
        }
        let told = |error: io::Error| FolderError::from_io(&error, folder);
        let mut names = Vec::new();
        for entry in fs::read_dir(folder).map_err(told)? {
            // A name that is not text is none of ours.
            names.extend(entry.map_err(told)?.file_name().into_string().ok());
        }
        names.sort();
        Ok(names)
    }

    /// Removes a file; `false` when there was none.
    pub fn remove(&self, name: &str) -> Result<bool, FolderError> {
        let path = self.path(name)?;
        match self.disk.remove(&path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(FolderError::from_io(&error, &path)),
        }
    }

    /// Gives a file another name in the folder.
    pub fn rename(&self, from: &str, to: &str) -> Result<PathBuf, FolderError> {
        let path = self.path(to)?;
        self.disk
            .rename(&self.path(from)?, &path)
            .map_err(|error| FolderError::from_io(&error, &path))?;
        Ok(path)
    }

    /// Opens a file that only serves to be locked, and makes it when there is none.
    pub fn open_lock(&self, name: &str) -> Result<File, FolderError> {
        let path = self.prepare()?.join(name);
        if let Some(metadata) = found(&path)? {
            check(&path, &metadata, metadata.is_file())?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(&path).map_err(|error| FolderError::from_io(&error, &path))
    }

    /// The folder, there and closed to others.
    fn prepare(&self) -> Result<PathBuf, FolderError> {
        let folder = self.root()?;
        self.check_folders()?;
        if found(folder)?.is_none() {
            let mut builder = DirBuilder::new();
            builder.recursive(true);
            #[cfg(unix)]
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            builder.create(folder).map_err(|error| FolderError::from_io(&error, folder))?;
        }
        Ok(folder.to_owned())
    }

    /// Looks at the folder and the outermost one of ours, as far as they are there.
    fn check_folders(&self) -> Result<(), FolderError> {
        for folder in [&self.base, &self.path].into_iter().flatten() {
            if let Some(metadata) = found(folder)? {
                check(folder, &metadata, metadata.is_dir())?;
            }
        }
        Ok(())
    }

    fn root(&self) -> Result<&Path, FolderError> {
        self.path.as_deref().ok_or(FolderError::NoHome)
    }
}

/// What stands at a path, links not followed.
fn found(path: &Path) -> Result<Option<Metadata>, FolderError> {
    match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FolderError::from_io(&error, path)),
    }
}

/// Refuses what is of the wrong kind or somebody else's, and closes to others what was open to them.
fn check(path: &Path, metadata: &Metadata, is_right_kind: bool) -> Result<(), FolderError> {
    if !is_right_kind {
        return Err(FolderError::Strange(path.to_owned()));
    }
    #[cfg(target_os = "linux")]
    {
        let owner = std::os::unix::fs::MetadataExt::uid(metadata);
        if owner != rustix::process::geteuid().as_raw() {
            return Err(FolderError::Foreign(path.to_owned()));
        }
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = metadata.permissions().mode();
        if mode & 0o077 != 0 {
            fs::set_permissions(path, fs::Permissions::from_mode(mode & 0o700))
                .map_err(|error| FolderError::from_io(&error, path))?;
        }
    }
    Ok(())
}
