//! AL-305, AL-211, AL-306 and AL-213: the code for tokens, and how long token answers take.

use serde_json::Value;

use crate::i18n::key;
use crate::model::Answer;
use crate::model::Called;
use crate::model::Encoding;
use crate::model::Exchange;
use crate::model::Field;
use crate::model::Manner;
use crate::model::RunSeen;
use crate::model::Scheme;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::rehearsal::answer::Members;
use crate::rules::rehearsal::answer::refusal;
use crate::rules::rehearsal::answer::refuses_client;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;
use crate::rules::rehearsal::sight::words;
use crate::rules::said::Said;

/// Alexa waits no longer (Amazon's account-linking FAQ). Milliseconds.
const LONGEST: u32 = 4_500;
/// From here on it is close. Milliseconds.
const CLOSE: u32 = 3_000;
/// An access token that lives longer does without a refresh. Seconds.
const LASTING: f64 = 30.0 * 24.0 * 3600.0;

/// The answer to the exchange as configured; nothing when it was not asked or nothing came.
pub(super) fn exchanged<'a>(sight: &Sight<'a>) -> Option<&'a Answer> {
    sight.run.call(Called::Exchange)?.came.as_ref().ok()
}

pub(super) fn outcome(sight: &Sight<'_>) -> Verdict {
    let Some(exchange) = sight.run.call(Called::Exchange) else { return Verdict::NotAsked };
    let Ok(answer) = &exchange.came else {
        return Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_TOKEN_ANSWER);
    };
    if was_lost(sight.run) {
        return Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_TOKEN_ANSWER);
    }
    let status = answer.status.to_string();
    let (error, description) = refusal(answer);
    let error = error.unwrap_or_default();
    let told =
        if description.is_empty() { error.clone() } else { format!("{error}: {description}") };
    let verdict = match answer.status {
        200..300 => return Verdict::Fine,
        429 => return Verdict::Unknown(key::REHEARSAL_UNKNOWN_TOO_MANY),
        300..400 => Verdict::error("redirect"),
        500.. => Verdict::error("fault"),
        404 | 405 | 410 | 415 if error.is_empty() => Verdict::error("address"),
        _ if refuses_client(exchange) => {
            let plain = Manner { scheme: Scheme::Basic, encoding: Encoding::Plain };
            let works = |exchange: &Exchange| exchange.gave_tokens();
            if sight.run.call(Called::ExchangeAs(plain)).is_some_and(works) {
                Verdict::error("encoding")
            } else {
                Verdict::error("client")
            }
        }
        _ if error == "invalid_grant" => Verdict::error("grant"),
        _ => Verdict::error(""),
    };
    let told = if told.is_empty() { status.clone() } else { words(&told) };
    verdict.value("status", status).value("words", told)
}

/// Whether the code may have been used up by a question whose answer was lost, so that a refusal says nothing of it.
pub(super) fn was_lost(run: &RunSeen) -> bool {
    let asked = run.calls.iter().filter(|(called, _)| *called == Called::Exchange);
    let is_silent = |exchange: &Exchange| exchange.came.is_err();
    let is_refused = |exchange: &Exchange| is_about_the_code(exchange);
    let mut asked = asked.map(|(_, exchange)| exchange);
    asked.next().is_some_and(is_silent) && asked.next().is_some_and(is_refused)
}

/// AL-211: whether client ID and secret would be taken another way.
pub(super) fn credentials(sight: &Sight<'_>) -> Verdict {
    let Some(exchange) = sight.run.call(Called::Exchange) else { return Verdict::NotAsked };
    if exchanged(sight).is_some_and(|answer| (200..300).contains(&answer.status)) {
        return Verdict::Fine;
    }
    if !refuses_client(exchange) {
        return Verdict::After("AL-305");
    }
    let chosen = Scheme::parse(&sight.settings.access_token_scheme).unwrap_or(Scheme::Basic);
    let others = sight.run.calls.iter().filter_map(|(called, exchange)| {
        let Called::ExchangeAs(manner) = called else { return None };
        (!refuses_client(exchange)).then_some((*manner, exchange))
    });
    // A refused code means that the client was not refused any more.
    let taken = others
        .filter(|(_, exchange)| exchange.gave_tokens() || is_about_the_code(exchange))
        .map(|(manner, _)| manner)
        .next();
    let error = |field, variant| {
        Said::new(Severity::Error, Place::of(field))
            .variant(variant)
            .value("scheme", chosen.as_str())
    };
    match taken {
        // Another encoding alone is told by AL-305.
        Some(manner) if manner.scheme == chosen => Verdict::After("AL-305"),
        Some(manner) => Verdict::Said(
            error(Field::AccessTokenScheme, "scheme").suggest(Some(manner.scheme.as_str())),
        ),
        None => Verdict::Said(error(Field::ClientSecret, "")),
    }
}

fn is_about_the_code(exchange: &Exchange) -> bool {
    let answer = exchange.came.as_ref().ok();
    answer.is_some_and(|answer| refusal(answer).0.as_deref() == Some("invalid_grant"))
}

pub(super) fn refresh_token(sight: &Sight<'_>) -> Verdict {
    let Some(members) = exchanged(sight).filter(|a| a.status < 300).and_then(Members::of) else {
        return Verdict::NotAsked;
    };
    if members.text("access_token").is_none_or(str::is_empty) {
        return Verdict::After("AL-325");
    }
    let variant = match members.member("refresh_token") {
        None => "absent",
        Some(Value::Null) => "null",
        Some(Value::String(token)) if token.is_empty() => "empty",
        Some(Value::String(_)) => return Verdict::Fine,
        Some(Value::Bool(_) | Value::Number(_) | Value::Array(_) | Value::Object(_)) => "kind",
    };
    let lasts = members.member("expires_in").and_then(Value::as_f64);
    if lasts.is_some_and(|seconds| seconds > LASTING) {
        return Verdict::warning(variant);
    }
    Verdict::error(variant)
}

pub(super) fn slow(sight: &Sight<'_>) -> Verdict {
    let answers = sight.run.calls.iter().filter_map(|(called, exchange)| {
        let counts = matches!(called, Called::Exchange | Called::Refresh | Called::RefreshAgain);
        exchange.came.as_ref().ok().filter(|_| counts)
    });
    let Some(took) = answers.map(|answer| answer.took).max() else { return Verdict::NotAsked };
    let said = |severity, variant| {
        let seconds = format!("{}.{}", took / 1000, took % 1000 / 100);
        let said = Said::new(severity, Place::of(Field::AccessTokenUrl)).variant(variant);
        Verdict::Said(said.value("seconds", seconds))
    };
    if took > LONGEST {
        said(Severity::Error, "")
    } else if took > CLOSE {
        said(Severity::Warning, "close")
    } else {
        Verdict::Fine
    }
}
