//! What tests share: a window without a display, pictures of it to look at, and free ports.

mod ports;

use std::path::PathBuf;

use egui::Theme;
use egui::Ui;
use egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::HarnessBuilder;
use skill_linker::views::fonts;
use skill_linker::views::theme;

use crate::soft;

pub(crate) use ports::free_port;

/// A window of this size in points, with our fonts and look.
pub(crate) fn window<State>(size: impl Into<Vec2>, dark: bool) -> HarnessBuilder<State> {
    Harness::<State>::builder()
        .with_size(size)
        .with_theme(if dark { Theme::Dark } else { Theme::Light })
        .with_context_setup(|ctx| {
            fonts::install(ctx);
            theme::install(ctx);
            theme::set_motion(ctx, false);
        })
}

/// A window that shows only this, on the page's ground with its margin.
pub(crate) fn page<'a>(
    size: impl Into<Vec2>,
    dark: bool,
    mut content: impl FnMut(&mut Ui) + 'a,
) -> Harness<'a> {
    window(size, dark).build_ui(move |ui| {
        let tokens = theme::tokens(ui);
        ui.painter().rect_filled(ui.ctx().content_rect(), 0.0, tokens.canvas);
        content(ui);
    })
}

/// Draws the window into `<target>/tmp/shots/<name>.png`, for somebody to look at.
pub(crate) fn shot<State>(harness: &Harness<'_, State>, name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("shots");
    std::fs::create_dir_all(&folder).expect("the folder for pictures");
    let path = folder.join(format!("{name}.png"));
    soft::draw(&harness.ctx, harness.output()).save(&path).expect("the picture");
    path
}

/// What the window looks like, to compare.
pub(crate) fn pixels<State>(harness: &Harness<'_, State>) -> Vec<u8> {
    soft::draw(&harness.ctx, harness.output()).into_raw()
}
