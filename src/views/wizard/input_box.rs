//! One box of the wizard with everything around it: label, why-line, box, note, question.

use egui::Event;
use egui::TextEdit;
use egui::Ui;
use egui::text::CCursor;
use egui::text::CCursorRange;

use crate::i18n::Key;
use crate::i18n::key;
use crate::i18n::text;
use crate::views::pages::Outbox;
use crate::views::theme::size;
use crate::views::widgets;
use crate::views::widgets::Field;
use crate::views::widgets::Note;
use crate::views::wizard::input_note;
use crate::wizard::Focus;
use crate::wizard::Input;
use crate::wizard::Message;
use crate::wizard::Wizard;

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
    pub const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The box holds words.
    pub const fn prose(mut self) -> Self {
        self.prose = true;
        self
    }

    /// The box has this many lines.
    pub const fn rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Draws it over the whole width there is. The text is edited in place; everything else goes to the outbox.
    pub fn show(self, ui: &mut Ui, wizard: &mut Wizard, outbox: &mut Outbox) {
        take_focus(ui, self.input, wizard);
        take_paste(ui, self.input, wizard, outbox);
        let (label, why, optional) = (text(self.label), text(self.why), text(key::COMMON_OPTIONAL));
        let words = input_note::words(wizard, self.input);
        let note = words.as_ref().map(input_note::Words::note);
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
    }
}

/// Gives the box the focus when that was wished for.
fn take_focus(ui: &Ui, input: Input, wizard: &mut Wizard) {
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

/// Takes a paste away from the box and hands it on as it came, line ends and all.
pub fn take_paste(ui: &Ui, input: Input, wizard: &Wizard, outbox: &mut Outbox) {
    let id = widgets::field_id(input);
    if !ui.memory(|memory| memory.has_focus(id)) {
        return;
    }
    let mut pasted = None;
    ui.input_mut(|state| {
        state.events.retain(|event| match event {
            Event::Paste(words) if pasted.is_none() => {
                pasted = Some(words.clone());
                false
            }
            _ => true,
        });
    });
    let Some(pasted) = pasted else { return };
    let before: Vec<char> = wizard.text(input).chars().collect();
    let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
    let selected = state.cursor.char_range().map_or(before.len()..before.len(), |range| {
        let [from, to] = range.sorted_cursors();
        from.index.min(before.len())..to.index.min(before.len())
    });
    let head: String = before.iter().take(selected.start).collect();
    let tail: String = before.iter().skip(selected.end).collect();
    let end = CCursor::new(selected.start + pasted.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::one(end)));
    TextEdit::store_state(ui.ctx(), id, state);
    outbox.push(Message::Pasted(input, format!("{head}{pasted}{tail}")));
}

/// The gap between one box and the next.
pub fn gap_ui(ui: &mut Ui) {
    ui.add_space(size::FIELD_GAP);
}

/// A note for a box that has nothing else to say.
pub fn plain(icon: char, words: &str) -> Note<'_> {
    Note::Plain { icon, text: words }
}
