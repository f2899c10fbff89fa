//! The forms a report is told in.

use crate::report;
use crate::report::Report;

/// All of them, in the order of the menu.
pub const FORMATS: [Format; 4] = [Format::Html, Format::Markdown, Format::Text, Format::Json];

/// How wide the text is. Columns.
const WIDTH: usize = 80;

/// One form of the report.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// A page for the browser.
    Html,
    Markdown,
    Text,
    Json,
}

impl Format {
    /// What the file is called, unless the person gives another name.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Html => "account-linking-check.html",
            Self::Markdown => "account-linking-check.md",
            Self::Text => "account-linking-check.txt",
            Self::Json => "account-linking-check.json",
        }
    }

    /// The report in this form.
    pub fn tell(self, report: &Report) -> String {
        let reports = std::slice::from_ref(report);
        match self {
            Self::Html => report::to_html(reports),
            Self::Markdown => report::to_markdown(reports),
            Self::Text => report::to_text(report, false, WIDTH),
            Self::Json => report::to_json(reports),
        }
    }
}
