//! Where a configuration came from.

use crate::i18n::key;
use crate::i18n::text;
use crate::model::Stage;

/// How it was brought in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Origin {
    Pasted,
    /// A file of that name.
    File(String),
    Amazon {
        skill_id: String,
        stage: Stage,
    },
}

impl Origin {
    /// What a report and a letter call it.
    pub fn name(&self) -> String {
        match self {
            Self::Pasted => text(key::REVIEW_PASTED),
            Self::File(name) => name.clone(),
            Self::Amazon { skill_id, .. } => skill_id.clone(),
        }
    }
}
