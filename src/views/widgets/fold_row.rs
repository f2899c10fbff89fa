//! A row that folds what is under it.

use egui::Color32;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::paint;
use super::tone::Weight;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;

/// A row that folds and unfolds what is under it, 34 high. The caller keeps whether it is open.
#[derive(Clone, Copy, Debug)]
pub struct FoldRow<'a> {
    /// The icon before it, in the colour of its weight.
    pub weight: Option<Weight>,
    /// What is folded here.
    pub title: &'a str,
    /// How much of it.
    pub count: &'a str,
    /// Whether it is open.
    pub open: bool,
}

impl FoldRow<'_> {
    /// Draws the row; when it is `clicked()`, the caller turns it.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let t = theme::tokens(ui);
        let room = paint::full_width(ui, size::FOLD_ROW);
        let (rect, response) = ui.allocate_exact_size(room, Sense::click());
        let (title, open) = (self.title, self.open);
        response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, title));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_expanded(open);
            node.set_description(self.count);
        });
        if response.hovered() {
            ui.painter().rect_filled(rect, size::RADIUS_FIELD, t.sunken);
        }
        let mut left = pos2(rect.left() + size::CARD_PAD_Y, rect.center().y);
        if let Some(weight) = self.weight {
            let center = left + vec2(size::ICON / 2.0, 0.0);
            paint::icon(ui.painter(), center, size::ICON, weight.icon(), weight.tone().ink(ui));
            left.x += size::ICON + size::CARD_PAD_Y;
        }
        let style = if self.weight.is_some() { theme::SMALL_MEDIUM } else { theme::SMALL };
        let ink = if self.weight.is_some() { t.ink } else { t.ink_2 };
        let words = paint::line(ui, style, ink, self.title);
        let after = left + vec2(words.size().x + size::ROW_PAD_Y, 0.0);
        let end = rect.right() - size::CARD_PAD_Y - size::ICON - size::TIGHT;
        let count = paint::cut(ui, theme::SMALL, t.ink_2, self.count, (end - after.x).max(0.0));
        paint::from_left(ui.painter(), left, words);
        paint::from_left(ui.painter(), after, count);
        chevron(ui, rect, open, t.ink_2);
        paint::focus(ui, &response, rect.shrink(size::LABEL_TO_WHY), size::RADIUS_FIELD);
        response
    }
}

fn chevron(ui: &Ui, rect: Rect, open: bool, ink: Color32) {
    let glyph = if open { icons::CARET_UP } else { icons::CARET_DOWN };
    let center = pos2(rect.right() - size::CARD_PAD_Y - size::ICON / 2.0, rect.center().y);
    paint::icon(ui.painter(), center, size::ICON, glyph, ink);
}
