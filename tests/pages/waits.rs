//! Waits: what happens is said at once, how long it may take before ten seconds are over, and Cancel answers in
//! the same update. The clock is the test's own.

use egui::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use skill_linker::account::SignIn;
use skill_linker::push::Phase;
use skill_linker::session::Session;

use super::states;
use super::window;
use super::window::Sitting;

const SIZE: (f32, f32) = (1180.0, 780.0);

/// Every wait of steps 6 to 9, each with what says how long it may take.
const WAITS: [(&str, &str); 9] = [
    ("busy", "8 seconds left"),
    ("completing", "a minute at most"),
    ("keeping", "a minute at most"),
    ("opening", "a minute at most"),
    ("reading", "a minute at most"),
    ("reading-back", "a minute at most"),
    ("renewing", "a minute at most"),
    ("sending", "a minute at most"),
    ("waiting", "after 5 minutes"),
];

fn state(name: &str) -> Session {
    let all = states::pages().into_iter().chain(states::sending());
    all.into_iter().find(|(known, _)| known == name).unwrap().1
}

/// Everything that is told on the screen.
fn told(harness: &Harness<'_, Sitting>) -> String {
    let nodes = harness.root().children_recursive();
    let told = nodes.map(|node| {
        let node = node.accesskit_node();
        node.label().or_else(|| node.value()).unwrap_or_default()
    });
    told.collect::<Vec<_>>().join("\n")
}

fn at(harness: &mut Harness<'_, Sitting>, seconds: f64) -> String {
    harness.input_mut().time = Some(seconds);
    harness.step();
    told(harness)
}

#[test]
fn what_happens_is_said_from_the_first_moment_on_and_how_long_it_may_take() {
    for (name, how_long) in WAITS {
        let mut harness = window::open(state(name), SIZE, false);
        let begin = harness.ctx.input(|input| input.time);
        for after in [0.3, 10.0, 60.0] {
            let told = at(&mut harness, begin + after);
            assert!(told.contains(how_long), "{name} after {after} s: {told}");
            let bar = harness.get_by_role(Role::ProgressIndicator).accesskit_node();
            assert!(bar.label().is_some_and(|words| !words.is_empty()), "{name}");
            harness.get_by_label("Cancel");
        }
    }
}

/// The seconds of “Waiting for Amazon, 1:15.”
fn waited(told: &str) -> u32 {
    let time = told.split("Waiting for Amazon, ").nth(1).unwrap().split('.').next().unwrap();
    let (minutes, seconds) = time.split_once(':').unwrap();
    assert_eq!(seconds.len(), 2, "{time}");
    minutes.parse::<u32>().unwrap() * 60 + seconds.parse::<u32>().unwrap()
}

#[test]
fn the_wait_for_the_browser_counts_the_seconds() {
    let mut harness = window::open(state("waiting"), SIZE, false);
    let begin = harness.ctx.input(|input| input.time);
    let first = waited(&at(&mut harness, begin + 0.3));
    for after in [10, 75] {
        let told = at(&mut harness, begin + 0.3 + f64::from(after));
        assert_eq!(waited(&told), first + after, "{told}");
    }
}

/// One press, one update, no answer of any server: the wait is over or looks back, and it is said where things are.
#[test]
fn cancel_answers_at_once_and_says_where_things_are() {
    for (name, said) in [
        ("busy", "Nothing has been sent"),
        ("completing", "Sign in at Amazon"),
        ("keeping", "Nothing has been sent"),
        ("opening", "Sign in at Amazon"),
        ("reading", "Read"),
        ("reading-back", "We sent it but did not hear back"),
        ("renewing", "Read"),
        ("sending", "Reading it back"),
        ("waiting", "Sign in at Amazon"),
    ] {
        let mut harness = window::open(state(name), SIZE, false);
        harness.get_by_label("Cancel").click();
        harness.run();
        let told = told(&harness);
        assert!(told.contains(said), "{name}: {told}");
        let sitting = harness.state();
        assert_eq!(sitting.messages.len(), 1, "{name}");
        let session = &sitting.session;
        let waits_on =
            matches!(session.push.phase, Phase::Reading(_) | Phase::Keeping(_) | Phase::Sending(_))
                || matches!(
                    session.account.sign_in,
                    SignIn::Opening | SignIn::Waiting(_) | SignIn::Working
                );
        assert!(!waits_on, "{name}");
    }
}
