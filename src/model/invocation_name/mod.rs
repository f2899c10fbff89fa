//! The name by which people call a custom skill, held to Amazon's rules (“Choose the invocation name for a custom
//! skill”, “Invocation name requirements”).

mod problem;
mod suggestion;
mod words;

use crate::model::Locale;
use crate::model::invocation_name::words::bare;
use crate::model::invocation_name::words::is_allowed_sign;
use crate::model::invocation_name::words::is_launch;
use crate::model::invocation_name::words::is_letter;
use crate::model::invocation_name::words::is_reserved;
use crate::model::invocation_name::words::is_wake;

pub use problem::InvocationProblem;

/// The fewest and the most letters (the model's schema of SMAPI).
const FEWEST: usize = 2;
const MOST: usize = 50;

/// An invocation name that Amazon builds a model with.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvocationName(String);

impl InvocationName {
    /// Reads a name as typed; blanks around it and doubled blanks do not count. Breaches that matter for publishing
    /// alone pass, see [`InvocationName::problems`].
    ///
    /// # Errors
    /// The first breach that Amazon builds no model with.
    pub fn parse(text: &str, locale: Locale) -> Result<Self, InvocationProblem> {
        let stops = |problem: &InvocationProblem| !problem.is_for_publishing();
        match Self::problems(text, locale, true).into_iter().find(stops) {
            Some(problem) => Err(problem),
            None => Ok(Self(text.split_whitespace().collect::<Vec<_>>().join(" "))),
        }
    }

    /// Every breach in a name as typed, the gravest first. `is_brand` says that one word is enough: it is a brand of
    /// the developer's or, in German, one word made of several.
    pub fn problems(text: &str, locale: Locale, is_brand: bool) -> Vec<InvocationProblem> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let letters = words.join(" ").chars().count();
        if letters == 0 {
            return vec![InvocationProblem::Empty];
        }
        let mut problems = Vec::new();
        if letters < FEWEST {
            problems.push(InvocationProblem::TooShort);
        }
        if letters > MOST {
            problems.push(InvocationProblem::TooLong);
        }
        letter_problems(text, locale, &mut problems);
        word_problems(&words, locale, &mut problems);
        count_problems(&words, locale, is_brand, &mut problems);
        problems
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn letter_problems(text: &str, locale: Locale, problems: &mut Vec<InvocationProblem>) {
    let script = locale.language().script;
    if text.chars().any(char::is_uppercase) {
        problems.push(InvocationProblem::Capitals);
    }
    if let Some(figure) = text.chars().find(|c| c.is_numeric()) {
        problems.push(InvocationProblem::Figures(figure));
    }
    let is_sign =
        |c: &char| !is_letter(*c) && !c.is_numeric() && !c.is_whitespace() && !is_allowed_sign(*c);
    if let Some(sign) = text.chars().find(is_sign) {
        problems.push(InvocationProblem::Sign(sign));
    }
    let is_foreign = |c: &char| is_letter(*c) && !c.to_lowercase().all(|small| script.has(small));
    if let Some(letter) = text.chars().find(is_foreign) {
        problems.push(InvocationProblem::Letter(letter));
    }
}

fn word_problems(words: &[&str], locale: Locale, problems: &mut Vec<InvocationProblem>) {
    let language = locale.language();
    for word in words {
        let small = bare(word);
        if is_wake(&small, locale) {
            problems.push(InvocationProblem::WakeWord(small));
        } else if is_reserved(&small, locale) {
            problems.push(InvocationProblem::ReservedWord(small));
        } else if is_launch(&small, locale) {
            problems.push(InvocationProblem::LaunchWord(small));
        }
    }
    for word in words {
        let small = bare(word);
        if language.connecting.contains(&small.as_str()) {
            problems.push(InvocationProblem::ConnectingWord(small));
        }
    }
}

fn count_problems(
    words: &[&str],
    locale: Locale,
    is_brand: bool,
    problems: &mut Vec<InvocationProblem>,
) {
    let language = locale.language();
    match words {
        [_] if !is_brand && language.script.has_blanks() => {
            problems.push(InvocationProblem::OneWord);
        }
        [first, second] => {
            let small = [first, second].map(|word| bare(word));
            // One that is told as a connecting word already is not told twice.
            let told = |word: &&String| {
                language.small.contains(&word.as_str())
                    && !language.connecting.contains(&word.as_str())
            };
            if let Some(word) = small.iter().find(told) {
                problems.push(InvocationProblem::SmallWord(word.clone()));
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).unwrap()
    }

    fn said(text: &str, tag: &str) -> Vec<InvocationProblem> {
        InvocationName::problems(text, locale(tag), false)
    }

    #[test]
    fn names_that_are_right_pass_in_silence() {
        for (text, tag) in [
            ("do it", "en-US"),
            ("tea timer", "en-GB"),
            ("molly's horoscope", "en-US"),
            ("n.b.a. scores", "en-US"),
            ("my daily café", "en-CA"),
            ("tägliche übung", "de-DE"),
            ("météo marine", "fr-FR"),
            ("mañana feliz", "es-MX"),
            ("città aperta", "it-IT"),
            ("दैनिक राशिफल", "hi-IN"),
            ("मज़ेदार jokes", "hi-IN"),
            ("今日の星占い", "ja-JP"),
            ("توقعات الابراج اليومية", "ar-SA"),
            ("dagelijkse horoscoop", "nl-NL"),
            ("horóscopo diário", "pt-BR"),
        ] {
            assert_eq!(said(text, tag), [], "{text}");
            assert_eq!(InvocationName::suggestion(text, locale(tag), false), None);
            assert_eq!(InvocationName::parse(text, locale(tag)).unwrap().as_str(), text);
        }
    }

    #[test]
    fn each_breach_has_its_name_and_a_way_out() {
        use InvocationProblem as P;
        let word = |text: &str| text.to_owned();
        let long = "very ".repeat(11) + "long";
        let rows: [(&str, &str, P, Option<&str>); 17] = [
            ("", "en-US", P::Empty, None),
            ("x", "en-US", P::TooShort, Some("x helper")),
            (&long, "en-US", P::TooLong, None),
            ("Tea Timer", "en-US", P::Capitals, Some("tea timer")),
            ("route 66", "en-US", P::Figures('6'), Some("route six six")),
            ("top 10 songs", "en-US", P::Figures('1'), Some("top ten songs")),
            ("tea-timer", "en-US", P::Sign('-'), Some("tea timer")),
            ("salt & pepper", "en-US", P::Sign('&'), Some("salt pepper")),
            ("чай timer", "en-US", P::Letter('ч'), Some("timer helper")),
            ("start my day", "en-US", P::LaunchWord(word("start")), Some("my day")),
            ("alexa's kitchen", "en-US", P::WakeWord(word("alexa")), Some("kitchen helper")),
            ("tea skill", "en-US", P::ReservedWord(word("skill")), Some("tea helper")),
            ("timer", "en-US", P::OneWord, Some("timer helper")),
            ("the timer", "en-US", P::SmallWord(word("the")), Some("timer helper")),
            ("milk and honey", "en-US", P::ConnectingWord(word("and")), Some("milk honey")),
            ("öffne das tor", "de-DE", P::LaunchWord(word("öffne")), Some("tor helfer")),
            ("お茶タイマーを開いて", "ja-JP", P::LaunchWord(word("お茶タイマーを開いて")), None),
        ];
        for (text, tag, problem, suggestion) in rows {
            assert_eq!(said(text, tag).first(), Some(&problem), "{text}");
            let suggested = InvocationName::suggestion(text, locale(tag), false);
            assert_eq!(suggested.as_deref(), suggestion, "{text}");
        }
    }

    #[test]
    fn what_matters_for_publishing_alone_stops_nobody() {
        for text in ["timer", "the timer", "milk and honey"] {
            assert!(said(text, "en-US").iter().all(InvocationProblem::is_for_publishing), "{text}");
            assert!(InvocationName::parse(text, locale("en-US")).is_ok());
        }
        for text in ["open sesame", "Tea timer", "tea 4 two", ""] {
            assert!(InvocationName::parse(text, locale("en-US")).is_err(), "{text}");
        }
        assert_eq!(InvocationName::problems("tidewater", locale("en-US"), true), []);
    }

    #[test]
    fn blanks_do_not_count() {
        let name = InvocationName::parse("  tea   timer ", Locale::default()).unwrap();
        assert_eq!(name.as_str(), "tea timer");
    }
}
