//! AL-027: scopes that Login with Amazon does not know.
//!
//! Bad: `["user_id"]`, `["profile", "openid"]`. Good: `["profile", "postal_code"]`.
//! Source: Login with Amazon, customer profile.

use crate::model::Field;
use crate::model::is_lwa_authorization;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::said::Said;
use crate::rules::scopes;
use crate::rules::sight::Sight;

/// `LWA_SCOPES`.
const KNOWN: [&str; 3] = ["profile", "profile:user_id", "postal_code"];

/// `LWA_WRONG_SCOPES`: what people write, and what they mean.
const MEANT: [(&[&str], &str); 4] = [
    (
        &[
            "user_id",
            "userid",
            "user-id",
            "user:id",
            "profile:userid",
            "profile_user_id",
            "profile.user_id",
        ],
        "profile:user_id",
    ),
    (
        &["email", "name", "openid", "user_profile", "profile:email", "profile:name", "profiles"],
        "profile",
    ),
    (&["postalcode", "postal-code", "profile:postal_code"], "postal_code"),
    (&["offline_access", "alexa:all", "alexa::all", "alexa:voice_service:pre_auth"], ""),
];

enum Verdict {
    Known,
    /// Wrong; the right one, or nothing when it has to go.
    Wrong(&'static str),
    /// For approved programmes, or unknown.
    Other,
}

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let page = sight.address(Field::AuthorizationUrl);
    if !page.is_some_and(|page| is_lwa_authorization(&page.url)) {
        return Vec::new();
    }
    let (mut right, mut wrong, mut other) = (Vec::new(), Vec::new(), Vec::new());
    for scope in scopes::parts(sight) {
        let meant = match verdict(scope) {
            Verdict::Known => scope,
            Verdict::Wrong(meant) => {
                wrong.push(scope);
                meant
            }
            Verdict::Other => {
                other.push(scope);
                scope
            }
        };
        if !meant.is_empty() && !right.contains(&meant) {
            right.push(meant);
        }
    }
    let place = Place::of(Field::Scopes);
    let quoted = |scopes: &[&str]| Sight::quoted(place, &scopes.join(", "));
    let said = if !wrong.is_empty() {
        Said::new(Severity::Error, place)
            .variant("wrong")
            .value("value", quoted(&wrong))
            .suggest(Some(right))
    } else if !other.is_empty() {
        Said::new(Severity::Warning, place).variant("other").value("value", quoted(&other))
    } else {
        return Vec::new();
    };
    vec![said]
}

fn verdict(scope: &str) -> Verdict {
    if KNOWN.contains(&scope) {
        return Verdict::Known;
    }
    if let Some(known) = KNOWN.into_iter().find(|known| known.eq_ignore_ascii_case(scope)) {
        return Verdict::Wrong(known);
    }
    if let Some((_, meant)) = MEANT.into_iter().find(|(wrong, _)| wrong.contains(&scope)) {
        return Verdict::Wrong(meant);
    }
    if scope.starts_with("alexa::ask:") { Verdict::Wrong("") } else { Verdict::Other }
}
