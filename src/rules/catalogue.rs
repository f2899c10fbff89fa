//! Every code there is, with its words, made from the tables of rules.

use crate::i18n;
use crate::i18n::KEYS;
use crate::i18n::Key;
use crate::i18n::key;
use crate::rules::NETWORK_RULES;
use crate::rules::NetworkRule;
use crate::rules::RULES;
use crate::rules::Rule;
use crate::rules::Severity;
use crate::rules::source;

/// What is said about one code.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The stable code, such as `AL-025`.
    pub code: &'static str,
    pub family: Family,
    /// How much its findings can matter, the gravest first.
    pub severities: &'static [Severity],
    /// The rules that silence this one when both speak about the same value.
    pub yields_to: Vec<&'static str>,
    /// The rules that this one silences.
    pub wins_over: Vec<&'static str>,
    /// Where it is written down.
    pub source: &'static str,
}

/// What a rule needs to look.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Family {
    /// The settings alone.
    Static,
    /// What is known about the skill.
    Context,
    /// A person's answer, or what another part of the program saw.
    Answered,
    /// The network.
    Probe,
    /// The network and a login.
    Rehearsal,
    /// Nothing any more: the code is kept, so that it never means something else.
    Retired,
}

/// Codes with a number of the context or the static family that belong to another.
const ANSWERED: [&str; 7] = ["AL-045", "AL-106", "AL-112", "AL-114", "AL-115", "AL-116", "AL-119"];
const STATIC: [&str; 2] = ["AL-111", "AL-113"];

/// All codes in their order, each once.
pub fn catalogue() -> Vec<Entry> {
    let mut entries: Vec<Entry> = RULES.iter().map(of_rule).collect();
    entries.extend(NETWORK_RULES.iter().map(of_network_rule));
    entries.push(Entry {
        code: "AL-107",
        family: Family::Retired,
        severities: &[],
        yields_to: Vec::new(),
        wins_over: Vec::new(),
        source: source::LWASCOPE,
    });
    entries.sort_by_key(|entry| entry.code);
    entries.dedup_by(|again, first| {
        let same = again.code == first.code;
        if same {
            first.yields_to.append(&mut again.yields_to);
        }
        same
    });
    entries
}

/// What is wrong when the rule of that code speaks, in a few words.
pub fn title_of(code: &str) -> String {
    let key = Key::find(&format!("rule-{}-title", code.to_ascii_lowercase()));
    key.map_or_else(|| code.to_owned(), |key| open(&i18n::text(key)))
}

impl Entry {
    /// What is wrong when it speaks, in a few words.
    pub fn title(&self) -> String {
        self.part("title").join(" / ")
    }

    /// What it looks at, in a sentence.
    pub fn about(&self) -> String {
        self.part("about").join(" ")
    }

    /// What it says about what it found, each way once; a value is left open.
    pub fn says(&self) -> Vec<String> {
        self.part("why")
    }

    /// Who feels it, in each of its cases.
    pub fn who(&self) -> Vec<String> {
        self.part("who")
    }

    /// What to do, in each of its cases.
    pub fn fix(&self) -> Vec<String> {
        self.part("fix")
    }

    /// All texts of one part, those of its variants included.
    fn part(&self, part: &str) -> Vec<String> {
        let name = format!("rule-{}-{part}", self.code.to_ascii_lowercase());
        let is_part = |key: &&Key| {
            key.name()
                .strip_prefix(&name)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        };
        KEYS.iter().filter(is_part).map(|key| open(&i18n::text(*key))).collect()
    }
}

impl Family {
    /// Its words.
    pub fn text(self) -> String {
        i18n::text(match self {
            Self::Static => key::CATALOGUE_STATIC,
            Self::Context => key::CATALOGUE_CONTEXT,
            Self::Answered => key::CATALOGUE_ANSWERED,
            Self::Probe => key::CATALOGUE_PROBE,
            Self::Rehearsal => key::CATALOGUE_REHEARSAL,
            Self::Retired => key::CATALOGUE_RETIRED,
        })
    }

    /// The word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Static => "static",
            Self::Context => "context",
            Self::Answered => "answered",
            Self::Probe => "probe",
            Self::Rehearsal => "rehearsal",
            Self::Retired => "retired",
        }
    }
}

fn of_rule(rule: &Rule) -> Entry {
    let mut wins_over: Vec<&str> = RULES
        .iter()
        .filter(|other| other.yields_to.contains(&rule.code))
        .map(|other| other.code)
        .collect();
    wins_over.dedup();
    Entry {
        code: rule.code,
        family: family(rule.code),
        severities: rule.severities,
        yields_to: rule.yields_to.to_vec(),
        wins_over,
        source: rule.source,
    }
}

fn of_network_rule(rule: &NetworkRule) -> Entry {
    Entry {
        code: rule.code,
        family: if rule.is_rehearsal() { Family::Rehearsal } else { Family::Probe },
        severities: rule.severities,
        yields_to: Vec::new(),
        wins_over: Vec::new(),
        source: rule.source,
    }
}

fn family(code: &str) -> Family {
    if ANSWERED.contains(&code) {
        Family::Answered
    } else if code.starts_with("AL-0") || STATIC.contains(&code) {
        Family::Static
    } else {
        Family::Context
    }
}

/// A text whose values nobody gave, with an ellipsis for each.
fn open(text: &str) -> String {
    let mut parts = text.split("{$");
    let mut open = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        open.push('…');
        open.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_there_once_with_all_its_words() {
        let entries = catalogue();
        let count = |family| entries.iter().filter(|entry| entry.family == family).count();
        let families = [
            Family::Static,
            Family::Context,
            Family::Answered,
            Family::Probe,
            Family::Rehearsal,
            Family::Retired,
        ];
        assert_eq!(families.map(count), [55, 15, 7, 24, 25, 1]);
        assert!(entries.is_sorted_by_key(|entry| entry.code));
        for entry in &entries {
            assert!(!entry.title().is_empty(), "{}", entry.code);
            assert!(entry.about().ends_with('.'), "{}", entry.code);
            assert!(entry.source.starts_with("https://"), "{}", entry.code);
            if entry.family == Family::Retired {
                continue;
            }
            assert!(entry.severities.is_sorted() && !entry.severities.is_empty());
            for lines in [entry.who(), entry.fix()] {
                assert!(!lines.is_empty(), "{}", entry.code);
                assert!(lines.iter().all(|line| !line.contains(['{', '}'])), "{lines:?}");
            }
        }
    }

    #[test]
    fn values_are_left_open() {
        assert_eq!(open("“{$value}” has {$count} parts."), "“…” has … parts.");
        assert_eq!(open("Nothing to fill in."), "Nothing to fill in.");
    }
}
