//! Tells the parts of a line of code apart, as far as their colours go: comments, strings, words of the language.

use crate::skill_code::CodeLanguage;

/// Words of JavaScript and Python that stand out. One list serves both, since none is a name in the other's code.
const WORDS: &str = "and as async await case catch class const def default else except extends \
    false finally for from function if import in instanceof is let new not null of or raise \
    return switch throw true try typeof while False None True";

/// A long string of Python begins and ends so.
const LONG: &str = "\"\"\"";

/// What a piece of code is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    Comment,
    /// A string.
    Text,
    /// A word of the language, or a number.
    Word,
    /// Names, signs, blanks.
    Plain,
}

/// The lines of a code, each in pieces. Put together they are the line.
pub(super) fn lines(code: &str, language: CodeLanguage) -> Vec<Vec<(Kind, &str)>> {
    let mut is_long = false;
    code.lines().map(|line| pieces(line, language, &mut is_long)).collect()
}

/// `is_long` tells whether the line begins inside a long string, and then whether it ends in one.
fn pieces<'a>(line: &'a str, language: CodeLanguage, is_long: &mut bool) -> Vec<(Kind, &'a str)> {
    let mut pieces: Vec<(Kind, &str)> = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = if *is_long {
            (Kind::Text, long_string(rest, 0, is_long))
        } else if rest.starts_with(language.comment_mark()) {
            (Kind::Comment, rest.len())
        } else if rest.starts_with(LONG) {
            (Kind::Text, long_string(rest, LONG.len(), is_long))
        } else if matches!(first, '"' | '\'' | '`') {
            (Kind::Text, string(rest, first))
        } else if first.is_alphanumeric() || first == '_' {
            word(rest)
        } else {
            (Kind::Plain, first.len_utf8())
        };
        let (piece, after) = rest.split_at(length);
        pieces.push((kind, piece));
        rest = after;
    }
    pieces
}

/// The length of a long string, searched from `from` on, and whether it goes on in the next line.
fn long_string(text: &str, from: usize, is_long: &mut bool) -> usize {
    let end = text.get(from..).and_then(|rest| rest.find(LONG));
    *is_long = end.is_none();
    end.map_or(text.len(), |end| from + end + LONG.len())
}

/// The length of a string with its quotes; one without an end goes to the end of the line.
fn string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    let end = text.char_indices().skip(1).find(|(_, c)| {
        let closes = *c == quote && !escaped;
        escaped = *c == '\\' && !escaped;
        closes
    });
    end.map_or(text.len(), |(index, _)| index + 1)
}

fn word(text: &str) -> (Kind, usize) {
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default();
    let stands_out =
        word.starts_with(|c: char| c.is_ascii_digit()) || WORDS.split(' ').any(|one| one == word);
    (if stands_out { Kind::Word } else { Kind::Plain }, end)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn seen(line: &str, language: CodeLanguage) -> Vec<(Kind, String)> {
        let mut seen: Vec<(Kind, String)> = Vec::new();
        for (kind, piece) in lines(line, language).concat() {
            match seen.last_mut() {
                Some((last, text)) if *last == kind => text.push_str(piece),
                _ => seen.push((kind, piece.to_owned())),
            }
        }
        seen
    }

    fn expect(line: &str, language: CodeLanguage, expected: &[(Kind, &str)]) {
        let expected: Vec<(Kind, String)> =
            expected.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect();
        assert_eq!(seen(line, language), expected);
    }

    #[test]
    fn comments_strings_and_words_are_told_apart() {
        use Kind::Comment;
        use Kind::Plain;
        use Kind::Text;
        use Kind::Word;
        let node = [
            (Word, "const"),
            (Plain, " A = "),
            (Text, r#""a\"// b""#),
            (Plain, "; "),
            (Comment, "// c"),
        ];
        expect(r#"const A = "a\"// b"; // c"#, CodeLanguage::Node, &node);
        let python =
            [(Plain, "  LONGEST = "), (Word, "64"), (Plain, " * x_if "), (Comment, "# 'no'")];
        expect("  LONGEST = 64 * x_if # 'no'", CodeLanguage::Python, &python);
        expect("http // 2", CodeLanguage::Python, &[(Plain, "http // "), (Word, "2")]);
        expect("'open", CodeLanguage::Node, &[(Text, "'open")]);
    }

    #[test]
    fn a_long_string_goes_over_several_lines() {
        let code = "\"\"\"One # line.\n\nAnd another.\n\"\"\"\nx\n\"\"\"All in one.\"\"\" # y";
        let lines = lines(code, CodeLanguage::Python);
        assert_eq!(lines[0], [(Kind::Text, "\"\"\"One # line.")]);
        assert_eq!(lines[2], [(Kind::Text, "And another.")]);
        assert_eq!(lines[3], [(Kind::Text, "\"\"\"")]);
        assert_eq!(lines[4], [(Kind::Plain, "x")]);
        assert_eq!(lines[5].first(), Some(&(Kind::Text, "\"\"\"All in one.\"\"\"")));
        assert_eq!(lines[5].last(), Some(&(Kind::Comment, "# y")));
    }

    proptest! {
        #[test]
        fn nothing_is_lost(code in r#"([ a-z0-9é中_(){}/#'"`\\$]|"""|\n)*"#, python in any::<bool>()) {
            let language = if python { CodeLanguage::Python } else { CodeLanguage::Node };
            for (line, pieces) in code.lines().zip(lines(&code, language)) {
                let joined: String = pieces.iter().map(|(_, piece)| *piece).collect();
                prop_assert_eq!(line, joined);
            }
        }
    }
}
