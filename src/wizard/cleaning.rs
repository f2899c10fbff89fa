//! What sticks to a value on its way through the clipboard, and the words for what was taken off.

use crate::i18n::Key;
use crate::i18n::key;

/// A text without what stuck to it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Cleaned {
    pub text: String,
    /// What was removed, in the order in which a person would say it. Empty when nothing was.
    pub removed: Vec<Key>,
}

/// Takes blanks and line ends at the ends, signs that cannot be seen, and quotes around the whole away.
///
/// Blanks inside stay: whether they may be there is for the field to say.
pub fn cleaned(text: &str) -> Cleaned {
    let mut removed = Vec::new();
    let mut say = |key: Key| {
        if !removed.contains(&key) {
            removed.push(key);
        }
    };
    let mut rest: String = text.chars().filter(|c| !is_hidden(*c)).collect();
    if rest.len() != text.len() {
        say(key::WIZARD_REMOVED_HIDDEN);
    }
    loop {
        let start = rest.trim_start();
        say_blanks(&rest[..rest.len() - start.len()], key::WIZARD_REMOVED_SPACE_START, &mut say);
        let both = start.trim_end();
        say_blanks(&start[both.len()..], key::WIZARD_REMOVED_SPACE_END, &mut say);
        let Some(inner) = unquoted(both) else {
            let text = both.to_owned();
            return Cleaned { text, removed };
        };
        say(key::WIZARD_REMOVED_QUOTES);
        rest = inner.to_owned();
    }
}

fn say_blanks(blanks: &str, spaces: Key, say: &mut impl FnMut(Key)) {
    if blanks.contains(['\n', '\r', '\u{2028}', '\u{2029}', '\u{85}']) {
        say(key::WIZARD_REMOVED_LINE_END);
    } else if !blanks.is_empty() {
        say(spaces);
    }
}

/// The inside of a text in quotes, straight or curly.
fn unquoted(text: &str) -> Option<&str> {
    const PAIRS: [(char, char); 7] =
        [('"', '"'), ('\'', '\''), ('`', '`'), ('“', '”'), ('„', '“'), ('‘', '’'), ('«', '»')];
    PAIRS.into_iter().find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
}

/// Whether a sign cannot be seen: control characters but line ends and tabs, zero-width signs, marks of direction.
pub fn is_hidden(c: char) -> bool {
    match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => false,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' => {
            true
        }
        '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' => true,
        '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' => true,
        '\u{FEFF}' | '\u{FFA0}' | '\u{FFFC}' | '\u{E0000}'..='\u{E007F}' => true,
        _ => c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_removed_is_named_once_each() {
        let cases: [(&str, &str, &[Key]); 10] = [
            ("abc", "abc", &[]),
            ("abc ", "abc", &[key::WIZARD_REMOVED_SPACE_END]),
            ("\u{a0}abc", "abc", &[key::WIZARD_REMOVED_SPACE_START]),
            ("abc\r\n", "abc", &[key::WIZARD_REMOVED_LINE_END]),
            ("\"abc\"", "abc", &[key::WIZARD_REMOVED_QUOTES]),
            (
                "“ abc ”",
                "abc",
                &[
                    key::WIZARD_REMOVED_QUOTES,
                    key::WIZARD_REMOVED_SPACE_START,
                    key::WIZARD_REMOVED_SPACE_END,
                ],
            ),
            ("a\u{200b}bc", "abc", &[key::WIZARD_REMOVED_HIDDEN]),
            ("a b", "a b", &[]),
            ("\u{7}", "", &[key::WIZARD_REMOVED_HIDDEN]),
            ("\"", "\"", &[]),
        ];
        for (dirty, clean, removed) in cases {
            let cleaned = cleaned(dirty);
            assert_eq!(
                (cleaned.text.as_str(), &cleaned.removed[..]),
                (clean, removed),
                "{dirty:?}"
            );
        }
    }
}
