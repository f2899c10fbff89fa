//! Text from Amazon, made fit to be shown: no secret of ours in it, no control characters, not endless.

use crate::model::MASK;
use crate::model::shown;

/// No sentence of Amazon's is longer, we hope. Letters.
const LONGEST: usize = 2000;

/// A secret shorter than this is a word, and masking it would only garble the text.
const SHORTEST_SECRET: usize = 4;

/// How Amazon's own tokens and secrets begin.
const PREFIXES: [&str; 4] = ["Atza|", "Atzr|", "Atzc|", "amzn1.oa2-cs."];

/// The text with these secrets, whole or as part of an address, and anything shaped like Amazon's tokens masked.
pub(super) fn redact(text: &str, secrets: &[&str]) -> String {
    let mut clean = text.to_owned();
    for secret in secrets.iter().filter(|secret| secret.len() >= SHORTEST_SECRET) {
        clean = clean.replace(*secret, MASK);
        let encoded: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
        clean = clean.replace(&encoded, MASK);
    }
    for prefix in PREFIXES {
        clean = mask_after(&clean, prefix);
    }
    let cut: String = clean.chars().take(LONGEST).collect();
    shown(cut.trim())
}

/// Masks every run of token letters that begins with the prefix.
fn mask_after(text: &str, prefix: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(prefix) {
        clean.push_str(before);
        clean.push_str(MASK);
        rest = after.trim_start_matches(|c: char| {
            c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '+' | '/' | '=' | '|' | '%')
        });
    }
    clean.push_str(rest);
    clean
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_do_not_come_back_in_words() {
        let cases = [
            ("bad token s3cr3t-value here", "bad token •••••••• here"),
            ("at ?secret=a%2Bb%3Dc&x", "at ?secret=••••••••&x"),
            ("token Atza|IwEBIabc-_x refused", "token •••••••• refused"),
            ("amzn1.oa2-cs.v1.00ff, no", "••••••••, no"),
            ("line\r\nbreak\u{202e}", "line⟨U+000D⟩⟨U+000A⟩break⟨U+202E⟩"),
        ];
        for (text, expected) in cases {
            assert_eq!(redact(text, &["s3cr3t-value", "a+b=c", ""]), expected);
        }
    }

    #[test]
    fn endless_text_ends() {
        assert_eq!(redact(&"é".repeat(10_000), &[]).chars().count(), LONGEST);
    }
}
