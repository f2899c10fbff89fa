//! A disk of which one operation fails, or on which the program is killed.

use std::fs::File;
use std::io;
use std::io::Write as _;
use std::path::Path;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use skill_linker::services::disk::Disk;
use skill_linker::services::disk::SystemDisk;

/// The errors a disk is known to give.
pub(crate) const ERRORS: [io::ErrorKind; 8] = [
    io::ErrorKind::StorageFull,
    io::ErrorKind::QuotaExceeded,
    io::ErrorKind::ReadOnlyFilesystem,
    io::ErrorKind::PermissionDenied,
    io::ErrorKind::Other,
    io::ErrorKind::Interrupted,
    io::ErrorKind::TimedOut,
    io::ErrorKind::StaleNetworkFileHandle,
];

/// Counts its operations, and fails one of them: with an error, or so that nothing works any more from there on.
pub(crate) struct FaultyDisk {
    pub(crate) fails_at: usize,
    pub(crate) error: io::ErrorKind,
    pub(crate) is_killed: bool,
    pub(crate) done: AtomicUsize,
}

impl FaultyDisk {
    pub(crate) fn sound() -> Self {
        Self::failing(usize::MAX, io::ErrorKind::Other, false)
    }

    pub(crate) fn failing(fails_at: usize, error: io::ErrorKind, is_killed: bool) -> Self {
        Self { fails_at, error, is_killed, done: AtomicUsize::new(0) }
    }

    fn step(&self) -> io::Result<()> {
        let number = self.done.fetch_add(1, Ordering::SeqCst);
        let fails = number == self.fails_at || self.is_killed && number > self.fails_at;
        if fails { Err(self.error.into()) } else { Ok(()) }
    }
}

impl Disk for FaultyDisk {
    fn create(&self, path: &Path) -> io::Result<File> {
        self.step()?;
        SystemDisk.create(path)
    }

    /// Half of it is written when it fails.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let step = self.step();
        if step.is_err() {
            file.write_all(&bytes[..bytes.len() / 2])?;
        }
        step.and_then(|()| SystemDisk.write(file, bytes))
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.step()?;
        SystemDisk.sync(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        SystemDisk.rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        SystemDisk.sync_folder(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        SystemDisk.remove(path)
    }
}
