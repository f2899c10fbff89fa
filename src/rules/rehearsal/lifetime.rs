//! AL-307 and AL-310: how long tokens live.

use serde_json::Value;
use serde_json::json;

use crate::model::Called;
use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::rehearsal::answer::Members;
use crate::rules::rehearsal::exchange::exchanged;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;
use crate::rules::rehearsal::sight::words;
use crate::rules::said::Said;

/// Alexa wants no less (Amazon's account-linking FAQ). Seconds.
const SHORTEST: f64 = 360.0;
/// Ten years: more is a date or a number of milliseconds. Seconds.
const LONGEST: f64 = 10.0 * 365.25 * 86_400.0;
/// Usual lifetimes, told in milliseconds.
const MILLISECONDS: [f64; 4] = [1_800_000.0, 3_600_000.0, 7_200_000.0, 86_400_000.0];

/// What is odd about a lifetime.
fn oddness(value: Option<&Value>) -> Option<(Severity, &'static str)> {
    let Some(value) = value else { return Some((Severity::Warning, "absent")) };
    let Some(seconds) = value.as_f64() else {
        return Some((Severity::Warning, if value.is_string() { "text" } else { "kind" }));
    };
    if seconds < SHORTEST {
        Some((Severity::Error, "short"))
    } else if seconds > LONGEST || MILLISECONDS.iter().any(|known| (known - seconds).abs() < 0.5) {
        Some((Severity::Warning, "long"))
    } else if seconds.fract().abs() > 0.0 {
        Some((Severity::Warning, "fraction"))
    } else {
        None
    }
}

pub(super) fn of_exchange(sight: &Sight<'_>) -> Verdict {
    let Some(members) = exchanged(sight).filter(|a| a.status < 300).and_then(Members::of) else {
        return Verdict::NotAsked;
    };
    if members.text("access_token").is_none_or(str::is_empty) {
        return Verdict::After("AL-325");
    }
    let value = members.member("expires_in");
    let Some((severity, variant)) = oddness(value) else { return Verdict::Fine };
    if variant == "absent" {
        if !sight.settings.default_token_expiration.is_empty() {
            return Verdict::Fine;
        }
        let place = Place::of(Field::DefaultTokenExpirationInSeconds);
        return Verdict::Said(Said::new(severity, place).variant(variant).suggest(Some(3600)));
    }
    said(severity, variant, value)
}

pub(super) fn of_refresh(sight: &Sight<'_>) -> Verdict {
    let Some(exchange) = sight.run.call(Called::Refresh) else { return Verdict::NotAsked };
    let members = exchange.came.as_ref().ok().and_then(Members::of);
    let Some(members) = members.filter(|_| exchange.gave_tokens()) else {
        return Verdict::After("AL-308");
    };
    let value = members.member("expires_in");
    let Some((severity, variant)) = oddness(value) else { return Verdict::Fine };
    let first = exchanged(sight).and_then(Members::of);
    let before = first.as_ref().and_then(|members| oddness(members.member("expires_in")));
    if before.is_some_and(|(_, known)| known == variant) {
        return Verdict::After("AL-307");
    }
    if variant == "absent" && !sight.settings.default_token_expiration.is_empty() {
        return Verdict::Fine;
    }
    said(severity, variant, value)
}

fn said(severity: Severity, variant: &'static str, value: Option<&Value>) -> Verdict {
    let shown = value.unwrap_or(&json!(null)).to_string();
    let said = Said::about_nothing(severity).variant(variant);
    Verdict::Said(said.value("value", words(&shown)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lifetimes_are_judged_as_alexa_counts_them() {
        for (value, expected) in [
            (json!(360), None),
            (json!(3600), None),
            (json!(2_592_000), None),
            (json!(359), Some((Severity::Error, "short"))),
            (json!(0), Some((Severity::Error, "short"))),
            (json!(-1), Some((Severity::Error, "short"))),
            (json!("3600"), Some((Severity::Warning, "text"))),
            (json!(3599.87), Some((Severity::Warning, "fraction"))),
            (json!(1_800_000_000), Some((Severity::Warning, "long"))),
            (json!(3_600_000), Some((Severity::Warning, "long"))),
            (json!(null), Some((Severity::Warning, "kind"))),
        ] {
            assert_eq!(oddness(Some(&value)), expected, "{value}");
        }
        assert_eq!(oddness(None), Some((Severity::Warning, "absent")));
    }
}
