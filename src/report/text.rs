//! The report as text, for a terminal or a mail.

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::report::Report;
use crate::report::SEVERITIES;
use crate::report::Told;
use crate::report::in_words;
use crate::report::lines::Ink;
use crate::report::lines::Lines;
use crate::report::station_words;
use crate::rules::Severity;
use crate::rules::probe::StationResult;

/// Narrower than this, a line would hold no sentence. Columns.
const NARROWEST: usize = 40;

/// The report in lines of `width` columns; headings stand out where colours are shown.
pub fn to_text(report: &Report, colours: bool, width: usize) -> String {
    let mut text = Lines::new(colours, width.max(NARROWEST));
    text.heading(&report.name());
    if let Some(form) = report.form() {
        text.indented(2, &form);
    }
    if report.secret_given {
        text.indented(2, &i18n::text(key::REPORT_SECRET_FOUND));
    }
    for mended in &report.mended {
        text.indented(2, &mended.text());
    }
    if !report.unknown.is_empty() {
        text.indented(2, &report.unknown_words().text());
    }
    stations(&mut text, &report.stations);
    for (severity, heading) in SEVERITIES {
        if report.count(severity) > 0 {
            text.gap();
            text.inked(ink(severity), &i18n::text(heading));
            report.of(severity).for_each(|told| finding(&mut text, told));
        }
    }
    not_checked(&mut text, report);
    settings(&mut text, report);
    text.gap();
    text.line(&in_words(report.summary()));
    text.text
}

/// The stations, when anybody was asked.
pub(super) fn stations(text: &mut Lines, stations: &[StationResult]) {
    if stations.is_empty() {
        return;
    }
    text.gap();
    text.heading(&i18n::text(key::REPORT_STATIONS));
    let all: Vec<_> = stations.iter().map(station_words).collect();
    let width = all.iter().map(|(name, ..)| name.chars().count()).max().unwrap_or(0);
    for (name, standing, took) in all {
        let took = took.map(|took| format!(", {took}")).unwrap_or_default();
        text.indented(2, &format!("{name:width$}  {standing}{took}"));
    }
}

fn ink(severity: Severity) -> Ink {
    match severity {
        Severity::Error => Ink::Red,
        Severity::Warning => Ink::Yellow,
        Severity::Note => Ink::Blue,
    }
}

fn finding(text: &mut Lines, told: &Told) {
    text.hanging(2, &format!("{}  ", told.code), &told.title.text());
    if !told.pointer.is_empty() {
        text.indented(10, &told.pointer);
    }
    text.indented(10, &told.why.text());
    text.indented(10, &told.who.text());
    labelled(text, key::REPORT_FIX, &told.fix.text());
    for value in told.suggested() {
        labelled(text, key::REPORT_SUGGESTION, &value);
    }
    text.indented(10, told.source);
}

fn labelled(text: &mut Lines, label: Key, value: &str) {
    text.hanging(10, &format!("{}: ", i18n::text(label)), value);
}

fn not_checked(text: &mut Lines, report: &Report) {
    if report.not_checked.is_empty() {
        return;
    }
    text.gap();
    text.heading(&i18n::text(key::REPORT_NOT_CHECKED));
    for (reason, codes) in report.not_checked_by_reason() {
        text.indented(2, reason);
        text.indented(4, &codes.join(", "));
    }
}

fn settings(text: &mut Lines, report: &Report) {
    text.gap();
    text.heading(&i18n::text(key::REPORT_SETTINGS));
    let width = report.settings.iter().map(|(field, _)| field.name().len()).max().unwrap_or(0);
    for (field, entries) in &report.settings {
        for (place, entry) in entries.iter().enumerate() {
            let name = if place == 0 { field.name() } else { "" };
            text.hanging(2, &format!("{name:width$}  "), entry.text());
        }
    }
}
