//! The window's title.

use egui::Context;
use egui::Id;
use egui::ViewportCommand;

use crate::i18n;
use crate::i18n::key;
use crate::session::Screen;
use crate::session::Session;
use crate::views::wizard::where_one_is;

/// “Step 3 of 9 · Redirect URLs — Skill Linker”.
pub fn title(session: &Session) -> String {
    let place = match session.screen {
        Screen::Start => return i18n::text(key::APP_NAME),
        Screen::Wizard => where_one_is(session.wizard.step),
        Screen::Audit => i18n::text(key::AUDIT_TITLE),
        Screen::Check => i18n::text(key::START_CHECK),
        Screen::Settings => i18n::text(key::SETTINGS_HEADING),
    };
    i18n::text_with(key::FRAME_TITLE, &[("where", &place)])
}

/// Gives the window its title when it is another than before.
pub(super) fn tell(ctx: &Context, session: &Session) {
    let id = Id::unique("title of the window");
    let title = title(session);
    let before: Option<String> = ctx.data(|data| data.get_temp(id));
    if before.as_ref() != Some(&title) {
        ctx.data_mut(|data| data.insert_temp(id, title.clone()));
        ctx.send_viewport_cmd(ViewportCommand::Title(title));
    }
}
