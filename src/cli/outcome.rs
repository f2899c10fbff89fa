//! How a command ended.

use std::process::ExitCode;

/// How a command ended, from the mildest to the one that counts most when there are several.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Outcome {
    /// Fine; "could not tell" alone is fine too.
    Fine,
    /// Something must be fixed, or we or the person refused.
    Refused,
    /// Amazon or the network said no.
    NoAnswer,
    /// Unreadable input or wrong usage.
    Unusable,
}

impl Outcome {
    /// The number the shell sees.
    pub fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Refused => 1,
            Self::Unusable => 2,
            Self::NoAnswer => 3,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_two_beats_three_beats_one() {
        let worst = |outcomes: &[Outcome]| outcomes.iter().max().map(|worst| worst.code());
        assert_eq!(worst(&[Outcome::Refused, Outcome::NoAnswer, Outcome::Unusable]), Some(2));
        assert_eq!(worst(&[Outcome::Refused, Outcome::NoAnswer, Outcome::Fine]), Some(3));
        assert_eq!(worst(&[Outcome::Refused, Outcome::Fine]), Some(1));
    }
}
