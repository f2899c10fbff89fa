//! What a letter and a word of an invocation name are to Amazon.

use crate::model::Locale;
use crate::model::language::Script;

/// What wakes a device in every language.
const WAKE: &[&str] = &["alexa", "amazon", "computer", "echo", "ziggy"];
/// Words that no name may have in any language.
const RESERVED: &[&str] = &["app", "skill"];

/// Marks belong to the letters they stand on.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{963}' | '\u{200c}' | '\u{200d}' | 'ー')
}

pub(super) fn is_allowed_sign(c: char) -> bool {
    matches!(c, '\'' | '.')
}

/// A word without its size, its apostrophe and what follows it, and full stops around it.
pub(super) fn bare(word: &str) -> String {
    let small = word.to_lowercase();
    let name = small.trim_matches('.');
    name.strip_suffix("'s").unwrap_or(name).to_owned()
}

pub(super) fn is_banned(word: &str, locale: Locale) -> bool {
    let small = bare(word);
    is_wake(&small, locale) || is_reserved(&small, locale) || is_launch(&small, locale)
}

pub(super) fn is_wake(word: &str, locale: Locale) -> bool {
    WAKE.contains(&word) || has(locale, word, locale.language().wake)
}

pub(super) fn is_reserved(word: &str, locale: Locale) -> bool {
    RESERVED.contains(&word) || has(locale, word, locale.language().reserved)
}

pub(super) fn is_launch(word: &str, locale: Locale) -> bool {
    has(locale, word, locale.language().launch)
}

/// Without blanks between words a word is looked for in the whole.
fn has(locale: Locale, word: &str, words: &[&str]) -> bool {
    if locale.language().script == Script::Japanese {
        return words.iter().any(|known| word.contains(known));
    }
    words.contains(&word)
}
