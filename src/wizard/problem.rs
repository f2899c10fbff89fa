//! What is missing or wrong on a page, as a person is told it beside the box and in the box on top.

use crate::wizard::Input;

/// One thing to mend before going on. Its words are the same wherever they stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub input: Input,
    /// What tells one cause from another: the key of the text, or the code of the rule.
    pub cause: &'static str,
    pub(super) words: String,
}

impl Problem {
    /// The sentence, in the language spoken.
    pub fn words(&self) -> String {
        self.words.clone()
    }
}
