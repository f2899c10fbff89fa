//! What the check of somebody else's configuration wants: a file to read, the clipboard, a page of Amazon.

use std::path::PathBuf;

use crate::effects::Effects;
use crate::effects::jobs::Owner;
use crate::review::Effect;
use crate::review::Message;
use crate::services::dialogs::Chosen;
use crate::services::files;
use crate::services::files::FileError;
use crate::session;

impl Effects {
    pub(super) fn for_review(&mut self, effect: Effect) {
        let outbox = self.outbox.clone();
        match effect {
            Effect::OpenFile => self.open_file(),
            Effect::ReadFile(path) => {
                self.jobs.spawn(Owner::Nobody, None, async move {
                    outbox.post(session::Message::Review(read(path).await));
                });
            }
            Effect::Copy(code, text) => {
                let copying = self.clipboard.copy(text);
                self.jobs.spawn(Owner::Nobody, None, async move {
                    let done = copying.await.is_ok();
                    outbox.post(session::Message::Review(Message::CopyDone(code, done)));
                });
            }
            Effect::OpenPage(page) => self.open_page(page),
            Effect::After(milliseconds, message) => {
                self.after(milliseconds, session::Message::Review(message));
            }
        }
    }

    fn open_file(&mut self) {
        let (outbox, dialogs) = (self.outbox.clone(), self.world.dialogs.clone());
        self.jobs.spawn(Owner::Nobody, None, async move {
            let message = match dialogs.ask_what_to_open().await {
                Chosen::Nothing => return,
                Chosen::NoDialog => Message::NoDialog,
                Chosen::File(path) => read(path).await,
            };
            outbox.post(session::Message::Review(message));
        });
    }
}

/// Reads a file beside the window. A reader that dies counts as a file that is not there.
async fn read(path: PathBuf) -> Message {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let shown = path.clone();
    let reading = tokio::task::spawn_blocking(move || files::read(&path)).await;
    let read = reading.unwrap_or(Err(FileError::NotThere(shown)));
    Message::FileRead(read.map(|bytes| (name, bytes)))
}
