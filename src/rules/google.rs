//! AL-034: Google asked for access without saying that it has to last.
//!
//! Bad: `https://accounts.google.com/o/oauth2/v2/auth`. Good: the same with `?access_type=offline&prompt=consent`.
//! Source: Google, OAuth 2.0 for web server applications.

use crate::model::Field;
use crate::model::GrantType;
use crate::model::HttpsAddress;
use crate::rules::Place;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::rules::lists::service;
use crate::rules::query;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Result<Vec<Said>, Reason> {
    let Some(page) = sight.address(Field::AuthorizationUrl) else { return Ok(Vec::new()) };
    if service(sight).is_none_or(|service| service.id != "google") {
        return Ok(Vec::new());
    }
    let offline = query::value(page, "access_type").is_some_and(|value| value == "offline");
    let consent = asks_for_consent(page);
    if (offline && consent) || sight.grant()? == GrantType::Implicit {
        return Ok(Vec::new());
    }
    let severity = if offline { Severity::Note } else { Severity::Warning };
    let said = Said::new(severity, Place::of(Field::AuthorizationUrl))
        .variant(if offline { "no-consent" } else { "no-offline" })
        .suggest(Some(lasting(page)));
    Ok(vec![said])
}

fn asks_for_consent(page: &HttpsAddress) -> bool {
    let by_prompt = query::value(page, "prompt")
        .is_some_and(|value| value.split_whitespace().any(|word| word == "consent"));
    by_prompt || query::value(page, "approval_prompt").is_some_and(|value| value == "force")
}

/// The address with both words; other parameters stay. Google refuses `approval_prompt` beside `prompt`.
fn lasting(page: &HttpsAddress) -> String {
    let mut given = vec![("access_type", "offline".to_owned())];
    if asks_for_consent(page) {
        return query::with(&page.text, &given);
    }
    let prompt = query::value(page, "prompt").unwrap_or_default();
    let mut words: Vec<&str> = prompt.split_whitespace().filter(|word| *word != "none").collect();
    words.push("consent");
    given.push(("prompt", words.join("%20")));
    query::with(&query::without(&page.text, |name| name == "approval_prompt"), &given)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::rules::testing::finding;

    const PAGE: &str = "https://accounts.google.com/o/oauth2/v2/auth";

    fn of(query: &str) -> Option<(Severity, String)> {
        let found = finding("AL-034", json!({ "authorizationUrl": format!("{PAGE}{query}") }))?;
        let meant = found.suggested_text()?;
        Some((found.severity, meant.strip_prefix(PAGE)?.to_owned()))
    }

    #[test]
    fn both_words_are_asked_for_and_the_rest_stays() {
        for (query, severity, meant) in [
            ("", Severity::Warning, "?access_type=offline&prompt=consent"),
            ("?prompt=consent", Severity::Warning, "?prompt=consent&access_type=offline"),
            ("?access_type=offline", Severity::Note, "?access_type=offline&prompt=consent"),
            (
                "?access_type=online&hd=a.example",
                Severity::Warning,
                "?access_type=offline&hd=a.example&prompt=consent",
            ),
            (
                "?prompt=select_account&access_type=offline",
                Severity::Note,
                "?prompt=select_account%20consent&access_type=offline",
            ),
            (
                "?access_type=offline&approval_prompt=auto&prompt=none",
                Severity::Note,
                "?access_type=offline&prompt=consent",
            ),
            (
                "?approval_prompt=force",
                Severity::Warning,
                "?approval_prompt=force&access_type=offline",
            ),
        ] {
            assert_eq!(of(query), Some((severity, meant.to_owned())), "{query}");
        }
        for query in [
            "?access_type=offline&prompt=consent",
            "?access_type=offline&prompt=select_account%20consent",
            "?access_type=offline&approval_prompt=force",
        ] {
            assert_eq!(of(query), None, "{query}");
        }
    }

    #[test]
    fn the_implicit_grant_never_lasts() {
        let implicit = json!({
            "type": "IMPLICIT", "authorizationUrl": PAGE, "accessTokenUrl": null,
            "clientSecret": null, "accessTokenScheme": null,
        });
        assert_eq!(finding("AL-034", implicit), None);
    }
}
