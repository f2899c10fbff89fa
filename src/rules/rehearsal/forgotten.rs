//! AL-316: whether the service still knows of a login that took its time.

use crate::model::Answer;
use crate::model::Secret;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;
use crate::rules::rehearsal::sight::words;

/// What services say when they have lost a login.
const LOST: [&str; 8] = [
    "unable to load oauth 2.0 transaction",
    "invalid transaction",
    "transaction not found",
    "login session expired",
    "session has expired",
    "session expired",
    "session not found",
    "session timed out",
];

pub(super) fn login(sight: &Sight<'_>) -> Verdict {
    let came = sight.run.came.as_ref();
    let told = came.and_then(|came| came.value("error_description")).map(Secret::expose);
    if let Some(told) = told.filter(|told| is_lost(told)) {
        return Verdict::warning("").value("words", words(told));
    }
    // The page was opened a second time, without the cookies of the browser.
    let page = sight.run.page.as_ref().and_then(|page| page.came.as_ref().ok());
    if came.is_none() && page.is_some_and(says_lost) {
        return Verdict::warning("page");
    }
    let is_back = came.is_some_and(|came| came.value("error").is_none());
    if sight.run.was_slow && is_back { Verdict::Fine } else { Verdict::NotAsked }
}

fn says_lost(page: &Answer) -> bool {
    is_lost(&String::from_utf8_lossy(page.body.bytes()))
}

fn is_lost(text: &str) -> bool {
    let text = text.to_lowercase();
    LOST.iter().any(|words| text.contains(words))
}
