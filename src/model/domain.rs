//! One entry of the domain list.

use url::Host;

/// A host name without anything around it, such as `login.example.com`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Domain(String);

/// Why a text is not a host name alone.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DomainProblem {
    Empty,
    /// A scheme, path, port, login, star or several names stand in it; see [`Domain::split`].
    MoreThanAName,
    /// The URL standard reads no host in it.
    NotAHost,
}

impl Domain {
    /// Reads one host name; blanks around it do not count. Capitals are kept as typed.
    pub fn parse(text: &str) -> Result<Self, DomainProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DomainProblem::Empty);
        }
        if Self::is_more_than_a_name(text) {
            return Err(DomainProblem::MoreThanAName);
        }
        match Host::parse(text) {
            Ok(_) => Ok(Self(text.to_owned())),
            Err(_) => Err(DomainProblem::NotAHost),
        }
    }

    /// Whether a sign stands in it that no host name has: of a scheme, path, port, login, star or list.
    pub fn is_more_than_a_name(text: &str) -> bool {
        text.bytes().any(|byte| matches!(byte, b'/' | b':' | b'@' | b'?' | b',' | b';' | b'*'))
    }

    /// The names inside a text: split at commas and semicolons; scheme, login, port, path and a leading `*.` go.
    pub fn split(text: &str) -> impl Iterator<Item = &str> {
        text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
            .map(name_only)
            .filter(|name| !name.is_empty())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn name_only(part: &str) -> &str {
    let part = part.split_once("://").map_or(part, |(_, rest)| rest);
    let part = part.split(['/', '?', '#']).next().unwrap_or_default();
    let part = part.rsplit_once('@').map_or(part, |(_, host)| host);
    let part = part.split(':').next().unwrap_or_default();
    part.trim_start_matches("*.").trim_matches('*')
}

impl DomainProblem {
    /// The name of its text.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Empty => "domain-empty",
            Self::MoreThanAName => "domain-more-than-a-name",
            Self::NotAHost => "domain-not-a-host",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_alone_passes() {
        for text in ["example.com", "Login.Example.com", "bücher.example"] {
            assert_eq!(Domain::parse(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn each_fault_has_its_name() {
        let cases = [
            ("", DomainProblem::Empty),
            ("https://a.example", DomainProblem::MoreThanAName),
            ("*.a.example", DomainProblem::MoreThanAName),
            ("a.example:8080", DomainProblem::MoreThanAName),
            ("a b", DomainProblem::NotAHost),
        ];
        for (text, problem) in cases {
            assert_eq!(Domain::parse(text), Err(problem), "{text}");
        }
    }

    #[test]
    fn names_are_found_in_what_stands_around_them() {
        let text = "https://u@a.example:8080/x?y, *.b.example;c.example d.example";
        let names = ["a.example", "b.example", "c.example", "d.example"];
        assert!(Domain::split(text).eq(names));
    }
}
