//! The rail at the left: name, skill, steps, and at its foot what belongs to the whole window.

use egui::Rect;
use egui::Role;
use egui::ScrollArea;
use egui::Sense;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::Outbox;
use super::steps;
use crate::i18n;
use crate::i18n::key;
use crate::session::Message;
use crate::session::Session;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::times;
use crate::views::widgets;
use crate::views::widgets::paint;

/// Height of a line at the foot.
const FOOT_ROW: f32 = 30.0;
/// From the rail's edge to its contents, apart from the items, which reach further.
const INSET: f32 = 20.0;
/// From the top to the first item.
const ITEMS: f32 = 116.0;
/// Below the last line of the foot.
const FOOT_PAD: f32 = 11.0;

/// Draws the rail into its rectangle.
pub(super) fn rail_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, t.rail);
    ui.painter().vline(rect.right(), rect.y_range(), (size::STROKE, t.line));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("rail"));
    head_ui(&mut ui, rect.with_max_y(rect.top() + ITEMS), session, outbox);
    let foot_rows = if session.saved_at.is_some() { 3.0 } else { 2.0 };
    let foot = rect.with_min_y(rect.bottom() - foot_rows * FOOT_ROW - FOOT_PAD);
    let middle =
        Rect::from_min_max(pos2(rect.left(), rect.top() + ITEMS), pos2(rect.right(), foot.top()));
    items_ui(&mut ui, middle, session, outbox);
    foot_ui(&mut ui, foot, session, outbox);
}

/// Name and skill. The name leads to the start.
fn head_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    let inner = Rect::from_min_max(rect.min + vec2(INSET, INSET), rect.max - vec2(size::GRID, 0.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("head"));
    let brand = widgets::brand_ui(&mut ui, &i18n::text(key::APP_NAME));
    let home =
        ui.interact(brand.rect.expand(size::TIGHT), egui::Id::unique("home"), Sense::click());
    let name = i18n::text(key::FRAME_HOME);
    home.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    paint::focus(&ui, &home, brand.rect.expand(size::TIGHT), size::RADIUS_BUTTON);
    if home.on_hover_text(name).clicked() {
        outbox.push(Message::OpenStart);
    }
    ui.add_space(CARD_BELOW_BRAND);
    let wizard = &session.wizard;
    widgets::line_ui(&mut ui, theme::BODY_STRONG, t.ink, &steps::skill_name(wizard));
    widgets::line_ui(&mut ui, theme::CAPTION, t.ink_2, &steps::skill_kind(wizard.kind));
}

const CARD_BELOW_BRAND: f32 = 20.0;

fn items_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Outbox) {
    let inner = rect.shrink2(vec2(size::CARD_PAD_Y, 0.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("items"));
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink(false).id_salt("steps").show(&mut ui, |ui| {
        outbox.extend(steps::list_ui(ui, &session.wizard));
    });
}

fn foot_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Outbox) {
    let mut row = rect.with_max_y(rect.top() + FOOT_ROW);
    if let Some(time) = session.saved_at {
        saved_ui(ui, row, &times::of_day(time));
        row = row.translate(vec2(0.0, FOOT_ROW));
    }
    let help = i18n::text(key::FRAME_HELP_PAGE);
    if foot_button_ui(ui, row, icons::QUESTION, &help, "F1").clicked() {
        outbox.push(Message::ToggleHelp);
    }
    row = row.translate(vec2(0.0, FOOT_ROW));
    let settings = i18n::text(key::FRAME_SETTINGS);
    if foot_button_ui(ui, row, icons::GEAR_SIX, &settings, "").clicked() {
        outbox.push(Message::OpenSettings);
    }
}

fn saved_ui(ui: &mut Ui, row: Rect, time: &str) {
    let t = theme::tokens(ui);
    let words = i18n::text_with(key::FRAME_SAVED, &[("time", time)]);
    icon_ui(ui, row, icons::FLOPPY_DISK, t.pine);
    let left = pos2(row.left() + INSET + size::ICON + size::ROW_PAD_Y, row.top());
    let place = Rect::from_min_max(left, row.max);
    let mut ui = ui.new_child(
        UiBuilder::new().max_rect(place).layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    widgets::line_ui(&mut ui, theme::SMALL, t.ink_2, &words);
}

fn icon_ui(ui: &Ui, row: Rect, icon: char, color: egui::Color32) {
    let center = pos2(row.left() + INSET + size::ICON / 2.0, row.center().y);
    paint::icon(ui.painter(), center, size::ICON, icon, color);
}

fn foot_button_ui(ui: &Ui, row: Rect, icon: char, words: &str, keys: &str) -> egui::Response {
    let t = theme::tokens(ui);
    let target = row.shrink2(vec2(size::CARD_PAD_Y, 1.0));
    let response = ui.interact(target, egui::Id::unique(("rail foot", icon)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
    if !keys.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(keys));
    }
    if response.hovered() {
        ui.painter().rect_filled(target, size::RADIUS_FIELD, t.sunken);
    }
    icon_ui(ui, row, icon, t.ink_2);
    let keys = paint::line(ui, theme::CAPTION, t.ink_3, keys);
    let right = target.right() - size::GRID - keys.size().x;
    let left = pos2(row.left() + INSET + size::ICON + size::ROW_PAD_Y, row.center().y);
    let words = paint::cut(ui, theme::SMALL, t.ink_2, words, right - size::TIGHT - left.x);
    paint::from_left(ui.painter(), left, words);
    paint::from_left(ui.painter(), pos2(right, row.center().y), keys);
    paint::focus(ui, &response, target, size::RADIUS_FIELD);
    response
}
