//! What the desktop does for the window: clipboard, browser, file dialogs.

use std::fs;
use std::sync::Arc;

use skill_linker::effects::World;
use skill_linker::model::Secret;
use skill_linker::review;
use skill_linker::services::browser::Browser;
use skill_linker::services::browser::BrowserError;
use skill_linker::services::clipboard::Board;
use skill_linker::services::dialogs::Chosen;
use skill_linker::services::dialogs::Dialogs;
use skill_linker::services::files::FileError;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::skill_code::CodeFile;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use tempfile::TempDir;

use super::Window;
use super::copy_done;
use super::world;

#[test]
fn copying_says_whether_there_is_a_clipboard() {
    let place = TempDir::new().unwrap();
    for (board, works) in [(Board::Memory(Arc::default()), true), (Board::Missing, false)] {
        let mut window = Window::new(World { board, ..world(place.path()) });
        let copy = wizard::Effect::Copy(Copied::Json, "x".to_owned());
        window.perform(Effect::Wizard(copy));
        assert_eq!(window.wait(copy_done), works);
        let copy = wizard::Effect::CopySecret(Copied::JsonWithSecret, Secret::new("x"));
        window.perform(Effect::Wizard(copy));
        assert_eq!(window.wait(copy_done), works);
    }
}

#[test]
fn a_page_that_no_browser_takes_is_told_with_its_address() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(World { browser: Browser::Missing, ..world(place.path()) });
    let address = "https://developer.amazon.com/";
    window.perform(Effect::Wizard(wizard::Effect::Open(address.to_owned())));
    let error = window.wait(|message| match message {
        Message::PageNotOpened(error) => Some(error),
        _ => None,
    });
    assert_eq!(error, BrowserError::Missing(address.to_owned()));
}

fn file_saved(message: Message) -> Option<Result<std::path::PathBuf, FileError>> {
    match message {
        Message::FileSaved(saved) => Some(saved),
        _ => None,
    }
}

#[test]
fn a_file_is_saved_where_the_person_says_or_among_the_documents() {
    let place = TempDir::new().unwrap();
    let save = || {
        let text = Secret::new("{}");
        Effect::Wizard(wizard::Effect::SaveSecretFile { name: "a.json", text })
    };
    let mut window = Window::new(world(place.path()));
    for name in ["a.json", "a 2.json"] {
        window.perform(save());
        assert_eq!(window.wait(file_saved), Ok(place.path().join(name)));
    }
    let chosen = place.path().join("chosen.json");
    let dialogs = Dialogs::Answering(Chosen::File(chosen.clone()));
    let mut window = Window::new(World { dialogs, ..world(place.path()) });
    window.perform(save());
    assert_eq!(window.wait(file_saved), Ok(chosen.clone()));
    assert_eq!(fs::read(chosen).unwrap(), b"{}");
    let dialogs = Dialogs::Answering(Chosen::File(place.path().join("no/folder/x")));
    let mut window = Window::new(World { dialogs, ..world(place.path()) });
    window.perform(save());
    assert!(matches!(window.wait(file_saved), Err(FileError::NotThere(_))));
}

#[test]
fn a_file_to_check_is_chosen_or_its_path_is_asked_for() {
    let place = TempDir::new().unwrap();
    let sent = place.path().join("sent.json");
    fs::write(&sent, "{}").unwrap();
    let answer = |message: Message| match message {
        Message::Review(message) => Some(message),
        _ => None,
    };
    let chosen = Dialogs::Answering(Chosen::File(sent.clone()));
    let mut window = Window::new(World { dialogs: chosen, ..world(place.path()) });
    window.perform(Effect::Review(review::Effect::OpenFile(review::Slot::First)));
    let read = review::Message::FileRead(
        review::Slot::First,
        Ok(review::Opened {
            files: vec![review::Brought {
                name: "sent.json".to_owned(),
                bytes: b"{}".to_vec(),
                path: std::path::absolute(&sent).unwrap().display().to_string(),
                in_git_work_tree: false,
                manifest: None,
            }],
            left_out: 0,
        }),
    );
    assert_eq!(window.wait(answer), read);
    let mut window = Window::new(world(place.path()));
    window.perform(Effect::Review(review::Effect::OpenFile(review::Slot::First)));
    assert_eq!(window.wait(answer), review::Message::NoDialog);
    window.perform(Effect::Review(review::Effect::ReadFile(review::Slot::First, sent)));
    assert_eq!(window.wait(answer), read);
}

#[test]
fn the_code_is_saved_in_a_new_folder_or_as_a_zip() {
    let place = TempDir::new().unwrap();
    let code = || vec![CodeFile { name: "index.js", text: "mine\n".to_owned() }];
    let folder = || wizard::Effect::SaveCodeFolder { name: "skill-code", code: code() };
    let zip =
        || wizard::Effect::SaveCodeZip { name: "skill-code.zip", front: "lambda/", code: code() };
    let documents = Some(place.path().to_owned());
    let mut window =
        Window::new(World { dialogs: Dialogs::Missing, documents, ..world(place.path()) });
    for expected in ["skill-code", "skill-code 2"] {
        window.perform(Effect::Wizard(folder()));
        let saved = window.wait(file_saved).unwrap();
        assert_eq!(saved, place.path().join(expected));
        assert_eq!(fs::read(saved.join("index.js")).unwrap(), b"mine\n");
    }
    window.perform(Effect::Wizard(zip()));
    let saved = window.wait(file_saved).unwrap();
    assert_eq!(saved, place.path().join("skill-code.zip"));
    assert!(fs::read(saved).unwrap().starts_with(b"PK"));
    let chosen = place.path().join("chosen");
    let dialogs = Dialogs::Answering(Chosen::File(chosen.clone()));
    let mut window = Window::new(World { dialogs, ..world(place.path()) });
    window.perform(Effect::Wizard(folder()));
    assert_eq!(window.wait(file_saved).unwrap(), chosen.join("skill-code"));
}
