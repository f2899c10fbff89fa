//! Somebody at the window: presses, types, waits, and goes through the browser when it opens.

use std::path::Path;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::sync::mpsc;
use std::time::Duration;
use std::time::Instant;

use skill_linker::account::SignIn;
use skill_linker::account::Waiting;
use skill_linker::effects::Effects;
use skill_linker::effects::World;
use skill_linker::model::Secret;
use skill_linker::practice::Practice;
use skill_linker::services::amazon::Endpoints;
use skill_linker::services::browser::Browser;
use skill_linker::services::clipboard::Board;
use skill_linker::services::clipboard::Kept;
use skill_linker::services::dialogs::Dialogs;
use skill_linker::services::folder::Folder;
use skill_linker::services::secret_store::SecretStore;
use skill_linker::services::secret_store::StoredSignIn;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::wizard;
use skill_linker::wizard::Copied;
use skill_linker::wizard::Input;
use tempfile::TempDir;

/// The console's page for changing the return URLs of a profile.
const WEB_SETTINGS: &str = "/settings/console/securityprofile/web-settings/update.html";
const DEADLINE: Duration = Duration::from_secs(20);

/// The addresses the browser was asked to open, in order.
type Opened = Arc<Mutex<Vec<String>>>;

/// The person, the window's session, and the Amazon it talks to.
pub(crate) struct Person {
    pub(crate) session: Session,
    pub(crate) practice: Practice,
    /// What is on the clipboard, and whether it is marked as a secret.
    pub(crate) board: Kept,
    opened: Opened,
    /// Where a sign-in that is to stay is kept. It outlives the program.
    secrets: SecretStore,
    effects: Effects,
    messages: mpsc::Receiver<Message>,
    woken: Arc<AtomicUsize>,
    home: Arc<TempDir>,
    // Last, so that the server outlives whatever talks to it.
    runtime: tokio::runtime::Runtime,
}

impl Person {
    /// In a world where everything works.
    pub(crate) fn new() -> Self {
        Self::living_in(|world| world)
    }

    /// In a world that is otherwise in one thing.
    pub(crate) fn living_in(otherwise: impl FnOnce(World) -> World) -> Self {
        Self::with(Arc::new(TempDir::new().unwrap()), otherwise)
    }

    /// Another window of the same person.
    pub(crate) fn second_window(&self) -> Self {
        Self::with(Arc::clone(&self.home), |world| world)
    }

    fn with(home: Arc<TempDir>, otherwise: impl FnOnce(World) -> World) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .unwrap();
        let practice = runtime.block_on(Practice::start(0, 0)).unwrap();
        let (board, opened) = (Arc::default(), Arc::default());
        let world = otherwise(usual(home.path(), &practice, &board, &opened));
        let secrets = world.secrets.clone();
        let woken = Arc::new(AtomicUsize::new(0));
        let (effects, messages) = Effects::new(world, counts(&woken)).unwrap();
        let session = Session::default();
        Self { session, practice, board, opened, secrets, effects, messages, woken, home, runtime }
    }

    /// The window is closed, or its program killed, and started again. The Amazon it talks to stays the same.
    pub(crate) fn start_again(&mut self) {
        let usual = usual(self.home.path(), &self.practice, &self.board, &self.opened);
        let world = World { secrets: self.secrets.clone(), ..usual };
        self.session = Session::default();
        let (effects, messages) = Effects::new(world, counts(&self.woken)).unwrap();
        drop(std::mem::replace(&mut self.effects, effects));
        self.messages = messages;
        self.begin();
    }

    /// What the program does when it starts.
    pub(crate) fn begin(&mut self) {
        self.effects.start();
        for effect in self.session.start() {
            self.effects.perform(effect);
        }
    }

    /// Waits for something that no message tells.
    pub(crate) fn until(&self, what: &str, so: impl Fn(&Self) -> bool) {
        let end = Instant::now() + DEADLINE;
        while !so(self) {
            assert!(Instant::now() < end, "waited in vain until {what}");
            std::thread::sleep(Duration::from_millis(5));
        }
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

    /// Has done what a window wants.
    pub(crate) fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
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

    /// How often the window was woken.
    pub(crate) fn woken(&self) -> usize {
        self.woken.load(Ordering::SeqCst)
    }

    /// Takes in what has come from outside by now, as a frame does.
    pub(crate) fn take_arrivals(&mut self) {
        while let Ok(message) = self.messages.try_recv() {
            self.press(message);
        }
    }

    /// The address the browser was asked to open last.
    pub(crate) fn opened(&self) -> String {
        self.opened.lock().unwrap().last().cloned().unwrap_or_default()
    }

    /// How often the browser was asked to open something.
    pub(crate) fn times_opened(&self) -> usize {
        self.opened.lock().unwrap().len()
    }

    /// The sign-in in the password store, if there is one.
    pub(crate) fn kept_sign_in(&self) -> Option<StoredSignIn> {
        self.runtime.block_on(self.secrets.load()).unwrap()
    }

    /// Presses "Allow" at Amazon, and lets the browser follow the way back. Gives the status of the last page.
    pub(crate) fn allow_in_browser(&self) -> u16 {
        self.allow_at(&self.opened())
    }

    /// The same at an address that was opened by hand.
    pub(crate) fn allow_at(&self, address: &str) -> u16 {
        self.runtime.block_on(async move {
            let answer = browser().post(address).form(&[("answer", "allow")]).send().await;
            answer.unwrap().status().as_u16()
        })
    }

    /// Links the skill in the practice Alexa app, signing in as its settings say. Gives the last page.
    pub(crate) fn link_in_the_app(&self) -> String {
        let skill_id = self.session.wizard.skill_id.trim();
        let page = format!("{}/practice/alexa-app/{skill_id}/link/na", self.practice.origin());
        self.runtime.block_on(async move {
            let asks = browser().get(page).send().await.unwrap();
            let address = asks.url().clone();
            let answer = browser().post(address).form(&[("answer", "allow")]).send().await;
            answer.unwrap().text().await.unwrap()
        })
    }

    /// Presses "Allow" in a browser, and gives the address of the page it is sent to.
    pub(crate) fn allow_and_stop(&self) -> String {
        let address = self.opened();
        self.runtime.block_on(async move {
            let stops = builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
            let press = stops.post(&address).header("sec-fetch-mode", "navigate");
            let answer = press.form(&[("answer", "allow")]).send().await.unwrap();
            answer.headers()["location"].to_str().unwrap().to_owned()
        })
    }

    /// What a browser shows at an address.
    pub(crate) fn page(&self, address: &str) -> String {
        let get = async { browser().get(address).send().await.unwrap().text().await.unwrap() };
        self.runtime.block_on(get)
    }

    /// Adds the return URL of the sign-in that waits to the profile, on the page of the console.
    pub(crate) fn add_return_url(&self) {
        self.list_return_url(&self.waiting().return_url);
    }

    /// Adds a return URL to the profile, on the page of the console.
    pub(crate) fn list_return_url(&self, return_url: &str) {
        let origin = self.practice.origin();
        let client_id = &self.session.wizard.settings.client_id;
        let page = format!("{origin}{WEB_SETTINGS}?profile={client_id}");
        let urls = self.session.wizard.copy_text(Copied::AllRedirectUrls);
        let mut form: Vec<(&str, &str)> = urls.lines().map(|url| ("return_url", url)).collect();
        form.extend([("return_url", return_url), ("do", "save")]);
        let status = self
            .runtime
            .block_on(async { browser().post(page).form(&form).send().await.unwrap().status() });
        assert!(status.is_success());
    }

    /// The sign-in that waits for the browser.
    pub(crate) fn waiting(&self) -> &Waiting {
        let SignIn::Waiting(waiting) = &self.session.account.sign_in else { panic!("not waiting") };
        waiting
    }

    /// What left the program where others can read it: opened addresses, and the clipboard unless it was marked.
    pub(crate) fn seen_outside(&self) -> Vec<String> {
        let mut seen = self.opened.lock().unwrap().clone();
        let board = self.board.lock().unwrap().clone();
        seen.extend(board.filter(|(_, is_secret)| !is_secret).map(|(text, _)| text));
        seen
    }

    /// Closes the window and gives back the folder.
    pub(crate) fn close(self) -> Arc<TempDir> {
        let Self { effects, home, .. } = self;
        drop(effects);
        home
    }
}

/// Counts how often the window is woken.
fn counts(woken: &Arc<AtomicUsize>) -> impl Fn() + Send + Sync + 'static {
    let woken = Arc::clone(woken);
    move || {
        woken.fetch_add(1, Ordering::SeqCst);
    }
}

/// A world in which everything works.
fn usual(home: &Path, practice: &Practice, board: &Kept, opened: &Opened) -> World {
    World {
        data: Folder::new(Some(home.join("data"))),
        browser: Browser::Recorded(Arc::clone(opened)),
        board: Board::Memory(Arc::clone(board)),
        dialogs: Dialogs::Missing,
        documents: Some(home.to_owned()),
        secrets: SecretStore::memory(),
        practice_secrets: SecretStore::memory(),
        endpoints: Endpoints::practice(&practice.origin()).unwrap(),
        port: 0,
        environment_token: Secret::default(),
        ask_profiles: None,
        watches_colors: false,
    }
}

/// What plays the browser: it follows redirects, as one does.
fn browser() -> reqwest::Client {
    builder().build().unwrap()
}

fn builder() -> reqwest::ClientBuilder {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().no_proxy().timeout(DEADLINE)
}
