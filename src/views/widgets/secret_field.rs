//! The field for a secret. At rest it shows twelve dots whatever the length; it never keeps an
//! undo history, and what is hidden cannot be copied.

use egui::AsIdSalt;
use egui::Event;
use egui::Id;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::Sense;
use egui::TextEdit;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::pos2;
use egui::vec2;

use super::button::Button;
use super::field::Edit;
use super::field::box_shape;
use super::field::describe;
use super::field::field_id;
use super::field::label_ui;
use super::note::Note;
use super::note::note_ui;
use super::paint;
use crate::views::icons;
use crate::views::theme;
use crate::views::theme::size;

/// What a secret at rest looks like; the length says nothing.
pub const DOTS: &str = "••••••••••••";

/// How the secret is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretState {
    /// Given, at rest: twelve dots, Show and Replace.
    Hidden,
    /// In the open, until the seconds in the words of “Hide, 24 s” have run out.
    Shown,
    /// Being typed or pasted: one dot a letter.
    Editing,
}

/// What happened in a secret field this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretAnswer {
    /// The text in the buffer changed.
    Changed,
    /// “Show” was pressed.
    Show,
    /// “Hide” was pressed.
    Hide,
    /// “Replace” was pressed: empty the buffer and go on editing.
    Replace,
    /// The box was left.
    Left,
    /// “Undo” in the note was pressed.
    Undo,
}

/// The words of a secret field.
#[derive(Clone, Copy, Debug)]
pub struct SecretWords<'a> {
    /// “Show”; nothing where the value is never shown.
    pub show: &'a str,
    /// “Hide, 24 s”.
    pub hide: &'a str,
    /// “Replace”.
    pub replace: &'a str,
    /// The state as a screen reader tells it: “hidden”.
    pub hidden: &'a str,
}

/// A field for a secret.
#[must_use = "a field shows only with `show`"]
pub struct SecretField<'a> {
    id: Id,
    label: &'a str,
    why: Option<&'a str>,
    note: Option<Note<'a>>,
    words: SecretWords<'a>,
}

impl<'a> SecretField<'a> {
    /// A field with this key (see [`field_id`]) and label.
    pub fn new(key: impl AsIdSalt, label: &'a str, words: SecretWords<'a>) -> Self {
        Self { id: field_id(key), label, why: None, note: None, words }
    }

    /// The line that says why it is asked.
    pub fn why(mut self, words: &'a str) -> Self {
        self.why = Some(words);
        self
    }

    /// The line under the box.
    pub fn note(mut self, note: Option<Note<'a>>) -> Self {
        self.note = note;
        self
    }

    /// Draws the field. The buffer is read only while it is shown or edited.
    pub fn show(
        self,
        ui: &mut Ui,
        state: SecretState,
        buffer: &mut String,
    ) -> Option<SecretAnswer> {
        let label_id = label_ui(ui, self.label, None, self.why);
        let answer = match state {
            SecretState::Hidden => self.rest_ui(ui, label_id),
            SecretState::Shown => self.open_ui(ui, label_id, buffer),
            SecretState::Editing => self.edit_ui(ui, label_id, buffer),
        };
        let undo = self.note.as_ref().is_some_and(|note| {
            ui.add_space(size::GRID);
            note_ui(ui, note)
        });
        if undo { Some(SecretAnswer::Undo) } else { answer }
    }

    fn rest_ui(&self, ui: &mut Ui, label_id: Id) -> Option<SecretAnswer> {
        let (rect, _) = ui.allocate_exact_size(paint::full_width(ui, size::FIELD), Sense::hover());
        let response = ui.interact(rect, self.id, Sense::focusable_noninteractive());
        response.widget_info(|| {
            let mut info = WidgetInfo::new(Role::PasswordInput);
            info.current_text_value = Some(DOTS.to_owned());
            info
        });
        let response = response.labelled_by(label_id);
        self.tell(&response);
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_read_only();
            node.set_role_description(self.words.hidden);
        });
        paint::bring_into_view(&response);
        ui.painter().add(box_shape(ui, rect, response.has_focus(), self.is_problem()));
        let ink = theme::tokens(ui).ink;
        let dots = paint::line(ui, theme::DOTS, ink, DOTS);
        paint::from_left(ui.painter(), rect.left_center() + vec2(size::CARD_PAD_Y, 0.0), dots);
        let replace = (self.words.replace, icons::PENCIL_SIMPLE);
        if self.words.show.is_empty() {
            return self.buttons_ui(ui, rect, &[replace]).map(|_| SecretAnswer::Replace);
        }
        let buttons = [(self.words.show, icons::EYE), replace];
        match self.buttons_ui(ui, rect, &buttons) {
            Some(0) => Some(SecretAnswer::Show),
            Some(_) => Some(SecretAnswer::Replace),
            None => None,
        }
    }

    fn open_ui(&self, ui: &mut Ui, label_id: Id, buffer: &str) -> Option<SecretAnswer> {
        let (rect, _) = ui.allocate_exact_size(paint::full_width(ui, size::FIELD), Sense::hover());
        ui.painter().add(box_shape(ui, rect, false, self.is_problem()));
        let buttons = [(self.words.hide, icons::EYE_SLASH)];
        let hide = self.buttons_ui(ui, rect, &buttons).map(|_| SecretAnswer::Hide);
        let taken = buttons_width(ui, &buttons) + 2.0 * size::CARD_PAD_Y;
        let room = Rect::from_min_max(
            rect.min + vec2(size::CARD_PAD_Y, 0.0),
            pos2(rect.right() - taken, rect.bottom()),
        );
        let t = theme::tokens(ui);
        let mut shown = buffer;
        let edit = TextEdit::singleline(&mut shown)
            .id(self.id)
            .font(theme::CODE.font())
            .text_color(t.ink)
            .frame(egui::Frame::NONE)
            .align(egui::Align2::LEFT_CENTER)
            .desired_width(room.width());
        let response = ui.put(room, edit).labelled_by(label_id);
        if response.has_focus() {
            paint::ring(ui, rect, size::RADIUS_FIELD);
        }
        hide
    }

    fn edit_ui(&self, ui: &mut Ui, label_id: Id, buffer: &mut String) -> Option<SecretAnswer> {
        refuse_cut(ui, self.id);
        let response = Edit {
            id: self.id,
            text: buffer,
            style: theme::CODE,
            rows: 1,
            problem: self.is_problem(),
            password: true,
            right: 0.0,
        }
        .show(ui)
        .labelled_by(label_id);
        forget(ui, self.id);
        self.tell(&response);
        if response.changed() {
            Some(SecretAnswer::Changed)
        } else {
            response.lost_focus().then_some(SecretAnswer::Left)
        }
    }

    fn tell(&self, response: &Response) {
        describe(response, self.why, self.note.as_ref());
    }

    fn is_problem(&self) -> bool {
        self.note.as_ref().is_some_and(Note::is_problem)
    }

    fn buttons_ui(&self, ui: &mut Ui, rect: Rect, buttons: &[(&str, char)]) -> Option<usize> {
        let mut x = rect.right() - size::TIGHT - buttons_width(ui, buttons);
        let mut pressed = None;
        for (index, (words, icon)) in buttons.iter().enumerate() {
            let room = vec2(button_width(ui, words), size::BUTTON_SMALL);
            let place = Rect::from_min_size(pos2(x, rect.center().y - room.y / 2.0), room);
            let name = format!("{words}: {}", self.label);
            let button = Button::quiet(words).small().left(*icon).named(&name);
            // In a child of its own, so that what follows stays under the whole box.
            let mut side = ui.new_child(UiBuilder::new().max_rect(place).id_salt((self.id, index)));
            if side.add(button).clicked() {
                pressed = Some(index);
            }
            x += room.x + size::TIGHT;
        }
        pressed
    }
}

fn button_width(ui: &Ui, words: &str) -> f32 {
    let ink = theme::tokens(ui).pine;
    let words = paint::line(ui, theme::SMALL_MEDIUM, ink, words).size().x;
    words + size::ICON + 3.0 * size::GRID
}

fn buttons_width(ui: &Ui, buttons: &[(&str, char)]) -> f32 {
    buttons.iter().map(|(words, _)| button_width(ui, words) + size::TIGHT).sum()
}

/// Drops the undo history, which holds what was typed in the open.
fn forget(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEdit::load_state(ui.ctx(), id) {
        state.clear_undoer();
        TextEdit::store_state(ui.ctx(), id, state);
    }
}

/// A cut from a masked field would delete what it cannot copy.
fn refuse_cut(ui: &Ui, id: Id) {
    if ui.memory(|memory| memory.has_focus(id)) {
        ui.input_mut(|input| input.events.retain(|event| !matches!(event, Event::Cut)));
    }
}
