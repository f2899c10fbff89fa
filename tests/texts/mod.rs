//! Every text there is, held to the voice: no blame, no pleading, short sentences.

use skill_linker::i18n::KEYS;
use skill_linker::i18n::text;

const BANNED: [&str; 9] =
    ["invalid", "illegal", "forbidden", "error code", "oops", "please", "sorry", "simply", "just"];

/// Words on a button that do not say what will happen.
const SAYS_NOTHING: [&str; 6] = ["OK", "Ok", "Finish", "Submit", "Done", "Yes"];

/// Words that tell a state and stand on no button.
const STATES: [&str; 1] = ["frame-step-done"];

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
        for sentence in said.split_inclusive(". ").flat_map(str::lines) {
            let words =
                sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
            if words.count() > MOST_WORDS {
                long.push(format!("{}: {sentence}", key.name()));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}
