//! What a path leads to: one file, the files of a folder or of a zip, with the manifest of the skill they belong to.

mod archive;
mod folder;
mod names;
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::import;
use crate::import::ImportProblem;
use crate::services::files;
use crate::services::files::FileError;

pub use archive::ArchiveProblem;
pub use source::Source;

/// The files behind a path. None of those of a folder has been opened yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sources {
    /// What was named.
    pub kind: Kind,
    /// The files that hold settings or should do so, sorted by name: of a skill package those that do, of another
    /// folder every JSON file. One that cannot be read has to be told.
    pub files: Vec<Source>,
    /// How many other files and links were passed by.
    pub passed: usize,
    /// The folders inside that could not be read.
    pub unread: Vec<FileError>,
    manifests: Vec<Manifest>,
}

/// What kind of thing a path leads to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    File,
    Folder,
    Archive,
}

#[derive(Clone, Debug, PartialEq)]
struct Manifest {
    /// The folder of the skill it describes, as a name inside; empty for the outermost.
    root: String,
    source: Source,
}

/// What stands at a path: at least one file. Links are not followed, whether named or met inside.
pub fn read(path: &Path) -> Result<Sources, FileError> {
    let about = fs::symlink_metadata(path).map_err(|error| FileError::from_io(&error, path))?;
    if about.is_dir() {
        let (found, passed, unread) = folder::files(path)?;
        return some(path, Sources { unread, ..sorted(Kind::Folder, found, passed) });
    }
    if archive::is_archive(&files::read_up_to(path, 4)?.0) {
        let (bytes, is_whole) = files::read_up_to(path, archive::LARGEST)?;
        return unpacked(path, &bytes, is_whole);
    }
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    Ok(alone(Source::named(name, path.to_owned())))
}

/// The same for bytes that came another way, such as standard input. `name` is what they are called.
pub fn read_bytes(name: &str, bytes: Vec<u8>) -> Result<Sources, FileError> {
    let path = Path::new(name);
    if archive::is_archive(&bytes) {
        return unpacked(path, &bytes, true);
    }
    Ok(alone(Source::held(name, path, bytes)))
}

impl Sources {
    /// The manifest of the skill a file belongs to: that of the innermost package around it, or the only one.
    pub fn manifest_of(&self, source: &Source) -> Option<&Source> {
        let around = self.manifests.iter().filter(|known| is_inside(&source.name, &known.root));
        let innermost = around.max_by_key(|known| known.root.len());
        let only = if let [only] = &self.manifests[..] { Some(only) } else { None };
        innermost.or(only).map(|manifest| &manifest.source)
    }
}

fn alone(source: Source) -> Sources {
    Sources {
        kind: Kind::File,
        files: vec![source],
        passed: 0,
        unread: Vec::new(),
        manifests: Vec::new(),
    }
}

fn unpacked(path: &Path, bytes: &[u8], is_whole: bool) -> Result<Sources, FileError> {
    let unpacked =
        if is_whole { archive::files(path, bytes) } else { Err(ArchiveProblem::TooLarge) };
    let (found, passed) =
        unpacked.map_err(|problem| FileError::Archive { path: path.to_owned(), problem })?;
    some(path, sorted(Kind::Archive, found, passed))
}

fn some(path: &Path, sources: Sources) -> Result<Sources, FileError> {
    if sources.files.is_empty() && sources.unread.is_empty() {
        return Err(FileError::NoSettings(path.to_owned()));
    }
    Ok(sources)
}

/// Tells settings, manifests and the rest apart: by their names, and in a package by what is in them.
fn sorted(kind: Kind, mut found: Vec<Source>, mut passed: usize) -> Sources {
    found.sort_by(|a, b| a.name.cmp(&b.name));
    let roots: BTreeSet<String> = found
        .iter()
        .filter_map(|source| names::package_root(&source.name))
        .map(str::to_owned)
        .collect();
    let (mut files, mut manifests) = (Vec::new(), Vec::new());
    for source in found {
        let in_package = names::folders_of(&source.name).any(|folder| roots.contains(folder));
        if names::is_manifest(&source.name) {
            let root = names::package_root(&source.name).unwrap_or_default().to_owned();
            manifests.push(Manifest { root, source });
        } else if names::may_hold_settings(&source.name) && !(in_package && is_other(&source)) {
            files.push(source);
        } else {
            passed += 1;
        }
    }
    Sources { kind, files, passed, unread: Vec::new(), manifests }
}

/// Whether a file of a package is something else than settings. One whose name promises them must be sound.
fn is_other(source: &Source) -> bool {
    let Ok(bytes) = source.bytes() else { return false };
    match import::read_all(&bytes) {
        Ok(_) => false,
        Err(ImportProblem::NotSettings) => true,
        Err(_) => !names::promises_settings(&source.name),
    }
}

/// Whether a name lies in that folder, or deeper.
fn is_inside(name: &str, folder: &str) -> bool {
    names::folders_of(name).any(|around| around == folder)
}

#[cfg(test)]
mod packed;
#[cfg(test)]
mod tests;
