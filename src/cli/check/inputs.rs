//! What is to be checked: the files that were named, and those in the folders that were.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;
use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;

use crate::cli::Console;
use crate::cli::Outcome;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::import;
use crate::import::ImportProblem;
use crate::model::Context;
use crate::services::sources;
use crate::services::sources::Kind;
use crate::services::sources::Source;
use crate::services::sources::Sources;

/// One file, or standard input.
pub(super) struct Input {
    /// The name in the report: of a folder's file the way there, of several named files the name as given.
    pub(super) name: String,
    pub(super) is_of_a_folder: bool,
    source: Source,
    /// Whether it came from a disk, so that something can be above it.
    is_on_disk: bool,
    /// The manifest of the skill it belongs to, when it lies in the same package.
    manifest: Option<Arc<Value>>,
    /// Whether the name has to be told with a problem.
    is_one_of_several: bool,
}

/// Everything that is to be checked.
pub(super) struct Inputs {
    pub(super) files: Vec<Input>,
    /// Whether the result is a list, even of one.
    pub(super) are_several: bool,
    /// How finding them went.
    pub(super) outcome: Outcome,
}

impl Inputs {
    /// Looks what is there. What cannot be read is told at once, and the rest is checked all the same.
    pub(super) fn find(named: &[PathBuf], console: &mut Console<'_>) -> Self {
        let are_several = named.len() > 1 || named.iter().any(|path| path.is_dir());
        let mut inputs = Self { files: Vec::new(), are_several, outcome: Outcome::Fine };
        for path in named {
            let found = if path == Path::new("-") {
                sources::read_bytes("-", standard_input(console))
            } else {
                sources::read(path)
            };
            match found {
                Ok(found) => inputs.add(path, named.len() > 1, found, console),
                Err(error) => inputs.tell(&error.text(), console),
            }
        }
        inputs
    }

    fn add(&mut self, path: &Path, are_named: bool, found: Sources, console: &mut Console<'_>) {
        self.are_several |= found.kind == Kind::Archive && found.files.len() > 1;
        for error in &found.unread {
            self.tell(&error.text(), console);
        }
        let mut known = BTreeMap::new();
        let of_each: Vec<_> = found
            .files
            .iter()
            .map(|file| {
                let source = found.manifest_of(file)?;
                let read = || manifest(source, console);
                known.entry(source.name.as_str()).or_insert_with(read).clone()
            })
            .collect();
        for (source, manifest) in found.files.into_iter().zip(of_each) {
            let is_of_a_folder = found.kind == Kind::Folder;
            let name = if found.kind == Kind::File && are_named {
                path.to_string_lossy().into_owned()
            } else {
                source.name.clone()
            };
            self.files.push(Input {
                name,
                is_of_a_folder,
                source,
                is_on_disk: path != Path::new("-"),
                manifest,
                is_one_of_several: self.are_several,
            });
        }
    }

    fn tell(&mut self, words: &str, console: &mut Console<'_>) {
        console.problem(words);
        self.outcome = Outcome::Unusable;
    }
}

impl Input {
    /// Its bytes, or why there are none.
    pub(super) fn bytes(&self) -> Result<Cow<'_, [u8]>, String> {
        self.source.bytes().map_err(|error| error.text())
    }

    /// What is known around it: what was told, and what its place and its package tell.
    pub(super) fn context(&self, told: &Context) -> Context {
        let mut context = told.clone();
        context.path.get_or_insert_with(|| self.source.path());
        if self.is_on_disk {
            let told = &mut context.facts.in_git_work_tree;
            told.get_or_insert_with(|| self.source.is_in_git_work_tree());
        }
        if context.manifest.is_none() {
            context.manifest = self.manifest.as_deref().cloned();
        }
        context
    }

    /// Why no settings were found in it, in words.
    pub(super) fn problem(&self, problem: ImportProblem) -> String {
        let values = problem.values();
        let values: Vec<(&str, &str)> =
            values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let words = Key::find(problem.text_key()).map(|key| i18n::text_with(key, &values));
        let words = words.unwrap_or_default();
        if self.is_one_of_several {
            format!("{}: {words}", crate::model::shown(&self.name))
        } else {
            words
        }
    }
}

/// A skill's manifest. One that cannot be read is told and passed over.
fn manifest(source: &Source, console: &mut Console<'_>) -> Option<Arc<Value>> {
    let read = source.bytes().map_err(|error| error.text()).and_then(|bytes| {
        import::read_manifest(&bytes).map_err(|_problem| i18n::text(key::IMPORT_NO_MANIFEST))
    });
    match read {
        Ok(manifest) => Some(Arc::new(manifest)),
        Err(words) => {
            console.progress(&words);
            None
        }
    }
}

/// Standard input to its end, with a cap. One that breaks off counts as far as it came.
pub(super) fn standard_input(console: &mut Console<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let most = u64::try_from(import::LIMIT).unwrap_or(u64::MAX).saturating_add(1);
    let _broken_off = console.input.by_ref().take(most).read_to_end(&mut bytes);
    bytes
}
