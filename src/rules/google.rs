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
