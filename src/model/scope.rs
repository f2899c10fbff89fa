//! One scope: what a skill may know about a person.

use std::fmt;

use crate::model::is_hidden;

/// A scope as RFC 6749 appendix A.4 allows it: printable ASCII but the blank, `"` and `\`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Scope(String);

/// Why a text is not one scope.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ScopeProblem {
    Empty,
    /// A blank, a comma or a semicolon stands inside: most likely several scopes.
    Several,
    /// A character that RFC 6749 does not allow.
    Character(char),
}

impl Scope {
    /// Reads one scope; blanks around it do not count.
    pub fn parse(text: &str) -> Result<Self, ScopeProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ScopeProblem::Empty);
        }
        if text.contains([' ', ',', ';']) {
            return Err(ScopeProblem::Several);
        }
        let odd = text
            .chars()
            .find(|c| is_hidden(*c) || !c.is_ascii_graphic() || matches!(c, '"' | '\\'));
        match odd {
            Some(c) => Err(ScopeProblem::Character(c)),
            None => Ok(Self(text.to_owned())),
        }
    }

    /// The scopes of a text that holds several, split at blanks, commas and semicolons.
    pub fn split(text: &str) -> impl Iterator<Item = &str> {
        text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
            .filter(|part| !part.is_empty())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ScopeProblem {
    /// The name of its text. That of a character takes `character`.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Empty => "scope-empty",
            Self::Several => "scope-several",
            Self::Character(_) => "scope-character",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_scopes_pass() {
        for text in
            ["profile:user_id", "alexa::ask:skills:readwrite", "https://a.example/x", "!#[]^~"]
        {
            assert_eq!(Scope::parse(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn each_fault_has_its_name() {
        let cases = [
            (" ", ScopeProblem::Empty),
            ("a b", ScopeProblem::Several),
            ("a,b", ScopeProblem::Several),
            ("a\"", ScopeProblem::Character('"')),
            ("a\\b", ScopeProblem::Character('\\')),
            ("é", ScopeProblem::Character('é')),
            ("a\u{200b}", ScopeProblem::Character('\u{200b}')),
        ];
        for (text, problem) in cases {
            assert_eq!(Scope::parse(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn several_are_split() {
        assert!(Scope::split(" a, b;c\td ").eq(["a", "b", "c", "d"]));
    }
}
