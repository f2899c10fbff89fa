//! `audit`, as a shell runs it, against the practice Amazon over real HTTP.
#![expect(clippy::disallowed_methods, reason = "tests wait for what they start")]

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;
use std::time::Instant;

use serde_json::Value;
use skill_linker::audit::MOST_AT_ONCE;
use skill_linker::practice::Fault;
use skill_linker::practice::Practice;
use skill_linker::practice::RetryAfter;
use skill_linker::practice::Route;

use crate::cli::Run;
use crate::cli::run_in;

fn run(practice: &Practice, arguments: &[&str]) -> Run {
    let (origin, token) = (practice.origin(), practice.ready_access_token());
    let mut all = vec!["--amazon", origin.as_str(), "audit"];
    all.extend(arguments);
    let all: Vec<&OsStr> = all.into_iter().map(OsStr::new).collect();
    let run = run_in(&all, &[("SKILL_LINKER_ACCESS_TOKEN", &token)], b"");
    assert!(!run.out.contains(&token) && !run.err.contains(&token));
    assert!(practice.writes().is_empty(), "an audit changes nothing");
    run
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.out).unwrap()
}

/// Skill ID and stage of each row.
fn rows(told: &Value) -> Vec<(String, String)> {
    let text = |row: &Value, name: &str| row[name].as_str().unwrap().to_owned();
    let rows = told["skills"].as_array().unwrap();
    rows.iter().map(|row| (text(row, "skillId"), text(row, "stage"))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_skill_of_the_vendor_stands_in_the_table_once_those_in_trouble_first() {
    let practice = Practice::start(0, 120).await.unwrap();
    let run = run(&practice, &["--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let told = json(&run);
    assert_eq!(told["complete"], true);
    assert_eq!(told["vendorId"], practice.vendor_id());
    let rows = rows(&told);
    let ids: BTreeSet<&String> = rows.iter().map(|(id, _)| id).collect();
    assert_eq!(ids, practice.skills().iter().map(|(id, _)| id).collect());
    // 123 skills, thirteen of them also live.
    assert_eq!(rows.len(), 136);
    assert_eq!(rows.iter().collect::<BTreeSet<_>>().len(), 136);
    let skills = told["skills"].as_array().unwrap();
    let trouble: Vec<bool> =
        skills.iter().map(|row| !row["mustFix"].as_array().unwrap().is_empty()).collect();
    assert!(trouble[0] && trouble.is_sorted_by(|one, next| one >= next));
    let http = skills.iter().find(|row| row["name"] == "Practice Skill 014").unwrap();
    assert_eq!(http["mustFix"], serde_json::json!(["AL-006"]));
    let missing: Vec<&Value> =
        skills.iter().filter(|row| row["linkingMissing"] == true).map(|row| &row["name"]).collect();
    assert_eq!(missing, ["Practice Skill 025", "Practice Skill 075"]);
    assert!(practice.most_at_once() <= MOST_AT_ONCE);
    let read = practice.requests();
    let read = read.iter().filter(|asked| asked.path.ends_with("accountLinkingClient"));
    assert_eq!(read.count(), 136, "each is asked for once");
}

#[tokio::test(flavor = "multi_thread")]
async fn development_is_compared_with_live() {
    let practice = Practice::start(0, 0).await.unwrap();
    let run = run(&practice, &["--format", "json"]);
    let told = json(&run);
    let tea = |stage: &str| {
        let rows = told["skills"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"] == "Tea Timer" && row["stage"] == stage);
        row.unwrap()["differsFromLive"].clone()
    };
    assert_eq!(tea("development"), serde_json::json!(["clientId"]));
    assert_eq!(tea("live"), serde_json::json!([]));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_table_is_one_line_a_row() {
    let practice = Practice::start(0, 0).await.unwrap();
    let run = run(&practice, &[]);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines.len(), 1 + 4 + 2, "{}", run.out);
    assert!(lines[0].starts_with("Must fix  Worth a look  Stage"));
    let car_fu = lines.iter().find(|line| line.contains("Car-Fu")).unwrap();
    assert!(car_fu.contains("development") && car_fu.ends_with("no account linking"), "{car_fu}");
    assert!(lines[6].starts_with("4 versions of skills: "), "{}", lines[6]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rate_is_kept_to_and_every_skill_read_all_the_same() {
    let practice = Practice::start(0, 60).await.unwrap();
    practice.allow(40);
    let run = run(&practice, &["--format", "json", "--vendor", practice.vendor_id()]);
    let told = json(&run);
    assert_eq!((told["complete"].as_bool(), run.code), (Some(true), 1), "{}", run.err);
    assert_eq!(rows(&told).len(), 70);
    assert_eq!(told["summary"]["notRead"], 0);
    // Those that were out together when it became too much, and a few more while the rate is learned.
    assert!(practice.refused() >= 1 && practice.refused() <= 4 * MOST_AT_ONCE);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_amazon_does_not_answer_is_told_and_counts_as_three() {
    let practice = Practice::start(0, 0).await.unwrap();
    practice.plan_fault(Route::GetAccountLinking, Fault::Html, 1);
    let run = run(&practice, &["--format", "json"]);
    assert_eq!(run.code, 3);
    let told = json(&run);
    assert_eq!((&told["complete"], &told["summary"]["notRead"]), (&true.into(), &1.into()));
    let unread = told["skills"].as_array().unwrap().iter().find(|row| row["read"] == false);
    assert!(unread.unwrap()["problem"].as_str().is_some_and(|words| !words.is_empty()));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_list_there_is_no_audit() {
    let practice = Practice::start(0, 0).await.unwrap();
    let foreign = run(&practice, &["--vendor", "MSOMEBODYELSE"]);
    assert_eq!(foreign.code, 3);
    assert!(foreign.err.contains("0 of 0"), "{}", foreign.err);
    practice.plan_fault(Route::Skills, Fault::Expired, 1);
    let expired = run(&practice, &[]);
    assert_eq!(expired.code, 3, "a token of the environment cannot be renewed");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_wait_is_obeyed() {
    let practice = Practice::start(0, 0).await.unwrap();
    practice.plan_fault(Route::GetAccountLinking, Fault::Busy(RetryAfter::Seconds(1)), 1);
    let start = Instant::now();
    let run = run(&practice, &["--format", "json"]);
    assert!(start.elapsed() >= Duration::from_secs(1));
    assert_eq!(json(&run)["complete"], true);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn ctrl_c_ends_it_with_what_was_read() {
    let practice = Practice::start(0, 200).await.unwrap();
    practice.think(Duration::from_millis(50));
    let child = Command::new(env!("CARGO_BIN_EXE_skill-linker"))
        .args(["--amazon", &practice.origin(), "audit", "--format", "json"])
        .env_clear()
        .env("SKILL_LINKER_ACCESS_TOKEN", practice.ready_access_token())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let end = Instant::now() + Duration::from_secs(20);
    while practice.requests().len() < 40 {
        assert!(Instant::now() < end, "nothing was asked");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["complete"], false);
    let read = told["summary"]["read"].as_u64().unwrap();
    assert!((20..200).contains(&read), "{read}");
    assert!(String::from_utf8(output.stderr).unwrap().contains("were read"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_can_be_had_as_reports_of_each_skill() {
    let practice = Practice::start(0, 30).await.unwrap();
    for format in ["markdown", "html"] {
        let run = run(&practice, &["--format", format]);
        assert_eq!((run.code, run.err.as_str()), (1, ""));
        for name in ["Tea Timer (live)", "Practice Skill 014 (development)", "Practice Skill 025"] {
            assert!(run.out.contains(name), "{format}: {name}");
        }
        assert!(!run.out.contains("Car-Fu"), "nothing is set up, nor has to be");
        assert!(run.out.contains("AL-103") && run.out.contains("AL-006"));
    }
}
