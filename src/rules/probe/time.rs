//! AL-213: how long the token address takes.

use crate::i18n::key;
use crate::model::Asked;
use crate::model::Exchange;
use crate::model::Field;
use crate::model::Silence;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::probe::secure::connecting;
use crate::rules::probe::sight::Sight;
use crate::rules::probe::sight::Verdict;
use crate::rules::said::Said;

/// Alexa waits no longer (Amazon's account-linking FAQ). Milliseconds.
const LONGEST: u32 = 4_500;
/// From here on it is close. Milliseconds.
const CLOSE: u32 = 3_000;
/// A connection that takes longer tells more about the line here than about the server. Milliseconds.
const SLOW_LINE: u32 = 1_000;
/// What a question that was given up took at least. Milliseconds.
const GIVEN_UP: u32 = 5_000;

pub(super) fn slow(sight: &Sight<'_>) -> Verdict {
    if connecting(sight).is_some_and(|took| took > SLOW_LINE) {
        return Verdict::Unknown(key::PROBE_UNKNOWN_SLOW_LINE);
    }
    let calls = sight.seen.exchanges.iter().filter(|(asked, _)| is_token(*asked));
    let times: Vec<(bool, u32)> = calls
        .filter_map(|(asked, exchange)| Some((*asked == Asked::Token, took(exchange)?)))
        .collect();
    let later = times.iter().filter(|(first, _)| !first).map(|(_, took)| *took).max();
    let first = times.iter().find(|(first, _)| *first).map(|(_, took)| *took);
    let (Some(later), Some(first)) = (later, first) else {
        return Verdict::Unknown(key::PROBE_UNKNOWN_FEW_CALLS);
    };
    let said = |severity, variant, took: u32| {
        let seconds = format!("{}.{}", took / 1000, took % 1000 / 100);
        Said::new(severity, Place::of(Field::AccessTokenUrl))
            .variant(variant)
            .value("seconds", seconds)
    };
    Verdict::of(if later > LONGEST {
        Some(said(Severity::Error, "", later))
    } else if first > LONGEST {
        Some(said(Severity::Warning, "first", first))
    } else if later.max(first) > CLOSE {
        Some(said(Severity::Warning, "close", later.max(first)))
    } else {
        None
    })
}

fn is_token(asked: Asked) -> bool {
    matches!(
        asked,
        Asked::Token | Asked::TokenAgain | Asked::TokenAsBrowser | Asked::Credentials(_)
    )
}

fn took(exchange: &Exchange) -> Option<u32> {
    match &exchange.came {
        Ok(answer) => Some(answer.took),
        Err(Silence::TimedOut) => Some(GIVEN_UP),
        Err(Silence::NotAsked | Silence::NotReached | Silence::CutOff | Silence::NotHttp) => None,
    }
}
