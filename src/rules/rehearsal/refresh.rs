//! AL-308 and AL-320: whether refreshing works, and for how long.

use serde_json::Value;

use crate::i18n::key;
use crate::model::Called;
use crate::model::Exchange;
use crate::rules::rehearsal::answer::Members;
use crate::rules::rehearsal::answer::refusal;
use crate::rules::rehearsal::exchange::exchanged;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;
use crate::rules::rehearsal::sight::words;

/// Members that tell how long a refresh token lives. Seconds.
const LIVES: [&str; 2] = ["refresh_expires_in", "refresh_token_expires_in"];

const YEAR: f64 = 365.0 * 86_400.0;

pub(super) fn works(sight: &Sight<'_>) -> Verdict {
    let Some(first) = sight.run.call(Called::Refresh) else {
        let exchanged = sight.run.call(Called::Exchange);
        let had_tokens = exchanged.is_some_and(Exchange::gave_tokens);
        return if had_tokens { Verdict::After("AL-306") } else { Verdict::NotAsked };
    };
    let first = one(first);
    if !matches!(first, Verdict::Fine) {
        return first;
    }
    match sight.run.call(Called::RefreshAgain).map(one) {
        None => Verdict::NotAsked,
        Some(Verdict::Said(said)) => {
            let words = said.values.into_iter().find(|(name, _)| *name == "words");
            Verdict::error("second").value("words", words.map(|(_, w)| w).unwrap_or_default())
        }
        Some(other) => other,
    }
}

fn one(exchange: &Exchange) -> Verdict {
    let Ok(answer) = &exchange.came else {
        return Verdict::Unknown(key::REHEARSAL_UNKNOWN_NO_TOKEN_ANSWER);
    };
    if answer.status == 429 {
        return Verdict::Unknown(key::REHEARSAL_UNKNOWN_TOO_MANY);
    }
    if !(200..300).contains(&answer.status) {
        let (error, description) = refusal(answer);
        let told = match error {
            Some(error) if description.is_empty() => error,
            Some(error) => format!("{error}: {description}"),
            None => answer.status.to_string(),
        };
        return Verdict::error("refused").value("words", words(&told));
    }
    if !exchange.gave_tokens() {
        return Verdict::error("no-access").value("words", answer.status.to_string());
    }
    let given = Members::of(answer);
    let given = given.as_ref().and_then(|members| members.member("refresh_token"));
    match given {
        Some(Value::Null) => Verdict::error("emptied").value("words", "null"),
        Some(Value::String(text)) if text.is_empty() => {
            Verdict::error("emptied").value("words", "\"\"")
        }
        Some(Value::String(_)) | None => Verdict::Fine,
        Some(Value::Bool(flag)) => Verdict::error("emptied").value("words", flag.to_string()),
        // It may be a token all the same.
        Some(Value::Number(_) | Value::Array(_) | Value::Object(_)) => Verdict::error("kind"),
    }
}

pub(super) fn lives(sight: &Sight<'_>) -> Verdict {
    let Some(members) = exchanged(sight).and_then(Members::of) else { return Verdict::NotAsked };
    let told = LIVES.iter().find_map(|name| members.member(name)?.as_f64());
    match told {
        Some(seconds) if seconds > 0.0 && seconds < YEAR => {
            Verdict::warning("").value("days", format!("{:.1}", seconds / 86_400.0))
        }
        Some(_) => Verdict::Fine,
        None => Verdict::Unknown(key::REHEARSAL_UNKNOWN_NOT_TOLD),
    }
}
