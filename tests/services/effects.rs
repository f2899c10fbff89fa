//! What the session wants, done in a world that refuses.
#![expect(clippy::needless_pass_by_value, reason = "messages are handed over as they come")]
#![expect(clippy::wildcard_enum_match_arm, reason = "each test waits for one message of many")]

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::time::Duration;
use std::time::Instant;

use skill_linker::account;
use skill_linker::account::SignInProblem;
use skill_linker::effects::Effects;
use skill_linker::effects::World;
use skill_linker::model::Draft;
use skill_linker::model::Intent;
use skill_linker::model::Secret;
use skill_linker::push;
use skill_linker::review;
use skill_linker::services::amazon::Endpoints;
use skill_linker::services::browser::Browser;
use skill_linker::services::browser::BrowserError;
use skill_linker::services::clipboard::Board;
use skill_linker::services::dialogs::Chosen;
use skill_linker::services::dialogs::Dialogs;
use skill_linker::services::drafts::Access;
use skill_linker::services::drafts::DraftError;
use skill_linker::services::drafts::DraftList;
use skill_linker::services::files::FileError;
use skill_linker::services::folder::Folder;
use skill_linker::services::folder::FolderError;
use skill_linker::services::secret_store::SecretStore;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::session::Preferences;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use tempfile::TempDir;

use super::faulty_disk::FaultyDisk;

const DEADLINE: Duration = Duration::from_secs(20);

/// A world in which everything works, on that folder.
fn world(place: &Path) -> World {
    World {
        data: Folder::new(Some(place.join("data"))),
        browser: Browser::Recorded(Arc::default()),
        board: Board::Memory(Arc::default()),
        dialogs: Dialogs::Missing,
        documents: Some(place.to_owned()),
        secrets: SecretStore::memory(),
        practice_secrets: SecretStore::memory(),
        endpoints: Endpoints::real(),
        port: 0,
        environment_token: Secret::default(),
        ask_profiles: None,
        watches_colors: false,
    }
}

/// Effects, and what they posted.
struct Window {
    effects: Effects,
    messages: mpsc::Receiver<Message>,
    woken: Arc<AtomicUsize>,
}

impl Window {
    fn new(world: World) -> Self {
        let woken = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&woken);
        let wake = move || {
            counted.fetch_add(1, Ordering::SeqCst);
        };
        let (effects, messages) = Effects::new(world, wake).unwrap();
        Self { effects, messages, woken }
    }

    fn perform(&mut self, effect: Effect) {
        self.effects.perform(effect);
    }

    /// The first message that `found` makes something of.
    fn wait<T>(&self, found: impl Fn(Message) -> Option<T>) -> T {
        let end = Instant::now() + DEADLINE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let message = self.messages.recv_timeout(left).expect("an answer in time");
            if let Some(found) = found(message) {
                return found;
            }
        }
    }

    fn list(&mut self) -> DraftList {
        self.perform(Effect::ListDrafts);
        self.wait(
            |message| if let Message::DraftsListed(list) = message { Some(list) } else { None },
        )
    }
}

fn draft(skill_id: &str) -> Box<Draft> {
    Box::new(Draft { skill_id: skill_id.to_owned(), ..Draft::default() })
}

fn saved(message: Message) -> Option<Result<i64, DraftError>> {
    match message {
        Message::DraftSaved(_, time) => Some(Ok(time)),
        Message::DraftNotSaved(error) => Some(Err(error)),
        _ => None,
    }
}

#[test]
fn the_newest_of_several_drafts_is_saved_by_itself() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(world(place.path()));
    for skill in ["a", "ab", "abc"] {
        window.perform(Effect::SaveDraft(draft(skill)));
    }
    let time = window.wait(saved).unwrap();
    assert!(time > 1_600_000_000_000);
    let list = window.list();
    assert_eq!(list.entries.len(), 1);
    assert_eq!(list.entries[0].draft.skill_id, "abc");
    assert_eq!(list.entries[0].draft.saved_at, time);
    let woken = Arc::clone(&window.woken);
    drop(window);
    assert_eq!(woken.load(Ordering::SeqCst), 2, "each message wakes the window");
}

#[test]
fn closing_the_window_saves_what_was_typed_last() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(world(place.path()));
    window.perform(Effect::SaveDraft(draft("last")));
    drop(window);
    let mut window = Window::new(world(place.path()));
    let list = window.list();
    assert_eq!(list.entries[0].draft.skill_id, "last");
    assert!(!list.entries[0].in_use);
}

#[test]
fn another_set_up_is_another_draft_and_an_old_one_can_be_opened() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(world(place.path()));
    window.perform(Effect::SaveDraft(draft("one")));
    window.perform(Effect::StartDraft);
    window.perform(Effect::SaveDraft(draft("two")));
    let list = window.list();
    let skills: Vec<&str> = list.entries.iter().map(|e| e.draft.skill_id.as_str()).collect();
    assert_eq!(skills.len(), 2);
    let one = list.entries.iter().find(|entry| entry.draft.skill_id == "one").unwrap();
    window.perform(Effect::OpenDraft(one.id.clone()));
    let opened = window.wait(|message| match message {
        Message::DraftOpened(opened) => Some(opened),
        _ => None,
    });
    assert_eq!((opened.draft.skill_id.as_str(), opened.access), ("one", Access::Write));

    let mut second = Window::new(world(place.path()));
    second.perform(Effect::OpenDraft(one.id.clone()));
    let opened = second.wait(|message| match message {
        Message::DraftOpened(opened) => Some(opened),
        _ => None,
    });
    assert_eq!(opened.access, Access::InUse);
    second.perform(Effect::SaveDraft(draft("mine")));
    assert_eq!(second.wait(saved), Err(DraftError::InUse));

    window.perform(Effect::DeleteDraft(one.id.clone()));
    let left = window.wait(|message| match message {
        Message::DraftsListed(list) => Some(list.entries.len()),
        _ => None,
    });
    assert_eq!(left, 1);
}

#[test]
fn a_save_that_failed_is_told_kept_and_done_in_the_end() {
    let place = TempDir::new().unwrap();
    // The first write is refused at its first operation; everything after it works.
    let disk = FaultyDisk::failing(0, std::io::ErrorKind::StorageFull, false);
    let broken = world(place.path());
    let data = broken.data.clone().on(Arc::new(disk));
    let mut window = Window::new(World { data, ..broken });
    window.perform(Effect::SaveDraft(draft("kept")));
    assert_eq!(window.wait(saved), Err(DraftError::Folder(FolderError::Full)));
    window.wait(saved).expect("it is tried again by itself");
    assert_eq!(window.list().entries[0].draft.skill_id, "kept");
}

#[test]
fn a_draft_that_the_disk_refused_is_not_lost_to_the_next_set_up() {
    let place = TempDir::new().unwrap();
    let disk = FaultyDisk::failing(0, std::io::ErrorKind::StorageFull, false);
    let broken = world(place.path());
    let data = broken.data.clone().on(Arc::new(disk));
    let mut window = Window::new(World { data, ..broken });
    window.perform(Effect::SaveDraft(draft("first")));
    window.perform(Effect::StartDraft);
    assert_eq!(window.wait(saved), Err(DraftError::Folder(FolderError::Full)));
    window.perform(Effect::SaveDraft(draft("second")));
    let list = window.list();
    let mut skills: Vec<&str> = list.entries.iter().map(|e| e.draft.skill_id.as_str()).collect();
    skills.sort_unstable();
    assert_eq!(skills, ["first", "second"]);
}

#[test]
fn without_a_home_everything_goes_on_and_is_told() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(World { data: Folder::new(None), ..world(place.path()) });
    window.perform(Effect::SaveDraft(draft("a")));
    assert_eq!(window.wait(saved), Err(DraftError::Folder(FolderError::NoHome)));
    window.perform(Effect::SavePreferences(Preferences::default()));
    assert_eq!(window.effects.preferences(), Preferences::default());
    window.effects.start();
    let intent = Intent { skill_id: "s".to_owned(), ..Intent::default() };
    let keep = push::Effect::Keep { id: 4, intent, earlier: None };
    window.perform(Effect::Push(keep, Secret::default()));
    let kept = window.wait(|message| match message {
        Message::Push(push::Message::Kept { id, intent_kept, .. }) => Some((id, intent_kept)),
        _ => None,
    });
    assert_eq!(kept, (4, false));
}

#[test]
fn an_intent_is_found_at_the_next_start_until_it_is_forgotten() {
    let place = TempDir::new().unwrap();
    let intent = Intent { skill_id: "s".to_owned(), has_secret: true, ..Intent::default() };
    let earlier = serde_json::from_str(r#"{"clientId": "before"}"#).unwrap();
    let mut window = Window::new(world(place.path()));
    let keep = push::Effect::Keep { id: 1, intent, earlier: Some(earlier) };
    window.perform(Effect::Push(keep, Secret::default()));
    let kept = window.wait(|message| match message {
        Message::Push(push::Message::Kept { intent_kept, earlier_kept, time, .. }) => {
            Some((intent_kept, earlier_kept, time))
        }
        _ => None,
    });
    assert!(kept.0 && kept.1 && kept.2.ends_with('Z'), "{}", kept.2);
    drop(window);

    let mut window = Window::new(world(place.path()));
    window.effects.start();
    let found = window.wait(|message| match message {
        Message::IntentFound(intent) => Some(intent),
        _ => None,
    });
    assert!(found.has_secret && found.time == kept.2);
    window.perform(Effect::ReadEarlier { skill_id: "s".to_owned() });
    let bytes = window.wait(|message| match message {
        Message::EarlierRead(bytes) => Some(bytes),
        _ => None,
    });
    let read = skill_linker::import::read(&bytes.unwrap()).unwrap();
    assert_eq!(read.settings.client_id, "before");
    let forget = push::Effect::ForgetIntent { skill_id: "s".to_owned() };
    window.perform(Effect::Push(forget, Secret::default()));
    let gone = Instant::now() + DEADLINE;
    while fs::read_dir(place.path().join("data/intents")).unwrap().count() > 0 {
        assert!(Instant::now() < gone, "the intent stays");
        std::thread::yield_now();
    }
}

#[test]
fn preferences_outlive_the_window_and_clearing_ends_them() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(world(place.path()));
    let chosen = Preferences { zoom: 150, ..Preferences::default() };
    window.perform(Effect::SavePreferences(chosen.clone()));
    window.perform(Effect::SaveDraft(draft("a")));
    drop(window);
    let mut window = Window::new(world(place.path()));
    assert_eq!(window.effects.preferences(), chosen);
    window.perform(Effect::ClearEverything);
    let cleared = window.wait(|message| match message {
        Message::Cleared(cleared) => Some(cleared),
        _ => None,
    });
    assert_eq!((cleared.removed, cleared.in_use), (1, 0));
    assert_eq!(window.effects.preferences(), Preferences::default());
    assert!(window.list().entries.is_empty());
}

fn copy_done(message: Message) -> Option<bool> {
    match message {
        Message::Wizard(wizard::Message::CopyDone(_, done)) => Some(done),
        _ => None,
    }
}

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
fn a_taken_port_and_a_missing_browser_still_let_one_paste() {
    let place = TempDir::new().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let mut window = Window::new(World { port, browser: Browser::Missing, ..world(place.path()) });
    let start = account::Effect::Start { id: 1, client_id: "c".to_owned(), with_test: false };
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
    let start = account::Effect::Start { id: 1, client_id: "c".to_owned(), with_test: false };
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

#[test]
fn practising_asks_the_practice_amazon_and_leaves_nothing() {
    let place = TempDir::new().unwrap();
    let opened: Arc<Mutex<Vec<String>>> = Arc::default();
    let browser = Browser::Recorded(Arc::clone(&opened));
    let mut window = Window::new(World { browser, ..world(place.path()) });
    window.perform(Effect::StartPractice);
    let origin = window.wait(|message| match message {
        Message::PracticeStarted(origin) => Some(origin),
        _ => None,
    });
    assert!(origin.starts_with("http://127.0.0.1:"), "{origin}");
    let page = "https://developer.amazon.com/alexa/console/ask";
    window.perform(Effect::Wizard(wizard::Effect::Open(page.to_owned())));
    let intent = Intent { skill_id: "s".to_owned(), ..Intent::default() };
    let keep = push::Effect::Keep { id: 1, intent, earlier: None };
    window.perform(Effect::Push(keep, Secret::default()));
    window.wait(|message| match message {
        Message::Push(push::Message::Kept { intent_kept: true, .. }) => Some(()),
        _ => None,
    });
    let token = Secret::new("Atza|made-up");
    window.perform(Effect::Account(account::Effect::ListVendors(9, token)));
    let refused = window.wait(|message| match message {
        Message::Account(account::Message::Vendors(9, vendors)) => Some(vendors.is_err()),
        _ => None,
    });
    assert!(refused, "an unknown token gets 401 from the practice Amazon");
    assert_eq!(opened.lock().unwrap()[0], format!("{origin}/alexa/console/ask"));
    window.perform(Effect::StopPractice);
    let intents = place.path().join("data/practice/intents");
    let end = Instant::now() + DEADLINE;
    while fs::read_dir(&intents).unwrap().count() > 0 {
        assert!(Instant::now() < end, "practising left something");
        std::thread::yield_now();
    }
}

#[test]
fn a_message_comes_when_its_time_has_come() {
    let place = TempDir::new().unwrap();
    let mut window = Window::new(world(place.path()));
    window.perform(Effect::After(1, Message::OpenStart));
    window.wait(|message| (message == Message::OpenStart).then_some(()));
    window.perform(Effect::Push(push::Effect::Tick(5), Secret::default()));
    window.wait(|message| (message == Message::Push(push::Message::Tick(5))).then_some(()));
}

#[test]
fn a_panic_of_the_window_still_saves_what_was_typed() {
    let place = TempDir::new().unwrap();
    let world_there = world(place.path());
    let window = move || {
        let (effects, _messages) = Effects::new(world_there, || {}).unwrap();
        let mut sitting = (Session::default(), effects);
        let mut typed = sitting.0.update(Message::SetUp);
        "amzn1.ask.skill.typed".clone_into(&mut sitting.0.wizard.skill_id);
        let edited = wizard::Message::Edited(wizard::Input::SkillId);
        typed.extend(sitting.0.update(Message::Wizard(edited)));
        for effect in typed {
            sitting.1.perform(effect);
        }
        panic!("a mistake of ours in the middle of a frame");
    };
    let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(window));
    assert!(ended.is_err());
    let list = Window::new(world(place.path())).list();
    assert_eq!(list.entries.len(), 1);
    assert_eq!(list.entries[0].draft.skill_id, "amzn1.ask.skill.typed");
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
        Ok(vec![review::Brought {
            name: "sent.json".to_owned(),
            bytes: b"{}".to_vec(),
            path: std::path::absolute(&sent).unwrap().display().to_string(),
            manifest: None,
        }]),
    );
    assert_eq!(window.wait(answer), read);
    let mut window = Window::new(world(place.path()));
    window.perform(Effect::Review(review::Effect::OpenFile(review::Slot::First)));
    assert_eq!(window.wait(answer), review::Message::NoDialog);
    window.perform(Effect::Review(review::Effect::ReadFile(review::Slot::First, sent)));
    assert_eq!(window.wait(answer), read);
}
