//! The table of all skills: how each is set up, those in trouble first.

mod bars;
mod head;
mod row;
mod table;
mod words;

use egui::Rect;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use crate::session::Message;
use crate::session::Session;
use crate::views::theme::size;

/// Draws the screen into its rectangle.
pub fn audit_ui(ui: &mut Ui, rect: Rect, session: &Session, outbox: &mut Vec<Message>) {
    let top = rect.with_max_y(rect.top() + size::TOP_BAR);
    bars::top_ui(ui, top, outbox);
    let foot = rect.with_min_y(rect.bottom() - size::BOTTOM_BAR);
    let body = Rect::from_min_max(top.left_bottom(), foot.right_top());
    let side = ((body.width() - size::START) / 2.0).max(size::PAGE_MARGIN);
    let inner = body.shrink2(vec2(side, 0.0));
    let mut page = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("audit"));
    page.set_clip_rect(body.intersect(page.clip_rect()));
    page.spacing_mut().item_spacing.y = 0.0;
    page.add_space(size::FIELD_GAP);
    head::head_ui(&mut page, session, outbox);
    table::table_ui(&mut page, &session.audit, outbox);
    bars::bottom_ui(ui, foot, session, outbox);
}
