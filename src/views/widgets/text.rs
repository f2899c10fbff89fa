//! Text: running, in several styles at once, and headings.

use egui::Color32;
use egui::Id;
use egui::Label;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::Ui;
use egui::WidgetInfo;

use super::paint;
use crate::views::theme;
use crate::views::theme::Type;

/// Text that wraps in the room there is.
pub fn text_ui(ui: &mut Ui, style: Type, color: Color32, text: &str) -> Response {
    ui.add(Label::new(theme::job(&[(style, color, text)])).wrap())
}

/// Text in one line, ending in “…” where there is no room for it.
pub fn line_ui(ui: &mut Ui, style: Type, color: Color32, text: &str) -> Response {
    ui.add(Label::new(theme::job(&[(style, color, text)])).truncate())
}

/// One wrapping text made of pieces in different styles or colours.
pub fn parts_ui(ui: &mut Ui, parts: &[(Type, Color32, &str)]) -> Response {
    ui.add(Label::new(theme::job(parts)).wrap())
}

/// Text that a screen reader speaks when it changes.
pub fn status_ui(ui: &mut Ui, style: Type, color: Color32, text: &str) -> Response {
    let response = text_ui(ui, style, color, text);
    announce(&response);
    response
}

/// Makes a part speak politely when its words change.
pub fn announce(response: &Response) {
    response.ctx.accesskit_node_builder(response.id, |node| {
        node.set_live(egui::accesskit::Live::Polite);
    });
}

/// The id of the one heading of a page, for giving it the focus when the page opens.
pub fn heading_id() -> Id {
    Id::unique("the heading of the page")
}

/// A heading of a level from 1. The one of level 1 can take the focus; it shows none, since nothing can be done there.
pub fn heading_ui(ui: &mut Ui, style: Type, level: usize, text: &str) -> Response {
    let tokens = theme::tokens(ui);
    let galley = paint::wrapped(ui, style, tokens.ink, text, ui.available_width());
    let (rect, mut response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    if level == 1 {
        response = ui.interact(rect, heading_id(), Sense::focusable_noninteractive());
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(level));
    ui.painter().galley(rect.min, galley, tokens.ink);
    paint::bring_into_view(&response);
    response
}
