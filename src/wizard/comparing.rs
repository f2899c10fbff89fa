//! What Amazon's page shows as return URLs, compared character for character with what should be there.

use crate::model::AlexaRedirectUrl;
use crate::wizard::SIGN_IN_RETURN_URL;
use crate::wizard::Wizard;

/// The outcome for everything that was pasted back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    pub lines: Vec<ComparedLine>,
    /// The redirect URLs that no line shows, by their place.
    pub missing: Vec<usize>,
}

/// One line of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedLine {
    pub text: String,
    pub outcome: Outcome,
}

/// What a line turned out to be.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// The redirect URL at that place, letter for letter.
    Matches(usize),
    /// The address for signing in from here, letter for letter.
    SignIn,
    /// Nearly the redirect URL at that place; the first character that differs, counted from 0.
    Differs { place: usize, at: usize },
    /// Another address. It may belong to something else and does no harm.
    Other,
}

/// A line belongs to the address it shares more than this much of its beginning with.
const SCHEME: usize = "https://".len();

impl Wizard {
    /// Compares what was pasted back. Nothing pasted gives nothing, not three missing addresses.
    pub fn compare_pasted_urls(&self) -> Comparison {
        let expected: Vec<String> =
            self.redirect_urls().iter().map(AlexaRedirectUrl::address).collect();
        let lines: Vec<ComparedLine> = self
            .pasted_back
            .lines()
            .map(str::trim)
            .filter(|line| line.contains("://") || expected.iter().any(|url| alike(line, url) > 3))
            .map(|line| ComparedLine { text: line.to_owned(), outcome: outcome(line, &expected) })
            .collect();
        if lines.is_empty() {
            return Comparison::default();
        }
        let shown =
            |place: &usize| lines.iter().any(|line| line.outcome == Outcome::Matches(*place));
        let missing = (0..expected.len()).filter(|place| !shown(place)).collect();
        Comparison { lines, missing }
    }
}

fn outcome(line: &str, expected: &[String]) -> Outcome {
    if let Some(place) = expected.iter().position(|url| url == line) {
        return Outcome::Matches(place);
    }
    if line == SIGN_IN_RETURN_URL {
        return Outcome::SignIn;
    }
    let near = expected
        .iter()
        .enumerate()
        .map(|(place, url)| (alike(line, url), place))
        .filter(|(at, _)| *at > SCHEME)
        .max_by_key(|(at, place)| (*at, std::cmp::Reverse(*place)));
    near.map_or(Outcome::Other, |(_, place)| {
        let at = expected.get(place).map_or(0, |url| first_difference(line, url));
        Outcome::Differs { place, at }
    })
}

/// How much of the beginning two addresses share, capitals and http aside.
fn alike(line: &str, url: &str) -> usize {
    let plain = |text: &str| text.to_ascii_lowercase().replacen("http://", "https://", 1);
    let (line, url) = (plain(line), plain(url));
    line.chars().zip(url.chars()).take_while(|(a, b)| a == b).count()
}

fn first_difference(line: &str, url: &str) -> usize {
    line.chars().zip(url.chars()).take_while(|(a, b)| a == b).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compared(pasted: &str) -> Comparison {
        let wizard = Wizard {
            vendor: "M2AB3CD4EFGH5I".to_owned(),
            pasted_back: pasted.to_owned(),
            ..Wizard::new()
        };
        wizard.compare_pasted_urls()
    }

    #[test]
    fn nothing_pasted_is_nothing_to_say() {
        assert_eq!(compared(""), Comparison::default());
        assert_eq!(compared("Allowed Return URLs\n"), Comparison::default());
    }

    #[test]
    fn each_line_is_told_and_what_is_missing_is_listed() {
        let page = "Allowed Return URLs\n\
            https://pitangui.amazon.com/api/skill/link/M2AB3CD4EFGH5I\n\
            https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I/\n\
            http://127.0.0.1:9090/cb\n\
            https://tidewater.example/back\n";
        let compared = compared(page);
        let outcomes: Vec<Outcome> = compared.lines.iter().map(|line| line.outcome).collect();
        assert_eq!(
            outcomes,
            [
                Outcome::Matches(0),
                Outcome::Differs { place: 1, at: 54 },
                Outcome::SignIn,
                Outcome::Other,
            ]
        );
        assert_eq!(compared.missing, [1, 2]);
    }

    #[test]
    fn the_first_different_character_is_found() {
        let cases = [
            ("http://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I", 1, 4),
            ("https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5l", 1, 53),
            ("https://layla.amazon.co.uk/api/skill/link/M2AB3CD4EFGH5I", 1, 23),
            ("https://alexa.amazon.co.jp/api/skill/link/", 2, 42),
        ];
        for (line, place, at) in cases {
            let outcome = compared(line).lines[0].outcome;
            assert_eq!(outcome, Outcome::Differs { place, at }, "{line}");
        }
    }
}
