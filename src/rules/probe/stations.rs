//! The stations a link passes, and how each stands after a probe.

use crate::i18n::Key;
use crate::i18n::key;
use crate::model::AccountLinking;
use crate::model::Answer;
use crate::model::Asked;
use crate::model::Connected;
use crate::model::NameFault;
use crate::model::ProbeSeen;
use crate::model::REGIONS;
use crate::model::Region;
use crate::model::Scheme;
use crate::rules::Checked;
use crate::rules::Severity;

/// One station: its name in JSON, and the codes of the rules that speak about it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Station {
    /// As in `"stations"` of a report.
    pub name: &'static str,
    /// What people read.
    pub text: Key,
    pub codes: &'static [&'static str],
}

/// All stations, in the order in which a link passes them.
pub const STATIONS: [Station; 8] = [
    Station { name: "address", text: key::STATION_ADDRESS, codes: &["AL-201", "AL-202", "AL-206"] },
    Station {
        name: "connection",
        text: key::STATION_CONNECTION,
        codes: &["AL-203", "AL-204", "AL-205", "AL-223"],
    },
    Station {
        name: "sign-in-page",
        text: key::STATION_SIGN_IN_PAGE,
        codes: &[
            "AL-207", "AL-209", "AL-214", "AL-217", "AL-218", "AL-219", "AL-220", "AL-224",
            "AL-322",
        ],
    },
    Station {
        name: "redirect-urls",
        text: key::STATION_REDIRECT_URLS,
        codes: &["AL-208", "AL-221", "AL-303", "AL-312"],
    },
    Station {
        name: "token-address",
        text: key::STATION_TOKEN_ADDRESS,
        codes: &["AL-210", "AL-212", "AL-213", "AL-215"],
    },
    Station { name: "credentials", text: key::STATION_CREDENTIALS, codes: &["AL-211", "AL-222"] },
    Station {
        name: "token",
        text: key::STATION_TOKEN,
        codes: &[
            "AL-301", "AL-302", "AL-304", "AL-305", "AL-306", "AL-307", "AL-311", "AL-313",
            "AL-315", "AL-316", "AL-318", "AL-321", "AL-325", "AL-326",
        ],
    },
    Station {
        name: "refresh",
        text: key::STATION_REFRESH,
        codes: &["AL-308", "AL-309", "AL-310", "AL-320"],
    },
];

/// How a station stands.
#[derive(Clone, Debug, PartialEq)]
pub struct StationResult {
    pub station: Station,
    pub standing: Standing,
    /// The longest time that a question of this station took. Milliseconds.
    pub took: Option<u32>,
    /// The codes that were found.
    pub found: Vec<&'static str>,
}

/// What is known of a station.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Standing {
    Fine,
    Problem,
    /// It was asked; the answer says neither yes nor no.
    Unknown,
    /// It was not asked.
    Skipped,
}

impl Standing {
    /// The word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Problem => "problem",
            Self::Unknown => "unknown",
            Self::Skipped => "skipped",
        }
    }
}

/// How each station stands after a probe alone. What only a rehearsal proves is never called fine here.
pub fn stations(
    settings: &AccountLinking,
    seen: &ProbeSeen,
    judged: &Checked,
) -> Vec<StationResult> {
    STATIONS
        .into_iter()
        .map(|station| {
            let findings = judged.findings.iter().filter(|f| station.codes.contains(&f.code));
            let grave = findings.clone().any(|finding| finding.severity == Severity::Error);
            let mut found: Vec<&'static str> = findings.map(|finding| finding.code).collect();
            found.dedup();
            let unknown = judged
                .not_checked
                .iter()
                .any(|not| station.codes.contains(&not.code) && not.reason.is_unknown());
            let standing = if grave {
                Standing::Problem
            } else if let Some(standing) = nowhere(station, seen) {
                standing
            } else if !was_asked(station, settings, seen) {
                Standing::Skipped
            } else if unknown || station.name == "credentials" {
                Standing::Unknown
            } else {
                Standing::Fine
            };
            StationResult { station, standing, took: took(station, seen), found }
        })
        .collect()
}

/// Where a server could not be found, or was not contacted since nobody vouched for it. What the settings’ own rules say
/// of such an address keeps those of the probe silent.
fn nowhere(station: Station, seen: &ProbeSeen) -> Option<Standing> {
    let mut faults = seen.hosts.iter().filter_map(|host| host.names.fault.as_ref());
    if station.name != "address" || faults.clone().next().is_none() {
        return None;
    }
    let is_silent = faults.all(|fault| *fault == NameFault::Silent);
    Some(if is_silent { Standing::Unknown } else { Standing::Problem })
}

fn was_asked(station: Station, settings: &AccountLinking, seen: &ProbeSeen) -> bool {
    let answered = |asked| seen.exchange(asked).is_some_and(|exchange| exchange.came.is_ok());
    match station.name {
        "address" => seen.hosts.iter().any(|host| !host.is_practice),
        "connection" => seen.hosts.iter().any(|host| host.hello.is_some()),
        "sign-in-page" => answered(Asked::SignIn(Region::NorthAmerica)),
        "redirect-urls" => REGIONS.iter().all(|region| answered(Asked::SignIn(*region))),
        "token-address" => answered(Asked::Token),
        "credentials" => {
            let chosen = Scheme::parse(&settings.access_token_scheme).unwrap_or(Scheme::Basic);
            answered(Asked::Credentials(chosen))
        }
        _ => false,
    }
}

fn took(station: Station, seen: &ProbeSeen) -> Option<u32> {
    let of = |wanted: fn(Asked) -> bool| {
        let answers = seen.exchanges.iter().filter(|(asked, _)| wanted(*asked));
        answers
            .filter_map(|(_, exchange)| exchange.came.as_ref().ok())
            .map(|a: &Answer| a.took)
            .max()
    };
    match station.name {
        "address" => seen
            .hosts
            .iter()
            .flat_map(|host| &host.connections)
            .filter_map(|connection| match connection.outcome {
                Connected::After(took) => Some(took),
                Connected::Refused | Connected::TimedOut | Connected::NoRoute => None,
            })
            .max(),
        "sign-in-page" | "redirect-urls" => of(|asked| matches!(asked, Asked::SignIn(_))),
        "token-address" => of(|asked| matches!(asked, Asked::Token | Asked::TokenAgain)),
        "credentials" => of(|asked| matches!(asked, Asked::Credentials(_))),
        _ => None,
    }
}
