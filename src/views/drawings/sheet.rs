//! What drawings are made with: a sheet to paint on in points from its upper left corner, and
//! plain windows, fields, buttons and pins on it.

use egui::Color32;
use egui::Pos2;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::Vec2;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::pins::Pins;
use crate::views::theme;
use crate::views::theme::Tokens;
use crate::views::theme::Type;
use crate::views::theme::size;
use crate::views::widgets::paint;
use crate::views::widgets::pin;

/// The height of a drawn window's head.
pub(super) const HEAD: f32 = 28.0;
/// The height of drawn fields and buttons.
pub(super) const BOX: f32 = 24.0;

const BAR: f32 = 8.0;
const RADIUS: f32 = 5.0;

/// A drawing being painted.
pub(super) struct Sheet<'a> {
    pub(super) ui: &'a Ui,
    pub(super) t: &'static Tokens,
    pub(super) rect: Rect,
    pins: Pins<'a>,
    id: egui::Id,
}

/// Makes room for a drawing, gives it its description, and paints it.
pub(super) fn draw(
    ui: &mut Ui,
    room: Vec2,
    name: &str,
    pins: Pins<'_>,
    paint: impl FnOnce(&Sheet<'_>),
) -> Response {
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    if ui.is_rect_visible(rect) {
        let sheet = Sheet { ui, t: theme::tokens(ui), rect, pins, id: response.id };
        paint(&sheet);
    }
    response
}

impl Sheet<'_> {
    /// A place on the sheet.
    pub(super) fn at(&self, x: f32, y: f32) -> Pos2 {
        self.rect.min + vec2(x, y)
    }

    /// A box on the sheet.
    pub(super) fn area(&self, x: f32, y: f32, width: f32, height: f32) -> Rect {
        Rect::from_min_size(self.at(x, y), vec2(width, height))
    }

    /// A plain window with an address.
    pub(super) fn window(&self, rect: Rect, address: &str) {
        let edge = Stroke::new(size::STROKE, self.t.line_strong);
        paint::block(self.ui.painter(), rect, size::RADIUS_CARD, self.t.surface, edge);
        for dot in 0..3_u8 {
            let center = rect.min + vec2(16.0 + 12.0 * f32::from(dot), HEAD / 2.0);
            self.ui.painter().circle_filled(center, 3.5, self.t.sand);
        }
        let line = rect.top() + HEAD;
        let edge = Stroke::new(size::STROKE, self.t.line);
        self.ui.painter().hline(rect.left() + 1.0..=rect.right() - 1.0, line, edge);
        let pill = Rect::from_min_max(
            rect.min + vec2(56.0, 7.0),
            pos2(rect.right() - 16.0, rect.top() + HEAD - 6.0),
        );
        self.ui.painter().rect_filled(pill, pill.height() / 2.0, self.t.sunken);
        let ink = self.t.ink_2;
        let words = paint::cut(self.ui, theme::CAPTION, ink, address, pill.width() - 24.0);
        paint::from_left(self.ui.painter(), pill.left_center() + vec2(12.0, 0.0), words);
    }

    /// Words that begin here, centred on this height.
    pub(super) fn words(&self, left: Pos2, style: Type, ink: Color32, words: &str) {
        let room = (self.rect.right() - left.x).max(0.0);
        let galley = paint::cut(self.ui, style, ink, words, room);
        paint::from_left(self.ui.painter(), left, galley);
    }

    /// A label over or beside a field.
    pub(super) fn label(&self, left: Pos2, words: &str) {
        self.words(left, theme::CAPTION_MEDIUM, self.t.ink, words);
    }

    /// A field with words in it; `style` is for those.
    pub(super) fn field(&self, rect: Rect, current: bool, style: Type, words: &str) {
        self.part(rect, current, self.t.surface);
        let room = rect.width() - 2.0 * BAR;
        let galley = paint::cut(self.ui, style, self.t.ink_2, words, room);
        paint::from_left(self.ui.painter(), rect.left_center() + vec2(BAR, 0.0), galley);
    }

    /// A button.
    pub(super) fn button(&self, rect: Rect, current: bool, words: &str) {
        self.part(rect, current, self.t.sunken);
        let galley = paint::line(self.ui, theme::CAPTION_MEDIUM, self.t.ink, words);
        paint::centered(self.ui.painter(), rect.center(), galley);
    }

    /// How wide a button with these words is.
    pub(super) fn button_width(&self, words: &str) -> f32 {
        let words = paint::line(self.ui, theme::CAPTION_MEDIUM, self.t.ink, words);
        words.size().x + 2.0 * size::CARD_PAD_X
    }

    /// Some content that does not matter here.
    pub(super) fn sand(&self, left: Pos2, width: f32) {
        let rect = Rect::from_min_size(left - vec2(0.0, BAR / 2.0), vec2(width, BAR));
        self.ui.painter().rect_filled(rect, BAR / 2.0, self.t.sand);
    }

    /// The ground of a field or button; the one to act on now stands out.
    pub(super) fn part(&self, rect: Rect, current: bool, ground: Color32) {
        let (ground, edge) = if current {
            (self.t.pine_soft, Stroke::new(size::STROKE_STRONG, self.t.pine))
        } else {
            (ground, Stroke::new(size::STROKE, self.t.line_strong))
        };
        paint::block(self.ui.painter(), rect, RADIUS, ground, edge);
    }

    /// A numbered pin, or its tick, on the upper right corner of what it points at.
    pub(super) fn pin(&self, number: usize, target: Rect) {
        self.pin_at(number, target.right_top() + vec2(1.0, 3.0));
    }

    /// A numbered pin, or its tick, around a point.
    pub(super) fn pin_at(&self, number: usize, center: Pos2) {
        let done = self.pins.is_done(number);
        let id = self.id.with(number);
        let share = theme::motion::progress(self.ui, id, done, theme::motion::TICK);
        pin(self.ui, center, size::PIN, number, share, self.t.surface);
    }

    /// Whether this pin is the one to do now.
    pub(super) fn now(&self, number: usize) -> bool {
        self.pins.is_current(number)
    }
}

/// A stroke of the drawings' own width.
pub(super) fn stroke(color: Color32) -> Stroke {
    Stroke::new(size::STROKE_STRONG, color)
}
