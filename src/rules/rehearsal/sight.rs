//! What a rehearsal rule may look at, and what it gives back.

use crate::i18n::Key;
use crate::model::AccountLinking;
use crate::model::GrantType;
use crate::model::RunSeen;
use crate::model::redacted;
use crate::model::shown;
use crate::rules::Severity;
use crate::rules::said::Said;

/// More of a server's own words is not told. Letters.
const LONGEST: usize = 200;

/// The settings and what was seen with them.
pub(super) struct Sight<'a> {
    pub settings: &'a AccountLinking,
    /// Every run, the first one as Alexa does it if there is such a one.
    pub runs: &'a [RunSeen],
    /// The run that most rules are about.
    pub run: &'a RunSeen,
}

impl Sight<'_> {
    pub(super) fn is_implicit(&self) -> bool {
        GrantType::parse(&self.settings.grant_type) == Some(GrantType::Implicit)
    }
}

/// What a rule gives back.
pub(super) enum Verdict {
    Fine,
    Said(Said),
    /// It looked, and could not tell: the words say why.
    Unknown(Key),
    /// What it looks at was not asked.
    NotAsked,
    /// That finding goes first.
    After(&'static str),
}

impl Verdict {
    pub(super) fn error(variant: &'static str) -> Self {
        Self::Said(Said::about_nothing(Severity::Error).variant(variant))
    }

    pub(super) fn warning(variant: &'static str) -> Self {
        Self::Said(Said::about_nothing(Severity::Warning).variant(variant))
    }

    #[must_use]
    pub(super) fn value(self, name: &'static str, value: impl Into<String>) -> Self {
        match self {
            Self::Said(said) => Self::Said(said.value(name, value)),
            Self::Fine | Self::Unknown(_) | Self::NotAsked | Self::After(_) => self,
        }
    }
}

/// Somebody's own words, fit to be shown.
pub(super) fn words(text: &str) -> String {
    let cut: String = text.chars().take(LONGEST).collect();
    shown(&redacted(cut.trim()))
}
