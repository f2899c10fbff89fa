//! The way to the table of all skills, for whoever is signed in.

use egui::Ui;

use crate::i18n;
use crate::i18n::key;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::paint;

/// One card over the whole width; nothing without a sign-in.
pub(super) fn all_skills_ui(ui: &mut Ui, session: &Session, outbox: &mut Vec<Message>) {
    let Some(signed_in) = session.account.signed_in() else { return };
    let vendor = &signed_in.vendor;
    let name = if vendor.name.is_empty() { &vendor.id } else { &vendor.name };
    let title = i18n::text_with(key::AUDIT_FROM_START, &[("vendor", name)]);
    let t = theme::tokens(ui);
    widgets::card_ui(ui, |ui| {
        ui.add_space(size::LABEL_TO_WHY);
        let ((), pressed) = sides_ui(
            ui,
            theme::BODY.line + theme::SMALL.line + size::LABEL_TO_WHY,
            |ui| {
                let room = egui::vec2(size::ICON_CARD, size::ICON_CARD);
                let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
                let points = size::ICON_CARD - size::LABEL_TO_WHY;
                paint::icon(ui.painter(), place.center(), points, icons::LIST, t.pine);
                ui.add_space(size::TIGHT);
                ui.vertical(|ui| {
                    widgets::heading_ui(ui, theme::BODY_MEDIUM, 2, &title);
                    let line = i18n::text(key::AUDIT_FROM_START_LINE);
                    widgets::text_ui(ui, theme::SMALL, t.ink_2, &line);
                });
            },
            |ui| ui.add(Button::secondary(&i18n::text(key::AUDIT_OPEN))).clicked(),
        );
        ui.add_space(size::LABEL_TO_WHY);
        if pressed {
            outbox.push(Message::OpenAudit);
        }
    });
    ui.add_space(size::CARD_GAP);
}
