//! The report as text, for a terminal or a mail.

use std::fmt::Write as _;

use crate::i18n;
use crate::i18n::key;
use crate::report::Report;
use crate::report::Skipped;
use crate::report::Told;
use crate::rules::Severity;

/// So many codes of rules fit in a line of 80 columns.
const CODES_A_LINE: usize = 8;

const BOLD: &str = "\u{1b}[1m";
const PLAIN: &str = "\u{1b}[0m";

/// The report in lines; headings stand out where colours are shown.
pub fn to_text(report: &Report, colours: bool) -> String {
    let mut text = Lines::new(colours);
    text.heading(&report.input.name);
    text.indented(2, &i18n::text(form(report)));
    for line in &report.mended {
        text.indented(2, line);
    }
    if !report.unknown.is_empty() {
        let names = report.unknown.join(", ");
        text.indented(2, &i18n::text_with(key::REPORT_UNKNOWN, &[("names", &names)]));
    }
    for (severity, heading) in [
        (Severity::Error, key::REPORT_MUST_FIX),
        (Severity::Warning, key::REPORT_WORTH_A_LOOK),
        (Severity::Note, key::REPORT_GOOD_TO_KNOW),
    ] {
        let mut found = report.findings.iter().filter(|told| told.severity == severity).peekable();
        if found.peek().is_some() {
            text.gap();
            text.heading(&i18n::text(heading));
            found.for_each(|told| finding(&mut text, told));
        }
    }
    if !report.not_checked.is_empty() {
        text.gap();
        text.heading(&i18n::text(key::REPORT_NOT_CHECKED));
        not_checked(&mut text, &report.not_checked);
    }
    settings(&mut text, report);
    text.gap();
    text.line(&summary(report));
    text.text
}

fn finding(text: &mut Lines, told: &Told) {
    text.indented(2, &format!("{}  {}", told.code, told.title));
    if !told.pointer.is_empty() {
        text.indented(10, &told.pointer);
    }
    text.indented(10, &told.why);
    text.indented(10, &told.who);
    text.indented(10, &i18n::text_with(key::REPORT_FIX, &[("fix", &told.fix)]));
    if let Some(suggestion) = &told.suggestion {
        let value = suggestion.to_string();
        text.indented(10, &i18n::text_with(key::REPORT_SUGGESTION, &[("value", &value)]));
    }
    text.indented(10, told.source);
}

/// A line a reason, with the codes below it.
fn not_checked(text: &mut Lines, skipped: &[Skipped]) {
    let mut reasons: Vec<&str> = Vec::new();
    for one in skipped {
        if !reasons.contains(&one.reason.as_str()) {
            reasons.push(&one.reason);
        }
    }
    for reason in reasons {
        text.indented(2, reason);
        let same = skipped.iter().filter(|one| one.reason == reason);
        let codes: Vec<&str> = same.map(|one| one.code).collect();
        for line in codes.chunks(CODES_A_LINE) {
            text.indented(10, &line.join(", "));
        }
    }
}

fn settings(text: &mut Lines, report: &Report) {
    text.gap();
    text.heading(&i18n::text(key::REPORT_SETTINGS));
    let width = report.settings.iter().map(|(field, _)| field.name().len()).max().unwrap_or(0);
    for (field, value) in &report.settings {
        text.indented(2, &format!("{:width$}  {value}", field.name()));
    }
}

fn summary(report: &Report) -> String {
    let count = |severity| report.count(severity).to_string();
    i18n::text_with(
        key::REPORT_SUMMARY,
        &[
            ("errors", &count(Severity::Error)),
            ("warnings", &count(Severity::Warning)),
            ("notes", &count(Severity::Note)),
        ],
    )
}

fn form(report: &Report) -> i18n::Key {
    use crate::import::Form;
    match report.input.form {
        Form::Request => key::REVIEW_FORM_REQUEST,
        Form::Response => key::REVIEW_FORM_RESPONSE,
        Form::Bare => key::REVIEW_FORM_BARE,
        Form::WrappedOther => key::REVIEW_FORM_WRAPPED_OTHER,
        Form::List => key::REVIEW_FORM_LIST,
    }
}

pub(super) struct Lines {
    pub(super) text: String,
    colours: bool,
}

impl Lines {
    pub(super) fn new(colours: bool) -> Self {
        Self { text: String::new(), colours }
    }

    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn heading(&mut self, line: &str) {
        if self.colours {
            self.line(&format!("{BOLD}{line}{PLAIN}"));
        } else {
            self.line(line);
        }
    }

    pub(super) fn indented(&mut self, columns: usize, line: &str) {
        // Writing to a text cannot fail.
        let _written = writeln!(self.text, "{:columns$}{line}", "");
    }
}
