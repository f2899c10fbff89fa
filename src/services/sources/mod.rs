//! What a path leads to: one file, the files of a folder or of a zip, with the manifest of the skill they belong to.

mod archive;
mod folder;
mod names;
mod source;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::services::files;
use crate::services::files::FileError;

pub use archive::ArchiveProblem;
pub use source::Source;

/// The files behind a path. None of those of a folder has been opened yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Sources {
    /// What was named.
    pub kind: Kind,
    /// The files that hold settings or may do so, sorted by name.
    pub files: Vec<Source>,
    /// How many other files and links were passed by.
    pub passed: usize,
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

/// What stands at a path. Links are not followed, whether named or met inside.
pub fn read(path: &Path) -> Result<Sources, FileError> {
    let about = fs::symlink_metadata(path).map_err(|error| FileError::from_io(&error, path))?;
    if about.is_dir() {
        let (sources, passed) = folder::files(path)?;
        return Ok(sorted(Kind::Folder, sources, passed));
    }
    let (bytes, is_whole) = files::read_up_to(path, archive::LARGEST)?;
    if archive::is_archive(&bytes) {
        return unpacked(path, &bytes, is_whole);
    }
    if !is_whole || bytes.len() as u64 > files::LARGEST {
        return Err(FileError::TooLarge(path.to_owned()));
    }
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
    Ok(alone(Source::held(&name, path, bytes)))
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
    Sources { kind: Kind::File, files: vec![source], passed: 0, manifests: Vec::new() }
}

fn unpacked(path: &Path, bytes: &[u8], is_whole: bool) -> Result<Sources, FileError> {
    let unpacked =
        if is_whole { archive::files(path, bytes) } else { Err(ArchiveProblem::TooLarge) };
    let (sources, passed) =
        unpacked.map_err(|problem| FileError::Archive { path: path.to_owned(), problem })?;
    Ok(sorted(Kind::Archive, sources, passed))
}

/// Tells settings, manifests and the rest apart by their names.
fn sorted(kind: Kind, mut found: Vec<Source>, mut passed: usize) -> Sources {
    found.sort_by(|a, b| a.name.cmp(&b.name));
    let roots: BTreeSet<String> = found
        .iter()
        .filter_map(|source| names::package_root(&source.name))
        .map(str::to_owned)
        .collect();
    let (mut files, mut manifests) = (Vec::new(), Vec::new());
    for mut source in found {
        if names::is_manifest(&source.name) {
            let root = names::package_root(&source.name).unwrap_or_default().to_owned();
            manifests.push(Manifest { root, source });
            continue;
        }
        source.in_package = names::folders_of(&source.name).any(|folder| roots.contains(folder));
        if names::may_hold_settings(&source.name, source.in_package) {
            files.push(source);
        } else {
            passed += 1;
        }
    }
    Sources { kind, files, passed, manifests }
}

/// Whether a name lies in that folder, or deeper.
fn is_inside(name: &str, folder: &str) -> bool {
    names::folders_of(name).any(|around| around == folder)
}

#[cfg(test)]
mod tests;
