//! Every text there is, held to the voice: no blame, no pleading, short sentences.

mod labels;

use std::fs;
use std::path::Path;

use skill_linker::i18n::KEYS;
use skill_linker::i18n::text;
use skill_linker::model::PROVIDERS;

const BANNED: [&str; 9] =
    ["invalid", "illegal", "forbidden", "error code", "oops", "please", "sorry", "simply", "just"];

/// Words on a button that do not say what will happen.
const SAYS_NOTHING: [&str; 6] = ["OK", "Ok", "Finish", "Submit", "Done", "Yes"];

/// Words that tell a state and stand on no button.
const STATES: [&str; 3] = ["frame-step-done", "review-no", "review-yes"];

const MOST_WORDS: usize = 20;

#[test]
fn no_text_blames_pleads_or_shouts() {
    for key in KEYS {
        let said = text(*key);
        let small = said.to_lowercase();
        let mut words = small.split(|c: char| !c.is_alphanumeric());
        for banned in BANNED {
            let found = if banned.contains(' ') {
                small.contains(banned)
            } else {
                words.clone().any(|word| word == banned)
            };
            assert!(!found, "{}: “{banned}” in “{said}”", key.name());
        }
        assert!(words.next().is_some());
        let shouts = said.replace("<!--", "").contains('!');
        assert!(!shouts, "{}: “{said}”", key.name());
    }
}

#[test]
fn every_button_says_what_it_does() {
    for key in KEYS.iter().filter(|key| !STATES.contains(&key.name())) {
        assert!(!SAYS_NOTHING.contains(&text(*key).as_str()), "{}", key.name());
    }
}

#[test]
fn no_sentence_is_longer_than_twenty_words() {
    let mut long = Vec::new();
    for key in KEYS {
        let said = text(*key);
        let sentences = said.split_inclusive(". ").flat_map(|part| part.split_inclusive("? "));
        for sentence in sentences.flat_map(str::lines) {
            let words =
                sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
            if words.count() > MOST_WORDS {
                long.push(format!("{}: {sentence}", key.name()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// The school year whose pupils read the messages without trouble (Flesch and Kincaid).
const HIGHEST_GRADE: f32 = 8.0;

#[test]
fn the_messages_are_read_easily() {
    let (mut sentences, mut words, mut syllables) = (0.0, 0.0, 0.0);
    for said in KEYS.iter().map(|key| text(*key)).filter(|said| said.ends_with('.')) {
        sentences += said.split_inclusive(". ").map(|_| 1.0).sum::<f32>();
        // Addresses, names of members and figures are copied, not read.
        let is_word = |word: &&str| word.chars().all(|c| c.is_alphabetic() || c == '’');
        for word in said.split(|c: char| c.is_whitespace() || ".,;:“”()".contains(c)) {
            if !word.is_empty() && is_word(&word) {
                words += 1.0;
                syllables += syllables_of(word);
            }
        }
    }
    let grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    assert!(grade <= HIGHEST_GRADE, "grade {grade:.1}");
}

/// Runs of vowels, a silent “e” at the end not counted; roughly what is spoken.
fn syllables_of(word: &str) -> f32 {
    let small = word.to_lowercase();
    let spoken = small.strip_suffix('e').unwrap_or(&small);
    let is_vowel = |c: &char| "aeiouy".contains(*c);
    let letters: Vec<char> = spoken.chars().collect();
    let begins = |place: usize| {
        letters.get(place).is_some_and(is_vowel)
            && (place == 0 || !letters.get(place - 1).is_some_and(is_vowel))
    };
    (0..letters.len()).filter(|place| begins(*place)).map(|_| 1.0).sum::<f32>().max(1.0)
}

/// The line that says why something is asked.
const LONGEST_WHY: usize = 120;

#[test]
fn why_something_is_asked_fits_in_a_short_line() {
    for key in
        KEYS.iter().filter(|key| key.name().ends_with("-why") && !key.name().starts_with("rule-"))
    {
        let said = text(*key);
        assert!(said.chars().count() <= LONGEST_WHY, "{}: “{said}”", key.name());
    }
}

#[test]
fn what_may_stay_empty_says_so_in_words_and_no_star_stands_for_it() {
    assert_eq!(text(skill_linker::i18n::key::COMMON_OPTIONAL), "(optional)");
    for key in KEYS {
        assert!(!text(*key).contains('*'), "{}", key.name());
    }
}

#[test]
fn every_text_is_used_somewhere() {
    let mut source = String::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut source);
    let offers = PROVIDERS.iter().flat_map(|provider| provider.scopes);
    let titles: Vec<String> = offers.map(skill_linker::model::ScopeOffer::title_key).collect();
    let unused: Vec<&str> = KEYS
        .iter()
        .map(|key| key.name())
        .filter(|name| !is_named(&source, name) && !titles.iter().any(|title| title == name))
        .filter(|name| !is_of_a_rule(&source, name))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

/// By its constant, or by its name as it stands in a table.
fn is_named(source: &str, name: &str) -> bool {
    let constant = format!("key::{}", name.to_uppercase().replace('-', "_"));
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    source.match_indices(&constant).any(|(at, _)| ends(&source[at + constant.len()..]))
        || source.contains(&format!("\"{name}\""))
}

/// `rule-al-NNN-part`, or with a variant at its end that some rule gives.
fn is_of_a_rule(source: &str, name: &str) -> bool {
    let Some(rest) = name.strip_prefix("rule-al-") else { return false };
    let mut parts = rest.splitn(3, '-');
    let (code, part) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    source.contains(&format!("\"AL-{code}\""))
        && ["title", "about", "why", "who", "fix"].contains(&part)
        && parts.next().is_none_or(|variant| source.contains(&format!("\"{variant}\"")))
}

fn read(folder: &Path, source: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, source);
        } else {
            source.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}
