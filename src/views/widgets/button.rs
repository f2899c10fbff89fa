//! Buttons.

use egui::Color32;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::Widget;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::paint;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;

/// Between icon and words of a small button, and beside them when its width is set.
const TIGHT_PAD: f32 = 6.0;

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Primary,
    Secondary,
    Quiet,
    Danger,
    Done,
}

/// A button; it says what it will do.
///
/// Add it with `ui.add(Button::primary("Send to Amazon"))`.
#[must_use = "a button shows only when it is added"]
pub struct Button<'a> {
    text: &'a str,
    kind: Kind,
    small: bool,
    left: Option<char>,
    right: Option<char>,
    width: Option<f32>,
    name: Option<&'a str>,
    description: Option<&'a str>,
    off: Option<&'a str>,
}

impl<'a> Button<'a> {
    /// The one forward or committing button of a page.
    pub fn primary(text: &'a str) -> Self {
        Self::new(text, Kind::Primary)
    }

    /// Any other button.
    pub fn secondary(text: &'a str) -> Self {
        Self::new(text, Kind::Secondary)
    }

    /// Pine words without an edge.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(text, Kind::Quiet)
    }

    /// Deletes something.
    pub fn danger(text: &'a str) -> Self {
        Self::new(text, Kind::Danger)
    }

    /// What a small button turns into for a moment when its work is done (“Copied”).
    pub fn done(text: &'a str) -> Self {
        Self::new(text, Kind::Done).small()
    }

    /// A small “Copy”, which reads `copied` with a tick while `is_copied`, at the same width.
    pub fn copy(copy: &'a str, copied: &'a str, is_copied: bool) -> Self {
        if is_copied {
            Self::done(copied).width(size::COPY_WIDTH)
        } else {
            Self::secondary(copy).small().left(icons::COPY).width(size::COPY_WIDTH)
        }
    }

    /// How wide a small button that copies has to be for this word.
    pub(super) fn copy_width(ui: &Ui, word: &str) -> f32 {
        let ink = theme::tokens(ui).ink;
        let words = paint::line(ui, theme::SMALL_MEDIUM, ink, word).size().x;
        words + size::ICON + 3.0 * TIGHT_PAD
    }

    fn new(text: &'a str, kind: Kind) -> Self {
        Self {
            text,
            kind,
            small: false,
            left: None,
            right: None,
            width: None,
            name: None,
            description: None,
            off: None,
        }
    }

    /// 28 high instead of 36.
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// An icon before the words.
    pub fn left(mut self, icon: char) -> Self {
        self.left = Some(icon);
        self
    }

    /// An icon after the words.
    pub fn right(mut self, icon: char) -> Self {
        self.right = Some(icon);
        self
    }

    /// At least this wide.
    pub fn width(mut self, points: f32) -> Self {
        self.width = Some(points);
        self
    }

    /// What a screen reader calls it, where the words alone would not tell it from its like.
    /// The words on the button have to be part of it.
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// What a screen reader adds to the name.
    pub fn described(mut self, description: &'a str) -> Self {
        self.description = Some(description);
        self
    }

    /// Switched off, for this reason. Forward buttons are never off.
    pub fn off(mut self, reason: &'a str) -> Self {
        self.off = Some(reason);
        self
    }

    fn ink(&self, ui: &Ui) -> Color32 {
        let t = theme::tokens(ui);
        match self.kind {
            _ if self.off.is_some() => t.ink_3,
            Kind::Primary => t.on_pine,
            Kind::Secondary => t.ink,
            Kind::Quiet | Kind::Done => t.pine,
            Kind::Danger => t.brick,
        }
    }

    fn ground(&self, ui: &Ui, response: &Response) -> (Color32, Stroke) {
        let t = theme::tokens(ui);
        let edge = |color| Stroke::new(size::STROKE, color);
        let (hot, down) = (response.hovered(), response.is_pointer_button_down_on());
        match self.kind {
            _ if self.off.is_some() => (t.sunken, edge(t.line)),
            Kind::Primary if down => (t.pine_down, Stroke::NONE),
            Kind::Primary if hot => (t.pine_hover, Stroke::NONE),
            Kind::Primary => (t.pine, Stroke::NONE),
            Kind::Secondary if hot || down => (t.sunken, edge(t.line_strong)),
            Kind::Secondary => (t.surface, edge(t.line_strong)),
            Kind::Quiet if hot || down => (t.pine_soft, Stroke::NONE),
            Kind::Quiet => (Color32::TRANSPARENT, Stroke::NONE),
            Kind::Danger if hot || down => (t.brick_soft, edge(t.brick)),
            Kind::Danger => (t.surface, edge(t.brick)),
            Kind::Done => (t.pine_soft, edge(t.pine_edge)),
        }
    }

    fn tell(&self, response: &Response) {
        let name = self.name.unwrap_or(self.text);
        let on = self.off.is_none();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, on, name));
        let Some(description) = self.off.or(self.description) else {
            return;
        };
        response.ctx.accesskit_node_builder(response.id, |node| node.set_description(description));
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let style = if self.small { theme::SMALL_MEDIUM } else { theme::BODY_MEDIUM };
        let ink = self.ink(ui);
        let words = paint::line(ui, style, ink, self.text);
        let icon_room = size::ICON + if self.small { TIGHT_PAD } else { size::GRID };
        let has_tick = self.kind == Kind::Done;
        let icons = f32::from(u8::from(self.left.is_some() || has_tick))
            + f32::from(u8::from(self.right.is_some()));
        let content = words.size().x + icons * icon_room;
        let pad = match (self.kind, self.small) {
            (Kind::Quiet, _) => size::GRID,
            (_, true) => size::ROW_PAD_Y,
            (_, false) => size::CARD_PAD_X,
        };
        let height = if self.small { size::BUTTON_SMALL } else { size::BUTTON };
        let width = match self.width {
            Some(width) => width.max(content + 2.0 * TIGHT_PAD),
            None => content + 2.0 * pad,
        };
        let sense = if self.off.is_some() { Sense::hover() } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        self.tell(&response);
        if ui.is_rect_visible(rect) {
            let radius = if self.small { size::RADIUS_FIELD } else { size::RADIUS_BUTTON };
            let (fill, edge) = self.ground(ui, &response);
            paint::block(ui.painter(), rect, radius, fill, edge);
            // One in a menu is as wide as the others there, and its words begin where theirs do.
            let in_menu = self.kind == Kind::Quiet && self.width.is_some();
            let room = if in_menu { 2.0 * pad } else { rect.width() - content };
            let mut x = rect.left() + room / 2.0;
            let y = rect.center().y;
            let half = size::ICON / 2.0;
            if has_tick {
                let share = ticked_share(ui, &response);
                paint::tick(ui.painter(), pos2(x + half, y), 1.0, ink, share);
                x += icon_room;
            } else if let Some(glyph) = self.left {
                paint::icon(ui.painter(), pos2(x + half, y), size::ICON, glyph, ink);
                x += icon_room;
            }
            let after = x + words.size().x + icon_room - half;
            paint::from_left(ui.painter(), pos2(x, y), words);
            if let Some(glyph) = self.right {
                paint::icon(ui.painter(), pos2(after, y), size::ICON, glyph, ink);
            }
            paint::focus(ui, &response, rect, radius);
        }
        explain(self.off, response)
    }
}

fn explain(reason: Option<&str>, response: Response) -> Response {
    match reason {
        Some(reason) => response.on_hover_text(reason),
        None => response,
    }
}

fn ticked_share(ui: &Ui, response: &Response) -> f32 {
    theme::motion::progress(ui, response.id.with("tick"), true, theme::motion::TICK)
}

/// A square button that is an icon alone; its name is for screen readers and the pointer.
pub fn icon_button_ui(ui: &mut Ui, glyph: char, name: &str) -> Response {
    let side = size::BUTTON_SMALL;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let tokens = theme::tokens(ui);
    if response.hovered() {
        ui.painter().rect_filled(rect, size::RADIUS_FIELD, tokens.pine_soft);
    }
    paint::icon(ui.painter(), rect.center(), size::ICON_BOX, glyph, tokens.ink_2);
    paint::focus(ui, &response, rect, size::RADIUS_FIELD);
    response.on_hover_text(name)
}
