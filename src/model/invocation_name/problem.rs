//! What can be wrong with an invocation name.

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
