//! The stations after a rehearsal: what a probe alone never calls fine can be fine now.

use crate::model::Called;
use crate::model::Exchange;
use crate::model::REGIONS;
use crate::model::RunSeen;
use crate::model::Twist;
use crate::model::Way;
use crate::rules::Checked;
use crate::rules::Severity;
use crate::rules::probe::Standing;
use crate::rules::probe::StationResult;
use crate::rules::rehearsal::page;

/// How each station stands, from how it stood after the probe.
pub fn stations(
    probed: Vec<StationResult>,
    runs: &[RunSeen],
    judged: &Checked,
) -> Vec<StationResult> {
    let run = runs.iter().find(|run| run.twist == Twist::AsAlexa);
    let mut all = probed;
    for result in &mut all {
        let codes = result.station.codes;
        let found = || judged.findings.iter().filter(|finding| codes.contains(&finding.code));
        result.found = found().map(|finding| finding.code).collect();
        result.found.dedup();
        if found().any(|finding| finding.severity == Severity::Error) {
            result.standing = Standing::Problem;
        } else if let Some(standing) = run.and_then(|run| standing(result.station.name, runs, run))
        {
            result.standing = standing;
        }
        let took = run.and_then(|run| took(result.station.name, run));
        result.took = took.or(result.took);
    }
    all
}

/// What the rehearsal says of a station that has no fault; nothing when it leaves the probe's word.
fn standing(name: &str, runs: &[RunSeen], run: &RunSeen) -> Option<Standing> {
    let linked = run.call(Called::Exchange).is_some_and(Exchange::gave_tokens);
    let did_its_part = linked || run.came.as_ref().is_some_and(page::let_in);
    let asked_without_end = |called| match run.call(called) {
        None => Standing::Skipped,
        Some(exchange) if exchange.gave_tokens() => Standing::Fine,
        Some(_) => Standing::Unknown,
    };
    match name {
        "sign-in-page" => did_its_part.then_some(Standing::Fine),
        "token-address" | "credentials" => linked.then_some(Standing::Fine),
        "redirect-urls" => {
            let came = |region| {
                runs.iter().any(|run| run.way == Way::Alexa(region) && run.exchange().is_some())
            };
            REGIONS.into_iter().all(came).then_some(Standing::Fine)
        }
        "token" if run.ended.is_some() => Some(Standing::Unknown),
        "token" => {
            let came = run.came.as_ref();
            let implicit = came.is_some_and(|came| came.value("access_token").is_some());
            Some(if implicit { Standing::Fine } else { asked_without_end(Called::Exchange) })
        }
        "refresh" => {
            let once = asked_without_end(Called::Refresh);
            let twice = run.call(Called::RefreshAgain).is_some_and(Exchange::gave_tokens);
            let is_half = once == Standing::Fine && !twice;
            Some(if is_half { Standing::Unknown } else { once })
        }
        _ => None,
    }
}

fn took(name: &str, run: &RunSeen) -> Option<u32> {
    let called = match name {
        "token" => Called::Exchange,
        "refresh" => Called::Refresh,
        _ => return None,
    };
    run.call(called)?.came.as_ref().ok().map(|answer| answer.took)
}
