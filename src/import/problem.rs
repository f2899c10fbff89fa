//! Why nothing could be read.

/// Why bytes hold no settings. Nothing of what they hold is told.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ImportProblem {
    #[error("there is nothing")]
    Empty,
    #[error("more than 1 MiB")]
    TooLarge,
    #[error("not text in UTF-8 or UTF-16")]
    NotText,
    #[error("not JSON, line {line}, column {column}")]
    NotJson { line: usize, column: usize },
    #[error("nested deeper than 32 levels")]
    TooDeep,
    #[error("more than 10000 values")]
    TooMany,
    #[error("a text longer than 8 KiB")]
    TooLong,
    #[error("no settings inside")]
    NoSettings,
    #[error("JSON of something else")]
    NotSettings,
    #[error("no manifest inside")]
    NoManifest,
    #[error("the settings of {count} skills")]
    Several { count: usize },
}

impl ImportProblem {
    /// The name of its text, which takes [`ImportProblem::values`].
    pub fn text_key(self) -> &'static str {
        match self {
            Self::Empty => "import-empty",
            Self::TooLarge => "import-too-large",
            Self::NotText => "import-not-text",
            Self::NotJson { .. } => "import-not-json",
            Self::TooDeep => "import-too-deep",
            Self::TooMany => "import-too-many",
            Self::TooLong => "import-too-long",
            Self::NoSettings => "import-no-settings",
            Self::NotSettings => "import-not-settings",
            Self::NoManifest => "import-no-manifest",
            Self::Several { .. } => "import-several",
        }
    }

    /// The numbers its text names.
    pub fn values(self) -> Vec<(&'static str, String)> {
        match self {
            Self::NotJson { line, column } => {
                vec![("line", line.to_string()), ("column", column.to_string())]
            }
            Self::Several { count } => vec![("count", count.to_string())],
            Self::Empty
            | Self::TooLarge
            | Self::NotText
            | Self::TooDeep
            | Self::TooMany
            | Self::TooLong
            | Self::NoSettings
            | Self::NotSettings
            | Self::NoManifest => Vec::new(),
        }
    }
}
