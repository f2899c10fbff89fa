//! AL-101 and AL-102: what the kind of skill asks of the settings.
//!
//! Bad: a smart-home skill with `IMPLICIT`, or without scopes. Good: a custom skill with either.

use crate::model::Field;
use crate::model::GrantType;
use crate::model::is_lwa_authorization;
use crate::rules::Place;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::is_home_assistant;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn code_grant_needed(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if sight.grant()? == GrantType::AuthCode {
        return Ok(Vec::new());
    }
    let types = sight.skill_types()?;
    let Some(other) = types.iter().find(|kind| **kind != "custom") else { return Ok(Vec::new()) };
    let said = Said::new(Severity::Error, Place::of(Field::Type))
        .value("kind", *other)
        .suggest(Some(GrantType::AuthCode.as_str()));
    Ok(vec![said])
}

pub(super) fn scope_needed(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    if !sight.absent(Field::Scopes) {
        return Ok(Vec::new());
    }
    if !sight.skill_types()?.contains(&"smartHome") {
        return Ok(Vec::new());
    }
    let page = sight.address(Field::AuthorizationUrl);
    let usual = if page.is_some_and(|page| is_lwa_authorization(&page.url)) {
        Some("profile")
    } else if is_home_assistant(sight) {
        Some("smart_home")
    } else {
        None
    };
    let suggestion = usual.map(|scope| vec![scope.to_owned()]);
    Ok(vec![Said::new(Severity::Error, Place::of(Field::Scopes)).suggest(suggestion)])
}
