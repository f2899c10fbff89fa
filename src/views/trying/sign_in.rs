//! The right that trying needs: why it is asked for, and signing in with it.

use egui::Ui;

use crate::account::SignIn;
use crate::i18n::key;
use crate::i18n::text;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::wizard::send::sign_in;
use crate::views::wizard::send::vendor;
use crate::views::wizard::send::waiting;

/// Draws what stands before trying: signing in, or how far that is.
pub(super) fn page_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    match session.account.sign_in.clone() {
        SignIn::Opening => waiting::waiting_ui(ui, session, None, false, outbox),
        SignIn::Waiting(wait) => waiting::waiting_ui(ui, session, Some(&wait), false, outbox),
        SignIn::Working => waiting::waiting_ui(ui, session, None, true, outbox),
        SignIn::Confirming(confirming) => vendor::question_ui(ui, session, &confirming, outbox),
        SignIn::SignedIn(_) => {
            widgets::card_ui(ui, |ui| {
                why_ui(ui);
                ui.add_space(size::CARD_PAD_Y);
                let words = text(key::TRY_SIGN_IN_AGAIN);
                if ui.add(Button::primary(&words).left(icons::SIGN_IN)).clicked() {
                    outbox.push(Message::SignIn);
                }
            });
        }
        SignIn::SignedOut | SignIn::Failed(_) => {
            widgets::card_ui(ui, why_ui);
            ui.add_space(size::CARD_GAP);
            sign_in::ways_ui(ui, session, outbox);
        }
    }
}

fn why_ui(ui: &mut Ui) {
    let t = theme::tokens(ui);
    widgets::heading_ui(ui, theme::BODY_STRONG, 2, &text(key::TRY_RIGHT_NEEDED));
    ui.add_space(size::LABEL_TO_WHY);
    let why = text(key::TRY_RIGHT_NEEDED_WHAT);
    let parts = [
        (theme::SMALL, t.ink_2, why.as_str()),
        (theme::CODE_SMALL, t.ink_2, " alexa::ask:skills:test"),
    ];
    widgets::parts_ui(ui, &parts);
}
