//! The commands that talk to Amazon, run as a shell runs them, against the practice Amazon over real HTTP.
#![expect(clippy::disallowed_methods, reason = "tests wait for what they start")]

use std::ffi::OsStr;

use serde_json::Value;
use serde_json::json;
use skill_linker::practice::Fault;
use skill_linker::practice::RetryAfter;
use skill_linker::practice::Route;

use crate::cli::desk::CLIENT_ID;
use crate::cli::desk::Desk;
use crate::cli::desk::SECRET;
use crate::cli::desk::settings;
use crate::cli::run_in;

#[tokio::test(flavor = "multi_thread")]
async fn push_sends_reads_back_and_undo_puts_back() {
    let desk = Desk::new().await;
    let file = desk.file(&settings(CLIENT_ID));
    let skill = desk.skill(2);
    let before: Value = serde_json::from_str(&desk.run(&["get", &skill]).out).unwrap();
    let shown = desk.run(&["diff", &file, "--skill", &skill]);
    assert_eq!((shown.code, desk.practice.writes().len()), (0, 0), "{}", shown.err);
    assert!(shown.out.contains(CLIENT_ID) && shown.out.contains("••••••••"), "{}", shown.out);
    let refused = desk.run(&["push", &file, "--skill", &skill]);
    assert_eq!((refused.code, desk.practice.writes().len()), (1, 0), "{}", refused.err);
    let sent = desk.push(2, &file);
    assert_eq!((sent.code, desk.practice.writes().len()), (0, 1), "{}{}", sent.out, sent.err);
    assert!(sent.out.contains("Sent and confirmed."), "{}", sent.out);
    assert!(sent.err.contains("AL-115"), "the live version has another client ID: {}", sent.err);
    let write = &desk.practice.writes()[0];
    assert!(write.if_match.is_some());
    let body: Value = serde_json::from_slice(&write.body).unwrap();
    assert_eq!(body, settings(CLIENT_ID));
    let got: Value = serde_json::from_str(&desk.run(&["get", &skill]).out).unwrap();
    assert_eq!(got["accountLinkingResponse"]["clientId"], CLIENT_ID);
    // What was there is kept without a secret, and comes back.
    assert_eq!(desk.kept_files("intents"), Vec::<String>::new());
    assert_eq!(desk.kept_files("earlier").len(), 1);
    let token = desk.practice.ready_access_token();
    let variables =
        [("SKILL_LINKER_ACCESS_TOKEN", token.as_str()), ("SKILL_LINKER_CLIENT_SECRET", SECRET)];
    assert_eq!(desk.run(&["undo", "--skill", &skill, "--yes"]).code, 1, "without its secret");
    let undone = desk.run_with(&["undo", "--skill", &skill, "--yes"], &variables, b"");
    assert_eq!(undone.code, 0, "{}{}", undone.out, undone.err);
    let after: Value = serde_json::from_str(&desk.run(&["get", &skill]).out).unwrap();
    assert_eq!(after, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_push_and_nothing_to_undo() {
    let desk = Desk::new().await;
    let nothing = desk.run(&["get", &desk.skill(0)]);
    assert_eq!((nothing.code, nothing.out.as_str()), (3, ""), "{}", nothing.err);
    let undo = desk.run(&["undo", "--skill", &desk.skill(0), "--yes"]);
    assert_eq!(undo.code, 1);
    let mut file = settings(CLIENT_ID);
    file["accountLinkingRequest"].as_object_mut().unwrap().remove("clientSecret");
    let file = desk.file(&file);
    let token = desk.practice.ready_access_token();
    let variables = [("SKILL_LINKER_ACCESS_TOKEN", token.as_str())];
    let push = ["push", &file, "--skill", &desk.skill(0), "--yes", "--secret-stdin"];
    let sent = desk.run_with(&push, &variables, format!("{SECRET}\nmore\n").as_bytes());
    assert_eq!(sent.code, 0, "{}{}", sent.out, sent.err);
    assert!(!sent.out.contains("the same"), "nothing was there: {}", sent.out);
    let body: Value = serde_json::from_slice(&desk.practice.writes()[0].body).unwrap();
    assert_eq!(body["accountLinkingRequest"]["clientSecret"], SECRET);
    assert_eq!(desk.practice.writes()[0].if_match, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_a_yes_of_a_person_sends() {
    let desk = Desk::new().await;
    let file = desk.file(&settings(CLIENT_ID));
    for (answer, code, writes) in [("no\n", 1, 0), ("", 1, 0), ("\n", 1, 0), ("yesterday\n", 1, 0)]
    {
        let (outcome, shown) = desk.typed(&["push", &file, "--skill", &desk.skill(2)], answer);
        assert_eq!((outcome, desk.practice.writes().len()), (code, writes), "{answer:?} {shown}");
        assert!(shown.contains("Replace the current settings?"), "{shown}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_answer_is_one_put_and_confirmed() {
    for fault in [Fault::Lost, Fault::StoredError, Fault::Cut(10)] {
        let desk = Desk::new().await;
        desk.practice.plan_fault(Route::PutAccountLinking, fault, 1);
        let sent = desk.push(2, &desk.file(&settings(CLIENT_ID)));
        assert_eq!(sent.code, 0, "{fault}: {}{}", sent.out, sent.err);
        assert_eq!(desk.practice.writes().len(), 1, "{fault}");
        assert!(desk.kept_files("intents").is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_write_that_never_arrived_is_not_repeated_blindly() {
    for fault in [Fault::Close, Fault::Error, Fault::Html] {
        let desk = Desk::new().await;
        desk.practice.plan_fault(Route::PutAccountLinking, fault, 1);
        let file = desk.file(&settings(CLIENT_ID));
        let sent = desk.push(2, &file);
        assert_eq!((sent.code, desk.practice.writes().len()), (3, 1), "{fault}: {}", sent.err);
        assert!(sent.err.contains("It may be sent again."), "{fault}: {}", sent.err);
        assert_eq!(desk.push(2, &file).code, 0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_change_is_kept_and_shown() {
    let desk = Desk::new().await;
    desk.practice.plan_fault(Route::PutAccountLinking, Fault::Changed, 1);
    let sent = desk.push(2, &desk.file(&settings(CLIENT_ID)));
    assert_eq!((sent.code, desk.practice.writes().len()), (3, 1), "{}{}", sent.out, sent.err);
    assert!(sent.out.contains("Someone changed the settings meanwhile."), "{}", sent.out);
    for column in ["before", "now", "yours"] {
        assert!(sent.out.contains(column), "{column}: {}", sent.out);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_outcome_is_looked_for_by_the_next_run() {
    let desk = Desk::new().await;
    let file = desk.file(&settings(CLIENT_ID));
    desk.practice.plan_fault(Route::PutAccountLinking, Fault::Lost, 1);
    // The first reads are of the live version and for the comparison; every one after the write fails.
    let skill = desk.skill(2);
    desk.practice.plan_fault(Route::GetAccountLinking, Fault::Slow(0), 2);
    desk.practice.plan_fault(Route::GetAccountLinking, Fault::Html, 1);
    let lost = desk.push(2, &file);
    assert_eq!(lost.code, 3, "{}{}", lost.out, lost.err);
    let intents = desk.kept_files("intents");
    assert_eq!(intents.len(), 1);
    assert!(!intents[0].contains(SECRET) && !intents[0].contains(CLIENT_ID));
    let again = desk.push(2, &file);
    assert!(again.err.contains("stored"), "{}{}", again.out, again.err);
    assert!(desk.kept_files("intents").is_empty(), "{skill}");
}

#[tokio::test(flavor = "multi_thread")]
async fn busy_is_waited_for_and_a_token_that_ran_out_is_said() {
    let desk = Desk::new().await;
    let wait = Fault::Busy(RetryAfter::Seconds(1));
    desk.practice.plan_fault(Route::Any, wait, 1);
    let got = desk.run(&["get", &desk.skill(1)]);
    assert_eq!(got.code, 0, "{}", got.err);
    assert!(got.err.contains("Waiting 1 second"), "{}", got.err);
    desk.practice.plan_fault(Route::PutAccountLinking, wait, 1);
    let sent = desk.push(2, &desk.file(&settings(CLIENT_ID)));
    assert_eq!((sent.code, desk.practice.writes().len()), (0, 2), "{}", sent.err);
    let got =
        desk.run_with(&["get", &desk.skill(1)], &[("SKILL_LINKER_ACCESS_TOKEN", "nonsense")], b"");
    assert_eq!(got.code, 3);
    assert!(got.err.contains("Your sign-in has run out."), "{}", got.err);
    let got = desk.run_with(&["get", &desk.skill(1)], &[], b"");
    assert_eq!(got.code, 1, "{}", got.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_in_the_file_stop_before_anything_is_asked() {
    let desk = Desk::new().await;
    let mut faulty = settings(CLIENT_ID);
    faulty["accountLinkingRequest"]["authorizationUrl"] = json!("http://example.com/a");
    let refused = desk.push(2, &desk.file(&faulty));
    assert_eq!((refused.code, desk.practice.requests().len()), (1, 0), "{}", refused.err);
    assert!(refused.err.contains("AL-"), "{}", refused.err);
    assert_eq!(desk.push(2, "/no/such/file").code, 2);
    assert_eq!(desk.push(2, &desk.file(&json!([1]))).code, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_is_told_as_a_finding_beside_amazons_words() {
    let desk = Desk::new().await;
    let file = desk.file(&settings(CLIENT_ID));
    let stranger = desk.practice.somebody_elses_skill().unwrap();
    let refused = desk.run(&["push", &file, "--skill", &stranger, "--yes"]);
    assert_eq!((refused.code, desk.practice.writes().len()), (3, 0), "{}", refused.err);
    assert_eq!(refused.err.matches("AL-114").count(), 1, "{}", refused.err);
    assert!(!refused.err.contains("AL-115"), "{}", refused.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_is_named_with_amazons_words() {
    let desk = Desk::new().await;
    let stranger = desk.practice.somebody_elses_skill().unwrap();
    for skill in ["amzn1.ask.skill.00000000-0000-0000-0000-000000000000", &stranger] {
        let got = desk.run(&["get", skill]);
        assert_eq!(got.code, 3, "{}", got.err);
        assert!(got.err.contains("Request number"), "{}", got.err);
    }
    let live = desk.run(&["get", &desk.skill(2), "--stage", "live"]);
    assert_eq!(live.code, 0, "{}", live.err);
    let status = desk.run(&["status"]);
    assert_eq!(status.code, 0);
    assert!(status.out.contains(desk.practice.vendor_id()), "{}", status.out);
}

#[test]
fn no_other_host_is_a_practice_amazon() {
    for origin in ["http://localhost:9000", "https://api.amazonalexa.com", "http://10.0.0.1:80"] {
        let arguments = ["--amazon", origin, "get", "x"].map(OsStr::new);
        let run = run_in(&arguments, &[("SKILL_LINKER_ACCESS_TOKEN", "t")], b"");
        assert_eq!(run.code, 2, "{origin}");
    }
}
