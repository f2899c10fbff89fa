//! A rehearsal from its ticks to its end: who is met, what is sent where, and how the stations light.

use super::*;
use crate::model::Answer;
use crate::model::Body;
use crate::model::Comeback;
use crate::model::Ending;
use crate::model::Exchange;
use crate::model::HostPort;
use crate::model::Region;
use crate::model::Secret;
use crate::model::Twist;
use crate::model::Way;
use crate::probing::tests::page;
use crate::probing::tests::practised;
use crate::probing::tests::standing;
use crate::probing::tests::subject;
use crate::probing::tests::token;
use crate::rehearsal;
use crate::rehearsal::Wait;
use crate::rules::Checked;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::probe::Standing;
use crate::services::probe::ProbeError;
use crate::services::rehearsal::Prepared;

const GOOD: &str =
    r#"{"access_token":"a","token_type":"Bearer","expires_in":3600,"refresh_token":"r"}"#;

/// The world of one rehearsal: it hands out answers until the machine wants something of a person.
struct World {
    probing: Probing,
    /// Everything that was wanted, in order.
    wanted: Vec<rehearsal::Effect>,
}

impl World {
    /// A rehearsal of these choices, up to the moment at which the person signs in.
    fn begun(ticks: &[HostPort], choose: impl FnOnce(&mut Rehearsing), subject: Subject) -> Self {
        let mut probing = Probing::default();
        for server in ticks {
            probing.update(Message::TickForRehearsal(server.clone()));
        }
        choose(&mut probing.rehearsing);
        let effects = probing.rehearse(subject);
        let [Effect::Meet { id, reach, .. }] = effects.as_slice() else { panic!("not begun") };
        let (id, servers) = (*id, reach.ticked.clone());
        let mut world = Self { probing, wanted: Vec::new() };
        for server in servers {
            world.tell(Message::Saw(id, Box::new(practised(server))));
        }
        world.tell(Message::Met(id));
        world.tell(Message::BesideDone(id));
        world
    }

    /// Tells it something, and what comes of it; gives what leaves for elsewhere.
    fn tell(&mut self, message: Message) -> Vec<Effect> {
        let mut open = self.probing.update(message);
        let mut elsewhere = Vec::new();
        while !open.is_empty() {
            let effect = open.remove(0);
            let Effect::Rehearse(effect) = effect else {
                elsewhere.push(effect);
                continue;
            };
            self.wanted.push(effect.clone());
            #[expect(clippy::wildcard_enum_match_arm, reason = "the rest is the browser's")]
            let answer = match effect {
                rehearsal::Effect::Prepare { id, way, .. } => {
                    rehearsal::Message::Prepared(id, prepared(way))
                }
                rehearsal::Effect::Wait { id, wait: Wait::Pause, .. } => {
                    rehearsal::Message::TimeUp(id, Wait::Pause)
                }
                rehearsal::Effect::Ask { id, call } => {
                    rehearsal::Message::Answered(id, exchange(call.sent(), GOOD))
                }
                _ => continue,
            };
            open.extend(self.probing.update(Message::Rehearsed(answer)));
        }
        elsewhere
    }

    /// The browser comes back with a code.
    fn come_back(&mut self) -> Vec<Effect> {
        let rehearsal::Phase::Waiting(waiting) = self.probing.rehearsing.phase().clone() else {
            panic!("not waiting")
        };
        self.probing.rehearsing.pasted =
            Secret::new(format!("{}?code=c0de-c0de&state=s", waiting.return_url));
        self.tell(Message::PasteBack)
    }

    fn questions(&self) -> usize {
        self.wanted.iter().filter(|effect| matches!(effect, rehearsal::Effect::Ask { .. })).count()
    }
}

fn prepared(way: Way) -> Prepared {
    let return_url = match way {
        Way::Loopback(port) => format!("http://127.0.0.1:{port}/cb"),
        Way::Alexa(region) => format!("https://{}/api/skill/link/M1", region.host()),
    };
    Prepared {
        address: "https://login.tidewater-lights.com:8443/authorize?state=s".to_owned(),
        return_url,
        state: Secret::new("s"),
        verifier: None,
        made_up: Secret::new("wrong"),
    }
}

fn exchange(sent: crate::model::Sent, body: &str) -> Exchange {
    let body = Body::new(body.as_bytes().to_vec());
    let headers = vec![
        ("content-type".to_owned(), "application/json".to_owned()),
        ("cache-control".to_owned(), "no-store".to_owned()),
    ];
    Exchange {
        sent,
        came: Ok(Answer { status: 200, headers, body, ending: Ending::Whole, took: 5 }),
    }
}

fn all(world: &World, name: &str) -> (Standing, bool) {
    standing(&world.probing, name)
}

#[test]
fn nothing_begins_without_the_page_and_no_secret_goes_to_a_server_that_was_not_ticked() {
    let mut probing = Probing::default();
    assert!(probing.rehearse(subject()).is_empty());
    probing.update(Message::TickForRehearsal(token()));
    assert!(probing.rehearse(subject()).is_empty(), "the page’s server was not ticked");
    probing.update(Message::Tick(page()));
    assert!(probing.rehearse(subject()).is_empty(), "a tick of the probe is none for a sign-in");

    let mut world = World::begun(&[page()], |_| (), subject());
    let rest = world.come_back();
    assert_eq!(world.questions(), 0, "the token address is asked nothing");
    assert!(matches!(rest.as_slice(), [Effect::AskRest { .. }]));
    assert!(!world.probing.run().unwrap().secret_sent);
}

#[test]
fn a_desk_without_a_secret_goes_as_far_as_the_way_back() {
    let desk = Subject { secret: Secret::default(), ..subject() };
    let mut world = World::begun(&[page(), token()], |_| (), desk.clone());
    let rest = world.come_back();
    assert_eq!(world.questions(), 0);
    let [Effect::AskRest { id, .. }] = rest.as_slice() else { panic!("not at its end") };
    let id = *id;
    world.tell(Message::Ended(id, Ok(())));
    let mut checked = Checked::default();
    world.probing.add_to(&mut checked, &desk);
    assert!(checked.not_checked.iter().any(|not| not.code == "AL-305"));
    assert!(!checked.not_checked.iter().any(|not| not.code == "AL-301"), "the state was seen");
}

#[test]
fn the_stations_light_one_after_the_other() {
    let mut world = World::begun(&[page(), token()], |_| (), subject());
    assert_eq!(all(&world, "sign-in-page"), (Standing::Skipped, true));
    assert_eq!(all(&world, "token"), (Standing::Skipped, false), "not before the way back");
    assert_eq!(all(&world, "refresh"), (Standing::Skipped, false));
    assert!(world.probing.is_rehearsing());
    let rest = world.come_back();
    assert_eq!(all(&world, "token"), (Standing::Fine, false));
    assert_eq!(all(&world, "refresh"), (Standing::Fine, false));
    assert_eq!(all(&world, "credentials"), (Standing::Fine, false));
    let [Effect::AskRest { id, .. }] = rest.as_slice() else { panic!("not at its end") };
    let id = *id;
    let mut checked = Checked::default();
    world.probing.add_to(&mut checked, &subject());
    assert!(checked.not_checked.is_empty(), "nothing joins before the end");
    assert!(world.probing.told(&subject()).is_empty(), "nor does a report tell it");
    world.tell(Message::Ended(id, Ok(())));
    world.probing.add_to(&mut checked, &subject());
    assert!(!checked.not_checked.is_empty() && !world.probing.is_rehearsing());
    let mut elsewhere = subject();
    elsewhere.settings.domains.push("cdn.example".to_owned());
    let before = world.probing.run().unwrap().judged.clone();
    assert!(
        world.probing.run().unwrap().rehearsed[0]
            .came
            .as_ref()
            .unwrap()
            .values("code")
            .all(|code| code.expose() == "x1xx-x1xx")
    );
    world.probing.settings_changed(&elsewhere);
    assert_eq!(world.probing.run().unwrap().judged, before, "without its tokens it means the same");
    let mut with_protection = subject();
    with_protection.settings.pkce = Some(crate::model::PkceConfiguration::default());
    assert!(world.probing.is_stale(&with_protection), "it was done without PKCE");
    assert_eq!(world.probing.told(&subject()).len(), 8);
    assert!(world.probing.told(&with_protection).is_empty());
}

#[test]
fn while_the_code_is_traded_its_stations_ask_and_the_next_one_waits() {
    let mut world = World::begun(&[page(), token()], |_| (), subject());
    let run = world.probing.run().unwrap();
    let mut seen = run.rehearsed.last().unwrap().clone();
    seen.came = Comeback::pasted("http://127.0.0.1:9090/cb?code=c&state=s");
    let run = world.probing.run.as_mut().unwrap();
    run.see_rehearsed(seen, false);
    for name in ["token-address", "credentials", "token"] {
        assert_eq!(all(&world, name), (Standing::Skipped, true), "{name}");
    }
    assert_eq!(all(&world, "refresh"), (Standing::Skipped, false));
}

#[test]
fn all_three_regions_are_signed_in_to_one_after_the_other() {
    let choose = |chosen: &mut Rehearsing| chosen.back = Back::AllThree;
    let mut world = World::begun(&[page(), token()], choose, subject());
    let mut rest = Vec::new();
    for region in [Region::NorthAmerica, Region::Europe, Region::FarEast] {
        let run = world.probing.run().unwrap();
        assert_eq!(run.rehearsed.last().unwrap().way, Way::Alexa(region));
        assert_eq!(all(&world, "redirect-urls"), (Standing::Skipped, true));
        rest = world.come_back();
    }
    let [Effect::AskRest { id, .. }] = rest.as_slice() else { panic!("not at its end") };
    let id = *id;
    world.tell(Message::Ended(id, Ok(())));
    assert_eq!(all(&world, "redirect-urls"), (Standing::Fine, false));
    assert_eq!(world.probing.run().unwrap().signed_in(), 3);
}

#[test]
fn a_sign_in_that_breaks_off_ends_the_others_too() {
    let choose = |chosen: &mut Rehearsing| chosen.back = Back::AllThree;
    let mut world = World::begun(&[page(), token()], choose, subject());
    let Some(rehearsal::Effect::Wait { id, .. }) = world
        .wanted
        .iter()
        .find(|effect| matches!(effect, rehearsal::Effect::Wait { wait: Wait::Login, .. }))
    else {
        panic!("no deadline")
    };
    let time_up = rehearsal::Message::TimeUp(*id, Wait::Login);
    let effects = world.probing.update(Message::Rehearsed(time_up));
    assert!(matches!(effects.as_slice(), [Effect::Rehearse(_), Effect::AskRest { .. }]));
    assert_eq!(all(&world, "token"), (Standing::Unknown, false));
    let [.., Effect::AskRest { id, .. }] = effects.as_slice() else { panic!("not at its end") };
    world.tell(Message::Ended(*id, Ok(())));
    let open = world.probing.open.and_then(|open| world.probing.stations().get(open).cloned());
    assert_eq!(open.unwrap().result.station.name, "token", "why is told at once");
}

#[test]
fn a_no_that_came_back_as_it_should_is_said() {
    for (twist, told, expected) in [
        (Twist::SayNo, "error=access_denied&state=s", true),
        (Twist::AsAlexa, "error=access_denied&state=s", false),
        (Twist::SayNo, "error=access_denied", false),
        (Twist::SayNo, "error=access_denied&code=c&state=s", false),
        (Twist::SayNo, "error=server_error&state=s", false),
        (Twist::SayNo, "code=c&state=s", false),
    ] {
        let say_no = |chosen: &mut Rehearsing| chosen.says_no = twist == Twist::SayNo;
        let mut world = World::begun(&[page(), token()], say_no, subject());
        let run = world.probing.run.as_mut().unwrap();
        let mut seen = run.rehearsed.last().unwrap().clone();
        seen.came = Comeback::pasted(&format!("http://127.0.0.1:9090/cb?{told}"));
        run.see_rehearsed(seen, true);
        assert_eq!(run.was_refused_well(), expected, "{told}");
    }
}

#[test]
fn a_port_that_is_taken_is_said() {
    let mut probing = Probing::default();
    probing.update(Message::TickForRehearsal(page()));
    let effects = probing.rehearse(subject());
    let [Effect::Meet { id, .. }] = effects.as_slice() else { panic!("not begun") };
    let id = *id;
    probing.update(Message::BesideDone(id));
    let effects = probing.update(Message::Met(id));
    let [Effect::Rehearse(rehearsal::Effect::Prepare { id: run, .. })] = effects.as_slice() else {
        panic!("not prepared")
    };
    let refused = rehearsal::Message::NotPrepared(*run);
    let effects = probing.update(Message::Rehearsed(refused));
    assert!(matches!(effects.as_slice(), [Effect::AskRest { .. }]));
    probing.update(Message::Ended(id, Ok(())));
    assert_eq!(probing.job.failed(), Some(&ProbeError::NoPort));
}

#[test]
fn cancel_ends_it_and_late_answers_find_nobody() {
    let mut world = World::begun(&[page(), token()], |_| (), subject());
    assert!(world.probing.update(Message::Cancel) == [Effect::Stop]);
    assert!(world.probing.run().is_none() && !world.probing.is_rehearsing());
    assert!(world.probing.rehearsing.is_choosing, "back at the choices");
    let late = Secret::new("http://127.0.0.1:9090/cb?code=c&state=s");
    let effects = world.probing.update(Message::Rehearsed(rehearsal::Message::Pasted(late)));
    assert!(effects.is_empty() && world.probing.run().is_none());
    world.probing.update(Message::Forget);
    assert!(world.probing.rehearsing.ticked.is_empty());
}

#[test]
fn the_implicit_grant_comes_back_to_alexa_alone() {
    let mut implicit = subject();
    implicit.settings.grant_type = "IMPLICIT".to_owned();
    let chosen = Rehearsing::default();
    assert_eq!(chosen.back_for(&implicit), Back::Alexa(Region::NorthAmerica));
    assert_eq!(chosen.back_for(&subject()), Back::Here);
}

#[test]
fn after_a_good_link_the_person_is_asked_about_the_app() {
    let good = Subject { vendor_id: None, ..subject() };
    let mut world = World::begun(&[page(), token()], |_| (), good.clone());
    world.come_back();
    let of = |world: &World, now: &Subject| {
        let mut checked = Checked::default();
        world.probing.add_to(&mut checked, now);
        let open = checked.not_checked.iter().find(|not| not.code == "AL-323");
        let found = checked.findings.iter().any(|finding| finding.code == "AL-323");
        (open.map(|not| not.reason), found)
    };
    assert_eq!(of(&world, &good), (None, false), "nothing is told while it is under way");
    let crate::model::Job::Running(id) = world.probing.job else { panic!("not under way") };
    world.tell(Message::Ended(id, Ok(())));
    assert!(world.probing.run().unwrap().went_well());
    assert_eq!(of(&world, &good), (Some(Reason::Asks(Question::WorksInApp)), false));
    let fails = Subject { works_in_app: Some(false), ..good.clone() };
    assert_eq!(of(&world, &fails), (None, true));
    let mut other = fails;
    other.settings.client_id.push('x');
    assert_eq!(of(&world, &other), (None, false), "nothing is told of another link");
}

#[test]
fn while_practising_no_server_of_ones_own_leads_to_alexas_real_page() {
    let mut practising = Subject { practising: true, ..subject() };
    let mut probing = Probing::default();
    probing.update(Message::TickForRehearsal(page()));
    probing.update(Message::ChooseBack(Back::AllThree));
    assert_eq!(probing.rehearsing.back_for(&practising), Back::Here);
    practising.settings.grant_type = "IMPLICIT".to_owned();
    assert!(probing.rehearse(practising.clone()).is_empty(), "there is no other way for a token");
    practising.practising = false;
    assert!(!probing.clone().rehearse(practising.clone()).is_empty());
    let mut amazons = Subject { practising: true, ..subject() };
    amazons.settings.authorization_url = "https://www.amazon.com/ap/oa".to_owned();
    assert_eq!(probing.rehearsing.back_for(&amazons), Back::AllThree);
}

#[test]
fn what_only_a_thief_would_try_is_tried_only_when_ticked() {
    let questions = |last: bool| {
        let mut world =
            World::begun(&[page(), token()], |chosen| chosen.last_questions = last, subject());
        world.come_back();
        world.questions()
    };
    assert!(questions(true) > questions(false));
}

#[test]
fn an_address_that_was_pasted_goes_when_the_rehearsal_ends() {
    let mut world = World::begun(&[page(), token()], |_| (), subject());
    world.probing.rehearsing.pasted = Secret::new("http://127.0.0.1/cb?code=c0de");
    world.tell(Message::Cancel);
    assert!(world.probing.rehearsing.pasted.is_empty());
}

#[test]
fn the_token_address_is_asked_the_rest_only_when_all_beside_it_was_asked() {
    let mut probing = Probing::default();
    for server in [page(), token()] {
        probing.update(Message::TickForRehearsal(server));
    }
    let effects = probing.rehearse(subject());
    let [Effect::Meet { id, .. }] = effects.as_slice() else { panic!("not begun") };
    let id = *id;
    let mut world = World { probing, wanted: Vec::new() };
    world.tell(Message::Met(id));
    assert!(world.come_back().is_empty(), "something beside it is still asked");
    assert!(matches!(&world.tell(Message::BesideDone(id))[..], [Effect::AskRest { .. }]));
}
