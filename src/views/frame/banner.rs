//! The banner over everything while practising.

use egui::Rect;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use super::Outbox;
use crate::i18n;
use crate::i18n::key;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets::WordLink;
use crate::views::widgets::paint;

/// Draws the banner while practising; gives what is left of the window.
pub(super) fn banner_ui(ui: &mut Ui, window: Rect, session: &Session, outbox: &mut Outbox) -> Rect {
    if session.practising.is_none() {
        return window;
    }
    let t = theme::tokens(ui);
    let rect = window.with_max_y(window.top() + size::BANNER);
    ui.painter().rect_filled(rect, 0.0, t.amber_soft);
    ui.painter().hline(rect.x_range(), rect.bottom(), (size::STROKE, t.amber_edge));
    let inner = rect.shrink2(vec2(size::FIELD_GAP, 0.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("practice"));
    let (_, left) = sides_ui(
        &mut ui,
        size::BANNER,
        |ui| {
            let room = vec2(size::ICON_BOX, size::BANNER);
            let (place, _) = ui.allocate_exact_size(room, egui::Sense::hover());
            paint::icon(ui.painter(), place.center(), size::ICON_BOX, icons::FLASK, t.amber);
            ui.add_space(size::TIGHT);
            let lead = i18n::text(key::FRAME_PRACTICE);
            let words = format!(" {}", i18n::text(key::FRAME_PRACTICE_WORDS));
            let parts =
                [(theme::SMALL_MEDIUM, t.ink, lead.as_str()), (theme::SMALL, t.ink, words.as_str())];
            ui.add(egui::Label::new(theme::job(&parts)).truncate());
        },
        |ui| {
            let name = i18n::text(key::FRAME_PRACTICE_LEAVE_NAME);
            ui.add(WordLink::new(&i18n::text(key::FRAME_PRACTICE_LEAVE)).named(&name)).clicked()
        },
    );
    if left {
        outbox.push(Message::LeavePractice);
    }
    window.with_min_y(rect.bottom())
}

