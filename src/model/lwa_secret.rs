//! The forms of a client secret that can be told from other text.

/// The form of a Login with Amazon client secret.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LwaSecretForm {
    /// `amzn1.oa2-cs.v1.` and 64 hex digits.
    New,
    /// 64 hex digits alone.
    Old,
}

impl LwaSecretForm {
    /// The form of a text; `None` for anything else, which may be a good secret all the same.
    pub fn of(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.strip_prefix("amzn1.oa2-cs.v1.").is_some_and(is_64_hex) {
            return Some(Self::New);
        }
        is_64_hex(text).then_some(Self::Old)
    }
}

/// Whether a text is shaped like a secret or a token of Amazon or Google, wherever it stands.
pub fn looks_like_secret(text: &str) -> bool {
    let text = text.trim();
    ["amzn1.oa2-cs.", "GOCSPX-", "Atza|", "Atzr|", "Atc|"]
        .iter()
        .any(|beginning| text.len() > beginning.len() + 8 && text.contains(beginning))
        || LwaSecretForm::of(text).is_some()
}

fn is_64_hex(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_known() {
        let digits = "0a".repeat(32);
        assert_eq!(
            LwaSecretForm::of(&format!("amzn1.oa2-cs.v1.{digits}")),
            Some(LwaSecretForm::New)
        );
        assert_eq!(LwaSecretForm::of(&digits), Some(LwaSecretForm::Old));
        assert_eq!(LwaSecretForm::of("Kq7-made-up-only-2mXv"), None);
    }

    #[test]
    fn what_is_shaped_like_a_secret_is_seen() {
        let digits = "0a".repeat(32);
        for text in [
            digits.as_str(),
            "amzn1.oa2-cs.v1.0123456789",
            "Atza|IwEBIMadeUp",
            "secret: amzn1.oa2-cs.v1.0123456789",
            "GOCSPX-0123456789abc",
        ] {
            assert!(looks_like_secret(text), "{text}");
        }
        for text in ["amzn1.application-oa2-client.0", "https://a.example/x", "profile", ""] {
            assert!(!looks_like_secret(text), "{text}");
        }
    }
}
