//! `rules`: the catalogue of all rules, or what one of them is about.

use serde_json::Value;
use serde_json::json;

use crate::cli::Console;
use crate::cli::Format;
use crate::cli::Outcome;
use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::rules::Entry;
use crate::rules::Severity;
use crate::rules::catalogue;

/// The columns that a line of text has at most.
const COLUMNS: usize = 80;

/// The columns of the labels.
const LABELS: usize = 14;

const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

/// `rules [CODE]`.
#[derive(Debug, clap::Args)]
pub struct Options {
    /// The rule to explain, such as AL-025; without it all are listed
    #[arg(value_name = "CODE")]
    code: Option<String>,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) fn run(options: &Options, console: &mut Console<'_>) -> Outcome {
    let mut entries = catalogue();
    if let Some(code) = &options.code {
        entries.retain(|entry| is_meant(code, entry.code));
        if entries.is_empty() {
            let code = crate::model::shown(code);
            let words = i18n::text_with(key::CATALOGUE_UNKNOWN_CODE, &[("code", &code)]);
            console.problem(&words);
            return Outcome::Unusable;
        }
    }
    let text = match (options.format, &options.code, entries.as_slice()) {
        (Format::Json, Some(_), [only]) => format!("{:#}\n", one_as_json(only)),
        (Format::Json, _, all) => {
            format!("{:#}\n", json!({"rules": all.iter().map(one_as_json).collect::<Vec<_>>()}))
        }
        (Format::Text, Some(_), [only]) => explained(only, console.colours),
        (Format::Text, _, all) => listed(all, console.colours),
    };
    console.print(&text);
    Outcome::Fine
}

/// `al-025`, `AL025` and `25` mean AL-025.
fn is_meant(typed: &str, code: &str) -> bool {
    let typed = typed.trim().to_ascii_uppercase();
    let number = typed.strip_prefix("AL").unwrap_or(&typed).trim_start_matches('-');
    !number.is_empty() && format!("AL-{number:0>3}") == code
}

fn one_as_json(entry: &Entry) -> Value {
    json!({
        "code": entry.code,
        "family": entry.family.as_str(),
        "severities": entry.severities.iter().map(|one| one.as_str()).collect::<Vec<_>>(),
        "title": entry.title(),
        "looksAt": entry.about(),
        "says": entry.says(),
        "who": entry.who(),
        "fix": entry.fix(),
        "yieldsTo": entry.yields_to,
        "winsOver": entry.wins_over,
        "source": entry.source,
    })
}

/// One line a rule, by what it needs to look.
fn listed(entries: &[Entry], colours: bool) -> String {
    let mut families: Vec<_> = entries.iter().map(|entry| entry.family).collect();
    families.sort_unstable();
    families.dedup();
    let mut text = String::new();
    for family in families {
        text.push_str(&heading(&family.text(), colours));
        text.push('\n');
        for entry in entries.iter().filter(|entry| entry.family == family) {
            put(&mut text, &format!("  {}  ", entry.code), &entry.title());
        }
        text.push('\n');
    }
    let count = entries.len().to_string();
    text.push_str(&i18n::text_with(key::CATALOGUE_COUNT, &[("count", &count)]));
    text.push('\n');
    text
}

/// Everything about one rule.
fn explained(entry: &Entry, colours: bool) -> String {
    let mut text = heading(&format!("{}  {}", entry.code, entry.title()), colours);
    text.push_str("\n\n");
    let severities: Vec<String> = entry.severities.iter().map(|one| severity(*one)).collect();
    let parts = [
        (key::CATALOGUE_SEVERITY, vec![severities.join(", ")]),
        (key::CATALOGUE_FAMILY, vec![entry.family.text()]),
        (key::CATALOGUE_LOOKS_AT, vec![entry.about()]),
        (key::CATALOGUE_SAYS, entry.says()),
        (key::CATALOGUE_WHO, entry.who()),
        (key::CATALOGUE_FIX, entry.fix()),
        (key::CATALOGUE_YIELDS_TO, vec![entry.yields_to.join(", ")]),
        (key::CATALOGUE_WINS_OVER, vec![entry.wins_over.join(", ")]),
        (key::CATALOGUE_SOURCE, vec![entry.source.to_owned()]),
    ];
    for (label, lines) in parts {
        part(&mut text, label, &lines);
    }
    text
}

fn part(text: &mut String, label: Key, lines: &[String]) {
    let mut label = i18n::text(label);
    for line in lines.iter().filter(|line| !line.is_empty()) {
        put(text, &format!("  {:LABELS$}", std::mem::take(&mut label)), line);
    }
}

fn severity(severity: Severity) -> String {
    i18n::text(match severity {
        Severity::Error => key::CATALOGUE_ERROR,
        Severity::Warning => key::CATALOGUE_WARNING,
        Severity::Note => key::CATALOGUE_NOTE,
    })
}

fn heading(words: &str, colours: bool) -> String {
    if colours { format!("{BOLD}{words}{PLAIN}") } else { words.to_owned() }
}

/// Writes words behind what a line begins with, broken so that they fit. A longer word, such as an address, stays whole.
fn put(text: &mut String, beginning: &str, words: &str) {
    let hanging = beginning.chars().count();
    let mut line = beginning.to_owned();
    let mut is_first = true;
    for word in words.split(' ') {
        if !is_first && line.chars().count() + 1 + word.chars().count() > COLUMNS {
            text.push_str(&line);
            text.push('\n');
            line = " ".repeat(hanging);
            is_first = true;
        }
        if !is_first {
            line.push(' ');
        }
        line.push_str(word);
        is_first = false;
    }
    text.push_str(&line);
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_understood_as_people_type_it() {
        for typed in ["AL-025", "al-025", "AL025", "25", " 025 "] {
            assert!(is_meant(typed, "AL-025"), "{typed}");
        }
        for typed in ["", "AL-", "AL-25x", "2", "AL-0250"] {
            assert!(!is_meant(typed, "AL-025"), "{typed}");
        }
    }

    #[test]
    fn every_text_fits_eighty_columns() {
        let entries = catalogue();
        let all = entries.iter().map(|entry| explained(entry, false));
        for text in all.chain([listed(&entries, false)]) {
            for line in text.lines().filter(|line| !line.contains("https://")) {
                assert!(line.chars().count() <= COLUMNS, "{line}");
                assert_eq!(line.trim_end(), line);
            }
            assert!(!text.contains('\u{1b}'));
        }
    }
}
