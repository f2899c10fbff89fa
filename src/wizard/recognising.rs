//! Questions about what was put into a box: a value in the wrong one, several values at once.

use crate::model::Secret;
use crate::model::looks_like_secret;
use crate::wizard::Effect;
use crate::wizard::Input;
use crate::wizard::Note;
use crate::wizard::Recogniser;
use crate::wizard::RecogniserAnswer;
use crate::wizard::Wizard;
use crate::wizard::found::home_of;
use crate::wizard::pasting::accepts;
use crate::wizard::pasting::home_beside;

impl Wizard {
    /// Puts a question under a box. Two boxes with each other's value are one question.
    pub(super) fn ask(&mut self, input: Input, question: Recogniser) {
        let id_holds_secret = self.held.contains_key(&Input::ClientId);
        let secret_holds_id = home_of(self.secret.expose()) == Some(Input::ClientId);
        if id_holds_secret && secret_holds_id {
            self.questions.remove(&Input::ClientId);
            self.questions.remove(&Input::ClientSecret);
            self.questions.insert(input, Recogniser::Swapped);
        } else {
            self.questions.insert(input, question);
        }
    }

    /// A typed value that shows its kind is asked about once it is left in the wrong box.
    pub(super) fn ask_where_it_belongs(&mut self, input: Input) {
        if self.kept.contains(&input) || self.questions.contains_key(&input) {
            return;
        }
        let home = home_of(self.text(input).trim()).map(|home| home_beside(home, input));
        if let Some(home) = home.filter(|home| !accepts(input, *home)) {
            self.undos.insert(input, vec![(input, Secret::default())]);
            self.ask(input, Recogniser::BelongsTo(home));
        }
    }

    /// The answer to the question under a box.
    pub(super) fn recognised(&mut self, input: Input, answer: RecogniserAnswer) -> Vec<Effect> {
        let Some(question) = self.questions.remove(&input) else { return Vec::new() };
        match (question, answer) {
            (Recogniser::Swapped, RecogniserAnswer::MoveIt) => self.swap(),
            (Recogniser::Swapped, RecogniserAnswer::KeepHere) => {
                self.keep(Input::ClientId);
                self.kept.insert(Input::ClientSecret);
            }
            (Recogniser::SecretElsewhere, RecogniserAnswer::MoveIt) => {
                let value = self.held.remove(&input).unwrap_or_default();
                self.move_to(home_beside(Input::ClientSecret, input), input, &value);
            }
            (Recogniser::BelongsTo(home), RecogniserAnswer::MoveIt) => {
                let value = Secret::new(self.text(input));
                self.undo(input);
                self.move_to(home, input, &value);
            }
            (Recogniser::Several, RecogniserAnswer::MoveIt) => self.fill(input),
            (Recogniser::Several, RecogniserAnswer::KeepHere) => {
                self.offered.remove(&input);
                self.kept.insert(input);
                self.undo(input);
            }
            (
                Recogniser::SecretElsewhere | Recogniser::BelongsTo(_),
                RecogniserAnswer::KeepHere,
            ) => self.keep(input),
        }
        vec![Effect::SaveDraft]
    }

    /// The boxes and lists in which a value shaped like a secret stands in the open, since the person keeps it there.
    pub fn secrets_in_the_open(&self) -> Vec<Input> {
        let is_open = |input: &Input| {
            let listed = self
                .list(*input)
                .is_some_and(|list| list.iter().any(|entry| looks_like_secret(entry)));
            !input.is_secret() && (listed || looks_like_secret(self.text(*input).trim()))
        };
        let sent = Input::ALL.into_iter().filter(|input| input.field().is_some());
        sent.filter(is_open).collect()
    }

    /// The person wants it there: it is not asked again.
    fn keep(&mut self, input: Input) {
        self.kept.insert(input);
        if let Some(value) = self.held.remove(&input) {
            self.put(input, value.expose());
        }
    }

    fn move_to(&mut self, home: Input, from: Input, value: &Secret) {
        let before = Secret::new(self.text(home));
        self.forget_talk(home);
        self.put(home, value.expose());
        self.left.remove(&from);
        self.notes.insert(home, Note::MovedFrom(from));
        self.undos.insert(home, vec![(home, before), (from, value.clone())]);
    }

    fn swap(&mut self) {
        let secret = self.held.remove(&Input::ClientId).unwrap_or_default();
        let id = Secret::new(self.secret.expose());
        self.put(Input::ClientId, id.expose());
        self.put(Input::ClientSecret, secret.expose());
        self.notes.insert(Input::ClientId, Note::MovedFrom(Input::ClientSecret));
        self.notes.insert(Input::ClientSecret, Note::MovedFrom(Input::ClientId));
    }
}
