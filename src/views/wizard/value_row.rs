//! A row of a summary or a receipt: what it is, what it says, and at the right a word to press.

use egui::Sense;
use egui::Ui;
use egui::vec2;

use crate::views::theme;
use crate::views::theme::Type;
use crate::views::theme::size;
use crate::views::widgets::WordLink;
use crate::views::widgets::paint;

/// The least height of a row.
const HEIGHT: f32 = 30.0;

/// One row.
#[derive(Clone, Debug, Default)]
pub struct ValueRow {
    pub label: String,
    pub value: String,
    /// Whether the value has to match letter for letter, so that it is set in the fixed width.
    pub code: bool,
    /// Whether there is no value, so that the words in its place are quieter.
    pub empty: bool,
}

impl ValueRow {
    /// A value in words.
    pub fn words(label: String, value: String) -> Self {
        Self { label, value, ..Self::default() }
    }

    /// A value that has to match letter for letter.
    pub fn code(label: String, value: String) -> Self {
        Self { label, value, code: true, ..Self::default() }
    }

    /// Words in the place of a value that is not there.
    pub fn empty(label: String, value: String) -> Self {
        Self { label, value, empty: true, ..Self::default() }
    }

    fn style(&self) -> Type {
        if self.code { theme::CODE_SMALL } else { theme::SMALL }
    }

    /// Draws the row with its label this wide; true when the link at the right was pressed.
    /// The link is what it says and what a screen reader calls it.
    pub fn show(&self, ui: &mut Ui, label_width: f32, link: Option<(&str, &str)>) -> bool {
        let t = theme::tokens(ui);
        let width = ui.available_width();
        let link_width = link.map_or(0.0, |(press, _)| {
            size::GRID + paint::line(ui, theme::SMALL_MEDIUM, t.pine, press).size().x
        });
        let room = (width - label_width - size::GRID - link_width).max(size::TARGET);
        let color = if self.empty { t.ink_3 } else { t.ink };
        let words = paint::wrapped(ui, theme::SMALL, t.ink_2, &self.label, label_width);
        let mut job = theme::job(&[(self.style(), color, self.value.as_str())]);
        job.wrap.max_width = room;
        let value = ui.painter().layout_job(job);
        let lines = words.size().y.max(value.size().y);
        let height = (lines + 2.0 * size::TIGHT).max(HEIGHT);
        let (rect, response) =
            ui.allocate_exact_size(vec2(width - link_width, height), Sense::hover());
        let name = format!("{}: {}", self.label, self.value);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &name));
        let top = rect.top() + ((height - lines) / 2.0).min((HEIGHT - theme::SMALL.line) / 2.0);
        ui.painter().galley(egui::pos2(rect.left(), top), words, t.ink_2);
        let left = rect.left() + label_width + size::GRID;
        ui.painter().galley(egui::pos2(left, top), value, color);
        link.is_some_and(|(press, name)| {
            let place = egui::Rect::from_min_size(
                egui::pos2(
                    rect.right() + size::GRID,
                    top - (size::TARGET - theme::SMALL.line) / 2.0,
                ),
                vec2(link_width - size::GRID, size::TARGET),
            );
            ui.push_id(("row", name), |ui| ui.put(place, WordLink::new(press).named(name)))
                .inner
                .clicked()
        })
    }
}

/// How wide the labels of these rows have to be, at most two fifths of the room.
pub fn label_width<'a>(ui: &Ui, rows: impl IntoIterator<Item = &'a ValueRow>) -> f32 {
    let ink = theme::tokens(ui).ink_2;
    let widest = rows
        .into_iter()
        .map(|row| paint::line(ui, theme::SMALL, ink, &row.label).size().x)
        .fold(0.0, f32::max);
    widest.ceil().min(ui.available_width() * 0.4)
}

/// An ID cut in its middle, so that both ends can be compared.
pub fn cut_in_the_middle(id: &str) -> String {
    const HEAD: usize = 12;
    const TAIL: usize = 6;
    let letters: Vec<char> = id.chars().collect();
    if letters.len() <= HEAD + TAIL + 1 {
        return id.to_owned();
    }
    let head: String = letters.iter().take(HEAD).collect();
    let tail: String = letters.iter().skip(letters.len() - TAIL).collect();
    format!("{head}…{tail}")
}
