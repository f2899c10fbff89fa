//! A finding: what is wrong, who notices, how to mend it.

use egui::CornerRadius;
use egui::Frame;
use egui::Rect;
use egui::Role;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::card::filled;
use super::card::padding;
use super::paint;
use super::text;
use super::tone::Weight;
use crate::views::theme;
use crate::views::theme::size;

/// The head of a finding's card.
#[derive(Clone, Copy, Debug)]
pub struct FindingCard<'a> {
    /// How much it weighs.
    pub weight: Weight,
    /// What is wrong, in a line.
    pub title: &'a str,
    /// The field's name in the JSON, or nothing.
    pub field: &'a str,
    /// The weight in words.
    pub weight_words: &'a str,
}

impl FindingCard<'_> {
    /// Draws the card; the body holds [`lead_ui`] lines, a code box and [`finding_foot_ui`].
    pub fn show<R>(&self, ui: &mut Ui, body: impl FnOnce(&mut Ui) -> R) -> R {
        let tone = self.weight.tone();
        let frame = Frame::new()
            .fill(theme::tokens(ui).surface)
            .stroke(Stroke::new(size::STROKE, tone.edge(ui)))
            .corner_radius(CornerRadius::same(paint::whole(size::RADIUS_CARD)));
        filled(ui, frame, |ui| {
            self.head_ui(ui);
            let frame = Frame::new().inner_margin(padding(size::CARD_PAD_Y, size::ROW_PAD_Y));
            filled(ui, frame, body)
        })
    }

    fn head_ui(&self, ui: &mut Ui) {
        let t = theme::tokens(ui);
        let tone = self.weight.tone();
        let indent = size::CARD_PAD_Y + size::ICON_BOX + size::ROW_PAD_Y;
        let weight = paint::line(ui, theme::CAPTION_MEDIUM, tone.ink(ui), self.weight_words);
        let field = paint::line(ui, theme::CODE_SMALL, t.ink_2, self.field);
        let field_room =
            if self.field.is_empty() { 0.0 } else { field.size().x + size::CARD_PAD_Y };
        let right = weight.size().x + field_room + 2.0 * size::CARD_PAD_Y;
        let room = (ui.available_width() - indent - right).max(size::TARGET);
        let title = paint::wrapped(ui, theme::BODY_MEDIUM, t.ink, self.title, room);
        let height = title.size().y + 2.0 * size::ROW_PAD_Y;
        let (rect, response) =
            ui.allocate_exact_size(paint::full_width(ui, height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, self.title));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_level(3);
            node.set_description([self.weight_words, self.field].join(" "));
        });
        ui.painter().rect_filled(rect, head_corners(), tone.soft(ui));
        let icon = pos2(rect.left() + size::CARD_PAD_Y + size::ICON_BOX / 2.0, rect.center().y);
        paint::icon(ui.painter(), icon, size::ICON_BOX, self.weight.icon(), tone.ink(ui));
        paint::from_left(ui.painter(), pos2(rect.left() + indent, rect.center().y), title);
        let x = rect.right() - size::CARD_PAD_Y - weight.size().x;
        paint::from_left(ui.painter(), pos2(x, rect.center().y), weight);
        let x = x - size::CARD_PAD_Y - field.size().x;
        paint::from_left(ui.painter(), pos2(x, rect.center().y), field);
    }
}

fn head_corners() -> CornerRadius {
    let radius = paint::whole(size::RADIUS_CARD - size::STROKE);
    CornerRadius { nw: radius, ne: radius, sw: 0, se: 0 }
}

/// A line with an opening in 500: “Who notices: everyone.”
pub fn lead_ui(ui: &mut Ui, lead: &str, words: &str) {
    let ink = theme::tokens(ui).ink;
    let words = format!(" {words}");
    let parts = [(theme::SMALL_MEDIUM, ink, lead), (theme::SMALL, ink, words.as_str())];
    text::parts_ui(ui, &parts);
}

/// The foot of a finding: its buttons at the left, the code of its rule at the right.
pub fn finding_foot_ui<R>(ui: &mut Ui, rule: &str, buttons: impl FnOnce(&mut Ui) -> R) -> R {
    let ink = theme::tokens(ui).ink_3;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GRID, size::GRID);
        let inner = buttons(ui);
        let code = paint::line(ui, theme::CODE_SMALL, ink, rule);
        let height = size::BUTTON_SMALL.max(code.size().y);
        let room = vec2(ui.available_width().max(code.size().x), height);
        let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, rule));
        let left = pos2(rect.right() - code.size().x, rect.center().y);
        paint::from_left(ui.painter(), left, code);
        inner
    })
    .inner
}

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
    pub fn show(&self, ui: &mut Ui) -> egui::Response {
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
        let count = paint::line(ui, theme::SMALL, t.ink_2, self.count);
        let after = left + vec2(words.size().x + size::ROW_PAD_Y, 0.0);
        paint::from_left(ui.painter(), left, words);
        paint::from_left(ui.painter(), after, count);
        chevron(ui, rect, open, t.ink_2);
        paint::focus(ui, &response, rect.shrink(size::LABEL_TO_WHY), size::RADIUS_FIELD);
        response
    }
}

fn chevron(ui: &Ui, rect: Rect, open: bool, ink: egui::Color32) {
    let glyph = if open { crate::views::icons::CARET_UP } else { crate::views::icons::CARET_DOWN };
    let center = pos2(rect.right() - size::CARD_PAD_Y - size::ICON / 2.0, rect.center().y);
    paint::icon(ui.painter(), center, size::ICON, glyph, ink);
}
