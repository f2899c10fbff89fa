//! How long something has been shown, and how long is left, for words beside a wait.

use std::time::Duration;

use egui::Id;
use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;

/// The whole seconds since this was asked first with this key; asks for another frame in a second.
pub(super) fn seconds_since(ui: &Ui, what: &str) -> u16 {
    let id = Id::unique(("shown since", what));
    let now = ui.input(|input| input.time);
    let since = ui.data_mut(|data| *data.get_temp_mut_or(id, now));
    ui.ctx().request_repaint_after(Duration::from_secs(1));
    let gone = Duration::from_secs_f64((now - since).max(0.0));
    u16::try_from(gone.as_secs()).unwrap_or(u16::MAX)
}

/// Why nothing is asked for a while: so many seconds that Amazon asked for, or a new token on its way.
pub(super) fn pause_words(seconds: Option<u64>) -> String {
    seconds.map_or_else(
        || text(key::SEND_RENEWING),
        |seconds| text_with(key::SEND_WAIT_BUSY, &[("seconds", &seconds.to_string())]),
    )
}
