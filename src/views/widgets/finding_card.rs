//! A finding: what is wrong, who notices, how to mend it.

use egui::Align;
use egui::CornerRadius;
use egui::Frame;
use egui::Layout;
use egui::Response;
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

/// The least width of a title with field and weight beside it; with less they stand under it.
const LEAST_TITLE: f32 = 170.0;

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
        let gap = if self.field.is_empty() { 0.0 } else { size::CARD_PAD_Y };
        let aside = field.size().x + gap + weight.size().x;
        let width = ui.available_width() - indent - size::CARD_PAD_Y;
        let beside = width - aside - size::CARD_PAD_Y >= LEAST_TITLE;
        let room = if beside { width - aside - size::CARD_PAD_Y } else { width };
        let title = paint::wrapped(ui, theme::BODY_MEDIUM, t.ink, self.title, room);
        let (first, under) = (title.size().y, if beside { 0.0 } else { weight.size().y });
        let height = first + under + 2.0 * size::ROW_PAD_Y;
        let (rect, response) =
            ui.allocate_exact_size(paint::full_width(ui, height), Sense::hover());
        self.tell(&response);
        ui.painter().rect_filled(rect, head_corners(), tone.soft(ui));
        let line = rect.top() + size::ROW_PAD_Y + first / 2.0;
        let icon = pos2(rect.left() + size::CARD_PAD_Y + size::ICON_BOX / 2.0, line);
        paint::icon(ui.painter(), icon, size::ICON_BOX, self.weight.icon(), tone.ink(ui));
        paint::from_left(ui.painter(), pos2(rect.left() + indent, line), title);
        let (left, line) = if beside {
            (rect.right() - size::CARD_PAD_Y - aside, line)
        } else {
            (rect.left() + indent, rect.bottom() - size::ROW_PAD_Y - under / 2.0)
        };
        let after = left + field.size().x + gap;
        paint::from_left(ui.painter(), pos2(left, line), field);
        paint::from_left(ui.painter(), pos2(after, line), weight);
    }

    fn tell(&self, response: &Response) {
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, self.title));
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_level(3);
            node.set_description([self.weight_words, self.field].join(" "));
        });
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
    let code = paint::line(ui, theme::CODE_SMALL, ink, rule).size().x;
    ui.horizontal(|ui| {
        ui.set_min_height(size::BUTTON_SMALL);
        let room = ui.available_width() - code - size::GRID;
        let inner = ui
            .scope(|ui| {
                ui.set_max_width(room);
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = vec2(size::GRID, size::GRID);
                    buttons(ui)
                })
                .inner
            })
            .inner;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            text::line_ui(ui, theme::CODE_SMALL, ink, rule);
        });
        inner
    })
    .inner
}
