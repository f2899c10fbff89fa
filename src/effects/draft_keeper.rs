//! The one thread that writes drafts: a slow disk holds up nothing else, and orders are done one after the other.

use std::panic;
use std::panic::AssertUnwindSafe;
use std::sync::mpsc;
use std::sync::mpsc::RecvTimeoutError;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use crate::effects::keeper::Keeper;
use crate::effects::outbox::Outbox;
use crate::model::Draft;
use crate::services::drafts::DraftId;
use crate::services::folder::Folder;
use crate::session::Preferences;

/// How long the end of the program may wait for the last save.
const LAST_PATIENCE: Duration = Duration::from_secs(2);

/// What the thread is told to do.
pub(super) enum Order {
    List,
    Start,
    /// Deletes the draft that is open.
    Drop,
    Open(DraftId),
    Delete(DraftId),
    Save(Box<Draft>),
    Preferences(Preferences),
    /// Looks for a write whose outcome nobody learned: of settings, or of a skill.
    FindIntent,
    Clear,
    End,
}

/// The thread's other end.
pub(super) struct DraftKeeper {
    orders: mpsc::Sender<Order>,
    ended: mpsc::Receiver<()>,
}

impl DraftKeeper {
    pub(super) fn new(data: Folder, outbox: Outbox) -> Self {
        let (orders, received) = mpsc::channel();
        let (end, ended) = mpsc::channel();
        // Without a thread nothing is saved, and nothing says it was.
        let _ = thread::Builder::new().name("drafts".to_owned()).spawn(move || {
            serve(&mut Keeper::new(data, outbox), &received);
            let _ = end.send(());
        });
        Self { orders, ended }
    }

    pub(super) fn order(&self, order: Order) {
        let _ = self.orders.send(order);
    }

    /// Saves what is not saved yet.
    pub(super) fn finish(&self) {
        if self.orders.send(Order::End).is_ok() {
            let _ = self.ended.recv_timeout(LAST_PATIENCE);
        }
    }
}

fn serve(keeper: &mut Keeper, orders: &mpsc::Receiver<Order>) {
    loop {
        let order = match keeper.due() {
            Some(due) => orders.recv_timeout(due.saturating_duration_since(Instant::now())),
            None => orders.recv().map_err(|_gone| RecvTimeoutError::Disconnected),
        };
        // After a panic the thread goes on: the next draft must still be saved.
        let goes_on = panic::catch_unwind(AssertUnwindSafe(|| match order {
            Ok(order) => keeper.obey(order),
            Err(RecvTimeoutError::Timeout) => {
                keeper.save();
                true
            }
            Err(RecvTimeoutError::Disconnected) => keeper.obey(Order::End),
        }));
        if !goes_on.unwrap_or(true) {
            return;
        }
    }
}
