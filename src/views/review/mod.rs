//! The screen for a configuration that somebody sent: shown as text, judged, nothing opened or contacted.

mod bars;
mod json;
mod paste;
mod shown;

use egui::Event;
use egui::Rect;
use egui::ScrollArea;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use crate::model::Secret;
use crate::review;
use crate::session::Message;
use crate::session::Session;
use crate::views::theme::size;

/// Draws the screen into its rectangle.
pub fn review_ui(ui: &mut Ui, rect: Rect, session: &mut Session, outbox: &mut Vec<Message>) {
    take_in(ui, session, outbox);
    let top = rect.with_max_y(rect.top() + size::TOP_BAR);
    bars::top_ui(ui, top, outbox);
    let foot = rect.with_min_y(rect.bottom() - bars::bottom_height(rect.width(), session));
    let body = Rect::from_min_max(top.left_bottom(), foot.right_top());
    let mut page = ui.new_child(UiBuilder::new().max_rect(body).id_salt("review"));
    page.set_clip_rect(body.intersect(page.clip_rect()));
    ScrollArea::vertical().auto_shrink(false).show(&mut page, |ui| {
        let wide = if session.review.shown.is_some() { rect.width() } else { size::PAGE_WIDE };
        let side = ((rect.width() - wide) / 2.0).max(size::PAGE_MARGIN);
        let inner = ui.max_rect().shrink2(vec2(side, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(size::FIELD_GAP);
            if session.review.shown.is_some() {
                shown::page_ui(ui, session, outbox);
            } else {
                paste::page_ui(ui, session, outbox);
            }
            ui.add_space(size::PAGE_MARGIN);
        });
    });
    bars::bottom_ui(ui, foot, session, outbox);
}

/// A paste anywhere on the screen, and a file dropped on it, are read at once, so that a secret in it is hidden at
/// once, too.
fn take_in(ui: &Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let mut pasted = None;
    let mut dropped = None;
    ui.input_mut(|input| {
        input.events.retain(|event| {
            let Event::Paste(text) = event else { return true };
            pasted = Some(text.clone());
            false
        });
        dropped = input.raw.dropped_files.first().map(|file| file.path().to_owned());
    });
    if let Some(text) = pasted {
        session.review.text = Secret::new(text);
        outbox.push(Message::Review(review::Message::Check));
    }
    if let Some(path) = dropped {
        outbox.push(Message::Review(review::Message::Dropped(path)));
    }
}
