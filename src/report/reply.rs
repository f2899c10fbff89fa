//! A short letter to whoever sent the settings: what to fix, in order, in words for somebody who never heard of OAuth.

use crate::i18n;
use crate::i18n::key;
use crate::model::labels::account_linking;
use crate::model::labels::console_label;
use crate::report::Report;
use crate::report::Told;
use crate::report::lines::Lines;
use crate::rules::Severity;

/// More than this, and nobody reads what must be fixed.
const MOST_TO_LOOK_AT: usize = 3;

/// A mail program wraps the lines of a letter itself.
const WIDTH: usize = usize::MAX;

/// The letter, in plain text.
pub fn reply(report: &Report) -> String {
    let mut letter = Lines::new(false, WIDTH);
    letter.line(&i18n::text(key::REPLY_HELLO));
    letter.gap();
    letter.line(&i18n::text_with(key::REPLY_LOOKED, &[("name", &report.input.name)]));
    if !report.stations.is_empty() {
        letter.line(&i18n::text(key::REPLY_ASKED));
    }
    letter.gap();
    letter.line(&i18n::counted(key::REPLY_TO_FIX, report.count(Severity::Error)));
    for (place, told) in report.of(Severity::Error).enumerate() {
        letter.gap();
        to_fix(&mut letter, place + 1, told);
    }
    to_look_at(&mut letter, report);
    if report.secret_given {
        letter.gap();
        letter.line(&i18n::text(key::REPLY_SECRET));
    }
    ending(&mut letter, report);
    letter.text
}

fn to_fix(letter: &mut Lines, number: usize, told: &Told) {
    let head = format!("{number}. ");
    letter.hanging(0, &head, &format!("{}.", told.title.text()));
    let indent = head.len();
    letter.indented(indent, &told.who.text());
    letter.indented(indent, &told.fix.text());
    let values = told.suggested();
    if !values.is_empty() {
        letter.indented(indent, &i18n::text(key::REPLY_NEW_VALUE));
        for value in &values {
            letter.indented(indent + 4, value);
        }
    }
    if let Some(field) = told.field {
        letter
            .indented(indent, &i18n::text_with(key::REPLY_BOX, &[("label", console_label(field))]));
    }
}

fn to_look_at(letter: &mut Lines, report: &Report) {
    let count = report.count(Severity::Warning);
    if count == 0 {
        return;
    }
    letter.gap();
    letter.line(&i18n::text(key::REPLY_LOOK));
    for told in report.of(Severity::Warning).take(MOST_TO_LOOK_AT) {
        letter.hanging(0, "- ", &format!("{}. {}", told.title.text(), told.fix.text()));
    }
    if let Some(more) = count.checked_sub(MOST_TO_LOOK_AT).filter(|more| *more > 0) {
        letter.hanging(0, "- ", &i18n::counted(key::REPLY_MORE, more));
    }
}

fn ending(letter: &mut Lines, report: &Report) {
    letter.gap();
    if report.findings.iter().all(|told| told.severity == Severity::Note) {
        return letter.line(&i18n::text(key::REPLY_NOTHING));
    }
    let way = account_linking::WAY.join(" → ");
    letter.line(&i18n::text_with(key::REPLY_WHERE, &[("way", &way)]));
    letter.gap();
    letter.line(&i18n::text_with(key::REPLY_CHECK, &[("save", account_linking::SAVE)]));
    letter.line(&i18n::text(key::REPLY_STILL));
}
