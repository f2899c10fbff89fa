//! A row with something at its left and something at its right, in reading order.

use egui::Align;
use egui::Id;
use egui::Layout;
use egui::Rect;
use egui::Sense;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use crate::views::theme::size;

/// Draws both sides, centred on a row of this height. What stands at the right takes the room it needs;
/// the left gets the rest, and comes first for the keyboard and for a screen reader.
pub fn sides_ui<L, R>(
    ui: &mut Ui,
    height: f32,
    left: impl FnOnce(&mut Ui) -> L,
    right: impl FnOnce(&mut Ui) -> R,
) -> (L, R) {
    let id = ui.next_auto_id().with("sides");
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    // The width at the right is known only once it was drawn: remembered from the last time.
    let known: Option<f32> = ui.data(|data| data.get_temp(id));
    let right_width = known.unwrap_or_default();
    let gap = if right_width > 0.0 { size::GRID } else { 0.0 };
    // Unknown yet, it may take all there is.
    let middle = known.map_or(rect.left(), |width| rect.right() - width);
    let left_rect = rect.with_max_x((middle - gap).max(rect.left()));
    let answer = side_ui(ui, left_rect, left).0;
    let (other, width) = side_ui(ui, rect.with_min_x(middle), right);
    remember(ui, id, known, width);
    (answer, other)
}

fn side_ui<T>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> T) -> (T, f32) {
    let layout = Layout::left_to_right(Align::Center);
    let mut side = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout));
    let answer = content(&mut side);
    (answer, side.min_rect().width())
}

fn remember(ui: &Ui, id: Id, known: Option<f32>, width: f32) {
    if known.is_none_or(|known| (known - width).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(id, width));
        ui.ctx().request_discard("the right side of a row has another width");
    }
}
