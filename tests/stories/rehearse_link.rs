//! Rehearsing the link at step 7 with the practice Amazon: by label, by keyboard, with a browser that signs in.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use skill_linker::model::Region;
use skill_linker::probing;
use skill_linker::probing::Back;
use skill_linker::probing::Stage;
use skill_linker::rehearsal::Phase;
use skill_linker::rules::probe::Standing;
use skill_linker::session::Message;
use skill_linker::session::Session;
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
/// High enough for the choices and what stands under them, so that nothing has to be scrolled to.
const TALL: (f32, f32) = (1180.0, 1400.0);

/// Somebody at step 7 of a set-up that is right.
fn at_check() -> (Person, String) {
    let mut person = Person::new();
    let secret = way::fill_in(&mut person);
    person.wizard(wizard::Message::GoTo(Step::Check));
    (person, secret)
}

fn waits_for_the_person(session: &Session) -> bool {
    matches!(session.probing.rehearsing.phase(), Phase::Waiting(_))
}

fn press_all(harness: &mut Window, labels: &[&str]) {
    for label in labels {
        harness.get_by_label(label).click();
        harness.run();
    }
}

/// The same state in each look and in a small window, for somebody to look at.
fn shots(harness: &mut Window, name: &str) {
    let session = harness.state().session.clone();
    let wanted = std::mem::take(&mut harness.state_mut().effects);
    for (size, in_words) in [((800.0, 600.0), "800x600"), (USUAL, "usual")] {
        for (dark, look) in [(true, "dark"), (false, "light")] {
            window::swap(harness, session.clone(), size, dark);
            support::shot(harness, &format!("{name}-{in_words}-{look}"));
        }
    }
    window::swap(harness, session, TALL, false);
    harness.state_mut().effects = wanted;
}

/// The window’s list, filled in for Alexa’s own address.
fn begin_at_alexas(harness: &mut Window) {
    press_all(harness, &["Rehearse with a sign-in…", "www.amazon.com", "api.amazon.com"]);
    press_all(harness, &["To Alexa’s own address"]);
}

/// Pastes an address into the box of the wait, and uses it.
fn paste(harness: &mut Window, address: &str) {
    harness.get_by_label("Address the browser stopped at").focus();
    harness.run();
    harness.get_by_label("Address the browser stopped at").type_text(address);
    harness.run();
    press(harness, "Use this address");
}

/// The rehearsal lights the diagram, and each station opens to what was sent and came, without secrets.
#[test]
fn the_whole_link_lights_station_by_station_and_each_can_be_opened() {
    let (mut person, secret) = at_check();
    let before = person.practice.requests().len();
    let mut harness = window::open(person.session.clone(), TALL, false);
    begin_at_alexas(&mut harness);
    harness.get_by_label("Last of all, try what only a thief would");
    shots(&mut harness, "rehearse-choices");
    assert!(harness.state().effects.is_empty(), "nothing leaves before “Begin”");
    assert_eq!(person.practice.requests().len(), before);

    press(&mut harness, "Begin");
    harness.get_by_label("Address found: asking");
    harness.get_by_label("Token comes back: not asked");
    until(&mut harness, &mut person, "the sign-in is waited for", waits_for_the_person);
    harness.get_by_label("Sign-in page answers: asking");
    harness.get_by_label("Refresh works: not asked");
    shots(&mut harness, "rehearse-waiting");
    assert!(person.opened().contains("/ap/oa?"), "{}", person.opened());

    // Something else first, then the address at which the browser stopped.
    paste(&mut harness, "https://example.com/?page=1");
    harness.run();
    harness.get_by_label_contains("That is no answer to this sign-in");
    let address = person.allow_and_stop();
    // Nothing leads to Alexa’s real page: the practice shows where the browser would stop.
    let real =
        address.replace(&format!("{}/practice/alexa/", person.practice.origin()), "https://");
    assert!(real.starts_with("https://pitangui.amazon.com/api/skill/link/M"), "{address}");
    assert!(person.page(&address).contains(&real.replace('&', "&amp;")));
    paste(&mut harness, &address);
    harness.get_by_label("Token comes back: asking");
    shots(&mut harness, "rehearse-running");
    until(&mut harness, &mut person, "the rehearsal is over", way::asking_is_over);
    shots(&mut harness, "rehearse-finished");

    let session = &harness.state().session;
    for name in ["sign-in-page", "token-address", "credentials", "token", "refresh"] {
        assert_eq!(way::standing(session, name), Standing::Fine, "{name}");
    }
    harness.get_by_label("Redirect URLs accepted: could not tell, 1 of 3 tried");
    assert!(session.probing.run().unwrap().secret_sent);
    press_all(&mut harness, &["Read it as a list"]);
    harness.get_by_label("4. Redirect URLs accepted: could not tell, 1 of 3 tried");
    press_all(&mut harness, &["Read it as a list"]);
    let code = address.split("code=").nth(1).unwrap().split('&').next().unwrap().to_owned();
    press_all(&mut harness, &["Token comes back: fine, 0.1 s"]);
    press_all(&mut harness, &["The way back from the sign-in", "The code for tokens"]);
    shots(&mut harness, "rehearse-opened");
    let shown = format!("{:?}", harness.root());
    assert!(shown.contains("code=••••••••"), "the form of the answer is there");
    for hidden in [code.as_str(), secret.as_str(), "Atza|", "Atzr|"] {
        assert!(!shown.contains(hidden), "{hidden} is shown");
    }
}

#[test]
fn after_a_good_rehearsal_a_no_of_the_alexa_app_says_where_to_look() {
    let (mut person, _secret) = at_check();
    let mut harness = window::open(person.session.clone(), TALL, false);
    begin_at_alexas(&mut harness);
    press(&mut harness, "Begin");
    until(&mut harness, &mut person, "the sign-in is waited for", waits_for_the_person);
    assert!(harness.query_by_label("Does it work in the Alexa app?").is_none());
    paste(&mut harness, &person.allow_and_stop());
    until(&mut harness, &mut person, "the rehearsal is over", way::asking_is_over);
    harness.get_by_label("Does it work in the Alexa app?");
    let says = |harness: &Window| {
        let findings = harness.state().session.check().findings;
        findings.iter().any(|finding| finding.code == "AL-323")
    };
    press_all(&mut harness, &["Yes"]);
    harness.get_by_label("Then the link is done.");
    assert!(!says(&harness));
    press_all(&mut harness, &["No"]);
    harness.get_by_label_contains("1. The skill does not answer AcceptGrant");
    assert!(says(&harness));
    shots(&mut harness, "rehearse-not-in-the-app");
    // What was said is about that link, not about the next one.
    press_all(&mut harness, &["Rehearse with a sign-in…"]);
    press(&mut harness, "Begin");
    assert_eq!(harness.state().session.wizard.works_in_app, None);
}

#[test]
fn the_browser_comes_back_to_this_computer_by_itself() {
    let (mut person, _secret) = at_check();
    let mut harness = window::open(person.session.clone(), TALL, true);
    press_all(&mut harness, &["Rehearse with a sign-in…", "www.amazon.com", "api.amazon.com"]);
    press(&mut harness, "Begin");
    until(&mut harness, &mut person, "the sign-in is waited for", waits_for_the_person);
    shots(&mut harness, "rehearse-listening");
    let Phase::Waiting(waiting) = person.session.probing.rehearsing.phase().clone() else {
        panic!("not waiting")
    };
    person.list_return_url(&waiting.return_url);
    assert_eq!(person.allow_in_browser(), 200);
    until(&mut harness, &mut person, "the rehearsal is over", way::asking_is_over);
    assert_eq!(way::standing(&harness.state().session, "refresh"), Standing::Fine);
    // The port is free again.
    let port = waiting.return_url.trim_start_matches("http://127.0.0.1:").replace("/cb", "");
    assert!(std::net::TcpListener::bind(("127.0.0.1", port.parse().unwrap())).is_ok());
}

#[test]
fn a_wait_that_is_ended_gives_the_port_back() {
    let (mut person, _secret) = at_check();
    for message in
        [probing::Message::TickForRehearsal(host("www.amazon.com")), probing::Message::Rehearse]
    {
        person.press(Message::Probe(message));
    }
    person.wait_until("the sign-in is waited for", waits_for_the_person);
    let Phase::Waiting(waiting) = person.session.probing.rehearsing.phase().clone() else {
        panic!("not waiting")
    };
    let port = waiting.return_url.trim_start_matches("http://127.0.0.1:").replace("/cb", "");
    let port: u16 = port.parse().unwrap();
    person.press(Message::Probe(probing::Message::Cancel));
    let is_free = |_: &Person| std::net::TcpListener::bind(("127.0.0.1", port)).is_ok();
    person.until("the port is free", is_free);
}

#[test]
fn a_server_that_may_not_be_asked_opens_no_sign_in_page() {
    let (mut person, _secret) = at_check();
    let trap = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = trap.local_addr().unwrap().port();
    person.session.wizard.settings.access_token_url = format!("https://127.0.0.1:{port}/token");
    let own = skill_linker::model::HostPort { host: "127.0.0.1".to_owned(), port };
    for server in [host("www.amazon.com"), own] {
        person.press(Message::Probe(probing::Message::TickForRehearsal(server)));
    }
    person.press(Message::Probe(probing::Message::Rehearse));
    assert!(person.session.probing.job.is_running());
    person.wait_until("it is over", way::asking_is_over);
    assert_eq!(person.times_opened(), 0, "a sign-in would lead nowhere");
    trap.set_nonblocking(true).unwrap();
    assert!(trap.accept().is_err(), "nobody came");
}

#[test]
fn a_no_is_rehearsed_and_a_finding_joins_the_others() {
    let (mut person, _secret) = at_check();
    let mut harness = window::open(person.session.clone(), TALL, false);
    begin_at_alexas(&mut harness);
    press_all(&mut harness, &["Rehearse a no"]);
    assert!(harness.query_by_label("Last of all, try what only a thief would").is_none());
    press(&mut harness, "Begin");
    until(&mut harness, &mut person, "the sign-in is waited for", waits_for_the_person);
    // Somebody’s server that comes back without the state, and with words made to do harm.
    let hostile = "https://pitangui.amazon.com/x?error=access_denied&error_description=%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AE";
    paste(&mut harness, hostile);
    until(&mut harness, &mut person, "the rehearsal is over", way::asking_is_over);
    let session = &harness.state().session;
    let found: Vec<&str> = session.check().findings.iter().map(|finding| finding.code).collect();
    assert!(found.contains(&"AL-321"), "{found:?}");
    assert!(found.contains(&"AL-303"), "{found:?}");
    // The station that hurts is open; what came is shown as text, its hidden signs named.
    press_all(&mut harness, &["The way back from the sign-in"]);
    let shown = format!("{:?}", harness.root());
    assert!(shown.contains("<script>alert(1)</script>⟨U+202E⟩"), "{shown}");
    shots(&mut harness, "rehearse-denied");
}

#[test]
fn the_keyboard_alone_begins_pastes_and_stops() {
    let (mut person, _secret) = at_check();
    let mut harness = window::open(person.session.clone(), TALL, false);
    let labels = [
        "Rehearse with a sign-in…",
        "www.amazon.com",
        "To Alexa’s own address",
        "Japan and Australia",
        "Begin",
    ];
    for label in labels {
        strike_at(&mut harness, label, Key::Space);
    }
    let chosen = &harness.state().session.probing.rehearsing;
    assert_eq!((chosen.back, chosen.stage), (Back::Alexa(Region::FarEast), Stage::Meeting));
    until(&mut harness, &mut person, "the sign-in is waited for", waits_for_the_person);
    harness.get_by_label("Address the browser stopped at").focus();
    harness.run();
    harness.get_by_label("Address the browser stopped at").type_text("nothing");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().session.wizard.step, Step::Check, "Enter turns no page");
    harness.get_by_label_contains("That is no answer to this sign-in");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!harness.state().session.probing.job.is_running(), "Esc ends the wait");
    harness.get_by_label("Begin");
}

#[test]
fn what_was_copied_is_the_practice_page_while_practising() {
    let (mut person, _secret) = at_check();
    for message in [
        probing::Message::TickForRehearsal(host("www.amazon.com")),
        probing::Message::ChooseBack(Back::AllThree),
        probing::Message::Rehearse,
    ] {
        person.press(Message::Probe(message));
    }
    person.wait_until("the sign-in is waited for", waits_for_the_person);
    person.press(Message::Probe(probing::Message::CopyAddress));
    person.wait_until("it was copied", |session| {
        session.wizard.copied.is_some_and(|(what, _)| what == Copied::SignInAddress)
    });
    let board = person.board.lock().unwrap().clone().unwrap();
    assert!(board.0.starts_with("http://127.0.0.1:"), "{}", board.0);
    let before = person.times_opened();
    person.press(Message::Probe(probing::Message::OpenAgain));
    person.until("it is open once more", |person| person.times_opened() > before);
    person.press(Message::Probe(probing::Message::Cancel));
    assert!(!person.session.probing.is_rehearsing());
}

fn host(name: &str) -> skill_linker::model::HostPort {
    skill_linker::model::HostPort { host: name.to_owned(), port: 443 }
}
