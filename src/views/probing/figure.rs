//! The figure under a station: a count, a time, a version, or why there is none.

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::model::REGIONS;
use crate::model::Region;
use crate::model::Way;
use crate::probing::Lit;
use crate::probing::Run;
use crate::rules::probe::Standing;
use crate::views::probing::stations::standing;

/// A shorter time is not told. Milliseconds.
const SHORTEST: u32 = 100;

/// The figure of a station.
pub(super) fn figure(lit: &Lit, run: Option<&Run>) -> String {
    let Some(run) = run.filter(|_| !lit.is_asking) else { return standing(lit) };
    match (lit.result.station.name, lit.result.standing) {
        ("address" | "connection", Standing::Skipped) if is_practice(run) => {
            text(key::PROBE_NOT_ASKED_PRACTICE)
        }
        ("address", Standing::Fine | Standing::Problem) => found(run),
        ("connection", Standing::Fine) => version(run),
        ("sign-in-page", Standing::Fine | Standing::Problem) => {
            lit.result.took.map_or_else(|| standing(lit), time)
        }
        ("redirect-urls", Standing::Problem) => accepted(run).unwrap_or_else(|| standing(lit)),
        ("redirect-urls", Standing::Unknown) => tried(run).unwrap_or_else(|| standing(lit)),
        ("token" | "refresh", Standing::Fine | Standing::Problem) => {
            lit.result.took.map_or_else(|| standing(lit), time)
        }
        ("redirect-urls", Standing::Fine) => of(REGIONS.len(), REGIONS.len()),
        ("token-address", Standing::Fine | Standing::Problem) => {
            let took = lit.result.took.map(|took| tenths(took.max(SHORTEST)));
            took.map_or_else(
                || standing(lit),
                |took| text_with(key::PROBE_OF_SECONDS, &[("seconds", &took)]),
            )
        }
        ("credentials", Standing::Problem) => text(key::PROBE_REFUSED),
        ("credentials", Standing::Unknown) if !is_unknown(run, "AL-211") => {
            text(key::PROBE_NOT_REFUSED)
        }
        _ => standing(lit),
    }
}

/// “0.6 s”, from milliseconds.
pub(super) fn time(milliseconds: u32) -> String {
    text_with(key::STATION_SECONDS, &[("seconds", &tenths(milliseconds.max(SHORTEST)))])
}

fn tenths(milliseconds: u32) -> String {
    format!("{}.{}", milliseconds / 1000, milliseconds % 1000 / 100)
}

fn is_practice(run: &Run) -> bool {
    run.seen.hosts.iter().any(|host| host.is_practice)
}

fn is_unknown(run: &Run, code: &str) -> bool {
    run.judged.not_checked.iter().any(|not| not.code == code && not.reason.is_unknown())
}

fn found(run: &Run) -> String {
    let hosts = run.seen.hosts.iter().filter(|host| !host.is_practice);
    let found = hosts.clone().filter(|host| host.is_connected()).count();
    of(found, hosts.count())
}

/// The oldest version that was agreed on with a server.
fn version(run: &Run) -> String {
    let hellos = run.seen.hosts.iter().filter_map(|host| host.hello.as_ref());
    let versions = hellos.filter_map(|hello| hello.outcome.as_ref().ok());
    versions.map(|greeting| greeting.version).min().unwrap_or_default().to_owned()
}

/// How many of Alexa's return addresses are taken, when some are not.
fn accepted(run: &Run) -> Option<String> {
    let finding = run.judged.findings.iter().find(|finding| finding.code == "AL-208")?;
    let (_, hosts) = finding.values.iter().find(|(name, _)| *name == "hosts")?;
    let refused = hosts.split(", ").count();
    Some(of(REGIONS.len().saturating_sub(refused), REGIONS.len()))
}

/// How many of Alexa's return addresses gave tokens in the rehearsal, when some did.
fn tried(run: &Run) -> Option<String> {
    let worked = |region: &&Region| {
        let mut runs = run.rehearsed.iter();
        runs.any(|seen| seen.way == Way::Alexa(**region) && seen.exchange().is_some())
    };
    let some = REGIONS.iter().filter(worked).count();
    let values = [("some", &*some.to_string()), ("all", &*REGIONS.len().to_string())];
    (some > 0).then(|| text_with(key::REHEARSE_SOME_OF, &values))
}

fn of(some: usize, all: usize) -> String {
    let (some, all) = (some.to_string(), all.to_string());
    text_with(key::PROBE_SOME_OF, &[("some", &some), ("all", &all)])
}
