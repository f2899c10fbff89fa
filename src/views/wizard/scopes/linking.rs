//! How people come to link: before or after they first use the skill, and by voice.

use egui::Ui;

use crate::i18n::key;
use crate::i18n::text;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::CheckRow;
use crate::views::widgets::Tone;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// “May people use the skill before linking?” Where the kind of skill leaves no choice, the reason.
pub(super) fn before_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &text(key::SCOPES_BEFORE));
    if !wizard.kind.may_skip_linking() {
        ui.add_space(size::GRID);
        let (lead, words) = (text(key::SCOPES_BEFORE_NEVER), text(key::SCOPES_BEFORE_NEVER_WHY));
        widgets::note_box_ui(ui, Tone::Slate, icons::INFO, &lead, &words);
        return;
    }
    ui.add_space(size::LABEL_TO_WHY);
    widgets::text_ui(ui, theme::SMALL, t.ink_2, &text(key::SCOPES_BEFORE_WHY));
    let may = wizard.settings.skip_on_enablement.unwrap_or(false);
    let (yes, no) = (text(key::SCOPES_BEFORE_YES), text(key::SCOPES_BEFORE_NO));
    let recommended = text(key::SCOPES_BEFORE_YES_MORE);
    for (answer, label, more) in [(true, &yes, recommended.as_str()), (false, &no, "")] {
        ui.add_space(size::TIGHT);
        if widgets::radio_ui(ui, label, more, may == answer).clicked() && may != answer {
            outbox.push(Message::ToggleSkipOnEnablement);
        }
    }
}

/// “Let people link by voice”.
pub(super) fn voice_ui(ui: &mut Ui, wizard: &Wizard, outbox: &mut Outbox) {
    let on = wizard.settings.voice_forward == "ENABLED";
    let (label, optional) = (text(key::SCOPES_VOICE), text(key::COMMON_OPTIONAL));
    let line = text(key::SCOPES_VOICE_LINE);
    widgets::card_ui(ui, |ui| {
        let row = CheckRow::new(&label, on).strong().muted(&optional).line(&line);
        if ui.add(row).clicked() {
            outbox.push(Message::ToggleVoice);
        }
    });
}
