//! AL-045: the secret lies with the code.
//!
//! Bad: a file with a secret below a folder that holds `.git`. Good: the file without it.

use crate::model::Field;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::lists::is_home_assistant;
use crate::rules::placeholder;
use crate::rules::said::Said;
use crate::rules::sight::Sight;

pub(super) fn check(sight: &Sight<'_>) -> Vec<Said> {
    let place = Place::of(Field::ClientSecret);
    if sight.context.facts.in_git_work_tree != Some(true) || is_home_assistant(sight) {
        return Vec::new();
    }
    // Whatever the grant: a secret that is not sent is read there all the same.
    let secret = sight.texts().find(|(at, _)| *at == place).map(|(_, text)| text);
    let is_real = secret.is_some_and(|secret| !placeholder::is_masked(secret));
    is_real.then(|| Said::new(Severity::Warning, place)).into_iter().collect()
}
