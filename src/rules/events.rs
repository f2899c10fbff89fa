//! AL-110: "Send Alexa Events" is on, so that every link is undone unless the skill answers `AcceptGrant`.
//!
//! Bad: the permission `alexa::async_event:write` in the manifest of a smart-home skill. Good: without it.

use crate::model::Manifest;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn are_sent(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let smart_home = sight.kind_that(|kind| kind == "smartHome");
    if smart_home == Ok(None) {
        return Ok(Vec::new());
    }
    let asked = sight.context.manifest().map(Manifest::sends_events);
    let is_on = asked.or(sight.context.facts.sends_events).ok_or(Question::SendsEvents)?;
    let speaks = is_on && smart_home?.is_some();
    Ok(speaks.then(|| Said::about_nothing(Severity::Note)).into_iter().collect())
}
