//! Makes the table of text keys from the Fluent files, and gives the program its icon and version on Windows.
//!
//! The build stops when a language lacks a key that English has, or has one that English lacks.

use std::collections::BTreeSet;
use std::env;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use fluent_syntax::ast::Entry;

const REFERENCE: &str = "en";
const TEXTS: &str = "assets/i18n";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={TEXTS}");
    println!("cargo:rerun-if-changed=assets/icon");
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let languages = languages(&root.join(TEXTS))?;
    fs::write(out.join("texts.rs"), table(&languages)?)?;
    windows_resources()
}

/// One language: its tag, its files, and the keys they hold.
struct Language {
    tag: String,
    files: Vec<PathBuf>,
    keys: BTreeSet<String>,
}

fn languages(folder: &Path) -> Result<Vec<Language>, Box<dyn Error>> {
    let mut languages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            languages.push(language(&path)?);
        }
    }
    languages.sort_by(|a, b| a.tag.cmp(&b.tag));
    let reference = languages
        .iter()
        .find(|language| language.tag == REFERENCE)
        .ok_or("there are no English texts")?;
    for language in &languages {
        if let Some(key) = reference.keys.symmetric_difference(&language.keys).next() {
            return Err(format!("`{key}` is not in both {REFERENCE} and {}", language.tag).into());
        }
    }
    Ok(languages)
}

fn language(folder: &Path) -> Result<Language, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "ftl") {
            files.push(path);
        }
    }
    files.sort();
    let mut keys = BTreeSet::new();
    for file in &files {
        let source = fs::read_to_string(file)?;
        let resource = fluent_syntax::parser::parse(source.as_str())
            .map_err(|(_, errors)| format!("{}: {errors:?}", file.display()))?;
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            if !keys.insert(message.id.name.to_owned()) {
                return Err(
                    format!("{}: `{}` stands twice", file.display(), message.id.name).into()
                );
            }
        }
    }
    let tag = folder.file_name().and_then(|name| name.to_str()).ok_or("a language has no name")?;
    Ok(Language { tag: tag.to_owned(), files, keys })
}

fn table(languages: &[Language]) -> Result<String, Box<dyn Error>> {
    let mut rust = String::new();
    let keys = &languages.iter().find(|l| l.tag == REFERENCE).ok_or("no English")?.keys;
    writeln!(rust, "/// Every key there is, in alphabetical order.\npub static KEYS: &[Key] = &[")?;
    for key in keys {
        writeln!(rust, "    Key({key:?}),")?;
    }
    writeln!(
        rust,
        "];\n\n/// Each language with its Fluent sources.\nstatic LANGUAGES: &[(&str, &[&str])] = &["
    )?;
    for language in languages {
        writeln!(rust, "    ({:?}, &[", language.tag)?;
        for file in &language.files {
            writeln!(rust, "        include_str!({:?}),", file.display().to_string())?;
        }
        writeln!(rust, "    ]),")?;
    }
    writeln!(
        rust,
        "];\n\n/// One constant for every key, so that a misspelt one does not compile.\npub mod key {{\n    use super::Key;\n"
    )?;
    for key in keys {
        let name = key.replace('-', "_").to_uppercase();
        writeln!(rust, "    /// The text `{key}`.\n    pub const {name}: Key = Key({key:?});")?;
    }
    writeln!(rust, "}}")?;
    Ok(rust)
}

#[cfg(windows)]
fn windows_resources() -> Result<(), Box<dyn Error>> {
    let mut resource = winresource::WindowsResource::new();
    resource.set_icon("assets/icon/skill-linker.ico");
    resource.set("ProductName", "Skill Linker");
    resource.compile()?;
    Ok(())
}

#[cfg(not(windows))]
#[expect(clippy::unnecessary_wraps, reason = "the Windows twin can fail")]
fn windows_resources() -> Result<(), Box<dyn Error>> {
    Ok(())
}
