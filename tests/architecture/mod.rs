//! A module uses only the layers below its own, and the layers that decide see no outside world.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// The layers from the lowest up; modules of one line do not use each other.
const LAYERS: &[&[&str]] = &[
    &["model"],
    &["import", "i18n"],
    &["rules"],
    &["report", "skill_code"],
    &["services"],
    &["practice"],
    &["rehearsal"],
    &["account", "audit", "create", "probing", "push", "trying"],
    &["wizard", "review"],
    &["session"],
    &["effects", "views"],
    &["app", "cli"],
    &["main"],
];

/// The layers that decide: no screen, clock, disk, network, thread or chance.
const PURE: &[&str] = &[
    "model",
    "import",
    "i18n",
    "rules",
    "report",
    "account",
    "audit",
    "create",
    "probing",
    "push",
    "rehearsal",
    "trying",
    "wizard",
    "review",
    "session",
    "skill_code",
];

/// What the pure layers do not name. Addresses as numbers (`std::net::Ip…`) are plain data.
const OUTSIDE: &[&str] = &[
    "Instant::now",
    "SystemTime",
    "Timestamp::now",
    "Zoned::now",
    "eframe",
    "egui",
    "getrandom",
    "reqwest",
    "std::env",
    "std::fs",
    "std::net::Tcp",
    "std::net::ToSocketAddrs",
    "std::net::Udp",
    "std::process",
    "std::thread",
    "tokio",
];

/// What the views do not name: they draw, and leave the rest to the effects.
const BEHIND_EFFECTS: &[&str] = &["reqwest", "std::fs", "std::net::Tcp", "std::process", "tokio"];

struct Source {
    /// The modules from the crate's root to the file.
    path: Vec<String>,
    /// The file without its comments.
    code: String,
}

#[test]
fn the_read_me_names_the_layers() {
    let layers: Vec<String> = LAYERS.iter().map(|layer| layer.join(", ")).collect();
    let readme: Vec<&str> = include_str!("../../README.md").split_whitespace().collect();
    assert!(readme.join(" ").contains(&format!("`{}`", layers.join(" → "))));
}

#[test]
fn no_module_uses_a_layer_above_its_own() {
    let sources = sources();
    assert!(sources.len() > 20, "the sources were not found");
    let upward: Vec<String> = sources.iter().flat_map(upward).collect();
    assert!(upward.is_empty(), "{}", upward.join("\n"));
}

#[test]
fn what_decides_sees_no_outside_world() {
    let named = sources()
        .iter()
        .filter(|source| PURE.contains(&source.layer()))
        .flat_map(|source| source.names(OUTSIDE))
        .collect::<Vec<_>>();
    assert!(named.is_empty(), "{}", named.join("\n"));
}

#[test]
fn what_draws_does_not_reach_outside() {
    let named = sources()
        .iter()
        .filter(|source| source.layer() == "views")
        .flat_map(|source| source.names(BEHIND_EFFECTS))
        .collect::<Vec<_>>();
    assert!(named.is_empty(), "{}", named.join("\n"));
}

#[test]
fn only_effects_and_commands_start_the_practice_amazon() {
    let named = sources()
        .iter()
        .filter(|source| !["practice", "effects", "cli"].contains(&source.layer()))
        .flat_map(|source| source.names(&["crate::practice"]))
        .collect::<Vec<_>>();
    assert!(named.is_empty(), "{}", named.join("\n"));
}

#[test]
fn the_guard_sees_every_way_to_look_up() {
    for code in [
        "use crate::views::Theme;",
        "fn f() { crate::wizard::Step::Skill }",
        "type T = super::super::rules::Finding;",
        "use crate::{i18n, views};",
    ] {
        let path = ["model", "lists"].map(str::to_owned).to_vec();
        assert!(!upward(&Source { path, code: code.to_owned() }).is_empty(), "{code}");
    }
    let path = ["rules", "order"].map(str::to_owned).to_vec();
    let code = "use crate::model::Field; use super::Rule; use crate::rules::Finding;".to_owned();
    assert_eq!(upward(&Source { path, code }), Vec::<String>::new());
}

impl Source {
    fn layer(&self) -> &str {
        &self.path[0]
    }

    fn names(&self, words: &[&str]) -> Vec<String> {
        words
            .iter()
            .filter(|word| names_word(&self.code, word))
            .map(|word| format!("{} names {word}", self.path.join("::")))
            .collect()
    }
}

/// Whether the word stands there by itself, not as a part of a longer one.
fn names_word(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != '"')
    })
}

fn rank(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|row| row.contains(&layer))
}

fn upward(source: &Source) -> Vec<String> {
    let Some(own) = rank(source.layer()) else {
        return vec![format!("{} is no layer", source.layer())];
    };
    used(source)
        .into_iter()
        .filter(|used| used != source.layer())
        .filter(|used| rank(used).is_some_and(|used| used >= own))
        .map(|used| format!("{} uses {used}", source.path.join("::")))
        .collect()
}

/// The first module below the root of every path in the file.
fn used(source: &Source) -> Vec<String> {
    let root = if source.layer() == "main" { "skill_linker::" } else { "crate::" };
    let mut used: Vec<String> = source
        .code
        .match_indices(root)
        .flat_map(|(at, _)| firsts(&source.code[at + root.len()..]))
        .collect();
    for (at, _) in source.code.match_indices("super::") {
        if source.code[..at].ends_with("super::") {
            continue;
        }
        let mut rest = &source.code[at..];
        let mut levels = 0;
        while let Some(next) = rest.strip_prefix("super::") {
            rest = next;
            levels += 1;
        }
        // A module inside the file adds a level, so this errs towards reading a path as one from the root.
        if levels >= source.path.len() {
            used.extend(firsts(rest));
        }
    }
    used
}

/// The name a path goes on with, or the names when it goes on with a list.
fn firsts(rest: &str) -> Vec<String> {
    let word = |text: &str| -> String {
        text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    match rest.strip_prefix('{') {
        Some(list) => list.split('}').next().unwrap_or_default().split(',').map(word).collect(),
        None => vec![word(rest)],
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && path != root.join("lib.rs")
            {
                sources.push(source(&root, &path));
            }
        }
    }
    sources
}

fn source(root: &Path, file: &Path) -> Source {
    let relative: PathBuf = file.strip_prefix(root).unwrap().with_extension("");
    let mut path: Vec<String> =
        relative.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
    if path.last().is_some_and(|last| last == "mod") {
        path.pop();
    }
    let text = fs::read_to_string(file).unwrap();
    let code: Vec<&str> =
        text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    Source { path, code: code.join("\n") }
}
