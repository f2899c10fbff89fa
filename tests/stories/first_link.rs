//! A first link, from an empty window to the receipt, and what must never be seen of it.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use skill_linker::account::SignIn;
use skill_linker::model::Certainty;
use skill_linker::model::MASK;
use skill_linker::model::request_lines;
use skill_linker::model::write_request;
use skill_linker::push::Phase;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Input;
use skill_linker::wizard::Step;

use crate::stories::person::Person;

/// Goes from the start to the page before sending, on the way of Login with Amazon.
fn fill_in(person: &mut Person) -> String {
    let (skill_id, _name) = person.practice.skills()[0].clone();
    person.press(Message::SetUp);
    person.type_into(Input::SkillId, &skill_id);
    let vendor = person.practice.vendor_id();
    person.paste(Input::Vendor, &format!("https://layla.amazon.com/api/skill/link/{vendor}"));
    person.wizard(wizard::Message::Next);
    assert_eq!(person.session.wizard.step, Step::Profile);
    person.wizard(wizard::Message::Next);
    person.wizard(wizard::Message::Copy(Copied::AllRedirectUrls));
    let urls = person.session.wizard.copy_text(Copied::AllRedirectUrls);
    let urls: Vec<&str> = urls.lines().collect();
    assert_eq!(urls.len(), 3);
    let (client_id, client_secret) = person.practice.create_profile("Car-Fu", &urls);
    person.wizard(wizard::Message::Next);
    person.paste(Input::ClientId, &format!("  {client_id}\n"));
    person.paste(Input::ClientSecret, &client_secret);
    assert_eq!(person.session.wizard.settings.client_id, client_id);
    for _ in 0..4 {
        person.wizard(wizard::Message::Next);
    }
    assert_eq!(person.session.wizard.step, Step::Send);
    client_secret
}

fn sign_in(person: &mut Person) {
    person.press(Message::SignIn);
    person.wait_until("the browser is open", |session| {
        matches!(&session.account.sign_in, SignIn::Waiting(waiting) if waiting.browser_opened.is_some())
    });
    assert_eq!(person.allow_in_browser(), 400, "the return URL for signing in here is missing");
    person.add_return_url();
    assert_eq!(person.allow_in_browser(), 200);
    person.wait_until("the vendor is told", |session| {
        matches!(session.account.sign_in, SignIn::Confirming(_))
    });
    person.press(Message::Account(skill_linker::account::Message::ItIsMine));
    person.wait_until("what Amazon has is read", |session| {
        matches!(session.push.phase, Phase::Read(_))
    });
}

fn send(person: &mut Person) {
    person.press(Message::Send);
    person.wait_until("the outcome is known", |session| {
        matches!(session.push.phase, Phase::Done(_) | Phase::Failed(_) | Phase::Unknown(_))
    });
}

#[test]
fn from_an_empty_window_to_the_receipt() {
    let mut person = Person::new();
    let secret = fill_in(&mut person);
    sign_in(&mut person);
    assert_eq!(person.practice.writes().len(), 0, "nothing is sent before the button");
    send(&mut person);
    let Phase::Done(receipt) = &person.session.push.phase else { panic!("not done") };
    assert!(receipt.certainty == Certainty::Confirmed, "sent and confirmed");

    let writes = person.practice.writes();
    assert_eq!(writes.len(), 1);
    let sent = String::from_utf8(writes[0].body.clone()).unwrap();
    let settings = person.session.wizard.request();
    assert_eq!(sent, write_request(&settings, &secret), "the body is what the writer writes");
    let shown: Vec<String> =
        request_lines(&settings, MASK).into_iter().map(|line| line.text).collect();
    assert_eq!(shown.join("\n").replace(MASK, &secret), sent, "the preview is what is sent");

    // Sending the same again sends nothing.
    person.press(Message::ReadAmazon);
    person.wait_until("it is read again", |session| matches!(session.push.phase, Phase::Read(_)));
    leaves_no_trace(person, &secret);
}

/// Looks for the secret in every file, also in the forms it could hide in.
fn leaves_no_trace(person: Person, secret: &str) {
    let home = person.close();
    let forms = [
        secret.to_owned(),
        base64::engine::general_purpose::STANDARD.encode(secret),
        base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(secret),
        url::form_urlencoded::byte_serialize(secret.as_bytes()).collect(),
        "Atza|".to_owned(),
        "Atzr|".to_owned(),
    ];
    let mut files = 0;
    sweep(home.path(), &mut |path, bytes| {
        files += 1;
        let text = String::from_utf8_lossy(bytes);
        for form in &forms {
            assert!(!text.contains(form.as_str()), "a secret is in {}", path.display());
        }
    });
    assert!(files > 0, "a draft was saved, so the sweep saw something");
}

fn sweep(folder: &Path, look: &mut dyn FnMut(&Path, &[u8])) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sweep(&path, look);
        } else {
            look(&path, &fs::read(&path).unwrap());
        }
    }
}

#[test]
fn the_sweep_finds_a_planted_secret() {
    let home = tempfile::TempDir::new().unwrap();
    fs::create_dir(home.path().join("inner")).unwrap();
    fs::write(home.path().join("inner/draft"), "x amzn1.oa2-cs.v1.planted y").unwrap();
    let mut found = 0;
    sweep(home.path(), &mut |_, bytes| {
        found += usize::from(String::from_utf8_lossy(bytes).contains("amzn1.oa2-cs.v1.planted"));
    });
    assert_eq!(found, 1);
}
