//! AL-016: parameters in the sign-in page's address that Alexa adds itself.
//!
//! Bad: `…/authorize?state=abc123`, `…?response_type=code&redirect_uri=…`. Good: `…?access_type=offline`,
//! `…?audience=…`. Source: Amazon, configure an authorization code grant.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::query;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

/// What Alexa adds, the gravest first.
const ALEXAS_OWN: [&str; 7] = [
    "state",
    "client_id",
    "response_type",
    "redirect_uri",
    "scope",
    "code_challenge",
    "code_challenge_method",
];

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let Some(page) = sight.address(Field::AuthorizationUrl) else { return Vec::new() };
    if !query::names(page).any(|name| ALEXAS_OWN.contains(&&*name)) {
        return Vec::new();
    }
    let is_there = |own: &&str| query::names(page).any(|name| name == *own);
    let found: Vec<&str> = ALEXAS_OWN.into_iter().filter(is_there).collect();
    let place = Place::of(Field::AuthorizationUrl);
    let cleaned = query::without(&page.text, |name| ALEXAS_OWN.contains(&name));
    let said = Said::new(Severity::Warning, place)
        .variant(if found.contains(&"state") { "state" } else { "" })
        .value("names", found.join(", "))
        .suggest(Some(cleaned));
    vec![said]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    fn of(query: &str) -> Option<(&'static str, String, Option<serde_json::Value>)> {
        let page = format!("https://login.tidewater-lights.com/authorize?{query}");
        let found = finding("AL-016", json!({ "authorizationUrl": page }))?;
        assert_eq!(found.severity, Severity::Warning);
        let (_, names) = found.values.first()?.clone();
        Some((found.variant, names, found.suggestion))
    }

    #[test]
    fn each_of_alexas_parameters_is_found_and_state_is_named_first() {
        for own in ALEXAS_OWN {
            let (variant, names, _) = of(&format!("theme=dark&{own}=x")).unwrap();
            assert_eq!((variant, names.as_str()), (if own == "state" { own } else { "" }, own));
        }
        let (variant, names, cleaned) =
            of("redirect_uri=https%3A%2F%2Fa&audience=%2Fx&st%61te=1&theme=a+b").unwrap();
        assert_eq!((variant, names.as_str()), ("state", "state, redirect_uri"));
        let rest = "https://login.tidewater-lights.com/authorize?audience=%2Fx&theme=a+b";
        assert_eq!(cleaned, Some(json!(rest)));
    }

    #[test]
    fn other_parameters_are_the_servers_own_affair() {
        for query in [
            "access_type=offline",
            "prompt=consent",
            "audience=x",
            "duration=permanent",
            "resource=x",
            "token_access_type=offline",
            "State=1",
            "",
        ] {
            assert_eq!(of(query), None, "{query}");
        }
        let token = "https://login.tidewater-lights.com/token?state=1";
        assert_eq!(finding("AL-016", json!({ "accessTokenUrl": token })), None);
    }
}
