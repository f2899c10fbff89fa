//! AL-210, AL-211, AL-212, AL-215, AL-222: what the token address answers.

use crate::i18n::key;
use crate::model::Answer;
use crate::model::Asked;
use crate::model::Field;
use crate::model::Scheme;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::probe::answers;
use crate::rules::probe::sight::Sight;
use crate::rules::probe::sight::Verdict;
use crate::rules::said::Said;

fn said(severity: Severity, variant: &'static str, answer: &Answer) -> Said {
    Said::new(severity, Place::of(Field::AccessTokenUrl))
        .variant(variant)
        .value("status", answer.status.to_string())
}

pub(super) fn redirects(sight: &Sight<'_>) -> Verdict {
    let Some(answer) = sight.answer(Asked::Token) else { return Verdict::NotAsked };
    let Some(target) =
        answers::location(answer, sight.url).filter(|_| answers::is_redirect(answer))
    else {
        return Verdict::Fine;
    };
    let same_server = target.scheme() == "https"
        && target.host() == sight.url.host()
        && target.port_or_known_default() == sight.url.port_or_known_default();
    let corrected = same_server.then(|| target.to_string());
    let target = Sight::quoted(target.as_str());
    Verdict::said(said(Severity::Warning, "", answer).value("target", target).suggest(corrected))
}

pub(super) fn is_one(sight: &Sight<'_>) -> Verdict {
    let Some(answer) = sight.answer(Asked::Token) else {
        return sight.without_answer(Asked::Token);
    };
    // Whoever gives tokens for a real code is a token address, whatever it says to a made-up one.
    if sight.seen.gave_tokens {
        return Verdict::Fine;
    }
    let error = |variant| Verdict::said(said(Severity::Error, variant, answer));
    let speaks_of_pages = || {
        let told = answers::text(answer).to_lowercase();
        told.contains("response_type") || told.contains("response type")
    };
    match answer.status {
        300..400 => Verdict::Unknown(key::PROBE_UNKNOWN_REDIRECT),
        429 => Verdict::Unknown(key::PROBE_UNKNOWN_TOO_MANY),
        // One that knows the error's form is a token address, if an odd one.
        404 if has_error(answer) => Verdict::Fine,
        404 | 410 => error("not-there"),
        405 => error("no-post"),
        415 => error("no-form"),
        500.. => error("fault"),
        400 | 401 if speaks_of_pages() => error("sign-in-page"),
        403 if answers::object(answer).is_none() => Verdict::Unknown(key::PROBE_UNKNOWN_FORBIDDEN),
        200 if answers::is_html(answer) => error("page"),
        _ => Verdict::Fine,
    }
}

pub(super) fn accepts_anything(sight: &Sight<'_>) -> Verdict {
    let Some(answer) = sight.answer(Asked::Token) else { return Verdict::NotAsked };
    let gave = answer.status == 200
        && answers::object(answer).is_some_and(|members| members.contains_key("access_token"));
    Verdict::of(gave.then(|| said(Severity::Warning, "", answer)))
}

pub(super) fn is_json(sight: &Sight<'_>) -> Verdict {
    let Some(answer) = sight.answer(Asked::Token) else { return Verdict::NotAsked };
    if answers::is_redirect(answer) {
        return Verdict::Unknown(key::PROBE_UNKNOWN_REDIRECT);
    }
    if answer.status == 429 {
        return Verdict::Unknown(key::PROBE_UNKNOWN_TOO_MANY);
    }
    if answer.body.bytes().is_empty() && answer.status == 401 {
        return Verdict::Unknown(key::PROBE_UNKNOWN_EMPTY);
    }
    let Some(members) = answers::object(answer) else {
        let variant = if answers::is_html(answer) { "page" } else { "other" };
        return Verdict::said(said(Severity::Error, variant, answer));
    };
    if members.contains_key("access_token") {
        return Verdict::Fine;
    }
    let usual = matches!(answer.status, 400 | 401);
    let kind = answer.header("content-type").unwrap_or_default();
    if !has_error(answer) {
        Verdict::said(said(Severity::Warning, "no-error", answer))
    } else if !usual {
        Verdict::said(said(Severity::Warning, "status", answer))
    } else if !kind.contains("json") {
        Verdict::said(said(Severity::Warning, "kind", answer))
    } else {
        Verdict::Fine
    }
}

/// Whether the body names its error as a text (RFC 6749, section 5.2).
fn has_error(answer: &Answer) -> bool {
    let members = answers::object(answer).unwrap_or_default();
    members.get("error").is_some_and(serde_json::Value::is_string)
}

pub(super) fn credentials(sight: &Sight<'_>) -> Verdict {
    let chosen = Scheme::parse(&sight.settings.access_token_scheme).unwrap_or(Scheme::Basic);
    let Some(answer) = sight.answer(Asked::Credentials(chosen)) else {
        return Verdict::Unknown(key::PROBE_UNKNOWN_NO_SECRET);
    };
    match outcome(sight, answer) {
        Outcome::NotRefused => Verdict::Fine,
        Outcome::Unclear => Verdict::Unknown(key::PROBE_UNKNOWN_OTHER_ERROR),
        Outcome::Refused => {
            let other = sight.answer(Asked::Credentials(chosen.other()));
            let works = other.is_some_and(|other| outcome(sight, other) == Outcome::NotRefused);
            let place =
                Place::of(if works { Field::AccessTokenScheme } else { Field::ClientSecret });
            let said = Said::new(Severity::Error, place)
                .variant(if works { "scheme" } else { "" })
                .value("scheme", chosen.as_str())
                .suggest(works.then(|| chosen.other().as_str()));
            Verdict::said(said)
        }
    }
}

/// What an answer says about client ID and secret.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    /// The made-up code was refused, they were not.
    NotRefused,
    Refused,
    Unclear,
}

fn outcome(sight: &Sight<'_>, answer: &Answer) -> Outcome {
    let error = answers::error_code(answer, sight.url).unwrap_or_default();
    let missing = || {
        let told = answers::text(answer).to_lowercase();
        told.contains("client_id") || told.contains("client_secret")
    };
    match error.as_str() {
        "invalid_grant" => Outcome::NotRefused,
        "invalid_client" | "unauthorized_client" => Outcome::Refused,
        _ if answer.status == 401 => Outcome::Refused,
        _ if answer.status == 400 && missing() => Outcome::Refused,
        _ => Outcome::Unclear,
    }
}
