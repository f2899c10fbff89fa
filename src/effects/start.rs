//! What is looked for once, when the window opens.

use crate::effects::Effects;
use crate::effects::draft_keeper::Order;
use crate::effects::jobs::Owner;
use crate::services::color_scheme;
use crate::session::Message;

impl Effects {
    /// Looks whether the outcome of an earlier sending is unknown, and from now on what colours the desktop asks for.
    pub fn start(&mut self) {
        self.drafts.order(Order::FindIntent);
        if self.world.watches_colors {
            let outbox = self.outbox.clone();
            self.jobs.spawn(
                Owner::Nobody,
                None,
                color_scheme::watch(move |dark| outbox.post(Message::SystemIsDark(dark))),
            );
        }
    }
}
