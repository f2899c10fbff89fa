//! Signing in with what is there: ports, browsers, password stores, tokens got elsewhere.

use std::fs;
use std::net::TcpListener;
use std::time::Instant;

use skill_linker::account;
use skill_linker::account::SignInProblem;
use skill_linker::effects::World;
use skill_linker::model::Rights;
use skill_linker::model::Secret;
use skill_linker::services::browser::Browser;
use skill_linker::services::secret_store::SecretStore;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use tempfile::TempDir;

use super::DEADLINE;
use super::Window;
use super::copy_done;
use super::world;

#[test]
fn a_taken_port_and_a_missing_browser_still_let_one_paste() {
    let place = TempDir::new().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut window = Window::new(World { port, browser: Browser::Missing, ..world(place.path()) });
    let start =
        account::Effect::Start { id: 1, client_id: "c".to_owned(), rights: Rights::default() };
    window.perform(Effect::Account(start));
    let attempt = window.wait(|message| match message {
        Message::Account(account::Message::Started(1, attempt)) => Some(attempt),
        _ => None,
    });
    assert_eq!(attempt.return_url, format!("http://127.0.0.1:{port}/cb"));
    assert!(attempt.address.starts_with("https://www.amazon.com/ap/oa?"));
    window.perform(Effect::Account(account::Effect::Listen { id: 1, state: attempt.state }));
    let listens = window.wait(|message| match message {
        Message::Account(account::Message::Listening(1, listens)) => Some(listens),
        _ => None,
    });
    assert!(!listens);
    let open = account::Effect::OpenBrowser { id: 1, address: attempt.address };
    window.perform(Effect::Account(open));
    let opened = window.wait(|message| match message {
        Message::Account(account::Message::BrowserOpened(1, opened)) => Some(opened),
        _ => None,
    });
    assert!(!opened);
}

#[test]
fn cancelling_closes_the_door() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(world(place.path()));
    let start =
        account::Effect::Start { id: 1, client_id: "c".to_owned(), rights: Rights::default() };
    window.perform(Effect::Account(start));
    let attempt = window.wait(|message| match message {
        Message::Account(account::Message::Started(1, attempt)) => Some(attempt),
        _ => None,
    });
    window.perform(Effect::Account(account::Effect::Listen { id: 1, state: attempt.state }));
    window.wait(|message| match message {
        Message::Account(account::Message::Listening(1, true)) => Some(()),
        _ => None,
    });
    window.perform(Effect::Account(account::Effect::Stop(1)));
    let address = attempt.return_url["http://".len()..].trim_end_matches("/cb").to_owned();
    let closed = Instant::now() + DEADLINE;
    while std::net::TcpStream::connect(&address).is_ok() {
        assert!(Instant::now() < closed, "still listening");
        std::thread::yield_now();
    }
}

#[test]
fn a_password_store_that_hangs_or_fails_only_means_not_kept() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(World { secrets: SecretStore::Hanging, ..world(place.path()) });
    window.perform(Effect::Account(account::Effect::ReadKept(3)));
    // Meanwhile everything else is done.
    window.perform(Effect::Wizard(wizard::Effect::Copy(Copied::Json, "x".to_owned())));
    assert!(window.wait(copy_done));
    let kept = window.wait(|message| match message {
        Message::Account(account::Message::KeptRead(3, kept)) => Some(kept.is_some()),
        _ => None,
    });
    assert!(!kept);
}

#[test]
fn tokens_got_elsewhere_are_found_or_said_to_be_missing() {
    let place = TempDir::new().unwrap();
    let profiles = place.path().join("cli_config");
    fs::write(
        &profiles,
        r#"{"profiles": {"default": {"token": {"access_token": "Atza|made-up",
            "refresh_token": "Atzr|never", "expires_at": "2999-01-01T00:00:00.000Z"}}}}"#,
    )
    .unwrap();
    let found = |message| match message {
        Message::Account(account::Message::Found(_, found)) => Some(found),
        _ => None,
    };
    let mut window = Window::new(World {
        ask_profiles: Some(profiles),
        environment_token: Secret::new("Atza|environment"),
        ..world(place.path())
    });
    let ask = |name: &str| Effect::Account(account::Effect::ReadAskProfile(1, name.to_owned()));
    window.perform(ask("default"));
    assert!(window.wait(found) == Ok(Secret::new("Atza|made-up")));
    window.perform(ask("other"));
    assert!(window.wait(found) == Err(SignInProblem::NoAskToken));
    window.perform(Effect::Account(account::Effect::ReadEnvironmentToken(2)));
    assert!(window.wait(found) == Ok(Secret::new("Atza|environment")));
    let mut window = Window::new(world(place.path()));
    window.perform(Effect::Account(account::Effect::ReadEnvironmentToken(2)));
    assert!(window.wait(found) == Err(SignInProblem::NoEnvironmentToken));
}
