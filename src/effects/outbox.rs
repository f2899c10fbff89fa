//! The way back to the window: sending and waking are one act.

use std::sync::Arc;
use std::sync::mpsc::Sender;

use crate::session::Message;

/// Posts messages to the session.
#[derive(Clone)]
pub(super) struct Outbox {
    sender: Sender<Message>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Outbox {
    pub(super) fn new(sender: Sender<Message>, wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self { sender, wake: Arc::new(wake) }
    }

    /// A message that nobody reads any more is no loss: the window is closing.
    pub(super) fn post(&self, message: Message) {
        if self.sender.send(message).is_ok() {
            (self.wake)();
        }
    }
}
