//! Characters that nobody sees and that make two equal-looking texts differ.

use std::fmt::Write as _;

/// Whether a character leaves no mark on the screen, or looks like a blank without being one.
///
/// The plain blank is not among them: inside a secret it can be meant.
pub fn is_hidden(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    matches!(c,
        '\u{80}'..='\u{a0}' | '\u{ad}' | '\u{34f}' | '\u{61c}'
        | '\u{115f}' | '\u{1160}' | '\u{1680}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}'
        | '\u{2800}' | '\u{3000}' | '\u{3164}' | '\u{fdd0}'..='\u{fdef}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffc}' | '\u{fffe}' | '\u{ffff}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// The text without hidden characters and without blanks around it.
pub fn cleaned(text: &str) -> String {
    text.replace(is_hidden, "").trim().to_owned()
}

/// The text with every hidden character told by its number, as in `⟨U+200B⟩`.
pub fn shown(text: &str) -> String {
    if !text.contains(is_hidden) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) {
            // Writing to a text cannot fail.
            let _written = write!(shown, "⟨U+{:04X}⟩", u32::from(c));
        } else {
            shown.push(c);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_holds_its_edges_and_no_more() {
        for c in ['\u{0}', '\u{1f}', '\u{7f}', '\u{a0}', '\u{200b}', '\u{202f}', '\u{e007f}'] {
            assert!(is_hidden(c), "{:x}", u32::from(c));
        }
        for c in [' ', '~', '\u{a1}', 'é', '\u{2010}', '\u{2027}', '\u{2030}', '中', '\u{e0080}']
        {
            assert!(!is_hidden(c), "{:x}", u32::from(c));
        }
    }

    #[test]
    fn cleaning_takes_what_is_not_seen() {
        assert_eq!(cleaned("\u{feff} a\u{200b}b c\t\n"), "ab c");
    }

    #[test]
    fn showing_tells_what_is_there() {
        assert_eq!(shown("a\u{200b}b"), "a⟨U+200B⟩b");
        assert_eq!(shown("\t"), "⟨U+0009⟩");
    }
}
