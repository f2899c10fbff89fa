//! What the rules say, asked once each time the window is drawn, however many places want to know.

use std::sync::Arc;

use egui::Id;
use egui::Ui;

use crate::rules::Checked;
use crate::wizard::Wizard;

/// What was said, and in which drawing of the window.
type Said = (u64, Arc<Checked>);

/// What the rules say about the settings as they stood when it was asked first in this drawing.
pub fn checked(ui: &Ui, wizard: &Wizard) -> Arc<Checked> {
    let key = Id::unique("what the rules say");
    let now = ui.ctx().cumulative_pass_nr();
    if let Some((_, checked)) =
        ui.data(|data| data.get_temp::<Said>(key)).filter(|(drawing, _)| *drawing == now)
    {
        return checked;
    }
    let checked = Arc::new(wizard.check());
    ui.data_mut(|data| data.insert_temp(key, (now, Arc::clone(&checked))));
    checked
}
