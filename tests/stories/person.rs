//! Somebody at the window: presses, types, waits, and goes through the browser when it opens.

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::mpsc;
use std::time::Duration;
use std::time::Instant;

use skill_linker::account::SignIn;
use skill_linker::effects::Effects;
use skill_linker::effects::World;
use skill_linker::model::Secret;
use skill_linker::practice::Practice;
use skill_linker::services::amazon::Endpoints;
use skill_linker::services::browser::Browser;
use skill_linker::services::clipboard::Board;
use skill_linker::services::dialogs::Dialogs;
use skill_linker::services::folder::Folder;
use skill_linker::services::secret_store::SecretStore;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Input;
use tempfile::TempDir;

/// The console's page for changing the return URLs of a profile.
const WEB_SETTINGS: &str = "/settings/console/securityprofile/web-settings/update.html";
const DEADLINE: Duration = Duration::from_secs(20);

/// The person, the window's session, and the Amazon it talks to.
pub(crate) struct Person {
    pub(crate) session: Session,
    pub(crate) practice: Practice,
    /// What was put on the clipboard, in order.
    pub(crate) board: Arc<Mutex<Option<(String, bool)>>>,
    opened: Arc<Mutex<Vec<String>>>,
    effects: Effects,
    messages: mpsc::Receiver<Message>,
    home: TempDir,
    // Last, so that the server outlives whatever talks to it.
    runtime: tokio::runtime::Runtime,
}

impl Person {
    pub(crate) fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let practice = runtime.block_on(Practice::start(0, 0)).unwrap();
        let (home, board, opened) = (TempDir::new().unwrap(), Arc::default(), Arc::default());
        let world = World {
            data: Folder::new(Some(home.path().join("data"))),
            browser: Browser::Recorded(Arc::clone(&opened)),
            board: Board::Memory(Arc::clone(&board)),
            dialogs: Dialogs::Missing,
            documents: Some(home.path().to_owned()),
            secrets: SecretStore::memory(),
            practice_secrets: SecretStore::memory(),
            endpoints: Endpoints::practice(&practice.origin()).unwrap(),
            port: 0,
            environment_token: Secret::default(),
            ask_profiles: None,
            watches_colors: false,
        };
        let (effects, messages) = Effects::new(world, || ()).unwrap();
        let session = Session::default();
        Self { session, practice, board, opened, effects, messages, home, runtime }
    }

    /// The folder everything of this person lies under.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn press(&mut self, message: Message) {
        for effect in self.session.update(message) {
            self.effects.perform(effect);
        }
    }

    pub(crate) fn wizard(&mut self, message: wizard::Message) {
        self.press(Message::Wizard(message));
    }

    /// Types a value into a box and leaves it.
    pub(crate) fn type_into(&mut self, input: Input, text: &str) {
        text.clone_into(self.session.wizard.text_mut(input));
        self.wizard(wizard::Message::Edited(input));
        self.wizard(wizard::Message::Left(input));
    }

    pub(crate) fn paste(&mut self, input: Input, text: &str) {
        self.wizard(wizard::Message::Pasted(input, text.to_owned()));
    }

    /// Takes in what comes from outside until it is so.
    pub(crate) fn wait_until(&mut self, what: &str, so: impl Fn(&Session) -> bool) {
        let end = Instant::now() + DEADLINE;
        while !so(&self.session) {
            let left = end.saturating_duration_since(Instant::now());
            let Ok(message) = self.messages.recv_timeout(left) else {
                panic!("waited in vain until {what}");
            };
            self.press(message);
        }
    }

    /// The address the browser was asked to open last.
    pub(crate) fn opened(&self) -> String {
        self.opened.lock().unwrap().last().cloned().unwrap_or_default()
    }

    /// Presses "Allow" at Amazon, and lets the browser follow the way back. Gives the status of the last page.
    pub(crate) fn allow_in_browser(&self) -> u16 {
        let address = self.opened();
        self.runtime.block_on(async move {
            let answer = browser().post(&address).form(&[("answer", "allow")]).send().await;
            answer.unwrap().status().as_u16()
        })
    }

    /// Adds the return URL of the sign-in that waits to the profile, on the page of the console.
    pub(crate) fn add_return_url(&self) {
        let SignIn::Waiting(waiting) = &self.session.account.sign_in else { panic!("not waiting") };
        let origin = self.practice.origin();
        let client_id = &self.session.wizard.settings.client_id;
        let page = format!("{origin}{WEB_SETTINGS}?profile={client_id}");
        let urls = self.session.wizard.copy_text(Copied::AllRedirectUrls);
        let mut form: Vec<(&str, &str)> = urls.lines().map(|url| ("return_url", url)).collect();
        form.extend([("return_url", waiting.return_url.as_str()), ("do", "save")]);
        let status = self
            .runtime
            .block_on(async { browser().post(page).form(&form).send().await.unwrap().status() });
        assert!(status.is_success());
    }

    /// Closes the window and gives back the folder.
    pub(crate) fn close(self) -> TempDir {
        let Self { effects, home, .. } = self;
        drop(effects);
        home
    }
}

/// What plays the browser: it follows redirects, as one does.
fn browser() -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().no_proxy().timeout(DEADLINE).build().unwrap()
}
