//! The right that making a skill and building a model need: why it is asked for, and signing in with it.

use egui::Ui;

use crate::i18n::Key;
use crate::i18n::text;
use crate::session::Message;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;

/// Amazon's name of it.
pub const RIGHT: &str = "alexa::ask:models:readwrite";

/// Draws the title, why it is asked for, and the button that signs in again with it.
pub(super) fn card_ui(ui: &mut Ui, (title, why, act): (Key, Key, Key), outbox: &mut Vec<Message>) {
    widgets::card_ui(ui, |ui| {
        let t = theme::tokens(ui);
        widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(title));
        ui.add_space(size::LABEL_TO_WHY);
        let (why, right) = (text(why), format!(" {RIGHT}"));
        let parts =
            [(theme::SMALL, t.ink_2, why.as_str()), (theme::CODE_SMALL, t.ink_2, right.as_str())];
        widgets::parts_ui(ui, &parts);
        ui.add_space(size::CARD_PAD_Y);
        let words = text(act);
        if ui.add(Button::primary(&words).left(icons::SIGN_IN)).clicked() {
            outbox.push(Message::SignIn);
        }
    });
}
