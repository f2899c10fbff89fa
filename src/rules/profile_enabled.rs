//! AL-106: the security profile is not switched on for Login with Amazon.
//!
//! Bad: Login with Amazon's page does not list the profile. Good: it does, with a privacy notice address.

use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lwa_addresses::is_amazons;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if !is_amazons(sight) {
        return Ok(Vec::new());
    }
    let is_on = sight.context.facts.lwa_enabled.ok_or(Question::ProfileEnabled)?;
    Ok((!is_on).then(|| Said::about_nothing(Severity::Error)).into_iter().collect())
}
