//! The reports about many files, written in one format while they come.

use crate::cli::Console;
use crate::cli::Format;
use crate::i18n;
use crate::i18n::key;
use crate::report;
use crate::report::JsonList;
use crate::report::Report;
use crate::report::Summary;

/// The reports about one file, as the format tells them.
pub(super) struct Told {
    entries: Vec<String>,
    summary: Summary,
}

impl Told {
    pub(super) fn of(reports: &[Report], format: Format, colours: bool) -> Self {
        let entry = |report: &Report| match format {
            Format::Text => report::to_text(report, colours) + "\n",
            Format::Json => report::json_entry(report),
        };
        Self {
            entries: reports.iter().map(entry).collect(),
            summary: reports.iter().map(Report::summary).sum(),
        }
    }
}

/// Writes one file after the other, and in the end what they come to.
pub(super) struct Output {
    format: Format,
    list: JsonList,
    files: usize,
    summary: Summary,
}

impl Output {
    /// Writes what stands before the first.
    pub(super) fn start(format: Format, console: &mut Console<'_>) -> Self {
        match format {
            Format::Text => {}
            Format::Json => console.print(&JsonList::start()),
        }
        Self { format, list: JsonList::default(), files: 0, summary: Summary::default() }
    }

    pub(super) fn take(&mut self, told: &Told, console: &mut Console<'_>) {
        self.files += 1;
        self.summary = [self.summary, told.summary].into_iter().sum();
        for entry in &told.entries {
            match self.format {
                Format::Text => console.print(entry),
                Format::Json => console.print(&self.list.entry(entry)),
            }
        }
    }

    /// Writes what stands after the last.
    pub(super) fn end(self, console: &mut Console<'_>) -> Summary {
        match self.format {
            Format::Text => console.say(&total(self.files, self.summary)),
            Format::Json => console.print(&self.list.end(self.summary)),
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
