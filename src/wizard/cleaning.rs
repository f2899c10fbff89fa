//! What sticks to a value on its way through the clipboard, and the words for what was taken off.

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::is_hidden;
use crate::wizard::Input;

/// A text without what stuck to it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Cleaned {
    pub text: String,
    /// What was removed, each once. Empty when nothing was.
    pub removed: Vec<Key>,
}

const LINE_ENDS: [char; 5] = ['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'];

/// Takes away blanks and line ends at the ends, signs that cannot be seen, and quotes around the whole.
///
/// A line end inside goes too, or becomes a blank in a box for words. Blanks inside stay: whether they may be
/// there is for the box to say.
pub fn cleaned(input: Input, text: &str) -> Cleaned {
    let mut removed = Removed::default();
    let unseen = |c: &char| is_hidden(*c) && !c.is_whitespace();
    let seen: String = text.chars().filter(|c| !unseen(c)).collect();
    removed.say(seen.len() != text.len(), key::WIZARD_REMOVED_HIDDEN);
    let text = removed.ends(&seen).to_owned();
    if !text.contains(LINE_ENDS) {
        return Cleaned { text, removed: removed.0 };
    }
    removed.say(true, key::WIZARD_REMOVED_LINE_END);
    let between = if input.is_words() || input.is_list() { " " } else { "" };
    let lines: Vec<&str> =
        text.split(LINE_ENDS).map(str::trim).filter(|line| !line.is_empty()).collect();
    Cleaned { text: lines.join(between), removed: removed.0 }
}

#[derive(Default)]
struct Removed(Vec<Key>);

impl Removed {
    fn say(&mut self, gone: bool, key: Key) {
        if gone && !self.0.contains(&key) {
            self.0.push(key);
        }
    }

    /// The text without what is at its two ends.
    fn ends<'a>(&mut self, text: &'a str) -> &'a str {
        let mut rest = text;
        loop {
            let late = rest.trim_start();
            self.blanks(&rest[..rest.len() - late.len()], key::WIZARD_REMOVED_SPACE_START);
            let both = late.trim_end();
            self.blanks(&late[both.len()..], key::WIZARD_REMOVED_SPACE_END);
            let Some(inner) = unquoted(both) else { return both };
            self.say(true, key::WIZARD_REMOVED_QUOTES);
            rest = inner;
        }
    }

    fn blanks(&mut self, blanks: &str, spaces: Key) {
        let line_end = blanks.contains(LINE_ENDS);
        self.say(line_end, key::WIZARD_REMOVED_LINE_END);
        self.say(!line_end && !blanks.is_empty(), spaces);
    }
}

/// The inside of a text in quotes, straight or curly.
fn unquoted(text: &str) -> Option<&str> {
    const PAIRS: [(char, char); 8] = [
        ('"', '"'),
        ('\'', '\''),
        ('`', '`'),
        ('“', '”'),
        ('„', '“'),
        ('”', '”'),
        ('‘', '’'),
        ('«', '»'),
    ];
    PAIRS.into_iter().find_map(|(open, close)| text.strip_prefix(open)?.strip_suffix(close))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_removed_is_named_once_each() {
        let quotes_and_blanks = [
            key::WIZARD_REMOVED_QUOTES,
            key::WIZARD_REMOVED_SPACE_START,
            key::WIZARD_REMOVED_SPACE_END,
        ];
        let cases: [(&str, &str, &[Key]); 11] = [
            ("abc", "abc", &[]),
            ("abc ", "abc", &[key::WIZARD_REMOVED_SPACE_END]),
            ("\u{a0}abc", "abc", &[key::WIZARD_REMOVED_SPACE_START]),
            ("abc\r\n", "abc", &[key::WIZARD_REMOVED_LINE_END]),
            ("ab\n  c", "abc", &[key::WIZARD_REMOVED_LINE_END]),
            ("\"abc\"", "abc", &[key::WIZARD_REMOVED_QUOTES]),
            ("“ abc ”", "abc", &quotes_and_blanks),
            ("a\u{200b}bc", "abc", &[key::WIZARD_REMOVED_HIDDEN]),
            ("a b", "a b", &[]),
            ("\u{7}", "", &[key::WIZARD_REMOVED_HIDDEN]),
            ("\"", "\"", &[]),
        ];
        for (dirty, clean, removed) in cases {
            let cleaned = cleaned(Input::ClientId, dirty);
            assert_eq!(
                (cleaned.text.as_str(), &cleaned.removed[..]),
                (clean, removed),
                "{dirty:?}"
            );
        }
        assert_eq!(
            cleaned(Input::ProfileDescription, "Lets people\nlink").text,
            "Lets people link"
        );
    }

    fn dirt() -> impl Strategy<Value = String> {
        prop::collection::vec(
            prop::sample::select(vec![" ", "\n", "\r\n", "\t", "\u{a0}", "\u{200b}", "\u{feff}"]),
            0..4,
        )
        .prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn dirt_goes_and_is_told_exactly_when_there_was_some(
            value in "[A-Za-z0-9.:/_-]{1,60}",
            before in dirt(),
            after in dirt(),
            quoted in any::<bool>(),
            unseen in any::<bool>(),
        ) {
            let mut dirty = value.clone();
            if unseen {
                dirty.insert(0, '\u{200d}');
            }
            if quoted {
                dirty = format!("\"{dirty}\"");
            }
            let dirty = format!("{before}{dirty}{after}");
            let cleaned = cleaned(Input::ClientSecret, &dirty);
            prop_assert_eq!(&cleaned.text, &value);
            prop_assert_eq!(cleaned.removed.is_empty(), dirty == value);
        }

        #[test]
        fn any_text_of_any_length_is_cleaned_once_and_for_all(text in any::<String>()) {
            let once = cleaned(Input::ClientId, &text).text;
            let twice = cleaned(Input::ClientId, &once);
            prop_assert_eq!(&twice.text, &once);
            prop_assert!(twice.removed.is_empty());
        }
    }
}
