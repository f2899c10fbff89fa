//! The nearest name that breaks no rule.

use crate::model::InvocationName;
use crate::model::Locale;
use crate::model::invocation_name::words::is_allowed_sign;
use crate::model::invocation_name::words::is_banned;

impl InvocationName {
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
