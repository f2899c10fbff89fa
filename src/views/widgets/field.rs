//! A question with a box to type the answer into.

use egui::AsIdSalt;
use egui::Frame;
use egui::Id;
use egui::Rect;
use egui::Response;
use egui::Stroke;
use egui::StrokeKind;
use egui::TextEdit;
use egui::Ui;
use egui::accesskit::Invalid;
use egui::vec2;

use super::note::Note;
use super::note::note_ui;
use super::paint;
use super::text;
use crate::views::theme;
use crate::views::theme::Type;
use crate::views::theme::size;

/// The id of the field with this key, for giving it the focus from elsewhere.
pub fn field_id(key: impl AsIdSalt) -> Id {
    Id::unique(("field", key))
}

/// Gives the field with this key the focus.
pub fn focus_field(ui: &Ui, key: impl AsIdSalt) {
    ui.memory_mut(|memory| memory.request_focus(field_id(key)));
}

/// A field: label, why it is asked, box, note.
#[must_use = "a field shows only with `show`"]
pub struct Field<'a> {
    id: Id,
    label: &'a str,
    text: &'a mut String,
    optional: Option<&'a str>,
    why: Option<&'a str>,
    note: Option<Note<'a>>,
    style: Type,
    rows: usize,
}

/// What happened in a field this frame.
pub struct FieldAnswer {
    /// The box itself: `changed()`, `lost_focus()`, `has_focus()`.
    pub response: Response,
    /// “Undo” in the note was pressed.
    pub undo: bool,
}

impl<'a> Field<'a> {
    /// A field for one line. The key is the same every frame and no other field's (see [`field_id`]).
    pub fn new(key: impl AsIdSalt, label: &'a str, text: &'a mut String) -> Self {
        Self {
            id: field_id(key),
            label,
            text,
            optional: None,
            why: None,
            note: None,
            style: theme::CODE,
            rows: 1,
        }
    }

    /// Says after the label that it may stay empty, in the words given: “(optional)”.
    pub fn optional(mut self, words: &'a str) -> Self {
        self.optional = Some(words);
        self
    }

    /// The line that says why it is asked and where the answer is found.
    pub fn why(mut self, words: &'a str) -> Self {
        self.why = Some(words);
        self
    }

    /// The line under the box; a problem also colours the edge.
    pub fn note(mut self, note: Option<Note<'a>>) -> Self {
        self.note = note;
        self
    }

    /// For words rather than codes: Inter instead of the fixed width.
    pub fn prose(mut self) -> Self {
        self.style = theme::BODY;
        self
    }

    /// For lists and longer texts: a box of this many lines.
    pub fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Draws the field over the whole width there is.
    pub fn show(self, ui: &mut Ui) -> FieldAnswer {
        let Self { id, label, text, optional, why, note, style, rows } = self;
        let label_id = label_ui(ui, label, optional, why);
        let problem = note.as_ref().is_some_and(Note::is_problem);
        let response = Edit { id, text, style, rows, problem, password: false, right: 0.0 }
            .show(ui)
            .labelled_by(label_id);
        describe(&response, why, note.as_ref());
        let undo = note.is_some_and(|note| {
            ui.add_space(size::GRID);
            note_ui(ui, &note)
        });
        FieldAnswer { response, undo }
    }
}

/// Draws a field's label and why-line and the gap to its box; the id is what names the box.
pub(super) fn label_ui(ui: &mut Ui, label: &str, optional: Option<&str>, why: Option<&str>) -> Id {
    let t = theme::tokens(ui);
    let id = ui
        .horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::TIGHT;
            let id = text::text_ui(ui, theme::BODY_MEDIUM, t.ink, label).id;
            if let Some(optional) = optional {
                text::text_ui(ui, theme::BODY, t.ink_3, optional);
            }
            id
        })
        .inner;
    if let Some(why) = why {
        ui.add_space(size::LABEL_TO_WHY);
        text::text_ui(ui, theme::SMALL, t.ink_2, why);
    }
    ui.add_space(size::GRID);
    id
}

/// Tells a screen reader the why-line and the note with the field, and whether it is a problem.
pub(super) fn describe(response: &Response, why: Option<&str>, note: Option<&Note<'_>>) {
    let note_words = note.map(Note::words);
    let words: Vec<&str> = why.into_iter().chain(note_words.as_deref()).collect();
    response.ctx.accesskit_node_builder(response.id, |node| {
        if !words.is_empty() {
            node.set_description(words.join(" "));
        }
        if note.is_some_and(Note::is_problem) {
            node.set_invalid(Invalid::True);
        }
    });
}

/// The box of a field: one that is typed into.
pub(super) struct Edit<'a> {
    pub(super) id: Id,
    pub(super) text: &'a mut String,
    pub(super) style: Type,
    pub(super) rows: usize,
    pub(super) problem: bool,
    pub(super) password: bool,
    /// Room kept free at the right end, for what stands there.
    pub(super) right: f32,
}

impl Edit<'_> {
    pub(super) fn show(self, ui: &mut Ui) -> Response {
        let t = theme::tokens(ui);
        let below = ui.painter().add(egui::Shape::Noop);
        let one_line = self.rows == 1;
        let line = ui.fonts_mut(|fonts| fonts.row_height(&self.style.font()));
        let pad_y = if one_line { (size::FIELD - line) / 2.0 } else { size::ROW_PAD_Y };
        let pad = egui::Margin {
            left: 12,
            right: paint::whole(size::CARD_PAD_Y + self.right).cast_signed(),
            top: paint::whole(pad_y.floor()).cast_signed(),
            bottom: paint::whole(pad_y.ceil()).cast_signed(),
        };
        let edit = if one_line {
            TextEdit::singleline(self.text)
        } else {
            TextEdit::multiline(self.text).desired_rows(self.rows)
        };
        let edit = edit
            .id(self.id)
            .font(self.style.font())
            .text_color(t.ink)
            .password(self.password)
            .frame(Frame::NONE.inner_margin(pad))
            .min_size(vec2(0.0, size::FIELD))
            .desired_width(f32::INFINITY);
        let response = ui.add(edit);
        paint::bring_into_view(&response);
        let shape = box_shape(ui, response.rect, response.has_focus(), self.problem);
        ui.painter().set(below, shape);
        response
    }
}

/// The box of a field at rest, in focus or with a problem.
pub(super) fn box_shape(ui: &Ui, rect: Rect, focus: bool, problem: bool) -> egui::Shape {
    let t = theme::tokens(ui);
    let edge = match (focus, problem) {
        (true, _) => Stroke::new(size::STROKE_STRONG, t.pine),
        (false, true) => Stroke::new(size::STROKE_STRONG, t.brick),
        (false, false) => Stroke::new(size::STROKE, t.line_strong),
    };
    egui::epaint::RectShape::new(rect, size::RADIUS_FIELD, t.surface, edge, StrokeKind::Inside)
        .into()
}
