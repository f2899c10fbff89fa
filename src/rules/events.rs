//! AL-110: "Send Alexa Events" is on, so that every link is undone unless the skill answers `AcceptGrant`.
//!
//! Bad: the permission `alexa::async_event:write` in the manifest of a smart-home skill. Good: without it.

use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// The permission behind "Send Alexa Events", which has an ID and a secret of its own.
pub(super) const SEND_EVENTS: &str = "alexa::async_event:write";

pub(super) fn are_sent(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let smart_home = sight.kind_that(|kind| kind == "smartHome");
    if smart_home == Ok(None) {
        return Ok(Vec::new());
    }
    let asked = sight.context.manifest().map(|manifest| manifest.has_permission(SEND_EVENTS));
    let is_on = asked.or(sight.context.facts.sends_events).ok_or(Question::SendsEvents)?;
    let speaks = is_on && smart_home?.is_some();
    Ok(speaks.then(|| Said::about_nothing(Severity::Note)).into_iter().collect())
}
