//! Findings, answers, lines and repairs; and that none of it asks the network.

use crate::model::Secret;
use crate::review::Copied;
use crate::review::Effect;
use crate::review::FORMATS;
use crate::review::Message;
use crate::review::Pane;
use crate::review::Pointed;
use crate::review::Review;
use crate::review::SYMPTOMS;
use crate::review::Tab;
use crate::review::tests::SENT;
use crate::review::tests::pasted;
use crate::review::tests::place;
use crate::rules::Answer;
use crate::rules::Question;
use crate::rules::Reason;
use crate::rules::Severity;

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
    let letter = review.reply().unwrap().to_owned();
    let answer = Some(Answer::Text("smartHome".to_owned()));
    assert!(review.update(Message::Answer(Question::SkillType, answer)).is_empty());
    assert!(found(&review));
    assert_ne!(review.reply().unwrap(), letter, "the letter tells it, too");
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
fn another_configuration_takes_no_answers_over() {
    let mut review = pasted(SENT);
    let answer = Some(Answer::Text("custom".to_owned()));
    review.update(Message::Answer(Question::SkillType, answer));
    *review.typed_mut(Question::VendorId) = "M2".to_owned();
    review.text = Secret::new(SENT);
    review.update(Message::Check);
    assert!(review.answered.is_empty() && review.typed.is_empty());
    assert_eq!(review.shown.as_ref().unwrap().context.skill_type, None);
}

#[test]
fn a_pasted_request_leaves_no_token_behind() {
    let mut review = pasted(SENT);
    let request =
        r#"{"version": "1.0", "request": {}, "session": {"user": {}}, "context": {"x": "canary"}}"#;
    *review.typed_mut(Question::TestRequest) = request.to_owned();
    review.update(Message::AnswerTyped(Question::TestRequest));
    let says = |review: &Review| {
        let findings = &review.shown.as_ref().unwrap().checked.findings;
        findings.iter().any(|finding| finding.code == "AL-324")
    };
    assert!(says(&review));
    assert!(review.typed_mut(Question::TestRequest).is_empty());
    assert!(!format!("{:?}", review.shown.as_ref().unwrap().context).contains("canary"));
    review.update(Message::AnswerTyped(Question::TestRequest));
    assert!(!says(&review), "an empty box takes the answer back");
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
        messages.extend([Message::SaveRepaired, Message::Copy(Copied::Reply), Message::PutAway]);
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
fn a_value_that_could_not_be_read_leads_to_its_own_line() {
    let mut review = pasted(&SENT.replace("\"true\"", "\"perhaps\""));
    let finding = place(&review, "AL-003");
    let line = review.line_of(finding).unwrap();
    let text = review.shown.as_ref().unwrap().lines[line].text.clone();
    assert_eq!(text.trim().trim_end_matches(','), "\"skipOnEnablement\": \"perhaps\"");
    review.update(Message::ShowLine(finding));
    assert_eq!(review.pointed, Some(Pointed::Line(line)));
}
