//! How long things move, and whether they move at all.

use egui::Context;
use egui::Id;
use egui::Ui;
use egui::style::ScrollAnimation;

/// Content of a page fading in.
pub const PAGE: f32 = 0.12;
/// A tick, pin or “Copied” being drawn.
pub const TICK: f32 = 0.12;
/// Pine growing along a line of the rail or between stations.
pub const LINE: f32 = 0.24;
/// Folding and unfolding, toasts.
pub const FOLD: f32 = 0.16;
/// One turn of the arc of a station that is asking.
pub const ARC_TURN: f32 = 1.2;
/// The rings of the receipt closing.
pub const RINGS: f32 = 0.36;
/// How long a changed line of JSON keeps its ground before it fades.
pub const FLASH_HOLD: f32 = 0.4;
/// How long that ground takes to fade.
pub const FLASH_FADE: f32 = 0.8;

/// Whether things move (Settings, “Show motion”).
pub fn motion(ctx: &Context) -> bool {
    ctx.global_style().animation_time > 0.0
}

/// Switches all motion on or off; off, nothing animates and nothing asks for a repaint.
pub fn set_motion(ctx: &Context, on: bool) {
    ctx.all_styles_mut(|style| {
        style.animation_time = if on { FOLD } else { 0.0 };
        style.scroll_animation =
            if on { ScrollAnimation::duration(FOLD) } else { ScrollAnimation::none() };
    });
}

/// How far, from 0 to 1, the change of `on` under this id has come; eased out.
pub fn progress(ui: &Ui, id: Id, on: bool, seconds: f32) -> f32 {
    if !motion(ui.ctx()) {
        return if on { 1.0 } else { 0.0 };
    }
    let linear = ui.ctx().animate_bool_with_time(id, on, seconds);
    egui::emath::easing::quadratic_out(linear)
}
