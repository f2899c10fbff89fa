//! `create` and `try` as a shell runs them, against the practice Amazon over real HTTP.
#![expect(clippy::disallowed_methods, reason = "tests wait for what they start")]

use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use serde_json::Value;
use skill_linker::practice::Fault;
use skill_linker::practice::Route;

use crate::cli::desk::Desk;

/// No wait is longer.
const DEADLINE: Duration = Duration::from_mins(1);

const NEW: [&str; 5] = ["create", "--name", "account linking", "--invocation", "do it"];

impl Desk {
    /// The skills that are there beside those of the start.
    fn made(&self) -> Vec<String> {
        let named =
            self.practice.skills().into_iter().filter(|(_, name)| name == "account linking");
        named.map(|(id, _)| id).collect()
    }

    /// How often a skill was asked for.
    fn posts(&self) -> usize {
        let writes = self.practice.writes();
        writes.iter().filter(|one| one.method == "POST" && one.path == "/v1/skills").count()
    }
}

fn with_yes(more: &[&'static str]) -> Vec<&'static str> {
    NEW.iter().copied().chain(["--yes"]).chain(more.iter().copied()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_skill_is_made_once_and_tried() {
    let desk = Desk::new().await;
    let unasked = desk.run(&NEW);
    assert_eq!((unasked.code, desk.posts()), (1, 0), "{}", unasked.err);
    let made = desk.run(&with_yes(&["--format", "json"]));
    assert_eq!(made.code, 0, "{}", made.err);
    let told: Value = serde_json::from_str(&made.out).unwrap();
    let id = told["skillId"].as_str().unwrap();
    assert_eq!(desk.made(), [id]);
    assert_eq!(told["invocationName"], "do it");

    // A second time there is one of that name, and nothing is made.
    let again = desk.run(&with_yes(&[]));
    assert_eq!((again.code, desk.posts()), (1, 1), "{}", again.err);
    assert!(again.err.contains(id));

    let unasked = desk.run(&["try", id]);
    assert_eq!(unasked.code, 1, "{}", unasked.err);
    let tried = desk.run(&["try", id, "--yes", "--format", "json"]);
    assert_eq!(tried.code, 0, "{}", tried.err);
    let told: Value = serde_json::from_str(&tried.out).unwrap();
    assert_eq!((&told["said"], &told["link"]), (&"open do it".into(), &"notLinked".into()));
    let tried = desk.run(&["try", id, "--say", "sing a song"]);
    assert_eq!(tried.code, 1, "{}", tried.err);
    assert!(tried.out.starts_with("You: sing a song\nAlexa: "), "{}", tried.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_anywhere_makes_no_second_skill() {
    for route in [Route::CreateSkill, Route::PutModel] {
        for fault in [Fault::Lost, Fault::StoredError, Fault::Close] {
            let desk = Desk::new().await;
            desk.practice.plan_fault(route, fault, 1);
            let mut run = desk.run(&with_yes(&[]));
            if fault == Fault::Close && route == Route::CreateSkill {
                // It never arrived, and that is said.
                assert_eq!((run.code, desk.made().len()), (3, 0), "{}", run.err);
                run = desk.run(&with_yes(&[]));
            }
            assert_eq!(run.code, 0, "{route:?} {fault}: {}", run.err);
            assert_eq!(desk.made().len(), 1, "{route:?} {fault}");
            assert!(
                !desk.home.path().join(".local/share/skill-linker/intents/creation.json").exists()
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_in_the_middle_it_carries_on_with_the_same_skill() {
    let desk = Desk::new().await;
    // The answer that names the skill does not come before the program is killed.
    desk.practice.plan_fault(Route::CreateSkill, Fault::Slow(20_000), 1);
    let mut child = Command::new(env!("CARGO_BIN_EXE_skill-linker"))
        .args(["--amazon", &desk.practice.origin()])
        .args(with_yes(&[]))
        .env_clear()
        .env("HOME", desk.home.path())
        .env("SKILL_LINKER_ACCESS_TOKEN", desk.practice.ready_access_token())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let start = Instant::now();
    while desk.made().is_empty() {
        assert!(start.elapsed() < DEADLINE);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let run = desk.run(&with_yes(&[]));
    assert_eq!((run.code, desk.posts()), (0, 1), "{}", run.err);
    assert_eq!(desk.made().len(), 1);
    assert!(run.err.contains("Last time"), "{}", run.err);
}

#[test]
fn names_that_amazon_refuses_stop_before_anything_is_asked() {
    let run = super::run(&["create", "--name", "x", "--invocation", "Alexa 4 Two", "--yes"], b"");
    assert_eq!(run.code, 1);
    assert!(run.err.contains("“alexa” wakes a device"), "{}", run.err);
    assert!(run.err.contains("How about “four two”?"), "{}", run.err);
    let run =
        super::run(&["create", "--name", "x", "--invocation", "do it", "--locale", "tlh"], b"");
    assert_eq!(run.code, 2);
}

#[test]
fn an_address_and_words_that_would_do_nothing_are_wrong_usage() {
    let new = ["create", "--name", "x y", "--invocation", "do it", "--yes"];
    let place = ["--hosting", "python", "--endpoint", "https://voice.tidewater-lights.com"];
    let run = super::run(&[new.as_slice(), &place].concat(), b"");
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("--hosting own"), "{}", run.err);
    for nothing in ["", "  "] {
        let run = super::run(&["try", "amzn1.ask.skill.0a1b2c3d", "--say", nothing], b"");
        assert_eq!(run.code, 2, "{}", run.err);
        assert!(run.err.contains("nothing to say"), "{}", run.err);
    }
}
