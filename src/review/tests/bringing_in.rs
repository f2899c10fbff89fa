//! What is pasted and opened, and what of it cannot be read.

use serde_json::json;

use crate::import::Form;
use crate::model::Manifest;
use crate::model::Secret;
use crate::model::write_request;
use crate::review::Brought;
use crate::review::Copied;
use crate::review::Effect;
use crate::review::FORMATS;
use crate::review::Message;
use crate::review::Opened;
use crate::review::Origin;
use crate::review::Pane;
use crate::review::Pointed;
use crate::review::Review;
use crate::review::Slot;
use crate::review::Tab;
use crate::review::Unread;
use crate::review::tests::SENT;
use crate::review::tests::file;
use crate::review::tests::opened;
use crate::review::tests::pasted;
use crate::rules::Severity;

#[test]
fn what_was_sent_is_read_judged_and_its_secret_told_nowhere() {
    let mut review = pasted(SENT);
    let shown = review.shown.as_ref().unwrap();
    assert_eq!(shown.imported.form, Form::Request);
    assert!(shown.had_secret());
    assert!(!shown.imported.mended.is_empty());
    assert!(shown.checked.count(Severity::Error) >= 2);
    assert!(review.text.is_empty());
    assert!(!write_request(&shown.imported.settings, "").contains("hush"));
    assert!(shown.lines.iter().all(|line| !line.text.contains("hush")));
    review.update(Message::OpenPane(Pane::Repair));
    let mut told: Vec<Effect> = Vec::new();
    for what in FORMATS.map(Copied::Report).into_iter().chain([Copied::Repaired, Copied::Reply]) {
        told.extend(review.update(Message::Copy(what)));
    }
    for format in FORMATS {
        told.extend(review.update(Message::SaveReport(format)));
    }
    told.extend(review.update(Message::SaveRepaired));
    assert_eq!(told.len(), 2 * FORMATS.len() + 3);
    assert!(!format!("{told:?}").contains("hush"));
}

#[test]
fn what_cannot_be_read_stays_in_the_box_with_its_reason() {
    let review = pasted("not JSON at all {");
    assert!(review.shown.is_none());
    assert!(matches!(review.unread_here(), Some(Unread::Import(_))));
    assert_eq!(review.text.expose(), "not JSON at all {");
}

#[test]
fn a_secret_in_a_file_under_version_control_is_told() {
    for (in_git_work_tree, times) in [(true, 1), (false, 0)] {
        let mut review = Review::default();
        let brought = Brought { in_git_work_tree, ..file("x.json", SENT.as_bytes()) };
        review.update(Message::FileRead(Slot::First, Ok(opened(vec![brought]))));
        let found = &review.shown.as_ref().unwrap().checked.findings;
        assert_eq!(found.iter().filter(|found| found.code == "AL-045").count(), times);
    }
}

#[test]
fn any_bytes_are_read_or_refused() {
    for bytes in [&b""[..], b"\xff\xfe\x00", b"[]", b"null", b"{\"a\":", &vec![0; 70_000]] {
        let mut review = Review::default();
        review.update(Message::FileRead(Slot::First, Ok(opened(vec![file("x.json", bytes)]))));
        assert!(review.shown.is_none() && review.unread.is_some());
    }
}

#[test]
fn an_answer_of_amazon_may_lack_its_secret() {
    let told = SENT
        .replace("accountLinkingRequest", "accountLinkingResponse")
        .replace("\"clientSecret\": \"hush-hush-hush\",", "");
    let shown = pasted(&told).shown.unwrap();
    assert_eq!(shown.imported.form, Form::Response);
    assert!(!shown.had_secret());
    assert!(shown.checked.findings.iter().all(|finding| finding.code != "AL-010"));
}

#[test]
fn without_a_dialog_a_path_is_asked_for() {
    let mut review = Review::default();
    assert_eq!(review.update(Message::OpenFile), [Effect::OpenFile(Slot::First)]);
    review.update(Message::NoDialog);
    assert!(review.asks_for_path);
    assert!(review.update(Message::OpenPath).is_empty());
    review.path = " /home/jo/sent.json ".to_owned();
    let asked = Effect::ReadFile(Slot::First, "/home/jo/sent.json".into());
    assert_eq!(review.update(Message::OpenPath), [asked]);
    let sent = file("sent.json", SENT.as_bytes());
    review.update(Message::FileRead(Slot::First, Ok(opened(vec![sent]))));
    assert_eq!(review.shown.unwrap().origin, Origin::File("sent.json".to_owned()));
}

#[test]
fn of_several_one_is_picked() {
    let mut review = pasted(
        r#"[{"clientId": "one", "type": "AUTH_CODE"}, {"clientId": "two", "type": "IMPLICIT"}]"#,
    );
    assert!(review.shown.is_none());
    assert_eq!(review.found.len(), 2);
    review.update(Message::Pick(1));
    assert_eq!(review.shown.as_ref().unwrap().imported.settings.client_id, "two");
    review.update(Message::BackToList);
    assert!(review.shown.is_none());
    review.update(Message::Pick(0));
    assert_eq!(review.shown.as_ref().unwrap().imported.settings.client_id, "one");
    review.update(Message::Pick(7));
    assert!(review.shown.is_some());
}

#[test]
fn of_a_folder_what_cannot_be_read_is_named() {
    let mut review = Review::default();
    let files = vec![
        file("a.json", SENT.as_bytes()),
        file("b.json", b"{"),
        file("c.json", SENT.as_bytes()),
    ];
    review.update(Message::FileRead(Slot::First, Ok(opened(files))));
    assert_eq!(
        (review.found.len(), review.found_unread.as_slice()),
        (2, &["b.json".to_owned()][..])
    );
    review.update(Message::Pick(1));
    assert_eq!(review.shown.as_ref().unwrap().origin, Origin::File("c.json".to_owned()));
    let manifest = Some(json!({"apis": {"smartHome": {}}}));
    let of_a_skill = Brought { manifest, ..file("a.json", SENT.as_bytes()) };
    review.update(Message::FileRead(Slot::First, Ok(opened(vec![of_a_skill]))));
    let context = &review.shown.as_ref().unwrap().context;
    let kinds = context.manifest().and_then(Manifest::kinds);
    assert!(kinds.is_some_and(|mut kinds| kinds.next() == Some("smartHome")));
}

#[test]
fn of_a_folder_that_is_too_large_the_rest_is_counted() {
    let mut review = Review::default();
    let files = vec![file("a.json", SENT.as_bytes())];
    review.update(Message::FileRead(Slot::First, Ok(Opened { files, left_out: 7 })));
    assert_eq!((review.found.len(), review.found_left_out), (1, 7));
    assert!(review.shown.is_none(), "the one that was read may not be the one that is looked for");
    review.text = Secret::new(SENT);
    review.update(Message::Check);
    assert!(review.shown.is_some());
    assert_eq!(review.found_left_out, 0);
}

#[test]
fn what_cannot_be_read_leaves_what_is_shown_and_points_at_the_problem() {
    let mut review = pasted(SENT);
    review.update(Message::OpenPane(Pane::Reply));
    review.update(Message::OpenTab(Tab::Settings));
    review.text = Secret::new("{");
    review.update(Message::Check);
    assert!(review.shown.is_some() && review.unread_here().is_some());
    assert_eq!((review.pane, review.tab), (Pane::Findings, Tab::Findings));
    assert_eq!(review.pointed, Some(Pointed::Problem));
    review.text = Secret::new(SENT);
    review.update(Message::Check);
    assert!(review.unread_here().is_none());
}

#[test]
fn another_begins_from_nothing() {
    let mut review = pasted(SENT);
    review.update(Message::OpenPane(Pane::Repair));
    review.update(Message::OpenPane(Pane::Compare));
    review.text = Secret::new(SENT);
    review.update(Message::Check);
    review.text = Secret::new("hush-hush-hush");
    review.update(Message::PutAway);
    assert!(review.shown.is_none() && review.unread.is_none() && review.text.is_empty());
    assert!(review.second.is_none() && review.repair.is_none() && review.found.is_empty());
}
