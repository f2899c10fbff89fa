//! AL-049: PKCE set in a way that Amazon does not offer.
//!
//! Bad: `"codeChallengeMethod": "plain"`, on without a method, no `status`. Good: none at all; `DISABLED`; a secret
//! beside it.

use crate::model::Field;
use crate::model::GrantType;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

const PART: Place = Place::of(Field::PkceConfiguration);
const STATUS: Place = PART.member("status");
const METHOD: Place = PART.member("codeChallengeMethod");

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(pkce) = &sight.settings.pkce else { return Vec::new() };
    if sight.is_stopped(PART) {
        return Vec::new();
    }
    let method = pkce.code_challenge_method.as_str();
    let is_implicit = sight.grant() == Ok(GrantType::Implicit);
    let is_on = pkce.status == "ENABLED";
    let no_method = method.trim().is_empty() && is_on && !is_implicit;
    let is_other = !method.trim().is_empty() && method != "S256";
    let other_method = (no_method || is_other) && !sight.is_stopped(METHOD);
    let no_status = pkce.status.trim().is_empty();
    if other_method || no_status {
        let mut changes = Vec::new();
        if other_method {
            changes.push((METHOD, "S256".to_owned()));
        }
        if no_status {
            changes.push((STATUS, "DISABLED".to_owned()));
        }
        let said = Said::new(Severity::Warning, if other_method { METHOD } else { STATUS })
            .variant(match (no_method, other_method) {
                (true, _) => "no-method",
                (false, true) => "method",
                (false, false) => "status",
            })
            .value("value", Sight::quoted(METHOD, method))
            .suggest(sight.with(Field::PkceConfiguration, &changes));
        return vec![said];
    }
    if is_on && is_implicit {
        let off = [(STATUS, "DISABLED".to_owned())];
        let said = Said::new(Severity::Note, STATUS).variant("implicit");
        return vec![said.suggest(sight.with(Field::PkceConfiguration, &off))];
    }
    Vec::new()
}
