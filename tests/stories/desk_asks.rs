//! The desk asks the servers in what somebody sent: listed and ticked first, without the secret, told in every form.

use egui::Key;
use egui_kittest::kittest::Queryable as _;
use skill_linker::probing;
use skill_linker::review;
use skill_linker::review::FORMATS;
use skill_linker::rules::probe::Standing;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard::Copied;

use crate::pages::window;
use crate::stories::hands::press;
use crate::stories::hands::strike;
use crate::stories::hands::strike_at;
use crate::stories::hands::until;
use crate::stories::person::Person;
use crate::stories::way;
use crate::support;

const USUAL: (f32, f32) = (1180.0, 780.0);

/// Somebody practising at the desk, with settings whose profile lacks the return URL of Europe; and their secret.
fn at_desk() -> (Person, String) {
    let mut person = Person::new();
    way::fill_in(&mut person);
    let urls = person.session.wizard.copy_text(Copied::AllRedirectUrls);
    let vendor_id = person.session.wizard.vendor_id().unwrap();
    let urls: Vec<&str> = urls.lines().filter(|url| !url.contains("layla")).collect();
    let (client_id, secret) = person.practice.create_profile("Car-Fu again", &urls);
    let sent = format!(
        r#"{{"accountLinkingRequest": {{"type": "AUTH_CODE", "skipOnEnablement": true,
            "authorizationUrl": "https://www.amazon.com/ap/oa", "clientId": "{client_id}",
            "accessTokenUrl": "https://api.amazon.com/auth/o2/token", "clientSecret": "{secret}",
            "accessTokenScheme": "HTTP_BASIC", "scopes": ["profile"], "domains": []}}}}"#
    );
    person.press(Message::OpenCheck);
    person.session.review.text = skill_linker::model::Secret::new(sent);
    person.press(Message::Review(review::Message::Check));
    let question = skill_linker::rules::Question::VendorId;
    *person.session.review.typed_mut(question) = vendor_id;
    person.press(Message::Review(review::Message::AnswerTyped(question)));
    (person, secret)
}

fn is_over(session: &Session) -> bool {
    !session.review.probing.job.is_running()
}

fn standing(session: &Session, name: &str) -> Standing {
    let shown = session.review.shown.as_ref().unwrap();
    shown.stations.iter().find(|one| one.station.name == name).unwrap().standing
}

#[test]
fn the_servers_are_listed_ticked_and_asked_by_pressing_labels() {
    let (mut person, secret) = at_desk();
    let before = person.practice.requests().len();
    let mut harness = window::open(person.session.clone(), (1180.0, 1700.0), false);
    harness.get_by_label("Nothing was contacted.");
    harness.get_by_label("Ask the addresses…").click();
    harness.run();
    assert!(harness.query_by_label_contains("Send the client secret").is_none());
    harness.get_by_label("www.amazon.com").click();
    harness.get_by_label("api.amazon.com").click();
    harness.run();
    support::shot(&harness, "review-asking-servers");
    assert!(harness.state().effects.is_empty(), "nothing leaves before “Ask”");
    assert_eq!(person.practice.requests().len(), before);
    press(&mut harness, "Ask");
    harness.get_by_label("Redirect URLs accepted: asking");
    support::shot(&harness, "review-asking-running");
    until(&mut harness, &mut person, "the asking has ended", is_over);
    support::shot(&harness, "review-asked-tall");

    let session = harness.state().session.clone();
    assert_eq!(standing(&session, "redirect-urls"), Standing::Problem);
    let shown = session.review.shown.as_ref().unwrap();
    assert!(shown.checked.findings.iter().any(|finding| finding.code == "AL-208"));
    harness.get_by_label("Only the servers you ticked were asked.");
    for format in FORMATS {
        let told = format.tell(&shown.report());
        assert!(told.contains("AL-208") && !told.contains(&secret), "{format:?}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&review::Format::Json.tell(&shown.report())).unwrap();
    let stations = json["stations"].as_array().unwrap();
    let refused = stations.iter().find(|one| one["name"] == "redirect-urls").unwrap();
    assert_eq!(refused["result"], "problem");
    assert_eq!(refused["codes"][0], "AL-208");
    let asked = &person.practice.requests()[before..];
    assert!(!asked.is_empty());
    for one in asked {
        let body = String::from_utf8_lossy(&one.body).into_owned();
        assert!(
            !body.contains(&secret) && !one.query.contains(&secret),
            "no secret leaves the desk"
        );
    }
    let wanted = std::env::var_os("ALL_SHOTS").is_some();
    let sizes = [((1180.0, 780.0), ""), ((800.0, 600.0), "-800x600"), ((450.0, 450.0), "-450x450")];
    for (size, name) in sizes.into_iter().take(if wanted { 3 } else { 1 }) {
        for dark in [false, true] {
            window::swap(&mut harness, session.clone(), size, dark);
            let look = if dark { "-dark" } else { "" };
            support::shot(&harness, &format!("review-asked{name}{look}"));
        }
    }
}

#[test]
fn the_keyboard_alone_asks_and_stops_and_what_came_goes_with_the_settings() {
    let (mut person, _secret) = at_desk();
    for size in [USUAL, (800.0, 600.0)] {
        let mut harness = window::open(person.session.clone(), size, false);
        for label in ["Ask the addresses…", "www.amazon.com", "Ask"] {
            let key = if label.contains('.') { Key::Space } else { Key::Enter };
            strike_at(&mut harness, label, key);
        }
        assert!(harness.state().session.review.probing.job.is_running(), "at {size:?}");
        strike(&mut harness, Key::Escape);
        assert!(!harness.state().session.review.probing.job.is_running(), "Esc ends it");
        assert_eq!(harness.state().effects.len(), 2, "and outside, too");
    }
    let subject = person.session.review.subject(true).unwrap();
    for server in probing::servers(&subject) {
        person.press(Message::Probe(probing::Message::Tick(server.server)));
    }
    person.press(Message::Probe(probing::Message::Ask));
    person.wait_until("asked", is_over);
    assert!(!person.session.review.shown.as_ref().unwrap().stations.is_empty());
    person.press(Message::Review(review::Message::PutAway));
    assert!(person.session.review.probing.run().is_none());
    assert!(person.session.review.is_empty());
}
