//! Asking the addresses at step 7, by label and by keyboard, with the practice Amazon in Amazon's place.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use skill_linker::probing;
use skill_linker::rules::Severity;
use skill_linker::rules::probe::Standing;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::views::wizard::check;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Step;

use crate::pages::window;
use crate::stories::hands::Window;
use crate::stories::hands::press;
use crate::stories::hands::strike_at;
use crate::stories::hands::until;
use crate::stories::person::Person;
use crate::stories::way;
use crate::support;

const USUAL: (f32, f32) = (1180.0, 780.0);

/// Somebody at step 7 whose profile lacks the return URL of Europe, or nothing.
fn at_check(lacks_one: bool) -> (Person, String) {
    let mut person = Person::new();
    let mut secret = way::fill_in(&mut person);
    if lacks_one {
        let urls = person.session.wizard.copy_text(Copied::AllRedirectUrls);
        let urls: Vec<&str> = urls.lines().filter(|url| !url.contains("layla")).collect();
        let (client_id, other) = person.practice.create_profile("Car-Fu again", &urls);
        person.type_into(wizard::Input::ClientId, &client_id);
        person.type_into(wizard::Input::ClientSecret, &other);
        secret = other;
    }
    person.wizard(wizard::Message::GoTo(Step::Check));
    (person, secret)
}

/// What the window wanted copied last.
fn session_copies(harness: &Window) -> String {
    let copied = harness.state().effects.iter().rev().find_map(|effect| match effect {
        Effect::Wizard(wizard::Effect::Copy(_, text)) => Some(text.clone()),
        _ => None,
    });
    copied.unwrap_or_default()
}

#[test]
fn a_missing_return_url_is_found_by_pressing_labels() {
    let (mut person, secret) = at_check(true);
    let before = person.practice.requests().len();
    let mut harness = window::open(person.session.clone(), USUAL, false);
    support::shot(&harness, "stations-rest-light");
    harness.get_by_label("Address found: not asked");
    harness.get_by_label("Ask the addresses…").click();
    harness.run();
    harness.get_by_label("www.amazon.com").click();
    harness.get_by_label("api.amazon.com").click();
    harness.run();
    harness.get_by_label("Send the client secret to api.amazon.com too").click();
    harness.run();
    support::shot(&harness, "stations-servers-light");
    assert!(harness.state().effects.is_empty(), "nothing leaves before “Ask”");
    assert_eq!(person.practice.requests().len(), before);
    press(&mut harness, "Ask");
    harness.get_by_label("Redirect URLs accepted: asking");
    support::shot(&harness, "stations-running-light");
    until(&mut harness, &mut person, "the asking has ended", way::asking_is_over);
    support::shot(&harness, "stations-failed-light");

    let session = &harness.state().session;
    assert_eq!(way::standing(session, "redirect-urls"), Standing::Problem);
    assert_eq!(way::standing(session, "sign-in-page"), Standing::Unknown);
    assert_eq!(way::standing(session, "token-address"), Standing::Fine);
    assert_eq!(way::standing(session, "credentials"), Standing::Unknown);
    assert_eq!(way::standing(session, "address"), Standing::Skipped);
    let found: Vec<&str> = session.check().findings.iter().map(|finding| finding.code).collect();
    assert!(found.contains(&"AL-208"), "{found:?}");
    assert_eq!(session.check().count(Severity::Error), 1, "{found:?}");
    let said = check::bar(session).status.map(|status| status.words);
    assert_eq!(said.as_deref(), Some("1 thing to fix before sending"));
    harness.get_by_label("Redirect URLs accepted: problem, 2 of 3");
    harness.get_by_label("ID and secret accepted: could not tell, not refused");
    harness.get_by_label("Address found: not asked: practice");

    // What is missing can be copied, letter for letter.
    let session = harness.state().session.clone();
    window::swap(&mut harness, session, (1180.0, 1400.0), false);
    harness.get_by_label("Copy: Return address not accepted").click();
    harness.run();
    let missing = session_copies(&harness);
    assert!(missing.starts_with("https://layla.amazon.com/api/skill/link/M"), "{missing}");

    // The station that hurts is open; one of its questions as it went over the wire.
    harness.get_by_label("Sign-in page, back to Europe and India").click();
    harness.run();
    let shown = format!("{:?}", harness.root());
    assert!(shown.contains("layla.amazon.com"));
    assert!(!shown.contains(&secret), "what is shown holds no secret");
    support::shot(&harness, "stations-exchange-light");
    let session = harness.state().session.clone();
    for (size, name) in [((800.0, 600.0), "800x600"), ((450.0, 450.0), "450x450")] {
        for (dark, look) in [(false, "light"), (true, "dark")] {
            window::swap(&mut harness, session.clone(), size, dark);
            support::shot(&harness, &format!("stations-failed-{name}-{look}"));
        }
    }
}

#[test]
fn a_change_is_said_and_asking_again_is_fine() {
    let (mut person, _secret) = at_check(true);
    let mut harness = window::open(person.session.clone(), USUAL, true);
    let hosts: Vec<_> = probing::servers(&harness.state().session.subject());
    for server in hosts {
        harness.state_mut().update(Message::Probe(probing::Message::Tick(server.server)));
    }
    harness.state_mut().update(Message::Probe(probing::Message::Ask));
    until(&mut harness, &mut person, "the asking has ended", way::asking_is_over);
    support::shot(&harness, "stations-failed-dark");
    // The return URL is added in the console: the same question now has another answer.
    let urls = person.session.wizard.copy_text(Copied::AllRedirectUrls);
    let urls: Vec<&str> = urls.lines().collect();
    let (client_id, secret) = person.practice.create_profile("Car-Fu at last", &urls);
    for (input, text) in
        [(wizard::Input::ClientId, &client_id), (wizard::Input::ClientSecret, &secret)]
    {
        text.clone_into(harness.state_mut().session.wizard.text_mut(input));
        harness.state_mut().update(Message::Wizard(wizard::Message::Edited(input)));
    }
    harness.run();
    assert_eq!(
        harness.state().session.check().count(Severity::Error),
        0,
        "it was about the old one"
    );
    assert!(harness.query_by_label_contains("Asked at").is_some());
    harness.get_by_label("Redirect URLs accepted: before the change, 2 of 3");
    let said = check::bar(&harness.state().session).status.map(|status| status.words);
    assert_eq!(said.as_deref(), Some("Nothing to fix in the settings alone"));
    support::shot(&harness, "stations-stale-dark");
    harness.get_by_label("Ask again…").click();
    harness.run();
    press(&mut harness, "Ask");
    until(&mut harness, &mut person, "the asking has ended", way::asking_is_over);
    assert_ne!(way::standing(&harness.state().session, "redirect-urls"), Standing::Problem);
    assert_eq!(harness.state().session.check().count(Severity::Error), 0);
    support::shot(&harness, "stations-finished-dark");
}

#[test]
fn the_keyboard_alone_asks_and_stops() {
    let (person, _secret) = at_check(false);
    let mut harness = window::open(person.session.clone(), USUAL, false);
    for label in ["Ask the addresses…", "www.amazon.com", "Ask"] {
        strike_at(&mut harness, label, if label.contains('.') { Key::Space } else { Key::Enter });
    }
    assert!(harness.state().session.probing.job.is_running());
    assert_eq!(harness.state().effects.len(), 1);
    strike_at(&mut harness, "Cancel", Key::Enter);
    assert!(!harness.state().session.probing.job.is_running());
    assert_eq!(harness.state().effects.len(), 2, "and the asking is stopped outside");
}

#[test]
fn what_was_stopped_leaves_nothing() {
    let (mut person, _secret) = at_check(false);
    let subject = person.session.subject();
    for server in probing::servers(&subject) {
        person.press(Message::Probe(probing::Message::Tick(server.server)));
    }
    person.press(Message::Probe(probing::Message::Ask));
    person.press(Message::Probe(probing::Message::Cancel));
    assert!(person.session.probing.run().is_none());
}
