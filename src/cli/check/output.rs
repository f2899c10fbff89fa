//! The reports about many files, written while they come in the formats that keep the order of the files.

use crate::cli::Console;
use crate::i18n;
use crate::i18n::key;
use crate::report;
use crate::report::JsonList;
use crate::report::Report;
use crate::report::Summary;

/// How each report is written.
#[derive(Clone, Copy)]
pub(super) enum Entries {
    Text { colours: bool, width: usize },
    Json,
}

/// The reports about one file, as the format tells them.
pub(super) struct Told {
    entries: Vec<String>,
    summary: Summary,
}

impl Told {
    pub(super) fn of(reports: &[Report], entries: Entries) -> Self {
        let told = |report| match entries {
            Entries::Text { colours, width } => report::to_text(report, colours, width) + "\n",
            Entries::Json => report::json_entry(report),
        };
        let summary = reports.iter().map(Report::summary).sum();
        Self { entries: reports.iter().map(told).collect(), summary }
    }
}

/// Writes one file after the other, and in the end what they come to.
pub(super) struct Output {
    entries: Entries,
    list: JsonList,
    files: usize,
    summary: Summary,
}

impl Output {
    /// Writes what stands before the first.
    pub(super) fn start(entries: Entries, console: &mut Console<'_>) -> Self {
        if let Entries::Json = entries {
            console.print(&JsonList::start());
        }
        Self { entries, list: JsonList::default(), files: 0, summary: Summary::default() }
    }

    pub(super) fn take(&mut self, told: Told, console: &mut Console<'_>) {
        self.files += 1;
        self.summary = [self.summary, told.summary].into_iter().sum();
        for entry in told.entries {
            match self.entries {
                Entries::Text { .. } => console.print(&entry),
                Entries::Json => console.print(&self.list.entry(&entry)),
            }
        }
    }

    /// Writes what stands after the last.
    pub(super) fn end(self, console: &mut Console<'_>) -> Summary {
        match self.entries {
            Entries::Text { .. } => console.say(&total(self.files, self.summary)),
            Entries::Json => console.print(&self.list.end(self.summary)),
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
