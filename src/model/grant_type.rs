//! The two OAuth grants Alexa knows.

/// How Alexa gets a token for a person (RFC 6749 sections 4.1 and 4.2).
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum GrantType {
    /// A code first, which Alexa's servers trade for tokens. Every kind of skill.
    #[default]
    AuthCode,
    /// The token at once, in the address. Custom skills only, and it cannot be renewed.
    Implicit,
}

impl GrantType {
    /// The value of `type` in the JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AuthCode => "AUTH_CODE",
            Self::Implicit => "IMPLICIT",
        }
    }

    /// The grant of exactly that name.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::AuthCode, Self::Implicit].into_iter().find(|grant| grant.as_str() == text)
    }
}
