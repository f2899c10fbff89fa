//! A window with a whole session behind it, without a display.

use egui::Vec2;
use egui_kittest::Harness;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::session::Theme;
use skill_linker::views::frame;

use crate::support;

/// A session and what left it.
#[derive(Default)]
pub(crate) struct Sitting {
    pub(crate) session: Session,
    pub(crate) messages: Vec<Message>,
    pub(crate) effects: Vec<Effect>,
}

impl Sitting {
    pub(crate) fn update(&mut self, message: Message) {
        self.messages.push(message.clone());
        self.effects.extend(self.session.update(message));
    }
}

/// Shows a session in a window of this size in points.
pub(crate) fn open(
    mut session: Session,
    size: impl Into<Vec2>,
    dark: bool,
) -> Harness<'static, Sitting> {
    session.preferences.theme = if dark { Theme::Dark } else { Theme::Light };
    session.preferences.motion = skill_linker::session::Motion::Off;
    let sitting = Sitting { session, ..Sitting::default() };
    let mut harness = support::window(size, dark).build_ui_state(
        |ui, sitting: &mut Sitting| {
            let mut outbox = Vec::new();
            frame::frame_ui(ui, &mut sitting.session, &mut outbox);
            for message in outbox {
                sitting.update(message);
            }
        },
        sitting,
    );
    harness.run();
    settled(&mut harness);
    harness
}

/// A screen at which nothing happens is laid out once a frame: a part that asks for another round each time
/// doubles what every frame costs.
fn settled(harness: &mut Harness<'static, Sitting>) {
    harness.step();
    let passes = harness.output().platform_output.num_completed_passes;
    assert_eq!(passes, 1, "{:?}", harness.output().platform_output.request_discard_reasons);
}

/// Shows another session in a window that is open: making the fonts anew is what takes the time.
pub(crate) fn swap(
    harness: &mut Harness<'static, Sitting>,
    mut session: Session,
    size: impl Into<Vec2>,
    dark: bool,
) {
    session.preferences.theme = if dark { Theme::Dark } else { Theme::Light };
    session.preferences.motion = skill_linker::session::Motion::Off;
    harness.set_size(size.into());
    *harness.state_mut() = Sitting { session, ..Sitting::default() };
    harness.run();
    settled(harness);
}
