//! Where a configuration came from.

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
    /// The name in a report. A paste has none.
    pub fn name(&self) -> &str {
        match self {
            Self::Pasted => "-",
            Self::File(name) => name,
            Self::Amazon { skill_id, .. } => skill_id,
        }
    }
}
