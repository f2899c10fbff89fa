//! The bars above and below: what this is, and the ways out.

use egui::Rect;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use crate::audit;
use crate::audit::Phase;
use crate::i18n::key;
use crate::i18n::text;
use crate::session::Message;
use crate::session::Session;
use crate::views::drawings;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Tone;

/// The mark, the screen's name, and the promise where there is room for it.
pub(super) fn top_ui(ui: &mut Ui, rect: Rect, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, t.rail);
    ui.painter().hline(rect.x_range(), rect.bottom(), (size::STROKE, t.line));
    let inner = rect.shrink2(vec2(size::PAGE_MARGIN, 0.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("audit bar"));
    let has_promise = rect.width() >= size::FROM_RAIL;
    let ((), settings) = sides_ui(
        &mut ui,
        rect.height(),
        |ui| {
            let room = vec2(drawings::MARK, drawings::MARK);
            let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
            drawings::paint_mark(ui.painter(), t, place);
            ui.add_space(size::TIGHT);
            widgets::line_ui(ui, theme::BODY_STRONG, t.ink, &text(key::AUDIT_TITLE));
            if has_promise {
                ui.add_space(size::GRID);
                let words = text(key::AUDIT_PROMISE);
                widgets::chip_ui(ui, Tone::Pine, Some(icons::SHIELD_CHECK), &words);
            }
        },
        |ui| widgets::icon_button_ui(ui, icons::GEAR_SIX, &text(key::FRAME_SETTINGS)).clicked(),
    );
    if settings {
        outbox.push(Message::OpenSettings);
    }
}

/// Back to the start, and what can be done now: end the reading, or read again.
pub(super) fn bottom_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Vec<Message>) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, t.rail);
    ui.painter().hline(rect.x_range(), rect.top(), (size::STROKE, t.line));
    let inner = rect.shrink2(vec2(size::PAGE_MARGIN, (size::BOTTOM_BAR - size::BUTTON) / 2.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("audit foot"));
    let (start, act) = sides_ui(
        &mut ui,
        size::BUTTON,
        |ui| {
            let words = text(key::REVIEW_START);
            ui.add(Button::secondary(&words).left(icons::HOUSE)).clicked()
        },
        |ui| act_ui(ui, &session.audit.phase),
    );
    if start {
        outbox.push(Message::OpenStart);
    }
    outbox.extend(act);
}

fn act_ui(ui: &mut Ui, phase: &Phase) -> Option<Message> {
    let (button, message) = match phase {
        // The empty page has the button in its middle.
        Phase::Idle => return None,
        Phase::Running => (key::AUDIT_CANCEL, Message::Audit(audit::Message::Cancel)),
        Phase::Done | Phase::Cancelled | Phase::Failed(_) => {
            (key::AUDIT_AGAIN, Message::StartAudit)
        }
    };
    let words = text(button);
    let mut button = Button::secondary(&words);
    if message == Message::StartAudit {
        button = button.left(icons::ARROW_CLOCKWISE);
    }
    ui.add(button).clicked().then_some(message)
}
