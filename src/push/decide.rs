//! What became of a write, judged by what is read back.

use std::collections::BTreeMap;

use crate::model::CurrentSettings;
use crate::model::Field;
use crate::model::Intent;
use crate::push::members::sums;

/// What became of a write.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Verdict {
    /// What is there equals what was sent, as far as it is told.
    Confirmed,
    /// What was there before is there still: not stored, and it may be sent again.
    NotStored,
    /// Something else is there. Nothing more is sent before a person has looked.
    SomebodyElse,
    /// Nothing that is told can prove it. Sending again is safe.
    NotConfirmed,
}

/// The verdict on a write whose intent was written down.
///
/// `answered` is the version the write's own answer gave when it was a clear "done": `None` when the answer was
/// lost, `Some(None)` when it named no version.
pub fn decide(intent: &Intent, answered: Option<Option<&str>>, now: &CurrentSettings) -> Verdict {
    let told = now.members.as_ref().map(sums);
    let is_ours = told.as_ref().is_some_and(|told| equals(told, &intent.after));
    let is_before = is_as_before(intent, told.as_ref());
    if let Some(version) = answered {
        return after_an_answer(version, now.etag.as_deref(), is_ours);
    }
    match (is_ours, is_before) {
        (true, false) => Verdict::Confirmed,
        (false, true) => Verdict::NotStored,
        (false, false) => Verdict::SomebodyElse,
        // Only what is never shown differs, so the version alone can tell.
        (true, true) => match (&intent.etag_before, &now.etag) {
            (Some(before), Some(now)) if before == now => Verdict::NotStored,
            (Some(_), Some(_)) => Verdict::Confirmed,
            _ => Verdict::NotConfirmed,
        },
    }
}

fn after_an_answer(version: Option<&str>, now: Option<&str>, is_ours: bool) -> Verdict {
    match (is_ours, version, now) {
        (true, _, _) => Verdict::Confirmed,
        // It was stored, and another version is there now: somebody wrote after us.
        (false, Some(written), Some(now)) if written != now => Verdict::SomebodyElse,
        (false, _, _) => Verdict::NotConfirmed,
    }
}

/// Whether every member that is told has the sum that was sent, and nothing is told that was not sent.
/// A member that is left out is "not told", and says nothing either way.
fn equals(told: &BTreeMap<String, String>, sent: &BTreeMap<String, String>) -> bool {
    told.iter().all(|(name, sum)| match sent.get(name) {
        Some(sent) => sent == sum,
        None => sum.is_empty() || name == Field::ClientSecret.name() || is_default(name, sum),
    })
}

/// `false` told for a flag that was not sent is Amazon's own default.
fn is_default(name: &str, sum: &str) -> bool {
    const SUM_OF_FALSE: &str = "fcbcf165908dd18a9e49f7ff27810176";
    name == Field::SkipOnEnablement.name() && sum == SUM_OF_FALSE
}

fn is_as_before(intent: &Intent, told: Option<&BTreeMap<String, String>>) -> bool {
    match (&intent.before, told) {
        (None, None) => true,
        (Some(before), Some(told)) => before == told,
        (None, Some(_)) | (Some(_), None) => false,
    }
}
