//! What is missing or wrong on a page, as a person is told it beside the box and in the box on top.

use crate::i18n::Key;
use crate::wizard::Input;

/// One thing to mend before going on. Its words are the same wherever they stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub input: Input,
    pub key: Key,
    /// What the words name.
    pub values: Vec<(&'static str, String)>,
}

impl Problem {
    /// The sentence, in the language spoken.
    pub fn words(&self) -> String {
        let values: Vec<(&str, &str)> =
            self.values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        crate::i18n::text_with(self.key, &values)
    }
}
