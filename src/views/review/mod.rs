//! The screen for a configuration that somebody sent: shown as text, judged, nothing opened, and nobody
//! contacted who was not ticked.

mod amazon;
mod asking;
mod bars;
mod bring_in;
mod compare;
mod findings;
mod json;
mod not_checked;
mod repair;
mod reply;
mod settings;
mod symptoms;

use egui::Event;
use egui::Rect;
use egui::ScrollArea;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use crate::model::Secret;
use crate::review;
use crate::review::Pane;
use crate::review::Pointed;
use crate::review::Tab;
use crate::session::Message;
use crate::session::Session;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;

/// The key of the box for what was sent.
const TEXT: &str = "review text";

/// Draws the screen into its rectangle.
pub fn review_ui(ui: &mut Ui, rect: Rect, session: &mut Session, outbox: &mut Vec<Message>) {
    take_in(ui, session, outbox);
    let top = rect.with_max_y(rect.top() + bars::top_height(rect.width(), session));
    bars::top_ui(ui, top, session, outbox);
    let foot = rect.with_min_y(rect.bottom() - bars::bottom_height(ui, rect.width(), session));
    let body = Rect::from_min_max(top.left_bottom(), foot.right_top());
    if session.review.shown.is_none() {
        side_ui(ui, body, "bring in", size::PAGE_WIDE, |ui| {
            bring_in::page_ui(ui, session, outbox);
        });
    } else if is_wide(rect.width()) {
        let left = body.with_max_x(body.left() + size::DESK_SETTINGS);
        settings_ui(ui, left, session, outbox);
        let right = body.with_min_x(left.right());
        ui.painter().vline(left.right(), body.y_range(), (size::STROKE, theme::tokens(ui).line));
        pane_ui(ui, right, session, outbox);
    } else if session.review.tab == Tab::Settings {
        settings_ui(ui, body, session, outbox);
    } else {
        pane_ui(ui, body, session, outbox);
    }
    bars::bottom_ui(ui, foot, session, outbox);
    if session.review.pointed.take_if(|pointed| *pointed == Pointed::Heading).is_some() {
        ui.memory_mut(|memory| memory.request_focus(widgets::heading_id()));
    }
}

/// Whether the settings stand beside the findings; with less room each has a tab.
fn is_wide(width: f32) -> bool {
    width >= size::FROM_FOLDED_PREVIEW
}

fn settings_ui(ui: &mut Ui, rect: Rect, session: &mut Session, outbox: &mut Vec<Message>) {
    ui.painter().rect_filled(rect, 0.0, theme::tokens(ui).sunken);
    let mut side = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("settings side"));
    side.set_clip_rect(rect.intersect(side.clip_rect()));
    ScrollArea::vertical().id_salt("settings").auto_shrink(false).show(&mut side, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        settings::side_ui(ui, session, outbox);
        ui.add_space(size::CARD_GAP);
    });
}

fn pane_ui(ui: &mut Ui, rect: Rect, session: &mut Session, outbox: &mut Vec<Message>) {
    // Each pane scrolls by itself, so that one comes back to the place one left.
    let name = match session.review.pane {
        Pane::Findings => "findings",
        Pane::Compare => "compare",
        Pane::Repair => "repair",
        Pane::Reply => "reply",
    };
    side_ui(ui, rect, name, size::PAGE_WIDE, |ui| match session.review.pane {
        Pane::Findings => {
            findings::page_ui(ui, session, outbox);
            if !is_wide(ui.ctx().content_rect().width()) {
                ui.add_space(size::CARD_GAP);
                asking::section_ui(ui, session, outbox);
            }
        }
        Pane::Compare => compare::page_ui(ui, session, outbox),
        Pane::Repair => repair::page_ui(ui, &session.review, outbox),
        Pane::Reply => reply::page_ui(ui, &session.review, outbox),
    });
}

/// A side that scrolls by itself, its content in the middle and no wider than that.
fn side_ui(ui: &mut Ui, rect: Rect, name: &str, wide: f32, content: impl FnOnce(&mut Ui)) {
    let mut page = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name));
    page.set_clip_rect(rect.intersect(page.clip_rect()));
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show(&mut page, |ui| {
        let side = ((rect.width() - wide) / 2.0).max(size::PAGE_MARGIN);
        let inner = ui.max_rect().shrink2(vec2(side, 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(size::FIELD_GAP);
            content(ui);
            ui.add_space(size::PAGE_MARGIN);
        });
    });
}

/// A paste beside any other box, and a file dropped on the window, are read at once, so that a secret in it is
/// hidden at once, too.
fn take_in(ui: &Ui, session: &mut Session, outbox: &mut Vec<Message>) {
    let focused = ui.memory(egui::Memory::focused);
    let in_another_box = ui.ctx().text_edit_focused() && focused != Some(widgets::field_id(TEXT));
    let mut pasted = None;
    let mut dropped = None;
    ui.input_mut(|input| {
        if !in_another_box {
            input.events.retain(|event| {
                let Event::Paste(text) = event else { return true };
                pasted = Some(text.clone());
                false
            });
        }
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
