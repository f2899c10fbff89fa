//! Every state of asking the addresses and of rehearsing the link at step 7, by name.

use std::net::IpAddr;
use std::net::Ipv4Addr;

use skill_linker::model::Answer;
use skill_linker::model::Asked;
use skill_linker::model::Body;
use skill_linker::model::Certificate;
use skill_linker::model::Connected;
use skill_linker::model::Connection;
use skill_linker::model::Ending;
use skill_linker::model::Exchange;
use skill_linker::model::Greeting;
use skill_linker::model::Hello;
use skill_linker::model::HostPort;
use skill_linker::model::HostSeen;
use skill_linker::model::NameFault;
use skill_linker::model::PublicKey;
use skill_linker::model::REGIONS;
use skill_linker::model::Secret;
use skill_linker::model::Seen;
use skill_linker::model::Sent;
use skill_linker::model::TrustFault;
use skill_linker::probing;
use skill_linker::probing::Back;
use skill_linker::probing::Effect as Wanted;
use skill_linker::rehearsal;
use skill_linker::services::probe::ProbeError;
use skill_linker::services::rehearsal::Prepared;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard::Step;

use super::states::at;

const RETURN_URL: &str = "https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I";
const TOKENS: &str = r#"{"access_token": "a-token-that-is-long-enough", "token_type": "bearer",
    "expires_in": 3600, "refresh_token": "short"}"#;
const HOME: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const HOSTILE: &str = "<script>alert(1)</script> \u{202e} redirect_uri \u{1b}[31m not allowed";

/// Somebody at step 7 whose login service stands on their own servers.
pub(crate) fn own() -> Session {
    let mut session = at(Step::Check);
    let settings = &mut session.wizard.settings;
    settings.authorization_url = "https://login.tidewater-lights.com:8443/authorize".to_owned();
    settings.access_token_url =
        "https://a-rather-long-name-for-a-server.tidewater-lights.com/oauth2/token".to_owned();
    session
}

fn tell(session: &mut Session, message: probing::Message) -> Vec<Effect> {
    session.update(Message::Probe(message))
}

fn servers(session: &Session) -> Vec<HostPort> {
    probing::servers(&session.subject()).into_iter().map(|server| server.server).collect()
}

/// The number under which the servers are asked now.
fn number(effects: &[Effect]) -> u64 {
    match effects {
        [Effect::Probe(Wanted::Ask { id, .. } | Wanted::Meet { id, .. })] => *id,
        _ => panic!("nobody was asked"),
    }
}

fn practised(server: HostPort) -> Seen {
    Seen::Host(HostSeen { server, is_practice: true, ..HostSeen::default() })
}

fn exchange(status: u16, body: &str) -> Exchange {
    let sent = Sent::get(
        format!("https://login.tidewater-lights.com:8443/authorize?redirect_uri={RETURN_URL}"),
        vec![("Accept", "text/html".to_owned())],
    );
    let headers = vec![
        ("content-type".to_owned(), "text/html".to_owned()),
        ("x-very-long".to_owned(), "words ".repeat(40)),
    ];
    let body = Body::new(body.as_bytes().to_vec());
    Exchange { sent, came: Ok(Answer { status, headers, body, ending: Ending::Whole, took: 640 }) }
}

/// A probe that has begun, with some answers there.
pub(crate) fn asking() -> Session {
    let mut session = own();
    for server in servers(&session) {
        tell(&mut session, probing::Message::Tick(server));
    }
    let id = number(&tell(&mut session, probing::Message::Ask));
    tell(&mut session, probing::Message::Began { id, at: 1_795_000_000, proxy: true });
    for server in servers(&session) {
        tell(&mut session, probing::Message::Saw(id, Box::new(practised(server))));
    }
    for region in REGIONS {
        let status = if region == REGIONS[1] { 400 } else { 200 };
        let words = if status == 400 { HOSTILE } else { "<form>Sign in</form>" };
        let seen = Seen::Asked(Asked::SignIn(region), exchange(status, words));
        tell(&mut session, probing::Message::Saw(id, Box::new(seen)));
    }
    session
}

/// A probe of servers at home that ended so.
fn at_home(ended: impl Fn(&mut HostSeen)) -> Session {
    let mut session = own();
    let settings = &mut session.wizard.settings;
    settings.authorization_url = "https://localhost:8443/authorize".to_owned();
    settings.access_token_url = "https://localhost:8443/token".to_owned();
    for server in servers(&session) {
        tell(&mut session, probing::Message::Tick(server));
    }
    tell(&mut session, probing::Message::TickOwnNetwork);
    let id = number(&tell(&mut session, probing::Message::Ask));
    tell(&mut session, probing::Message::Began { id, at: 1_795_000_000, proxy: false });
    for server in servers(&session) {
        let Seen::Host(mut host) = practised(server) else { continue };
        host.is_practice = false;
        host.names.v4.push(HOME);
        ended(&mut host);
        tell(&mut session, probing::Message::Saw(id, Box::new(Seen::Host(host))));
    }
    tell(&mut session, probing::Message::Ended(id, Ok(())));
    session
}

fn down(host: &mut HostSeen) {
    host.connections.push(Connection { address: HOME, outcome: Connected::Refused });
}

fn untrusted(host: &mut HostSeen) {
    host.connections.push(Connection { address: HOME, outcome: Connected::After(1) });
    let greeting = Greeting { version: "TLS 1.3", chain: vec![authority(), authority()] };
    let hello = Hello { outcome: Ok(greeting), wants_client_certificate: false };
    (host.hello, host.hello_12) = (Some(hello.clone()), Some(hello));
    host.trust = Some(Err(TrustFault::UnknownIssuer));
}

fn unvouched(host: &mut HostSeen) {
    host.names.fault = Some(NameFault::NotPublic(HOME));
}

fn authority() -> Certificate {
    Certificate {
        subject: "localhost".to_owned(),
        issuer: "Our own authority".to_owned(),
        names: vec!["localhost".to_owned()],
        not_before: 1_790_000_000,
        not_after: 1_800_000_000,
        key: PublicKey::Other,
        weak_signature: false,
        for_servers: Some(true),
        is_authority: false,
        self_issued: false,
    }
}

/// The same, ended in that way.
pub(crate) fn asked_and(outcome: Result<(), ProbeError>) -> Session {
    let mut session = asking();
    tell(&mut session, probing::Message::Ended(1, outcome));
    session
}

/// A rehearsal up to the moment at which the person signs in.
pub(crate) fn signing_in(back: Back) -> Session {
    let mut session = own();
    for server in servers(&session) {
        tell(&mut session, probing::Message::TickForRehearsal(server));
    }
    tell(&mut session, probing::Message::ChooseBack(back));
    let id = number(&tell(&mut session, probing::Message::Rehearse));
    tell(&mut session, probing::Message::Began { id, at: 1_795_000_000, proxy: false });
    for server in servers(&session) {
        tell(&mut session, probing::Message::Saw(id, Box::new(practised(server))));
    }
    tell(&mut session, probing::Message::BesideDone(id));
    tell(&mut session, probing::Message::Met(id));
    let prepared = Prepared {
        address: "https://login.tidewater-lights.com:8443/authorize?state=s".to_owned(),
        return_url: RETURN_URL.to_owned(),
        state: Secret::new("s"),
        verifier: None,
        made_up: Secret::new("wrong"),
    };
    rehearsed(&mut session, |run| rehearsal::Message::Prepared(run, prepared.clone()));
    session
}

/// Answers what the rehearsal is at. Its numbers are small: the one that is waited for is tried out.
fn rehearsed(session: &mut Session, answer: impl Fn(u64) -> rehearsal::Message) -> Vec<Effect> {
    let before = session.probing.rehearsing.phase().clone();
    for number in 1..40 {
        let effects = tell(session, probing::Message::Rehearsed(answer(number)));
        if *session.probing.rehearsing.phase() != before {
            return effects;
        }
    }
    panic!("nothing of that kind is waited for")
}

/// The browser came back, and the code is being traded.
pub(crate) fn trading() -> Session {
    let mut session = signing_in(Back::Alexa(REGIONS[1]));
    session.probing.rehearsing.pasted =
        Secret::new(format!("{RETURN_URL}?code=c0de&state=s&scope=profile"));
    tell(&mut session, probing::Message::PasteBack);
    session
}

/// The whole way: every question was answered alike.
pub(crate) fn rehearsed_and(answer: &Exchange) -> Session {
    let mut session = trading();
    for _ in 0..8 {
        rehearsed(&mut session, |id| rehearsal::Message::Answered(id, answer.clone()));
        if !matches!(session.probing.rehearsing.phase(), rehearsal::Phase::Pausing(_)) {
            break;
        }
        rehearsed(&mut session, |id| rehearsal::Message::TimeUp(id, rehearsal::Wait::Pause));
    }
    tell(&mut session, probing::Message::Ended(1, Ok(())));
    assert!(!session.probing.is_rehearsing());
    session
}

/// The list before a rehearsal, with everything that can stand in it.
fn choosing(implicit: bool) -> Session {
    let mut session = own();
    session.practising = Some("http://127.0.0.1:1".to_owned());
    if implicit {
        session.wizard.settings.grant_type = "IMPLICIT".to_owned();
    } else {
        session.wizard.vendor.clear();
    }
    for server in servers(&session) {
        tell(&mut session, probing::Message::TickForRehearsal(server));
    }
    tell(&mut session, probing::Message::ShowRehearsal(true));
    tell(&mut session, probing::Message::ChooseBack(Back::AllThree));
    session
}

/// Every state by its name.
pub(crate) fn asked() -> Vec<(&'static str, Session)> {
    let mut whom = own();
    for server in servers(&whom) {
        tell(&mut whom, probing::Message::Tick(server));
    }
    tell(&mut whom, probing::Message::ShowServers(true));
    let mut no_secret = own();
    no_secret.wizard.secret = Secret::default();
    tell(&mut no_secret, probing::Message::ShowRehearsal(true));
    let mut pasted = signing_in(Back::AllThree);
    pasted.probing.rehearsing.pasted = Secret::new("not an address");
    tell(&mut pasted, probing::Message::PasteBack);
    let mut stale = asked_and(Ok(()));
    stale.wizard.settings.client_id.push('x');
    vec![
        ("ask-whom", whom),
        ("ask-running", asking()),
        ("ask-failed", asked_and(Ok(()))),
        ("ask-at-home", at_home(unvouched)),
        ("ask-at-home-down", at_home(down)),
        ("ask-at-home-untrusted", at_home(untrusted)),
        ("ask-too-long", asked_and(Err(ProbeError::TooLong))),
        ("ask-stale", stale),
        ("rehearse-choosing", choosing(false)),
        ("rehearse-choosing-implicit", choosing(true)),
        ("rehearse-choosing-no-secret", no_secret),
        ("rehearse-signing-in", signing_in(Back::Here)),
        ("rehearse-signing-in-pasted", pasted),
        ("rehearse-trading", trading()),
        ("rehearse-finished", rehearsed_and(&exchange(200, TOKENS))),
        ("rehearse-failed", rehearsed_and(&exchange(401, HOSTILE))),
    ]
}
