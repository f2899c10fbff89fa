//! The two versions of a skill that settings can be read from.

/// Which version of a skill is meant. Settings are only ever written to development.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Stage {
    /// The version its makers work on.
    #[default]
    Development,
    /// The version customers use.
    Live,
}

impl Stage {
    /// The word in SMAPI's paths, in small letters as SMAPI wants it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Development => "development",
            Self::Live => "live",
        }
    }

    /// The stage of that name, in small letters.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Development, Self::Live].into_iter().find(|stage| stage.as_str() == text)
    }
}
