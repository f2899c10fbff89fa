//! The reports about many files, written in one format while they come.

use crate::cli::Console;
use crate::cli::ReportFormat;
use crate::i18n;
use crate::i18n::key;
use crate::report;
use crate::report::JsonList;
use crate::report::Report;
use crate::report::Summary;

/// The reports about one file, as the format tells them.
pub(super) struct Told {
    entries: Vec<String>,
    /// Kept for the formats that put the most trouble first.
    reports: Vec<Report>,
    summary: Summary,
}

impl Told {
    pub(super) fn of(
        reports: Vec<Report>,
        format: ReportFormat,
        colours: bool,
        width: usize,
    ) -> Self {
        let summary = reports.iter().map(Report::summary).sum();
        let entries = match format {
            ReportFormat::Text => {
                let text = |report| report::to_text(report, colours, width) + "\n";
                reports.iter().map(text).collect()
            }
            ReportFormat::Json => reports.iter().map(report::json_entry).collect(),
            ReportFormat::Markdown | ReportFormat::Html => {
                return Self { entries: Vec::new(), reports, summary };
            }
        };
        Self { entries, reports: Vec::new(), summary }
    }
}

/// Writes one file after the other, and in the end what they come to.
pub(super) struct Output {
    format: ReportFormat,
    list: JsonList,
    files: usize,
    reports: Vec<Report>,
    summary: Summary,
}

impl Output {
    /// Writes what stands before the first.
    pub(super) fn start(format: ReportFormat, console: &mut Console<'_>) -> Self {
        match format {
            ReportFormat::Text | ReportFormat::Markdown | ReportFormat::Html => {}
            ReportFormat::Json => console.print(&JsonList::start()),
        }
        Self {
            format,
            list: JsonList::default(),
            files: 0,
            reports: Vec::new(),
            summary: Summary::default(),
        }
    }

    pub(super) fn take(&mut self, told: Told, console: &mut Console<'_>) {
        self.files += 1;
        self.summary = [self.summary, told.summary].into_iter().sum();
        self.reports.extend(told.reports);
        for entry in told.entries {
            if self.format == ReportFormat::Json {
                console.print(&self.list.entry(&entry));
            } else {
                console.print(&entry);
            }
        }
    }

    /// Writes what stands after the last.
    pub(super) fn end(self, console: &mut Console<'_>) -> Summary {
        match self.format {
            ReportFormat::Text => console.say(&total(self.files, self.summary)),
            ReportFormat::Json => console.print(&self.list.end(self.summary)),
            ReportFormat::Markdown => console.print(&report::to_markdown(&self.reports)),
            ReportFormat::Html => console.print(&report::to_html(&self.reports)),
        }
        self.summary
    }
}

fn total(files: usize, summary: Summary) -> String {
    i18n::text_with(
        key::CLI_CHECK_TOTAL,
        &[
            ("files", &files.to_string()),
            ("errors", &summary.errors.to_string()),
            ("warnings", &summary.warnings.to_string()),
            ("notes", &summary.notes.to_string()),
        ],
    )
}
