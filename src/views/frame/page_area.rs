//! The page and the preview: beside each other, over each other, or as tabs.

use egui::Area;
use egui::Frame;
use egui::Id;
use egui::Order;
use egui::Rect;
use egui::ScrollArea;
use egui::Sense;
use egui::Ui;
use egui::UiBuilder;

use super::Outbox;
use super::focus;
use super::hand_on;
use super::plan::Plan;
use super::plan::PreviewPlace;
use crate::i18n;
use crate::i18n::key;
use crate::services::drafts::Access;
use crate::services::drafts::DraftError;
use crate::session;
use crate::session::Session;
use crate::views::help;
use crate::views::icons;
use crate::views::pages::Page;
use crate::views::preview;
use crate::views::theme;
use crate::views::theme::motion;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Tone;
use crate::wizard::Focus;
use crate::wizard::Message;
use crate::wizard::Step;

/// Draws page and preview into the rectangle between the bars.
pub(super) fn page_area_ui(
    ui: &mut Ui,
    rect: Rect,
    page: &Page,
    session: &mut Session,
    outbox: &mut Outbox,
) {
    let step = session.wizard.step;
    if session.wizard.focus_wanted.is_some() {
        // Whatever is to have the focus stands on the page, so the JSON makes way.
        raise_json(ui, step, false);
    }
    let plan = Plan::of(rect_width(ui));
    match plan.preview {
        PreviewPlace::Beside => beside_ui(ui, rect, page, session, outbox),
        PreviewPlace::Over => over_ui(ui, rect, page, session, outbox),
        PreviewPlace::Tab => {
            if json_is_up(ui, step) {
                let mut wishes = Vec::new();
                preview::preview_ui(
                    ui,
                    rect,
                    &session.wizard,
                    page.preview_foot,
                    false,
                    &mut wishes,
                );
                hand_on(wishes, outbox);
            } else {
                page_ui(ui, rect, page, session, outbox);
            }
        }
    }
}

fn rect_width(ui: &Ui) -> f32 {
    ui.ctx().content_rect().width()
}

fn beside_ui(ui: &mut Ui, rect: Rect, page: &Page, session: &mut Session, outbox: &mut Outbox) {
    let open = session.preferences.preview_open.unwrap_or(page.preview_open);
    let width = if open { size::PREVIEW } else { size::PREVIEW_FOLDED };
    let edge = rect.right() - width;
    page_ui(ui, rect.with_max_x(edge), page, session, outbox);
    let side = rect.with_min_x(edge);
    let mut wishes = Vec::new();
    if open {
        preview::preview_ui(ui, side, &session.wizard, page.preview_foot, true, &mut wishes);
    } else if preview::folded_ui(ui, side) {
        wishes.push(Message::FoldPreview(true));
    }
    edge_ui(ui, side);
    hand_on(wishes, outbox);
}

fn over_ui(ui: &mut Ui, rect: Rect, page: &Page, session: &mut Session, outbox: &mut Outbox) {
    let strip = rect.with_min_x(rect.right() - size::PREVIEW_FOLDED);
    page_ui(ui, rect.with_max_x(strip.left()), page, session, outbox);
    let step = session.wizard.step;
    if !json_is_up(ui, step) {
        if preview::folded_ui(ui, strip) {
            raise_json(ui, step, true);
        }
        return;
    }
    let side = rect.with_min_x(rect.right() - size::PREVIEW);
    let mut wishes = Vec::new();
    Area::new(Id::unique("preview over the page"))
        .order(Order::Middle)
        .fixed_pos(side.min)
        .default_size(side.size())
        .show(ui.ctx(), |ui| {
            let shadow = ui.visuals().popup_shadow;
            ui.painter().with_clip_rect(rect).add(shadow.as_shape(side, 0.0));
            ui.set_clip_rect(side);
            // Presses between the lines belong to the preview, not to the page under it.
            ui.allocate_rect(side, Sense::click());
            preview::preview_ui(ui, side, &session.wizard, page.preview_foot, true, &mut wishes);
            edge_ui(ui, side);
        });
    if wishes.contains(&Message::FoldPreview(false)) {
        raise_json(ui, step, false);
    }
    // Open or folded is no lasting choice where the preview covers the page.
    wishes.retain(|wish| !matches!(wish, Message::FoldPreview(_)));
    hand_on(wishes, outbox);
}

fn edge_ui(ui: &Ui, side: Rect) {
    ui.painter().vline(side.left(), side.y_range(), (size::STROKE, theme::tokens(ui).line));
}

/// The page itself: it scrolls down only.
fn page_ui(ui: &mut Ui, rect: Rect, page: &Page, session: &mut Session, outbox: &mut Outbox) {
    let step = page.step;
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("page"));
    ui.set_clip_rect(rect.intersect(ui.clip_rect()));
    let share = fade_in(&ui, step);
    let mut area = ScrollArea::vertical().id_salt(("page", step)).auto_shrink(false);
    if session.wizard.focus_wanted == Some(Focus::Heading) {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(&mut ui, |ui| {
        ui.set_opacity(share);
        let frame = Frame::new().inner_margin(size::PAGE_MARGIN);
        frame.show(ui, |ui| {
            ui.add_space((1.0 - share) * size::GRID);
            ui.set_max_width(ui.available_width().min(size::PAGE_WIDE));
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            if session.help_open && help::box_ui(ui, page.help) {
                outbox.push(session::Message::ToggleHelp);
            }
            draft_note_ui(ui, session);
            (page.body)(ui, session, outbox);
        });
        focus::fulfil(ui, &mut session.wizard);
    });
}

/// Says why what is typed is not being saved.
fn draft_note_ui(ui: &mut Ui, session: &Session) {
    let read_only = session.read_only.and_then(|access| match access {
        Access::Write => None,
        Access::InUse => Some(i18n::text(key::FRAME_DRAFT_IN_USE)),
        Access::Newer => Some(i18n::text(key::FRAME_DRAFT_NEWER)),
    });
    let problem = || session.draft_problem.as_ref().map(DraftError::text);
    if let Some(words) = read_only.or_else(problem) {
        widgets::note_box_ui(ui, Tone::Slate, icons::INFO, "", &words);
        ui.add_space(size::CARD_GAP);
    }
}

/// How far the page has come up since it was opened.
#[expect(clippy::cast_possible_truncation, reason = "a part of a second")]
fn fade_in(ui: &Ui, step: Step) -> f32 {
    let id = Id::unique("page that fades in");
    let now = ui.input(|input| input.time);
    let known: Option<(Step, f64)> = ui.data(|data| data.get_temp(id));
    let since = match known {
        Some((before, since)) if before == step => since,
        _ => now,
    };
    ui.data_mut(|data| data.insert_temp(id, (step, since)));
    if known.is_none() || !motion(ui.ctx()) {
        return 1.0;
    }
    let share = ((now - since) as f32 / motion::PAGE).clamp(0.0, 1.0);
    if share < 1.0 {
        ui.ctx().request_repaint();
    }
    egui::emath::easing::quadratic_out(share)
}

/// “Page” and “JSON”, where the preview is a tab.
pub(super) fn tabs_ui(ui: &mut Ui, step: Step) {
    let json = json_is_up(ui, step);
    let words = [i18n::text(key::FRAME_TAB_PAGE), i18n::text(key::PREVIEW_JSON)];
    if let Some(tab) = widgets::tabs_ui(ui, &[&words[0], &words[1]], usize::from(json)) {
        raise_json(ui, step, tab == 1);
    }
}

fn json_key() -> Id {
    Id::unique("the JSON is up on this step")
}

/// Whether the JSON stands over or in place of the page. It goes down when the page turns.
fn json_is_up(ui: &Ui, step: Step) -> bool {
    ui.data(|data| data.get_temp::<Option<Step>>(json_key())).flatten() == Some(step)
}

fn raise_json(ui: &Ui, step: Step, up: bool) {
    ui.data_mut(|data| data.insert_temp(json_key(), up.then_some(step)));
}

/// Closes the preview that stands over the page, for Esc. True when there was one.
pub(super) fn close_over(ui: &Ui, session: &Session) -> bool {
    let plan = Plan::of(ui.ctx().content_rect().width());
    let step = session.wizard.step;
    let is_over = plan.preview == PreviewPlace::Over && json_is_up(ui, step);
    if is_over {
        raise_json(ui, step, false);
    }
    is_over
}
