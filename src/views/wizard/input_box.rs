//! One box of the wizard with everything around it: label, why-line, box, note, question.

use egui::Event;
use egui::Id;
use egui::Rect;
use egui::TextEdit;
use egui::Ui;
use egui::UiBuilder;
use egui::pos2;
use egui::text::CCursor;
use egui::text::CCursorRange;
use egui::vec2;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::views::pages::Outbox;
use crate::views::theme;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Button;
use crate::views::widgets::Field;
use crate::views::widgets::Note;
use crate::views::widgets::SecretAnswer;
use crate::views::widgets::SecretField;
use crate::views::widgets::SecretState;
use crate::views::widgets::SecretWords;
use crate::views::widgets::paint;
use crate::views::wizard::columns::column_ui;
use crate::views::wizard::input_note;
use crate::wizard::Focus;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

/// The least room a box keeps beside a button.
const LEAST_BOX: f32 = 220.0;

/// A box and its words.
#[derive(Clone, Copy)]
pub struct InputBox {
    pub input: Input,
    pub label: Key,
    pub why: Key,
    /// Whether the label says that it may stay empty.
    pub optional: bool,
    /// Whether it holds words rather than a code.
    pub prose: bool,
    /// How many lines the box has.
    pub rows: usize,
}

impl InputBox {
    /// A box of one line for a code that is needed.
    pub const fn new(input: Input, label: Key, why: Key) -> Self {
        Self { input, label, why, optional: false, prose: false, rows: 1 }
    }

    /// The box may stay empty.
    #[must_use]
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The box holds words.
    #[must_use]
    pub const fn prose(mut self) -> Self {
        self.prose = true;
        self
    }

    /// The box has this many lines.
    #[must_use]
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Draws it over the whole width there is, and says where its box stands. The text is edited in place;
    /// everything else goes to the outbox.
    pub fn show(self, ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) -> Rect {
        take_focus(ui, self.input, wizard);
        take_paste(ui, self.input, wizard, outbox);
        let (label, why, optional) = (text(self.label), text(self.why), text(key::COMMON_OPTIONAL));
        let words = input_note::words(ui, wizard, self.input);
        let note = words.as_ref().map(input_note::Words::note);
        if wizard.held.contains_key(&self.input) {
            return self.held_ui(ui, wizard, outbox, note);
        }
        let mut field = Field::new(self.input, &label, wizard.text_mut(self.input))
            .why(&why)
            .note(note)
            .rows(self.rows);
        if self.optional {
            field = field.optional(&optional);
        }
        if self.prose {
            field = field.prose();
        }
        let answer = field.show(ui);
        if answer.undo {
            outbox.push(Message::Undo(self.input));
        }
        tell(self.input, &answer.response, outbox);
        input_note::question_ui(ui, wizard, self.input, outbox);
        answer.response.rect
    }

    /// A value that looks like a secret is held back behind dots until the question about it is answered.
    fn held_ui(
        self,
        ui: &mut Ui,
        wizard: &mut Wizard,
        outbox: &mut Outbox,
        note: Option<Note<'_>>,
    ) -> Rect {
        let (label, why) = (text(self.label), text(self.why));
        let (replace, hidden) = (text(key::BOX_REPLACE), text(key::BOX_HIDDEN));
        let words = SecretWords { show: "", hide: "", replace: &replace, hidden: &hidden };
        let field = SecretField::new(self.input, &label, words).why(&why).note(note);
        if field.show(ui, SecretState::Hidden, &mut String::new()) == Some(SecretAnswer::Replace) {
            // Nothing is typed yet, so this lets go of what is held.
            outbox.push(Message::Edited(self.input));
            wizard.focus_wanted = Some(Focus::Input(self.input));
        }
        let response = ui.ctx().read_response(widgets::field_id(self.input));
        if let Some(response) = &response {
            tell(self.input, response, outbox);
        }
        input_note::question_ui(ui, wizard, self.input, outbox);
        response.map_or(Rect::NOTHING, |response| response.rect)
    }

    /// The same with a button at the right of the box, or under it where there is little room. True when it was
    /// pressed.
    pub fn show_with_button(
        self,
        ui: &mut Ui,
        wizard: &mut Wizard,
        outbox: &mut Outbox,
        words: &str,
    ) -> bool {
        beside_ui(ui, words, |ui| self.show(ui, wizard, outbox))
    }
}

/// Draws a box, whose place comes back from `content`, and a button at its right.
pub fn beside_ui(ui: &mut Ui, words: &str, content: impl FnOnce(&mut Ui) -> Rect) -> bool {
    let ink = theme::tokens(ui).ink;
    let words_width = paint::line(ui, theme::BODY_MEDIUM, ink, words).size().x;
    let width = words_width + 2.0 * size::CARD_PAD_X;
    let full = ui.available_width();
    if full < width + LEAST_BOX {
        content(ui);
        ui.add_space(size::GRID);
        return ui.add(Button::secondary(words)).clicked();
    }
    let place = column_ui(ui, full - width - size::GRID, content);
    let left = pos2(place.right() + size::GRID, place.center().y - size::BUTTON / 2.0);
    let button = Rect::from_min_size(left, vec2(width, size::BUTTON));
    // In a child of its own, so that what follows stays under the note of the box.
    let mut side = ui.new_child(UiBuilder::new().max_rect(button).id_salt(words));
    side.add(Button::secondary(words)).clicked()
}

/// Gives the box the focus when that was wished for.
pub fn take_focus(ui: &Ui, input: Input, wizard: &mut Wizard) {
    if wizard.focus_wanted == Some(Focus::Input(input)) {
        wizard.focus_wanted = None;
        widgets::focus_field(ui, input);
    }
}

/// Sends what happened in the box.
pub fn tell(input: Input, response: &egui::Response, outbox: &mut Outbox) {
    if response.changed() {
        outbox.push(Message::Edited(input));
    }
    if response.gained_focus() {
        outbox.push(Message::Focused(input));
    }
    if response.lost_focus() {
        outbox.push(Message::Left(input));
    }
}

/// Takes a paste away from the box and hands it on as it came, line ends and all. The middle button of the mouse
/// pastes as well, into the box it is over.
pub fn take_paste(ui: &Ui, input: Input, wizard: &Wizard, outbox: &mut Outbox) {
    let id = widgets::field_id(input);
    place_caret(ui, id, wizard.text(input));
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let place = ui.ctx().read_response(id).map_or(Rect::NOTHING, |response| response.interact_rect);
    // The dots of a secret that is given are no place to put more.
    let takes = has_focus || !input.is_secret() || wizard.text(input).is_empty();
    let mut pasted = None;
    ui.input_mut(|state| {
        state.events.retain(|event| {
            let words = if let Event::Paste(words) = event {
                has_focus.then_some(words)
            } else if let Event::MiddleClickPaste { pos, text } = event {
                (takes && place.contains(*pos)).then_some(text)
            } else {
                None
            };
            let Some(words) = words else { return true };
            pasted.get_or_insert_with(|| words.clone());
            false
        });
    });
    let Some(pasted) = pasted else { return };
    ui.memory_mut(|memory| memory.request_focus(id));
    let before: Vec<char> = wizard.text(input).chars().collect();
    let state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let selected = state.cursor.char_range().map_or(before.len()..before.len(), |range| {
        let [from, to] = range.sorted_cursors();
        from.index.0.min(before.len())..to.index.0.min(before.len())
    });
    let head: String = before.iter().take(selected.start).collect();
    let tail: String = before.iter().skip(selected.end).collect();
    ui.data_mut(|data| data.insert_temp(caret_key(id), before.len() - selected.end));
    outbox.push(Message::Pasted(input, format!("{head}{pasted}{tail}")));
}

fn caret_key(id: Id) -> Id {
    id.with("letters behind the paste")
}

/// Puts the caret behind what was pasted last, once what became of it stands in the box: it may have been cleaned.
fn place_caret(ui: &Ui, id: Id, text: &str) {
    let Some(behind) = ui.data_mut(|data| data.remove_temp::<usize>(caret_key(id))) else { return };
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let caret = CCursor::new(text.chars().count().saturating_sub(behind));
    state.cursor.set_char_range(Some(CCursorRange::one(caret)));
    TextEdit::store_state(ui.ctx(), id, state);
}

/// The gap between one box and the next.
pub fn gap_ui(ui: &mut Ui) {
    ui.add_space(size::FIELD_GAP);
}
