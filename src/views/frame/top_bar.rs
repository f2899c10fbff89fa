//! The bar on top of a window too narrow for the rail: where one is, the steps, page or JSON, help, settings.

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
use super::page_area;
use super::steps;
use crate::i18n;
use crate::i18n::key;
use crate::session::Message;
use crate::session::Session;
use crate::views::drawings;
use crate::views::icons;
use crate::views::menu;
use crate::views::sides::sides_ui;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::paint;
use crate::views::wizard::where_one_is;
use crate::wizard::STEPS;

/// Height of the progress line under the bar.
const PROGRESS: f32 = 3.0;
/// Narrower windows have the tabs in a row of their own.
const FROM_ONE_ROW: f32 = 640.0;
/// Height of the row of tabs where they have one.
const TABS_ROW: f32 = 44.0;
const PAD: f32 = 16.0;
const MARK: f32 = 24.0;

/// How high the bar is in a window of this width.
pub(super) fn height(width: f32) -> f32 {
    let tabs = if width < FROM_ONE_ROW { TABS_ROW } else { 0.0 };
    size::TOP_BAR_NARROW + tabs
}

/// Draws the bar into its rectangle.
pub(super) fn top_bar_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Outbox) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, t.rail);
    progress_ui(ui, rect, session);
    let row = rect.with_max_y(rect.top() + size::TOP_BAR_NARROW - PROGRESS);
    let one_row = rect.width() >= FROM_ONE_ROW;
    let inner = row.shrink2(vec2(PAD, 0.0));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("top bar"));
    let (left, right) = sides_ui(
        &mut ui,
        row.height(),
        |ui| {
            ui.spacing_mut().item_spacing.x = size::GRID;
            let home = mark_ui(ui);
            home.or(steps_button_ui(ui, session))
        },
        |ui| {
            ui.spacing_mut().item_spacing.x = size::GRID;
            if one_row {
                page_area::tabs_ui(ui, session.wizard.step);
            }
            buttons_ui(ui)
        },
    );
    outbox.extend(left.into_iter().chain(right));
    if !one_row {
        let top = row.bottom();
        let place = Rect::from_min_max(
            pos2(inner.left(), top),
            pos2(inner.right(), rect.bottom() - PROGRESS),
        );
        let layout = egui::Layout::left_to_right(egui::Align::Center);
        let mut ui = ui.new_child(UiBuilder::new().max_rect(place).layout(layout).id_salt("tabs"));
        page_area::tabs_ui(&mut ui, session.wizard.step);
    }
}

/// How far one is, as a line.
fn progress_ui(ui: &mut Ui, rect: Rect, session: &Session) {
    let line = rect.with_min_y(rect.bottom() - PROGRESS);
    let share = f32::from(u8::try_from(session.wizard.step.number()).unwrap_or(1))
        / f32::from(u8::try_from(STEPS.len()).unwrap_or(1));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(line).id_salt("progress"));
    widgets::step_line_ui(&mut ui, share, &where_one_is(session.wizard.step));
}

fn mark_ui(ui: &mut Ui) -> Option<Message> {
    let t = theme::tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(MARK, MARK), Sense::click());
    let name = i18n::text(key::FRAME_HOME);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    drawings::paint_mark(ui.painter(), t, rect);
    paint::focus(ui, &response, rect, size::RADIUS_FIELD);
    response.on_hover_text(name).clicked().then_some(Message::OpenStart)
}

/// “Step 3 of 9 · Redirect URLs” with a caret, which opens the list of steps.
fn steps_button_ui(ui: &mut Ui, session: &Session) -> Option<Message> {
    let t = theme::tokens(ui);
    let words = where_one_is(session.wizard.step);
    let room = ui.available_width() - size::ICON - 3.0 * size::GRID;
    let galley = paint::cut(ui, theme::SMALL_STRONG, t.ink, &words, room);
    let width = galley.size().x + size::ICON + 3.0 * size::GRID;
    let (rect, response) =
        ui.allocate_exact_size(vec2(width, size::BUTTON_SMALL + size::TIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    if response.hovered() {
        ui.painter().rect_filled(rect, size::RADIUS_FIELD, t.sunken);
    }
    let y = rect.center().y;
    let after = rect.left() + size::GRID + galley.size().x + size::GRID + size::ICON / 2.0;
    paint::from_left(ui.painter(), pos2(rect.left() + size::GRID, y), galley);
    paint::icon(ui.painter(), pos2(after, y), size::ICON, icons::CARET_DOWN, t.ink_2);
    paint::focus(ui, &response, rect, size::RADIUS_FIELD);
    menu::menu_ui(&response, size::RAIL, |ui, _| list_ui(ui, session))
}

fn list_ui(ui: &mut Ui, session: &Session) -> Option<Message> {
    let height = (ui.ctx().content_rect().height() - 2.0 * size::BOTTOM_BAR).max(size::RAIL_ITEM);
    ui.set_width(size::RAIL);
    let list = ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        steps::list_ui(ui, &session.wizard)
    });
    list.inner
}

fn buttons_ui(ui: &mut Ui) -> Option<Message> {
    let help = i18n::text(key::FRAME_HELP_PAGE);
    let help = widgets::icon_button_ui(ui, icons::QUESTION, &help).clicked();
    let settings = i18n::text(key::FRAME_SETTINGS);
    let settings = widgets::icon_button_ui(ui, icons::GEAR_SIX, &settings).clicked();
    let wish = help.then_some(Message::ToggleHelp);
    wish.or(settings.then_some(Message::OpenSettings))
}
