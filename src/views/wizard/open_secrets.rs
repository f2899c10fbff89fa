//! Says before sending that a value shaped like a secret stands where everybody can read it.

use egui::Ui;

use crate::i18n::field_name;
use crate::i18n::key;
use crate::i18n::text;
use crate::i18n::text_with;
use crate::views::icons;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Tone;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// Draws a note for each such box, with the way to it; nothing when there is none.
pub fn open_secrets_ui(ui: &mut Ui, wizard: &Wizard, wish: &mut dyn FnMut(Message)) {
    for input in wizard.secrets_in_the_open() {
        let name = input.field().map(field_name).unwrap_or_default();
        let words = text_with(key::BOX_OPEN_SECRET, &[("where", &name)]);
        let go = text(key::COMMON_CHANGE);
        if widgets::note_box_with_link_ui(ui, Tone::Amber, icons::WARNING, &words, &go) {
            wish(Message::Change(input));
        }
        ui.add_space(size::CARD_GAP);
    }
}
