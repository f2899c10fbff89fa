//! What one report, or many together, come to.

use std::iter::Sum;

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Summary {
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
}

impl Sum for Summary {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), |all, part| Self {
            errors: all.errors + part.errors,
            warnings: all.warnings + part.warnings,
            notes: all.notes + part.notes,
        })
    }
}
