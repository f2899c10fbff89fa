//! What is wrong with the names of a new skill, in words.

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::InvocationName;
use crate::model::InvocationProblem;
use crate::model::Locale;
use crate::model::NewSkillProblem;

/// What stops a skill from being made.
pub fn new_skill_problem(problem: &NewSkillProblem) -> String {
    let (key, what) = new_skill_words(problem);
    text_with(key, &[("what", &what)])
}

/// The same as a text with what it names.
pub fn new_skill_words(problem: &NewSkillProblem) -> (Key, String) {
    let key = match problem {
        NewSkillProblem::NameEmpty => key::CREATE_NAME_EMPTY,
        NewSkillProblem::NameTooShort => key::CREATE_NAME_SHORT,
        NewSkillProblem::NameTooLong => key::CREATE_NAME_LONG,
        NewSkillProblem::Endpoint => key::CREATE_ENDPOINT,
        NewSkillProblem::Invocation(problem) => return invocation_words(problem),
    };
    (key, String::new())
}

/// Which of Amazon's rules an invocation name breaks.
pub fn invocation_problem(problem: &InvocationProblem) -> String {
    let (key, what) = invocation_words(problem);
    text_with(key, &[("what", &what)])
}

fn invocation_words(problem: &InvocationProblem) -> (Key, String) {
    use InvocationProblem as Problem;
    match problem {
        Problem::Empty => (key::CREATE_INVOCATION_EMPTY, String::new()),
        Problem::TooShort => (key::CREATE_INVOCATION_SHORT, String::new()),
        Problem::TooLong => (key::CREATE_INVOCATION_LONG, String::new()),
        Problem::Capitals => (key::CREATE_INVOCATION_CAPITALS, String::new()),
        Problem::Figures(figure) => (key::CREATE_INVOCATION_FIGURES, figure.to_string()),
        Problem::Sign(sign) => (key::CREATE_INVOCATION_SIGN, sign.to_string()),
        Problem::Letter(letter) => (key::CREATE_INVOCATION_LETTER, letter.to_string()),
        Problem::LaunchWord(word) => (key::CREATE_INVOCATION_LAUNCH, word.clone()),
        Problem::WakeWord(word) => (key::CREATE_INVOCATION_WAKE, word.clone()),
        Problem::ReservedWord(word) => (key::CREATE_INVOCATION_RESERVED, word.clone()),
        Problem::OneWord => (key::CREATE_INVOCATION_ONE_WORD, String::new()),
        Problem::SmallWord(word) => (key::CREATE_INVOCATION_SMALL, word.clone()),
        Problem::ConnectingWord(word) => (key::CREATE_INVOCATION_CONNECTING, word.clone()),
    }
}

/// Everything that is to be said of an invocation name as typed: each breach, whether it matters for publishing alone,
/// and the nearest name that is right. Nothing for a name that is right.
pub fn invocation_advice(typed: &str, locale: Locale, is_brand: bool) -> Vec<String> {
    let problems = InvocationName::problems(typed, locale, is_brand);
    let mut said: Vec<String> = problems.iter().map(invocation_problem).collect();
    if !problems.is_empty() && problems.iter().all(InvocationProblem::is_for_publishing) {
        said.push(text(key::CREATE_FOR_PUBLISHING));
    }
    let suggestion = InvocationName::suggestion(typed, locale, is_brand);
    said.extend(suggestion.map(|name| text_with(key::CREATE_SUGGESTION, &[("name", &name)])));
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_breach_has_its_own_sentence() {
        use InvocationProblem as Problem;
        let word = || "start".to_owned();
        let all = [
            Problem::Empty,
            Problem::TooShort,
            Problem::TooLong,
            Problem::Capitals,
            Problem::Figures('4'),
            Problem::Sign('&'),
            Problem::Letter('ж'),
            Problem::LaunchWord(word()),
            Problem::WakeWord(word()),
            Problem::ReservedWord(word()),
            Problem::OneWord,
            Problem::SmallWord(word()),
            Problem::ConnectingWord(word()),
        ];
        let mut said: Vec<String> = all.iter().map(invocation_problem).collect();
        assert!(said[4].contains('4') && said[5].contains('&') && said[7].contains("start"));
        said.sort();
        said.dedup();
        assert_eq!(said.len(), all.len());
    }

    #[test]
    fn a_name_that_is_right_needs_no_advice() {
        let advice = |typed: &str| invocation_advice(typed, Locale::default(), false);
        assert_eq!(advice("do it"), Vec::<String>::new());
        assert_eq!(advice("timer").len(), 3);
        assert_eq!(advice("Tea Timer").last().unwrap(), "How about “tea timer”?");
    }
}
