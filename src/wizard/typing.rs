//! What happens in the boxes: edited, left, pasted into, taken back.

use crate::model::AlexaRedirectUrl;
use crate::model::Secret;
use crate::model::looks_like_secret;
use crate::wizard::Effect;
use crate::wizard::Input;
use crate::wizard::Note;
use crate::wizard::Recogniser;
use crate::wizard::Wizard;

impl Wizard {
    /// A box was edited in place. What was said about its last change no longer holds.
    pub(super) fn edited(&mut self, input: Input) -> Vec<Effect> {
        self.focused = Some(input);
        self.forget_talk(input);
        self.hold_secret(input);
        if input == Input::ProviderPart {
            self.fill_addresses();
        }
        self.name_skill(input);
        if self.problem_of(input).is_none() {
            // An error that was mended is forgotten, so that the next one waits until the box is left.
            self.left.remove(&input);
        }
        vec![Effect::SaveDraft]
    }

    /// What was said and asked under a box is over.
    pub(super) fn forget_talk(&mut self, input: Input) {
        self.filled = None;
        self.notes.remove(&input);
        self.undos.remove(&input);
        self.questions.remove(&input);
        self.offered.remove(&input);
        self.held.remove(&input);
    }

    /// A value shaped like a secret leaves a box that is not for secrets, until its question is answered.
    pub(super) fn hold_secret(&mut self, input: Input) {
        if input.is_secret() {
            return;
        }
        let is_secret = looks_like_secret(self.text(input));
        if is_secret && !self.kept.contains(&input) {
            let value = std::mem::take(self.text_mut(input));
            self.held.insert(input, Secret::new(value));
            self.ask(input, Recogniser::SecretElsewhere);
        } else if !is_secret {
            self.kept.remove(&input);
        }
    }

    /// A box lost the focus: now it is judged.
    pub(super) fn left_box(&mut self, input: Input) -> Vec<Effect> {
        if self.focused == Some(input) {
            self.focused = None;
        }
        if self.text(input).is_empty() && !self.held.contains_key(&input) {
            return Vec::new();
        }
        self.left.insert(input);
        self.ask_where_it_belongs(input);
        self.read_vendor(input);
        Vec::new()
    }

    pub(super) fn focused_box(&mut self, input: Input) -> Vec<Effect> {
        self.focused = Some(input);
        Vec::new()
    }

    /// A value is put into a box, whole, and judged at once.
    pub(super) fn put(&mut self, input: Input, text: &str) {
        text.clone_into(self.text_mut(input));
        self.left.insert(input);
        self.read_vendor(input);
        if input == Input::ProviderPart {
            self.fill_addresses();
        }
        self.name_skill(input);
    }

    /// Says which vendor ID an address holds.
    fn read_vendor(&mut self, input: Input) {
        if input == Input::Vendor
            && !self.notes.contains_key(&input)
            && let Ok(url) = AlexaRedirectUrl::parse(&self.vendor)
        {
            self.notes.insert(input, Note::VendorRead(url.vendor_id));
        }
    }

    /// Takes back what the last note under a box tells.
    pub(super) fn undo(&mut self, input: Input) -> Vec<Effect> {
        self.notes.remove(&input);
        for (changed, before) in self.undos.remove(&input).unwrap_or_default() {
            before.expose().clone_into(self.text_mut(changed));
            self.hold_secret(changed);
            self.name_skill(changed);
        }
        vec![Effect::SaveDraft]
    }
}
