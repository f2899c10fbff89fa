//! What the session wants, done in a world that refuses.
#![expect(clippy::needless_pass_by_value, reason = "messages are handed over as they come")]
#![expect(clippy::wildcard_enum_match_arm, reason = "each test waits for one message of many")]

mod desktop;
mod drafts;
mod sign_in;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::time::Duration;
use std::time::Instant;

use skill_linker::account;
use skill_linker::effects::Effects;
use skill_linker::effects::World;
use skill_linker::model::Draft;
use skill_linker::model::Intent;
use skill_linker::model::Secret;
use skill_linker::push;
use skill_linker::services::amazon::Endpoints;
use skill_linker::services::browser::Browser;
use skill_linker::services::clipboard::Board;
use skill_linker::services::dialogs::Dialogs;
use skill_linker::services::drafts::DraftError;
use skill_linker::services::drafts::DraftList;
use skill_linker::services::folder::Folder;
use skill_linker::services::secret_store::SecretStore;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::session::Preferences;
use skill_linker::wizard;
use tempfile::TempDir;

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
