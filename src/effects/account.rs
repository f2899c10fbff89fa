//! What the account wants: signing in, the password store, vendors and skills.

use std::path::PathBuf;
use std::sync::Arc;

use crate::account::Effect;
use crate::account::Message;
use crate::account::SignInProblem;
use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::effects::outbox::Outbox;
use crate::effects::shared::Shared;
use crate::model::ManifestFacts;
use crate::model::Rights;
use crate::model::Secret;
use crate::model::Stage;
use crate::services::amazon::Amazon;
use crate::services::amazon::AmazonError;
use crate::services::amazon::ask_profile_token;
use crate::services::clock;
use crate::services::files;
use crate::services::loopback;
use crate::services::loopback::Limits;
use crate::services::loopback::Loopback;
use crate::services::loopback::LoopbackError;
use crate::services::loopback::Pages;
use crate::session;

/// The listener of the sign-in with that number: opened when the address is made, since the port is part of it.
pub(super) struct Listener {
    id: u64,
    opened: Result<Loopback, LoopbackError>,
}

impl Effects {
    #[expect(clippy::too_many_lines, reason = "one arm for each effect")]
    pub(super) fn for_account(&mut self, effect: Effect) {
        match effect {
            Effect::Start { id, client_id, rights } => {
                self.start_sign_in(id, client_id, rights);
            }
            Effect::Listen { id, state } => self.listen(id, state),
            Effect::OpenBrowser { id, address } => {
                let browser = self.world.browser.clone();
                self.answer(id, Message::BrowserOpened(id, false), async move {
                    Message::BrowserOpened(id, browser.open(&address).await.is_ok())
                });
            }
            Effect::Stop(id) => {
                self.jobs.stop(Owner::Account(id));
                self.listener.set(None);
            }
            Effect::Exchange { id, client, code, verifier, return_url } => {
                self.ask(id, Message::Token, async move |amazon| {
                    amazon.exchange(&client, &code, &verifier, &return_url).await
                });
            }
            Effect::Refresh { id, client, refresh } => {
                self.ask(id, Message::Token, async move |amazon| {
                    amazon.refresh(&client, &refresh).await
                });
            }
            Effect::ReadEnvironmentToken(id) => {
                let token = self.world.environment_token.clone();
                let problem = SignInProblem::NoEnvironmentToken;
                let found = if token.is_empty() { Err(problem) } else { Ok(token) };
                self.outbox.post(Message::Found(id, found).into());
            }
            Effect::ReadAskProfile(id, profile) => self.read_ask_profile(id, profile),
            Effect::ListVendors(id, token) => {
                self.ask(id, Message::Vendors, async move |amazon| amazon.vendors(&token).await);
            }
            Effect::ReadKept(id) => {
                let secrets = self.secrets();
                self.answer(id, Message::KeptRead(id, None), async move {
                    Message::KeptRead(id, secrets.load().await.unwrap_or_default())
                });
            }
            Effect::Keep(id, kept) => {
                let secrets = self.secrets();
                self.answer(id, Message::KeptDone(id, false), async move {
                    Message::KeptDone(id, secrets.save(kept).await.is_ok())
                });
            }
            Effect::Forget(id) => {
                let secrets = self.secrets();
                self.answer(id, Message::Forgotten(id, false), async move {
                    Message::Forgotten(id, secrets.delete().await.is_ok())
                });
            }
            Effect::ListSkills { id, token, vendor_id, next } => {
                self.ask(id, Message::Skills, async move |amazon| {
                    amazon.skills(&token, &vendor_id, next.as_deref()).await
                });
            }
            Effect::ReadManifest { id, token, skill_id } => {
                self.ask(id, Message::Manifest, async move |amazon| {
                    let facts = amazon.manifest(&token, &skill_id, Stage::Development).await?;
                    let live = amazon.manifest(&token, &skill_id, Stage::Live).await;
                    let is_live = live.is_ok();
                    let live_settings = if is_live {
                        let told = amazon.account_linking(&token, &skill_id, Stage::Live).await;
                        told.ok().and_then(|told| told.members)
                    } else {
                        None
                    };
                    Ok(ManifestFacts { is_live, live_settings, ..facts })
                });
            }
            // Stays in the session.
            Effect::Renewed(_) => {}
        }
    }

    /// Posts the answer, or `otherwise` when the work panics.
    fn answer(
        &mut self,
        id: u64,
        otherwise: Message,
        work: impl Future<Output = Message> + Send + 'static,
    ) {
        let outbox = self.outbox.clone();
        self.jobs.spawn(Owner::Account(id), Some(otherwise.into()), async move {
            outbox.post(work.await.into());
        });
    }

    /// Asks Amazon, and posts its answer under that number.
    fn ask<T, F>(
        &mut self,
        id: u64,
        told: fn(u64, Result<T, AmazonError>) -> Message,
        question: impl FnOnce(Arc<Amazon>) -> F + Send + 'static,
    ) where
        F: Future<Output = Result<T, AmazonError>> + Send + 'static,
        T: 'static,
    {
        let answer = question(self.amazon.value());
        self.answer(id, told(id, Err(AmazonError::Offline(String::new()))), async move {
            told(id, answer.await)
        });
    }

    fn start_sign_in(&mut self, id: u64, client_id: String, rights: Rights) {
        let (amazon, listener) = (self.amazon.value(), Arc::clone(&self.listener));
        let port = self.world.port;
        let panicked = Message::Token(id, Err(AmazonError::Offline(String::new())));
        // The one before, if any, gives its port back first.
        self.listener.set(None);
        self.answer(id, panicked, async move {
            let opened = Loopback::bind(port).await;
            let return_url = opened
                .as_ref()
                .map_or_else(|_taken| loopback::redirect_uri(port), Loopback::redirect_uri);
            match amazon.sign_in_attempt(&client_id, &return_url, rights) {
                Ok(attempt) => {
                    listener.set(Some(Listener { id, opened }));
                    Message::Started(id, attempt)
                }
                Err(error) => Message::Token(id, Err(error)),
            }
        });
    }

    fn listen(&mut self, id: u64, state: Secret) {
        let opened = take(&self.listener, id);
        let (outbox, pages) = (self.outbox.clone(), Pages::new());
        self.answer(id, Message::TimeUp(id), async move {
            wait(id, opened, &state, pages, &outbox).await
        });
    }

    fn read_ask_profile(&mut self, id: u64, profile: String) {
        let path = self.world.ask_profiles.clone();
        let missing = Message::Found(id, Err(SignInProblem::NoAskToken));
        self.answer(id, missing.clone(), async move {
            let found = tokio::task::spawn_blocking(move || ask_token(path, &profile)).await;
            match found {
                Ok(Some(token)) => Message::Found(id, Ok(token)),
                Ok(None) | Err(_) => missing,
            }
        });
    }
}

fn take(listener: &Shared<Option<Listener>>, id: u64) -> Option<Result<Loopback, LoopbackError>> {
    let held = listener.with(Option::take)?;
    (held.id == id).then_some(held.opened)
}

/// Waits for the browser; the address can be pasted meanwhile when it cannot come back by itself.
async fn wait(
    id: u64,
    opened: Option<Result<Loopback, LoopbackError>>,
    state: &Secret,
    pages: Pages,
    outbox: &Outbox,
) -> Message {
    let end = tokio::time::Instant::now() + Limits::default().whole;
    if let Some(Ok(listener)) = opened {
        outbox.post(Message::Listening(id, true).into());
        match listener.wait(state, pages).await {
            Ok(callback) => return Message::CameBack(id, callback),
            Err(LoopbackError::TimedOut) => return Message::TimeUp(id),
            Err(
                LoopbackError::Flooded | LoopbackError::PortTaken(_) | LoopbackError::NoPort { .. },
            ) => {}
        }
    } else {
        outbox.post(Message::Listening(id, false).into());
    }
    tokio::time::sleep_until(end).await;
    Message::TimeUp(id)
}

fn ask_token(path: Option<PathBuf>, profile: &str) -> Option<Secret> {
    let file = files::read(&path?).ok()?;
    ask_profile_token(&file, profile, clock::now()).ok().map(|(token, _until)| token)
}

impl From<Message> for session::Message {
    fn from(message: Message) -> Self {
        Self::Account(message)
    }
}
