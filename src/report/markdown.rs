//! The report as Markdown, for an issue or a wiki. Values stand in code only, where nothing becomes a
//! link, an image or HTML (`CommonMark` 0.31, section 6.1); there are no tables, since a pipe would end a cell.

use std::fmt::Write as _;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::labels::console_label;
use crate::report::Outline;
use crate::report::Piece;
use crate::report::Report;
use crate::report::SEVERITIES;
use crate::report::Told;
use crate::report::Words;
use crate::report::by_trouble;
use crate::report::in_words;
use crate::report::station_words;

/// One report, or several with an overview in front, the most trouble first.
pub fn to_markdown(reports: &[Report]) -> String {
    let sorted = by_trouble(reports);
    let outlines: Vec<Outline> = sorted.iter().map(|report| Outline::of(report)).collect();
    let entries: String = sorted.into_iter().map(markdown_entry).collect();
    format!("{}{entries}{}", markdown_start(&outlines), markdown_end())
}

/// What stands before the reports: what they come to, and of several an overview in their order.
pub fn markdown_start(outlines: &[Outline]) -> String {
    let mut page = Page::default();
    page.line(&format!("# {}", ours(&i18n::text(key::REPORT_TITLE))));
    let sum = outlines.iter().map(|outline| outline.summary).sum();
    page.line(&format!("**{}**", ours(&in_words(sum))));
    if outlines.len() > 1 {
        page.line(&format!("## {}", ours(&i18n::text(key::REPORT_OVERVIEW))));
        page.list(outlines.iter().map(|outline| {
            format!("1. {}: {}", code(&outline.name), ours(&in_words(outline.summary)))
        }));
    }
    page.text
}

/// What stands after the last report.
pub fn markdown_end() -> String {
    let mut page = Page::default();
    let version = [("version", env!("CARGO_PKG_VERSION"))];
    page.line("---");
    page.line(&ours(&i18n::text_with(key::REPORT_MADE_BY, &version)));
    page.text
}

/// Paragraphs with an empty line after each.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, line: &str) {
        // Writing to a text cannot fail.
        let _written = write!(self.text, "{line}\n\n");
    }

    fn list(&mut self, rows: impl Iterator<Item = String>) {
        for row in rows {
            let _written = writeln!(self.text, "{row}");
        }
        self.text.push('\n');
    }
}

/// One of the reports.
pub fn markdown_entry(report: &Report) -> String {
    let mut page = Page::default();
    one(&mut page, report);
    page.text
}

fn one(page: &mut Page, report: &Report) {
    page.line(&format!("## {}", code(&report.name())));
    if let Some(form) = report.form() {
        page.line(&format!("{}.", ours(&form)));
    }
    if report.secret_given {
        let what = i18n::text(key::REPORT_SECRET_FOUND_WHAT);
        page.line(&format!("**{}** {}", ours(&i18n::text(key::REPORT_SECRET_FOUND)), ours(&what)));
    }
    page.list(report.mended.iter().map(|mended| format!("- {}", words(mended))).chain(
        (!report.unknown.is_empty()).then(|| format!("- {}", words(&report.unknown_words()))),
    ));
    if !report.stations.is_empty() {
        page.line(&format!("### {}", ours(&i18n::text(key::REPORT_STATIONS))));
        page.list(report.stations.iter().map(station_words).map(|(name, standing, took)| {
            let took = took.map(|took| format!(", {took}")).unwrap_or_default();
            format!("1. {}: {}", ours(&name), ours(&format!("{standing}{took}")))
        }));
    }
    for (severity, heading) in SEVERITIES {
        if report.count(severity) > 0 {
            page.line(&format!("### {}", ours(&i18n::text(heading))));
            report.of(severity).for_each(|told| finding(page, told));
        }
    }
    not_checked(page, report);
    page.line(&format!("### {}", ours(&i18n::text(key::REPORT_SETTINGS))));
    page.list(report.settings.iter().map(|(field, entries)| {
        let entries: Vec<String> = entries.iter().map(piece).collect();
        format!("- {}: {}", code(field.name()), entries.join(", "))
    }));
}

fn finding(page: &mut Page, told: &Told) {
    page.line(&format!("#### {} · {}", words(&told.title), told.code));
    let mut rows = vec![format!("- {}", words(&told.why))];
    if let Some(field) = told.field {
        let place = format!("“{}” {}", ours(console_label(field)), code(&told.pointer));
        rows.push(labelled(key::REPORT_BOX, &place));
    }
    rows.push(labelled(key::REPORT_WHO, &words(&told.who)));
    rows.push(labelled(key::REPORT_FIX, &words(&told.fix)));
    let values: Vec<String> = told.suggested().iter().map(|value| code(value)).collect();
    if !values.is_empty() {
        rows.push(labelled(key::REPORT_SUGGESTION, &values.join(", ")));
    }
    rows.push(labelled(key::REPORT_SOURCE, &format!("<{}>", told.source)));
    page.list(rows.into_iter());
}

fn labelled(label: Key, what: &str) -> String {
    format!("- **{}:** {what}", ours(&i18n::text(label)))
}

fn not_checked(page: &mut Page, report: &Report) {
    if report.not_checked.is_empty() {
        return;
    }
    page.line(&format!("### {}", ours(&i18n::text(key::REPORT_NOT_CHECKED))));
    let groups = report.not_checked_by_reason().into_iter();
    page.list(groups.map(|(reason, codes)| format!("- {} {}", ours(reason), codes.join(", "))));
}

fn words(words: &Words) -> String {
    words.pieces().iter().map(piece).collect()
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Ours(text) => ours(text),
        Piece::Value(text) => code(text),
    }
}

/// Our own words, with what Markdown would read something into marked as plain.
fn ours(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*_[]<>#|~&$".contains(c) {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

/// A value in code, fenced by more backticks than stand together in it.
fn code(value: &str) -> String {
    let longest = value.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    // A blank at both ends is taken off by the reader, and keeps a backtick from joining the fence.
    let is_blank = value.trim_matches(' ').is_empty();
    let is_apart = value.starts_with('`') || value.ends_with('`');
    if is_blank || is_apart || (value.starts_with(' ') && value.ends_with(' ')) {
        format!("{fence} {value} {fence}")
    } else {
        format!("{fence}{value}{fence}")
    }
}
