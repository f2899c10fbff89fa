//! AL-214: something in front of the server turns programs away.

use crate::i18n::key;
use crate::model::Answer;
use crate::model::Asked;
use crate::model::REGIONS;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::probe::answers;
use crate::rules::probe::sight::Sight;
use crate::rules::probe::sight::Verdict;
use crate::rules::said::Said;

/// What such pages say, in small letters.
const WORDS: [&str; 5] =
    ["just a moment", "captcha", "challenge", "access denied", "request blocked"];

pub(super) fn page(sight: &Sight<'_>) -> Verdict {
    let [first, ..] = REGIONS;
    compare(sight, Asked::SignIn(first), Asked::SignInAsJava)
}

pub(super) fn token(sight: &Sight<'_>) -> Verdict {
    compare(sight, Asked::TokenAsBrowser, Asked::Token)
}

fn compare(sight: &Sight<'_>, browser: Asked, program: Asked) -> Verdict {
    let (Some(browser), Some(program)) = (sight.answer(browser), sight.answer(program)) else {
        return Verdict::NotAsked;
    };
    let said = |variant| {
        let said = Said::new(Severity::Error, Place::of(sight.field)).variant(variant);
        Verdict::said(said.value("host", sight.server.to_string()))
    };
    if is_blocked(browser) && is_blocked(program) {
        said("everybody")
    } else if is_blocked(program) || (is_turned_away(program) && !is_turned_away(browser)) {
        said("programs")
    } else if is_blocked(browser) {
        said("browsers")
    } else if program.status == 403 && browser.status == 403 && answers::object(program).is_none() {
        Verdict::Unknown(key::PROBE_UNKNOWN_FORBIDDEN)
    } else {
        Verdict::Fine
    }
}

fn is_turned_away(answer: &Answer) -> bool {
    matches!(answer.status, 403 | 429 | 503) && answers::object(answer).is_none()
}

fn is_blocked(answer: &Answer) -> bool {
    is_turned_away(answer)
        && (answer.header("cf-mitigated").is_some()
            || WORDS.iter().any(|word| answers::visible(answer).contains(word)))
}
