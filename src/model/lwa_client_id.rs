//! The client ID of a Login with Amazon security profile.

use crate::model::AmazonIdKind;

/// How it begins. 32 hex digits follow.
pub const LWA_CLIENT_PREFIX: &str = "amzn1.application-oa2-client.";

/// A client ID of the form Login with Amazon gives out.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct LwaClientId(String);

/// Why a text is not one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LwaClientIdProblem {
    Empty,
    /// It begins like another of Amazon's IDs.
    OtherKind(AmazonIdKind),
    /// The 32 hex digits alone, without the beginning.
    NoBeginning,
    /// The right beginning, and then not 32 hex digits.
    NotComplete,
    /// Nothing we know.
    Unknown,
}

impl LwaClientId {
    /// Reads a client ID; blanks around it do not count. Capitals among the hex digits pass.
    pub fn parse(text: &str) -> Result<Self, LwaClientIdProblem> {
        let text = text.trim();
        if text.is_empty() {
            return Err(LwaClientIdProblem::Empty);
        }
        if let Some(digits) = text.strip_prefix(LWA_CLIENT_PREFIX) {
            return if is_32_hex(digits) {
                Ok(Self(text.to_owned()))
            } else {
                Err(LwaClientIdProblem::NotComplete)
            };
        }
        if is_32_hex(text) {
            return Err(LwaClientIdProblem::NoBeginning);
        }
        Err(AmazonIdKind::of(text)
            .map_or(LwaClientIdProblem::Unknown, LwaClientIdProblem::OtherKind))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_32_hex(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

impl LwaClientIdProblem {
    /// The name of its text. The text of another kind of ID takes `kind`.
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Empty => "lwa-client-id-empty",
            Self::OtherKind(_) => "lwa-client-id-other-kind",
            Self::NoBeginning => "lwa-client-id-no-beginning",
            Self::NotComplete => "lwa-client-id-not-complete",
            Self::Unknown => "lwa-client-id-unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGITS: &str = "3f6b0c1d9a8e4f72b5c4d3e2f1a09b87";

    #[test]
    fn the_form_is_known() {
        assert!(LwaClientId::parse(&format!(" {LWA_CLIENT_PREFIX}{DIGITS} ")).is_ok());
        assert!(
            LwaClientId::parse(&format!("{LWA_CLIENT_PREFIX}{}", DIGITS.to_uppercase())).is_ok()
        );
    }

    #[test]
    fn each_fault_has_its_name() {
        let short = format!("{LWA_CLIENT_PREFIX}3f6b");
        let cases = [
            ("", LwaClientIdProblem::Empty),
            (DIGITS, LwaClientIdProblem::NoBeginning),
            (short.as_str(), LwaClientIdProblem::NotComplete),
            ("amzn1.ask.skill.1", LwaClientIdProblem::OtherKind(AmazonIdKind::Skill)),
            ("amzn1.oa2-cs.v1.0", LwaClientIdProblem::OtherKind(AmazonIdKind::LwaSecret)),
            ("my-client", LwaClientIdProblem::Unknown),
        ];
        for (text, problem) in cases {
            assert_eq!(LwaClientId::parse(text), Err(problem), "{text}");
        }
    }
}
