//! How grave a finding is.

/// How much it matters.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Linking will fail, or Amazon will refuse the settings.
    Error,
    /// It often fails, or certification refuses it.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    /// The word in a report.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}
