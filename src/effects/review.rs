//! What the check of somebody else's configuration wants: a file to read, what Amazon has, the clipboard.

use std::path::Path;
use std::path::PathBuf;

use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::import;
use crate::model::Secret;
use crate::model::Stage;
use crate::review::Brought;
use crate::review::Effect;
use crate::review::FromAmazon;
use crate::review::Message;
use crate::review::Opened;
use crate::review::Slot;
use crate::services::amazon::AmazonError;
use crate::services::dialogs::Chosen;
use crate::services::files::FileError;
use crate::services::sources;
use crate::session;

/// More files are not read: nobody picks from a longer list.
const MOST: usize = 200;

impl Effects {
    pub(super) fn for_review(&mut self, effect: Effect) {
        let outbox = self.outbox.clone();
        match effect {
            Effect::OpenFile(slot) => self.open_file(slot),
            Effect::ReadFile(slot, path) => {
                self.jobs.spawn(Owner::Nobody, None, async move {
                    outbox.post(session::Message::Review(read(slot, path).await));
                });
            }
            Effect::Copy(what, text) => {
                let copying = self.clipboard.copy(text);
                self.jobs.spawn(Owner::Nobody, None, async move {
                    let done = copying.await.is_ok();
                    outbox.post(session::Message::Review(Message::CopyDone(what, done)));
                });
            }
            Effect::SaveFile { name, text } => self.save_file(name, Secret::new(text)),
            Effect::OpenPage(page) => self.open_page(page),
            Effect::After(milliseconds, message) => {
                self.after(milliseconds, session::Message::Review(message));
            }
            Effect::Stop(id) => self.jobs.stop(Owner::Review(id)),
            // Leave the session as its own effects.
            Effect::ReadAmazon { .. } | Effect::RenewSignIn => {}
        }
    }

    /// The settings and the manifest of a skill. Settings without a manifest are worth showing, too.
    pub(super) fn read_for_review(
        &mut self,
        id: u64,
        skill_id: String,
        stage: Stage,
        token: Secret,
        vendor_id: String,
    ) {
        let (outbox, amazon) = (self.outbox.clone(), self.amazon.value());
        let answer = move |answer| session::Message::Review(Message::AmazonRead(id, answer));
        let panicked = answer(Err(AmazonError::Offline(String::new())));
        self.jobs.spawn(Owner::Review(id), Some(panicked), async move {
            let told = async {
                let current = amazon.account_linking(&token, &skill_id, stage).await?;
                let manifest = amazon.manifest(&token, &skill_id, stage).await.ok();
                let (kind, manifest) =
                    manifest.map_or((None, None), |facts| (facts.kind, Some(facts.manifest)));
                let settings = current.members;
                Ok(Box::new(FromAmazon { skill_id, stage, settings, kind, manifest, vendor_id }))
            };
            outbox.post(answer(told.await));
        });
    }

    fn open_file(&mut self, slot: Slot) {
        let (outbox, dialogs) = (self.outbox.clone(), self.world.dialogs.clone());
        self.jobs.spawn(Owner::Nobody, None, async move {
            let message = match dialogs.ask_what_to_open().await {
                Chosen::Nothing => return,
                Chosen::NoDialog => Message::NoDialog,
                Chosen::File(path) => read(slot, path).await,
            };
            outbox.post(session::Message::Review(message));
        });
    }
}

/// Reads what a path leads to, beside the window. A reader that dies counts as a file that is not there.
async fn read(slot: Slot, path: PathBuf) -> Message {
    let shown = path.clone();
    let reading = tokio::task::spawn_blocking(move || brought(&path)).await;
    Message::FileRead(slot, reading.unwrap_or(Err(FileError::NotThere(shown))))
}

/// The file, or those of the folder or zip, each with the manifest it belongs to. More than a person picks from are
/// left out and counted.
fn brought(path: &Path) -> Result<Opened, FileError> {
    let sources = sources::read(path)?;
    let mut files = Vec::new();
    for source in sources.files.iter().take(MOST) {
        let bytes = match source.bytes() {
            Err(error) if sources.files.len() == 1 => return Err(error),
            // One of several that cannot be read is named with those that hold no settings.
            read => read.unwrap_or_default().into_owned(),
        };
        let manifest = sources.manifest_of(source).and_then(|manifest| {
            let bytes = manifest.bytes().ok()?;
            import::read_manifest(&bytes).ok()
        });
        files.push(Brought {
            name: source.name.clone(),
            bytes,
            path: source.path(),
            in_git_work_tree: source.is_in_git_work_tree(),
            manifest,
        });
    }
    Ok(Opened { files, left_out: sources.files.len().saturating_sub(MOST) })
}
