//! Whom a probe asks, and what becomes of what comes.

use super::*;
use crate::model::AccountLinking;
use crate::model::Answer;
use crate::model::Asked;
use crate::model::Body;
use crate::model::Ending;
use crate::model::Exchange;
use crate::model::HostPort;
use crate::model::HostSeen;
use crate::model::REGIONS;
use crate::model::Secret;
use crate::model::Seen;
use crate::model::Sent;
use crate::rules::Checked;
use crate::rules::probe::Standing;
use crate::services::probe::ProbeError;

pub(super) fn subject() -> Subject {
    Subject {
        settings: AccountLinking {
            grant_type: "AUTH_CODE".to_owned(),
            authorization_url: "https://login.tidewater-lights.com:8443/authorize".to_owned(),
            access_token_url: "https://api.tidewater-lights.com/token".to_owned(),
            access_token_scheme: "HTTP_BASIC".to_owned(),
            client_id: "voice".to_owned(),
            scopes: vec!["a".to_owned()],
            ..AccountLinking::default()
        },
        secret: Secret::new("hush"),
        vendor_id: Some("M2AB3CD4EFGH5I".to_owned()),
        practising: false,
        works_in_app: None,
        own: Checked::default(),
    }
}

pub(super) fn page() -> HostPort {
    HostPort { host: "login.tidewater-lights.com".to_owned(), port: 8443 }
}

pub(super) fn token() -> HostPort {
    HostPort { host: "api.tidewater-lights.com".to_owned(), port: 443 }
}

fn answer(asked: Asked, status: u16) -> Seen {
    let sent =
        Sent::get("https://login.tidewater-lights.com:8443/authorize".to_owned(), Vec::new());
    let body = Body::new(b"<form>redirect_uri not allowed</form>".to_vec());
    let came = Ok(Answer { status, headers: Vec::new(), body, ending: Ending::Whole, took: 300 });
    Seen::Asked(asked, Exchange { sent, came })
}

pub(super) fn practised(server: HostPort) -> Seen {
    Seen::Host(HostSeen { server, is_practice: true, ..HostSeen::default() })
}

fn running(ticks: &[HostPort]) -> (Probing, Vec<Effect>) {
    let mut probing = Probing::default();
    for server in ticks {
        assert_eq!(probing.update(Message::Tick(server.clone())).len(), 0);
    }
    let effects = probing.ask(subject());
    (probing, effects)
}

fn asked(effects: &[Effect]) -> (u64, Vec<HostPort>, Option<String>) {
    let [Effect::Ask { id, reach, secret, .. }] = effects else { panic!("not asked") };
    (*id, reach.ticked.clone(), secret.as_ref().map(|secret| secret.expose().to_owned()))
}

pub(super) fn standing(probing: &Probing, name: &str) -> (Standing, bool) {
    let stations = probing.stations();
    let lit = stations.iter().find(|lit| lit.result.station.name == name).unwrap();
    (lit.result.standing, lit.is_asking)
}

#[test]
fn every_server_is_named_with_what_goes_to_it() {
    let list = servers(&subject());
    let named: Vec<_> = list.iter().map(|one| one.server.to_string()).collect();
    assert_eq!(named, ["login.tidewater-lights.com:8443", "api.tidewater-lights.com"]);
    assert!(list[0].is_page && !list[0].is_token && !list[0].takes_secret);
    assert!(list[1].is_token && !list[1].is_page && list[1].takes_secret);
    assert_eq!(list[1].questions, 3, "the ones with the secret are counted apart");
    let no_secret = Subject { secret: Secret::default(), ..subject() };
    assert!(!servers(&no_secret)[1].takes_secret);
    assert!(servers(&Subject::default()).is_empty());
}

#[test]
fn nobody_is_asked_before_a_tick() {
    let (probing, effects) = running(&[]);
    assert!(effects.is_empty() && probing.run().is_none() && !probing.job.is_running());
    let other = HostPort { host: "elsewhere.example".to_owned(), port: 443 };
    let (_, effects) = running(&[other]);
    assert!(effects.is_empty(), "a tick of a server that the settings no longer name");
    let (_, effects) = running(&[page()]);
    assert_eq!(asked(&effects), (1, vec![page()], None));
}

#[test]
fn the_secret_goes_only_with_its_own_tick_to_its_own_server() {
    let mut probing = Probing::default();
    probing.update(Message::Tick(token()));
    assert_eq!(asked(&probing.ask(subject())).2, None);
    probing.update(Message::Cancel);
    probing.update(Message::TickSecret(token()));
    assert_eq!(asked(&probing.ask(subject())).2.as_deref(), Some("hush"));
    probing.update(Message::Cancel);
    let mut elsewhere = subject();
    elsewhere.settings.access_token_url = "https://other.tidewater-lights.com/token".to_owned();
    probing.update(Message::Tick(HostPort {
        host: "other.tidewater-lights.com".to_owned(),
        port: 443,
    }));
    assert_eq!(asked(&probing.ask(elsewhere)).2, None, "the tick named another server");
    probing.update(Message::Cancel);
    probing.update(Message::Tick(token()));
    assert_eq!(probing.secret_to, None, "the server's tick takes the secret's with it");
    probing.update(Message::TickSecret(page()));
    probing.update(Message::Tick(page()));
    assert_eq!(asked(&probing.ask(subject())).2, None, "the sign-in page never gets it");
}

#[test]
fn a_station_stays_dark_until_all_of_it_came() {
    let (mut probing, effects) = running(&[page()]);
    let (id, ..) = asked(&effects);
    probing.update(Message::Began { id, at: 7, proxy: false });
    assert_eq!(standing(&probing, "redirect-urls"), (Standing::Skipped, true));
    assert_eq!(standing(&probing, "token-address"), (Standing::Skipped, false));
    probing.update(Message::Saw(id, Box::new(practised(page()))));
    assert_eq!(standing(&probing, "address"), (Standing::Skipped, false));
    let pieces = REGIONS.map(Asked::SignIn);
    for (index, asked) in pieces.into_iter().enumerate() {
        let status = if index == 1 { 400 } else { 200 };
        probing.update(Message::Saw(id, Box::new(answer(asked, status))));
        assert!(standing(&probing, "redirect-urls").1, "the plain one is on the way");
    }
    probing.update(Message::Saw(id, Box::new(answer(Asked::PlainReturn, 200))));
    assert_eq!(standing(&probing, "redirect-urls"), (Standing::Problem, false));
    assert!(standing(&probing, "sign-in-page").1);
    let mut checked = Checked::default();
    probing.add_to(&mut checked, &subject());
    assert!(checked.findings.is_empty(), "nothing joins before the end");
    probing.update(Message::Ended(id, Ok(())));
    probing.add_to(&mut checked, &subject());
    assert!(checked.findings.iter().any(|finding| finding.code == "AL-208"));
    assert_eq!(probing.open, Some(3), "the station that hurts is open");
}

#[test]
fn a_late_answer_falls_on_the_floor() {
    let (mut probing, effects) = running(&[page()]);
    let (id, ..) = asked(&effects);
    assert!(probing.update(Message::Cancel) == [Effect::Stop]);
    assert!(probing.is_choosing && probing.run().is_none());
    probing.update(Message::Saw(id, Box::new(practised(page()))));
    probing.update(Message::Ended(id, Ok(())));
    assert!(probing.run().is_none() && probing.job.done().is_none());
    let (next, ..) = asked(&probing.ask(subject()));
    assert!(next > id);
    probing.update(Message::Saw(id, Box::new(practised(page()))));
    probing.update(Message::Ended(id, Err(ProbeError::TooLong)));
    assert!(probing.job.is_running() && probing.run().unwrap().seen.hosts.is_empty());
    probing.update(Message::Forget);
    assert!(asked(&probing.ask_again_after_forgetting()).0 > next);
}

impl Probing {
    fn ask_again_after_forgetting(&mut self) -> Vec<Effect> {
        self.update(Message::Tick(page()));
        self.ask(subject())
    }
}

/// Something that a person changes.
type Change = fn(&mut Subject);

#[test]
fn a_change_makes_it_stale_and_what_was_not_asked_about_does_not() {
    let (mut probing, effects) = running(&[page()]);
    let (id, ..) = asked(&effects);
    for region in REGIONS {
        let status = if region == REGIONS[0] { 400 } else { 200 };
        probing.update(Message::Saw(id, Box::new(answer(Asked::SignIn(region), status))));
    }
    probing.update(Message::Saw(id, Box::new(practised(page()))));
    probing.update(Message::Ended(id, Ok(())));
    let changes: [Change; 7] = [
        |s| s.settings.authorization_url.push('x'),
        |s| s.settings.access_token_url.push('x'),
        |s| s.settings.client_id.push('x'),
        |s| s.settings.scopes.push("x".to_owned()),
        |s| s.settings.access_token_scheme = "REQUEST_BODY_CREDENTIALS".to_owned(),
        |s| s.settings.grant_type = "IMPLICIT".to_owned(),
        |s| s.vendor_id = None,
    ];
    for change in changes {
        let mut now = subject();
        change(&mut now);
        assert!(probing.is_stale(&now));
        let mut checked = Checked::default();
        probing.add_to(&mut checked, &now);
        assert!(checked.findings.is_empty() && checked.not_checked.is_empty());
    }
    let mut now = subject();
    now.secret = Secret::new("other");
    assert!(!probing.is_stale(&now), "no secret was sent");
    now.settings.domains.push("cdn.example".to_owned());
    probing.settings_changed(&now);
    assert_eq!(probing.run().unwrap().subject.settings.domains, ["cdn.example"]);
}
