//! The screen of the nine steps: rail or bar on top, page and preview, bar at the bottom.

use egui::Rect;
use egui::Ui;
use egui::pos2;

use super::Outbox;
use super::bottom_bar::BottomBar;
use super::page_area;
use super::plan::Plan;
use super::rail;
use super::top_bar;
use crate::session::Session;
use crate::views::pages;
use crate::views::theme::size;

/// Draws the screen into its rectangle, in reading order.
pub(super) fn wizard_screen_ui(
    ui: &mut Ui,
    rect: Rect,
    session: &mut Session,
    outbox: &mut Outbox,
) {
    let Some(page) = pages::page(session.wizard.step) else { return };
    let beside = if Plan::of(rect.width()).rail {
        rail::rail_ui(ui, rect.with_max_x(rect.left() + size::RAIL), session, outbox);
        rect.with_min_x(rect.left() + size::RAIL)
    } else {
        let bottom = rect.top() + top_bar::height(rect.width());
        top_bar::top_bar_ui(ui, rect.with_max_y(bottom), session, outbox);
        rect.with_min_y(bottom)
    };
    let bar = BottomBar::of(ui, session, (page.bar)(session), beside.width());
    let edge = beside.bottom() - bar.height();
    page_area::page_area_ui(ui, beside.with_max_y(edge), page, session, outbox);
    let foot = Rect::from_min_max(pos2(beside.left(), edge), beside.max);
    bar.show(ui, foot, session, outbox);
}
