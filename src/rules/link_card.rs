//! AL-116: the skill does not tell people that they have to link.
//!
//! Bad: an answer to an account that is not linked, with no card or another one. Good: the card `LinkAccount`.

use crate::i18n::key;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::question::LINK_CARD;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let custom = sight.kind_that(|kind| kind == "custom");
    if custom == Ok(None) {
        return Ok(Vec::new());
    }
    let simulation = sight.context.facts.simulation.as_ref().ok_or(Question::LinkCard)?;
    if simulation.access_token || simulation.card.as_deref() == Some(LINK_CARD) {
        return Ok(Vec::new());
    }
    custom?;
    let skips = sight.settings.skip_on_enablement == Some(true);
    if skips && !simulation.needs_account {
        return Err(Reason::CannotTell(key::NOT_CHECKED_NEEDS_NO_ACCOUNT));
    }
    Ok(vec![Said::about_nothing(Severity::Warning)])
}
