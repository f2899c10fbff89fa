//! The name by which people call a custom skill, held to Amazon's rules (“Choose the invocation name for a custom
//! skill”, “Invocation name requirements”).

use crate::model::Locale;
use crate::model::language::Script;

/// The fewest and the most letters (the model's schema of SMAPI).
const FEWEST: usize = 2;
const MOST: usize = 50;

/// What wakes a device in every language.
const WAKE: &[&str] = &["alexa", "amazon", "computer", "echo", "ziggy"];
/// Words that no name may have in any language.
const RESERVED: &[&str] = &["app", "skill"];

/// An invocation name that Amazon builds a model with.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct InvocationName(String);

/// One breach of Amazon's rules.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum InvocationProblem {
    Empty,
    /// Fewer than two letters.
    TooShort,
    /// More than fifty letters.
    TooLong,
    /// It has capital letters.
    Capitals,
    /// It has figures; numbers are spelled out. The first of them.
    Figures(char),
    /// A sign that is neither letter, blank, apostrophe nor full stop.
    Sign(char),
    /// A letter that the language does not have.
    Letter(char),
    /// A word that opens or asks a skill.
    LaunchWord(String),
    /// A word that wakes a device.
    WakeWord(String),
    /// “Skill”, “app” and their like.
    ReservedWord(String),
    /// One word, and not said to be a brand.
    OneWord,
    /// Two words, one of them an article or a preposition.
    SmallWord(String),
    /// A word that stands between a skill's name and what is wanted of it.
    ConnectingWord(String),
}

impl InvocationProblem {
    /// Whether a model is built all the same, and only a skill for everybody is refused.
    pub fn is_for_publishing(&self) -> bool {
        matches!(self, Self::OneWord | Self::SmallWord(_) | Self::ConnectingWord(_))
    }
}

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

    /// The nearest name that breaks no rule; `None` when nothing is left of it, or nothing has to change.
    pub fn suggestion(text: &str, locale: Locale, is_brand: bool) -> Option<String> {
        let language = locale.language();
        let spelled = spelled_out(text, locale);
        let mut words: Vec<&str> = spelled.split_whitespace().collect();
        words.retain(|word| !is_banned(word, locale) && !language.connecting.contains(word));
        if words.len() == 2 {
            words.retain(|word| !language.small.contains(word));
        }
        if words.is_empty() {
            return None;
        }
        if words.len() == 1 && !is_brand && language.script.has_blanks() {
            words.push(language.second_word);
        }
        let name = words.join(" ");
        let is_right = name != text && Self::problems(&name, locale, is_brand).is_empty();
        is_right.then_some(name)
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

/// Small letters and blanks; figures as words, one by one where the number is above ten.
fn spelled_out(text: &str, locale: Locale) -> String {
    let language = locale.language();
    let small = text.to_lowercase().replace('&', " ");
    let mut spelled = String::new();
    let mut rest = small.as_str();
    while let Some(first) = rest.chars().next() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            let is_kept = language.script.has(first) || is_allowed_sign(first);
            spelled.push(if is_kept { first } else { ' ' });
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        let (number, after) = rest.split_at(digits);
        let named = |number: &str| language.numbers.get(number.parse::<usize>().ok()?);
        match named(number).filter(|_| !number.starts_with('0') || number == "0") {
            Some(word) => spelled.extend([" ", word, " "]),
            None => {
                for digit in number.split("").filter(|digit| !digit.is_empty()) {
                    spelled.extend([" ", named(digit).copied().unwrap_or_default(), " "]);
                }
            }
        }
        rest = after;
    }
    spelled
}

/// Marks belong to the letters they stand on.
fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        || matches!(c, '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{963}' | '\u{200c}' | '\u{200d}' | 'ー')
}

fn is_allowed_sign(c: char) -> bool {
    matches!(c, '\'' | '.')
}

/// A word without its size, its apostrophe and what follows it, and full stops around it.
fn bare(word: &str) -> String {
    let small = word.to_lowercase();
    let name = small.trim_matches('.');
    name.strip_suffix("'s").unwrap_or(name).to_owned()
}

fn is_banned(word: &str, locale: Locale) -> bool {
    let small = bare(word);
    is_wake(&small, locale) || is_reserved(&small, locale) || is_launch(&small, locale)
}

fn is_wake(word: &str, locale: Locale) -> bool {
    WAKE.contains(&word) || has(locale, word, locale.language().wake)
}

fn is_reserved(word: &str, locale: Locale) -> bool {
    RESERVED.contains(&word) || has(locale, word, locale.language().reserved)
}

fn is_launch(word: &str, locale: Locale) -> bool {
    has(locale, word, locale.language().launch)
}

/// Without blanks between words a word is looked for in the whole.
fn has(locale: Locale, word: &str, words: &[&str]) -> bool {
    if locale.language().script == Script::Japanese {
        return words.iter().any(|known| word.contains(known));
    }
    words.contains(&word)
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
