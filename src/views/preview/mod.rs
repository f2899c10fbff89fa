//! The live JSON: what will be sent, line by line, with the secret as dots.

mod flash;
mod head;
mod list;
pub(in crate::views) mod rows;

use egui::Rect;
use egui::Ui;
use egui::UiBuilder;
use egui::pos2;
use egui::vec2;

use crate::i18n;
use crate::i18n::Key;
use crate::i18n::key;
use crate::model::MASK;
use crate::model::request_lines;
use crate::views::icons;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets::paint;
use crate::wizard::Wizard;

/// Fills the rectangle with the preview: head, lines, foot.
///
/// `may_fold` puts a button into the head that folds it.
pub fn preview_ui(
    ui: &mut Ui,
    rect: Rect,
    wizard: &Wizard,
    foot: Key,
    may_fold: bool,
    outbox: &mut Outbox,
) {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, t.sunken);
    let foot = i18n::text(foot);
    let foot_height = foot_ui(ui, rect, &foot);
    let head = rect.with_max_y(rect.top() + size::TOP_BAR);
    let middle = Rect::from_min_max(
        pos2(rect.left(), head.bottom()),
        pos2(rect.right(), rect.bottom() - foot_height),
    );
    let mut ui = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("preview"));
    head::head_ui(&mut ui, head, wizard, may_fold, outbox);
    let mask = if wizard.secret.is_empty() { "" } else { MASK };
    let lines = request_lines(&wizard.request(), mask);
    list::list_ui(&mut ui, middle, &lines, wizard, outbox);
    for y in [head.bottom(), middle.bottom()] {
        ui.painter().hline(rect.x_range(), y, (size::STROKE, t.line));
    }
}

/// Paints the note at the foot; gives its height.
fn foot_ui(ui: &mut Ui, rect: Rect, words: &str) -> f32 {
    let t = theme::tokens(ui);
    let indent = size::CARD_PAD_X + size::ICON + size::GRID;
    let room = rect.width() - indent - size::CARD_PAD_X;
    let galley = paint::wrapped(ui, theme::CAPTION, t.ink_2, words, room);
    let height = galley.size().y + 2.0 * size::CARD_PAD_Y;
    let top = rect.bottom() - height + size::CARD_PAD_Y;
    let center =
        pos2(rect.left() + size::CARD_PAD_X + size::ICON / 2.0, top + theme::CAPTION.line / 2.0);
    paint::icon(ui.painter(), center, size::ICON, icons::INFO, t.ink_3);
    let place = Rect::from_min_size(pos2(rect.left() + indent, top), vec2(room, galley.size().y));
    let mut note = ui.new_child(UiBuilder::new().max_rect(place).id_salt("foot"));
    note.add(egui::Label::new(galley));
    height
}

/// The folded preview: one button over the whole strip. True when it was pressed.
pub fn folded_ui(ui: &mut Ui, rect: Rect) -> bool {
    let t = theme::tokens(ui);
    ui.painter().rect_filled(rect, 0.0, t.sunken);
    ui.painter().vline(rect.left(), rect.y_range(), (size::STROKE, t.line));
    let target = rect.with_max_y(rect.top() + size::TOP_BAR + size::GRID);
    let name = i18n::text(key::PREVIEW_OPEN);
    let response = ui.interact(target, egui::Id::unique("open the preview"), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.hovered() {
        ui.painter().rect_filled(target.shrink(size::TIGHT), size::RADIUS_BUTTON, t.pine_soft);
    }
    let center = target.center_top() + vec2(0.0, 26.0);
    paint::icon(ui.painter(), center, size::ICON_BOX, icons::BRACKETS_CURLY, t.ink_2);
    let word = paint::line(ui, theme::CAPTION_MEDIUM, t.ink_2, &i18n::text(key::PREVIEW_JSON));
    paint::centered(ui.painter(), center + vec2(0.0, 23.0), word);
    paint::focus(ui, &response, target.shrink(size::TIGHT), size::RADIUS_BUTTON);
    response.on_hover_text(name).clicked()
}
