//! The big cards of the first screen: each is one button.

use egui::Color32;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::Vec2;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use crate::views::drawings;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets::paint;
use crate::wizard::STEPS;

/// From the card's edge to its words.
const PAD: f32 = 21.0;
/// From the top to the title.
const TITLE: f32 = 60.0;
/// Between the words and the line that says what a press does.
const TO_ACT: f32 = 36.0;
/// The words are no wider, so that no line has one word.
const WORDS: f32 = 320.0;
/// The width of nine dots.
const DOTS_WIDTH: f32 = 124.0;

/// One card.
pub(super) struct Card {
    pub(super) icon: char,
    pub(super) title: String,
    /// What it means; may be two lines.
    pub(super) line: String,
    /// What a press does.
    pub(super) act: String,
    /// The one big accent card.
    pub(super) big: bool,
    /// How far a draft is, from 1 to 9, and the same in words.
    pub(super) dots: Option<(u8, String)>,
}

/// The colours of a card.
struct Look {
    ground: Color32,
    edge: Stroke,
    title: Color32,
    line: Color32,
    accent: Color32,
}

impl Card {
    /// How high the card has to be at this width.
    pub(super) fn height(&self, ui: &Ui, width: f32) -> f32 {
        let ink = theme::tokens(ui).ink;
        let room = (width - 2.0 * PAD).min(WORDS);
        let title = paint::wrapped(ui, theme::TITLE, ink, &self.title, room);
        let line = paint::wrapped(ui, theme::BODY, ink, &self.line, room);
        TITLE + title.size().y + size::TIGHT + line.size().y + TO_ACT + theme::BODY.line + PAD
    }

    /// Draws it.
    pub(super) fn show(&self, ui: &mut Ui, room: Vec2) -> Response {
        let (rect, response) = ui.allocate_exact_size(room, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &self.title));
        let described = format!("{} {}", self.line, self.act);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(described));
        let look = self.look(ui, &response);
        paint::block(ui.painter(), rect, size::RADIUS_CARD, look.ground, look.edge);
        let left = rect.left() + PAD;
        let icon = pos2(left + size::ICON_CARD / 2.0, rect.top() + 32.0);
        paint::icon(ui.painter(), icon, size::ICON_CARD, self.icon, look.accent);
        if let Some((step, words)) = &self.dots {
            let place = egui::Rect::from_min_size(
                pos2(rect.right() - PAD - DOTS_WIDTH, icon.y - 5.0),
                vec2(DOTS_WIDTH, 10.0),
            );
            let steps = u8::try_from(STEPS.len()).unwrap_or(u8::MAX);
            let mut ui = ui.new_child(UiBuilder::new().max_rect(place).id_salt("dots"));
            drawings::draft_dots_ui(&mut ui, *step, steps, words);
        }
        let words = (room.x - 2.0 * PAD).min(WORDS);
        let title = paint::wrapped(ui, theme::TITLE, look.title, &self.title, words);
        let line = paint::wrapped(ui, theme::BODY, look.line, &self.line, words);
        let top = pos2(left, rect.top() + TITLE);
        let under = top + vec2(0.0, title.size().y + size::TIGHT);
        ui.painter().galley(top, title, look.title);
        ui.painter().galley(under, line, look.line);
        let foot = pos2(left, rect.bottom() - PAD - theme::BODY.line / 2.0);
        let act = paint::line(ui, theme::BODY_MEDIUM, look.accent, &self.act);
        let after = foot + vec2(act.size().x + size::GRID + size::ICON / 2.0, 0.0);
        paint::from_left(ui.painter(), foot, act);
        paint::icon(ui.painter(), after, size::ICON, icons::ARROW_RIGHT, look.accent);
        paint::focus(ui, &response, rect, size::RADIUS_CARD);
        response
    }

    fn look(&self, ui: &Ui, response: &Response) -> Look {
        let t = theme::tokens(ui);
        if self.big {
            let ground =
                if response.hovered() { t.pine_deep.gamma_multiply(0.92) } else { t.pine_deep };
            let ink = t.on_pine_deep;
            return Look { ground, edge: Stroke::NONE, title: ink, line: ink, accent: ink };
        }
        let edge = if response.hovered() { t.line_strong } else { t.line };
        Look {
            ground: t.surface,
            edge: Stroke::new(size::STROKE, edge),
            title: t.ink,
            line: t.ink_2,
            accent: t.pine,
        }
    }
}
