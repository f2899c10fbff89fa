//! The parts of what a finding says.

/// A part of what a finding says.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Part {
    Title,
    Why,
    Who,
    Fix,
}

impl Part {
    /// As it stands in the names of the texts.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Why => "why",
            Self::Who => "who",
            Self::Fix => "fix",
        }
    }
}
