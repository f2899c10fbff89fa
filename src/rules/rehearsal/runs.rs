//! AL-312 and AL-313: what several runs beside each other tell.

use serde_json::json;

use crate::model::Called;
use crate::model::Exchange;
use crate::model::Field;
use crate::model::RunSeen;
use crate::model::Secret;
use crate::model::Twist;
use crate::model::Way;
use crate::rules::Place;
use crate::rules::Severity;
use crate::rules::rehearsal::answer::refusal;
use crate::rules::rehearsal::comeback::speaks_of_protection;
use crate::rules::rehearsal::sight::Sight;
use crate::rules::rehearsal::sight::Verdict;
use crate::rules::rehearsal::sight::words;
use crate::rules::said::Said;

fn linked(run: &RunSeen) -> bool {
    run.call(Called::Exchange).is_some_and(Exchange::gave_tokens)
        || run.came.as_ref().is_some_and(|came| came.value("access_token").is_some())
}

/// Whether a sign-in as Alexa does it came to its end with tokens.
pub fn is_linked(runs: &[RunSeen]) -> bool {
    let good = |run: &RunSeen| run.twist == Twist::AsAlexa && run.ended.is_none() && linked(run);
    runs.iter().any(good)
}

pub(super) fn regions(sight: &Sight<'_>) -> Verdict {
    let runs: Vec<(&str, bool)> = sight
        .runs
        .iter()
        .filter(|run| run.twist == Twist::AsAlexa && run.came.is_some())
        .filter_map(|run| match run.way {
            Way::Alexa(region) => Some((region.host(), linked(run))),
            Way::Loopback(_) => None,
        })
        .collect();
    if runs.len() < 2 {
        return Verdict::NotAsked;
    }
    let refused: Vec<&str> = runs.iter().filter(|(_, ok)| !ok).map(|(host, _)| *host).collect();
    if refused.is_empty() || refused.len() == runs.len() {
        return Verdict::Fine;
    }
    Verdict::error("").value("hosts", refused.join(", "))
}

pub(super) fn protection(sight: &Sight<'_>) -> Verdict {
    let settings = sight.settings;
    let is_on = settings.pkce.as_ref().is_some_and(|pkce| pkce.status == "ENABLED");
    let place = Place::of(Field::PkceConfiguration);
    let error = |variant| Said::new(Severity::Error, place).variant(variant);
    if let Some(came) = sight.run.came.as_ref().filter(|came| speaks_of_protection(came)) {
        if is_on {
            let told = came.value("error_description").or(came.value("error")).map(Secret::expose);
            let told = words(told.unwrap_or_default());
            return Verdict::Said(error("unknown").value("words", told));
        }
        let on = json!({"status": "ENABLED", "codeChallengeMethod": "S256"});
        return Verdict::Said(error("wanted").suggest(Some(on)));
    }
    let Some(exchange) = sight.run.call(Called::Exchange) else { return Verdict::NotAsked };
    if !exchange.gave_tokens() {
        let told = exchange.came.as_ref().ok().map(|answer| refusal(answer).1.to_lowercase());
        let is_about_it =
            told.is_some_and(|told| told.contains("pkce") || told.contains("verifier"));
        return if is_about_it && is_on {
            Verdict::Said(error("refused"))
        } else {
            Verdict::After("AL-305")
        };
    }
    if !is_on {
        return Verdict::Fine;
    }
    let wrong = sight.runs.iter().find(|run| run.twist == Twist::WrongVerifier);
    match wrong.and_then(|run| run.call(Called::Exchange)) {
        None => Verdict::NotAsked,
        Some(wrong) if wrong.gave_tokens() => {
            Verdict::Said(Said::new(Severity::Warning, place).variant("unchecked"))
        }
        Some(_) => Verdict::Fine,
    }
}
