//! What the name of a file tells: settings, a skill's manifest, the mark of a package, or nothing.

/// Files of tools that are JSON and never settings.
const OTHERS: [&str; 9] = [
    "ask-resources.json",
    "ask-states.json",
    "composer.json",
    "jsconfig.json",
    "package-lock.json",
    "package.json",
    "skill.json",
    "template.json",
    "tsconfig.json",
];

/// Folders that are not looked into.
const FOREIGN: [&str; 5] =
    ["__macosx", "__pycache__", "interactionmodels", "node_modules", "target"];

const JSON: [&str; 3] = ["json", "json5", "jsonc"];

const PACKAGE: &str = "skill-package";

/// Whether to look into a folder of that name. Of hidden ones only into that of the ASK CLI.
pub(super) fn enters(folder: &str) -> bool {
    let hidden = folder.starts_with('.') && folder != ".ask";
    !hidden && !FOREIGN.iter().any(|foreign| folder.eq_ignore_ascii_case(foreign))
}

/// Whether that file is worth opening.
pub(super) fn may_hold_settings(name: &str) -> bool {
    let file = file(name);
    let Some((stem, extension)) = file.rsplit_once('.') else { return false };
    JSON.iter().any(|known| extension.eq_ignore_ascii_case(known))
        && !stem.is_empty()
        && !file.starts_with('.')
        && !OTHERS.iter().any(|other| file.eq_ignore_ascii_case(other))
}

/// Whether it is called what tools and guides call the settings, so that it is missed when it cannot be read.
pub(super) fn promises_settings(name: &str) -> bool {
    file(name).to_ascii_lowercase().contains("link")
}

/// Whether it is the manifest of a skill.
pub(super) fn is_manifest(name: &str) -> bool {
    file(name).eq_ignore_ascii_case("skill.json")
}

/// The folder of the skill's project that a file shows by its name; empty for the outermost.
pub(super) fn package_root(name: &str) -> Option<&str> {
    let inside = folders_of(name).find_map(|folder| {
        let (parent, last) = parent(folder);
        (last.eq_ignore_ascii_case(PACKAGE) || last == ".ask").then_some(parent)
    });
    let marks = is_manifest(name) || file(name).eq_ignore_ascii_case("ask-resources.json");
    inside.or_else(|| marks.then(|| parent(name).0))
}

/// The folders around a file, from its own to the outermost, which is empty.
pub(super) fn folders_of(name: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(name);
    std::iter::from_fn(move || {
        let here = rest.filter(|here| !here.is_empty())?;
        let folder = parent(here).0;
        rest = Some(folder);
        Some(folder)
    })
}

fn file(name: &str) -> &str {
    parent(name).1
}

fn parent(name: &str) -> (&str, &str) {
    name.rsplit_once('/').unwrap_or(("", name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_what_to_do_with_a_file() {
        for (name, opened) in [
            ("accountLinking.json", true),
            ("platforms/alexaSkill/accountLinking.JSON", true),
            ("a/settings.jsonc", true),
            ("mail.eml", false),
            ("skill.json", false),
            ("a/package.json", false),
            ("ask-resources.json", false),
            (".eslintrc.json", false),
            ("README.md", false),
            (".json", false),
            ("json", false),
        ] {
            assert_eq!(may_hold_settings(name), opened, "{name}");
        }
        assert!(
            promises_settings("links/accountLinking.json") && !promises_settings("links/a.json")
        );
        for (folder, entered) in
            [("skill-package", true), (".ask", true), (".git", false), ("Node_Modules", false)]
        {
            assert_eq!(enters(folder), entered, "{folder}");
        }
    }

    #[test]
    fn a_package_shows_by_its_files() {
        for (name, root) in [
            ("skill.json", Some("")),
            ("skill-package/skill.json", Some("")),
            ("a/Skill-Package/assets/x.png", Some("a")),
            ("a/b/ask-resources.json", Some("a/b")),
            (".ask/ask-states.json", Some("")),
            ("a/b.json", None),
        ] {
            assert_eq!(package_root(name), root, "{name}");
        }
        assert_eq!(folders_of("a/b/c.json").collect::<Vec<_>>(), ["a/b", "a", ""]);
    }
}
