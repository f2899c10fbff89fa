//! A window with a whole session behind it, without a display.

use std::collections::HashSet;

use egui::Role;
use egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use skill_linker::session::Effect;
use skill_linker::session::Message;
use skill_linker::session::Session;
use skill_linker::session::Theme;
use skill_linker::views::frame;

use crate::support;

/// What a screen reader names.
const NAMED: [Role; 9] = [
    Role::Button,
    Role::CheckBox,
    Role::DisclosureTriangle,
    Role::Heading,
    Role::Link,
    Role::PasswordInput,
    Role::RadioButton,
    Role::Tab,
    Role::TextInput,
];

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

/// Every control and every heading has a name that no other of its role has, and nothing reaches over the sides of the window.
pub(crate) fn assert_whole(harness: &Harness<'_, Sitting>, state: &str) {
    let width = harness.ctx.content_rect().width();
    let mut names = HashSet::new();
    for node in harness.root().children_recursive() {
        let told = node.accesskit_node();
        let (role, name) = (told.role(), told.label().unwrap_or_default());
        if NAMED.contains(&role) {
            assert!(!name.trim().is_empty(), "{state}: a {role:?} has no name");
            let is_first = names.insert((role, name.clone()));
            assert!(is_first, "{state}: {role:?} “{name}” stands twice");
        }
        if NAMED.contains(&role) || matches!(role, Role::Image | Role::Label) {
            let rect = node.rect();
            let is_inside = rect.left() >= -0.5 && rect.right() <= width + 0.5;
            assert!(is_inside, "{state}: {role:?} “{name}” reaches {rect}");
        }
    }
}
