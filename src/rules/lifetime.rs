//! AL-033: a default lifetime that is too short, or too long to be one.
//!
//! Bad: `0`, `359`, `3600000000000`. Good: `360`, `86400`, none at all.

use crate::model::Field;
use crate::model::GrantType;
use crate::rules::Place;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::kind::reading::is_whole;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// Amazon's least, in seconds.
const LEAST: i64 = 360;
/// What is suggested: an hour.
const USUAL: i64 = 3600;

pub(super) fn check(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let field = Field::DefaultTokenExpirationInSeconds;
    let Some(text) = sight.text(field) else { return Ok(Vec::new()) };
    if !is_whole(text) || sight.grant()? == GrantType::Implicit {
        return Ok(Vec::new());
    }
    let variant = match text.parse::<i64>() {
        Ok(seconds) if (LEAST..=i64::from(i32::MAX)).contains(&seconds) => return Ok(Vec::new()),
        Ok(seconds) if seconds < LEAST => "short",
        Ok(_) => "long",
        Err(_) => {
            if text.starts_with('-') {
                "short"
            } else {
                "long"
            }
        }
    };
    let place = Place::of(field);
    let said = Said::new(Severity::Warning, place)
        .variant(variant)
        .value("value", Sight::quoted(place, text))
        .suggest(Some(USUAL));
    Ok(vec![said])
}
