//! What a person does at the desk, one message after the other.

use serde_json::json;

use crate::import::Form;
use crate::model::AmazonWords;
use crate::model::Manifest;
use crate::model::Secret;
use crate::model::Stage;
use crate::model::write_request;
use crate::review::Brought;
use crate::review::Copied;
use crate::review::Effect;
use crate::review::FORMATS;
use crate::review::FromAmazon;
use crate::review::Message;
use crate::review::Opened;
use crate::review::Origin;
use crate::review::Pane;
use crate::review::Pointed;
use crate::review::Reading;
use crate::review::Review;
use crate::review::SYMPTOMS;
use crate::review::Slot;
use crate::review::Tab;
use crate::review::Unread;
use crate::rules::Answer;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;
use crate::services::amazon::AmazonError;

const SENT: &str = r#"{"accountLinkingRequest": {"skipOnEnablement": "true", "type": "AUTH_CODE",
    "authorizationUrl": "https://www.amazon.com/ap/oa", "domains": [],
    "clientId": "amzn1.application-oa2-client.5d20e7a94c1b4f38a6d2b07c93e41f6a", "scopes": ["profile", "user_id"],
    "accessTokenUrl": "https://api.amazon.com/auth/02/token", "clientSecret": "hush-hush-hush",
    "accessTokenScheme": "HTTP_BASIC",}}"#;

const SKILL: &str = "amzn1.ask.skill.0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

fn pasted(text: &str) -> Review {
    let mut review = Review { text: Secret::new(text), ..Review::default() };
    review.update(Message::Check);
    review
}

fn place(review: &Review, code: &str) -> usize {
    let findings = &review.shown.as_ref().unwrap().checked.findings;
    findings.iter().position(|finding| finding.code == code).unwrap()
}

fn opened(files: Vec<Brought>) -> Opened {
    Opened { files, left_out: 0 }
}

fn file(name: &str, bytes: &[u8]) -> Brought {
    let path = format!("/{name}");
    Brought {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
        path,
        in_git_work_tree: false,
        manifest: None,
    }
}

fn from_amazon() -> Box<FromAmazon> {
    let settings = json!({"type": "AUTH_CODE", "authorizationUrl": "https://www.amazon.com/ap/oa",
        "accessTokenUrl": "https://api.amazon.com/auth/o2/token", "scopes": ["profile"],
        "clientId": "amzn1.application-oa2-client.5d20e7a94c1b4f38a6d2b07c93e41f6a",
        "accessTokenScheme": "HTTP_BASIC"});
    Box::new(FromAmazon {
        skill_id: SKILL.to_owned(),
        stage: Stage::Development,
        settings: settings.as_object().cloned(),
        kind: None,
        manifest: None,
        vendor_id: "M2AB3CD4EFGH5I".to_owned(),
    })
}

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
fn a_corrected_value_is_copied_and_said_so_for_a_while() {
    let mut review = pasted(SENT);
    let what = Copied::Fix(place(&review, "AL-028"));
    let effects = review.update(Message::Copy(what));
    assert_eq!(effects, [Effect::Copy(what, "https://api.amazon.com/auth/o2/token".to_owned())]);
    review.update(Message::CopyDone(what, false));
    assert!(review.clipboard_missing && review.copied.is_none());
    review.update(Message::CopyDone(what, true));
    assert!(review.is_copied(what) && !review.clipboard_missing);
    review.update(Message::TimeUp(7));
    assert!(review.is_copied(what), "an old clock stops nothing");
    review.update(Message::TimeUp(1));
    assert!(!review.is_copied(what));
    assert!(review.update(Message::Copy(Copied::Fix(99))).is_empty());
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
fn what_the_customer_saw_lifts_the_likely_causes() {
    let mut review = pasted(SENT);
    let before: Vec<&str> = review.ordered().iter().map(|(_, one)| one.code).collect();
    let unable = SYMPTOMS.iter().position(|one| one.codes.contains(&"AL-216")).unwrap();
    assert_eq!(before[0], "AL-027");
    let before = before.len();
    review.update(Message::Saw(Some(unable)));
    let after = review.ordered();
    assert_eq!((after[0].1.code, after.len()), ("AL-028", before));
    assert_eq!(after[0].0, place(&review, "AL-028"), "its place stays what it was");
    review.update(Message::Saw(Some(999)));
    assert!(review.symptom().is_none());
}

#[test]
fn an_answer_settles_what_was_not_checked_and_can_be_taken_back() {
    let mut review = pasted(&SENT.replace("[\"profile\", \"user_id\"]", "[]"));
    let asks = |review: &Review| {
        let groups = review.not_checked();
        let found = groups.iter().find(|(why, _)| *why == Reason::Asks(Question::SkillType));
        found.map(|(_, codes)| codes.contains(&"AL-102"))
    };
    let found = |review: &Review| {
        let findings = &review.shown.as_ref().unwrap().checked.findings;
        findings.iter().any(|finding| finding.code == "AL-102")
    };
    assert_eq!((asks(&review), found(&review)), (Some(true), false));
    let answer = Some(Answer::Text("smartHome".to_owned()));
    assert!(review.update(Message::Answer(Question::SkillType, answer)).is_empty());
    assert!(found(&review));
    assert_eq!(asks(&review), Some(false), "the question stays, to be answered otherwise");
    review.update(Message::Answer(Question::SkillType, None));
    assert_eq!((asks(&review), found(&review)), (Some(true), false));
}

#[test]
fn typed_answers_are_taken_when_they_are_finished() {
    let mut review = pasted(SENT);
    *review.typed_mut(Question::VendorId) =
        " https://layla.amazon.com/api/skill/link/M2AB3CD4EFGH5I ".to_owned();
    *review.typed_mut(Question::ReturnUrls) =
        "https://a.example/x\n\n https://b.example/y ".to_owned();
    review.update(Message::AnswerTyped(Question::VendorId));
    review.update(Message::AnswerTyped(Question::ReturnUrls));
    let context = &review.shown.as_ref().unwrap().context;
    assert_eq!(context.vendor_id.as_deref(), Some("M2AB3CD4EFGH5I"));
    assert_eq!(context.allowed_return_urls.as_ref().unwrap().len(), 2);
    review.typed_mut(Question::VendorId).clear();
    review.update(Message::AnswerTyped(Question::VendorId));
    assert_eq!(review.shown.as_ref().unwrap().context.vendor_id, None);
}

#[test]
fn findings_and_lines_lead_to_each_other() {
    let mut review = pasted(SENT);
    for code in ["AL-028", "AL-027"] {
        let finding = place(&review, code);
        let line = review.line_of(finding).unwrap();
        let text = review.shown.as_ref().unwrap().lines[line].text.clone();
        let word = if code == "AL-028" { "accessTokenUrl" } else { "scopes" };
        assert!(text.contains(word), "{text}");
        review.update(Message::ShowLine(finding));
        assert_eq!((review.tab, review.pointed), (Tab::Settings, Some(Pointed::Line(line))));
        review.update(Message::ShowFinding(line));
        assert_eq!((review.tab, review.pointed), (Tab::Findings, Some(Pointed::Finding(finding))));
    }
    review.pointed = None;
    review.update(Message::ShowFinding(0));
    review.update(Message::ShowLine(99));
    assert_eq!(review.pointed, None, "a bracket has no finding");
}

#[test]
fn what_can_be_repaired_is_repaired_and_every_change_told() {
    let mut review = pasted(SENT);
    assert!(review.can_repair() && review.repaired_text().is_none());
    review.update(Message::OpenPane(Pane::Repair));
    let repair = review.repair.as_ref().unwrap();
    assert_eq!(repair.settings.access_token_url, "https://api.amazon.com/auth/o2/token");
    let codes: Vec<&str> = repair.steps.iter().map(|step| step.code).collect();
    assert!(codes.contains(&"AL-028") && codes.contains(&"AL-027"), "{codes:?}");
    assert_eq!(repair.left.count(Severity::Error), 0, "{:?}", repair.left);
    let text = review.repaired_text().unwrap();
    assert!(!text.contains("clientSecret") && text.contains("accountLinkingRequest"));
    // What is repaired has nothing left to repair.
    let mut again = pasted(&text);
    again.update(Message::OpenPane(Pane::Repair));
    assert!(again.repair.unwrap().steps.is_empty());
}

#[test]
fn what_is_repaired_is_shown_without_logins_and_secrets() {
    let sent = SENT
        .replace("www.amazon.com/ap/oa", "jo:pass@login.example/hush-hush-hush")
        .replace("api.amazon.com/auth/02/token", "login.example/token");
    let mut review = pasted(&sent);
    review.update(Message::OpenPane(Pane::Repair));
    let shown = review.repaired_shown().unwrap();
    assert!(shown.contains("login.example") && shown.contains("accountLinkingRequest"), "{shown}");
    assert!(!shown.contains("hush-hush") && !shown.contains("jo:pass"), "{shown}");
}

#[test]
fn two_are_compared_field_by_field_without_their_secrets() {
    let mut review = pasted(SENT);
    assert!(review.differences().is_none());
    review.update(Message::OpenPane(Pane::Compare));
    review.text =
        Secret::new(SENT.replace("02/token", "o2/token").replace("hush-hush-hush", "psst-psst"));
    review.update(Message::Check);
    let differences = review.differences().unwrap();
    let names: Vec<&str> = differences.changed.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["accessTokenUrl", "clientSecret"]);
    assert!(!format!("{differences:?}").contains("psst"));
    assert_eq!(review.pane, Pane::Compare);
    assert!(review.shown.as_ref().unwrap().imported.settings.access_token_url.contains("02"));
    review.update(Message::ForgetSecond);
    assert!(review.differences().is_none());
}

#[test]
fn what_amazon_does_not_tell_is_no_difference() {
    let mut review = pasted(SENT);
    review.update(Message::OpenPane(Pane::Compare));
    review.skill_id = SKILL.to_owned();
    let [Effect::ReadAmazon { id, .. }] = review.update(Message::ReadAmazon)[..] else {
        panic!("not asked")
    };
    review.update(Message::AmazonRead(id, Ok(from_amazon())));
    let differences = review.differences().unwrap();
    let untold: Vec<&str> = differences.untold.iter().map(|one| one.name.as_str()).collect();
    assert_eq!(untold, ["skipOnEnablement", "clientSecret"]);
    assert!(differences.changed.iter().any(|one| one.name == "scopes"));
}

#[test]
fn amazon_is_asked_by_skill_id_alone_and_old_answers_fall_on_the_floor() {
    let mut review = Review { skill_id: "M2AB3CD4EFGH5I".to_owned(), ..Review::default() };
    assert!(review.update(Message::ReadAmazon).is_empty());
    assert_eq!(review.unread_here(), Some(&Unread::NotASkillId));
    let effects = review.update(Message::ReadSkill(SKILL.to_owned()));
    let [Effect::ReadAmazon { id, .. }] = effects[..] else { panic!("{effects:?}") };
    review.update(Message::AmazonRead(id + 1, Ok(from_amazon())));
    assert!(review.shown.is_none());
    review.update(Message::AmazonRead(id, Ok(from_amazon())));
    let shown = review.shown.as_ref().unwrap();
    assert_eq!(shown.imported.form, Form::Response);
    assert_eq!(shown.context.vendor_id.as_deref(), Some("M2AB3CD4EFGH5I"));
    let effects = review.update(Message::ReadOtherStage);
    let [Effect::ReadAmazon { id, stage: Stage::Live, .. }] = effects[..] else {
        panic!("{effects:?}")
    };
    review.update(Message::AmazonRead(id, Ok(from_amazon())));
    assert!(review.differences().unwrap().changed.is_empty());
}

#[test]
fn a_sign_in_that_ran_out_is_renewed_once() {
    let mut review = Review::default();
    let signed_out = || Err(AmazonError::SignedOut(AmazonWords::default()));
    let [Effect::ReadAmazon { id, .. }] = review.update(Message::ReadSkill(SKILL.to_owned()))[..]
    else {
        panic!("not asked")
    };
    assert!(review.update(Message::Renewed(true)).is_empty(), "nobody asked for it here");
    assert_eq!(review.update(Message::AmazonRead(id, signed_out())), [Effect::RenewSignIn]);
    assert!(matches!(review.update(Message::Renewed(true))[..], [Effect::ReadAmazon { .. }]));
    assert!(review.update(Message::AmazonRead(id, signed_out())).is_empty());
    assert!(matches!(review.reading, Reading::Failed(AmazonError::SignedOut(_))));
}

#[test]
fn waiting_for_amazon_can_be_ended_and_nothing_there_is_said() {
    let mut review = Review::default();
    let [Effect::ReadAmazon { id, .. }] = review.update(Message::ReadSkill(SKILL.to_owned()))[..]
    else {
        panic!("not asked")
    };
    assert_eq!(review.update(Message::Cancel), [Effect::Stop(id)]);
    review.update(Message::AmazonRead(id, Ok(from_amazon())));
    assert!(review.shown.is_none() && review.update(Message::Cancel).is_empty());
    let nothing = FromAmazon { settings: None, ..*from_amazon() };
    review.update(Message::Show(Box::new(nothing)));
    assert_eq!(review.unread_here(), Some(&Unread::NothingAtAmazon));
}

/// Opening a stranger's file contacts nobody: whatever is read, answered, repaired, compared and reported.
#[test]
fn nothing_but_the_reading_from_amazon_asks_the_network() {
    let hosts = SENT.replace("www.amazon.com", "tracker.example");
    for text in [SENT, hosts.as_str()] {
        let mut review = Review { text: Secret::new(text), ..Review::default() };
        let mut effects = review.update(Message::Check);
        let findings = review.shown.as_ref().unwrap().checked.findings.len();
        let lines = review.shown.as_ref().unwrap().lines.len();
        let mut messages: Vec<Message> = Vec::new();
        messages.extend((0..findings).map(Message::ShowLine));
        messages.extend((0..findings).map(|place| Message::Copy(Copied::Fix(place))));
        messages.extend((0..lines).map(Message::ShowFinding));
        messages.extend((0..SYMPTOMS.len()).map(|place| Message::Saw(Some(place))));
        messages.extend(Question::ALL.map(|one| Message::Answer(one, Some(Answer::YesNo(true)))));
        messages.extend(
            [Pane::Repair, Pane::Compare, Pane::Reply, Pane::Findings].map(Message::OpenPane),
        );
        messages.extend(FORMATS.map(Message::SaveReport));
        messages.extend(FORMATS.map(|format| Message::Copy(Copied::Report(format))));
        messages.extend([Message::SaveRepaired, Message::Copy(Copied::Reply), Message::Another]);
        effects.extend(messages.into_iter().flat_map(|message| review.update(message)));
        assert!(!effects.is_empty());
        for effect in effects {
            let stays =
                matches!(effect, Effect::Copy(..) | Effect::SaveFile { .. } | Effect::After(..));
            assert!(stays, "{effect:?}");
        }
    }
}

#[test]
fn another_begins_from_nothing() {
    let mut review = pasted(SENT);
    review.update(Message::OpenPane(Pane::Repair));
    review.update(Message::OpenPane(Pane::Compare));
    review.text = Secret::new(SENT);
    review.update(Message::Check);
    review.text = Secret::new("hush-hush-hush");
    review.update(Message::Another);
    assert!(review.shown.is_none() && review.unread.is_none() && review.text.is_empty());
    assert!(review.second.is_none() && review.repair.is_none() && review.found.is_empty());
}
