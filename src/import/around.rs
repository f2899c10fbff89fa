//! The text around the settings. It is left out, and looked at only to say whether a secret stands in it.

use crate::import::Mended;
use crate::model::looks_like_secret;

/// What comes before a secret in logs and in what people copy from a terminal: letters alone, small.
const MARKS: [&str; 9] = [
    "accesstoken",
    "apikey",
    "authorization",
    "basic",
    "bearer",
    "clientsecret",
    "idtoken",
    "password",
    "refreshtoken",
];

/// What to say of the text before and behind.
pub(super) fn left_out(sides: [&str; 2]) -> Vec<Mended> {
    let mut mended = Vec::new();
    if sides.iter().any(|side| !side.trim().is_empty()) {
        mended.push(Mended::TextAround);
    }
    if sides.into_iter().any(holds_secret) {
        mended.push(Mended::SecretAround);
    }
    mended
}

/// Whether a word is shaped like a secret, or follows a word that announces one.
fn holds_secret(text: &str) -> bool {
    let is_between = |c: char| c.is_whitespace() || "\"'<>,;:=&?(){}[]`“”‘’".contains(c);
    let mut announced = false;
    for word in text.split(is_between).filter(|word| !word.is_empty()) {
        let is_mark = is_mark(word);
        let is_long = word.len() >= 8 && word.bytes().any(|byte| byte.is_ascii_digit());
        if looks_like_secret(word) || (announced && !is_mark && is_long) {
            return true;
        }
        announced = is_mark;
    }
    false
}

fn is_mark(word: &str) -> bool {
    if word.len() > 24 {
        return false;
    }
    let plain: String = word.chars().filter(char::is_ascii_alphabetic).collect();
    MARKS.iter().any(|mark| plain.eq_ignore_ascii_case(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_around_is_said() {
        for (text, told) in [
            ("", &[][..]),
            (" \n", &[]),
            ("Hello, the settings of skill 12345678:", &[Mended::TextAround]),
            ("Basic settings are below", &[Mended::TextAround]),
            ("Authorization: Bearer abc123def456", &[Mended::TextAround, Mended::SecretAround]),
            (
                "-H 'Authorization: Basic dXNlcjpwYXNz1'",
                &[Mended::TextAround, Mended::SecretAround],
            ),
            ("POST x&client_secret=s3cr3t-s3cr3t", &[Mended::TextAround, Mended::SecretAround]),
            ("token Atza|IQEBLjAsAhRmHjNgHpi0U", &[Mended::TextAround, Mended::SecretAround]),
        ] {
            assert_eq!(left_out([text, ""]), told, "{text}");
            assert_eq!(left_out(["", text]), told, "{text}");
        }
    }
}
