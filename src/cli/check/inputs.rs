//! What is to be checked: the files that were named, and those in the folders that were.

use std::io::Read as _;
use std::path::Path;
use std::path::PathBuf;

use crate::cli::Console;
use crate::cli::Outcome;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::import;
use crate::import::ImportProblem;
use crate::services::files;
use crate::services::tree;

/// One file, or standard input.
pub(super) struct Input {
    /// The name in the report: of a folder's file the way there, of several named files the name as given.
    pub(super) name: String,
    pub(super) is_of_a_folder: bool,
    source: Source,
    /// Whether the name has to be told with a problem.
    is_one_of_several: bool,
}

enum Source {
    File(PathBuf),
    StandardInput(Vec<u8>),
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
            if path == Path::new("-") {
                let bytes = standard_input(console);
                inputs.add("-".to_owned(), Source::StandardInput(bytes), false);
            } else if path.is_dir() {
                inputs.add_folder(path, console);
            } else {
                let short = path.file_name().unwrap_or(path.as_os_str());
                let name = if named.len() > 1 { path.as_os_str() } else { short };
                let name = name.to_string_lossy().into_owned();
                inputs.add(name, Source::File(path.clone()), false);
            }
        }
        inputs
    }

    fn add(&mut self, name: String, source: Source, is_of_a_folder: bool) {
        let is_one_of_several = self.are_several;
        self.files.push(Input { name, is_of_a_folder, source, is_one_of_several });
    }

    fn add_folder(&mut self, folder: &Path, console: &mut Console<'_>) {
        match tree::json_files(folder) {
            Ok((files, unread)) => {
                if files.is_empty() && unread.is_empty() {
                    let path = folder.display().to_string();
                    self.tell(&i18n::text_with(key::CLI_NO_FILES, &[("path", &path)]), console);
                }
                for error in unread {
                    self.tell(&error.text(), console);
                }
                for path in files {
                    let name = path.strip_prefix(folder).unwrap_or(&path);
                    let name = name.to_string_lossy().into_owned();
                    self.add(name, Source::File(path), true);
                }
            }
            Err(error) => self.tell(&error.text(), console),
        }
    }

    fn tell(&mut self, words: &str, console: &mut Console<'_>) {
        console.problem(words);
        self.outcome = Outcome::Unusable;
    }
}

impl Input {
    /// Its bytes, or why there are none.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, String> {
        match &self.source {
            Source::File(path) => files::read(path).map_err(|error| error.text()),
            Source::StandardInput(bytes) => Ok(bytes.clone()),
        }
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

/// Standard input to its end, with a cap. One that breaks off counts as far as it came.
pub(super) fn standard_input(console: &mut Console<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let most = u64::try_from(import::LIMIT).unwrap_or(u64::MAX).saturating_add(1);
    let _broken_off = (&mut *console.input).take(most).read_to_end(&mut bytes);
    bytes
}
