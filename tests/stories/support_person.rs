//! A support person gets a mail, answers one question, repairs, and copies the letter. Nobody is contacted.

use skill_linker::model::Secret;
use skill_linker::review;
use skill_linker::review::Copied;
use skill_linker::review::Pane;
use skill_linker::rules::Answer;
use skill_linker::rules::Question;
use skill_linker::rules::Severity;
use skill_linker::session::Message;

use crate::stories::person::Person;
use crate::stories::sweep::leaves_no_trace;

pub(crate) const SECRET: &str = "the-secret-in-somebodys-mail-0123";

pub(crate) fn mail() -> String {
    let sent = r#"Hello, linking fails since Monday. This is what we use:
> {"accountLinkingRequest": {"type": "AUTH_CODE", "scopes": [],
>   "authorizationUrl": "https://www.amazon.com/ap/oa",
>   "clientId": "amzn1.application-oa2-client.5d20e7a94c1b4f38a6d2b07c93e41f6a",
>   "accessTokenUrl": "https://api.amazon.com/auth/02/token", "clientSecret": "SECRET",
>   "accessTokenScheme": "HTTP_BASIC"}}
Thanks, Jo"#;
    sent.replace("SECRET", SECRET)
}

#[test]
fn she_knows_what_is_wrong_and_what_to_write_back() {
    let mut person = Person::new();
    let desk = |person: &mut Person, wish| person.press(Message::Review(wish));
    person.press(Message::OpenCheck);
    person.session.review.text = Secret::new(mail());
    desk(&mut person, review::Message::Check);
    let answer = Some(Answer::Text("smartHome".to_owned()));
    desk(&mut person, review::Message::Answer(Question::SkillType, answer));
    let shown = person.session.review.shown.as_ref().expect("the mail is read");
    let codes: Vec<&str> = shown.checked.findings.iter().map(|finding| finding.code).collect();
    assert!(codes.contains(&"AL-028") && codes.contains(&"AL-102"), "{codes:?}");
    let errors = shown.checked.count(Severity::Error);
    desk(&mut person, review::Message::OpenPane(Pane::Repair));
    let repair = person.session.review.repair.as_ref().expect("it is repaired");
    assert!(repair.left.count(Severity::Error) < errors);
    desk(&mut person, review::Message::Copy(Copied::Reply));
    person.wait_until("the letter is copied", |session| session.review.is_copied(Copied::Reply));
    let (letter, _) = person.board.lock().unwrap().clone().expect("a letter");
    assert!(letter.contains("https://api.amazon.com/auth/o2/token"), "{letter}");
    assert!(person.opened().is_empty(), "no browser was opened");
    leaves_no_trace(person, SECRET);
}
