//! AL-318: what the access token is good for: whose it is, which scopes were granted, and whether it opens the profile.

use url::Url;

use crate::i18n::key;
use crate::model::Answer;
use crate::model::Called;
use crate::model::Exchange;
use crate::model::Secret;
use crate::model::is_lwa_token;
use crate::rules::Severity;
use crate::rules::rehearsal::answer::Members;
use crate::rules::rehearsal::answer::refusal;
use crate::rules::rehearsal::exchange::exchanged;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;
use crate::rules::rehearsal::sight::words;
use crate::rules::said::Said;

/// Scopes that ask for a kind of answer, and that services leave out of what they grant.
const NEVER_LISTED: [&str; 3] = ["offline", "offline_access", "openid"];

pub(super) fn opens(sight: &Sight<'_>) -> Verdict {
    if !sight.run.call(Called::Exchange).is_some_and(Exchange::gave_tokens) {
        return Verdict::NotAsked;
    }
    let note = |variant| Said::about_nothing(Severity::Note).variant(variant);
    if let Some(client) = another_client(sight) {
        return Verdict::warning("client").value("client", words(&client));
    }
    let missing = not_granted(sight);
    if !missing.is_empty() {
        return Verdict::Said(note("scopes").value("scopes", words(&missing.join(", "))));
    }
    let Some(asked) = sight.run.call(Called::Profile) else {
        let has_profile =
            Url::parse(&sight.settings.access_token_url).is_ok_and(|a| is_lwa_token(&a));
        let unknown = Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_PROFILE);
        return if has_profile { Verdict::NotAsked } else { unknown };
    };
    match &asked.came {
        Ok(answer) if answer.status == 200 => Verdict::Fine,
        Ok(answer) if matches!(answer.status, 401 | 403) => {
            let told = refusal(answer).0.unwrap_or_else(|| answer.status.to_string());
            Verdict::Said(note("").value("words", words(&told)))
        }
        Ok(_) | Err(_) => Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_PROFILE_ANSWER),
    }
}

/// The client that the token was made for, when it is not the one of the settings.
fn another_client(sight: &Sight<'_>) -> Option<String> {
    let answer = sight.run.call(Called::TokenInfo)?.came.as_ref().ok()?;
    let members = Members::of(answer).filter(|_| answer.status == 200)?;
    let client = members.text("aud")?;
    (client != sight.settings.client_id.trim()).then(|| client.to_owned())
}

/// The scopes that were asked for and that the service says it did not grant. It says so in the token answer (RFC 6749,
/// section 5.1) or, as Login with Amazon does, on the way back; a service that says nothing granted what was asked.
fn not_granted<'a>(sight: &'a Sight<'_>) -> Vec<&'a str> {
    let of_answer = |answer: &Answer| Members::of(answer)?.text("scope").map(str::to_owned);
    let on_return = || sight.run.came.as_ref()?.value("scope").map(Secret::expose);
    let granted = exchanged(sight)
        .and_then(of_answer)
        .or_else(|| on_return().map(str::to_owned))
        .unwrap_or_default();
    let granted: Vec<&str> = granted.split([' ', ',']).filter(|scope| !scope.is_empty()).collect();
    if granted.is_empty() {
        return Vec::new();
    }
    let asked = sight.settings.scopes.iter().map(String::as_str);
    asked
        .filter(|scope| !NEVER_LISTED.contains(scope))
        .filter(|scope| !granted.iter().any(|given| is_same(given, scope)))
        .collect()
}

/// Some services write a scope out in full, such as `https://www.googleapis.com/auth/userinfo.email` for `email`.
fn is_same(one: &str, other: &str) -> bool {
    let ends = |long: &str, short: &str| {
        long.strip_suffix(short)
            .is_some_and(|start| start.is_empty() || start.ends_with(['.', '/']))
    };
    ends(one, other) || ends(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_written_out_is_the_same_scope() {
        for (one, other, same) in [
            ("profile", "profile", true),
            ("https://www.googleapis.com/auth/userinfo.email", "email", true),
            ("User.Read", "https://graph.microsoft.com/User.Read", true),
            ("webmail", "mail", false),
            ("profile", "profile:user_id", false),
        ] {
            assert_eq!(is_same(one, other), same, "{one} {other}");
        }
    }
}
