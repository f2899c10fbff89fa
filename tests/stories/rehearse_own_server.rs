//! Rehearsing the link in the window with a server that no practice stands in for: names, connections, certificates and
//! HTTPS are the real ones, on this computer.

use skill_linker::model::HostPort;
use skill_linker::model::REGIONS;
use skill_linker::model::Reach;
use skill_linker::model::Secret;
use skill_linker::probing;
use skill_linker::probing::Back;
use skill_linker::rehearsal::Phase;
use skill_linker::rules::probe::Standing;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Step;
use url::Url;

use crate::practice::token_server::CLIENT_ID;
use crate::practice::token_server::CODE;
use crate::practice::token_server::SECRET;
use crate::practice::token_server::Takes;
use crate::practice::token_server::TokenServer;
use crate::stories::person::Person;
use crate::stories::way;

/// At step 7 of a set-up for that server, which takes the secret in the message, everything ticked.
fn at_check(server: &TokenServer) -> Person {
    let mut person = Person::new();
    way::fill_in(&mut person);
    person.wizard(wizard::Message::GoTo(Step::Check));
    let wizard = &mut person.session.wizard;
    wizard.settings.authorization_url = server.address("/authorize");
    wizard.settings.access_token_url = server.address("/token");
    wizard.settings.access_token_scheme = "REQUEST_BODY_CREDENTIALS".to_owned();
    CLIENT_ID.clone_into(&mut wizard.settings.client_id);
    wizard.secret = Secret::new(SECRET);
    let own = Url::parse(&server.address("/")).ok().and_then(|url| HostPort::of(&url)).unwrap();
    for message in [
        probing::Message::TickForRehearsal(own),
        probing::Message::TickOwnNetwork,
        probing::Message::ChooseBack(Back::Alexa(REGIONS[0])),
    ] {
        person.press(Message::Probe(message));
    }
    person
}

/// “Begin”, on a computer that trusts the authority of the server's certificate.
fn begin(person: &mut Person, server: &TokenServer) {
    let mut effects = person.session.update(Message::Probe(probing::Message::Rehearse));
    let [Effect::Probe(probing::Effect::Meet { reach, .. })] = &mut effects[..] else {
        panic!("not begun")
    };
    **reach = Reach { ticked: reach.ticked.clone(), own_network: true, ..server.reach() };
    person.perform(effects);
}

#[test]
fn the_whole_link_is_made_over_real_connections() {
    let server = TokenServer::start(Takes::Body);
    let mut person = at_check(&server);
    begin(&mut person, &server);
    person.wait_until("the sign-in is waited for", |session| {
        matches!(session.probing.rehearsing.phase(), Phase::Waiting(_))
    });
    let Phase::Waiting(waiting) = person.session.probing.rehearsing.phase().clone() else {
        panic!("not waiting")
    };
    person.until("the browser was asked", |person| person.times_opened() > 0);
    assert!(person.opened().starts_with(&server.address("/authorize?")), "{}", person.opened());
    let asked = Url::parse(&waiting.address).unwrap();
    let state = asked.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned();
    let mut stopped = Url::parse(&waiting.return_url).unwrap();
    stopped.query_pairs_mut().append_pair("code", CODE).append_pair("state", &state);
    person.session.probing.rehearsing.pasted = Secret::new(stopped.as_str());
    person.press(Message::Probe(probing::Message::PasteBack));
    person.wait_until("it is over", way::asking_is_over);
    for name in ["address", "sign-in-page", "token-address", "credentials", "token", "refresh"] {
        assert_eq!(way::standing(&person.session, name), Standing::Fine, "{name}");
    }
    let run = &person.session.probing.run().unwrap().rehearsed[0];
    assert_eq!(run.calls.len(), 3, "the code, and two refreshes");
}

#[test]
fn a_server_that_is_down_ends_it_before_a_page_opens_in_vain() {
    let server = TokenServer::start(Takes::Body);
    let mut person = at_check(&server);
    let down = "https://localhost:1/token";
    down.clone_into(&mut person.session.wizard.settings.access_token_url);
    let own = HostPort::of(&Url::parse(down).unwrap()).unwrap();
    person.press(Message::Probe(probing::Message::TickForRehearsal(own)));
    begin(&mut person, &server);
    person.wait_until("it is over", |session| !session.probing.job.is_running());
    assert_eq!(person.times_opened(), 0);
    assert_eq!(way::standing(&person.session, "address"), Standing::Problem);
    let run = person.session.probing.run().unwrap();
    assert_eq!(run.judged.findings.iter().filter(|finding| finding.code == "AL-202").count(), 1);
}
