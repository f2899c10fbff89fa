//! Parts of a page that fold. Whether one is open is the window's memory, no state of the program.

use egui::Id;
use egui::Ui;

use crate::views::theme::size;
use crate::views::widgets::FoldRow;

/// Draws the row and, while it is open, what is under it. The key is no other fold's.
pub fn fold_ui(ui: &mut Ui, key: &str, row: FoldRow<'_>, content: impl FnOnce(&mut Ui)) {
    let open = row.open || is_open(ui, key);
    if (FoldRow { open, ..row }).show(ui).clicked() {
        set_open(ui, key, !open);
    }
    if open {
        ui.add_space(size::GRID);
        content(ui);
        ui.add_space(size::GRID);
    }
}

/// Whether that fold stands open.
pub fn is_open(ui: &Ui, key: &str) -> bool {
    ui.data(|data| data.get_temp(id(key)).unwrap_or(false))
}

/// Opens or closes that fold.
pub fn set_open(ui: &Ui, key: &str, open: bool) {
    ui.data_mut(|data| data.insert_temp(id(key), open));
}

fn id(key: &str) -> Id {
    Id::unique(("fold", key))
}
