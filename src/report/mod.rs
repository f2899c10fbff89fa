//! One value that holds all a report tells, built from a list of what may be told. Secrets cannot get in.
//!
//! Each format is one file. None of them sees anything but the [`Report`], and each fences its values in.

mod contents;
mod html;
mod json;
mod lines;
mod markdown;
mod outline;
mod receipt;
mod reply;
mod safe;
mod skipped;
mod summary;
mod text;
mod told;
mod words;

use std::cmp::Reverse;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::rules::Severity;
use crate::rules::probe::Standing;
use crate::rules::probe::StationResult;

pub use contents::Input;
pub use contents::Report;
pub use contents::checksum;
pub use html::html_end;
pub use html::html_entry;
pub use html::html_start;
pub use html::to_html;
pub use json::JsonList;
pub use json::json_entry;
pub use json::to_json;
pub use markdown::markdown_end;
pub use markdown::markdown_entry;
pub use markdown::markdown_start;
pub use markdown::to_markdown;
pub use outline::Outline;
pub use receipt::receipt_text;
pub use receipt::tried_text;
pub use reply::reply;
pub use skipped::Skipped;
pub use summary::Summary;
pub use text::to_text;
pub use told::Told;
pub use words::Piece;
pub use words::Words;

/// The reports with the most trouble first.
pub fn by_trouble(reports: &[Report]) -> Vec<&Report> {
    let mut sorted: Vec<&Report> = reports.iter().collect();
    sorted.sort_by_cached_key(|report| Reverse(report.summary()));
    sorted
}

/// What is said of each severity, the worst first.
const SEVERITIES: [(Severity, Key); 3] = [
    (Severity::Error, key::REPORT_MUST_FIX),
    (Severity::Warning, key::REPORT_WORTH_A_LOOK),
    (Severity::Note, key::REPORT_GOOD_TO_KNOW),
];

/// What the findings come to, in a sentence.
fn in_words(summary: Summary) -> String {
    let Summary { errors, warnings, notes } = summary;
    let (errors, warnings, notes) = (errors.to_string(), warnings.to_string(), notes.to_string());
    let values = [("errors", &*errors), ("warnings", &*warnings), ("notes", &*notes)];
    i18n::text_with(key::REPORT_SUMMARY, &values)
}

/// A station's name, how it stands, and its time, each in words.
fn station_words(result: &StationResult) -> (String, String, Option<String>) {
    let name = i18n::text(result.station.text);
    let standing = i18n::text(match result.standing {
        Standing::Fine => key::STATION_FINE,
        Standing::Problem => key::STATION_PROBLEM,
        Standing::Unknown => key::STATION_UNKNOWN,
        Standing::Skipped => key::STATION_SKIPPED,
    });
    let took = result.took.map(|took| {
        let seconds = format!("{}.{}", took / 1000, took % 1000 / 100);
        i18n::text_with(key::STATION_SECONDS, &[("seconds", &seconds)])
    });
    (name, standing, took)
}

#[cfg(test)]
mod tests;
