//! A row with a value to copy, and a tick that says it was.

use egui::Rect;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::button::Button;
use super::marks;
use super::paint;
use crate::views::theme;
use crate::views::theme::size;

/// The words of a button that copies.
#[derive(Clone, Copy, Debug)]
pub struct CopyWords<'a> {
    /// “Copy”.
    pub copy: &'a str,
    /// “Copied”, for two seconds.
    pub copied: &'a str,
}

impl CopyWords<'_> {
    /// How wide the button is with either word, so that nothing moves when it changes.
    pub(super) fn width(&self, ui: &Ui) -> f32 {
        let widths = [self.copy, self.copied].map(|word| Button::copy_width(ui, word));
        widths.into_iter().fold(size::COPY_WIDTH, f32::max)
    }
}

/// One row: what it is, its value, whether it was copied before and just now.
#[derive(Clone, Copy, Debug)]
pub struct CopyRow<'a> {
    /// What it is: “Europe and India”.
    pub name: &'a str,
    /// The value, letter for letter.
    pub value: &'a str,
    /// Ticked: copied before, or ticked by hand.
    pub ticked: bool,
    /// Copied within the last two seconds.
    pub copied: bool,
    /// The button's words.
    pub words: CopyWords<'a>,
}

/// What was pressed in a copy row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyRowAnswer {
    /// The button.
    Copy,
    /// The tick.
    Tick,
}

impl CopyRow<'_> {
    /// Draws the row over the whole width there is.
    pub fn show(&self, ui: &mut Ui) -> Option<CopyRowAnswer> {
        let t = theme::tokens(ui);
        let pad = size::CARD_PAD_Y;
        let indent = pad + size::TICK + size::ROW_PAD_Y;
        let copy_width = self.words.width(ui);
        let room = ui.available_width() - indent - copy_width - 2.0 * pad;
        let mut job = theme::job(&[(theme::CODE_SMALL, t.ink, self.value)]);
        job.wrap.max_width = room;
        job.wrap.break_anywhere = true;
        let value = ui.painter().layout_job(job);
        let name = paint::wrapped(ui, theme::BODY_MEDIUM, t.ink, self.name, room);
        let words = name.size().y + value.size().y;
        let height = (words + 2.0 * size::GRID).max(size::COPY_ROW);
        let (rect, _) = ui.allocate_exact_size(paint::full_width(ui, height), Sense::hover());
        let left = Rect::from_min_max(rect.min, pos2(rect.left() + indent + room, rect.bottom()));
        let ticked = self.tick_ui(ui, left);
        let top = pos2(rect.left() + indent, rect.center().y - words / 2.0);
        let under = top + vec2(0.0, name.size().y);
        ui.painter().galley(top, name, t.ink);
        ui.painter().galley(under, value, t.ink);
        let button = vec2(copy_width, size::BUTTON_SMALL);
        let right = pos2(rect.right() - pad - button.x, rect.center().y - button.y / 2.0);
        if copy_button_ui(
            ui,
            Rect::from_min_size(right, button),
            self.words,
            self.name,
            self.copied,
        ) {
            return Some(CopyRowAnswer::Copy);
        }
        ticked.then_some(CopyRowAnswer::Tick)
    }

    fn tick_ui(&self, ui: &mut Ui, rect: Rect) -> bool {
        let id = ui.make_persistent_id(("copy row", self.name));
        let response = ui.interact(rect, id, Sense::click());
        let (name, on) = (self.name, self.ticked);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, name));
        ui.ctx().accesskit_node_builder(id, |node| node.set_description(self.value));
        let center = pos2(rect.left() + size::CARD_PAD_Y + size::TICK / 2.0, rect.center().y);
        let tick = Rect::from_center_size(center, vec2(size::TICK, size::TICK));
        let share = theme::motion::progress(ui, id, on, theme::motion::TICK);
        marks::check_box(ui, tick, response.hovered(), share);
        paint::focus(ui, &response, tick, size::RADIUS_FIELD);
        response.clicked()
    }
}

/// A small “Copy” in this place, named after what it copies; true when it was pressed.
pub(super) fn copy_button_ui(
    ui: &mut Ui,
    place: Rect,
    words: CopyWords<'_>,
    what: &str,
    copied: bool,
) -> bool {
    let word = if copied { words.copied } else { words.copy };
    let name = format!("{word}: {what}");
    let id = ("copy", what);
    let width = place.width();
    ui.push_id(id, |ui| {
        ui.put(place, Button::copy(words.copy, words.copied, copied).width(width).named(&name))
    })
    .inner
    .clicked()
}
