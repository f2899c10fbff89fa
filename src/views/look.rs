//! Puts a person's choices into the window: light or dark, size of text, motion.

use egui::Context;

use crate::session::Motion;
use crate::session::Session;
use crate::session::Theme;
use crate::views::theme;

/// Makes the window look as the preferences say. Cheap when nothing changed.
pub fn follow(ctx: &Context, session: &Session) {
    let dark = match session.preferences.theme {
        Theme::Light => false,
        Theme::Dark => true,
        Theme::System => system_is_dark(ctx, session),
    };
    ctx.set_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light });
    let zoom = f32::from(session.preferences.zoom) / 100.0;
    // The shortcuts are ours, so that the size is kept with the other choices.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    ctx.set_zoom_factor(zoom);
    let motion = session.preferences.motion == Motion::On;
    if theme::motion(ctx) != motion {
        theme::set_motion(ctx, motion);
    }
}

/// As the desktop tells, or the window library where it knows; light where nobody does.
fn system_is_dark(ctx: &Context, session: &Session) -> bool {
    session.system_is_dark.unwrap_or_else(|| ctx.system_theme() == Some(egui::Theme::Dark))
}
