//! What the steps want: the clipboard, pages, files, and what a provider publishes.

use std::path::Path;

use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::model::Secret;
use crate::services::code_files;
use crate::services::dialogs::Chosen;
use crate::services::discovery;
use crate::services::discovery::DiscoveryError;
use crate::services::files;
use crate::services::files::FileError;
use crate::session;
use crate::skill_code::CodeFile;
use crate::wizard::Effect;
use crate::wizard::Message;

impl Effects {
    pub(super) fn for_wizard(&mut self, effect: Effect) {
        let outbox = self.outbox.clone();
        match effect {
            Effect::Copy(what, text) => {
                let copying = self.clipboard.copy(text);
                self.jobs.spawn(Owner::Nobody, None, async move {
                    let done = copying.await.is_ok();
                    outbox.post(session::Message::Wizard(Message::CopyDone(what, done)));
                });
            }
            Effect::CopySecret(what, secret) => {
                let copying = self.clipboard.copy_secret(secret);
                self.jobs.spawn(Owner::Nobody, None, async move {
                    let done = copying.await.is_ok();
                    outbox.post(session::Message::Wizard(Message::CopyDone(what, done)));
                });
            }
            Effect::Open(address) => self.open_page(&address),
            // Leaves the session as its own effect.
            Effect::SaveDraft => {}
            Effect::After(milliseconds, message) => {
                self.after(milliseconds, session::Message::Wizard(message));
            }
            Effect::Discover(id, issuer) => {
                // Only the last question counts.
                self.jobs.stop(Owner::Discovery);
                let problem = Err(DiscoveryError::Unreachable(issuer.clone()));
                let panicked = session::Message::Wizard(Message::Discovered(id, problem));
                self.jobs.spawn(Owner::Discovery, Some(panicked), async move {
                    let found = discovery::discover(&issuer).await;
                    outbox.post(session::Message::Wizard(Message::Discovered(id, found)));
                });
            }
            Effect::SaveFile { name, text } => self.save_file(name, Secret::new(text)),
            Effect::SaveSecretFile { name, text } => self.save_file(name, text),
            Effect::SaveCodeFolder { name, code } => self.save_code_folder(name, code),
            Effect::SaveCodeZip { name, front, code } => self.save_with(name, move |path| {
                let told = |error| FileError::from_io(&error, path);
                files::save(path, &code_files::zipped(front, &code).map_err(told)?)
            }),
        }
    }

    /// Amazon's pages are those of the practice Amazon while practising.
    pub(super) fn open_page(&mut self, address: &str) {
        let (outbox, browser) = (self.outbox.clone(), self.world.browser.clone());
        let address = self.amazon.with(|amazon| amazon.endpoints().translated(address));
        self.jobs.spawn(Owner::Nobody, None, async move {
            if let Err(error) = browser.open(&address).await {
                outbox.post(session::Message::PageNotOpened(error));
            }
        });
    }

    /// Asks for a place, or takes the person's documents where nobody can ask; the answer says where it is.
    pub(super) fn save_file(&mut self, name: &'static str, text: Secret) {
        self.save_with(name, move |path| files::save(path, text.expose().as_bytes()));
    }

    fn save_with(
        &mut self,
        name: &'static str,
        save: impl FnOnce(&Path) -> Result<(), FileError> + Send + 'static,
    ) {
        let outbox = self.outbox.clone();
        let (dialogs, documents) = (self.world.dialogs.clone(), self.world.documents.clone());
        self.jobs.spawn(Owner::Nobody, None, async move {
            let path = match dialogs.ask_where_to_save(name).await {
                Chosen::File(path) => path,
                Chosen::Nothing => return,
                Chosen::NoDialog => files::free_name(&documents.unwrap_or_default(), name),
            };
            let saving = tokio::task::spawn_blocking(move || save(&path).map(|()| path));
            if let Ok(saved) = saving.await {
                outbox.post(session::Message::FileSaved(saved));
            }
        });
    }

    /// A new folder in the one that the person chooses, so that nothing is replaced.
    fn save_code_folder(&mut self, name: &'static str, code: Vec<CodeFile>) {
        let outbox = self.outbox.clone();
        let (dialogs, documents) = (self.world.dialogs.clone(), self.world.documents.clone());
        self.jobs.spawn(Owner::Nobody, None, async move {
            let place = match dialogs.ask_which_folder().await {
                Chosen::File(path) => path,
                Chosen::Nothing => return,
                Chosen::NoDialog => documents.unwrap_or_default(),
            };
            let saving =
                tokio::task::spawn_blocking(move || code_files::save_in(&place, name, &code));
            if let Ok(saved) = saving.await {
                outbox.post(session::Message::FileSaved(saved));
            }
        });
    }
}
