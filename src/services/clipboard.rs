//! The clipboard, on a thread of its own: a busy clipboard holds nothing up, and what was copied stays there
//! for as long as the program runs.

use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use thiserror::Error;
use tokio::sync::oneshot;
use tokio::time::timeout;

use crate::i18n::key;
use crate::i18n::text;
use crate::model::Secret;

/// How long a copied secret stays.
pub const SECRET_STAYS: Duration = Duration::from_mins(1);

/// A clipboard that takes longer counts as missing.
const PATIENCE: Duration = Duration::from_secs(3);

/// How long the end of the program may wait for the clipboard to be cleared.
const LAST_PATIENCE: Duration = Duration::from_millis(500);

/// The clipboard. When it is dropped, a secret that is still there is removed.
pub struct Clipboard {
    asks: mpsc::Sender<Ask>,
    ended: mpsc::Receiver<()>,
}

/// Where copied text goes.
#[derive(Clone)]
pub enum Board {
    /// The system's own.
    System,
    /// In memory, for tests.
    Memory(Kept),
    /// There is none, for tests.
    Missing,
}

/// Text that was copied, and whether it was marked as a secret.
pub type Kept = Arc<Mutex<Option<(String, bool)>>>;

/// Why nothing was copied.
#[derive(Clone, Copy, Debug, Eq, Error, PartialEq)]
pub enum ClipboardError {
    #[error("no clipboard, or it does not answer")]
    Missing,
}

impl ClipboardError {
    /// What happened and what to do, for people.
    pub fn text(self) -> String {
        text(key::CLIPBOARD_MISSING)
    }
}

enum Ask {
    Copy(String, oneshot::Sender<bool>),
    CopySecret(Secret, oneshot::Sender<bool>),
    End,
}

impl Clipboard {
    /// A clipboard whose secrets stay for that long.
    pub fn new(board: Board, secret_stays: Duration) -> Self {
        let (asks, asked) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        // Without a thread nobody takes what is asked, which reads as a missing clipboard.
        let _ = thread::Builder::new().name("clipboard".to_owned()).spawn(move || {
            serve(&asked, Open { board, system: None }, secret_stays);
            let _ = end.send(());
        });
        Self { asks, ended }
    }

    /// Copies text.
    pub fn copy(&self, text: String) -> impl Future<Output = Result<(), ClipboardError>> + use<> {
        let (done, answer) = oneshot::channel();
        // When nobody takes it, the answer fails by itself.
        let _ = self.asks.send(Ask::Copy(text, done));
        copied(answer)
    }

    /// Copies a secret, marked so that clipboard managers leave it alone where the system knows such a mark (on X11
    /// only those of KDE do), and removes it after a while if it is still there.
    pub fn copy_secret(
        &self,
        secret: Secret,
    ) -> impl Future<Output = Result<(), ClipboardError>> + use<> {
        let (done, answer) = oneshot::channel();
        let _ = self.asks.send(Ask::CopySecret(secret, done));
        copied(answer)
    }
}

async fn copied(answer: oneshot::Receiver<bool>) -> Result<(), ClipboardError> {
    match timeout(PATIENCE, answer).await {
        Ok(Ok(true)) => Ok(()),
        Ok(Ok(false) | Err(_)) | Err(_) => Err(ClipboardError::Missing),
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        if self.asks.send(Ask::End).is_ok() {
            let _ = self.ended.recv_timeout(LAST_PATIENCE);
        }
    }
}

/// A secret on the clipboard, and when it has to go.
type Held = Option<(Secret, Instant)>;

fn serve(asked: &mpsc::Receiver<Ask>, mut board: Open, secret_stays: Duration) {
    let mut held: Held = None;
    loop {
        let ask = match &held {
            Some((_, end)) => asked.recv_timeout(end.saturating_duration_since(Instant::now())),
            None => asked.recv().map_err(|_gone| RecvTimeoutError::Disconnected),
        };
        match ask {
            Ok(Ask::Copy(text, done)) => {
                held = None;
                let _ = done.send(board.set(&text, false));
            }
            Ok(Ask::CopySecret(secret, done)) => {
                let copied = board.set(secret.expose(), true);
                held = copied.then(|| (secret, Instant::now() + secret_stays));
                let _ = done.send(copied);
            }
            Err(RecvTimeoutError::Timeout) => remove(&mut board, held.take()),
            Ok(Ask::End) | Err(RecvTimeoutError::Disconnected) => {
                return remove(&mut board, held);
            }
        }
    }
}

/// Removes the secret, but nothing that somebody copied since.
fn remove(board: &mut Open, held: Held) {
    if let Some((secret, _)) = held
        && board.text().is_some_and(|text| text == secret)
    {
        board.clear();
    }
}

/// A board with the system's clipboard opened, once it was needed.
struct Open {
    board: Board,
    system: Option<arboard::Clipboard>,
}

impl Open {
    fn system(&mut self) -> Option<&mut arboard::Clipboard> {
        if self.system.is_none() {
            self.system = arboard::Clipboard::new().ok();
        }
        self.system.as_mut()
    }

    fn set(&mut self, text: &str, is_secret: bool) -> bool {
        match &self.board {
            Board::System => {
                let copied =
                    self.system().is_some_and(|system| set_system(system, text, is_secret));
                if !copied {
                    // The display may be gone; the next time it is looked for afresh.
                    self.system = None;
                }
                copied
            }
            Board::Memory(kept) => {
                let copied = Some((text.to_owned(), is_secret));
                *kept.lock().unwrap_or_else(PoisonError::into_inner) = copied;
                true
            }
            Board::Missing => false,
        }
    }

    fn text(&mut self) -> Option<Secret> {
        match &self.board {
            Board::System => self.system()?.get_text().ok().map(Secret::new),
            Board::Memory(kept) => {
                let kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
                kept.as_ref().map(|(text, _)| Secret::new(text.as_str()))
            }
            Board::Missing => None,
        }
    }

    fn clear(&mut self) {
        match &self.board {
            Board::System => {
                let _ = self.system().map(arboard::Clipboard::clear);
            }
            Board::Memory(kept) => *kept.lock().unwrap_or_else(PoisonError::into_inner) = None,
            Board::Missing => {}
        }
    }
}

fn set_system(system: &mut arboard::Clipboard, text: &str, is_secret: bool) -> bool {
    #[cfg(target_os = "macos")]
    use arboard::SetExtApple as _;
    #[cfg(target_os = "linux")]
    use arboard::SetExtLinux as _;
    #[cfg(target_os = "windows")]
    use arboard::SetExtWindows as _;
    let set = system.set();
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    let set = if is_secret { set.exclude_from_history() } else { set };
    #[cfg(target_os = "windows")]
    let set = if is_secret {
        set.exclude_from_monitoring().exclude_from_history().exclude_from_cloud()
    } else {
        set
    };
    set.text(text).is_ok()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tokio's test macro waits for its runtime")]
mod tests {
    use super::*;

    fn board() -> (Board, Kept) {
        let kept = Kept::default();
        (Board::Memory(Arc::clone(&kept)), kept)
    }

    #[tokio::test]
    async fn a_secret_is_marked_and_goes_by_itself() {
        let (memory, kept) = board();
        let clipboard = Clipboard::new(memory, Duration::from_millis(50));
        clipboard.copy_secret(Secret::new("s3cret")).await.unwrap();
        let gone = timeout(Duration::from_secs(10), async {
            while kept.lock().unwrap().is_some() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        });
        gone.await.unwrap();
    }

    #[tokio::test]
    async fn a_secret_goes_with_the_program_and_other_text_stays() {
        let (memory, kept) = board();
        let clipboard = Clipboard::new(memory.clone(), SECRET_STAYS);
        clipboard.copy_secret(Secret::new("s3cret")).await.unwrap();
        assert_eq!(*kept.lock().unwrap(), Some(("s3cret".to_owned(), true)));
        drop(clipboard);
        assert_eq!(*kept.lock().unwrap(), None);

        let clipboard = Clipboard::new(memory.clone(), SECRET_STAYS);
        clipboard.copy_secret(Secret::new("s3cret")).await.unwrap();
        *kept.lock().unwrap() = Some(("somebody else's".to_owned(), false));
        drop(clipboard);
        assert_eq!(*kept.lock().unwrap(), Some(("somebody else's".to_owned(), false)));

        let clipboard = Clipboard::new(memory, SECRET_STAYS);
        clipboard.copy("plain".to_owned()).await.unwrap();
        drop(clipboard);
        assert_eq!(*kept.lock().unwrap(), Some(("plain".to_owned(), false)));
    }

    #[tokio::test]
    async fn a_missing_clipboard_is_an_error() {
        let clipboard = Clipboard::new(Board::Missing, SECRET_STAYS);
        assert_eq!(clipboard.copy("x".to_owned()).await, Err(ClipboardError::Missing));
        let secret = clipboard.copy_secret(Secret::new("x")).await;
        assert_eq!(secret, Err(ClipboardError::Missing));
    }
}
