//! Questions about what was pasted: a value in the wrong box, several values at once.

use crate::wizard::Effect;
use crate::wizard::Input;
use crate::wizard::RecogniserAnswer;
use crate::wizard::Wizard;

impl Wizard {
    /// The answer to the question under a box.
    pub(super) fn recognised(&mut self, input: Input, answer: RecogniserAnswer) -> Vec<Effect> {
        let Some(_question) = self.questions.remove(&input) else { return Vec::new() };
        if let Some(held) = self.held.remove(&input) {
            let target = match answer {
                RecogniserAnswer::KeepHere => input,
                RecogniserAnswer::MoveIt => Input::ClientSecret,
            };
            held.expose().clone_into(self.text_mut(target));
        }
        vec![Effect::SaveDraft]
    }

    /// Takes everything the last paste filled back.
    pub(super) fn undo_filled(&mut self) -> Vec<Effect> {
        if let Some(filled) = self.filled.take() {
            *self = *filled.before;
        }
        vec![Effect::SaveDraft]
    }
}
