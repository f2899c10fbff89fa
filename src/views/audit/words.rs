//! What the screen says: the state in words, and each row for eye and ear.

use crate::audit::Audit;
use crate::audit::Phase;
use crate::audit::Reading;
use crate::audit::Row;
use crate::i18n;
use crate::i18n::key;
use crate::i18n::text;
use crate::model::Stage;
use crate::model::shown;
use crate::rules::Severity;
use crate::rules::title_of;

pub(super) fn heading(audit: &Audit) -> String {
    match audit.phase {
        Phase::Idle => text(key::AUDIT_TITLE),
        Phase::Running => text(key::AUDIT_READING),
        Phase::Done | Phase::Cancelled | Phase::Failed(_) => {
            let is_whole = audit.phase == Phase::Done && audit.unread() == 0;
            if audit.in_trouble() == 0 && !is_whole {
                return text(key::AUDIT_NOT_WHOLE);
            }
            i18n::counted(key::AUDIT_FOUND, audit.in_trouble())
        }
    }
}

pub(super) fn progress(audit: &Audit) -> String {
    let words = if audit.is_listing() { key::AUDIT_PROGRESS_LISTING } else { key::AUDIT_PROGRESS };
    counts(words, audit)
}

pub(super) fn so_far(audit: &Audit) -> String {
    counts(key::AUDIT_SO_FAR, audit)
}

pub(super) fn total(audit: &Audit) -> String {
    let words = i18n::counted(key::AUDIT_TOTAL, audit.known());
    if audit.unread() == 0 {
        return words;
    }
    format!("{words} {}", i18n::counted(key::AUDIT_TOTAL_UNREAD, audit.unread()))
}

fn counts(words: i18n::Key, audit: &Audit) -> String {
    let (done, known) = (audit.done().to_string(), audit.known().to_string());
    i18n::text_with(words, &[("done", &done), ("known", &known)])
}

pub(super) fn name(row: &Row) -> String {
    if row.name.is_empty() { shown(&row.skill_id) } else { row.name.clone() }
}

pub(super) fn stage(stage: Stage) -> String {
    text(match stage {
        Stage::Development => key::AUDIT_DEVELOPMENT,
        Stage::Live => key::AUDIT_LIVE,
    })
}

/// What is to be said about a row beside its counts.
pub(super) fn remark(row: &Row) -> String {
    match &row.reading {
        Reading::Waiting => text(key::AUDIT_NOT_READ_YET),
        Reading::Unread(error) => text(error.happened()),
        Reading::Read(_) if row.lacks_linking() => text(key::AUDIT_MISSING),
        Reading::Read(judged) if judged.settings.is_none() => text(key::AUDIT_NOTHING),
        Reading::Read(judged) => {
            let mut parts = Vec::new();
            let codes = judged.findings.iter().filter(|(_, of)| *of != Severity::Note);
            let mut codes: Vec<&str> = codes.map(|(code, _)| *code).collect();
            codes.dedup();
            parts.extend(codes.into_iter().map(title_of));
            if row.shares_its_name() {
                parts.push(text(key::AUDIT_SAME_NAME));
            }
            if !judged.differs.is_empty() {
                let names = shown(&judged.differs.join(", "));
                parts.push(i18n::text_with(key::AUDIT_DIFFERS, &[("names", &names)]));
            }
            if parts.is_empty() { text(key::AUDIT_FINE) } else { parts.join(" · ") }
        }
    }
}

/// The whole row for a screen reader.
pub(super) fn spoken(row: &Row) -> String {
    let (name, stage, remark) = (name(row), stage(row.stage), remark(row));
    if !row.has_settings() {
        return format!("{name}, {stage}: {remark}");
    }
    let counts = i18n::text_with(
        key::AUDIT_COUNTS,
        &[("errors", &row.must_fix().to_string()), ("warnings", &row.worth_a_look().to_string())],
    );
    format!("{name}, {stage}: {counts}. {remark}")
}
