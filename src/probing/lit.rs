//! How a station is drawn while the asking goes on: it stays dark until everything of it came.

use crate::model::Asked;
use crate::model::Exchange;
use crate::model::RunSeen;
use crate::probing::Run;
use crate::rules::probe::Standing;
use crate::rules::probe::StationResult;

/// A station as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Lit {
    pub result: StationResult,
    /// Whether something of it is still on the way.
    pub is_asking: bool,
}

/// How far a rehearsal has come; it never goes back, however many sign-ins there are.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Mark {
    #[default]
    SignIn,
    /// The browser came back.
    Code,
    /// The code gave tokens.
    Refresh,
    End,
}

impl Mark {
    pub(super) fn of(seen: &RunSeen, is_done: bool) -> Self {
        let gave = |(_, exchange): &(_, Exchange)| exchange.gave_tokens();
        match seen.came {
            _ if is_done => Self::End,
            Some(_) if seen.calls.iter().any(gave) => Self::Refresh,
            Some(_) => Self::Code,
            None => Self::SignIn,
        }
    }
}

/// What is known of a station while the asking goes on.
#[derive(PartialEq)]
enum Now {
    NotYet,
    Asking,
    Settled,
}

impl Run {
    /// The stations; while it runs, one stays dark until everything of it came.
    pub(super) fn lit(&self, is_running: bool) -> Vec<Lit> {
        let lit = |result: &StationResult| {
            let now = if is_running { self.now(result.station.name) } else { Now::Settled };
            let mut result = result.clone();
            if now != Now::Settled {
                result.standing = Standing::Skipped;
            }
            Lit { result, is_asking: now == Now::Asking }
        };
        self.stations.iter().map(lit).collect()
    }

    fn now(&self, station: &str) -> Now {
        let asking = |is_asking| if is_asking { Now::Asking } else { Now::Settled };
        let from = |mark: Mark| match self.mark.cmp(&mark) {
            std::cmp::Ordering::Less => Now::NotYet,
            std::cmp::Ordering::Equal => Now::Asking,
            std::cmp::Ordering::Greater => Now::Settled,
        };
        let rehearses = self.sign_ins > 0;
        match station {
            "address" | "connection" => asking(self.seen.hosts.len() < self.servers()),
            "sign-in-page" if rehearses && self.mark == Mark::SignIn => Now::Asking,
            "redirect-urls" if rehearses && self.signed_in() < self.sign_ins => Now::Asking,
            "token-address" | "credentials" | "token" if rehearses => from(Mark::Code),
            "refresh" if rehearses => from(Mark::Refresh),
            name => {
                let wanted = |asked| belongs(name, asked);
                asking(self.settled_of(wanted) < self.planned_of(wanted))
            }
        }
    }
}

/// Whether a question is of the station with that name.
pub fn belongs(station: &str, asked: Asked) -> bool {
    match asked {
        Asked::SignIn(_) | Asked::PlainReturn => {
            matches!(station, "sign-in-page" | "redirect-urls")
        }
        Asked::LongState
        | Asked::WebView(_)
        | Asked::SignInAsJava
        | Asked::Scope(_)
        | Asked::FrontPage
        | Asked::Published => station == "sign-in-page",
        Asked::Token | Asked::TokenAgain | Asked::TokenAsBrowser => station == "token-address",
        Asked::Credentials(_) => station == "credentials",
    }
}
