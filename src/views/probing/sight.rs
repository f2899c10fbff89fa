//! What opens under the stations comes into sight, wherever the page is scrolled to.

use egui::Rect;
use egui::Ui;

use crate::probing::Probing;

/// What stands under the stations.
#[derive(Clone, Copy, PartialEq)]
enum Below {
    Nothing,
    Waiting,
    Servers,
    Rehearsal,
    Station(usize),
}

/// Scrolls to what was opened just now and begins at that height. What stood there already stays where it is.
pub(super) fn into_sight(ui: &Ui, probing: &Probing, top: f32) {
    let now = below(probing);
    let id = ui.scope_id().with("below the stations");
    let before = ui.data_mut(|data| std::mem::replace(data.get_temp_mut_or(id, now), now));
    if now == before || now == Below::Nothing {
        return;
    }
    // Of something long its beginning, with the stations above it.
    let bottom = ui.min_rect().bottom().min(top + ui.clip_rect().height() / 2.0);
    ui.scroll_to_rect(Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=bottom), None);
}

fn below(probing: &Probing) -> Below {
    match probing.open {
        _ if probing.is_rehearsing() => Below::Waiting,
        _ if probing.is_choosing => Below::Servers,
        _ if probing.rehearsing.is_choosing => Below::Rehearsal,
        Some(station) => Below::Station(station),
        None => Below::Nothing,
    }
}
