//! How a report is written.

use clap::ValueEnum;

use crate::cli::Console;
use crate::report;
use crate::report::Report;

/// How a report about configurations is written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, ValueEnum)]
pub enum ReportFormat {
    #[default]
    Text,
    Json,
    Markdown,
    /// One page that needs nothing else
    Html,
}

impl ReportFormat {
    /// The reports in this format.
    pub(super) fn told(self, reports: &[Report], console: &Console<'_>) -> String {
        match self {
            Self::Text => reports
                .iter()
                .map(|one| report::to_text(one, console.colours, console.width))
                .collect::<Vec<_>>()
                .join("\n"),
            Self::Json => report::to_json(reports),
            Self::Markdown => report::to_markdown(reports),
            Self::Html => report::to_html(reports),
        }
    }
}
