//! What happens in the boxes: edited, left, pasted into, taken back.

use crate::wizard::Effect;
use crate::wizard::Input;
use crate::wizard::Note;
use crate::wizard::Wizard;
use crate::wizard::cleaned;

impl Wizard {
    /// A box was edited in place. What was said about its last change no longer holds.
    pub(super) fn edited(&mut self, input: Input) -> Vec<Effect> {
        self.notes.remove(&input);
        self.focused = Some(input);
        vec![Effect::SaveDraft]
    }

    /// A box lost the focus: now it is judged.
    pub(super) fn left_box(&mut self, input: Input) -> Vec<Effect> {
        if !self.text(input).is_empty() {
            self.left.insert(input);
        }
        if self.focused == Some(input) {
            self.focused = None;
        }
        Vec::new()
    }

    pub(super) fn focused_box(&mut self, input: Input) -> Vec<Effect> {
        self.focused = Some(input);
        Vec::new()
    }

    /// A paste: cleaned, and said what was removed.
    pub(super) fn pasted(&mut self, input: Input, text: &str) -> Vec<Effect> {
        let clean = cleaned(input, text);
        self.notes.remove(&input);
        clean.text.clone_into(self.text_mut(input));
        if !clean.removed.is_empty() {
            self.notes
                .insert(input, Note::Cleaned { removed: clean.removed, before: text.to_owned() });
        }
        vec![Effect::SaveDraft]
    }

    /// Puts back what stood in a box before the last cleaning.
    pub(super) fn undo(&mut self, input: Input) -> Vec<Effect> {
        if let Some(Note::Cleaned { before, .. }) = self.notes.remove(&input) {
            before.clone_into(self.text_mut(input));
        }
        vec![Effect::SaveDraft]
    }
}
