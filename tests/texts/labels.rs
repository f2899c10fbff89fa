//! Words stand in tables: ours in the texts, Amazon's labels letter for letter in one list of their own.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use skill_linker::i18n::KEYS;
use skill_linker::i18n::text;

/// Labels on pages that no picture shows: the developer console's list of skills, and the Alexa app.
const NOT_DRAWN: [&str; 8] = [
    "Create Skill",
    "Dev",
    "Enable to Use",
    "LinkAccount",
    "More",
    "Skills & Games",
    "View Skill ID",
    "Your Skills",
];

fn source(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// What stands between straight quotation marks, outside of comments.
fn literals(source: &str) -> BTreeSet<String> {
    let code: Vec<&str> = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .take_while(|line| *line != "#[cfg(test)]")
        .collect();
    let code = code.join("\n").replace("'\"'", "").replace("\\\"", "");
    code.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Texts begin with a capital, names of parts of the window do not.
fn begins_as_a_text(literal: &str) -> bool {
    let mut letters = literal.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

#[test]
fn no_text_stands_in_the_code_of_the_window() {
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/views")];
    let mut files = 0;
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        files += 1;
        for literal in literals(&fs::read_to_string(&path).unwrap()) {
            assert!(!begins_as_a_text(&literal), "{}: “{literal}” is in no table", path.display());
        }
    }
    assert!(files > 50);
}

fn labels() -> BTreeSet<String> {
    literals(&source("src/model/labels.rs"))
}

#[test]
fn a_picture_draws_no_label_that_is_not_in_the_table() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/views/drawings");
    let mut drawn = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let code = fs::read_to_string(&path).unwrap();
        drawn += code.matches("labels::").count();
        for literal in literals(&code) {
            assert!(
                !begins_as_a_text(&literal),
                "{}: “{literal}” is not from the table",
                path.display()
            );
        }
    }
    assert!(drawn > 20, "the pictures use the table");
}

#[test]
fn a_step_names_no_label_that_is_not_in_the_table() {
    let labels = labels();
    let ours: BTreeSet<String> = KEYS.iter().map(|key| text(*key)).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n/en");
    let mut named = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.starts_with("step-") {
            continue;
        }
        let texts = fs::read_to_string(&path).unwrap();
        for quoted in texts.split('“').skip(1).filter_map(|rest| rest.split('”').next()) {
            if !quoted.starts_with(|c: char| c.is_uppercase()) {
                continue;
            }
            named += 1;
            let is_known =
                labels.contains(quoted) || ours.contains(quoted) || NOT_DRAWN.contains(&quoted);
            assert!(is_known, "{name}: “{quoted}” is not from the table");
        }
    }
    assert!(named > 20, "the steps name labels");
}
