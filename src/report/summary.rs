//! What one report, or many together, come to.

use std::iter::Sum;

use crate::rules::Severity;

/// How many findings there are of each severity. The more trouble, the greater.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Summary {
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
}

impl Summary {
    /// How many findings are of that severity.
    pub fn of(self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
            Severity::Note => self.notes,
        }
    }
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
