//! What one frame costs: layout and tessellation of every page, without a window. A letter is typed in every
//! frame, so that findings, preview and text are worked out anew. Prints microseconds.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

mod new_skill;

use std::time::Duration;
use std::time::Instant;

use eframe::egui;
use skill_linker::model::Answer;
use skill_linker::model::Asked;
use skill_linker::model::Body;
use skill_linker::model::Ending;
use skill_linker::model::Exchange;
use skill_linker::model::REGIONS;
use skill_linker::model::Secret;
use skill_linker::model::Seen;
use skill_linker::model::Sent;
use skill_linker::probing;
use skill_linker::probing::Back;
use skill_linker::probing::Effect as Wanted;
use skill_linker::rehearsal;
use skill_linker::rehearsal::Phase;
use skill_linker::rehearsal::Wait;
use skill_linker::review;
use skill_linker::review::Pane;
use skill_linker::services::rehearsal::Prepared;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::session::Screen;
use skill_linker::session::Session;
use skill_linker::views::fonts;
use skill_linker::views::frame;
use skill_linker::views::theme;
use skill_linker::wizard::STEPS;
use skill_linker::wizard::Step;

const WARM_UP: usize = 50;
const FRAMES: usize = 500;

const RETURN_URL: &str = "https://pitangui.amazon.com/api/skill/link/M2AB3CD4EFGH5I";

fn main() {
    println!("page                     median    p99    max  (µs a frame)");
    for screen in [Screen::Start, Screen::Settings] {
        report(&format!("{screen:?}"), &on(screen));
    }
    for step in STEPS {
        let mut session = on(Screen::Wizard);
        session.wizard = filled();
        session.wizard.step = step;
        report(&format!("{} {step:?}", step.number()), &session);
    }
    report("7 Check, asking", &asking());
    report("7 Check, asked", &asked());
    report("7 Check, signing in", &signing_in());
    let (rehearsed, times) = rehearsed();
    report("7 Check, rehearsed", &rehearsed);
    report_answers();
    print_row("7 Check, one answer of a rehearsal", times);
    for (name, session) in new_skill::states() {
        report(&name, &session);
    }
    report_code();
    for pane in [Pane::Findings, Pane::Repair, Pane::Compare, Pane::Reply] {
        report(&format!("desk {pane:?} 64 KiB"), &desk(pane));
    }
    report("desk 64 KiB, asked", &desk_asked());
}

/// The desk with a configuration of 64 KiB in which much is wrong, and the same to compare it with.
fn desk(pane: Pane) -> Session {
    let long = "x".repeat(60);
    let scopes: Vec<String> = (0..300).map(|n| format!("user_id,{long}-{n}")).collect();
    let domains: Vec<String> = (0..200).map(|n| format!("https://{n}.example/{long}")).collect();
    let urls: Vec<String> = (0..200).map(|n| format!("http://{n}.example/{long}#y")).collect();
    let text = serde_json::json!({"accountLinkingRequest": {"type": "AUTH_CODE", "scopes": scopes,
        "domains": domains, "redirectUrls": urls, "clientId": "theirs", "clientSecret": "hush-hush",
        "authorizationUrl": "https://www.amazon.com/ap/oa",
        "accessTokenUrl": "https://api.amazon.com/auth/02/token"}})
    .to_string();
    assert!(text.len() > 48 * 1024, "{}", text.len());
    let mut session = on(Screen::Check);
    let mut wishes = vec![review::Message::OpenPane(pane)];
    if pane == Pane::Compare {
        wishes.push(review::Message::Check);
    }
    for wish in [review::Message::Check].into_iter().chain(wishes) {
        session.review.text = Secret::new(text.as_str());
        session.update(Message::Review(wish));
    }
    assert!(session.review.shown.is_some());
    session
}

fn on(screen: Screen) -> Session {
    let mut session = Session::default();
    session.screen = screen;
    session
}

fn filled() -> skill_linker::wizard::Wizard {
    let mut wizard = skill_linker::wizard::Wizard::new();
    wizard.skill_id.push_str("amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    wizard.vendor.push_str("M2AB3CD4EFGH5I");
    wizard.settings.domains = (1..=15).map(|n| format!("cdn{n}.login.example.net")).collect();
    wizard.settings.scopes = (1..=15).map(|n| format!("scope:{n}")).collect();
    wizard.visited.extend(STEPS);
    wizard
}

/// Step 7 with its servers ticked, and the number under which they are asked.
fn at_check(begin: probing::Message) -> (Session, u64) {
    let mut session = on(Screen::Wizard);
    session.wizard = filled();
    session.wizard.secret = Secret::new("not-a-real-one");
    session.wizard.step = Step::Check;
    for server in probing::servers(&session.subject()) {
        let server = server.server;
        session.update(Message::Probe(probing::Message::Tick(server.clone())));
        session.update(Message::Probe(probing::Message::TickForRehearsal(server)));
    }
    session.update(Message::Probe(probing::Message::ChooseBack(Back::Alexa(REGIONS[0]))));
    let id = begun(&mut session, begin);
    (session, id)
}

/// The number under which the servers are asked.
#[expect(clippy::panic, reason = "without the question there is nothing to time")]
fn begun(session: &mut Session, begin: probing::Message) -> u64 {
    let effects = session.update(Message::Probe(begin));
    let [Effect::Probe(Wanted::Ask { id, .. } | Wanted::Meet { id, .. })] = effects.as_slice()
    else {
        panic!("nobody is asked");
    };
    *id
}

/// A page of a stranger, as large as it is read.
fn exchange() -> Exchange {
    let sent = Sent::get("https://www.amazon.com/ap/oa".to_owned(), Vec::new());
    let body = Body::new("<p>words access_token: x ".repeat(2600).into_bytes());
    Exchange {
        sent,
        came: Ok(Answer { status: 200, headers: Vec::new(), body, ending: Ending::Whole, took: 1 }),
    }
}

/// Three of the answers are there; each letter that is typed judges nothing anew, but the rest is drawn.
fn asking() -> Session {
    let (mut session, id) = at_check(probing::Message::Ask);
    for region in REGIONS {
        let seen = Seen::Asked(Asked::SignIn(region), exchange());
        session.update(Message::Probe(probing::Message::Saw(id, Box::new(seen))));
    }
    assert!(session.probing.job.is_running());
    session
}

/// The time to take one answer in: each is judged with all that came before, in the thread that draws.
fn report_answers() {
    let mut times = Vec::with_capacity(FRAMES);
    for _ in 0..20 {
        let (mut session, id) = at_check(probing::Message::Ask);
        let asked = [
            Asked::LongState,
            Asked::PlainReturn,
            Asked::SignInAsJava,
            Asked::FrontPage,
            Asked::Published,
            Asked::Token,
            Asked::TokenAgain,
            Asked::TokenAsBrowser,
        ];
        for asked in REGIONS.map(Asked::SignIn).into_iter().chain(asked) {
            let seen = Box::new(Seen::Asked(asked, exchange()));
            let start = Instant::now();
            session.update(Message::Probe(probing::Message::Saw(id, seen)));
            times.push(start.elapsed());
        }
    }
    print_row("7 Check, one answer taken", times);
}

/// The time to write the code of step 9 from its template, which is done when something changed.
fn report_code() {
    let wizard = filled();
    let times = (0..FRAMES).map(|_| {
        let start = Instant::now();
        let files = wizard.code_files();
        let time = start.elapsed();
        assert!(!files.is_empty());
        time
    });
    print_row("9 Try, the code written", times.collect());
}

/// All of it is there, and a station is open with everything that came.
fn asked() -> Session {
    let mut session = asking();
    session.update(Message::Probe(probing::Message::Ended(1, Ok(()))));
    session.update(Message::Probe(probing::Message::Open(3)));
    assert!(session.probing.run().is_some());
    session
}

/// A sign-in is waited for, with what came so far.
fn signing_in() -> Session {
    let (mut session, id) = at_check(probing::Message::Rehearse);
    for region in REGIONS {
        let seen = Seen::Asked(Asked::SignIn(region), exchange());
        session.update(Message::Probe(probing::Message::Saw(id, Box::new(seen))));
    }
    session.update(Message::Probe(probing::Message::BesideDone(id)));
    session.update(Message::Probe(probing::Message::Met(id)));
    let prepared = Prepared {
        address: "https://www.amazon.com/ap/oa?state=s".to_owned(),
        return_url: RETURN_URL.to_owned(),
        state: Secret::new("s"),
        verifier: None,
        made_up: Secret::new("wrong"),
    };
    answered(&mut session, |id| rehearsal::Message::Prepared(id, prepared.clone()));
    assert!(session.probing.is_rehearsing());
    session
}

/// The whole link was made, each answer as large as it is read; and how long each answer took to be taken in.
fn rehearsed() -> (Session, Vec<Duration>) {
    let mut times = Vec::new();
    let mut session = signing_in();
    for _ in 0..20 {
        session = signing_in();
        let back = Secret::new(format!("{RETURN_URL}?code=c0de&state=s&scope=profile"));
        session.probing.rehearsing.pasted = back;
        session.update(Message::Probe(probing::Message::PasteBack));
        while !matches!(session.probing.rehearsing.phase(), Phase::Idle | Phase::Done) {
            let time = if matches!(session.probing.rehearsing.phase(), Phase::Pausing(_)) {
                answered(&mut session, |id| rehearsal::Message::TimeUp(id, Wait::Pause))
            } else {
                answered(&mut session, |id| rehearsal::Message::Answered(id, tokens()))
            };
            times.push(time);
        }
    }
    session.update(Message::Probe(probing::Message::Ended(1, Ok(()))));
    session.update(Message::Probe(probing::Message::Open(6)));
    (session, times)
}

/// Answers what the rehearsal is at, whose number is small and tried out; gives how long the right one took.
#[expect(clippy::panic, reason = "without a question there is nothing to time")]
fn answered(session: &mut Session, answer: impl Fn(u64) -> rehearsal::Message) -> Duration {
    let before = session.probing.rehearsing.phase().clone();
    for number in 1..60 {
        let message = Message::Probe(probing::Message::Rehearsed(answer(number)));
        let start = Instant::now();
        session.update(message);
        let time = start.elapsed();
        if *session.probing.rehearsing.phase() != before {
            return time;
        }
    }
    panic!("nothing of that kind is waited for");
}

/// Good tokens, with as much around them as is read.
fn tokens() -> Exchange {
    let mut exchange = exchange();
    let filler = "words ".repeat(10_000);
    let body = format!(
        r#"{{"access_token":"a-token","token_type":"bearer","expires_in":3600,"refresh_token":"r","more":"{filler}"}}"#
    );
    if let Ok(came) = &mut exchange.came {
        came.body = Body::new(body.into_bytes());
    }
    exchange
}

/// The desk with 64 KiB, its servers asked and a station open.
fn desk_asked() -> Session {
    let mut session = desk(Pane::Findings);
    let Some(subject) = session.review.subject(false) else { return session };
    for server in probing::servers(&subject) {
        session.update(Message::Probe(probing::Message::Tick(server.server)));
    }
    let id = begun(&mut session, probing::Message::Ask);
    for region in REGIONS {
        let seen = Seen::Asked(Asked::SignIn(region), exchange());
        session.update(Message::Probe(probing::Message::Saw(id, Box::new(seen))));
    }
    session.update(Message::Probe(probing::Message::Ended(id, Ok(()))));
    session.update(Message::Probe(probing::Message::Open(3)));
    session
}

fn report(name: &str, session: &Session) {
    print_row(name, times(session.clone()));
}

fn print_row(name: &str, mut times: Vec<Duration>) {
    times.sort();
    let at = |part: usize| times.get(times.len() * part / 100).map_or(0, Duration::as_micros);
    let max = times.last().map_or(0, Duration::as_micros);
    println!("{name:24} {:6} {:6} {max:6}", at(50), at(99));
}

fn times(mut session: Session) -> Vec<Duration> {
    let ctx = egui::Context::default();
    fonts::install(&ctx);
    theme::install(&ctx);
    ctx.enable_accesskit();
    let mut times = Vec::with_capacity(FRAMES);
    for number in 0..WARM_UP + FRAMES {
        session.wizard.settings.client_id = format!("amzn1.application-oa2-client.{number:032x}");
        let size = egui::vec2(1180.0, 780.0);
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
            time: Some(f64::from(u32::try_from(number).unwrap_or(0)) / 60.0),
            ..Default::default()
        };
        let start = Instant::now();
        let mut output = ctx.run_ui(input, |ui| {
            frame::frame_ui(ui, &mut session, &mut Vec::new());
        });
        output.textures_delta.clear();
        let shapes = std::mem::take(&mut output.shapes);
        let meshes = ctx.tessellate(shapes, output.pixels_per_point);
        let time = start.elapsed();
        assert!(!meshes.is_empty(), "nothing was drawn");
        if number >= WARM_UP {
            times.push(time);
        }
    }
    times
}
