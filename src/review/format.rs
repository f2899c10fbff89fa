//! The forms a report is told in.

use crate::report;
use crate::report::Report;

/// All of them, in the order of the menu.
pub const FORMATS: [Format; 2] = [Format::Text, Format::Json];

/// One form of the report.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    Text,
    Json,
}

impl Format {
    /// What the file is called, unless the person gives another name.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Text => "account-linking-check.txt",
            Self::Json => "account-linking-check.json",
        }
    }

    /// The report in this form.
    pub fn tell(self, report: &Report) -> String {
        match self {
            Self::Text => report::to_text(report, false),
            Self::Json => report::to_json(std::slice::from_ref(report)),
        }
    }
}
