//! A box to tick, with its words.

use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::Widget;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::chip;
use super::marks;
use super::paint;
use super::tone::Tone;
use crate::views::theme;
use crate::views::theme::size;

/// A box to tick. It shows the state it is given; when it is `clicked()`, the caller changes it.
#[must_use = "a box shows only when it is added"]
pub struct CheckRow<'a> {
    label: &'a str,
    on: bool,
    strong: bool,
    muted: Option<&'a str>,
    chip: Option<&'a str>,
    code: Option<&'a str>,
    line: Option<&'a str>,
}

impl<'a> CheckRow<'a> {
    /// A box with these words, ticked or not.
    pub fn new(label: &'a str, on: bool) -> Self {
        Self { label, on, strong: false, muted: None, chip: None, code: None, line: None }
    }

    /// Words in 500, for a box that is a row of its own.
    pub fn strong(mut self) -> Self {
        self.strong = true;
        self
    }

    /// Quieter words after the label: “(optional)”.
    pub fn muted(mut self, words: &'a str) -> Self {
        self.muted = Some(words);
        self
    }

    /// A small pine chip after the label: “Recommended”.
    pub fn chip(mut self, words: &'a str) -> Self {
        self.chip = Some(words);
        self
    }

    /// A code at the start of the second line.
    pub fn code(mut self, code: &'a str) -> Self {
        self.code = Some(code);
        self
    }

    /// A second line that says what it means.
    pub fn line(mut self, words: &'a str) -> Self {
        self.line = Some(words);
        self
    }

    fn tell(&self, response: &Response) {
        let (on, label) = (self.on, self.label);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, label));
        let more = [self.muted, self.chip, self.code, self.line];
        let more: Vec<&str> = more.into_iter().flatten().collect();
        if !more.is_empty() {
            response.ctx.accesskit_node_builder(response.id, |node| {
                node.set_description(more.join(" "));
            });
        }
    }
}

impl Widget for CheckRow<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let t = theme::tokens(ui);
        let gap = if self.strong { size::CARD_PAD_Y } else { size::ROW_PAD_Y };
        let indent = size::TICK + gap;
        let room = (ui.available_width() - indent).max(size::TARGET);
        let style = if self.strong { theme::BODY_MEDIUM } else { theme::BODY };
        let muted = self.muted.map(|words| format!(" {words}")).unwrap_or_default();
        let mut job = theme::job(&[(style, t.ink, self.label), (theme::BODY, t.ink_3, &muted)]);
        let chip_room = self.chip.map_or(0.0, |words| size::GRID + chip::width(ui, None, words));
        job.wrap.max_width = (room - chip_room).max(size::TARGET);
        let head = ui.painter().layout_job(job);
        let code = self.code.map(|code| format!("{code}  ")).unwrap_or_default();
        let second = self.line.or(self.code).map(|_| {
            let words = self.line.unwrap_or_default();
            let parts =
                [(theme::CODE_SMALL, t.ink_2, code.as_str()), (theme::SMALL, t.ink_2, words)];
            let mut job = theme::job(&parts);
            job.wrap.max_width = room;
            ui.painter().layout_job(job)
        });
        let below = second.as_ref().map_or(0.0, |galley| size::LABEL_TO_WHY + galley.size().y);
        let words = second.as_ref().map_or(0.0, |galley| galley.size().x);
        let width = indent + words.max(head.size().x + chip_room);
        let height = (head.size().y + below).max(size::TARGET);
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
        self.tell(&response);
        if ui.is_rect_visible(rect) {
            let middle = if below > 0.0 { head.size().y / 2.0 } else { height / 2.0 };
            let center = pos2(rect.left() + size::TICK / 2.0, rect.top() + middle);
            let tick = Rect::from_center_size(center, vec2(size::TICK, size::TICK));
            let share = theme::motion::progress(ui, response.id, self.on, theme::motion::TICK);
            marks::check_box(ui, tick, response.hovered(), share);
            let start = pos2(rect.left() + indent, center.y);
            if let Some(words) = self.chip {
                let left = pos2(start.x + head.size().x + size::GRID, start.y);
                chip::paint(ui, left, Tone::Pine, None, words);
            }
            if let Some(second) = second {
                let top = pos2(start.x, rect.top() + head.size().y + size::LABEL_TO_WHY);
                ui.painter().galley(top, second, t.ink);
            }
            paint::from_left(ui.painter(), pos2(start.x, rect.top() + middle), head);
            paint::focus(ui, &response, tick, size::RADIUS_FIELD);
        }
        response
    }
}
