//! Which fields changed just now, so that their lines can flash.

use std::collections::BTreeMap;

use egui::Id;
use egui::Ui;

use crate::model::Field;
use crate::model::Line;
use crate::views::theme::motion;

/// What was seen the last time, and when each field changed.
#[derive(Clone, Default)]
struct Seen {
    frame: u64,
    texts: BTreeMap<Field, String>,
    changed: BTreeMap<Field, f64>,
}

/// How strongly each field flashes, above 0 and at most 1. Nothing flashes when the preview has just come up.
pub(super) fn flashes(ui: &Ui, lines: &[Line]) -> BTreeMap<Field, f32> {
    let id = Id::unique("preview flash");
    let (now, frame) = (ui.input(|input| input.time), ui.ctx().cumulative_frame_nr());
    let mut seen: Seen = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let texts = texts(lines);
    if seen.frame + 1 >= frame && seen.frame > 0 {
        for (field, text) in &texts {
            if seen.texts.get(field) != Some(text) {
                seen.changed.insert(*field, now);
            }
        }
    }
    let strengths: BTreeMap<Field, f32> = seen
        .changed
        .iter()
        .map(|(field, at)| (*field, strength(ui, now - at)))
        .filter(|(_, strength)| *strength > 0.0)
        .collect();
    seen.changed.retain(|field, _| strengths.contains_key(field));
    if !strengths.is_empty() {
        ask_again(ui, seen.changed.values().map(|at| now - at));
    }
    seen.texts = texts;
    seen.frame = frame;
    ui.data_mut(|data| data.insert_temp(id, seen));
    strengths
}

fn texts(lines: &[Line]) -> BTreeMap<Field, String> {
    let mut texts: BTreeMap<Field, String> = BTreeMap::new();
    for line in lines {
        if let Some(field) = line.field {
            // A comma that comes or goes with the neighbour is no change of this field.
            texts.entry(field).or_default().push_str(line.text.trim_end_matches(','));
        }
    }
    texts
}

#[expect(clippy::cast_possible_truncation, reason = "a second or two")]
fn strength(ui: &Ui, age: f64) -> f32 {
    let age = age as f32;
    let whole = motion::FLASH_HOLD + motion::FLASH_FADE;
    if !motion(ui.ctx()) {
        return if age < whole { 1.0 } else { 0.0 };
    }
    ((whole - age) / motion::FLASH_FADE).clamp(0.0, 1.0)
}

/// Repaints while something fades, and otherwise only when the next flash has had its time.
fn ask_again(ui: &Ui, ages: impl Iterator<Item = f64>) {
    let (hold, whole) =
        (f64::from(motion::FLASH_HOLD), f64::from(motion::FLASH_HOLD + motion::FLASH_FADE));
    let waits = ages.map(|age| match motion(ui.ctx()) {
        true if age < hold => hold - age,
        true => 0.0,
        false => whole - age,
    });
    let wait = waits.fold(whole, f64::min).max(0.0);
    ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(wait));
}
