//! One file of the code, in colours: a panel that scrolls, by the keyboard too.

use std::sync::Arc;

use egui::Color32;
use egui::EventFilter;
use egui::Galley;
use egui::Key;
use egui::Rect;
use egui::Role;
use egui::ScrollArea;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::cache::ComputerMut;
use egui::cache::FrameCache;
use egui::vec2;

use super::lexer;
use super::lexer::Kind;
use crate::skill_code::CodeFile;
use crate::skill_code::CodeLanguage;
use crate::views::theme;
use crate::views::theme::Tokens;
use crate::views::theme::size;
use crate::views::widgets::paint;

/// How many lines are in sight.
const IN_SIGHT: u8 = 15;
/// What stands for a letter that no font has.
const NO_LETTER: char = '·';

/// Draws the panel over the whole width there is.
pub(super) fn listing_ui(ui: &mut Ui, file: &CodeFile, language: CodeLanguage) {
    let line = theme::CODE_SMALL.line;
    let height = line * f32::from(IN_SIGHT) + 2.0 * size::GRID;
    let room = vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(room, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &file.text));
    let t = theme::tokens(ui);
    let edge = Stroke::new(size::STROKE, t.line);
    paint::block(ui.painter(), rect, size::RADIUS_FIELD, t.sunken, edge);
    paint::focus(ui, &response, rect, size::RADIUS_FIELD);
    let step = if response.has_focus() { asked(ui, &response, line) } else { 0.0 };
    let inside = rect.shrink2(vec2(size::STROKE, size::GRID));
    let mut ui = ui.new_child(UiBuilder::new().max_rect(inside).id_salt("code"));
    ui.spacing_mut().item_spacing.y = 0.0;
    let asked = (file.text.as_str(), language, columns(&ui, inside));
    let rows = ui.memory_mut(|memory| Arc::clone(memory.caches.cache::<Coloured>().get(asked)));
    let area = ScrollArea::vertical().auto_shrink(false).max_height(inside.height());
    area.show_rows(&mut ui, line, rows.len(), |ui, range| {
        if step != 0.0 {
            ui.scroll_with_delta(vec2(0.0, -step));
        }
        let count = f32::from(u16::try_from(range.len()).unwrap_or_default());
        let (_, area) = ui.allocate_space(vec2(ui.available_width(), line * count));
        let mut left = area.left_top() + vec2(size::CARD_PAD_Y, line / 2.0);
        for row in rows.get(range).unwrap_or_default() {
            paint::from_left(ui.painter(), left, laid_out(ui, row));
            left.y += line;
        }
    });
}

/// How far the keys move: a line, a page, or to either end.
fn asked(ui: &Ui, response: &egui::Response, line: f32) -> f32 {
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let page = line * f32::from(IN_SIGHT - 1);
    let far = line * 10_000.0;
    let keys = [
        (Key::ArrowDown, line),
        (Key::ArrowUp, -line),
        (Key::PageDown, page),
        (Key::PageUp, -page),
        (Key::End, far),
        (Key::Home, -far),
    ];
    ui.input(|input| keys.iter().filter(|(key, _)| input.key_pressed(*key)).map(|(_, by)| by).sum())
}

#[expect(clippy::cast_possible_truncation, reason = "some dozens of columns")]
#[expect(clippy::cast_sign_loss, reason = "a width is positive")]
fn columns(ui: &Ui, inside: Rect) -> usize {
    let font = theme::CODE_SMALL.font();
    let letter = ui.fonts_mut(|fonts| fonts.glyph_width(&font, '0')).max(1.0);
    ((inside.width() - 2.0 * size::CARD_PAD_Y) / letter).floor().max(1.0) as usize
}

/// The pieces of a row, each with its colour.
type Row = Vec<(Kind, String)>;

/// What was coloured for the frame before, so that it is done again only for another text, language or width.
type Coloured = FrameCache<Arc<Vec<Row>>, Colouring>;

#[derive(Default)]
struct Colouring;

impl ComputerMut<(&str, CodeLanguage, usize), Arc<Vec<Row>>> for Colouring {
    fn compute(&mut self, asked: (&str, CodeLanguage, usize)) -> Arc<Vec<Row>> {
        let (code, language, columns) = asked;
        Arc::new(rows(&lexer::lines(code, language), columns))
    }
}

/// A line is broken anywhere where it is too long, for the eye only.
fn rows(lines: &[Vec<(Kind, &str)>], columns: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    for line in lines {
        let mut row = Vec::new();
        let mut used = 0;
        for (kind, piece) in line {
            let mut rest = *piece;
            while !rest.is_empty() {
                if used == columns {
                    rows.push(std::mem::take(&mut row));
                    used = 0;
                }
                let room = columns - used;
                let end = rest.char_indices().nth(room).map_or(rest.len(), |(index, _)| index);
                let (fits, after) = rest.split_at(end);
                used += fits.chars().count();
                row.push((*kind, fits.to_owned()));
                rest = after;
            }
        }
        rows.push(row);
    }
    rows
}

fn laid_out(ui: &Ui, row: &[(Kind, String)]) -> Arc<Galley> {
    let t = theme::tokens(ui);
    let shown: Vec<String> = row.iter().map(|(_, piece)| visible(ui, piece)).collect();
    let pieces: Vec<(theme::Type, Color32, &str)> = row
        .iter()
        .zip(&shown)
        .map(|((kind, _), piece)| (theme::CODE_SMALL, ink(t, *kind), piece.as_str()))
        .collect();
    let mut job = theme::job(&pieces);
    job.wrap.max_width = f32::INFINITY;
    ui.painter().layout_job(job)
}

/// The piece as our fonts can show it; the code itself keeps its letters.
fn visible(ui: &Ui, piece: &str) -> String {
    if piece.is_ascii() {
        return piece.to_owned();
    }
    let font = theme::CODE_SMALL.font();
    let shown = |c: char| ui.fonts_mut(|fonts| fonts.has_glyph(&font, c));
    piece.chars().map(|c| if shown(c) { c } else { NO_LETTER }).collect()
}

fn ink(t: &Tokens, kind: Kind) -> Color32 {
    match kind {
        Kind::Comment => t.code_key,
        Kind::Text => t.code_text,
        Kind::Word => t.code_word,
        Kind::Plain => t.ink,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_text_language_or_width_is_coloured_anew() {
        let mut kept = Coloured::default();
        let code = "# a\nconst b = 1;";
        let first = Arc::clone(kept.get((code, CodeLanguage::Node, 40)));
        assert!(Arc::ptr_eq(&first, kept.get((code, CodeLanguage::Node, 40))), "done once");
        for other in [
            ("# a\nconst c = 1;", CodeLanguage::Node, 40),
            (code, CodeLanguage::Python, 40),
            (code, CodeLanguage::Node, 4),
        ] {
            assert_ne!(&first, kept.get(other), "{other:?}");
        }
    }

    #[test]
    fn a_long_line_is_broken_and_nothing_is_lost() {
        let lines = lexer::lines("const é = 'abcdef';\n\nx", CodeLanguage::Node);
        let rows = rows(&lines, 8);
        let told: Vec<String> =
            rows.iter().map(|row| row.iter().map(|(_, piece)| piece.as_str()).collect()).collect();
        assert_eq!(told, ["const é ", "= 'abcde", "f';", "", "x"]);
    }
}
