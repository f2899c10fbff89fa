//! What was not checked, in words.

use crate::rules::NotChecked;
use crate::rules::Reason;

/// A rule that could not look, and why.
#[derive(Clone, Debug, PartialEq)]
pub struct Skipped {
    pub code: &'static str,
    /// In words; rules with the same reason share them.
    pub reason: String,
    /// Whether it looked and could not tell.
    pub is_unknown: bool,
}

/// Each reason is put in words once, however many rules share it.
pub(super) fn skipped(all: &[NotChecked]) -> Vec<Skipped> {
    let mut told: Vec<(Reason, String)> = Vec::new();
    let mut words = |reason: Reason| {
        if let Some((_, words)) = told.iter().find(|(known, _)| *known == reason) {
            return words.clone();
        }
        told.push((reason, reason.text()));
        told.last().map(|(_, words)| words.clone()).unwrap_or_default()
    };
    let told = |one: &NotChecked| Skipped {
        code: one.code,
        reason: words(one.reason),
        is_unknown: one.reason.is_unknown(),
    };
    all.iter().map(told).collect()
}
