//! The window around the pages: which screen, the practice banner, the toast, the keys that work everywhere.

mod banner;
mod bottom_bar;
mod focus;
mod keyboard;
mod page_area;
mod plan;
mod rail;
mod status;
mod steps;
mod title;
mod toast;
mod top_bar;
mod wizard_screen;

use egui::Rect;
use egui::Ui;

use crate::session::Message;
use crate::session::Screen;
use crate::session::Session;
use crate::views::audit;
use crate::views::look;
use crate::views::review;
use crate::views::settings;
use crate::views::start;
use crate::views::theme;

pub use title::title;

/// What the window wishes, in the order of the wishes.
pub type Outbox = Vec<Message>;

/// Draws the whole window. Fields are edited in place, every other wish goes into the outbox.
pub fn frame_ui(ui: &mut Ui, session: &mut Session, outbox: &mut Outbox) {
    look::follow(ui.ctx(), session);
    title::tell(ui.ctx(), session);
    keyboard::keys(ui, session, outbox);
    let window = ui.ctx().content_rect();
    ui.painter().rect_filled(window, 0.0, theme::tokens(ui).canvas);
    let rect = banner::banner_ui(ui, window, session, outbox);
    screen_ui(ui, rect, session, outbox);
    toast::toast_ui(ui, session, outbox);
    focus::remember(ui);
}

fn screen_ui(ui: &mut Ui, rect: Rect, session: &mut Session, outbox: &mut Outbox) {
    match session.screen {
        Screen::Start => start::start_ui(ui, rect, session, outbox),
        Screen::Audit => audit::audit_ui(ui, rect, session, outbox),
        Screen::Check => review::review_ui(ui, rect, session, outbox),
        Screen::Wizard => wizard_screen::wizard_screen_ui(ui, rect, session, outbox),
        Screen::Settings => settings::settings_ui(ui, rect, session, outbox),
    }
}

/// Hands what a page wishes on as the session's wishes.
fn hand_on(wishes: Vec<crate::wizard::Message>, outbox: &mut Outbox) {
    outbox.extend(wishes.into_iter().map(Message::Wizard));
}
